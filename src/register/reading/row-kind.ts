/** Which rows under a header are contracts, and what the others are: sections, totals, repeated headers, notes, blanks. */
import { isErrorValue, saysNothing } from "../cells/cell-states";
import { parseDateNumber, parseDateText } from "../cells/dates";
import type { Cell } from "../grid";
import { headerText } from "../recognising/header-layout";
import type { KeyColumns } from "./key-columns";
import { isBlankText, plain } from "../cells/plain-text";
import { isTotal, totalLabel, wordsOf } from "./totals";

export type RowKind = "contract" | "continues" | "blank" | "total" | "header" | "example" | "lone";

/**
 * True for the plain case, by far the most frequent, without looking at more than three cells: a date that is a number (or
 * begins with a digit), an object (or supplier) that is text, and a number where there is a column for it.
 */
export function isPlainContract(row: readonly Cell[], keys: KeyColumns): boolean {
  if (keys.date < 0 || keys.number < 0) return false;
  const date = row[keys.date];
  if (typeof date === "number") {
    if (date < 1000) return false;
  } else if (
    typeof date !== "string" ||
    date.length < 6 ||
    date.charCodeAt(0) < 48 ||
    date.charCodeAt(0) > 57
  ) {
    return false;
  }
  const number = row[keys.number];
  if (number === "" || number === undefined || (typeof number === "string" && number.charCodeAt(0) <= 32))
    return false;
  const named = row[keys.object >= 0 ? keys.object : keys.supplier];
  return typeof named === "string" && named.length > 1 && named.charCodeAt(0) > 32;
}

