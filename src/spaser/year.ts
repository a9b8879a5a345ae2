/** The figures of one year before any comparison: populations once, then every measure over them, block by block. */
import type { Register } from "../register/contracts";
import type { Measure } from "./measures";
import { fromTotals, once, withAmounts } from "./outcome";
import type { Outcome, Quantities, Unavailable } from "./outcome";
import { markPopulations, memberLists, POPULATION_BIT } from "./populations";
import type { PopulationId } from "./populations";
import { quantitiesOf } from "./quantities";
import { blankReason, emptyReason } from "./source";
import type { Source } from "./source";
import { BLOCK, emptyParts, tallyBlock, totalsOf } from "./tally";
import type { Amounts, Parts } from "./tally";
import type { Count, YearCounts } from "./year-counts";

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
    const { counting } = measure;
    if (counting.over === "procedures") counted.members.set(counting.population, []);
    if (counting.over !== "contracts") continue;
    const tally = counting.tally(source, year);
    counted.counts.set(measure, "kind" in tally ? { counting, tally, parts: emptyParts(size) } : tally);
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
    const tally = "parts" in count ? count.counting.tally(source, before.year) : null;
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

/** What counting a measure over contracts gave; null for a measure that is not counted over contracts. */
export function countedOutcome(
  source: Source,
  counted: YearCounts,
  measure: Measure,
): Outcome | Unavailable | null {
  const count = counted.counts.get(measure);
  if (count === undefined) return null;
  if (!("parts" in count)) return count;
  const { counting, tally } = count;
  const totals = totalsOf(count.parts);
  const states = once(() => statesOf(source.register, counted, count));
  const outcome = fromTotals(totals, {
    kind: measure.gives,
    counts: "contracts",
    populationId: counting.population,
    statesOf: states,
    quantitiesOf: once((): Quantities => quantitiesOf(tally, states())),
    ifEmpty: () => emptyReason(source, counting.population, counted.year),
    ifBlank: blankReason(measure.fields),
  });
  const origin = outcome.value === null ? "none" : (counting.origin?.(source) ?? outcome.origin);
  const byAmount = tally.kind === "fact" && tally.amount !== null;
  return { ...(byAmount ? withAmounts(outcome, totals) : outcome), origin };
}
