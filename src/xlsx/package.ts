/** The package of a workbook, unpacked and checked: what is read from it directly, and what the cell reader gets. */
import { strFromU8, strToU8, zipSync, type Zippable } from "fflate";
import { columnLetters, SHEET_COLUMNS } from "../register/grid";
import { rowsHiddenIn } from "./hidden-rows";
import { mergesIn } from "./merges";
import { attribute, elements, sheetParts } from "./parts";
import { scannedSheet, scannedStrings, type AroundCells, type ScannedSheet } from "./scanned-sheets";
import { afterCells, cellsOnly, hasOnlyCharacters, isSheet, type SheetProblem } from "./sheet-guard";
import { unpacked, zipEntries, type ZipEntry, type ZipProblem } from "./zip-entries";

/** Unpacked sizes that are still read. A register of 100,000 rows and 40 columns unpacks to about 150 MB. */
export const MOST_BYTES = 300 * 1024 * 1024;
export const MOST_BYTES_IN_ENTRY = 250 * 1024 * 1024;
export const MOST_ENTRIES = 10_000;
/** Cells with or without a value that the parts of a workbook may name. */
export const MOST_CELLS_IN_FILE = 12_000_000;
/**
 * What of it the library may get: it takes 10 s and 1.2 GB for 3.4 million cells. Sheets that programs write as usual are read
 * without it (sheet-scan.ts), up to the bounds above.
 */
export const MOST_CELLS_FOR_LIBRARY = 2_500_000;
export const MOST_BYTES_FOR_LIBRARY = 120 * 1024 * 1024;

/** Why a package isn't read. */
export type PackageProblem = ZipProblem | SheetProblem | "notAWorkbook" | "characters";

export interface Package {
  /** Sheet name → its part. */
  sheets: Map<string, string>;
  /** The names of the parts of markup that are there as a text. */
  parts: readonly string[];
  /** By part: what stands around the cells of a sheet. */
  around: ReadonlyMap<string, AroundCells>;
  /** Sheets that are read already; in their place the cell reader sees a number alone, in `SCANNED_COLUMN` of the first row. */
  scanned: readonly ScannedSheet[];
  /** The text of a part, "" when it is missing. */
  text: (part: string) => string;
  /** An archive with the cells and nothing else: what the cell reader is given. */
  forReader: () => Uint8Array;
}

/** The ends of the names of parts that can hold cells; what else there is, binary sheets included, is never unpacked. */
const MARKUP = /\.(xml|rels)$/i;
const NO_CELLS =
  /(^|\/)(media|embeddings|customXml|charts|drawings|pivotCache|pivotTables|ctrlProps|activeX|docProps|externalLinks|queryTables|theme|threadedComments|persons)\/|(^|\/)(comments\d*|calcChain|metadata|styles|connections)\.xml$/i;
/** Parts by which the cell reader takes the archive for OpenDocument or UOF, where a few bytes repeat a row a million times. */
const OTHER_FORMAT = /(^|\/)(manifest|objectdata|content)\.xml$/i;
/** Read here; the cell reader would go over the areas that they name. */
const NOT_FOR_READER = /(^|\/)tables\/|(^|\/)(?!workbook\.xml\.rels$)[^/]*\.rels$/i;
/** What the reader needs besides sheets. Whatever else there is might be one, under any name. */
const NO_SHEET = /(^|\/)workbook\.xml(\.rels)?$|^\[Content_Types\]\.xml$/i;
const CONTENT_TYPES = "[Content_Types].xml";
const STRINGS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
/** A column that no sheet has: nothing that stands in a file is taken for the number of a sheet that is read already. */
export const SCANNED_COLUMN = SHEET_COLUMNS;

/**
 * Unpacks what can hold cells; or why that isn't done. Nothing larger than the directory says is ever unpacked. With `scans`
 * false, every sheet is for the library: the tests compare the two.
 */
export function openPackage(bytes: Uint8Array, scans = true): Package | PackageProblem {
  const entries = zipEntries(bytes);
  if (typeof entries === "string") return entries;
  if (isTooLarge(entries)) return "tooLarge";
  if (!entries.some(({ name }) => /workbook\.xml$/i.test(name))) return "notAWorkbook";
  return new Opening(bytes, entries).read(scans);
}

/** Parts that may be large, as programs name them: they are looked at last. */
const LARGE = /^xl\/(?:worksheets\/[^/]+|sharedStrings)\.xml$/i;

class Opening {
  readonly #parts: Record<string, Uint8Array> = {};
  readonly #entries: Map<string, ZipEntry>;
  readonly #around = new Map<string, AroundCells>();
  readonly #scanned = new Map<string, ScannedSheet>();
  #cellsLeft = MOST_CELLS_IN_FILE;

  constructor(
    private readonly bytes: Uint8Array,
    entries: readonly ZipEntry[],
  ) {
    const read = entries.filter(
      ({ name }) => MARKUP.test(name) && !NO_CELLS.test(name) && !OTHER_FORMAT.test(name),
    );
    this.#entries = new Map(read.map((entry) => [entry.name, entry]));
  }

