/**
 * What is counted contract by contract, of all groups of a cut in one pass: each loop of tally.ts once more, adding each contract to
 * the numbers of its group. Columns, conditions and populations are those that the whole was counted with.
 */
import { NO, NO_DAY, NOT_FILLED, YES } from "../../register/contracts";
import type { Register } from "../../register/contracts";
import { membersIn, newBlock, type InBlock } from "../block-members";
import type { Measure } from "../measures";
import { listMarked, POPULATION_BIT } from "../populations";
import {
  BLOCK,
  putQuantities,
  quantities,
  takeAmounts,
  takeFacts,
  factsOfMembers,
  type Tally,
} from "../tally";
import type { Totals } from "../parts";
import type { Count, YearCounts } from "../year-counts";

/** The totals of a measure, an entry for each group. */
export type GroupTotals = Record<keyof Totals, Float64Array>;

/** The groups of contracts: `of[contract]` is below `groups`. */
export interface Groups {
  of: Uint16Array;
  groups: number;
}

/** Group of each member of the block being counted. */
const codes = new Uint16Array(BLOCK);

/** What measures over the same contracts share: who they are, and their amounts. */
interface Place {
  narrowed: Count["narrowed"];
  counts: { tally: Tally; totals: GroupTotals }[];
  population: Float64Array;
  undecided: Float64Array;
  amount: Float64Array;
}

/** Counts the measures over contracts of a year that was counted as a whole. */
export function countGroups(register: Register, whole: YearCounts, by: Groups): Map<Measure, GroupTotals> {
  const totals = new Map<Measure, GroupTotals>();
  const places = new Map<string, Place>();
  for (const [measure, count] of whole.counts) {
    if (!("at" in count)) continue;
    const { tally, narrowed } = count;
    const name = `${tally.members} ${narrowed?.slot ?? ""}`;
    const place = places.get(name) ?? newPlace(by.groups, narrowed);
    places.set(name, place);
    const own = totalsIn(place, tally, by.groups);
    totals.set(measure, own);
    place.counts.push({ tally, totals: own });
  }
  const { flags, seldom } = whole;
  for (let from = 0; from < register.size; from += BLOCK) {
    const to = Math.min(from + BLOCK, register.size);
    newBlock((lists) => listMarked(flags, from, to, seldom, lists));
    for (const place of places.values()) countPlace(place, flags, by.of);
  }
  for (const place of places.values()) for (const { tally, totals: own } of place.counts) settle(tally, own);
  return totals;
}

function newPlace(groups: number, narrowed: Count["narrowed"]): Place {
  const numbers = () => new Float64Array(groups);
  return { narrowed, counts: [], population: numbers(), undecided: numbers(), amount: numbers() };
}

/** Reviews have a population of their own; what else is counted has that of its place, and facts the amounts of it. */
function totalsIn({ population, undecided, amount }: Place, { kind }: Tally, groups: number): GroupTotals {
  const numbers = (each = 1) => new Float64Array(groups * each);
  return {
    population: kind === "review" ? numbers() : population,
    // Of facts and quantities until all are counted: how many contracts say nothing, none and some; what is unknown, and what is known.
    counted: numbers(kind === "fact" || kind === "quantity" ? 3 : 1),
    filled: numbers(),
    sum: numbers(kind === "quantity" ? 2 : 1),
    base: kind === "fact" ? amount : numbers(),
    undecided,
  };
}

function countPlace(
  { narrowed, counts, population, undecided, amount }: Place,
  flags: Uint8Array,
  of: Uint16Array,
): void {
  const [first] = counts;
  if (first === undefined) return;
  const within = membersIn(first.tally.members, narrowed);
  takeCodes(within, of, population);
  if (narrowed !== null && within.undecided > 0)
    addUndecided(membersIn(first.tally.members, null), narrowed.where, of, undecided);
  for (const { tally, totals } of counts) tallyGroups(tally, within, flags, totals, amount);
}

function tallyGroups(
  tally: Tally,
  within: InBlock,
  flags: Uint8Array,
  totals: GroupTotals,
  amount: Float64Array,
): void {
  switch (tally.kind) {
    case "fact":
      return addFact(tally, within, totals, amount);
    case "quantity":
      return addQuantity(tally, within, flags, totals);
    case "mean":
      return addMean(tally, within, totals);
    case "quotient":
      return addQuotient(tally, within, totals);
    case "review":
      return addReviews(tally, within, flags, totals);
  }
}

function takeCodes({ list, count }: InBlock, of: Uint16Array, population: Float64Array): void {
  const groups = codes;
  for (let m = 0; m < count; m++) {
    const group = of[list[m] as number] as number;
    groups[m] = group;
    population[group] = (population[group] as number) + 1;
  }
}

function addOne(numbers: Float64Array, group: number, what: number): void {
  numbers[group] = (numbers[group] as number) + what;
}

