/**
 * Columns of which several things are asked at once: procedures, natures, segments, and all whose different values are kept. Few
 * different texts make up such a column: of each row only the number of its text is noted, and what it means is written for
 * some hundred rows together, from tables by number.
 */
import { isErrorValue } from "../cells/cell-states";
import type { Cell } from "../grid";
import type { Doubt, Out, Row } from "./column-readers";
import { MEMORY, placeOfLabel } from "./column-readers";
import { placeOf, SLICE } from "./step-context";

/** One question that the cells of a column answer. */
export interface Question<T extends Uint8Array | Uint16Array> {
  track: Out<T>;
  parse: (text: string) => number;
  /** The answer of a cell that is no text. */
  other: (cell: Cell) => number;
}

/** A question with its answers by number. */
interface Answered<T extends Uint8Array | Uint16Array> extends Question<T> {
  answers: T;
}

/** The number of a cell that says nothing. */
const BLANK = 0;
/** Cells that are not kept have numbers from here on, one for each row of a slice. */
const PASSING = MEMORY + 1;

export class NumberedLabels {
  /** The last text at each place (see `placeOfLabel`), and its number: cheaper than hashing. */
  readonly texts: string[] = Array.from({ length: 256 }, () => "");
  readonly numbers = new Uint16Array(256);
  /** The numbers of the rows of a slice: that of an entry stands at `placeOf(entry)`. */
  readonly ofRow = new Uint16Array(SLICE);
  private readonly known = new Map<Cell, number>();
  private readonly states: readonly Answered<Uint8Array>[];
  private readonly values: readonly Answered<Uint16Array>[];

  /** `states` and `values` are asked of each cell; `error` is told once of each that is an error value. */
  constructor(
    readonly column: number,
    states: readonly Question<Uint8Array>[],
    values: readonly Question<Uint16Array>[],
    private readonly error: Doubt,
  ) {
    const size = PASSING + SLICE;
    this.states = states.map((one) => ({ ...one, answers: new Uint8Array(size) }));
    this.values = values.map((one) => ({ ...one, answers: new Uint16Array(size) }));
  }

  /** Notes the number of a cell that isn't the last one at its place. */
  note(entry: number, cell: Cell): void {
    const number = this.numberOf(entry, cell);
    this.ofRow[placeOf(entry)] = number;
    if (typeof cell !== "string" || number === BLANK || number >= PASSING) return;
    const at = placeOfLabel(cell);
    this.texts[at] = cell;
    this.numbers[at] = number;
  }

  private numberOf(entry: number, cell: Cell): number {
    if (cell === "") return BLANK;
    if (typeof cell === "string" && isErrorValue(cell)) {
      this.error(entry, cell);
      return BLANK;
    }
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const isKept = this.known.size < MEMORY;
    const number = isKept ? this.known.size + 1 : PASSING + placeOf(entry);
    if (isKept) this.known.set(cell, number);
    for (const { answers, parse, other } of [...this.states, ...this.values])
      answers[number] = typeof cell === "string" ? parse(cell) : other(cell);
    return number;
  }

  /** Writes what the cells of the entries `from` to `to` (outside) mean. */
  settle(from: number, to: number): void {
    for (const { track, answers } of this.states) writeStates(track.array, answers, this.ofRow, from, to);
    for (const { track, answers } of this.values) writeValues(track.array, answers, this.ofRow, from, to);
  }
}

/** Where two columns answer one question, as nature and procedure do, the one that says most holds, wherever it stands. */
function writeStates(
  out: Uint8Array,
  answers: Uint8Array,
  ofRow: Uint16Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const state = answers[ofRow[placeOf(i)] as number] as number;
    if (state > (out[i] as number)) out[i] = state;
  }
}

function writeValues(
  out: Uint16Array,
  answers: Uint16Array,
  ofRow: Uint16Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const number = ofRow[placeOf(i)] as number;
    if (number !== BLANK) out[i] = answers[number] as number;
  }
}

/** Notes the numbers of a row. */
export function noteLabels(
  columns: readonly NumberedLabels[],
  row: Row,
  offset: number,
  entry: number,
): void {
  const place = placeOf(entry);
  let odd = 0;
  for (let c = 0; c < columns.length; c++) {
    const { column, texts, numbers, ofRow } = columns[c] as NumberedLabels;
    const cell = row[column - offset];
    ofRow[place] = BLANK;
    if (typeof cell === "string") {
      if (cell.length === 0) continue;
      const at = placeOfLabel(cell);
      if (texts[at] === cell) ofRow[place] = numbers[at] as number;
      else odd = 1;
    } else odd = 1;
  }
  if (odd !== 0) noteOddLabels(columns, row, offset, entry);
}

function noteOddLabels(columns: readonly NumberedLabels[], row: Row, offset: number, entry: number): void {
  const place = placeOf(entry);
  for (const labels of columns) {
    // Blank: nothing is noted yet.
    if (labels.ofRow[place] === BLANK) labels.note(entry, row[labels.column - offset] ?? "");
  }
}