  read(scans: boolean): Package | PackageProblem {
    const text = (name: string): string => {
      const part = this.#parts[name];
      return part ? strFromU8(part) : "";
    };
    let problem = this.#unpack((name) => !LARGE.test(name));
    if (problem !== null) return problem;
    const sheets = sheetParts(text);
    const uses = sheetUses(text, sheets);
    const strings = stringsIn(text(CONTENT_TYPES));
    if (scans) problem = this.#scan(new Set(sheets.values()), strings, uses);
    // Shared texts are for the sheets that are still to be read.
    const isDone = [...sheets.values()].every((part) => this.#scanned.has(part)) && sheets.size > 0;
    problem ??= this.#unpack(
      (name) => !this.#scanned.has(name) && !(isDone && LARGE.test(name) && strings.has(name)),
    );
    if (problem !== null) return problem;
    const read = this.#forReader(uses, strings, scans);
    if (typeof read === "string") return read;
    return {
      sheets,
      parts: Object.keys(this.#parts),
      around: this.#around,
      scanned: [...this.#scanned.values()],
      text,
      forReader: () => zipSync(read, { level: 0 }),
    };
  }

  /** Unpacks the parts of these names that weren't yet; or what is wrong with one. */
  #unpack(isWanted: (name: string) => boolean): PackageProblem | null {
    for (const [name, entry] of this.#entries) {
      if (!isWanted(name) || name in this.#parts) continue;
      const part = unpacked(this.bytes, entry);
      if (typeof part === "string") return part;
      if (!hasOnlyCharacters(part)) return "characters";
      this.#parts[name] = part;
    }
    return null;
  }

  /** Reads the sheets that are understood without the library; or what is wrong with a part. */
  #scan(
    sheets: ReadonlySet<string>,
    strings: ReadonlyMap<string, string>,
    uses: (part: string) => number,
  ): PackageProblem | null {
    const texts = this.#sharedTexts(strings);
    if (texts === null || typeof texts === "string") return texts;
    for (const part of sheets) {
      const entry = this.#entries.get(part);
      if (!entry || !LARGE.test(part) || strings.has(part)) continue;
      const times = Math.max(1, uses(part));
      const sheet = scannedSheet(this.bytes, entry, texts, this.#cellsLeft / times);
      if (typeof sheet === "string") return sheet;
      if (sheet === null) continue;
      this.#cellsLeft -= sheet.named * times;
      this.#scanned.set(part, sheet);
      this.#around.set(part, sheet);
    }
    return null;
  }

  /** The texts that cells share; null when only the library may understand them. */
  #sharedTexts(strings: ReadonlyMap<string, string>): readonly string[] | null | ZipProblem {
    const [[part, type] = []] = strings;
    if (part === undefined) return [];
    const entry = this.#entries.get(part);
    if (strings.size > 1 || type !== STRINGS_TYPE || !entry || !LARGE.test(part)) return null;
    return scannedStrings(this.bytes, entry);
  }

  #forReader(
    uses: (part: string) => number,
    strings: ReadonlyMap<string, string>,
    isBounded: boolean,
  ): Zippable | SheetProblem {
    const read: Zippable = {};
    if (isBounded) this.#cellsLeft = Math.min(this.#cellsLeft, MOST_CELLS_FOR_LIBRARY);
    let bytesLeft = isBounded ? MOST_BYTES_FOR_LIBRARY : MOST_BYTES;
    for (const [name, part] of Object.entries(this.#parts)) {
      if (NOT_FOR_READER.test(name)) continue;
      bytesLeft -= part.length;
      if (bytesLeft < 0) return "tooLarge";
      if (NO_SHEET.test(name) || strings.has(name)) {
        if (isSheet(part)) return "markup";
        read[name] = part;
        continue;
      }
      const times = Math.max(1, uses(name));
      const sheet = cellsOnly(part, this.#cellsLeft / times);
      if (typeof sheet === "string") return sheet;
      this.#cellsLeft -= sheet.cells * times;
      read[name] = sheet.part;
      const merged = mergesIn(afterCells(part));
      this.#around.set(name, { hidden: rowsHiddenIn(part), merged, unvalued: sheet.unvalued });
    }
    [...this.#scanned.keys()].forEach((name, i) => (read[name] = stub(i)));
    const types = read[CONTENT_TYPES];
    if (types instanceof Uint8Array) read[CONTENT_TYPES] = strToU8(onlyTypesOf(read, strFromU8(types)));
    return read;
  }
}

/** True when an archive says that it holds more than is ever unpacked. */
export function isTooLarge(entries: readonly ZipEntry[]): boolean {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  return (
    entries.length > MOST_ENTRIES ||
    total > MOST_BYTES ||
    entries.some(({ size }) => size > MOST_BYTES_IN_ENTRY)
  );
}

/** How often each sheet part is read: a workbook may name the same one for many sheets. */
function sheetUses(text: Package["text"], sheets: ReadonlyMap<string, string>): (part: string) => number {
  const named = elements(text("xl/workbook.xml"), "sheet").length;
  const uses = new Map<string, number>();
  for (const part of sheets.values()) uses.set(part, (uses.get(part) ?? 0) + 1);
  // Sheets whose part isn't known here, or of the same name, might be any of them.
  const unknown = Math.max(0, named - sheets.size);
  return (part) => (uses.get(part) ?? 0) + unknown;
}

/** The parts with the texts that cells share → their type. */
function stringsIn(types: string): Map<string, string> {
  const strings = elements(types, "Override")
    .map((tag) => [attribute(tag, "PartName").replace(/^\//, ""), attribute(tag, "ContentType")] as const)
    .filter(([, type]) => /sharedStrings\+xml$/i.test(type));
  return new Map(strings);
}

/** What the cell reader sees of a sheet that is read already. */
function stub(index: number): Uint8Array {
  const place = `${columnLetters(SCANNED_COLUMN)}1`;
  return strToU8(
    `<worksheet><sheetData><row r="1"><c r="${place}"><v>${index}</v></c></row></sheetData></worksheet>`,
  );
}

/** The list of contents without the parts that aren't there: the reader looks for each that is listed. */
function onlyTypesOf(read: Zippable, types: string): string {
  return types.replace(/<(?:\w+:)?Override\s[^<>]*>/g, (tag) =>
    attribute(tag, "PartName").replace(/^\//, "") in read ? tag : "",
  );
}
