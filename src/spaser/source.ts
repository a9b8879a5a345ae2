/** What figures are computed from: a register and what is looked up in it once, whatever the year. */
import { NOT_FILLED } from "../register/contracts";
import type { DatedRows, FactId, Register } from "../register/contracts";
import { ConditionColumns } from "./conditions/columns";
import { hoursByYear, type HoursByYear } from "./hours-by-year";
import type { Unavailable } from "./outcome";
import { membersOf, POPULATION_FACT, yearsCovered } from "./populations";
import type { PopulationId } from "./populations";

export interface Source {
  register: Register;
  hours: HoursByYear;
  /** The facts that some contract answers. */
  answered: ReadonlySet<FactId>;
  /** First and last notification year. */
  covered: { first: number; last: number } | null;
  /** Conditions over its contracts. */
  conditions: ConditionColumns;
  /** The only contracts whose figures are asked for; undefined = all. */
  only?: () => Int32Array;
}

/** Looks up what a register gives for any year. */
export function sourceOf(register: Register): Source {
  const known = lookedUp(register);
  return { ...known, conditions: new ConditionColumns(known) };
}

/** The same after an edit of these contracts only; null when a condition can be told now that couldn't, or the reverse. */
export function editedSource(
  { conditions }: Source,
  register: Register,
  changed: readonly number[],
): Source | null {
  const known = lookedUp(register);
  const mended = conditions.forEdited(known, changed);
  return mended && { ...known, conditions: mended };
}

function lookedUp(register: Register): Omit<Source, "conditions"> {
  return {
    register,
    hours: hoursByYear(register),
    answered: answeredFacts(register),
    covered: yearsCovered(register.notificationYear),
  };
}

/**
 * The facts that some contract answers. A column in which nothing is typed yet is as if it weren't there: it takes no side beside
 * others, and no measure is chosen for its sake.
 */
function answeredFacts({ facts }: Register): ReadonlySet<FactId> {
  const isAnswered = (states: Uint8Array) => states.some((state) => state !== NOT_FILLED);
  return new Set(
    Object.entries(facts).flatMap(([fact, states]) =>
      states !== undefined && isAnswered(states) ? [fact as FactId] : [],
    ),
  );
}

/** The year is not one that the register speaks of. */
export function notHeld(year: number): Unavailable {
  return { code: "yearNotInRegister", params: { year } };
}

/** Nobody is in the population: the register doesn't hold the year, nobody has filled in what tells who is in it, or there was none. */
export function emptyReason(
  { register, covered, only }: Source,
  population: PopulationId,
  year: number,
): Unavailable {
  if (covered === null || year < covered.first || year > covered.last) return notHeld(year);
  const fact = POPULATION_FACT[population];
  const states = fact && register.facts[fact];
  if (fact !== undefined && states) {
    const { awarded, notificationYear } = register;
    const isNotified = (contract: number) => awarded[contract] === 1 && notificationYear[contract] === year;
    const notified = only?.().filter(isNotified) ?? membersOf(register, "notified", year);
    if (notified.length > 0 && notified.every((contract) => states[contract] === NOT_FILLED))
      return { code: "nothingFilledIn", params: { fields: fact } };
  }
  return { code: "emptyPopulation", params: { population, year } };
}

/** The columns are there, but not one contract of the population has anything in them. */
export function blankReason(fields: string): Unavailable {
  return { code: "nothingFilledIn", params: { fields } };
}

/** A table speaks of the years from its first dated row to its last: of no others can it say « 0 ». */
export function tableCovers(table: DatedRows, year: number): boolean {
  const years = table.whole ? table.whole.years : yearsOfTable(table);
  return years !== null && years.first <= year && year <= years.last;
}

/** First and last year of the rows of a table; null when none is dated. */
export function yearsOfTable({ year: years }: DatedRows): { first: number; last: number } | null {
  return yearsCovered(years);
}

/** The sourcing table names procedures or contracts, so that its silence about one means that there was no meeting. */
export function sourcingIsJoined({ sourcingTable }: Register): boolean {
  if (sourcingTable === undefined) return false;
  if (sourcingTable.whole) return sourcingTable.whole.joined ?? false;
  for (let row = 0; row < sourcingTable.size; row++) {
    if ((sourcingTable.contract[row] as number) >= 0 || sourcingTable.procedure[row] !== "") return true;
  }
  return false;
}
