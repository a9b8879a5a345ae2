/**
 * The cells of a sheet part, read byte by byte as they are unpacked: some million of them in a second. It understands what
 * spreadsheet programs write; of anything else (comments, literal text, dates as texts, rows out of order…) it says that it
 * doesn't, and the library reads the part after the guard has looked at it (sheet-guard.ts).
 */
import { SHEET_ROWS, SHEET_COLUMNS } from "../register/grid";
import type { Cell } from "../register/grid";
import { ByteWindow } from "./byte-window";
import { CellTexts, textOfElement } from "./cell-texts";
import { GridRows, MOST_CELLS } from "./grid-rows";
import { numberIn } from "./numbers";
import { hasOnlyCharacters, tagNamed } from "./sheet-guard";
import { endOfLast, namePrefix, startsWith, tagEnd } from "./tags";
import { UnvaluedCells } from "./unvalued-cells";

const [LESS, MORE, SLASH, EQUAL, QUOTE, APOSTROPHE, AMPERSAND] = [60, 62, 47, 61, 34, 39, 38];
/** The names of cells, formulas, values; of the attributes for the place, the kind and the style. */
const [CELL, FORMULA, VALUE, INLINE] = [99, 102, 118, 105];
const [PLACE, KIND, STYLE] = [114, 116, 115];

/** Kinds of values. */
const [NUMBER, SHARED, TEXT, INLINE_TEXT, BOOLEAN, ERROR] = [0, 1, 2, 3, 4, 5];
const KINDS: Readonly<Record<string, number>> = {
  n: NUMBER,
  s: SHARED,
  str: TEXT,
  inlineStr: INLINE_TEXT,
  b: BOOLEAN,
  e: ERROR,
};
const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"];
/** Attributes of a row that say nothing of its cells. */
const BESIDE = new Set(
  "spans s customFormat ht customHeight outlineLevel collapsed thickTop thickBot ph x14ac:dyDescent".split(
    " ",
  ),
);
const ATTRIBUTE = /\s+([\w:]+)=(?:"([^"&]*)"|'([^'&]*)')/g;
/** Of what stands in a row's tag. */
const LONGEST_TAG = 2000;
const encoder = new TextEncoder();
/** The closing tags of each, without their brackets. */
const closingNames = (prefix: string) =>
  Object.fromEntries(
    ["row", "c", "f", "v", "is", "t", "sheetData"].map((name) => [name, encoder.encode(`/${prefix}${name}`)]),
  ) as Record<"row" | "c" | "f" | "v" | "is" | "t" | "sheetData", Uint8Array>;

export class SheetScan {
  readonly rows = new GridRows();
  readonly unvalued = new UnvaluedCells();
  /** Hidden rows, from 0. */
  readonly hidden: number[] = [];
  /** Cells with and without a value. */
  cells = 0;
  readonly #window = new ByteWindow();
  readonly #texts = new CellTexts();
  readonly #tail: Uint8Array[] = [];
  #state: "head" | "rows" | "tail" = "head";
  #prefix = "";
  #closing = closingNames("");
  /** From 1; the last row that was opened. */
  #row = 0;
  #isOpen = false;
  /** A row that has no number is the one after the last; but programs count rows without cells differently. */
  #bare = false;
  #column = -1;

  constructor(
    private readonly strings: readonly string[],
    private readonly mostCells: number,
  ) {}

  /** Takes the next piece; false: not understood. */
  push(piece: Uint8Array): boolean {
    return this.#window.push(piece, this.#read);
  }

  /** True when the whole part was understood. */
  finish(): boolean {
    return this.#window.flush(this.#read) && this.#state === "tail" && hasOnlyCharacters(this.tail());
  }

