/**
 * Lots that stand below the first row of their consultation, on which alone its number or date is written: what merged cells leave
 * behind where nobody can tell that they are merged (a text file, an export).
 */
import type { Column } from "./columns";
import {
  AWARD_DERIVED,
  columnNamed,
  CONTINUES,
  END_DERIVED,
  SETTLED,
  START_DERIVED,
  statedName,
  TEXTS_OF_CONSULTATION,
} from "./columns";
import type { ContractRows } from "./contract-rows";
import type { FactId } from "./contracts";
import { NO_DAY, NO_YEAR } from "./contracts";
import { plain } from "./plain-text";

/** The columns that a sheet has. */
export interface Has {
  number: boolean;
  date: boolean;
}

/** Share of the rows that must be written so for a gap to be no gap. */
const MOSTLY = 0.9;

/**
 * The rows of a sheet (`from` to `to`, outside) that are lots of the consultation above them → the row above. `near` gets all rows
 * that an edit may make one.
 */
export function lotsBelow(
  rows: ContractRows,
  from: number,
  to: number,
  has: Has,
  near: Set<number>,
): Map<number, number> {
  const numbers = rows.texts.contractNumber;
  const { lot, object, supplierName } = rows.texts;
  const isNext = (i: number) =>
    i > from && (rows.rowOf.array[i] as number) === (rows.rowOf.array[i - 1] as number) + 1;
  const isDated = (i: number) =>
    rows.notificationDay.array[i] !== NO_DAY || rows.notificationYear.array[i] !== NO_YEAR;
  const isHeld = (i: number) => supplierName[i] !== "" || !Number.isNaN(rows.amount.array[i]);
  const isOther = (texts: readonly string[], i: number, above: number) =>
    texts[i] !== "" && plain(texts[i] as string) !== plain(texts[above] as string);
  const found = new Map<number, number>();
  if (!has.number) return found;

  // Are number and date written together? And of lots that repeat the number, is the date written once?
  let together = 0;
  let further = 0;
  let undated = 0;
  for (let i = from; i < to; i++) {
    if ((numbers[i] === "") === !isDated(i)) together++;
    if (!isNext(i) || numbers[i] === "" || numbers[i] !== numbers[i - 1]) continue;
    if (!isOther(lot, i, i - 1) && !isOther(object, i, i - 1)) continue;
    further++;
    if (!isDated(i)) undated++;
  }
  const writtenTogether = has.date && together >= MOSTLY * (to - from);
  const writtenOnce = has.date && undated > 0 && undated >= MOSTLY * further;

  for (let i = from; i < to; i++) {
    const above = i - 1;
    if (!isNext(i)) continue;
    const numberOfAbove = found.has(above) ? numbers[found.get(above) as number] : numbers[above];
    if (numbers[i] === "" ? isDated(i) && has.date : numbers[i] !== numbers[above] || isDated(i)) continue;
    near.add(i).add(above);
    if (numberOfAbove === "" || !isHeld(i)) continue;
    const isLot = isOther(lot, i, above);
    const continues = ((rows.flags.array[i] as number) & CONTINUES) !== 0;
    if (numbers[i] !== "") {
      if (writtenOnce && (isLot || isOther(object, i, above))) found.set(i, above);
    } else if (isLot && (continues || writtenTogether || !has.date)) found.set(i, above);
    else if (!continues && writtenTogether && isOther(object, i, above)) found.set(i, above);
  }
  return found;
}

/** Writes what a consultation says once into the row of a lot, where it is blank there, and takes back what was derived in that row. */
export function takeFrom(rows: ContractRows, above: number, row: number): void {
  for (const field of TEXTS_OF_CONSULTATION) rows.texts[field][row] ||= rows.texts[field][above] as string;
  const flags = rows.flags.array;
  const blankDerived = (name: "startDay" | "endDay" | "awarded", flag: number) => {
    if (((flags[row] as number) & flag) !== 0) rows.track(name).array[row] = columnNamed(name).blank;
  };
  blankDerived("startDay", START_DERIVED);
  blankDerived("endDay", END_DERIVED);
  blankDerived("awarded", AWARD_DERIVED);
  const durations = rows.tracks.get("durationMonths")?.array;
  const hasOwnEnd =
    rows.endDay.array[row] !== NO_DAY || (durations !== undefined && !Number.isNaN(durations[row]));
  for (const [name, { array }] of rows.tracks) {
    // What the row's own column said of a fact is put together with the rest anew.
    if (name.startsWith("fact:")) restate(rows, name as `fact:${FactId}`, row);
    const { blank, ofConsultation, derived }: Column = columnNamed(name);
    if (!ofConsultation || (hasOwnEnd && (name === "endDay" || name === "durationMonths"))) continue;
    const isStated = derived === undefined || ((flags[above] as number) & derived) === 0;
    if (isStated && Object.is(array[row], blank)) array[row] = array[above] as number;
  }
  flags[row] = (flags[row] as number) & ~(SETTLED | CONTINUES);
}

function restate(rows: ContractRows, fact: `fact:${FactId}`, row: number): void {
  const stated = rows.tracks.get(statedName(fact))?.array;
  if (stated) rows.track(fact).array[row] = stated[row] as number;
}
