/** Addresses as formulas and files write them. */
import { columnLetters, columnOf, type Area } from "../register/grid";
import { MOST_COLUMNS, MOST_ROWS } from "../report/limits";
import type { Range } from "../report/plan";

/** « A1:C3 », or « A1 » for a single cell. */
export function rangeAddress({ row, column, rowCount, columnCount }: Range): string {
  const first = `${columnLetters(column)}${row + 1}`;
  if (rowCount === 1 && columnCount === 1) return first;
  return `${first}:${columnLetters(column + columnCount - 1)}${row + rowCount}`;
}

/** A sheet name as formulas need it: always between apostrophes, since Excel refuses a bare one with a space. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** « 'SPASER 2023'!$A$1:$C$3 ». */
export function absoluteAddress(sheet: string, { row, column, rowCount, columnCount }: Range): string {
  const first = `$${columnLetters(column)}$${row + 1}`;
  const last = `$${columnLetters(column + columnCount - 1)}$${row + rowCount}`;
  return `${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** The area of « A1:C3 »; null for anything else, and for what isn't on a sheet. */
export function areaNamed(address: string): Area | null {
  const range = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(address);
  if (!range) return null;
  const [, left = "", top = "", right = "", bottom = ""] = range;
  const [row, column, lastRow, lastColumn] = [
    Number(top) - 1,
    columnOf(left),
    Number(bottom) - 1,
    columnOf(right),
  ];
  const isOnSheet =
    row >= 0 && row <= lastRow && lastRow < MOST_ROWS && column <= lastColumn && lastColumn < MOST_COLUMNS;
  return isOnSheet
    ? { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 }
    : null;
}
