/**
 * Lots that stand below the first row of their consultation, on which alone its number or date is written: what merged cells leave
 * behind where nobody can tell that they are merged (a text file, an export).
 */
import type { Column } from "./column";
import {
  AWARD_DERIVED,
  CONTINUES,
  END_DERIVED,
  SETTLED,
  START_DERIVED,
  statedColumnOf,
  TEXTS_OF_CONSULTATION,
} from "./columns";
import type { ContractRows } from "./contract-rows";
import type { FactId } from "../contracts";
import { NO_DAY, NO_YEAR } from "../contracts";
import { plain } from "../cells/plain-text";

/** The columns that a sheet has. */
export interface Has {
  number: boolean;
  /** Tells what stands together where there is no number of the contract. */
  procedureNumber: boolean;
  date: boolean;
}

/** Share of the rows that must be written so for a gap to be no gap. */
const MOSTLY = 0.9;

/**
 * The rows of a sheet (`from` to `to`, outside) that are lots of the consultation above them → the first row of it. `near` gets all rows
 * that an edit may make one.
 */
export function lotsBelow(
  rows: ContractRows,
  from: number,
  to: number,
  has: Has,
  near: Set<number>,
): Map<number, number> {
  const { lot, object, supplierName, contractNumber, procedureNumber } = rows.texts;
  const numbers = has.number ? contractNumber : procedureNumber;
  const isNext = (i: number) =>
    i > from && (rows.rowOf.array[i] as number) === (rows.rowOf.array[i - 1] as number) + 1;
  const isDated = (i: number) =>
    rows.notificationDay.array[i] !== NO_DAY || rows.notificationYear.array[i] !== NO_YEAR;
  const isHeld = (i: number) => supplierName[i] !== "" || !Number.isNaN(rows.amount.array[i]);
  const isOther = (texts: readonly string[], i: number, above: number) =>
    texts[i] !== "" &&
    texts[i] !== texts[above] &&
    plain(texts[i] as string) !== plain(texts[above] as string);
  const found = new Map<number, number>();
  if (!has.number && !has.procedureNumber) return found;

  // Most registers date every row: then none is below another, and no text need be looked at.
  const undatedNumbers = new Set<string>();
  let allDated = true;
  for (let i = from; i < to; i++) {
    if (isDated(i)) continue;
    allDated = false;
    undatedNumbers.add(numbers[i] as string);
  }
  if (allDated) return found;

  // Is the date blank where the number is? And of lots that repeat the number, is the date written once?
  const lotOf = (i: number) => `${numbers[i]}|${plain((lot[i] === "" ? object[i] : lot[i]) as string)}`;
  const datedLots = new Set<string>();
  for (let i = from; i < to; i++) {
    if (numbers[i] !== "" && undatedNumbers.has(numbers[i] as string) && isDated(i)) datedLots.add(lotOf(i));
  }
  const counts = { numbered: 0, numberedAndDated: 0, unnumbered: 0, unnumberedAndDated: 0 };
  let further = 0;
  let undated = 0;
  for (let i = from; i < to; i++) {
    if (numbers[i] === "") {
      counts.unnumbered++;
      if (isDated(i)) counts.unnumberedAndDated++;
    } else if (i === from || numbers[i] !== numbers[i - 1]) {
      counts.numbered++;
      if (isDated(i)) counts.numberedAndDated++;
    }
    if (!isNext(i) || numbers[i] === "" || numbers[i] !== numbers[i - 1]) continue;
    if (!isOther(lot, i, i - 1) && !isOther(object, i, i - 1)) continue;
    further++;
    if (!isDated(i) && !datedLots.has(lotOf(i))) undated++;
  }
  const writtenTogether =
    has.date &&
    counts.unnumberedAndDated <= (1 - MOSTLY) * counts.unnumbered &&
    counts.numberedAndDated >= 0.5 * counts.numbered;
  const writtenOnce = has.date && undated > 1 && undated >= MOSTLY * further;

  // The first row of the consultation, and the last row of it that is no further line of the same lot.
  let head = from;
  let above = from;
  for (let i = from; i < to; i++) {
    const repeats = numbers[i] !== "" && numbers[i] === numbers[head];
    const isBelow = isNext(i) && !isDated(i) && (repeats || numbers[i] === "");
    const continues = ((rows.flags.array[i] as number) & CONTINUES) !== 0;
    const differs = isOther(lot, i, above) || isOther(object, i, above);
    if (isBelow && numbers[head] !== "") {
      near
        .add(i)
        .add(i - 1)
        .add(head);
      if (continues ? !isOther(lot, i, above) : repeats && !differs) continue;
      if (
        repeats
          ? writtenOnce && !datedLots.has(lotOf(i))
          : writtenTogether || (isOther(lot, i, above) && !has.date)
      ) {
        if (differs && isHeld(i)) {
          found.set(i, head);
          above = i;
          continue;
        }
        if (!differs) {
          rows.flags.array[i] = (rows.flags.array[i] as number) | CONTINUES;
          continue;
        }
      }
    }
    if (!continues) head = above = i;
  }
  return found;
}

function states(
  rows: ContractRows,
  { blank, derived }: Column,
  array: ArrayLike<number>,
  row: number,
): boolean {
  if (Object.is(array[row], blank)) return false;
  return derived === undefined || ((rows.flags.array[row] as number) & derived) === 0;
}

/** Writes what a consultation says once into the row of a lot, where it is blank there, and takes back what was derived in that row. */
export function takeFrom(rows: ContractRows, head: number, row: number): void {
  for (const field of TEXTS_OF_CONSULTATION) rows.texts[field][row] ||= rows.texts[field][head] as string;
  const flags = rows.flags.array;
  const blankDerived = (name: "startDay" | "endDay" | "awarded", flag: number) => {
    const { array, column } = rows.track(name);
    if (((flags[row] as number) & flag) !== 0) array[row] = column.blank;
  };
  blankDerived("startDay", START_DERIVED);
  blankDerived("endDay", END_DERIVED);
  blankDerived("awarded", AWARD_DERIVED);
  for (const { array, column } of rows.tracks.values()) {
    // What the row's own column said of a fact is put together with the rest anew.
    if (column.holds?.of === "fact") restate(rows, column.holds.fact, row);
    if (column.ofConsultation && Object.is(array[row], column.blank) && states(rows, column, array, head))
      array[row] = array[head] as number;
  }
  flags[row] = (flags[row] as number) & ~(SETTLED | CONTINUES);
}

function restate(rows: ContractRows, fact: FactId, row: number): void {
  const stated = rows.tracks.get(statedColumnOf(fact).name)?.array;
  if (stated) rows.fact(fact).array[row] = stated[row] as number;
}
