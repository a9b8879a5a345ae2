/** `--duties`: what the law asks of each contract, as a list and as JSON. */
import type { Register } from "../register/contracts";
import { countAnswers, type DutyAnswers } from "../spaser/duties/duties";
import type { ContractAnswer } from "../spaser/duties/duty";
import { serialOf } from "../spaser/calendar";
import { citation } from "../spaser/law/legal-value";
import type { Language } from "../text/language";
import { managingTexts } from "../text/managing";
import { missingName } from "../text/missing";
import { formatDay } from "../text/numbers";
import { texts } from "../text";
import { placeOf } from "./place";
import { aligned } from "./table";
import { joinedLines } from "./terminal";

/** Contracts of a duty that the terminal lists; `--json` has all. */
const SHOWN = 20;

/** `duties` of the object that `--json` prints. */
export function dutiesAsJson(register: Register, all: readonly DutyAnswers[], language: Language): object[] {
  return all.map(({ duty, answers }) => ({
    id: duty.id,
    source: citation(duty.source)[language],
    launchedFrom: duty.launchedFrom,
    ...countAnswers({ duty, answers }),
    contracts: answers.map(({ contract, answer, missing, fields, invoices }) => ({
      number: register.contractNumber[contract],
      object: register.object[contract],
      ...placeOf(register, contract, [...fields, "contractNumber", "object"]),
      answer,
      missing,
      ...(invoices && { invoices }),
    })),
  }));
}

/** Each duty with its source and how many contracts there are of each answer; then those not met, and those nobody can tell of. */
export function dutiesList(register: Register, all: readonly DutyAnswers[], language: Language): string {
  const { duties: words } = managingTexts(language);
  const { said, findings } = texts(language).headless;
  const lines = [words.title];
  for (const { duty, answers } of all) {
    const source = [citation(duty.source)[language]];
    if (duty.launchedFrom !== null)
      source.push(words.launchedFrom(formatDay(serialOf(duty.launchedFrom), language)));
    lines.push("", `${words.name[duty.id]} (${source.join(" ; ")})`);
    if (answers.length === 0) {
      lines.push(`  ${words.nobody}`);
      continue;
    }
    const { met, notMet, cantTell } = countAnswers({ duty, answers });
    lines.push(
      `  ${[words.count.met(met), words.count.notMet(notMet), words.count.cantTell(cantTell)].join(" · ")}`,
    );
    const open = [...answers.filter(isNotMet), ...answers.filter(({ answer }) => answer === "cantTell")];
    lines.push(...aligned(open.slice(0, SHOWN).map((one) => row(register, one, language))));
    if (open.length > SHOWN) lines.push(`  … ${findings.more(open.length - SHOWN)}`);
  }
  return joinedLines(lines);

  function row(
    of: Register,
    { contract, answer, missing, invoices }: ContractAnswer,
    lang: Language,
  ): string[] {
    const what = missing.map((field) => missingName(field, lang)).join(", ");
    const why = [
      ...(what === "" ? [] : [words.missing(what)]),
      ...(invoices ? [words.invoices(invoices.paid, invoices.late, invoices.longest)] : []),
    ];
    const name = said(words.answer[answer], why.join(" ; "));
    return [
      of.contractNumber[contract] ?? "",
      of.object[contract] ?? "",
      why.length === 0 ? words.answer[answer] : name,
    ];
  }
}

function isNotMet({ answer }: ContractAnswer): boolean {
  return answer === "notMet";
}
