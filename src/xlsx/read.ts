/** Reads workbooks of every format, text files and open data into sheets of cells, after checking that it is safe to unpack them. */
import type { CellObject, WorkSheet } from "@e965/xlsx";
import { decpRecords, looksLikeDecp } from "../formats/decp/document";
import { decpTable } from "../formats/decp/rows";
import { gunzipped, looksLikeGzip } from "../formats/gzip";
import { looksLikeFlatOdf } from "../formats/odf";
import { looksLikeXml2003 } from "../formats/xml-2003";
import { SHEET_ROWS, type Cell, type SheetShape } from "../register/grid";
import { WorkbookError } from "../workbook/workbook";
import { decodeText, parseCsv } from "./csv";
import {
  bounded,
  cellsOf,
  fileSheet,
  newBudget,
  readByLibrary,
  unreadable,
  visibilityOf,
  withinBudget,
  type WorkbookFile,
} from "./file-cells";
import { MOST_CELLS } from "./grid-rows";
import { readFlatDocument, readOds } from "./documents";
import { looksLikeXls, readXls, readXlsb } from "./binary-workbooks";
import { fileSettings } from "./settings";
import { tablesBySheet } from "./tables";
import { isTooLarge, MOST_BYTES_IN_ENTRY, openPackage, SCANNED_COLUMN, type Package } from "./package";
import { looksLikeZip, zipEntries } from "./zip-entries";

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
  if (looksLikeXls(bytes)) return readXls(bytes);
  return readText(bytes);
}

function readZip(bytes: Uint8Array, scans: boolean): WorkbookFile {
  const entries = zipEntries(bytes);
  if (typeof entries === "string") throw unreadable(entries);
  if (isTooLarge(entries)) throw unreadable("tooLarge");
  const holds = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (!holds(/workbook\.xml$/i)) {
    if (holds(/^content\.xml$/)) return readOds(bytes, entries);
    if (holds(/^xl\/workbook\.bin$/)) return readXlsb(bytes, entries);
  }
  const file = openPackage(bytes, scans);
  if (typeof file === "string") throw unreadable(file);
  return { ...readBook(file), settings: fileSettings(file.parts, file.text) };
}

function readBook(file: Package): WorkbookFile {
  const tables = tablesBySheet(file.sheets, file.text);
  const book = readByLibrary(file.forReader());
  const budget = newBudget();
  const sheets = book.SheetNames.map((name, i) => {
    const sheet = book.Sheets[name];
    const scanned = sheet ? file.scanned[scannedIndex(sheet)] : undefined;
    const held = scanned
      ? withinBudget(scanned, budget)
      : sheet
        ? cellsOf(sheet, budget)
        : { used: null, cells: [] };
    // Read once; what follows needs its place.
    delete book.Sheets[name];
    const visibility = visibilityOf(book.Workbook?.Sheets?.[i]?.Hidden);
    const around = file.around.get(file.sheets.get(name) ?? "");
    return fileSheet(i, { name, visibility, tables: tables.get(name) ?? [], ...around, ...held }, budget);
  });
  if (sheets.length === 0) throw unreadable("notAWorkbook");
  return { sheets, date1904: book.Workbook?.WBProps?.date1904 === true };
}

/** Open data as the one sheet of a workbook: a header, then a row per holder and version. */
function readOpenData(text: string): WorkbookFile {
  const records = decpRecords(text);
  if ("problem" in records)
    throw new WorkbookError("unreadableFile", { reason: "openData", line: records.line ?? 0 });
  const table = decpTable(records);
  if (table === "tooLarge") throw unreadable("tooLarge");
  return oneSheet([table.header, ...table.rows]);
}

function readText(bytes: Uint8Array): WorkbookFile {
  const text = decodeText(bytes);
  if (text !== null && looksLikeDecp(text)) return readOpenData(text);
  if (text !== null && looksLikeFlatOdf(text)) return readFlatDocument(text, "odf");
  if (text !== null && looksLikeXml2003(text)) return readFlatDocument(text, "xml2003");
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

/** Which of the sheets that were read already stands here; −1: the library read it. */
function scannedIndex(sheet: WorkSheet): number {
  const rows = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  return Number(rows[0]?.at(SCANNED_COLUMN)?.v ?? -1);
}
