/**
 * The stream of a workbook in the old format (.xls, MS-XLS), before the library gets it: records that name areas (links, merges,
 * shared formulas, filters) would be gone over cell by cell, however large they are. All but those with cells are made records of
 * page breaks, at their place: the list of sheets names places.
 */
import type { Area } from "../register/grid";

/** What stands around the cells of each sheet, in the order of the file. */
export interface XlsSheet {
  hidden: number[];
  merged: Area[];
}

const [BOF, EOF, BOUND_SHEET, FILE_PASS, CONTINUE] = [0x809, 0x0a, 0x85, 0x2f, 0x3c];
const [ROW, MERGED] = [0x208, 0xe5];
/** Cells: label, shared text, rich text, number, compressed numbers, yes and no, formula with its result. */
const NUMBERS = 0xbd;
const CELLS = new Set([0x204, 0xfd, 0xd6, 0x203, 0x27e, NUMBERS, 0x205, 0x06]);
/** Kept besides cells: the calendar, the code page, the shared texts, the text of a formula. */
const KEPT = new Set([BOF, EOF, BOUND_SHEET, 0x22, 0x42, 0xfc, 0x207]);
/** What the library makes nothing of, and doesn't complain about either: vertical page breaks. */
const UNREAD = 0x1a;
const EXCEL_97 = 0x600;
const [COLUMNS, HIDDEN] = [256, 0x20];

/** The stream with at most so many cells and nothing else, changed in place; or why it isn't read. */
export function cellRecordsOnly(
  stream: Uint8Array,
  most: number,
): XlsSheet[] | "encrypted" | "outside" | "tooLarge" | "markup" | "notAWorkbook" {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  /** By the place at which a sheet begins. */
  const sheets = new Map<number, XlsSheet>();
  const named: number[] = [];
  let sheet: XlsSheet = { hidden: [], merged: [] };
  let depth = 0;
  let isKept = false;
  let cells = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const [data, next] = [at + 4, at + 4 + length];
    // What follows the last sheet is padding.
    if (depth === 0 && id !== BOF) break;
    if (next > stream.length) return "markup";
    const isCell = CELLS.has(id);
    if (id === FILE_PASS) return "encrypted";
    // Numbers side by side are one record, of six bytes each.
    if (isCell) cells += id === NUMBERS ? length / 6 : 1;
    if (cells > most) return "tooLarge";
    if (id === BOF) {
      // Before Excel 97, texts were in a code page that the library doesn't have.
      if (length < 4 || view.getUint16(data, true) !== EXCEL_97) return "notAWorkbook";
      depth++;
      if (depth === 1) sheets.set(at, (sheet = { hidden: [], merged: [] }));
    } else if (id === EOF) depth--;
    else if (id === BOUND_SHEET && length >= 4) named.push(view.getUint32(data, true));
    else if (isCell && (length < 6 || view.getUint16(data + 2, true) >= COLUMNS)) return "outside";
    else if (depth === 1 && id === ROW && length >= 16) {
      if ((view.getUint16(data + 12, true) & HIDDEN) !== 0) sheet.hidden.push(view.getUint16(data, true));
    } else if (depth === 1 && id === MERGED) sheet.merged.push(...mergesIn(view, data, next));
    if (id !== CONTINUE) isKept = isCell || KEPT.has(id);
    if (!isKept) view.setUint16(at, UNREAD, true);
    at = next;
  }
  return named
    .sort((one, other) => one - other)
    .map((place) => sheets.get(place) ?? { hidden: [], merged: [] });
}

function mergesIn(view: DataView, data: number, end: number): Area[] {
  const areas: Area[] = [];
  for (let at = data + 2; at + 8 <= end; at += 8) {
    const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((i) => view.getUint16(at + i, true));
    if (bottom >= top && right >= left && right < COLUMNS)
      areas.push({ row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 });
  }
  return areas;
}
