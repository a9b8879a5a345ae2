/** What the readers of a sheet's columns share: where they write, and how they say a doubt. */
import type { Doubt, Row } from "./column-readers";
import type { ContractRows } from "./contract-rows";
import type { FindingCode } from "../finding";
import type { FindingLog } from "./finding-log";
import { quoted } from "./finding-log";
import type { ColumnMatch, RecognisedSheet } from "../recognition";

/** Reads what is out of the ordinary in a row; `offset` is the sheet's column of its first cell. */
export type RowStep = (row: Row, offset: number, entry: number) => void;

/** What a doubt needs: the sheet, and the row in it of each entry. */
export interface Findable {
  sheet: RecognisedSheet;
  rows: { rowOf: { array: ArrayLike<number> } };
  log: FindingLog;
}

export interface StepContext extends Findable {
  rows: ContractRows;
  date1904: boolean;
}

/** The most rows whose columns are put together at once; a power of two. */
export const SLICE = 4096;

/** What the columns of a slice say before `settleDates` puts it together: that of an entry stands at `placeOf(entry)`. */
export interface Scratch {
  /** Year of a notification that is only a year or a month; 0 = none. */
  partialYear: Int16Array;
}

/** No two entries of a slice, which are at most SLICE in a row, have the same place. */
export function placeOf(entry: number): number {
  return entry & (SLICE - 1);
}

export function doubtFor(context: Findable, code: FindingCode, match: ColumnMatch): Doubt {
  const { log, sheet, rows } = context;
  return (entry, value) => {
    if (log.countsOnly(code)) return;
    log.add(code, "warning", sheet.sheetName, rows.rowOf.array[entry] as number, match.column, {
      read: quoted(value),
      header: match.header,
      field: match.field,
    });
  };
}

export function errorFor(context: Findable, match: ColumnMatch): Doubt {
  return doubtFor(context, "errorCell", match);
}
