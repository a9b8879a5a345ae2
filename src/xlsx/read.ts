/** Reads .xlsx and .csv files, and open data, into sheets of cells, after checking that it is safe to unpack them. */
import { SHEET_ROWS, LONGEST_CELL_TEXT } from "../register/grid";
import { read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { decpRecords, looksLikeDecp } from "../formats/decp/document";
import { decpTable } from "../formats/decp/rows";
import { gunzipped, looksLikeGzip } from "../formats/gzip";
import type { Area, Cell, SheetShape } from "../register/grid";
import { WorkbookError } from "../workbook/workbook";
import { decodeText, parseCsv } from "./csv";
import { MOST_CELLS, MOST_CELLS_IN_AREA } from "./grid-rows";
import { trimmed, usedArea } from "./used-area";
import { fileSettings } from "./settings";
import { withoutStruck } from "./struck";
import { tablesBySheet } from "./tables";
import {
  MOST_BYTES_IN_ENTRY,
  openPackage,
  SCANNED_COLUMN,
  type Package,
  type PackageProblem,
} from "./package";
import type { ScannedSheet } from "./scanned-sheets";
import { looksLikeZip } from "./zip-entries";

/** Letters in all cells together, each counted as often as it stands somewhere. */
const MOST_LETTERS = 400_000_000;

export interface FileSheet {
  shape: SheetShape;
  /** The cells of the shape's used area, rows of the same length; empty for a sheet without values. */
  cells: Cell[][];
}

export interface WorkbookFile {
  sheets: FileSheet[];
  date1904: boolean;
  /** What add-ins keep in the file; absent where there is nothing. */
  settings?: Record<string, unknown>;
}

/** Why a file is refused. */
export type Unreadable = "empty" | "openData" | PackageProblem;

function unreadable(reason: Unreadable): WorkbookError {
  return new WorkbookError("unreadableFile", { reason });
}

/**
 * Reads a file. Throws WorkbookError("unreadableFile") with a reason when it can't be read as a workbook. With `scans` false,
 * the library reads all sheets (see openPackage).
 */
export function readWorkbookFile(bytes: Uint8Array, scans = true): WorkbookFile {
  if (bytes.length === 0) throw unreadable("empty");
  if (looksLikeZip(bytes)) return readZip(bytes, scans);
  if (looksLikeGzip(bytes)) {
    const whole = gunzipped(bytes, MOST_BYTES_IN_ENTRY);
    if (whole === null) throw unreadable("truncated");
    if (whole === "tooLarge" || looksLikeGzip(whole)) throw unreadable("tooLarge");
    return readWorkbookFile(whole, scans);
  }
  if (isCompoundFile(bytes)) throw unreadable(holdsEncrypted(bytes) ? "encrypted" : "notAWorkbook");
  return readText(bytes);
}

/** The container of .xlsx files under a password, and of the old .xls. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);
}

/** The container's directory, at an even place, names what it holds in UTF-16. */
function holdsEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");
}

function readZip(bytes: Uint8Array, scans: boolean): WorkbookFile {
  const file = openPackage(bytes, scans);
  if (typeof file === "string") throw unreadable(file);
  return { ...readBook(file), settings: fileSettings(file.parts, file.text) };
}

