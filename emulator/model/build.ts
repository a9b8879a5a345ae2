/** Builds a workbook from rows of arrays, for tests and the demo. */
import { parseRect, type Rect, rect, union } from "./address";
import { ModelError } from "./errors";
import type { CellStyle } from "./styles";
import { type CellValue, CellError, serialOf } from "./values";
import { Workbook } from "./workbook";
import type { Visibility, Worksheet } from "./worksheet";

/** A cell in a row: a value, a Date (its calendar day), a formula ("=…"), or both with a number format and a style. */
export type CellSpec =
  | CellValue
  | undefined
  | Date
  | {
      readonly value?: CellValue | Date;
      readonly formula?: string;
      readonly format?: string;
      readonly style?: Partial<CellStyle>;
    };

export interface SheetSpec {
  readonly name: string;
  /** A string that starts with "=" is a formula; null and undefined leave the cell empty. */
  readonly rows?: readonly (readonly CellSpec[])[];
  /** Where the rows begin, "A1" unless said. */
  readonly at?: string;
  readonly visibility?: Visibility;
  readonly merges?: readonly string[];
  readonly tables?: readonly {
    readonly name?: string;
    readonly area: string;
    readonly hasHeaders?: boolean;
  }[];
  /** Number formats of columns by letter, for the cells below the first row: { C: 'dd/mm/yyyy' }. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Column widths in points by letter. */
  readonly widths?: Readonly<Record<string, number>>;
  /** Hidden rows (numbers as Excel counts, from 1) and columns (letters). */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  readonly protected?: boolean;
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly names?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly fileName?: string;
  /** Name of the sheet in front; the first visible one unless said. */
  readonly active?: string;
}

/** "A1:B2" as a block, or an error. */
export function area(text: string): Rect {
  const found = parseRect(text);
  if (!found) throw new ModelError("InvalidArgument", `"${text}" is not an address.`);
  return found;
}

/** Builds a workbook. Nothing is "typed": values are taken as they are. */
export function workbookFrom(spec: WorkbookSpec): Workbook {
  const book = new Workbook(spec.sheets[0]?.name ?? "Feuil1");
  if (spec.locale !== undefined) book.locale = spec.locale;
  if (spec.fileName !== undefined) book.fileName = spec.fileName;
  spec.sheets.forEach((sheetSpec, i) => {
    const sheet = i === 0 ? book.active : book.addSheet(sheetSpec.name);
    fillSheet(sheet, sheetSpec);
  });
  spec.sheets.forEach((sheetSpec) => {
    const sheet = book.sheetNamed(sheetSpec.name);
    if (sheet && sheetSpec.visibility !== undefined) sheet.visibility = sheetSpec.visibility;
  });
  for (const [name, formula] of Object.entries(spec.names ?? {})) book.addName(name, formula, null);
  for (const [key, value] of Object.entries(spec.settings ?? {})) book.settings.set(key, value);
  Object.assign(book.properties, spec.properties);
  const front =
    spec.active === undefined
      ? book.sheets.find((s) => s.visibility === "Visible")
      : book.sheetNamed(spec.active);
  if (front) book.active = front;
  return book;
}

/** Puts rows, merges, tables and formats on a sheet. */
export function fillSheet(sheet: Worksheet, spec: Omit<SheetSpec, "name">): void {
  const start = area(spec.at ?? "A1");
  let filled = rect(start.row, start.column);
  spec.rows?.forEach((row, r) => {
    row.forEach((cell, c) => {
      setCell(sheet, start.row + r, start.column + c, cell);
      filled = union(filled, rect(start.row + r, start.column + c));
    });
  });
  for (const [letter, format] of Object.entries(spec.formats ?? {})) {
    const column = area(`${letter}:${letter}`).column;
    if (filled.rows > 1)
      sheet.format(rect(filled.row + 1, column, filled.rows - 1, 1), { numberFormat: format });
  }
  for (const [letter, size] of Object.entries(spec.widths ?? {})) {
    sheet.grid.setLines("column", area(`${letter}:${letter}`).column, 1, { size });
  }
  for (const row of spec.hiddenRows ?? []) sheet.grid.setLines("row", row - 1, 1, { hidden: true });
  for (const letter of spec.hiddenColumns ?? []) {
    sheet.grid.setLines("column", area(`${letter}:${letter}`).column, 1, { hidden: true });
  }
  for (const merge of spec.merges ?? []) sheet.merge(area(merge));
  for (const table of spec.tables ?? [])
    sheet.addTable(area(table.area), table.hasHeaders ?? true, table.name);
  if (spec.protected) sheet.protection = { options: {}, password: null };
}

function setCell(sheet: Worksheet, row: number, column: number, spec: CellSpec): void {
  if (spec === null || spec === undefined) return;
  if (spec instanceof Date) return setDate(sheet, row, column, spec);
  if (typeof spec !== "object" || spec instanceof CellError) {
    if (typeof spec === "string" && /^=./.test(spec)) sheet.setFormula(row, column, spec);
    else sheet.setValue(row, column, spec);
    return;
  }
  if (spec.value instanceof Date) setDate(sheet, row, column, spec.value);
  else if (spec.value !== undefined && spec.value !== null) sheet.setValue(row, column, spec.value);
  if (spec.formula !== undefined) sheet.setFormula(row, column, spec.formula);
  const patch = { ...spec.style, ...(spec.format === undefined ? {} : { numberFormat: spec.format }) };
  if (Object.keys(patch).length > 0) sheet.format(rect(row, column), patch);
}

function setDate(sheet: Worksheet, row: number, column: number, date: Date): void {
  sheet.setValue(row, column, serialOf(date.getFullYear(), date.getMonth() + 1, date.getDate()));
  sheet.format(rect(row, column), { numberFormat: "dd/mm/yyyy" });
}
