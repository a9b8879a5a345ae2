/** Addresses as formulas and files write them. */
import { columnLetters } from "../register/grid";
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
