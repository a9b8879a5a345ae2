/** What a sheet looks like before anything in it is understood: the one type that Excel and files both hand over. */

/** What a sheet of Excel can hold. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
/** The longest text of a cell, in characters. */
export const LONGEST_CELL_TEXT = 32_767;

/**
 * The value of a cell. An empty cell is "". An error cell is its text ("#N/A", "#REF!"…). A date is its serial number.
 * Formula cells are their value.
 */
export type Cell = string | number | boolean;

/** A rectangle in a sheet; rows and columns count from 0, from the sheet's A1. */
export interface Area {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

export interface TableArea {
  name: string;
  /** Header row included. */
  area: Area;
}

/** The geometry of a sheet: known before a single value is read. */
export interface SheetShape {
  id: string;
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  protected: boolean;
  /** Where the values are (formats alone don't count); null for a sheet without values. */
  used: Area | null;
  tables: TableArea[];
  /** Cells merged down several rows, where that is known: the value stands in the first one. */
  merged?: Area[];
  /** Rows of the used area that are hidden or filtered out; not there when nobody could tell. */
  hiddenRows?: number;
  /** Of a text file: the values whose quote isn't closed. */
  unclosedQuotes?: UnclosedQuote[];
  /** Of a file: formulas whose result isn't kept there, as other programs than Excel write them. Their cells are blank. */
  unvaluedFormulas?: UnvaluedFormulas[];
}

/** The formulas of a column that have no result; columns and rows from 0. */
export interface UnvaluedFormulas {
  column: number;
  cells: number;
  firstRow: number;
  lastRow: number;
}

/** A quote that opens a value of a text file and is never closed. */
export interface UnclosedQuote {
  /** Where its value stands, from 0. */
  row: number;
  column: number;
  /** The line of the file, from 1. */
  line: number;
}

/**
 * Some consecutive rows of a sheet. `cells[r][c]` stands at row `firstRow + r`, column `firstColumn + c` of the sheet.
 * Every row has the same length. Columns that nobody asked for hold "".
 */
export interface RowBlock {
  firstRow: number;
  firstColumn: number;
  cells: Cell[][];
}

/** What recognition sees of a sheet: its shape, its first rows and a bounded sample of the others, in row order. */
export interface SheetSample {
  shape: SheetShape;
  blocks: RowBlock[];
}

/** The letters of a column: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column of letters, capital or not: "A" → 0, "AA" → 26. */
export function columnOf(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** The address of a cell as people write it: (3, 0) → "A4". */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The address of an area: "A1:C3", or "A1" for a single cell. */
export function areaAddress({ row, column, rowCount, columnCount }: Area): string {
  const first = cellAddress(row, column);
  if (rowCount === 1 && columnCount === 1) return first;
  return `${first}:${cellAddress(row + rowCount - 1, column + columnCount - 1)}`;
}
