/** Who is counted: the populations of a year, and why a contract is not in one. */
import { NO, NO_DAY, NO_YEAR, NOT_FILLED, YES } from "../register/contracts";
import type { FactId, Register } from "../register/contracts";
import { firstDay, lastDay } from "./calendar";

export type PopulationId = "notified" | "competed" | "digital" | "active" | "awarded" | "spent" | "launched";

export type LeftOutReason =
  | "otherYear"
  | "noYear"
  | "notAwarded"
  | "notCompeted"
  | "competitionUnknown"
  | "notDigital"
  | "notActive"
  | "notSpent"
  | "launchUnknown"
  | "otherLaunch"
  /** The condition that narrows the population says no, or can't be told. */
  | "notInCondition"
  | "conditionUnknown";

/** The populations a contract belongs to in a year, as bits of one number. */
export const POPULATION_BIT: Record<PopulationId, number> = {
  notified: 1,
  competed: 2,
  digital: 4,
  active: 8,
  awarded: 16,
  spent: 32,
  launched: 64,
};

/** The fact without which a population cannot be told, and the columns that could give it. */
export const POPULATION_FACT: Partial<Record<PopulationId, FactId>> = {
  competed: "competed",
  digital: "digital",
};

/** Who is in which population in one year. */
export interface PopulationsOfYear {
  year: number;
  /** Populations of every contract. */
  flags: Uint8Array;
  /** Who is in the populations that are not only counted over: the contracts of each block. */
  members: Map<PopulationId, Int32Array[]>;
}

/** The contracts of a stretch of the register that are in each population, in register order; bit → list and length. */
export interface Members {
  lists: Record<PopulationId, Int32Array>;
  counts: Record<PopulationId, number>;
}

/** Lists for stretches of at most this many contracts, to be used again and again. */
export function memberLists(longest: number): Members {
  const list = () => new Int32Array(longest);
  return {
    lists: {
      ...{ notified: list(), competed: list(), digital: list(), active: list(), awarded: list() },
      ...{ spent: list(), launched: list() },
    },
    counts: { notified: 0, competed: 0, digital: 0, active: 0, awarded: 0, spent: 0, launched: 0 },
  };
}

/**
 * Writes the populations of the contracts `from` (inside) to `to` (outside) into `flags`, and who is in each into `members`.
 * Where neither start nor notification date is known, the notification year stands for both ends.
 */
export function markPopulations(
  register: Register,
  year: number,
  flags: Uint8Array,
  from: number,
  to: number,
  { lists, counts }: Members,
): void {
  const { awarded, notificationYear, startDay, endDay, facts } = register;
  const { competed, digital } = facts;
  const first = firstDay(year);
  const last = lastDay(year);
  const {
    notified: notifiedList,
    competed: competedList,
    digital: digitalList,
    active: activeList,
    awarded: awardedList,
  } = lists;
  const noDay = NO_DAY;
  let inNotified = 0;
  let inActive = 0;
  let inAwarded = 0;
  // Every contract is written into every list and only a member moves the list on: no processor foresees who is a member.
  for (let i = from; i < to; i++) {
    const isAwarded = awarded[i] as number;
    const notified = notificationYear[i] as number;
    const start = startDay[i] as number;
    const end = endDay[i] as number;
    const active =
      start !== noDay && end !== noDay
        ? +(start <= last) & +(end >= first)
        : +(hasStarted(start, notified, year, last) && hasNotEnded(end, start, notified, year, first));
    const isNotified = isAwarded & +(notified === year);
    const isActive = isAwarded & active;
    flags[i] = isNotified | (isActive << 3) | (isAwarded << 4);
    notifiedList[inNotified] = i;
    inNotified += isNotified;
    activeList[inActive] = i;
    inActive += isActive;
    awardedList[inAwarded] = i;
    inAwarded += isAwarded;
  }
  let inCompeted = 0;
  let inDigital = 0;
  for (let m = 0; m < inNotified; m++) {
    const i = notifiedList[m] as number;
    const isCompeted = competed === undefined ? 0 : +(competed[i] === YES);
    const isDigital = digital === undefined ? 0 : +(digital[i] === YES);
    flags[i] = (flags[i] as number) | (isCompeted << 1) | (isDigital << 2);
    competedList[inCompeted] = i;
    inCompeted += isCompeted;
    digitalList[inDigital] = i;
    inDigital += isDigital;
  }
  counts.notified = inNotified;
  counts.competed = inCompeted;
  counts.digital = inDigital;
  counts.active = inActive;
  counts.awarded = inAwarded;
}

/** Puts the contracts `from` (inside) to `to` (outside), whose populations are marked already, into the lists. */
export function listMarked(
  flags: Uint8Array,
  from: number,
  to: number,
  seldom: ReadonlySet<SeldomId>,
  { lists, counts }: Members,
): void {
  const { notified, competed, digital, active, awarded } = lists;
  let inNotified = 0;
  let inCompeted = 0;
  let inDigital = 0;
  let inActive = 0;
  let inAwarded = 0;
  // As above: written always, moved on for members only.
  for (let i = from; i < to; i++) {
    const bits = flags[i] as number;
    notified[inNotified] = i;
    inNotified += bits & 1;
    active[inActive] = i;
    inActive += (bits >> 3) & 1;
    awarded[inAwarded] = i;
    inAwarded += (bits >> 4) & 1;
  }
  for (let m = 0; m < inNotified; m++) {
    const i = notified[m] as number;
    const bits = flags[i] as number;
    competed[inCompeted] = i;
    inCompeted += (bits >> 1) & 1;
    digital[inDigital] = i;
    inDigital += (bits >> 2) & 1;
  }
  counts.notified = inNotified;
  counts.competed = inCompeted;
  counts.digital = inDigital;
  counts.active = inActive;
  counts.awarded = inAwarded;
  for (const population of seldom) {
    const list = lists[population];
    const bit = POPULATION_BIT[population];
    let size = 0;
    for (let i = from; i < to; i++) if (((flags[i] as number) & bit) !== 0) list[size++] = i;
    counts[population] = size;
  }
}

