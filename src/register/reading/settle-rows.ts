/** What several columns of a row say together: year, start and end, and the facts that are derived. */
import {
  AWARD_DERIVED,
  END_DERIVED,
  END_UNKNOWN,
  ENDS_TOO_EARLY,
  START_DERIVED,
  statedColumnOf,
} from "./columns";
import type { ContractRows } from "./contract-rows";
import {
  CONSIDERED,
  NAMES_CLAUSE,
  NAMES_CRITERION,
  NAMES_INSERTION,
  NAMES_RESERVED,
  NAMES_KIND,
  STATED,
} from "../cells/considerations";
import type { FactId } from "../contracts";
import { NO, NO_DAY, NO_YEAR, NOT_FILLED, tableOfTwo, YES } from "../contracts";
import type { Scratch } from "./step-context";
import { placeOf } from "./step-context";
import { dayOf, endAfterMonths, yearOfDay } from "../cells/days";
import { hashOf } from "./text-places";

/** Settles year, start and end of the entries `from` to `to` (outside), at most a slice of them. */
export function settleDates(
  rows: ContractRows,
  from: number,
  to: number,
  scratch: Scratch,
  yearFromName: number,
): void {
  const notified = rows.notificationDay.array;
  const years = rows.notificationYear.array;
  const starts = rows.startDay.array;
  const ends = rows.endDay.array;
  const known = rows.endKnown.array;
  const flags = rows.flags.array;
  const { partialYear } = scratch;
  const durations = rows.tracks.get("durationMonths")?.array;
  // In constants of the function: those of other modules are fetched anew for each row.
  const noDay = NO_DAY;
  const noYear = NO_YEAR;
  const startDerived = START_DERIVED;
  const endDerived = END_DERIVED;
  for (let i = from; i < to; i++) {
    const place = placeOf(i);
    const day = notified[i] as number;
    let year = years[i] as number;
    if (day !== noDay) year = yearOfDay(day);
    else if (partialYear[place] !== 0) year = partialYear[place] as number;
    else if (year === noYear) year = yearFromName;
    years[i] = year;

    const stated = starts[i] as number;
    const start = stated === noDay ? day : stated;
    starts[i] = start;
    let derived = stated === noDay ? startDerived : 0;
    let end = ends[i] as number;
    if (end !== noDay) {
      known[i] = 1;
      if (start !== noDay && end < start) derived |= ENDS_TOO_EARLY;
    } else {
      derived |= endDerived;
      const months = durations === undefined ? 0 : (durations[i] as number);
      // A thousand months is a slip; half a month may be a real duration.
      if (start !== noDay && months > 0 && months < 1200) {
        end = endAfterMonths(start, months);
        known[i] = end === noDay ? 0 : 1;
      }
      if (end === noDay && year !== noYear) {
        end = dayOf(year, 12, 31);
        derived |= END_UNKNOWN;
      }
      ends[i] = end;
    }
    flags[i] = (flags[i] as number) | derived;
  }
}

/** Says of the entries `from` to `to` (outside) whose status tells it that nothing was awarded. */
export function settleAwards(rows: ContractRows, from: number, to: number): void {
  const outcomes = rows.tracks.get("outcome")?.array;
  if (outcomes === undefined) return;
  const awarded = rows.awarded.array;
  const flags = rows.flags.array;
  for (let i = from; i < to; i++) {
    if (outcomes[i] !== NO || awarded[i] === 0) continue;
    awarded[i] = 0;
    flags[i] = (flags[i] as number) | AWARD_DERIVED;
  }
}

/** Hashes the contract numbers now that they are at hand; later each would have to be fetched from memory again. */
export function hashNumbers({ texts, numberHash }: ContractRows, from: number, to: number): void {
  const numbers = texts.contractNumber;
  const hashes = numberHash.array;
  for (let i = from; i < to; i++) hashes[i] = hashOf(numbers[i] as string);
}

/** Which facts the columns of a sheet let us derive for its rows. */
export interface Derivations {
  competed: boolean;
  digital: boolean;
  social: boolean;
  environmental: boolean;
  /** Facts with a column of their own. */
  own: ReadonlySet<string>;
}

/** What the considerations columns have named so far: whether they tell kinds at all, and insertion. */
export interface Named {
  social: number;
  environmental: number;
}

