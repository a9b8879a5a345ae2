/** The package of a workbook, unpacked and checked: what is read from it directly, and what the cell reader gets. */
import { strFromU8, strToU8, zipSync, type Zippable } from "fflate";
import type { UnvaluedFormulas } from "../register/grid";
import { attribute, elements, sheetParts } from "./parts";
import { cellsOnly, hasOnlyCharacters, isSheet, type SheetProblem } from "./sheet-guard";
import { unpacked, zipEntries, type ZipEntry, type ZipProblem } from "./zip-entries";

/** Unpacked sizes that are still read. A register of 100,000 rows and 40 columns unpacks to about 150 MB. */
export const MOST_BYTES = 300 * 1024 * 1024;
export const MOST_BYTES_IN_ENTRY = 250 * 1024 * 1024;
export const MOST_ENTRIES = 10_000;
/** Cells with or without a value that the parts of a workbook may name. */
export const MOST_CELLS_IN_FILE = 12_000_000;

/** Why a package isn't read. */
export type PackageProblem = ZipProblem | SheetProblem | "notAWorkbook" | "characters";

export interface Package {
  /** Sheet name → its part. */
  sheets: Map<string, string>;
  /** All parts of markup, by their names. */
  parts: Readonly<Record<string, Uint8Array>>;
  /** Formulas without a result, by part and column. */
  unvalued: ReadonlyMap<string, UnvaluedFormulas[]>;
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

/** Unpacks what can hold cells; or why that isn't done. Nothing larger than the directory says is ever unpacked. */
export function openPackage(bytes: Uint8Array): Package | PackageProblem {
  const entries = zipEntries(bytes);
  if (typeof entries === "string") return entries;
  if (isTooLarge(entries)) return "tooLarge";
  if (!entries.some(({ name }) => /workbook\.xml$/i.test(name))) return "notAWorkbook";
  const parts: Record<string, Uint8Array> = {};
  for (const entry of entries) {
    const { name } = entry;
    if (!MARKUP.test(name) || NO_CELLS.test(name) || OTHER_FORMAT.test(name)) continue;
    const part = unpacked(bytes, entry);
    if (typeof part === "string") return part;
    if (!hasOnlyCharacters(part)) return "characters";
    parts[name] = part;
  }
  const text = (name: string) => {
    const part = parts[name];
    return part ? strFromU8(part) : "";
  };
  const sheets = sheetParts(text);
  const checked = partsForReader(parts, sheetUses(text, sheets));
  if (typeof checked === "string") return checked;
  const { read, unvalued } = checked;
  return { sheets, parts, unvalued, text, forReader: () => zipSync(read, { level: 0 }) };
}

function isTooLarge(entries: readonly ZipEntry[]): boolean {
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

function partsForReader(
  parts: Readonly<Record<string, Uint8Array>>,
  uses: (part: string) => number,
): { read: Zippable; unvalued: Map<string, UnvaluedFormulas[]> } | SheetProblem {
  const read: Zippable = {};
  const unvalued = new Map<string, UnvaluedFormulas[]>();
  const strings = stringsIn(parts[CONTENT_TYPES]);
  let cellsLeft = MOST_CELLS_IN_FILE;
  for (const [name, part] of Object.entries(parts)) {
    if (NOT_FOR_READER.test(name)) continue;
    if (NO_SHEET.test(name) || strings.has(name)) {
      if (isSheet(part)) return "markup";
      read[name] = part;
      continue;
    }
    const times = Math.max(1, uses(name));
    const sheet = cellsOnly(part, cellsLeft / times);
    if (typeof sheet === "string") return sheet;
    cellsLeft -= sheet.cells * times;
    read[name] = sheet.part;
    if (sheet.unvalued.length > 0) unvalued.set(name, sheet.unvalued);
  }
  const types = read[CONTENT_TYPES];
  if (types instanceof Uint8Array) read[CONTENT_TYPES] = strToU8(onlyTypesOf(read, strFromU8(types)));
  return { read, unvalued };
}

/** The parts with the texts that cells share. */
function stringsIn(types: Uint8Array | undefined): Set<string> {
  const tags = elements(types ? strFromU8(types) : "", "Override");
  const strings = tags.filter((tag) => /sharedStrings\+xml$/i.test(attribute(tag, "ContentType")));
  return new Set(strings.map((tag) => attribute(tag, "PartName").replace(/^\//, "")));
}

/** The list of contents without the parts that aren't there: the reader looks for each that is listed. */
function onlyTypesOf(read: Zippable, types: string): string {
  return types.replace(/<(?:\w+:)?Override\s[^<>]*>/g, (tag) =>
    attribute(tag, "PartName").replace(/^\//, "") in read ? tag : "",
  );
}