  /** What stands behind the rows. */
  tail(): Uint8Array {
    const whole = new Uint8Array(this.#tail.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of this.#tail) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  readonly #read = (bytes: Uint8Array, length: number): number => {
    let at = 0;
    if (this.#state === "head") {
      at = this.#head(bytes, length);
      if (at <= 0) return at;
    }
    if (this.#state === "rows") {
      const limit = endOfLast(bytes, at, length, ["row", "sheetData"]);
      at = this.#list(bytes, at, limit);
      if (at < 0 || this.cells > this.mostCells) return -1;
    }
    if (this.#state !== "tail") return at;
    this.#tail.push(bytes.slice(at, length));
    return length;
  };

  /** Goes behind the opening tag of the rows, once it is there. */
  #head(bytes: Uint8Array, length: number): number {
    const seen = bytes.subarray(0, length);
    const open = tagNamed(seen, "sheetData", 0);
    const end = open < 0 ? -1 : seen.indexOf(MORE, open);
    if (end < 0) return 0;
    const prefix = namePrefix(seen, open);
    if (prefix === null || seen[open + 1] === SLASH || !hasOnlyCharacters(seen.subarray(0, end))) return -1;
    this.#prefix = prefix;
    this.#closing = closingNames(prefix);
    this.#state = bytes[end - 1] === SLASH ? "tail" : "rows";
    return end + 1;
  }

  /** Rows and cells up to the limit; where they end, or −1. */
  #list(bytes: Uint8Array, from: number, limit: number): number {
    const { row, c, sheetData } = this.#closing;
    const shift = this.#prefix.length + 1;
    let at = from;
    while (at < limit) {
      if (bytes[at] !== LESS) {
        if ((bytes[at++] as number) > 32) return -1;
        continue;
      }
      if (this.#isOpen && bytes[at + shift] === CELL && (shift === 1 || startsWith(bytes, at + 1, c, 1))) {
        at = this.#cell(bytes, at + shift + 1);
      } else if (startsWith(bytes, at + 1, row)) {
        if (!this.#isOpen || bytes[at + row.length + 1] !== MORE) return -1;
        this.rows.close(this.#row - 1);
        if (this.rows.cells > MOST_CELLS) return -1;
        this.#isOpen = false;
        at += row.length + 2;
      } else if (startsWith(bytes, at + 1, row, 1)) {
        if (this.#isOpen) return -1;
        at = this.#openRow(bytes, at + row.length);
      } else if (startsWith(bytes, at + 1, sheetData)) {
        if (this.#isOpen || bytes[at + sheetData.length + 1] !== MORE) return -1;
        this.#state = "tail";
        return at + sheetData.length + 2;
      } else return -1;
      if (at < 0) return -1;
    }
    return at;
  }

  /** A row's tag, from behind its name. */
  #openRow(bytes: Uint8Array, from: number): number {
    const end = tagEnd(bytes, from);
    if (end < 0) return -1;
    const isEmpty = bytes[end - 2] === SLASH;
    const tag = rowTag(bytes, from, end - (isEmpty ? 2 : 1));
    if (tag === null) return -1;
    const { number, isHidden } = tag;
    if (number === 0 && (this.#bare || isHidden)) return -1;
    const row = number || this.#row + 1;
    if (row <= this.#row || row > SHEET_ROWS) return -1;
    this.#row = row;
    this.#column = -1;
    if (isHidden) this.hidden.push(row - 1);
    this.#isOpen = !isEmpty;
    this.#bare = isEmpty;
    return end;
  }

  /** A cell, from behind its name; where it ends, or −1. */
  #cell(bytes: Uint8Array, from: number): number {
    let at = from;
    let kind = NUMBER;
    let column = this.#column + 1;
    for (; bytes[at] !== MORE; at++) {
      const byte = bytes[at] as number;
      if (byte === SLASH && bytes[at + 1] === MORE) break;
      if (byte !== 32) return -1;
      const name = bytes[at + 1] as number;
      if (name === 32 || name === MORE || name === SLASH) continue;
      const isShort = bytes[at + 2] === EQUAL;
      // cm, vm, ph: what else Excel knows of a cell.
      if (!isShort && !this.#isBeside(bytes, at + 1)) return -1;
      const start = at + (isShort ? 4 : 5);
      const quote = bytes[start - 1];
      if (quote !== QUOTE && quote !== APOSTROPHE) return -1;
      at = start;
      if (!isShort || name === STYLE) while (isDigit(bytes[at] as number)) at++;
      else if (name === PLACE) {
        for (column = 0; isLetter(bytes[at] as number) && at < start + 4; at++)
          column = column * 26 + (bytes[at] as number) - 64;
        column--;
        let row = 0;
        if (at === start || bytes[at] === 48) return -1;
        for (; isDigit(bytes[at] as number) && row <= SHEET_ROWS; at++)
          row = row * 10 + (bytes[at] as number) - 48;
        if (row !== this.#row) return -1;
      } else if (name === KIND) {
        kind = kindOf(bytes, start, quote);
        if (kind < 0) return -1;
        while (isName(bytes[at] as number)) at++;
      } else return -1;
      if (bytes[at] !== quote) return -1;
    }
    if (column <= this.#column || column >= SHEET_COLUMNS) return -1;
    this.#column = column;
    this.cells++;
    if (bytes[at] === MORE) return this.#content(bytes, at + 1, kind);
    return kind === BOOLEAN || kind === ERROR ? -1 : at + 2;
  }

  #isBeside(bytes: Uint8Array, at: number): boolean {
    const name = String.fromCharCode(bytes[at] as number, bytes[at + 1] as number);
    return bytes[at + 2] === EQUAL && (name === "cm" || name === "vm" || name === "ph");
  }

  /** What stands in a cell; where the cell ends, or −1. */
  #content(bytes: Uint8Array, from: number, kind: number): number {
    const { c, f, v, is } = this.#closing;
    const shift = this.#prefix.length + 1;
    let at = from;
    let hasFormula = false;
    let hasValue = false;
    let isFilled = false;
    for (;;) {
      if (bytes[at] !== LESS) {
        if ((bytes[at++] as number) > 32) return -1;
        continue;
      }
      if (bytes[at + 1] === SLASH) {
        if (!startsWith(bytes, at + 1, c) || bytes[at + c.length + 1] !== MORE) return -1;
        if (!isFilled && (kind === BOOLEAN || kind === ERROR)) return -1;
        if (hasFormula && !(hasValue && (isFilled || kind === TEXT)))
          this.unvalued.add(this.#row - 1, this.#column);
        return at + c.length + 2;
      }
      const name = bytes[at + shift];
      const element = name === VALUE ? v : name === FORMULA ? f : name === INLINE ? is : null;
      if (element === null || !startsWith(bytes, at + 1, element, 1)) return -1;
      const start =
        bytes[at + element.length] === MORE ? at + element.length + 1 : tagEnd(bytes, at + element.length);
      if (start < 0) return -1;
      const isEmpty = bytes[start - 2] === SLASH;
      let end = start;
      if (element === v) {
        if (hasValue || kind === INLINE_TEXT) return -1;
        hasValue = true;
        if (!isEmpty && bytes[start] !== LESS) {
          isFilled = true;
          end = this.#value(bytes, start, kind);
        }
      } else if (element === f) {
        hasFormula = true;
        if (!isEmpty) end = formulaEnd(bytes, start);
      } else {
        if (hasValue || kind !== INLINE_TEXT || isEmpty) return -1;
        hasValue = true;
        end = this.#inline(bytes, start);
      }
      if (end < 0) return -1;
      if (isEmpty) at = start;
      else {
        if (!startsWith(bytes, end + 1, element) || bytes[end + element.length + 1] !== MORE) return -1;
        at = end + element.length + 2;
      }
    }
  }

  /** The text of a value, from its first byte; where it ends, or −1. */
  #value(bytes: Uint8Array, start: number, kind: number): number {
    if (kind === NUMBER) {
      const end = bytes.indexOf(LESS, start);
      const number = numberIn(bytes, start, end);
      if (number === null) return -1;
      if (Number.isFinite(number)) this.rows.set(this.#column, number);
      return end;
    }
    if (kind === SHARED) {
      let at = start;
      let index = 0;
      for (; isDigit(bytes[at] as number) && index < 1e9; at++)
        index = index * 10 + (bytes[at] as number) - 48;
      const text = this.strings[index];
      if (bytes[at] !== LESS || text === undefined) return -1;
      this.rows.set(this.#column, text);
      return at;
    }
    const text = this.#texts.read(bytes, start);
    if (text === null) return -1;
    this.rows.set(
      this.#column,
      kind === TEXT ? text : kind === BOOLEAN ? text === "1" || text === "true" : errorOf(text),
    );
    return this.#texts.end;
  }

  /** A text that stands in the cell itself; where it ends, or −1. */
  #inline(bytes: Uint8Array, start: number): number {
    const { is, t } = this.#closing;
    if (bytes[start] === LESS && startsWith(bytes, start + 1, t, 1)) {
      const open = tagEnd(bytes, start + t.length);
      const text = open < 0 || bytes[open - 2] === SLASH ? null : this.#texts.read(bytes, open);
      const at = this.#texts.end;
      if (text !== null && startsWith(bytes, at + 1, t) && bytes[at + t.length + 1] === MORE) {
        const end = at + t.length + 2;
        if (bytes[end] === LESS && startsWith(bytes, end + 1, is)) {
          this.rows.set(this.#column, text);
          return end;
        }
      }
    }
    let end = bytes.indexOf(LESS, start);
    while (end >= 0 && !startsWith(bytes, end + 1, is)) end = bytes.indexOf(LESS, end + 1);
    const text = end < 0 ? null : textOfElement(bytes, start, end);
    if (text === null) return -1;
    this.rows.set(this.#column, text);
    return end;
  }
}

/** The attributes of a row: its number, 0 when it has none; null: not understood. */
function rowTag(bytes: Uint8Array, start: number, end: number): { number: number; isHidden: boolean } | null {
  const attributes = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + LONGEST_TAG)));
  // Most rows say nothing else.
  const plain = /^ r="([1-9]\d{0,6})"(?: spans="[\d:]*")?(?: x14ac:dyDescent="[\d.]*")?$/.exec(attributes);
  if (plain) return { number: Number(plain[1]), isHidden: false };
  let number = 0;
  let isHidden = false;
  const rest = attributes.replace(ATTRIBUTE, (whole, name: string, quoted?: string, other?: string) => {
    const value = quoted ?? other ?? "";
    if (name === "r" && /^[1-9]\d{0,6}$/.test(value)) number = Number(value);
    else if (name === "hidden") isHidden = value === "1" || value === "true";
    else if (!BESIDE.has(name)) return whole;
    return "";
  });
  return rest.trim() === "" && end - start <= LONGEST_TAG ? { number, isHidden } : null;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

function isLetter(byte: number): boolean {
  return byte >= 65 && byte <= 90;
}

function isName(byte: number): boolean {
  return isLetter(byte) || (byte >= 97 && byte <= 122);
}

function kindOf(bytes: Uint8Array, start: number, quote: number): number {
  if (bytes[start + 1] === quote && bytes[start] === 115) return SHARED;
  let name = "";
  for (let at = start; at < start + 10 && isName(bytes[at] as number); at++)
    name += String.fromCharCode(bytes[at] as number);
  return KINDS[name] ?? -1;
}

function formulaEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  let hasReference = false;
  for (; bytes[at] !== LESS; at++) if (bytes[at] === AMPERSAND) hasReference = true;
  return hasReference && !hasOnlyCharacters(bytes.subarray(start, at + 1)) ? -1 : at;
}

function errorOf(text: string): Cell {
  return ERRORS.includes(text) ? text : "#VALUE!";
}
