/**
 * The tight loops over cells, one per kind of value. Each reads the columns of its kind in one row: the cells of a row lie beside
 * one another in memory, so that going row by row each is fetched once. The frequent values first, without allocation; then
 * what was seen before; then the parser.
 */
import { NUMBER_BLANK } from "./amounts";
import { isErrorValue } from "./cell-states";
import { NO, NOT_FILLED, YES } from "./contracts";
import { FACT_UNREADABLE, factOfNumber } from "./facts";
import { FIRST_DAY, LAST_DAY } from "./days";
import type { Cell } from "./grid";

/** A row of the sheet; column `c` of the sheet stands at `c - offset`. */
export type Row = readonly Cell[];

/** What is said about a cell that could not be read as it should: called on the slow path only. */
export type Doubt = (entry: number, value: Cell) => void;

/** Where values go: the array may be replaced by a longer one. */
interface Out<T> {
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
  for (let c = 0; c < columns.length; c++) {
    const { column, out, error } = columns[c] as TextColumn;
    const cell = row[column - offset];
    let text: string;
    if (typeof cell === "string") {
      text = cell;
      const first = cell.charCodeAt(0);
      const last = cell.charCodeAt(cell.length - 1);
      // Neither a space at an end nor the « # » of an error value: nearly all.
      if (!(first > HASH && first < 160 && last > 32 && last < 160)) {
        text = cell.trim();
        if (text.charCodeAt(0) === HASH && isErrorValue(text)) {
          error(entry, text);
          text = "";
        }
      }
    } else {
      text = cell === undefined || typeof cell === "boolean" ? "" : String(cell);
    }
    out[entry] = text;
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
  for (let c = 0; c < columns.length; c++) {
    const { column, track, shift, slow } = columns[c] as DayColumn;
    const cell = row[column - offset];
    if (typeof cell === "number" && cell >= FIRST_DAY - shift && cell <= LAST_DAY - shift) {
      track.array[entry] = (cell | 0) + shift;
    } else if (cell !== undefined && cell !== "") {
      track.array[entry] = slow(entry, cell);
    }
  }
}

/** A column of facts: where it stands in the rows, where its states go, and what to do with what is neither yes nor no. */
export interface FactColumn {
  column: number;
  track: Out<Uint8Array>;
  memory: LabelMemory;
  doubt: Doubt;
  error: Doubt;
}

/** « Oui » and « Non » first, since they are nearly all; then by memory. */
export function readFacts(columns: readonly FactColumn[], row: Row, offset: number, entry: number): void {
  for (let c = 0; c < columns.length; c++) {
    const fact = columns[c] as FactColumn;
    const cell = row[fact.column - offset];
    let state: number;
    if (typeof cell === "string") {
      // Two comparisons and no branch: which of the two it is cannot be foreseen.
      state = (+(cell === "Oui") << 1) | +(cell === "Non");
      if (state !== 0) {
        fact.track.array[entry] = state;
        continue;
      }
      if (cell.length === 0) continue;
      state = fact.memory.of(cell);
    } else if (typeof cell === "number") state = factOfNumber(cell);
    else if (cell === undefined) continue;
    else state = cell ? YES : NO;
    if (state > YES) {
      (state === FACT_UNREADABLE ? fact.doubt : fact.error)(entry, cell);
      state = NOT_FILLED;
    }
    fact.track.array[entry] = state;
  }
}

/** A column of free text must not grow a memory as large as itself. */
const MEMORY = 5000;

function remember(memory: Map<string, number>, text: string, value: number): void {
  if (memory.size < MEMORY) memory.set(text, value);
}

/**
 * What the labels of one column mean. Few different labels make up a column, so they are found by comparing with the last
 * label of the same length and initial, which is cheaper than hashing each text; a map backs it.
 */
export class LabelMemory {
  private readonly texts: string[] = Array.from({ length: 256 }, () => "");
  private readonly values = new Uint8Array(256);
  private readonly all = new Map<string, number>();

  constructor(private readonly parse: (text: string) => number) {}

  /** The meaning of a label; ERROR for an error value. */
  of(text: string): number {
    const at = (text.length * 31 + text.charCodeAt(text.length >> 1)) & 255;
    if (this.texts[at] === text) return this.values[at] as number;
    let value = this.all.get(text);
    if (value === undefined) {
      value = text.charCodeAt(0) === HASH && isErrorValue(text) ? ERROR : this.parse(text);
      remember(this.all, text, value);
    }
    this.texts[at] = text;
    this.values[at] = value;
    return value;
  }
}

/** Memory code of an error value: no state and no set of bits has it. */
export const ERROR = 255;

/** Labels: procedures, statuses, segments, considerations. */
export interface LabelColumn {
  column: number;
  track: Out<Uint8Array>;
  memory: LabelMemory;
  /** The meaning of a cell that is no text. */
  other: (cell: Cell) => number;
  /** Answers without the memory; −1 = ask it. */
  quick: ((text: string) => number) | undefined;
  /** A column of the same kind, read before: where it answers, this one need not. */
  unless: Out<Uint8Array> | null;
  error: Doubt;
}

export function readLabels(columns: readonly LabelColumn[], row: Row, offset: number, entry: number): void {
  for (let c = 0; c < columns.length; c++) {
    const label = columns[c] as LabelColumn;
    const cell = row[label.column - offset];
    if (typeof cell === "string") {
      if (cell.length === 0) continue;
      if (label.unless !== null && label.unless.array[entry] !== 0 && cell.charCodeAt(0) !== HASH) continue;
      let value = label.quick === undefined ? -1 : label.quick(cell);
      if (value < 0) value = label.memory.of(cell);
      if (value === ERROR) label.error(entry, cell);
      else label.track.array[entry] = value;
    } else if (cell !== undefined) {
      label.track.array[entry] = label.other(cell);
    }
  }
}

/** Amounts and quantities; NaN stays where nothing is filled in or readable. */
export interface NumberColumn {
  column: number;
  track: Out<Float64Array>;
  /** A larger bare number is a slip. */
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
  for (let c = 0; c < columns.length; c++) {
    const number = columns[c] as NumberColumn;
    const cell = row[number.column - offset];
    // Written here and not by a call, which would allocate each number that it returns.
    if (typeof cell === "number" && cell <= number.limit && cell >= -number.limit)
      number.track.array[entry] = cell * number.factor;
    else if (typeof cell === "number" || (typeof cell === "string" && cell.length > 0))
      number.track.array[entry] = numberOf(number, entry, cell);
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
