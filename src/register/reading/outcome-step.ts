/** Contracts that were not awarded, where a cell other than that of the status says so. */
import { NO } from "../contracts";
import type { Cell } from "../grid";
import { namesNotAwarded, isRemarksHeader, remarksNotAwarded, saysNotAwarded } from "../cells/not-awarded";
import { saysNothing } from "../cells/cell-states";
import { quoted } from "./finding-log";
import type { ColumnMatch, RecognisedSheet } from "../recognition";
import type { StepContext, RowStep } from "./step-context";

/** Samples of values are cut here: see `profileOf`. */
const STORY = 80;

/** Columns of remarks, which are no field and are read for this alone: where they are stories, they weigh much and tell little. */
export function remarksColumns(sheet: RecognisedSheet): number[] {
  const taken = new Set(sheet.columns.flatMap((match) => (match.taken ? [match.column] : [])));
  return sheet.headers.flatMap((header, i) => {
    const column = sheet.firstColumn + i;
    const sample = sheet.samples[i] ?? [];
    const stories = sample.length > 0 && sample.every((text) => text.length >= STORY);
    return !stories && !taken.has(column) && isRemarksHeader(header) ? [column] : [];
  });
}

/** Marks the rows whose supplier, amount, date, remark or (without supplier and amount) name says that nothing was awarded. */
export function notAwardedStep(context: StepContext, matches: readonly ColumnMatch[]): RowStep {
  const { rows, log, sheet } = context;
  const at = (field: string) => matches.find((match) => match.field === field)?.column ?? -1;
  const [supplier, object, amount] = [at("supplierName"), at("object"), at("amount")];
  const others = [amount, at("notificationDate")].filter((column) => column >= 0);
  const remarks = remarksColumns(sheet);
  const { lot, supplierName } = rows.texts;
  const stated = at("outcome") < 0 ? null : rows.track("outcome");

  const columnThatSays = (row: readonly Cell[], offset: number, entry: number): number => {
    const hasSupplier = supplier >= 0 && supplierName[entry] !== "";
    if (hasSupplier && saysNotAwarded(supplierName[entry] as string)) return supplier;
    for (const column of others) {
      const cell = row[column - offset];
      if (typeof cell === "string" && saysNotAwarded(cell)) return column;
    }
    for (const column of remarks) {
      const cell = row[column - offset];
      if (typeof cell === "string" && remarksNotAwarded(cell, lot[entry] ?? "", hasSupplier)) return column;
    }
    if (object < 0 || (supplier < 0 && amount < 0)) return -1;
    if (amount >= 0 && (rows.amount.array[entry] as number) > 0) return -1;
    const name = row[object - offset];
    if (typeof name !== "string" || !namesNotAwarded(name)) return -1;
    const unsupplied = supplier < 0 || !hasSupplier || saysNothing(supplierName[entry] as string);
    return unsupplied ? object : -1;
  };

  return (row, offset, entry) => {
    if (stated?.array[entry] === NO) return;
    const column = columnThatSays(row, offset, entry);
    if (column < 0) return;
    rows.awarded.array[entry] = 0;
    if (log.countsOnly("notAwardedElsewhere")) return;
    log.add("notAwardedElsewhere", "info", sheet.sheetName, rows.rowOf.array[entry] as number, column, {
      read: quoted(row[column - offset]),
      header: sheet.headers[column - sheet.firstColumn] ?? "",
    });
  };
}
