/**
 * The tight loops over cells, one per kind of value. Each goes down one column of some rows: the frequent values first,
 * without allocation; then what was seen before; then the parser. Row k of a slice is entry `base + k`.
 */
import { NUMBER_BLANK, LARGEST_AMOUNT } from "./amounts";
import { isErrorValue } from "./cell-states";
import { NO, NOT_FILLED, YES } from "./contracts";
import { FACT_UNREADABLE, factOfNumber } from "./facts";
import { FIRST_DAY, LAST_DAY } from "./days";
import type { Cell } from "./grid";
import { trimmed } from "./plain-text";
import type { Track } from "./tracks";

export interface Slice {
  /** The rows that are contracts; only the first `count` count. */
  rows: readonly (readonly Cell[])[];
  count: number;
  /** Entry of the first. */
  base: number;
}

/** What is said about a cell that could not be read as it should: called on the slow path only. `at` counts in the slice. */
export type Doubt = (at: number, value: Cell) => void;

/** Errors values become blanks, with a doubt. */
export function readTexts(slice: Slice, column: number, out: string[], error: Doubt): void {
  const { rows, count, base } = slice;
  for (let k = 0; k < count; k++) {
    const cell = (rows[k] as readonly Cell[])[column];
    let text: string;
    if (typeof cell === "string") {
      text = trimmed(cell);
      if (text.charCodeAt(0) === 35 && isErrorValue(text)) {
        error(k, text);
        text = "";
      }
    } else {
      text = cell === undefined || typeof cell === "boolean" ? "" : String(cell);
    }
    out[base + k] = text;
  }
}

/** Serials go straight in; everything else through `slow`, which returns what is to be written. */
export function readDays(
  slice: Slice,
  column: number,
  shift: number,
  out: Int32Array,
  slow: (at: number, cell: Cell) => number,
): void {
  const { rows, count, base } = slice;
  const first = FIRST_DAY - shift;
  const last = LAST_DAY - shift;
  for (let k = 0; k < count; k++) {
    const cell = (rows[k] as readonly Cell[])[column];
    if (typeof cell === "number" && cell >= first && cell <= last) {
      out[base + k] = (cell | 0) + shift;
    } else if (cell !== undefined && cell !== "") {
      out[base + k] = slow(k, cell);
    }
  }
}

/** A column of facts: where it stands in the rows, where its states go, and what to do with what is neither yes nor no. */
export interface FactColumn {
  column: number;
  track: Track<Uint8Array>;
  memory: LabelMemory;
  doubt: Doubt;
  error: Doubt;
}

/**
 * The columns of facts, row by row: the cells of a row lie beside one another. « Oui » and « Non » first, since they are nearly
 * all; then by memory.
 */
export function readFacts(slice: Slice, columns: readonly FactColumn[], offset: number): void {
  const { rows, count, base } = slice;
  for (let k = 0; k < count; k++) {
    const row = rows[k] as readonly Cell[];
    for (let c = 0; c < columns.length; c++) {
      const fact = columns[c] as FactColumn;
      const cell = row[fact.column - offset];
      let state: number;
      if (typeof cell === "string") {
        if (cell === "") continue;
        // Two comparisons and no branch: which of the two it is cannot be foreseen.
        state = (+(cell === "Oui") << 1) | +(cell === "Non");
        if (state === 0) state = fact.memory.of(cell);
      } else if (typeof cell === "number") state = factOfNumber(cell);
      else if (cell === undefined) continue;
      else state = cell ? YES : NO;
      if (state > YES) {
        (state === FACT_UNREADABLE ? fact.doubt : fact.error)(k, cell);
        state = NOT_FILLED;
      }
      fact.track.array[base + k] = state;
    }
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
      value = text.charCodeAt(0) === 35 && isErrorValue(text) ? ERROR : this.parse(text);
      remember(this.all, text, value);
    }
    this.texts[at] = text;
    this.values[at] = value;
    return value;
  }
}

/** Memory code of an error value: no state and no set of bits has it. */
export const ERROR = 255;

/** Labels (procedures, statuses, segments, considerations); `quick` answers without the memory, −1 = ask it. */
export function readLabels(
  slice: Slice,
  column: number,
  out: Uint8Array,
  memory: LabelMemory,
  other: (cell: Cell) => number,
  error: Doubt,
  quick?: (text: string) => number,
): void {
  const { rows, count, base } = slice;
  for (let k = 0; k < count; k++) {
    const cell = (rows[k] as readonly Cell[])[column];
    if (typeof cell === "string") {
      if (cell.length === 0) continue;
      let value = quick === undefined ? -1 : quick(cell);
      if (value < 0) value = memory.of(cell);
      if (value === ERROR) error(k, cell);
      else out[base + k] = value;
    } else if (cell !== undefined) {
      out[base + k] = other(cell);
    }
  }
}

/** Amounts in euros, a bare number being `unit` of them; NaN stays where nothing is filled in or readable. */
export function readAmounts(
  slice: Slice,
  column: number,
  out: Float64Array,
  unit: number,
  parse: (text: string) => number,
  doubt: Doubt,
  error: Doubt,
): void {
  const { rows, count, base } = slice;
  for (let k = 0; k < count; k++) {
    const cell = (rows[k] as readonly Cell[])[column];
    if (typeof cell === "number") {
      if (cell <= LARGEST_AMOUNT && cell >= -LARGEST_AMOUNT) out[base + k] = cell * unit;
      else doubt(k, cell);
    } else if (typeof cell === "string" && cell !== "") {
      out[base + k] = slowNumber(k, cell, parse, doubt, error);
    }
  }
}

/** Quantities; `factor` turns a bare number into the unit wanted. */
export function readQuantities(
  slice: Slice,
  column: number,
  out: Float64Array,
  factor: number,
  parse: (text: string) => number,
  doubt: Doubt,
  error: Doubt,
): void {
  const { rows, count, base } = slice;
  for (let k = 0; k < count; k++) {
    const cell = (rows[k] as readonly Cell[])[column];
    if (typeof cell === "number") {
      if (cell >= -1e9 && cell <= 1e9) out[base + k] = cell * factor;
      else doubt(k, cell);
    } else if (typeof cell === "string" && cell !== "") {
      out[base + k] = slowNumber(k, cell, parse, doubt, error);
    }
  }
}

function slowNumber(
  at: number,
  text: string,
  parse: (text: string) => number,
  doubt: Doubt,
  error: Doubt,
): number {
  if (text.charCodeAt(0) === 35 && isErrorValue(text)) {
    error(at, text);
    return NaN;
  }
  const value = parse(text);
  if (value === NUMBER_BLANK) return NaN;
  if (Number.isNaN(value)) doubt(at, text);
  return value;
}
