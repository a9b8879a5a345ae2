/** Fields with few different values: each is kept once, under a number. */
import { isErrorValue } from "../cells/cell-states";
import { bounded, plain } from "../cells/plain-text";

/** A column with more different values than numbers tells nothing by them: the others are taken for blanks. */
const MOST_LABELS = 65_535;

/** The values of one field, of all sheets together, and their numbers. */
export class ValueLabels {
  /** As first written; the first is "", for a blank. */
  readonly labels: string[] = [""];
  /** By the value without what people write differently: case, accents, spaces. */
  private readonly known = new Map<string, number>();

  /** The number of a value; 0 for one that says nothing. */
  of(text: string): number {
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
