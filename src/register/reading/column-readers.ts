/**
 * The tight loops over cells, one per kind of value. Each reads the columns of its kind in one row: the cells of a row lie beside
 * one another in memory, so that going row by row each is fetched once. A loop takes the frequent values and calls nothing, which
 * makes it twice as fast; of a row in which it meets anything else the `odd` cells are read apart.
 */
import { NUMBER_BLANK } from "../cells/amounts";
import { isErrorValue } from "../cells/cell-states";
import { NO, NOT_FILLED, YES } from "../contracts";
import { FACT_UNREADABLE, factOfNumber } from "../cells/facts";
import { FIRST_DAY, LAST_DAY } from "../cells/days";
import type { Cell } from "../grid";
import {
  DIGITAL_OF_GROUP,
  digitalOfCpv,
  DIVISION_OF_GROUP,
  divisionOfCpv,
  quickGroupOfCpv,
} from "../cells/cpv";

/** A row of the sheet; column `c` of the sheet stands at `c - offset`. */
export type Row = readonly Cell[];

/** What is said about a cell that could not be read as it should: called on the slow path only. */
export type Doubt = (entry: number, value: Cell) => void;

/** Where values go: the array may be replaced by a longer one. */
export interface Out<T> {
  array: T;
}

/** The character that error values begin with. */
const HASH = 35;

export interface TextColumn {
  column: number;
  out: string[];
  error: Doubt;
}

/** Error values become blanks, with a doubt. */
export function readTexts(columns: readonly TextColumn[], row: Row, offset: number, entry: number): void {
  const small = SMALL_NUMBERS;
  let odd = 0;
  for (let c = 0; c < columns.length; c++) {
    const { column, out } = columns[c] as TextColumn;
    const cell = row[column - offset];
    if (typeof cell === "string") {
      out[entry] = cell;
      odd |= isOddText(cell);
    } else if (typeof cell === "number" && cell >= 0 && cell < small.length && (cell | 0) === cell) {
      out[entry] = small[cell] as string;
    } else odd = 1;
  }
  if (odd !== 0) readOddTexts(columns, row, offset, entry);
}

/** Lots mostly have one of these numbers. */
const SMALL_NUMBERS = Array.from({ length: 1000 }, (_, number) => String(number));

/** 0 for nearly all texts: those with neither a space at an end nor the « # » of an error value. */
function isOddText(text: string): number {
  if (text.length === 0) return 0;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return +!(first > HASH && first < 160 && last > 32 && last < 160);
}

function readOddTexts(columns: readonly TextColumn[], row: Row, offset: number, entry: number): void {
  for (const { column, out, error } of columns) {
    const cell = row[column - offset];
    if (typeof cell === "string") {
      if (isOddText(cell) === 0) continue;
      const text = cell.trim();
      const isError = isErrorValue(text);
      if (isError) error(entry, text);
      out[entry] = isError ? "" : text;
    } else out[entry] = cell === undefined || typeof cell === "boolean" ? "" : String(cell);
  }
}

export interface DayColumn {
  column: number;
  track: Out<Int32Array>;
  /** Days between the workbook's calendar and ours. */
  shift: number;
  /** Reads everything that is no plain serial; returns what is to be written. */
  slow: (entry: number, cell: Cell) => number;
}

export function readDays(columns: readonly DayColumn[], row: Row, offset: number, entry: number): void {
  let odd = 0;
  for (let c = 0; c < columns.length; c++) {
    const { column, track, shift } = columns[c] as DayColumn;
    const cell = row[column - offset];
    if (typeof cell === "string") odd |= +(cell.length !== 0);
    else if (isPlainDay(cell, shift)) track.array[entry] = (cell | 0) + shift;
    else odd = 1;
  }
  if (odd !== 0) readOddDays(columns, row, offset, entry);
}

function isPlainDay(cell: Cell | undefined, shift: number): cell is number {
  return typeof cell === "number" && cell >= FIRST_DAY - shift && cell <= LAST_DAY - shift;
}

function readOddDays(columns: readonly DayColumn[], row: Row, offset: number, entry: number): void {
  for (const { column, track, shift, slow } of columns) {
    const cell = row[column - offset];
    if (cell !== undefined && cell !== "" && !isPlainDay(cell, shift)) track.array[entry] = slow(entry, cell);
  }
}