/** Rows under the header among which a row that shows how to fill the table in is looked for, however plain it is. */
export const EXAMPLES = 10;
const EXAMPLE =
  /^[([*"« ]*(?:ex ?[.:]|exemples?(?: ?(?:$|[:)\d-])| d[e'])|example ?(?:$|[:)\d-])|e\.g\.|(?:a titre|pour|par|ligne) d?'?e?d?'? ?exemple|ligne (?:de )?modele|modele ?(?:$|[:)-]| de (?:ligne|saisie|remplissage)))/;

/** True when the row begins as an example to be followed: « EX : 2023-01 », « À titre d'exemple », « Modèle de saisie ». */
function isExample(row: readonly Cell[], keys: KeyColumns): boolean {
  const first = keys.all.find((at) => filled(row[at]));
  return [first, keys.number, keys.object].some((at) => {
    const cell = at === undefined || at < 0 || at === keys.supplier ? "" : row[at];
    return typeof cell === "string" && EXAMPLE.test(plain(cell));
  });
}

/** Whether the amount of a row is the sum of rows above it. */
export type AddsUp = (amount: Cell | undefined) => boolean;

function filled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell !== "" && (typeof cell !== "string" || !isBlankText(cell));
}

function isDate(cell: Cell | undefined): boolean {
  if (typeof cell === "number") return cell >= 1000 && isRead(parseDateNumber(cell, false));
  return typeof cell === "string" && !saysNothing(cell) && isRead(parseDateText(cell));
}

function isRead(day: number): boolean {
  return day > -1000000;
}

/**
 * Looks at a row closely. `below` counts rows from the header (1 = the row under it); `addsUp` is asked only where a label of a total
 * stands beside other words.
 */
export function rowKind(row: readonly Cell[], keys: KeyColumns, below: number, addsUp: AddsUp): RowKind {
  if (isExample(row, keys)) return "example";
  if (isPlainContract(row, keys)) return "contract";
  let count = 0;
  let numbers = 0;
  let asHeader = 0;
  let total = false;
  let digits = false;
  let longest = 0;
  for (let i = 0; i < keys.all.length; i++) {
    const cell = row[keys.all[i] as number];
    if (cell === undefined || !filled(cell)) continue;
    count++;
    if (typeof cell === "string") {
      longest = Math.max(longest, cell.length);
      if (headerText(cell) === keys.headers[i]) asHeader++;
      if (!total && totalLabel(cell) !== "none") total = true;
      if (/\d/.test(cell) || isErrorValue(cell)) digits = true;
    } else {
      digits = true;
      numbers++;
    }
  }
  if (count === 0) return "blank";
  if (asHeader >= 2 && asHeader * 2 >= count) return "header";
  const dated = keys.date >= 0 && isDate(row[keys.date]);
  const full = [keys.object, keys.supplier].every((at) => at >= 0 && filled(row[at]));
  if (
    total &&
    !(dated && full) &&
    isTotal(wordsOf(row, keys.all), row, keys, () => addsUp(row[keys.amount])) &&
    (!dated || addsUp(row[keys.amount]))
  )
    return "total";

  const named = [keys.number, keys.object].filter((at) => at >= 0 && filled(row[at])).length;
  const supplied = keys.supplier >= 0 && filled(row[keys.supplier]);
  const priced = keys.amount >= 0 && filled(row[keys.amount]) && row[keys.amount] !== 0;
  if (named === 0 && !dated) {
    if (supplied) return "continues";
    // Sums without a label, or formulas filled down past the last contract (0, « Non »).
    if (priced && numbers > 0) return "total";
    return count <= 2 && longest > 5 ? "lone" : "blank";
  }
  if (count === 1) return "lone";
  // « Ensemble », « Tous marchés »: whatever it is called, it says nothing but the sum of the rows above.
  const alone = !dated && !supplied && !(keys.number >= 0 && filled(row[keys.number]));
  if (alone && priced && count === 2 && addsUp(row[keys.amount])) return "total";
  if (below <= 2 && !dated && !digits) {
    // Units or hints under the header: « (jj/mm/aaaa) », « € HT », « oui/non ».
    return "lone";
  }
  if (below <= 2 && !dated && count >= 3 && counts(row, keys)) {
    // The columns numbered 1, 2, 3… under the header.
    return "lone";
  }
  const weight = named + (supplied ? 1 : 0) + (dated ? 1 : 0) + (priced ? 1 : 0);
  if (weight >= 3 || (weight >= 2 && (dated || count >= 3))) return "contract";
  if (count === 2 && keys.all.length >= 6) {
    // A further supplier beside the repeated number.
    if (supplied && keys.number >= 0 && filled(row[keys.number])) return "contract";
    if (isHeading(row, keys)) return "lone";
    // A lot below the first row of its consultation may say no more than its object and who holds it.
    const held = supplied && keys.object >= 0 && filled(row[keys.object]);
    return named === 2 || held ? "contract" : "lone";
  }
  return weight >= 2 || count >= 3 ? "contract" : "lone";
}

/** True when a row goes on with what merged cells beside it say: something stands in it, and it is neither a total nor a header. */
export function isUnderMerged(row: readonly Cell[], keys: KeyColumns, addsUp: AddsUp): boolean {
  const words = wordsOf(row, keys.all);
  if (words.label !== "none" && isTotal(words, row, keys, () => addsUp(row[keys.amount]))) return false;
  const asHeader = keys.all.filter((at, i) => {
    const cell = row[at];
    return typeof cell === "string" && filled(cell) && headerText(cell) === keys.headers[i];
  }).length;
  return asHeader < 2 && keys.all.some((at) => filled(row[at]));
}

/** True when all that is filled in counts up: 1, 2, 3… or (1), (2), (3)… */
function counts(row: readonly Cell[], keys: KeyColumns): boolean {
  let last = -Infinity;
  for (const at of keys.all) {
    const cell = row[at];
    if (cell === undefined || !filled(cell)) continue;
    const place = typeof cell === "string" ? Number(/^\s*[([]?(\d{1,3})[)\]]?\s*$/.exec(cell)?.[1]) : cell;
    if (typeof place !== "number" || !(place > last && place <= 200)) return false;
    last = place;
  }
  return true;
}

/** « 1 | TRAVAUX »: a heading over two cells. */
function isHeading(row: readonly Cell[], keys: KeyColumns): boolean {
  const object = keys.object >= 0 ? row[keys.object] : "";
  return (
    typeof object === "string" &&
    object.length < 40 &&
    object === object.toUpperCase() &&
    !/\d{3}/.test(object)
  );
}
