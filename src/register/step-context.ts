/** What the loops over a sheet's columns share: where they write, and how they say a doubt. */
import type { Doubt, Slice } from "./column-readers";
import type { ContractRows } from "./contract-rows";
import type { FindingCode } from "./finding";
import type { FindingLog } from "./finding-log";
import { quoted } from "./finding-log";
import type { ColumnMatch, RecognisedSheet } from "./recognition";

/** Reads one column of a slice; `offset` is the sheet's column of the first cell of its rows. */
export type Step = (slice: Slice, offset: number) => void;

export interface SheetContext {
  sheet: RecognisedSheet;
  rows: ContractRows;
  log: FindingLog;
  date1904: boolean;
  /** Row in the sheet of the entry `at` of the slice being read. */
  rowAt: (at: number) => number;
}

/** What the columns of a slice say before `settleDates` puts it together. Entry k belongs to row k of the slice. */
export interface Scratch {
  /** Year of a notification that is only a year or a month; 0 = none. */
  partialYear: Int16Array;
  durationMonths: Float64Array;
  part: Float64Array;
}

export function doubtFor(context: SheetContext, code: FindingCode, match: ColumnMatch): Doubt {
  const { log, sheet, rowAt } = context;
  return (at, value) => {
    if (log.countsOnly(code)) return;
    log.add(code, "warning", sheet.sheetName, rowAt(at), match.column, {
      read: quoted(value),
      header: match.header,
      field: match.field,
    });
  };
}

export function errorFor(context: SheetContext, match: ColumnMatch): Doubt {
  return doubtFor(context, "errorCell", match);
}