/** Populations that few frameworks ask for; marked apart, so that the others don't wait for them. */
export type SeldomId = "spent" | "launched";

export function isSeldom(population: PopulationId): population is SeldomId {
  return population === "spent" || population === "launched";
}

/**
 * Marks the seldom populations: `spent`, awarded contracts with spend in the year; `launched`, contracts of any outcome but those that
 * were not awarded whose consultation was launched in it. Nobody is in one that the register has no column for.
 */
export function markSeldom(
  register: Register,
  year: number,
  asked: ReadonlySet<SeldomId>,
  flags: Uint8Array,
  from: number,
  to: number,
  { lists, counts }: Members,
): void {
  for (const population of asked) {
    const isIn = memberOf(register, population, year);
    const list = lists[population];
    const bit = POPULATION_BIT[population];
    let size = 0;
    for (let i = from; i < to; i++) {
      if (register.awarded[i] !== 1 || !isIn(i)) continue;
      flags[i] = (flags[i] as number) | bit;
      list[size++] = i;
    }
    counts[population] = size;
  }
}

function memberOf(register: Register, population: SeldomId, year: number): (contract: number) => boolean {
  if (population === "spent") {
    const spend = register.spend.get(year);
    return (i) => spend !== undefined && Math.abs(spend[i] as number) > 0;
  }
  const launched = register.launchDay;
  const first = firstDay(year);
  const last = lastDay(year);
  return (i) => launched !== undefined && (launched[i] as number) >= first && (launched[i] as number) <= last;
}

function hasStarted(start: number, notified: number, year: number, last: number): boolean {
  return start === NO_DAY ? notified !== NO_YEAR && notified <= year : start <= last;
}

function hasNotEnded(end: number, start: number, notified: number, year: number, first: number): boolean {
  if (end !== NO_DAY) return end >= first;
  return notified === NO_YEAR ? start >= first : notified >= year;
}

/** The contracts of a population, in register order. */
export function membersOf(register: Register, population: PopulationId, year: number): number[] {
  const { size } = register;
  const members = memberLists(size);
  const flags = new Uint8Array(size);
  if (isSeldom(population)) markSeldom(register, year, new Set([population]), flags, 0, size, members);
  else markPopulations(register, year, flags, 0, size, members);
  return [...members.lists[population].subarray(0, members.counts[population])];
}

/**
 * Tells why a contract is not in a population of a year; null when it is. A contract of another year is said to be of another
 * year whatever else it lacks, so that the other reasons name only contracts that concern the year. `where`: the states of the
 * condition that narrows the population.
 */
export function leftOutReasons(
  register: Register,
  population: PopulationId,
  year: number,
  where: Uint8Array | null = null,
): (contract: number) => LeftOutReason | null {
  const { size } = register;
  const flags = new Uint8Array(size);
  const members = memberLists(size);
  if (isSeldom(population)) markSeldom(register, year, new Set([population]), flags, 0, size, members);
  else markPopulations(register, year, flags, 0, size, members);
  return (contract) => {
    if (((flags[contract] as number) & POPULATION_BIT[population]) === 0)
      return reasonOutside(register, population, year, contract);
    const state = where === null ? YES : (where[contract] as number);
    return state === YES ? null : state === NO ? "notInCondition" : "conditionUnknown";
  };
}

/** Of one contract that is in no such population. */
export function reasonOutside(
  register: Register,
  population: PopulationId,
  year: number,
  contract: number,
): LeftOutReason {
  const awarded = register.awarded[contract] === 1;
  if (population === "awarded") return "notAwarded";
  if (isSeldom(population)) return seldomReason(register, population, contract, awarded);
  const notified = register.notificationYear[contract] as number;
  if (population === "active") {
    if (!awarded) return "notAwarded";
    return notified === NO_YEAR && register.startDay[contract] === NO_DAY ? "noYear" : "notActive";
  }
  if (notified !== NO_YEAR && notified !== year) return "otherYear";
  if (!awarded) return "notAwarded";
  if (notified === NO_YEAR) return "noYear";
  if (population === "digital") return "notDigital";
  const competed = register.facts.competed;
  return competed === undefined || competed[contract] === NOT_FILLED ? "competitionUnknown" : "notCompeted";
}

function seldomReason(
  register: Register,
  population: SeldomId,
  contract: number,
  awarded: boolean,
): LeftOutReason {
  if (!awarded) return "notAwarded";
  if (population === "spent") return "notSpent";
  const day = register.launchDay?.[contract] ?? NO_DAY;
  return day === NO_DAY ? "launchUnknown" : "otherLaunch";
}

/** First and last notification year of the register; null when no contract has one. */
export function yearsCovered(years: Int16Array): { first: number; last: number } | null {
  let first = 0;
  let last = 0;
  for (let i = 0; i < years.length; i++) {
    const year = years[i] as number;
    if (year === NO_YEAR || (year >= first && year <= last && first !== 0)) continue;
    if (first === 0 || year < first) first = year;
    if (year > last) last = year;
  }
  return first === 0 ? null : { first, last };
}
