/** `--todo`: the work lists of the year, as lists and as JSON. */
import type { Register } from "../register/contracts";
import { cellAddress } from "../register/grid";
import { formatDay as isoDay } from "../register/cells/days";
import type { ContractToDo, WorkLists } from "../spaser/todo/work-lists";
import type { Language } from "../text/language";
import { managingTexts } from "../text/managing";
import { formatDay, formatSigned } from "../text/numbers";
import { texts } from "../text";
import { placeOf } from "./place";
import { aligned } from "./table";
import { joinedLines } from "./terminal";

/** Entries of a list that the terminal shows; `--json` has all. */
const SHOWN = 10;

/** `todo` of the object that `--json` prints. */
export function todoAsJson(register: Register, lists: WorkLists): object {
  const contract = (i: number) => ({
    number: register.contractNumber[i],
    object: register.object[i],
    ...placeOf(register, i, ["contractNumber", "object"]),
  });
  const listed = (all: readonly ContractToDo[]) =>
    all.map(({ contract: i, indicators }) => ({ ...contract(i), indicators }));
  return {
    toComplete: listed(lists.toComplete),
    notCounting: listed(lists.notCounting),
    withoutSourcing: lists.withoutSourcing.map((i) => ({
      procedure: register.procedureNumber[i],
      ...contract(i),
    })),
    lateInvoices: lists.lateInvoices.map(({ row, contract: i, days, late, shareOfMean }) => ({
      contract: i < 0 ? null : register.contractNumber[i],
      ...invoicePlace(register, row),
      days,
      late,
      shareOfMean,
    })),
    ending: lists.ending.map(({ contract: i, endDay, within }) => ({
      ...contract(i),
      end: isoDay(endDay),
      withinMonths: within,
    })),
    hoursMissing: lists.hoursMissing.map(contract),
  };
}

function invoicePlace({ invoices, sheets }: Register, row: number): { sheet: string; cell: string } {
  const sheet = sheets[invoices?.sheetOf?.[row] ?? invoices?.sheet ?? 0]?.sheet;
  const paid = sheet?.columns.find(({ field, taken }) => field === "paid" && taken)?.column ?? 0;
  return { sheet: sheet?.sheetName ?? "", cell: cellAddress(invoices?.rowOf[row] ?? 0, paid) };
}

/** Every list with how long it is, and its first entries. */
export function todoList(register: Register, lists: WorkLists, language: Language): string {
  const { todo: words, contracts: contractsOf } = managingTexts(language);
  const { said, findings } = texts(language).headless;
  const name = (i: number) => [register.contractNumber[i] ?? "", register.object[i] ?? ""];
  const listed = ({ contract, indicators }: ContractToDo) => [
    ...name(contract),
    words.indicators(indicators.join(", ")),
  ];
  const all: [string, string[][]][] = [
    [words.toComplete, lists.toComplete.map(listed)],
    [words.notCounting, lists.notCounting.map(listed)],
    [
      words.withoutSourcing,
      lists.withoutSourcing.map((i) => [register.procedureNumber[i] ?? "", ...name(i)]),
    ],
    [
      words.lateInvoices,
      lists.lateInvoices.map(({ row, contract, days, late, shareOfMean }) => [
        invoicePlace(register, row).cell,
        contract < 0 ? words.noContract : (register.contractNumber[contract] ?? ""),
        words.late(days, late),
        words.ofMean(formatSigned(shareOfMean, 2, language)),
      ]),
    ],
    [
      words.ending,
      lists.ending.map(({ contract, endDay, within }) => [
        ...name(contract),
        words.ends(formatDay(endDay, language), within),
      ]),
    ],
    [words.hoursMissing, lists.hoursMissing.map(name)],
  ];
  const lines = [words.title];
  for (const [title, rows] of all) {
    const size =
      title === words.lateInvoices || title === words.withoutSourcing
        ? String(rows.length)
        : contractsOf(rows.length);
    lines.push("", said(title, rows.length === 0 ? words.none : size), ...aligned(rows.slice(0, SHOWN)));
    if (rows.length > SHOWN) lines.push(`  … ${findings.more(rows.length - SHOWN)}`);
  }
  return joinedLines(lines);
}
