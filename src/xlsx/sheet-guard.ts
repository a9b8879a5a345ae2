/**
 * What of a sheet the cell reader gets to see: its cells, after every place that they name was found to be on a sheet. All else
 * that a sheet part holds (columns, links, merges, rules) names areas too, over which the reader would go cell by cell, however
 * large they are; nothing of it is read.
 */
import { SHEET_ROWS, SHEET_COLUMNS } from "../register/grid";
import type { UnvaluedFormulas } from "../register/grid";
import { UnvaluedCells } from "./unvalued-cells";

/** Why a sheet is refused: cells beyond the edges of a sheet, more cells than there is room for, or markup that is none. */
export type SheetProblem = "outside" | "tooLarge" | "markup";

/** Pieces of literal text that one cell may be made of: the reader puts them together one inside the other. */
const MOST_LITERALS = 100;

const [LESS, MORE, SLASH, BANG, COLON, EQUAL] = [60, 62, 47, 33, 58, 61];
const [QUOTE, APOSTROPHE] = [34, 39];
/** The names of a cell, its formula and its result: c, f, v. */
const [CELL, FORMULA, VALUE] = [99, 102, 118];
const encoder = new TextEncoder();

/** A sheet part with its cells only. */
export interface CellsOnly {
  part: Uint8Array;
  cells: number;
  /** By column: formulas that no program has computed. */
  unvalued: UnvaluedFormulas[];
}

/** The part with its cells only; or why it isn't read. */
export function cellsOnly(part: Uint8Array, mostCells: number): CellsOnly | SheetProblem {
  const data = sheetData(part);
  if (data === null) return { part: encoder.encode("<worksheet/>"), cells: 0, unvalued: [] };
  const places = new Places(data, mostCells);
  const cells = places.check();
  if (typeof cells !== "number") return cells;
  const [open, close] = ["<worksheet>", "</worksheet>"].map((tag) => encoder.encode(tag));
  const whole = new Uint8Array(data.length + 23);
  whole.set(open ?? []);
  whole.set(data, 11);
  whole.set(close ?? [], 11 + data.length);
  return { part: whole, cells, unvalued: places.unvalued.list() };
}

/** What a sheet part holds after its rows. */
export function afterCells(part: Uint8Array): Uint8Array {
  const data = sheetData(part);
  return data === null ? part : part.subarray(data.byteOffset - part.byteOffset + data.length);
}

/** True when the cell reader could find something of a sheet in the part. */
export function isSheet(part: Uint8Array): boolean {
  return ["sheetData", "hyperlink", "mergeCell"].some((name) => tagNamed(part, name, 0) >= 0);
}

/** The element with all rows; null when there is none. */
function sheetData(part: Uint8Array): Uint8Array | null {
  const open = tagNamed(part, "sheetData", 0);
  if (open < 0) return null;
  let close = -1;
  for (let at = tagNamed(part, "sheetData", open + 1); at >= 0; at = tagNamed(part, "sheetData", at + 1)) {
    if (part[at + 1] === SLASH) close = at;
    if (close >= 0) break;
  }
  return close < 0 ? null : part.subarray(open, part.indexOf(MORE, close) + 1);
}

/** Where the next tag of this name begins, opening or closing, with any prefix; −1 = nowhere. */
export function tagNamed(part: Uint8Array, name: string, from: number): number {
  for (let at = part.indexOf(LESS, from); at >= 0; at = part.indexOf(LESS, at + 1)) {
    let begin = at + (part[at + 1] === SLASH ? 2 : 1);
    let end = begin;
    for (; isName(part[end]); end++) if (part[end] === COLON) begin = end + 1;
    if (
      end - begin === name.length &&
      [...name].every((letter, i) => letter.charCodeAt(0) === part[begin + i])
    ) {
      return at;
    }
  }
  return -1;
}

function isName(byte: number | undefined): boolean {
  return byte !== undefined && byte > 32 && byte !== MORE && byte !== SLASH && byte !== LESS;
}

/** Goes over the tags of rows and cells, byte by byte: there may be millions. */
class Places {
  readonly unvalued = new UnvaluedCells();
  private row = 0;
  private column = -1;
  private cells = 0;
  /** Of the cell that is open: it has a formula, its result is a text, something stands as its result. */
  private formula = false;
  private text = false;
  private valued = false;

  constructor(
    private readonly data: Uint8Array,
    private readonly mostCells: number,
  ) {}

