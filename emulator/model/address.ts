/** Cell addresses: A1 text to zero-based rectangles and back. */

/** A zero-based block of cells. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows and columns of a sheet in every current Excel. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** "A" for 0, "AA" for 26. */
export function columnName(index: number): string {
  let name = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** 0 for "A", 26 for "AA". */
export function columnIndex(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** A rectangle from its corner and size. */
export function rect(row: number, column: number, rows = 1, columns = 1): Rect {
  return { row, column, rows, columns };
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([0-9]{1,7})$/;

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(text: string): Corner | null {
  const cell = CELL.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1] ?? "") };
  const column = COLUMN.exec(text);
  if (column) return { row: null, column: columnIndex(column[1] ?? "") };
  const row = ROW.exec(text);
  if (row) return { row: Number(row[1]) - 1, column: null };
  return null;
}

/** Reads "B2", "$A$1:C3", "A:C", "2:5" without a sheet name; null when it is no address. */
export function parseRect(text: string): Rect | null {
  const [first = "", second, ...rest] = text.trim().split(":");
  if (rest.length > 0) return null;
  const a = corner(first);
  const b = second === undefined ? a : corner(second);
  if (!a || !b) return null;
  if (second === undefined && (a.row === null || a.column === null)) return null;
  if ((a.row === null) !== (b.row === null) || (a.column === null) !== (b.column === null)) return null;
  const top = Math.min(a.row ?? 0, b.row ?? 0);
  const bottom = Math.max(a.row ?? MAX_ROWS - 1, b.row ?? MAX_ROWS - 1);
  const left = Math.min(a.column ?? 0, b.column ?? 0);
  const right = Math.max(a.column ?? MAX_COLUMNS - 1, b.column ?? MAX_COLUMNS - 1);
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  return rect(top, left, bottom - top + 1, right - left + 1);
}

/** Splits "'My sheet'!A1:B2" into the sheet name (null when absent) and the rest. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replace(/''/g, "'"), rest: quoted[2] ?? "" };
  const bang = text.lastIndexOf("!");
  if (bang < 0) return { sheet: null, rest: text };
  return { sheet: text.slice(0, bang), rest: text.slice(bang + 1) };
}

/** The sheet name as Excel writes it in an address: quoted when it needs to be. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^[rc]\d*(c\d*)?$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** "A1:C3" (or "$A$1:$C$3"); whole rows and columns in their short form. */
export function formatRect(r: Rect, absolute = false): string {
  const d = absolute ? "$" : "";
  const right = r.column + r.columns - 1;
  const bottom = r.row + r.rows - 1;
  if (r.rows === MAX_ROWS && r.columns !== MAX_COLUMNS)
    return `${d}${columnName(r.column)}:${d}${columnName(right)}`;
  if (r.columns === MAX_COLUMNS) return `${d}${r.row + 1}:${d}${bottom + 1}`;
  const start = `${d}${columnName(r.column)}${d}${r.row + 1}`;
  return r.rows === 1 && r.columns === 1 ? start : `${start}:${d}${columnName(right)}${d}${bottom + 1}`;
}

/** True when the two share a cell. */
export function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The shared block, or null. */
export function intersection(a: Rect, b: Rect): Rect | null {
  if (!overlaps(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return rect(
    row,
    column,
    Math.min(a.row + a.rows, b.row + b.rows) - row,
    Math.min(a.column + a.columns, b.column + b.columns) - column,
  );
}

/** The smallest block that holds both. */
export function union(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return rect(
    row,
    column,
    Math.max(a.row + a.rows, b.row + b.rows) - row,
    Math.max(a.column + a.columns, b.column + b.columns) - column,
  );
}

/** True when `inner` lies within `outer`. */
export function contains(outer: Rect, inner: Rect): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && shared.rows === inner.rows && shared.columns === inner.columns;
}

/** What is left of `from` when `hole` is cut out: up to four blocks. */
export function subtract(from: Rect, hole: Rect): Rect[] {
  const cut = intersection(from, hole);
  if (!cut) return [from];
  const below = from.row + from.rows - (cut.row + cut.rows);
  const after = from.column + from.columns - (cut.column + cut.columns);
  return [
    rect(from.row, from.column, cut.row - from.row, from.columns),
    rect(cut.row + cut.rows, from.column, below, from.columns),
    rect(cut.row, from.column, cut.rows, cut.column - from.column),
    rect(cut.row, cut.column + cut.columns, cut.rows, after),
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** Rows or columns pushed in (count > 0) or taken out (count < 0) at `at`, across the lines `from`..`to` only. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

function shiftSpan(start: number, size: number, shift: Shift, limit: number): [number, number] | null {
  const last = start + size - 1;
  // A whole column keeps being a whole column.
  if (start === 0 && size === limit) return [start, size];
  if (shift.count > 0) {
    if (shift.at <= start) return [start + shift.count, size];
    return shift.at <= last ? [start, size + shift.count] : [start, size];
  }
  const gone = -shift.count;
  const end = shift.at + gone - 1;
  const a = start < shift.at ? start : start <= end ? shift.at : start - gone;
  const b = last < shift.at ? last : last <= end ? shift.at - 1 : last - gone;
  return b < a ? null : [a, b - a + 1];
}

/** Where a block goes when rows or columns are inserted or deleted; null when it is gone. */
export function shiftRect(r: Rect, shift: Shift): Rect | null {
  const [crossFrom, crossTo] =
    shift.axis === "row" ? [r.column, r.column + r.columns - 1] : [r.row, r.row + r.rows - 1];
  if (crossFrom < shift.from || crossTo > shift.to) return r;
  if (shift.axis === "row") {
    const span = shiftSpan(r.row, r.rows, shift, MAX_ROWS);
    return span && rect(span[0], r.column, span[1], r.columns);
  }
  const span = shiftSpan(r.column, r.columns, shift, MAX_COLUMNS);
  return span && rect(r.row, span[0], r.rows, span[1]);
}
