/** Reading and writing blocks of cells: values, formulas, texts, number formats. */
import {
  CellError,
  type CellStyle,
  type CellValue,
  display,
  MAX_COLUMNS,
  MAX_ROWS,
  ModelError,
  readEntry,
  type Rect,
  rect,
  type Worksheet,
} from "../../model";
import { invalid } from "../table";
import { areaOf, type Block, mayChange, mayFormat } from "./area";

/** Excel gives null for more cells than this. */
export const MOST_CELLS_READ = 5_000_000;

/** What the client sees of a value: empty cells are "", errors their text. */
export function toWire(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return value instanceof CellError ? value.text : value;
}

/** "Double", "String"… */
export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/** A grid of what `read` says per cell; null when there are too many cells. */
export function readGrid<V>(
  self: Block,
  read: (sheet: Worksheet, row: number, column: number) => V,
): V[][] | null {
  const area = areaOf(self);
  if (area.rows * area.columns > MOST_CELLS_READ) {
    if (self.sheet.workbook.habits.has("nullForManyCells")) return null;
    throw new ModelError("RangeExceedsLimit", "The range is too large to be read.");
  }
  self.sheet.workbook.refreshFormulas();
  const out: V[][] = [];
  for (let r = area.row; r < area.row + area.rows; r++) {
    const line: V[] = [];
    for (let c = area.column; c < area.column + area.columns; c++) line.push(read(self.sheet, r, c));
    out.push(line);
  }
  return out;
}

/** The value, or the formula where there is one. */
export function formulaAt(sheet: Worksheet, row: number, column: number): string | number | boolean {
  const cell = sheet.grid.peek(row, column);
  return cell ? (cell.formula ?? toWire(cell.value)) : "";
}

/** The text that the cell shows. */
export function textAt(sheet: Worksheet, row: number, column: number, locale: string): string {
  const cell = sheet.grid.peek(row, column);
  if (!cell || (cell.value === null && cell.formula === null)) return "";
  return display(cell.value, sheet.style(row, column).numberFormat, locale);
}

/** One value for all cells, or a grid of the block's size; checked. */
function gridOf(value: unknown, area: Rect): (r: number, c: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[];
  const fits =
    rows.length === area.rows &&
    rows.every((line) => Array.isArray(line) && (line as unknown[]).length === area.columns);
  if (!fits) {
    throw invalid(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (r, c) => (rows[r] as unknown[])[c];
}

/**
 * Writes values or formulas. Texts are read as if typed (numbers, dates, "=…" and a leading sign become what they look
 * like) unless the cell is formatted as text or the text has a leading apostrophe; null leaves a cell as it is.
 */
export function writeGrid(self: Block, value: unknown): void {
  const area = areaOf(self);
  const at = gridOf(value, area);
  mayChange(self);
  const { sheet } = self;
  const whole = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
  const limits = (whole ? sheet.used() : null) ?? rect(0, 0);
  // A whole column can be emptied, not filled.
  if (area.rows * area.columns > MOST_CELLS_READ && at(0, 0) !== "") throw invalid("The range is too large.");
  const tall = area.rows === MAX_ROWS ? Math.max(1, limits.row + limits.rows - area.row) : area.rows;
  const wide =
    area.columns === MAX_COLUMNS ? Math.max(1, limits.column + limits.columns - area.column) : area.columns;
  const before = area.rows * area.columns === 1 ? toWire(sheet.value(area.row, area.column)) : undefined;
  for (let r = 0; r < tall; r++) {
    for (let c = 0; c < wide; c++) writeCell(sheet, area.row + r, area.column + c, at(r, c));
  }
  sheet.workbook.emit({
    type: "changed",
    sheet,
    area,
    change: "RangeEdited",
    source: "Local",
    ...(before === undefined
      ? {}
      : { details: { before, after: toWire(sheet.value(area.row, area.column)) } }),
  });
}

function writeCell(sheet: Worksheet, row: number, column: number, value: unknown): void {
  if (value === null || value === undefined) return;
  const merged = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : null;
  if (merged && (merged.row !== row || merged.column !== column)) return;
  if (typeof value === "number" || typeof value === "boolean") {
    if (typeof value === "number" && !Number.isFinite(value)) throw invalid("Values must be finite numbers.");
    sheet.setValue(row, column, value);
    return;
  }
  if (typeof value !== "string") throw invalid("A cell takes a text, a number or a truth value.");
  if (value === "") {
    if (sheet.grid.peek(row, column)) sheet.setValue(row, column, null);
    return;
  }
  if (value.length > 32_767) throw invalid("A cell holds at most 32,767 characters.");
  const format = sheet.style(row, column).numberFormat;
  if (format === "@") {
    sheet.setValue(row, column, value);
    return;
  }
  if (!sheet.workbook.habits.has("textsRead") && !value.startsWith("=")) {
    sheet.setValue(row, column, value.replace(/^'/, ""));
    return;
  }
  const entry = readEntry(value, "en");
  if (entry.formula !== null) sheet.setFormula(row, column, entry.formula);
  else sheet.setValue(row, column, entry.value);
  if (entry.quoted) sheet.grid.cell(row, column).quoted = true;
  if (entry.format !== null && format === "General")
    sheet.format(rect(row, column), { numberFormat: entry.format });
}

/** A number format as Excel tells it: what is no code, in no quotes and not escaped yet has a backslash before it. */
export function respelled(format: string): string {
  if (format === "General" || format === "@") return format;
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*].|[- \u00a0\u202f](?=.)/g, (part) =>
    /^[- \u00a0\u202f]$/.test(part) ? `\\${part}` : part,
  );
}

/** Writes number formats: one for all, or a grid. */
export function writeFormats(self: Block, value: unknown): void {
  const area = areaOf(self);
  const at = gridOf(value, area);
  mayFormat(self);
  const check = (format: unknown): string => {
    if (typeof format !== "string" || format === "") throw invalid("A number format is a text.");
    return format;
  };
  if (!Array.isArray(value)) {
    if (value !== null) self.sheet.format(area, { numberFormat: check(value) });
  } else {
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) {
        const format = at(r, c);
        if (format !== null)
          self.sheet.format(rect(area.row + r, area.column + c), { numberFormat: check(format) });
      }
    }
  }
  self.sheet.workbook.emit({ type: "formatChanged", sheet: self.sheet, area, source: "Local" });
}

/** What all cells of the blocks have in common for a style's property; null when they differ, as in Excel. */
export function commonStyle<V>(self: Block, read: (style: CellStyle) => V): V | null {
  let found: V | undefined;
  for (const area of self.areas) {
    const seen = new Set<CellStyle>();
    const { grid } = self.sheet;
    if (area.rows * area.columns <= 100_000) {
      for (let r = area.row; r < area.row + area.rows; r++) {
        for (let c = area.column; c < area.column + area.columns; c++) seen.add(grid.styleAt(r, c));
      }
    } else {
      seen.add(grid.styleAt(area.row + area.rows - 1, area.column + area.columns - 1));
      grid.each(area, (_cell, r, c) => seen.add(grid.styleAt(r, c)));
    }
    for (const style of seen) {
      const value = read(style);
      if (found !== undefined && value !== found) return null;
      found = value;
    }
  }
  return found ?? null;
}
