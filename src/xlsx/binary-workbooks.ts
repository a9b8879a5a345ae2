/** The binary formats of Excel, .xls and .xlsb: read by the library, which is handed cells and nothing else. */
import { CFB, type WorkBook } from "@e965/xlsx";
import { strFromU8, strToU8, zipSync, type Zippable } from "fflate";
import { cellRecordsOnly } from "../formats/xls";
import { bookRecords, sheetRecords, textRecords } from "../formats/xlsb";
import type { Area } from "../register/grid";
import { cellsOf, fileSheet, newBudget, readByLibrary, unreadable, visibilityOf } from "./file-cells";
import type { WorkbookFile } from "./file-cells";
import { MOST_BYTES_FOR_LIBRARY, MOST_CELLS_FOR_LIBRARY, type PackageProblem } from "./package";
import { attribute, elements } from "./parts";
import { unpacked, type ZipEntry } from "./zip-entries";

interface AroundCells {
  hidden: number[];
  merged: Area[];
}

/** What of the library's container is used here: it has no types of its own. */
interface Container {
  find: (file: object, name: string) => { content: Uint8Array } | null;
  read: (bytes: Uint8Array, options: { type: "array" }) => object;
  write: (file: object, options: { type: "array" }) => Uint8Array | number[];
  utils: { cfb_new: () => object; cfb_add: (file: object, name: string, content: Uint8Array) => void };
}
const container = CFB as Container;

/** The container of .xls files, and of .xlsx files under a password. */
export function looksLikeXls(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);
}

/** Reads an .xls file. Throws "encrypted", "notAWorkbook" (another document in the same container) and what makes it unreadable. */
export function readXls(bytes: Uint8Array): WorkbookFile {
  if (bytes.length > MOST_BYTES_FOR_LIBRARY) throw unreadable("tooLarge");
  const { stream, isEncrypted } = workbookStream(bytes);
  if (isEncrypted) throw unreadable("encrypted");
  if (!stream) throw unreadable("notAWorkbook");
  const around = cellRecordsOnly(stream, MOST_CELLS_FOR_LIBRARY);
  if (typeof around === "string") throw unreadable(around);
  const file = container.utils.cfb_new();
  container.utils.cfb_add(file, "/Workbook", stream);
  const book = readByLibrary(Uint8Array.from(container.write(file, { type: "array" })));
  return workbookOf(book, (i) => around[i]);
}

/** The stream with the sheets, as a copy. */
function workbookStream(bytes: Uint8Array): { stream: Uint8Array | null; isEncrypted: boolean } {
  try {
    const file = container.read(bytes, { type: "array" });
    const found = container.find(file, "/Workbook");
    return {
      stream: found ? Uint8Array.from(found.content) : null,
      isEncrypted: container.find(file, "/EncryptedPackage") !== null,
    };
  } catch {
    throw unreadable("truncated");
  }
}

const TYPES = "[Content_Types].xml";
const BOOK = "xl/workbook.bin";
const TEXTS = "xl/sharedStrings.bin";
const RELATIONS = "xl/_rels/workbook.bin.rels";
const SHEET = /^xl\/worksheets\/[^/]+\.bin$/;
const STYLES = "xl/styles.bin";
/** Begin and end of styles: the library wants some. */
const NO_STYLES = Uint8Array.from([0x96, 0x02, 0x00, 0x97, 0x02, 0x00]);

/** Reads an .xlsb file; the entries of its archive are within the bounds of packages. */
export function readXlsb(bytes: Uint8Array, entries: readonly ZipEntry[]): WorkbookFile {
  const read: Zippable = {};
  const around = new Map<string, AroundCells>();
  const wanted = entries.filter(
    ({ name }) => [BOOK, TEXTS, TYPES, RELATIONS].includes(name) || SHEET.test(name),
  );
  if (wanted.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES_FOR_LIBRARY) throw unreadable("tooLarge");
  let [cells, largest] = [0, 0];
  let named: string[] = [];
  for (const { name, ...entry } of wanted) {
    const part = sound(unpacked(bytes, { name, ...entry }));
    if (name === BOOK) {
      const book = sound(bookRecords(part));
      named = book.relations;
      read[name] = book.part;
    } else if (name === TEXTS) read[name] = sound(textRecords(part));
    else if (SHEET.test(name)) {
      const sheet = sound(sheetRecords(part, MOST_CELLS_FOR_LIBRARY));
      cells += sheet.cells;
      largest = Math.max(largest, sheet.cells);
      around.set(name, sheet);
      read[name] = sheet.part;
    } else read[name] = part;
  }
  // A workbook may name the same part for many sheets.
  const more = Math.max(0, named.length - around.size) * largest;
  if (cells + more > MOST_CELLS_FOR_LIBRARY) throw unreadable("tooLarge");
  read[STYLES] = NO_STYLES;
  read[TYPES] = strToU8(typesOf(read));
  const relations = read[RELATIONS];
  const parts =
    relations instanceof Uint8Array ? sheetParts(strFromU8(relations)) : new Map<string, string>();
  const book = readByLibrary(zipSync(read, { level: 0 }));
  return workbookOf(book, (i) => around.get(parts.get(named[i] ?? "") ?? ""));
}

/** What isn't a reason for refusing the file. Throws it otherwise. */
function sound<Part>(part: Part | PackageProblem): Part {
  if (typeof part === "string") throw unreadable(part as PackageProblem);
  return part;
}

/** A list of the contents that are there. */
function typesOf(read: Zippable): string {
  const type = (name: string) =>
    SHEET.test(name)
      ? "application/vnd.ms-excel.worksheet"
      : ({
          [BOOK]: "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
          [TEXTS]: "application/vnd.ms-excel.sharedStrings",
          [STYLES]: "application/vnd.ms-excel.styles",
        }[name] ?? null);
  const overrides = Object.keys(read).flatMap((name) => {
    const is = type(name);
    return is === null ? [] : [`<Override PartName="/${name}" ContentType="${is}"/>`];
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides.join("")}</Types>`;
}

/** Relation → the part of its sheet. */
function sheetParts(relations: string): Map<string, string> {
  return new Map(
    elements(relations, "Relationship").map((tag) => [
      attribute(tag, "Id"),
      attribute(tag, "Target").replace(/^\/?(?:xl\/)?/, "xl/"),
    ]),
  );
}

function workbookOf(book: WorkBook, aroundOf: (place: number) => AroundCells | undefined): WorkbookFile {
  const budget = newBudget();
  const sheets = book.SheetNames.map((name, i) => {
    const sheet = book.Sheets[name];
    const held = sheet ? cellsOf(sheet, budget) : { used: null, cells: [] };
    delete book.Sheets[name];
    const visibility = visibilityOf(book.Workbook?.Sheets?.[i]?.Hidden);
    return fileSheet(i, { name, visibility, ...aroundOf(i), ...held }, budget);
  });
  if (sheets.length === 0) throw unreadable("notAWorkbook");
  return { sheets, date1904: book.Workbook?.WBProps?.date1904 === true };
}
