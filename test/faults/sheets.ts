/** What the trials look at in the workbook: the register, the SPASER sheet, what was typed into it, what was left behind. */
import type { Cell } from "../../src/register/grid";
import { parseMarker, type SheetKindOfOurs } from "../../src/report/keys";
import { readIndicatorSheet } from "../../src/report/read-sheet";
import type { Inputs } from "../../src/spaser/assessment";
import type { Workbook, Worksheet } from "../../emulator";

/** Rows and columns that a trial's sheets stay inside of. */
const EVERYTHING = { row: 0, column: 0, rows: 200, columns: 40 };

/** Values, formulas and number formats. */
export function contentOf(sheet: Worksheet): string {
  sheet.workbook.refreshFormulas();
  const cells: string[] = [];
  sheet.grid.each(EVERYTHING, (cell, row, column) => {
    const { value, formula } = cell;
    if (value === null && formula === null) return;
    cells.push(JSON.stringify([row, column, value, formula, sheet.style(row, column).numberFormat]));
  });
  return cells.join("\n");
}

/** Where contents first differ, for people. */
export function difference(one: string, other: string): string {
  const [left, right] = [new Set(one.split("\n")), new Set(other.split("\n"))];
  const gone = [...left].filter((line) => !right.has(line)).slice(0, 3);
  const come = [...right].filter((line) => !left.has(line)).slice(0, 3);
  return `${gone.join(" ").slice(0, 200)} → ${come.join(" ").slice(0, 200)}`;
}

/** True when all cells but these headers are the same, each in its row and order: columns may have come in between, or gone. */
export function isSameWithout(one: string, other: string, headers: readonly string[]): boolean {
  const isHeader = (line: string) =>
    headers.some((header) => line.includes(`,${JSON.stringify(header)},null,`));
  const [left, right] = [one, other].map((content) =>
    content
      .split("\n")
      .filter((line) => !isHeader(line))
      .map(withoutColumn),
  );
  return JSON.stringify(left) === JSON.stringify(right);
}

/** [row, column, …] → [row, …]. */
const withoutColumn = (line: string): string => line.replace(/^\[(\d+),\d+/, "[$1");

/** The first visible indicators sheet; drafts have no marker until they are whole, or are very hidden. */
export function indicatorSheet(book: Workbook): Worksheet | null {
  return sheetsOf(book, "indicators")[0] ?? null;
}

/** The first « Détail », hidden by somebody or not. */
export function detailSheet(book: Workbook): Worksheet | null {
  return sheetsOf(book, "detail")[0] ?? null;
}

/** The first « Ventilation », hidden by somebody or not. */
export function cutSheet(book: Workbook): Worksheet | null {
  return sheetsOf(book, "cut")[0] ?? null;
}

/** What a row shows, by the keys of the columns. */
export function shownIn(sheet: Worksheet, id: string): Map<string, Cell> {
  const { cells } = blockOf(sheet);
  const row = cells.find(([key]) => String(key).split("|")[0] === id) ?? [];
  return new Map((cells[0] ?? []).map((key, column) => [String(key), row[column] ?? ""]));
}

/** The sheets that the product wrote and that somebody can see, or has hidden. */
export function ourSheets(book: Workbook): Worksheet[] {
  return [...sheetsOf(book, "indicators"), ...sheetsOf(book, "detail"), ...sheetsOf(book, "cut")];
}

export function sheetsOf(book: Workbook, kind: SheetKindOfOurs): Worksheet[] {
  return book.sheets.filter(
    (sheet) =>
      sheet.visibility !== "VeryHidden" &&
      parseMarker(String(sheet.grid.peek(0, 0)?.value ?? ""))?.kind === kind,
  );
}

/** Sheets that a write left behind. */
export function drafts(book: Workbook): Worksheet[] {
  return book.sheets.filter(({ name }) => name.startsWith("~"));
}

function blockOf(sheet: Worksheet): { firstRow: number; firstColumn: number; cells: Cell[][] } {
  const used = sheet.used() ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const cells = Array.from({ length: used.row + used.rows }, (_, row) =>
    Array.from({ length: used.column + used.columns }, (__, column): Cell => {
      const value = sheet.value(row, column);
      return typeof value === "object" ? "" : value;
    }),
  );
  return { firstRow: 0, firstColumn: 0, cells };
}

export function readBack(sheet: Worksheet): { inputs: Inputs; computed: Map<string, Record<string, Cell>> } {
  const read = readIndicatorSheet(blockOf(sheet), false);
  if (!read) throw new Error("Not a SPASER sheet");
  return read;
}

/** The cell of an indicator under a column's key. */
export function cellOf(sheet: Worksheet, indicator: string, column: string): { row: number; column: number } {
  const block = blockOf(sheet);
  const row = block.cells.findIndex(([key]) => String(key).startsWith(`ind:${indicator}|`));
  const at = block.cells[0]?.indexOf(column) ?? -1;
  if (row < 0 || at < 0) throw new Error(`No cell ${indicator} ${column}`);
  return { row, column: at };
}

/** The first cell that holds a text. */
export function cellHolding(sheet: Worksheet, text: string): { row: number; column: number } {
  const found: { row: number; column: number }[] = [];
  sheet.grid.each(EVERYTHING, (cell, row, column) => {
    if (cell.value === text) found.push({ row, column });
  });
  const [first] = found;
  if (!first) throw new Error(`No cell with « ${text} »`);
  return first;
}

/** The row of the free texts. */
export function textsCell(sheet: Worksheet): { row: number; column: number } {
  const row = blockOf(sheet).cells.findIndex(([key]) => String(key).startsWith("texts:"));
  if (row < 0) throw new Error("No free texts");
  return { row, column: 1 };
}