/** A column of facts: where it stands in the rows, where its states go, and what to do with what is neither yes nor no. */
export interface FactColumn {
  column: number;
  track: Out<Uint8Array>;
  /** The words that this column mostly says yes and no with. */
  yes: string;
  no: string;
  memory: LabelMemory;
  doubt: Doubt;
  error: Doubt;
}

/** The column's words and counts, which are nearly all; what else there is by memory. */
export function readFacts(columns: readonly FactColumn[], row: Row, offset: number, entry: number): void {
  let odd = 0;
  for (let c = 0; c < columns.length; c++) {
    const { column, track, yes, no } = columns[c] as FactColumn;
    const cell = row[column - offset];
    if (typeof cell === "string") {
      // Comparisons and no branch: which it is cannot be foreseen. A blank cell is NOT_FILLED, which is 0.
      const state = (+(cell === yes) << 1) | +(cell === no);
      track.array[entry] = state;
      odd |= +(state === 0) & +(cell.length !== 0);
    } else if (typeof cell === "number" && cell >= 0) {
      track.array[entry] = 1 + +(cell > 0);
    } else odd = 1;
  }
  if (odd !== 0) readOddFacts(columns, row, offset, entry);
}

function readOddFacts(columns: readonly FactColumn[], row: Row, offset: number, entry: number): void {
  for (const { column, track, yes, no, memory, doubt, error } of columns) {
    const cell = row[column - offset];
    if (cell === undefined || cell === "" || cell === yes || cell === no) continue;
    let state: number;
    if (typeof cell === "string") state = memory.of(cell);
    else if (typeof cell === "number") state = factOfNumber(cell);
    else state = cell ? YES : NO;
    if (state > YES) {
      (state === FACT_UNREADABLE ? doubt : error)(entry, cell);
      state = NOT_FILLED;
    }
    track.array[entry] = state;
  }
}

/** A column of free text must not grow a memory as large as itself. */
export const MEMORY = 5000;

function remember(memory: Map<string, number>, text: string, value: number): void {
  if (memory.size < MEMORY) memory.set(text, value);
}

/**
 * What the labels of one column mean. Few different labels make up a column, so they are found by comparing with the last
 * label of the same length and middle, which is cheaper than hashing each text; a map backs it.
 */
export class LabelMemory {
  /** The last label at each place (see `placeOfLabel`), and what it means. Error values are never among them. */
  readonly texts: string[] = Array.from({ length: 256 }, () => "");
  readonly values = new Uint8Array(256);
  private readonly all = new Map<string, number>();

  constructor(private readonly parse: (text: string) => number) {}

  /** The meaning of a label; ERROR for an error value. */
  of(text: string): number {
    const at = placeOfLabel(text);
    if (this.texts[at] === text) return this.values[at] as number;
    let value = this.all.get(text);
    if (value === undefined) {
      value = isErrorValue(text) ? ERROR : this.parse(text);
      remember(this.all, text, value);
    }
    if (value !== ERROR) {
      this.texts[at] = text;
      this.values[at] = value;
    }
    return value;
  }
}

/** Of a text that isn't empty. Labels often differ in their last character alone: « Direction 3 », « Direction 7 ». */
export function placeOfLabel(text: string): number {
  const { length } = text;
  return (length * 31 + text.charCodeAt(length >> 1) * 17 + text.charCodeAt(length - 1)) & 255;
}

/** Memory code of an error value: no state and no set of bits has it. */
export const ERROR = 255;

/** Labels of which one thing is asked, and at once: statuses and considerations. */
export interface LabelColumn {
  column: number;
  track: Out<Uint8Array>;
  memory: LabelMemory;
  /** The meaning of a cell that is no text. */
  other: (cell: Cell) => number;
  error: Doubt;
}

export function readLabels(columns: readonly LabelColumn[], row: Row, offset: number, entry: number): void {
  let odd = 0;
  for (let c = 0; c < columns.length; c++) {
    const { column, track, memory } = columns[c] as LabelColumn;
    const cell = row[column - offset];
    if (typeof cell === "string") {
      if (cell.length === 0) continue;
      const at = placeOfLabel(cell);
      if (memory.texts[at] === cell) track.array[entry] = memory.values[at] as number;
      else odd = 1;
    } else odd = 1;
  }
  if (odd !== 0) readOddLabels(columns, row, offset, entry);
}

