/** Rewrites the cell references of a formula when cells, rows, columns or sheets move. */
import {
  columnIndex,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRect,
  quoteSheet,
  rect,
  type Rect,
  type Shift,
  shiftRect,
} from "./address";

/** One reference met in a formula. `sheet` is null when it has no sheet name. */
export interface Reference {
  readonly sheet: string | null;
  readonly text: string;
  readonly area: Rect;
}

const STRING = String.raw`"(?:[^"]|"")*"`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?`;
const LINES = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7}`;
const TOKEN = new RegExp(
  String.raw`(${STRING})|(${SHEET})?(?<![\p{L}\p{N}_.$])(${CELL}|${LINES})(?![\p{L}\p{N}_.(!])`,
  "gu",
);

/** Replaces each reference by what `map` returns (null leaves it as it is). The formula keeps its "=". */
export function mapReferences(formula: string, map: (reference: Reference) => string | null): string {
  return formula.replace(TOKEN, (whole: string, text?: string, sheet?: string, ref?: string) => {
    if (text !== undefined || ref === undefined) return whole;
    const area = parseRect(ref);
    if (!area) return whole;
    const bare = sheet === undefined ? null : sheet.slice(0, -1);
    const name = bare?.startsWith("'") ? bare.slice(1, -1).replace(/''/g, "'") : bare;
    return map({ sheet: name, text: ref, area }) ?? whole;
  });
}

function sameSheet(reference: Reference, home: string, sheet: string): boolean {
  return (reference.sheet ?? home).toLowerCase() === sheet.toLowerCase();
}

function prefix(reference: Reference): string {
  return reference.sheet === null ? "" : `${quoteSheet(reference.sheet)}!`;
}

/** Writes `area` with the "$" signs that `like` has. */
function formatLike(area: Rect, like: string): string {
  const marks = like
    .split(":")
    .map((part) => ({ column: /^\$[A-Za-z]/.test(part), row: /\$[0-9]/.test(part) }));
  const a = marks[0] ?? { column: false, row: false };
  const b = marks[1] ?? a;
  const right = area.column + area.columns - 1;
  const bottom = area.row + area.rows - 1;
  const col = (i: number, fixed: boolean): string => (fixed ? "$" : "") + columnName(i);
  const row = (i: number, fixed: boolean): string => (fixed ? "$" : "") + String(i + 1);
  if (/^\$?[A-Za-z]+(:|$)/.test(like)) return `${col(area.column, a.column)}:${col(right, b.column)}`;
  if (/^\$?[0-9]+(:|$)/.test(like)) return `${row(area.row, a.row)}:${row(bottom, b.row)}`;
  const start = col(area.column, a.column) + row(area.row, a.row);
  return like.includes(":") ? `${start}:${col(right, b.column)}${row(bottom, b.row)}` : start;
}

/** The formula of a cell of sheet `home` after `shift` happened on `sheet`. */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    if (!sameSheet(reference, home, sheet)) return null;
    const moved = shiftRect(reference.area, shift);
    if (moved === reference.area) return null;
    return prefix(reference) + (moved ? formatLike(moved, reference.text) : "#REF!");
  });
}

/** The formula after a sheet got a new name, or (`after` null) was deleted. */
export function renameSheetInFormula(formula: string, before: string, after: string | null): string {
  return mapReferences(formula, (reference) => {
    if (reference.sheet?.toLowerCase() !== before.toLowerCase()) return null;
    return after === null ? "#REF!" : `${quoteSheet(after)}!${reference.text}`;
  });
}

/** The formula as it reads when its cell is copied `rows` down and `columns` right. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  const part = (text: string): string | null => {
    const found = /^(\$?)([A-Za-z]{0,3})(\$?)([0-9]*)$/.exec(text);
    if (!found) return text;
    const [, firstMark = "", letters = "", secondMark = "", digits = ""] = found;
    // In "$5" the only mark is the row's.
    const [d1, d2] = letters === "" && secondMark === "" ? ["", firstMark] : [firstMark, secondMark];
    const column = letters === "" ? 0 : columnIndex(letters) + (d1 ? 0 : columns);
    const row = digits === "" ? 0 : Number(digits) - 1 + (d2 ? 0 : rows);
    if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return null;
    return d1 + (letters && columnName(column)) + d2 + (digits && String(row + 1));
  };
  return mapReferences(formula, (reference) => {
    const parts = reference.text.split(":").map(part);
    return prefix(reference) + (parts.includes(null) ? "#REF!" : parts.join(":"));
  });
}

/** The one block that a formula such as "='My sheet'!$A$1:$B$2" points at, or null. */
export function singleReference(formula: string): { sheet: string | null; area: Rect } | null {
  const found: Reference[] = [];
  const rest = mapReferences(formula, (reference) => {
    found.push(reference);
    return "";
  });
  if (rest.replace(/[=()\s]/g, "") !== "" || !found[0]) return null;
  const { sheet, area } = found[0];
  return { sheet, area: rect(area.row, area.column, area.rows, area.columns) };
}