/** An area as far as there are values: what a file says of itself may be any area. */
function within(area: Area, used: Area | null): Area[] {
  if (!used) return [];
  const [row, column] = [Math.max(area.row, used.row), Math.max(area.column, used.column)];
  const rowCount = Math.min(area.row + area.rowCount, used.row + used.rowCount) - row;
  const columnCount = Math.min(area.column + area.columnCount, used.column + used.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? [{ row, column, rowCount, columnCount }] : [];
}

function isInside(used: Area | null, row: number): boolean {
  return used !== null && row >= used.row && row < used.row + used.rowCount;
}

function readBook(file: Package): WorkbookFile {
  const tables = tablesBySheet(file.sheets, file.text);
  let book: WorkBook;
  try {
    book = read(file.forReader(), {
      type: "array",
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellDates: false,
    });
  } catch {
    throw unreadable("notAWorkbook");
  }
  const budget = { cells: MOST_CELLS, letters: MOST_LETTERS };
  const sheets = book.SheetNames.map((name, i) => {
    const sheet = book.Sheets[name];
    const scanned = sheet ? file.scanned[scannedIndex(sheet)] : undefined;
    const { used, cells } = scanned
      ? withinBudget(scanned, budget)
      : sheet
        ? cellsOf(sheet, budget)
        : NOTHING;
    budget.cells -= heldCells(used, cells);
    // Read once; what follows needs its place.
    delete book.Sheets[name];
    const hidden = book.Workbook?.Sheets?.[i]?.Hidden ?? 0;
    const around = file.around.get(file.sheets.get(name) ?? "");
    const unvaluedFormulas = around?.unvalued ?? [];
    const shape: SheetShape = {
      id: `sheet${i + 1}`,
      name,
      visibility: hidden === 0 ? "visible" : hidden === 1 ? "hidden" : "veryHidden",
      protected: false,
      used,
      tables: (tables.get(name) ?? []).flatMap(({ name, area }) =>
        within(area, used).map((part) => ({ name, area: part })),
      ),
      ...mergedIn(around?.merged ?? [], used),
      hiddenRows: (around?.hidden ?? []).filter((row) => isInside(used, row)).length,
      ...(unvaluedFormulas.length > 0 ? { unvaluedFormulas } : {}),
    };
    return { shape, cells };
  });
  if (sheets.length === 0) throw unreadable("notAWorkbook");
  return { sheets, date1904: book.Workbook?.WBProps?.date1904 === true };
}

/** Open data as the one sheet of a workbook: a header, then a row per holder and version. */
function readOpenData(text: string): WorkbookFile {
  const records = decpRecords(text);
  if ("problem" in records)
    throw new WorkbookError("unreadableFile", { reason: "openData", line: records.line ?? 0 });
  const { header, rows } = decpTable(records);
  if (rows.length >= SHEET_ROWS) throw unreadable("tooLarge");
  return oneSheet([header, ...rows]);
}

function readText(bytes: Uint8Array): WorkbookFile {
  const text = decodeText(bytes);
  if (text !== null && looksLikeDecp(text)) return readOpenData(text);
  // A page, a PDF, a text of a word processor: separators in it mean nothing.
  if (text === null || /^\s*(?:<|%PDF-|\{\\rtf)/.test(text)) throw unreadable("notAWorkbook");
  const csv = parseCsv(text.replace(/^\ufeff/, ""));
  if (csv === null) throw unreadable("notAWorkbook");
  if (csv.rows.length > SHEET_ROWS) throw unreadable("tooLarge");
  return oneSheet(csv.rows, { unclosedQuotes: csv.unclosed });
}

/** A file without a name for what it holds. */
function oneSheet(rows: readonly (readonly Cell[])[], more: Partial<SheetShape> = {}): WorkbookFile {
  const { used, cells } = bounded(rows, MOST_CELLS);
  const shape = {
    id: "sheet1",
    name: "",
    visibility: "visible" as const,
    protected: false,
    used,
    tables: [],
  };
  return { sheets: [{ shape: { ...shape, ...more }, cells }], date1904: false };
}

/** Cells merged down several rows, as far as there are values. */
function mergedIn(areas: readonly Area[], used: Area | null): { merged?: Area[] } {
  const merged = areas.flatMap((area) => within(area, used)).filter(({ rowCount }) => rowCount > 1);
  return merged.length === 0 ? {} : { merged };
}

/** Which of the sheets that were read already stands here; −1: the library read it. */
function scannedIndex(sheet: WorkSheet): number {
  const rows = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  return Number(rows[0]?.at(SCANNED_COLUMN)?.v ?? -1);
}

interface Budget {
  cells: number;
  letters: number;
}

const NOTHING: ReturnType<typeof trimmed> = { used: null, cells: [] };

/** The same bounds as for the sheets that the library read. */
function withinBudget(sheet: ScannedSheet, budget: Budget): ReturnType<typeof trimmed> {
  const { used, cells, width, letters } = sheet;
  budget.letters -= letters;
  const isTooLarge = used !== null && used.rowCount * used.columnCount > MOST_CELLS_IN_AREA;
  if (isTooLarge || width > budget.cells || budget.letters < 0) throw unreadable("tooLarge");
  if (heldCells(used, cells) > budget.cells) throw unreadable("tooLarge");
  return { used, cells };
}

function cellsOf(sheet: WorkSheet, budget: Budget): ReturnType<typeof trimmed> {
  const rows = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  // A single value in the last column makes its row as wide as the sheet. (Rows that are missing are passed over.)
  if (rows.reduce((held, row) => held + row.length, 0) > budget.cells) throw unreadable("tooLarge");
  const valueOf = (cell: CellObject | undefined): Cell => {
    const value = cellValue(cell);
    if (typeof value === "string") budget.letters -= value.length;
    return value;
  };
  // A sparse array's holes must be visited too.
  const values = Array.from(rows, (row) => {
    const cells = Array.from((row as (CellObject | undefined)[] | undefined) ?? [], valueOf);
    if (budget.letters < 0) throw unreadable("tooLarge");
    return cells;
  });
  return bounded(values, budget.cells);
}

/** The used area and its cells, unless they are too many: two values in far corners span thousands of millions. */
function bounded(rows: readonly (readonly Cell[])[], most: number): ReturnType<typeof trimmed> {
  const used = usedArea(rows);
  const tooLarge = used !== null && used.rowCount * used.columnCount > MOST_CELLS_IN_AREA;
  if (tooLarge || heldCells(used, rows) > most) throw unreadable("tooLarge");
  return trimmed(rows);
}

/** Rows without a value are one and the same row: they cost their place only. */
function heldCells(used: Area | null, rows: readonly (readonly Cell[])[]): number {
  if (!used) return 0;
  const filled = rows.reduce((count, row) => count + (row.some((cell) => cell !== "") ? 1 : 0), 0);
  return filled * used.columnCount + used.rowCount;
}

/** Error codes as files store them. */
const ERRORS: Record<number, string> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/** Rich text without what is struck through in it; null for all other text. */
function struckOut(runs: unknown): string | null {
  return typeof runs === "string" ? withoutStruck(runs) : null;
}

function cellValue(cell: CellObject | undefined): Cell {
  switch (cell?.t) {
    case "n":
      return typeof cell.v === "number" && Number.isFinite(cell.v) ? cell.v : "";
    case "b":
      return cell.v === true;
    case "s":
      // A cell of Excel holds no longer text.
      return (struckOut(cell.r) ?? String(cell.v ?? "")).slice(0, LONGEST_CELL_TEXT);
    case "e":
      return cell.w ?? ERRORS[Number(cell.v)] ?? "#VALUE!";
    default:
      return "";
  }
}