function readOddLabels(columns: readonly LabelColumn[], row: Row, offset: number, entry: number): void {
  for (const { column, track, memory, other, error } of columns) {
    const cell = row[column - offset];
    if (cell === undefined || cell === "") continue;
    const value = typeof cell === "string" ? memory.of(cell) : other(cell);
    if (value === ERROR) error(entry, cell);
    else track.array[entry] = value;
  }
}

/** A column of CPV codes: whether they are of digital purchases, and their division. */
export interface CodeColumn {
  column: number;
  digital: Out<Uint8Array>;
  division: Out<Uint8Array>;
  /** What texts say that don't begin with a code. */
  memory: LabelMemory;
  error: Doubt;
}

/** CPV codes: hardly two are alike, so there is nothing to remember but what their groups mean. */
export function readCodes(columns: readonly CodeColumn[], row: Row, offset: number, entry: number): void {
  const digitalOf = DIGITAL_OF_GROUP;
  const divisionOf = DIVISION_OF_GROUP;
  let odd = 0;
  for (let c = 0; c < columns.length; c++) {
    const { column, digital, division } = columns[c] as CodeColumn;
    const cell = row[column - offset];
    if (typeof cell === "string") {
      const group = quickGroupOfCpv(cell);
      if (group >= 0) {
        digital.array[entry] = digitalOf[group] as number;
        division.array[entry] = divisionOf[group] as number;
      } else odd |= +(cell.length !== 0);
    } else odd = 1;
  }
  if (odd !== 0) readOddCodes(columns, row, offset, entry);
}

function readOddCodes(columns: readonly CodeColumn[], row: Row, offset: number, entry: number): void {
  for (const { column, digital, division, memory, error } of columns) {
    const cell = row[column - offset];
    if (cell === undefined || cell === "") continue;
    division.array[entry] = divisionOfCpv(cell);
    const value =
      typeof cell === "string" ? memory.of(cell) : typeof cell === "number" ? digitalOfCpv(cell) : NOT_FILLED;
    if (value === ERROR) error(entry, cell);
    else digital.array[entry] = value;
  }
}

/** Amounts and quantities; NaN stays where nothing is filled in or readable. */
export interface NumberColumn {
  column: number;
  track: Out<Float64Array>;
  /** A larger bare number is a slip; LARGEST_QUANTITY or more. */
  limit: number;
  /** Turns a bare number into the unit wanted. */
  factor: number;
  parse: (text: string) => number;
  doubt: Doubt;
  error: Doubt;
}

/** A larger quantity is a slip. */
export const LARGEST_QUANTITY = 1e9;

export function readNumbers(columns: readonly NumberColumn[], row: Row, offset: number, entry: number): void {
  // No limit is smaller, and a number that stands here is faster than one that is fetched.
  const within = 1e9;
  let odd = 0;
  for (let c = 0; c < columns.length; c++) {
    const { column, track, factor } = columns[c] as NumberColumn;
    const cell = row[column - offset];
    if (typeof cell === "string") odd |= +(cell.length !== 0);
    else if (typeof cell === "number" && cell <= within && cell >= -within)
      track.array[entry] = cell * factor;
    else odd = 1;
  }
  if (odd !== 0) readOddNumbers(columns, row, offset, entry);
}

function readOddNumbers(columns: readonly NumberColumn[], row: Row, offset: number, entry: number): void {
  for (let c = 0; c < columns.length; c++) {
    const number = columns[c] as NumberColumn;
    const cell = row[number.column - offset];
    if (cell !== undefined && cell !== "") number.track.array[entry] = numberOf(number, entry, cell);
  }
}

/** The number of one filled cell; NaN where there is none, with a doubt where it should be one. */
export function numberOf(
  { limit, factor, parse, doubt, error }: NumberColumn,
  entry: number,
  cell: Cell,
): number {
  if (typeof cell === "number") {
    if (cell <= limit && cell >= -limit) return cell * factor;
    doubt(entry, cell);
    return NaN;
  }
  if (typeof cell !== "string") return NaN;
  if (cell.charCodeAt(0) === HASH && isErrorValue(cell)) {
    error(entry, cell);
    return NaN;
  }
  const value = parse(cell);
  if (value === NUMBER_BLANK) return NaN;
  if (Number.isNaN(value)) doubt(entry, cell);
  return value;
}
