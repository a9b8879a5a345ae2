/**
 * The binary parts of .xlsb (MS-XLSB), before the library gets them: the records that it needs for cells and no other, each after
 * the lengths and places that it names were found to be true. The library believes them, however large they are.
 */
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../register/grid";
import { MOST_SHEETS } from "./sheet-rows";

export type XlsbProblem = "outside" | "tooLarge" | "markup";

const [ROW, MERGED] = [0, 176];
/** Begin and end of a sheet and of its cells. */
const FRAME_OF_SHEET = new Set([129, 130, 145, 146]);
/** Cells that say their column, and those that stand in the one after the cell before. */
const isPlaced = (id: number) => (id >= 1 && id <= 11) || id === RICH_TEXT;
const isNext = (id: number) => id >= 12 && id <= 18;
const [TEXT, RESULT_TEXT, NEXT_TEXT, RICH_TEXT] = [6, 8, 17, 62];
const HIDDEN = 0x10;

const FRAME_OF_BOOK = new Set([131, 132, 143, 144]);
const [SHEET_OF_BOOK, PROPERTIES] = [156, 153];
const FRAME_OF_TEXTS = new Set([159, 160]);
const SHARED_TEXT = 19;

export interface XlsbSheet {
  part: Uint8Array;
  cells: number;
  /** Hidden rows, from 0. */
  hidden: number[];
  merged: Area[];
}

/** A sheet with its cells only; or why it isn't read. */
export function sheetRecords(bytes: Uint8Array, most: number): XlsbSheet | XlsbProblem {
  const records = new Records(bytes);
  const [hidden, merged]: [number[], Area[]] = [[], []];
  let [cells, column] = [0, -1];
  while (records.next()) {
    const { id, size } = records;
    if (id === MERGED && size >= 16) merged.push(...mergeIn(records));
    else if (id === ROW) {
      if (size < 12) return "markup";
      if (records.number(0) >= SHEET_ROWS) return "outside";
      if ((records.byte(11) & HIDDEN) !== 0) hidden.push(records.number(0));
      column = -1;
      records.keep();
    } else if (isPlaced(id) || isNext(id)) {
      if (size < (isPlaced(id) ? 8 : 4)) return "markup";
      column = isPlaced(id) ? records.number(0) : column + 1;
      if (column >= SHEET_COLUMNS) return "outside";
      if ((id === TEXT || id === RESULT_TEXT) && !records.hasText(8)) return "markup";
      if (id === NEXT_TEXT && !records.hasText(4)) return "markup";
      if (id === RICH_TEXT && !records.hasText(9)) return "markup";
      if (++cells > most) return "tooLarge";
      // A rich text without its runs: how many there are, the library believes.
      records.keep(id === RICH_TEXT ? 8 : -1);
    } else if (FRAME_OF_SHEET.has(id)) records.keep();
  }
  return records.isTorn ? "markup" : { part: records.kept(), cells, hidden, merged };
}

/** A workbook with its calendar and its sheets, and the relations of these; or why it isn't read. */
export function bookRecords(bytes: Uint8Array): { part: Uint8Array; relations: string[] } | XlsbProblem {
  const records = new Records(bytes);
  const relations: string[] = [];
  while (records.next()) {
    const { id, size } = records;
    if (id === SHEET_OF_BOOK) {
      if (!records.hasText(8) || !records.hasText(12 + 2 * records.number(8))) return "markup";
      if (relations.push(records.text(8)) > MOST_SHEETS) return "tooLarge";
      records.keep();
    } else if (id === PROPERTIES && size >= 8) records.keep(-1, 8);
    else if (FRAME_OF_BOOK.has(id)) records.keep();
  }
  return records.isTorn ? "markup" : { part: records.kept(), relations };
}

/** The shared texts, without the runs of rich ones; or why they aren't read. */
export function textRecords(bytes: Uint8Array): Uint8Array | XlsbProblem {
  const records = new Records(bytes);
  while (records.next()) {
    if (records.id === SHARED_TEXT) {
      if (!records.hasText(1)) return "markup";
      records.keep(0);
    } else if (FRAME_OF_TEXTS.has(records.id)) records.keep();
  }
  return records.isTorn ? "markup" : records.kept();
}

/** Goes over the records of a part and keeps some of them. */
class Records {
  id = 0;
  size = 0;
  /** A record goes beyond the end of the part. */
  isTorn = false;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #kept: Uint8Array;
  #length = 0;
  #data = 0;
  #end = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#kept = new Uint8Array(bytes.length);
  }

  next(): boolean {
    const bytes = this.#bytes;
    let at = this.#end;
    if (at >= bytes.length) return false;
    this.id = bytes[at++] ?? 0;
    if (this.id & 0x80) this.id = (this.id & 0x7f) | (((bytes[at++] ?? 0) & 0x7f) << 7);
    this.size = 0;
    for (let i = 0; i < 4; i++) {
      const byte = bytes[at++] ?? 0;
      this.size |= (byte & 0x7f) << (7 * i);
      if ((byte & 0x80) === 0) break;
    }
    this.#data = at;
    this.#end = at + this.size;
    this.isTorn = this.#end > bytes.length;
    return !this.isTorn;
  }

  byte(offset: number): number {
    return this.#bytes[this.#data + offset] ?? 0;
  }

  number(offset: number): number {
    return offset + 4 > this.size ? 0 : this.#view.getUint32(this.#data + offset, true);
  }

  /** True when a text of the length that stands here fits into the record; a length of all ones is no text. */
  hasText(offset: number): boolean {
    const letters = this.number(offset);
    return offset + 4 <= this.size && (letters === 0xffffffff || offset + 4 + 2 * letters <= this.size);
  }

  text(offset: number): string {
    const start = this.#data + offset + 4;
    return new TextDecoder("utf-16le").decode(
      this.#bytes.subarray(start, Math.min(this.#end, start + 2 * this.number(offset))),
    );
  }

  /** Keeps the record, with the byte at `zeroed` made 0 and no more than `most` bytes of what it holds. */
  keep(zeroed = -1, most = Infinity): void {
    const size = Math.min(this.size, most);
    // The shortest head there is, so that the whole is never longer than it was.
    const head = this.id < 0x80 ? [this.id] : [(this.id & 0x7f) | 0x80, this.id >> 7];
    for (let left = size, i = 0; i === 0 || left > 0; i++, left >>= 7)
      head.push((left & 0x7f) | (left > 0x7f ? 0x80 : 0));
    this.#kept.set(head, this.#length);
    const at = this.#length + head.length;
    this.#kept.set(this.#bytes.subarray(this.#data, this.#data + size), at);
    if (zeroed >= 0) this.#kept[at + zeroed] = 0;
    this.#length = at + size;
  }

  kept(): Uint8Array {
    return this.#kept.slice(0, this.#length);
  }
}

function mergeIn(records: Records): Area[] {
  const [top = 0, bottom = 0, left = 0, right = 0] = [0, 4, 8, 12].map((at) => records.number(at));
  if (bottom < top || right < left || bottom >= SHEET_ROWS || right >= SHEET_COLUMNS) return [];
  return [{ row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 }];
}
