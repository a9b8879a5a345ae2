/** Fields with few different values: each is kept once, under a number. */
import { isErrorValue } from "../cells/cell-states";
import { bounded, plain } from "../cells/plain-text";
import type { Row } from "./column-readers";

/** A column with more different values than numbers tells nothing by them: the others are taken for blanks. */
const MOST_LABELS = 65_535;

/** The values of one field and their numbers. Few make up a column, so that the last one at each place of a small table mostly is the one. */
export class ValueLabels {
  /** As first written; the first is "", for a blank. */
  readonly labels: string[] = [""];
  readonly texts: string[] = Array.from({ length: 256 }, () => "");
  readonly numbers = new Uint16Array(256);
  /** By the value without what people write differently: case, accents, spaces. */
  private readonly known = new Map<string, number>();

  /** The number of a value; 0 for one that says nothing. */
  of(text: string): number {
    const at = placeOf(text);
    if (this.texts[at] === text) return this.numbers[at] as number;
    const number = this.numberOf(text);
    this.texts[at] = text;
    this.numbers[at] = number;
    return number;
  }

  private numberOf(text: string): number {
    const key = plain(bounded(text));
    if (key === "" || isErrorValue(text)) return 0;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.labels.length;
    if (number > MOST_LABELS) return 0;
    this.labels.push(bounded(text).trim());
    this.known.set(key, number);
    return number;
  }
}

/** Of a text that isn't empty. The values of a field often differ in their last character alone: « Direction 3 », « Direction 7 ». */
function placeOf(text: string): number {
  const { length } = text;
  return (length * 31 + text.charCodeAt(length >> 1) * 17 + text.charCodeAt(length - 1)) & 255;
}

export interface ValueColumn {
  column: number;
  track: { array: Uint16Array };
  labels: ValueLabels;
}

/** An error value is a blank here: what the field means says so where it is read. */
export function readValues(columns: readonly ValueColumn[], row: Row, offset: number, entry: number): void {
  for (let c = 0; c < columns.length; c++) {
    const { column, track, labels } = columns[c] as ValueColumn;
    const cell = row[column - offset];
    if (typeof cell === "string") {
      if (cell.length === 0) continue;
      const at = placeOf(cell);
      track.array[entry] = labels.texts[at] === cell ? (labels.numbers[at] as number) : labels.of(cell);
    } else if (typeof cell === "number") track.array[entry] = labels.of(String(cell));
  }
}