/** Yes if one says yes, else no if one says no. */
const EITHER = tableOfTwo(Math.max);
/** What the first says, else what the second says. */
const FIRST = tableOfTwo((one, other) => (one === NOT_FILLED ? other : one));

/**
 * Derives facts for the entries `from` to `to`. A column of the fact's own comes first, where it says something: one that is
 * blank for a contract, as a column just added is, takes nothing away from what the others tell.
 */
export function deriveFacts(
  rows: ContractRows,
  from: number,
  to: number,
  can: Derivations,
  named: Named,
): void {
  if (can.competed) {
    const fact = rows.fact("competed").array;
    const out = can.own.has("competed") ? rows.track("derived").array : fact;
    const procedure = rows.track("procedureState").array;
    const nature = rows.track("natureState").array;
    const first = FIRST;
    // The nature (« marché subséquent », « UGAP ») answers where the procedure doesn't.
    for (let i = from; i < to; i++)
      out[i] = first[(procedure[i] as number) * 3 + (nature[i] as number)] as number;
    if (out !== fact) fillIn(rows, "competed", out, from, to);
  }
  if (can.digital) {
    const either = EITHER;
    const out = rows.fact("digital").array;
    const segment = rows.track("segmentState").array;
    const cpv = rows.track("cpvState").array;
    for (let i = from; i < to; i++)
      out[i] = either[(segment[i] as number) * 3 + (cpv[i] as number)] as number;
  }
  if (can.social) {
    const bits = rows.track("socialBits").array;
    named.social |= spread(rows, bits, from, to, "socialConsiderations", SOCIAL, can.own);
  }
  if (can.environmental) {
    const bits = rows.track("environmentalBits").array;
    named.environmental |= spread(
      rows,
      bits,
      from,
      to,
      "environmentalConsiderations",
      ENVIRONMENTAL,
      can.own,
    );
  }
}

/**
 * Fills in what is derived where the fact's own column is blank. What the column says by itself is kept beside it: of a contract
 * on several rows it comes first too, whichever row says it.
 */
function fillIn(rows: ContractRows, fact: FactId, derived: Uint8Array, from: number, to: number): void {
  const first = FIRST;
  const out = rows.fact(fact).array;
  const stated = rows.trackOf(statedColumnOf(fact)).array;
  for (let i = from; i < to; i++) {
    const own = out[i] as number;
    stated[i] = own;
    out[i] = first[own * 3 + (derived[i] as number)] as number;
  }
}

const SOCIAL: [FactId, number][] = [
  ["socialCriterion", NAMES_CRITERION],
  ["socialClause", NAMES_CLAUSE],
  ["reserved", NAMES_RESERVED],
  ["insertionClause", NAMES_INSERTION],
];
const ENVIRONMENTAL: [FactId, number][] = [
  ["environmentalCriterion", NAMES_CRITERION],
  ["environmentalClause", NAMES_CLAUSE],
];

/**
 * Bits → facts. « Critère social » says that there is no clause; a bare « Oui » says nothing about which kind. Returns all the
 * kinds that were named.
 */
function spread(
  rows: ContractRows,
  bits: Uint8Array,
  from: number,
  to: number,
  whole: FactId,
  parts: readonly [FactId, number][],
  own: ReadonlySet<string>,
): number {
  const out = rows.fact(whole).array;
  let all = 0;
  for (let i = from; i < to; i++) {
    const value = bits[i] as number;
    all |= value;
    out[i] = (value & STATED) === 0 ? NOT_FILLED : (value & CONSIDERED) !== 0 ? YES : NO;
  }
  for (const [fact, bit] of parts) {
    const isOwn = own.has(fact);
    const part = isOwn ? rows.track("derived").array : rows.fact(fact).array;
    for (let i = from; i < to; i++) {
      const value = bits[i] as number;
      if ((value & STATED) === 0) part[i] = NOT_FILLED;
      else if ((value & bit) !== 0) part[i] = YES;
      else
        part[i] =
          (value & CONSIDERED) === 0 || (value & (NAMES_KIND | NAMES_INSERTION)) !== 0 ? NO : NOT_FILLED;
    }
    if (isOwn) fillIn(rows, fact, part, from, to);
  }
  return all;
}