function addUndecided(
  { list, count }: InBlock,
  where: Uint8Array,
  of: Uint16Array,
  undecided: Float64Array,
): void {
  for (let m = 0; m < count; m++) {
    const i = list[m] as number;
    if (where[i] === NOT_FILLED) addOne(undecided, of[i] as number, 1);
  }
}

function addFact(
  { having, amount }: Extract<Tally, { kind: "fact" }>,
  { list, count, amounts }: InBlock,
  { counted, sum }: GroupTotals,
  all: Float64Array,
): void {
  takeFacts(having, list, count);
  const groups = codes;
  const facts = factsOfMembers;
  for (let m = 0; m < count; m++) {
    const at = (groups[m] as number) * 3 + (facts[m] as number);
    counted[at] = (counted[at] as number) + 1;
  }
  if (amount === null) return;
  const { euros } = amounts;
  if (Number.isNaN(amounts.sum)) {
    takeAmounts(amounts, amount, list, count);
    for (let m = 0; m < count; m++) {
      const group = groups[m] as number;
      all[group] = (all[group] as number) + (euros[m] as number);
    }
  }
  for (let m = 0; m < count; m++) {
    const group = groups[m] as number;
    sum[group] = (sum[group] as number) + ((facts[m] as number) >> 1) * (euros[m] as number);
  }
}

/** Who says some and who says anything, each behind what is still to be read. */
function settle({ kind }: Tally, { counted, filled, sum, base }: GroupTotals): void {
  if (kind !== "fact" && kind !== "quantity") return;
  for (let group = 0; group < filled.length; group++) {
    const some = counted[group * 3 + 2] as number;
    const known = some + (counted[group * 3 + 1] as number);
    counted[group] = some;
    if (kind === "fact") filled[group] = known;
    else {
      base[group] = known;
      sum[group] = sum[group * 2 + 1] as number;
    }
  }
}

function addQuantity(
  tally: Extract<Tally, { kind: "quantity" }>,
  { list, count }: InBlock,
  flags: Uint8Array,
  { counted, filled, sum }: GroupTotals,
): void {
  const { clause, expectedIn } = tally;
  putQuantities(tally, list, count);
  const groups = codes;
  const all = quantities;
  // Arithmetic on truth values, since no processor foresees the blanks.
  for (let m = 0; m < count; m++) {
    const i = list[m] as number;
    const group = groups[m] as number;
    const quantity = all[m] as number;
    const isKnown = +(quantity >= -Infinity);
    const at = group * 3 + isKnown + +(quantity > 0);
    counted[at] = (counted[at] as number) + 1;
    const place = group * 2 + isKnown;
    sum[place] = (sum[place] as number) + quantity;
    const outside = expectedIn === null ? 0 : +(((flags[i] as number) & expectedIn) === 0);
    const denied = clause === null ? 0 : +(clause[i] === NO);
    filled[group] = (filled[group] as number) + (isKnown | outside | denied);
  }
}

function addMean(
  { value, weight }: Extract<Tally, { kind: "mean" }>,
  { list, count }: InBlock,
  { counted, filled, sum, base }: GroupTotals,
): void {
  for (let m = 0; m < count; m++) {
    const i = list[m] as number;
    const group = codes[m] as number;
    const measured = value[i] as number;
    const weighs = weight === null ? 1 : (weight[i] as number);
    if (measured !== measured || !(weighs > 0)) continue;
    addOne(counted, group, 1);
    addOne(filled, group, 1);
    addOne(sum, group, measured * weighs);
    addOne(base, group, weighs);
  }
}

function addQuotient(
  { upper, having, lower }: Extract<Tally, { kind: "quotient" }>,
  { list, count }: InBlock,
  { counted, filled, sum, base }: GroupTotals,
): void {
  for (let m = 0; m < count; m++) {
    const i = list[m] as number;
    const group = codes[m] as number;
    const above = upper[i] as number;
    const below = lower[i] as number;
    const has = having === null ? YES : (having[i] as number);
    const adds = has === YES && above === above;
    if (below === below) addOne(base, group, below);
    if (adds) addOne(sum, group, above);
    if (adds && above > 0) addOne(counted, group, 1);
    if (below === below && (has === NO || adds)) addOne(filled, group, 1);
  }
}

function addReviews(
  { fact, day, first, last }: Extract<Tally, { kind: "review" }>,
  { list, count }: InBlock,
  flags: Uint8Array,
  { population, counted, filled }: GroupTotals,
): void {
  for (let m = 0; m < count; m++) {
    const i = list[m] as number;
    const group = codes[m] as number;
    const dated = day === null ? NO_DAY : (day[i] as number);
    const inYear = dated >= first && dated <= last;
    if (!inYear && ((flags[i] as number) & POPULATION_BIT.active) === 0) continue;
    addOne(population, group, 1);
    const said = fact === null ? NOT_FILLED : (fact[i] as number);
    if (inYear || (dated === NO_DAY && said === YES)) addOne(counted, group, 1);
    if (dated !== NO_DAY || said !== NOT_FILLED) addOne(filled, group, 1);
  }
}
