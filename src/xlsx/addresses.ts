/** Addresses as formulas and files write them. */
import { type Area, columnLetters, columnOf, SHEET_COLUMNS, SHEET_ROWS } from "../register/grid";

/** A sheet name as formulas need it: always between apostrophes, since Excel refuses a bare one with a space. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** « 'SPASER 2023'!$A$1:$C$3 ». */
export function absoluteAddress(sheet: string, { row, column, rowCount, columnCount }: Area): string {
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
    row >= 0 && row <= lastRow && lastRow < SHEET_ROWS && column <= lastColumn && lastColumn < SHEET_COLUMNS;
  return isOnSheet
    ? { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 }
    : null;
}