  /** The number of cells, or what is wrong with them. */
  check(): number | SheetProblem {
    const { data } = this;
    let literals = 0;
    for (let at = data.indexOf(LESS); at >= 0; at = data.indexOf(LESS, at + 1)) {
      const next = data[at + 1];
      literals = next === BANG ? literals + 1 : 0;
      if (literals > MOST_LITERALS) return "markup";
      if (next === SLASH || next === BANG) continue;
      let begin = at + 1;
      let end = begin;
      for (; isName(data[end]); end++) if (data[end] === COLON) begin = end + 1;
      const letter = end - begin === 1 ? data[begin] : 0;
      if (letter === FORMULA) this.formula = true;
      else if (letter === VALUE) this.valued = this.text || this.isFilled(end);
      const isCell = letter === CELL;
      // "row"
      const isRow =
        end - begin === 3 && data[begin] === 114 && data[begin + 1] === 111 && data[begin + 2] === 119;
      if (!isCell && !isRow) continue;
      this.close();
      const problem = isCell ? this.cell(end) : this.rowAt(end);
      if (problem !== null) return problem;
    }
    this.close();
    return this.cells;
  }

  /** Notes the cell before the next one, where it has a formula without a result. */
  private close(): void {
    if (this.formula && !this.valued) this.unvalued.add(this.row - 1, this.column);
    this.formula = this.text = this.valued = false;
  }

  /** True when something stands in the element whose name ends here: an empty result is one of a text only. */
  private isFilled(at: number): boolean {
    const { data } = this;
    const end = data.indexOf(MORE, at);
    return data[end - 1] !== SLASH && data[end + 1] !== LESS;
  }

  private rowAt(at: number): SheetProblem | null {
    this.row++;
    this.column = -1;
    const problem = this.attributes(at, (start, end) => {
      const row = this.digits(start, end);
      this.row = row;
      return row >= 1 && row <= SHEET_ROWS;
    });
    return problem ?? (this.row > SHEET_ROWS ? "outside" : null);
  }

  private cell(at: number): SheetProblem | null {
    this.column++;
    this.cells++;
    if (this.cells > this.mostCells) return "tooLarge";
    const problem = this.attributes(at, (start, end) => {
      let letters = start;
      let column = 0;
      for (; letters < end && letters < start + 4; letters++) {
        const letter = (this.data[letters] ?? 0) - 64;
        if (letter < 1 || letter > 26) break;
        column = column * 26 + letter;
      }
      this.column = column - 1;
      const row = this.digits(letters, end);
      return column >= 1 && column <= SHEET_COLUMNS && row >= 1 && row <= SHEET_ROWS;
    });
    return problem ?? (this.column >= SHEET_COLUMNS ? "outside" : null);
  }

  /** Goes over the attributes of a tag; `place` says of each value of an « r » (in any name space) whether it is on a sheet. */
  private attributes(from: number, place: (start: number, end: number) => boolean): SheetProblem | null {
    const { data } = this;
    for (let at = from; at < data.length; at++) {
      const byte = data[at];
      if (byte === MORE) return null;
      if (byte === LESS) return "markup";
      if (byte !== QUOTE && byte !== APOSTROPHE) continue;
      const end = data.indexOf(byte, at + 1);
      if (end < 0) return "markup";
      for (let i = at + 1; i < end; i++) if (data[i] === LESS || data[i] === MORE) return "markup";
      if (this.namesPlace(at) && !place(at + 1, end)) return "outside";
      if (end - at === 4 && data[at + 1] === 115 && data[at + 2] === 116 && data[at + 3] === 114)
        this.text = true;
      at = end;
    }
    return "markup";
  }

  /** True when the attribute of the value that opens here has a name that ends in r. */
  private namesPlace(quote: number): boolean {
    let at = quote - 1;
    while ((this.data[at] ?? 0) <= 32 || this.data[at] === EQUAL) at--;
    const letter = this.data[at];
    return letter === 114 || letter === 82;
  }

  /** A whole number without a sign or a zero in front; −1 for anything else. */
  private digits(start: number, end: number): number {
    if (end - start < 1 || end - start > 7 || this.data[start] === 48) return -1;
    let number = 0;
    for (let at = start; at < end; at++) {
      const digit = (this.data[at] ?? 0) - 48;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }
}

/** True when every character reference of a part stands for a character that XML has. */
export function hasOnlyCharacters(part: Uint8Array): boolean {
  for (let at = part.indexOf(38); at >= 0; at = part.indexOf(38, at + 1)) {
    if (part[at + 1] !== 35) continue;
    let text = "";
    for (let i = at + 2; i < at + 14 && part[i] !== 59 && part[i] !== undefined; i++) {
      text += String.fromCharCode(part[i] ?? 0);
    }
    const digits = /^(?:x([\da-f]+)|(\d+))$/i.exec(text);
    if (!digits) return false;
    const code = digits[1] === undefined ? Number(digits[2]) : parseInt(digits[1], 16);
    const isCharacter =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      (code >= 0x10000 && code <= 0x10ffff);
    if (!isCharacter) return false;
  }
  return true;
}
