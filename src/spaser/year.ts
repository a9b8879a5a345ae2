/** The figures of one year before any comparison: populations once, then every measure over them, block by block. */
import { NOT_FILLED, type Register } from "../register/contracts";
import type { Unavailable } from "./assessment";
import type { Measure, PopulationId } from "./framework";
import { fromTotals, once, withAmounts } from "./outcome";
import type { Outcome } from "./outcome";
import { markPopulations, memberLists, membersOf, POPULATION_BIT, POPULATION_FACT } from "./populations";
import { notHeld, tallyOf } from "./sources";
import type { Source } from "./sources";
import { BLOCK, emptyParts, tallyBlock, totalsOf } from "./tally";
import type { Amounts, Parts, Tally } from "./tally";

/** A measure counted over contracts in one year. */
export interface Count {
  measure: Measure;
  tally: Tally;
  population: PopulationId;
  parts: Parts;
}

export interface YearCounts {
  year: number;
  /** Populations of every contract. */
  flags: Uint8Array;
  /** Who is in the populations that are not only counted over: the contracts of each block. */
  members: Map<PopulationId, Int32Array[]>;
  /** By the measure's place in the list of chosen measures. */
  counts: Map<Measure, Count | Unavailable>;
}

/** Counts the measures of a year over all contracts. */
export function countYear(source: Source, measures: readonly Measure[], year: number): YearCounts {
  const { size } = source.register;
  const counted: YearCounts = {
    year,
    flags: new Uint8Array(size),
    members: new Map([["notified", []]]),
    counts: new Map(),
  };
  for (const measure of measures) {
    if (measure.kind === "procedureCount") counted.members.set(measure.population, []);
    const tally = tallyOf(source, measure, year);
    if (tally === null) continue;
    if (!("kind" in tally)) counted.counts.set(measure, tally);
    else
      counted.counts.set(measure, {
        measure,
        tally,
        population: populationOf(measure),
        parts: emptyParts(size),
      });
  }
  for (let block = 0; block * BLOCK < size; block++) countBlock(source.register, counted, block);
  return counted;
}

/** The same year after an edit: copies what was counted and counts the blocks given again. */
export function recountYear(source: Source, before: YearCounts, blocks: readonly number[]): YearCounts {
  const counted: YearCounts = {
    year: before.year,
    flags: before.flags.slice(),
    members: new Map([...before.members].map(([population, blocks]) => [population, [...blocks]])),
    counts: new Map(),
  };
  for (const [measure, count] of before.counts) {
    const tally = tallyOf(source, measure, before.year);
    if (!("parts" in count) || tally === null || !("kind" in tally)) counted.counts.set(measure, count);
    else counted.counts.set(measure, { ...count, tally, parts: copyOf(count.parts) });
  }
  for (const block of blocks) countBlock(source.register, counted, block);
  return counted;
}

function copyOf({ population, counted, filled, sum, base }: Parts): Parts {
  return {
    population: population.slice(),
    counted: counted.slice(),
    filled: filled.slice(),
    sum: sum.slice(),
    base: base.slice(),
  };
}

/** Who is in each population of the block being counted, and with which amounts. */
const blockMembers = memberLists(BLOCK);
const blockAmounts = Object.fromEntries(
  Object.keys(POPULATION_BIT).map((population) => [population, { euros: new Float64Array(BLOCK), sum: NaN }]),
) as Record<PopulationId, Amounts>;

/** Finds out who is in the block. */
function enterBlock(register: Register, year: number, flags: Uint8Array, block: number): void {
  const from = block * BLOCK;
  markPopulations(register, year, flags, from, Math.min(from + BLOCK, register.size), blockMembers);
  for (const amounts of Object.values(blockAmounts)) amounts.sum = NaN;
}

function countBlock(register: Register, { year, flags, members, counts }: YearCounts, block: number): void {
  enterBlock(register, year, flags, block);
  for (const [population, blocks] of members)
    blocks[block] = blockMembers.lists[population].slice(0, blockMembers.counts[population]);
  for (const count of counts.values())
    if ("parts" in count) tallyMembers(count, flags, null, count.parts, block);
}

function tallyMembers(
  { tally }: Count,
  flags: Uint8Array,
  states: Uint8Array | null,
  parts: Parts,
  block: number,
): void {
  const { members } = tally;
  const { lists, counts } = blockMembers;
  tallyBlock(tally, lists[members], counts[members], blockAmounts[members], flags, states, parts, block);
}

/** The state of every contract for one measure. */
function statesOf(register: Register, { year }: YearCounts, count: Count): Uint8Array {
  const { size } = register;
  const states = new Uint8Array(size);
  const flags = new Uint8Array(size);
  const parts = emptyParts(size);
  for (let block = 0; block * BLOCK < size; block++) {
    enterBlock(register, year, flags, block);
    tallyMembers(count, flags, states, parts, block);
  }
  return states;
}

function populationOf(measure: Measure): PopulationId {
  switch (measure.kind) {
    case "ratio":
    case "count":
    case "procedureCount":
      return measure.population;
    case "spend":
      return "awarded";
    case "sourcingMeetings":
      return "notified";
    default:
      return "active";
  }
}

/** What counting a measure over contracts gave; null for a measure that is not counted over contracts. */
export function countedOutcome(
  source: Source,
  counted: YearCounts,
  measure: Measure,
): Outcome | Unavailable | null {
  const count = counted.counts.get(measure);
  if (count === undefined) return null;
  if (!("parts" in count)) return count;
  const totals = totalsOf(count.parts);
  const outcome = fromTotals(
    measure,
    count.population,
    totals,
    once(() => statesOf(source.register, counted, count)),
    emptyReason(source, count.population, counted.year),
    blankReason(measure),
  );
  if (measure.kind === "hours")
    return { ...outcome, origin: outcome.value === null ? "none" : source.hours.origin };
  const byAmount = count.tally.kind === "fact" && count.tally.amount !== null;
  return byAmount ? withAmounts(outcome, totals) : outcome;
}

/** Nobody is in the population: the register doesn't hold the year, nobody has filled in what tells who is in it, or there was none. */
export function emptyReason(
  { register, covered }: Source,
  population: PopulationId,
  year: number,
): Unavailable {
  if (covered === null || year < covered.first || year > covered.last) return notHeld(year);
  const fact = POPULATION_FACT[population];
  const states = fact && register.facts[fact];
  if (fact !== undefined && states) {
    const notified = membersOf(register, "notified", year);
    if (notified.length > 0 && notified.every((contract) => states[contract] === NOT_FILLED))
      return { code: "nothingFilledIn", params: { fields: fact } };
  }
  return { code: "emptyPopulation", params: { population, year } };
}

/** The columns are there, but not one contract of the population has anything in them. */
export function blankReason(measure: Measure): Unavailable {
  return { code: "nothingFilledIn", params: { fields: fieldsOf(measure) } };
}

function fieldsOf(measure: Measure): string {
  switch (measure.kind) {
    case "ratio":
    case "count":
    case "procedureCount":
      return measure.fact.any.join(",");
    case "hours":
      return "insertionHours";
    case "executionReviews":
      return "executionReview";
    case "sourcingMeetings":
      return "sourcing";
    case "spend":
    case "paymentDelay":
      return measure.kind;
    default:
      return "";
  }
}
