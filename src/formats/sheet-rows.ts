/** What a format gives of a workbook: its sheets, each as rows that are handed on as they come. */
import type { Area, Cell, UnvaluedFormulas } from "../register/grid";

/** Where the cells of a sheet go, row after row. */
export interface RowTaker {
  /** Puts a value into the row that is open; columns in ascending order. */
  set(column: number, value: Cell): void;
  /** Closes the row of this number (from 0). */
  close(row: number): void;
  /** Cells so far, each row up to its last value. */
  readonly cells: number;
}

export interface TakenSheet<Rows extends RowTaker> {
  name: string;
  isHidden: boolean;
  rows: Rows;
  /** Hidden rows, from 0. */
  hidden: number[];
  merged: Area[];
  unvalued: UnvaluedFormulas[];
}

/** Why a workbook isn't read: values beyond the edges of a sheet, more of them than there is room for, or markup that is none. */
export type TakingProblem = "outside" | "tooLarge" | "markup";

/** Sheets of a workbook; Excel's own limit is the memory. */
export const MOST_SHEETS = 2_000;
/** Notes a formula whose result isn't kept. */
export function noteUnvalued(sheet: TakenSheet<RowTaker>, row: number, column: number): void {
  const known = sheet.unvalued.find((one) => one.column === column);
  if (known) {
    known.cells++;
    known.lastRow = row;
  } else sheet.unvalued.push({ column, cells: 1, firstRow: row, lastRow: row });
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d(?:\.\d+)?)Z?)?$/;
const MS_PER_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** A date as days since 30 December 1899, whatever day the file's own formulas count from; null when it is none. */
export function serialOf(text: string): number | null {
  const date = DATE.exec(text);
  if (!date) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = date
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const days = (Date.UTC(year, month - 1, day) - DAY_ZERO) / MS_PER_DAY;
  return days < 0 ? null : days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
