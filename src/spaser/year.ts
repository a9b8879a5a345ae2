/** The figures of one year before any comparison: populations once, then every measure over them, block by block. */
import { once } from "../register/once";
import { YES } from "../register/contracts";
import type { Register } from "../register/contracts";
import type { Measure } from "./measures";
import type { OverContracts } from "./measures/measure";
import { countFacts, inBatches } from "./fact-batches";
import { fromTotals } from "./outcome";
import type { Outcome, Quantities, Unavailable } from "./outcome";
import { membersIn, membersOfBlock, newBlock } from "./block-members";
import { isSeldom, markPopulations, markSeldom, POPULATION_BIT } from "./populations";
import type { SeldomId } from "./populations";
import { quantitiesOf } from "./quantities";
import { blankReason, emptyReason } from "./source";
import type { Source } from "./source";
import { nothing, PartsOfYear, type Totals } from "./parts";
import { BLOCK, tallyBlock } from "./tally";
import { OUTSIDE } from "./states";
import type { Count, YearCounts } from "./year-counts";

/** Counts the measures of a year over all contracts. */
export function countYear(source: Source, measures: readonly Measure[], year: number): YearCounts {
  const { size } = source.register;
  const seldom = new Set<SeldomId>();
  const counted: YearCounts = {
    year,
    flags: new Uint8Array(size),
    members: new Map([["notified", []]]),
    counts: new Map(),
    seldom,
    parts: PartsOfYear.of(0, 0),
  };
  const slots = new Slots();
  let counts = 0;
  for (const measure of measures) {
    const { counting } = measure;
    if (counting.over !== "contracts" && counting.over !== "procedures") continue;
    if (isSeldom(counting.population)) seldom.add(counting.population);
    if (counting.over === "procedures") {
      counted.members.set(counting.population, []);
      continue;
    }
    const tally = counting.tally(source, year);
    if (!("kind" in tally)) counted.counts.set(measure, tally);
    else {
      const narrowed = slots.of(counting, whereOf(source, counting, year));
      counted.counts.set(measure, { counting, tally, narrowed, at: counts++ });
    }
  }
  const blocks = Array.from({ length: Math.ceil(size / BLOCK) }, (_, block) => block);
  counted.parts = PartsOfYear.of(counts, blocks.length);
  countBlocks(source.register, counted, blocks);
  return counted;
}

/** The states of the condition that narrows a population; null where nothing does. */
function whereOf(source: Source, { where }: OverContracts, year: number): Uint8Array | null {
  return where === undefined ? null : source.conditions.column(where, year);
}

/** Measures that narrow the same population by the same condition share one place. */
class Slots {
  private readonly known = new Map<string, Map<Uint8Array, number>>();
  private next = 0;

  of({ population }: OverContracts, where: Uint8Array | null): Count["narrowed"] {
    if (where === null) return null;
    const ofBase = this.known.get(population) ?? new Map<Uint8Array, number>();
    this.known.set(population, ofBase);
    const slot = ofBase.get(where) ?? this.next++;
    ofBase.set(where, slot);
    return { where, slot };
  }
}

/** The same year after an edit: copies what was counted and counts the blocks given again. */
export function recountYear(source: Source, before: YearCounts, blocks: readonly number[]): YearCounts {
  const counted: YearCounts = {
    year: before.year,
    flags: before.flags.slice(),
    members: new Map([...before.members].map(([population, blocks]) => [population, [...blocks]])),
    counts: new Map(),
    seldom: before.seldom,
    parts: before.parts.copy(),
  };
  const slots = new Slots();
  for (const [measure, count] of before.counts) {
    const tally = "at" in count ? count.counting.tally(source, before.year) : null;
    if (!("at" in count) || tally === null || !("kind" in tally)) counted.counts.set(measure, count);
    else {
      const narrowed = slots.of(count.counting, whereOf(source, count.counting, before.year));
      counted.counts.set(measure, { ...count, tally, narrowed });
    }
  }
  countBlocks(source.register, counted, blocks);
  return counted;
}

function countBlocks(register: Register, counted: YearCounts, blocks: readonly number[]): void {
  const { flags, members, counts, parts } = counted;
  const { batches, others } = inBatches([...counts.values()].filter((count) => "at" in count));
  for (const block of blocks) {
    enterBlock(register, counted, flags, block);
    for (const [population, ofBlock] of members) ofBlock[block] = membersOfBlock(population);
    for (const batch of batches) countFacts(batch, parts, block);
    for (const count of others) parts.put(count.at, block, tallyMembers(count, flags, null));
  }
}

/** Finds out who is in the block. */
function enterBlock(
  register: Register,
  { year, seldom }: Pick<YearCounts, "year" | "seldom">,
  flags: Uint8Array,
  block: number,
): void {
  const from = block * BLOCK;
  const to = Math.min(from + BLOCK, register.size);
  newBlock((lists) => {
    markPopulations(register, year, flags, from, to, lists);
    if (seldom.size > 0) markSeldom(register, year, seldom, flags, from, to, lists);
  });
}

/** What a count gives in the block that was entered. */
function tallyMembers({ tally, narrowed }: Count, flags: Uint8Array, states: Uint8Array | null): Totals {
  const { list, count, amounts, undecided } = membersIn(tally.members, narrowed);
  const part = nothing();
  tallyBlock(tally, list, count, amounts, flags, states, part);
  if (narrowed !== null) part.undecided = undecided;
  return part;
}

/** The state of one contract for a measure that is counted contract by contract; null for another measure. */
export function stateOfOne(
  { register }: Source,
  { counts, flags }: YearCounts,
  measure: Measure,
  contract: number,
): number | null {
  const count = counts.get(measure);
  if (count === undefined || !("tally" in count)) return null;
  const { tally, narrowed } = count;
  const isMember = ((flags[contract] as number) & POPULATION_BIT[tally.members]) !== 0;
  if (!isMember || (narrowed !== null && narrowed.where[contract] !== YES)) return OUTSIDE;
  const states = new Uint8Array(register.size);
  const amounts = { euros: new Float64Array(1), sum: NaN };
  tallyBlock(tally, Int32Array.of(contract), 1, amounts, flags, states, nothing());
  return states[contract] as number;
}

/** The state of every contract for one measure. */
function statesOf(register: Register, counted: YearCounts, count: Count): Uint8Array {
  const { size } = register;
  const states = new Uint8Array(size);
  const flags = new Uint8Array(size);
  for (let block = 0; block * BLOCK < size; block++) {
    enterBlock(register, counted, flags, block);
    tallyMembers(count, flags, states);
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
  if (!("at" in count)) return count;
  const { counting, tally, narrowed } = count;
  const totals = counted.totals?.(measure) ?? counted.parts.totals(count.at);
  const states = once(() => statesOf(source.register, counted, count));
  return fromTotals(totals, {
    kind: measure.gives,
    counts: "contracts",
    populationId: counting.population,
    undecided: narrowed === null ? null : totals.undecided,
    statesOf: states,
    quantitiesOf: once((): Quantities => quantitiesOf(tally, states())),
    ifEmpty: totals.population === 0 ? emptyReason(source, counting.population, counted.year) : null,
    ifBlank: blankReason(measure.fields),
    byAmount: tally.kind === "fact" && tally.amount !== null,
    origin: counting.origin?.(source),
  });
}
