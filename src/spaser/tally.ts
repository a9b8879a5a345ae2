/**
 * Counting over contracts, block by block. A block's part of a figure depends on the block alone, and the parts are added
 * in register order: recomputing one block after an edit gives the very same figure as recomputing everything.
 */
import { NO, NOT_FILLED, NO_DAY, YES } from "../register/contracts";
import { POPULATION_BIT } from "./populations";
import type { PopulationId } from "./populations";
import type { Totals } from "./parts";
import { COUNTED, IN_POPULATION, NOT_FILLED_IN } from "./states";

// Loops below keep what belongs to the module in constants of their own: a compiler fetches it anew each time otherwise.

/** Contracts per block. */
export const BLOCK = 4096;

/** What is counted over the contracts of one population. Arrays are columns of the register. */
export type Tally =
  /** A yes/no fact, null where nothing is asked; `amount` gives the share in value. */
  | { kind: "fact"; members: PopulationId; having: Uint8Array | null; amount: Float64Array | null }
  /** A quantity: a base column less some years, where filled in, else the sum of the years. */
  | {
      kind: "quantity";
      members: PopulationId;
      base: Float64Array | null;
      less: Float64Array[];
      years: Float64Array[];
      /** No quantity is expected, so a blank is not a gap: when this fact is « no »… */
      clause: Uint8Array | null;
      /** …or when the contract is not in this population. */
      expectedIn: number | null;
    }
  /** A mean weighted by a second column; without one every contract weighs the same. */
  | { kind: "mean"; members: PopulationId; value: Float64Array; weight: Float64Array | null }
  /** One quantity by another, each added up; the upper one over those that have something. */
  | {
      kind: "quotient";
      members: PopulationId;
      upper: Float64Array;
      having: Uint8Array | null;
      lower: Float64Array;
    }
  /** Execution reviews dated in the year, else said to exist for a contract in execution. */
  | {
      kind: "review";
      members: PopulationId;
      fact: Uint8Array | null;
      day: Int32Array | null;
      first: number;
      last: number;
    };

/**
 * Counts one block: `members` holds the `count` contracts of the tally's population in it, `amounts` theirs or room for them,
 * `flags` all populations of every contract. States are written for the members only; the others are « outside » already. What is counted is written into `out`.
 */
export function tallyBlock(
  tally: Tally,
  members: Int32Array,
  count: number,
  amounts: Amounts,
  flags: Uint8Array,
  states: Uint8Array | null,
  out: Totals,
): void {
  out.population = count;
  switch (tally.kind) {
    case "fact":
      return tallyFact(tally, members, count, amounts, states, out);
    case "quantity":
      return tallyQuantity(tally, members, count, flags, states, out);
    case "mean":
      return tallyMean(tally, members, count, states, out);
    case "quotient":
      return tallyQuotient(tally, members, count, states, out);
    case "review":
      return tallyReviews(tally, members, count, flags, states, out);
  }
}

/** State of a contract by its fact, indexed by NOT_FILLED, NO, YES: looking it up is faster than asking. */
const STATE_OF_FACT = Uint8Array.of(NOT_FILLED_IN, IN_POPULATION, COUNTED);

/** What a fact says of the members of the block being counted. */
export const factsOfMembers = new Uint8Array(BLOCK);

/** Takes what a fact says of the members; where nothing is asked, all have it. */
export function takeFacts(having: Uint8Array | null, members: Int32Array, count: number): void {
  const all = factsOfMembers;
  if (having === null) all.fill(YES, 0, count);
  else for (let m = 0; m < count; m++) all[m] = having[members[m] as number] as number;
}

/** The amounts of some contracts. */
export interface Amounts {
  /** 0 where unknown. */
  euros: Float64Array;
  /** NaN before they are known. */
  sum: number;
}

/** Takes the amounts of the members of a block. */
export function takeAmounts(
  amounts: Amounts,
  amount: Float64Array,
  members: Int32Array,
  count: number,
): void {
  const { euros } = amounts;
  let sum = 0;
  for (let m = 0; m < count; m++) {
    const stated = amount[members[m] as number] as number;
    const known = stated === stated ? stated : 0;
    euros[m] = known;
    sum += known;
  }
  amounts.sum = sum;
}

function tallyFact(
  { having, amount }: Extract<Tally, { kind: "fact" }>,
  members: Int32Array,
  count: number,
  amounts: Amounts,
  states: Uint8Array | null,
  out: Totals,
): void {
  takeFacts(having, members, count);
  if (amount !== null && Number.isNaN(amounts.sum)) takeAmounts(amounts, amount, members, count);
  const all = factsOfMembers;
  const { euros } = amounts;
  let counted = 0;
  let filled = 0;
  let sum = 0;
  for (let m = 0; m < count; m++) {
    const fact = all[m] as number;
    // NOT_FILLED, NO, YES are 0, 1, 2: arithmetic on them spares a branch that no processor can foresee.
    const yes = fact >> 1;
    counted += yes;
    filled += yes | (fact & 1);
    sum += yes * (euros[m] as number);
  }
  out.counted = counted;
  out.filled = filled;
  if (states !== null) {
    for (let m = 0; m < count; m++) states[members[m] as number] = STATE_OF_FACT[all[m] as number] as number;
  }
  if (amount === null) return;
  out.sum = sum;
  out.base = amounts.sum;
}

function tallyQuantity(
  tally: Extract<Tally, { kind: "quantity" }>,
  members: Int32Array,
  count: number,
  flags: Uint8Array,
  states: Uint8Array | null,
  out: Totals,
): void {
  const { clause, expectedIn } = tally;
  const alone = tally.base === null && tally.years.length === 1 ? tally.years[0] : undefined;
  if (alone === undefined) putQuantities(tally, members, count);
  let known = 0;
  let filled = 0;
  let counted = 0;
  // Arithmetic on truth values, since no processor foresees the blanks. The quantities of those that state none, which nobody
  // looks at, and of those that do:
  const sums = new Float64Array(2);
  const all = quantities;
  for (let m = 0; m < count; m++) {
    const i = members[m] as number;
    const quantity = (alone === undefined ? all[m] : alone[i]) as number;
    const isKnown = +(quantity >= -Infinity);
    sums[isKnown] = (sums[isKnown] as number) + quantity;
    known += isKnown;
    const isCounted = +(quantity > 0);
    counted += isCounted;
    // A blank is no gap where no quantity is expected.
    const outside = expectedIn === null ? 0 : +(((flags[i] as number) & expectedIn) === 0);
    const denied = clause === null ? 0 : +(clause[i] === NO);
    const isFilled = isKnown | outside | denied;
    filled += isFilled;
    if (states !== null)
      states[i] = isCounted === 1 ? COUNTED : isFilled === 1 ? IN_POPULATION : NOT_FILLED_IN;
  }
  out.counted = counted;
  out.filled = filled;
  out.sum = sums[1] as number;
  out.base = known;
}

/** Places, among the members of the block being counted, of those that state a quantity. */
const stated = new Int32Array(BLOCK);

/** Quantities of the members of the block being counted; NaN where none is stated. */
export const quantities = new Float64Array(BLOCK);

export function putQuantities(
  { base, less, years }: Extract<Tally, { kind: "quantity" }>,
  members: Int32Array,
  count: number,
): void {
  const [first, ...others] = years;
  const all = quantities;
  if (first === undefined) all.fill(NaN, 0, count);
  else for (let m = 0; m < count; m++) all[m] = first[members[m] as number] as number;
  for (const column of others) addColumn(column, members, count);
  if (base !== null) takeBase(base, less, members, count);
}

function addColumn(column: Float64Array, members: Int32Array, count: number): void {
  const all = quantities;
  const places = stated;
  let known = 0;
  for (let m = 0; m < count; m++) {
    const part = column[members[m] as number] as number;
    places[known] = m;
    known += +(part >= -Infinity);
  }
  for (let k = 0; k < known; k++) {
    const m = places[k] as number;
    const part = column[members[m] as number] as number;
    const before = all[m] as number;
    all[m] = before === before ? before + part : part;
  }
}

/** Where the base is stated it counts, less the columns, instead of what the years add up to. */
function takeBase(
  base: Float64Array,
  less: readonly Float64Array[],
  members: Int32Array,
  count: number,
): void {
  for (let m = 0; m < count; m++) {
    const i = members[m] as number;
    let quantity = base[i] as number;
    if (quantity !== quantity) continue;
    for (const column of less) {
      const part = column[i] as number;
      if (part === part) quantity -= part;
    }
    quantities[m] = quantity;
  }
}

function tallyMean(
  { value, weight }: Extract<Tally, { kind: "mean" }>,
  members: Int32Array,
  count: number,
  states: Uint8Array | null,
  out: Totals,
): void {
  let counted = 0;
  let sum = 0;
  let base = 0;
  for (let m = 0; m < count; m++) {
    const i = members[m] as number;
    const measured = value[i] as number;
    const weighs = weight === null ? 1 : (weight[i] as number);
    const known = measured === measured && weighs > 0;
    if (known) {
      counted++;
      sum += measured * weighs;
      base += weighs;
    }
    if (states !== null) states[i] = known ? COUNTED : NOT_FILLED_IN;
  }
  out.counted = counted;
  out.filled = counted;
  out.sum = sum;
  out.base = base;
}

function tallyQuotient(
  { upper, having, lower }: Extract<Tally, { kind: "quotient" }>,
  members: Int32Array,
  count: number,
  states: Uint8Array | null,
  out: Totals,
): void {
  let counted = 0;
  let filled = 0;
  let sum = 0;
  let base = 0;
  for (let m = 0; m < count; m++) {
    const i = members[m] as number;
    const above = upper[i] as number;
    const below = lower[i] as number;
    const has = having === null ? YES : (having[i] as number);
    if (below === below) base += below;
    const adds = has === YES && above === above;
    if (adds) sum += above;
    const isCounted = adds && above > 0;
    if (isCounted) counted++;
    const known = below === below && (has === NO || adds);
    if (known) filled++;
    if (states !== null) states[i] = isCounted ? COUNTED : known ? IN_POPULATION : NOT_FILLED_IN;
  }
  out.counted = counted;
  out.filled = filled;
  out.sum = sum;
  out.base = base;
}

/** Over awarded contracts: those in execution in the year, and those whose review is dated in it though they have ended. */
function tallyReviews(
  { fact, day, first, last }: Extract<Tally, { kind: "review" }>,
  members: Int32Array,
  count: number,
  flags: Uint8Array,
  states: Uint8Array | null,
  out: Totals,
): void {
  let population = 0;
  let counted = 0;
  let filled = 0;
  for (let m = 0; m < count; m++) {
    const i = members[m] as number;
    const dated = day === null ? NO_DAY : (day[i] as number);
    const inYear = dated >= first && dated <= last;
    if (!inYear && ((flags[i] as number) & POPULATION_BIT.active) === 0) continue;
    population++;
    const said = fact === null ? NOT_FILLED : (fact[i] as number);
    const yes = inYear || (dated === NO_DAY && said === YES);
    if (yes) counted++;
    const known = dated !== NO_DAY || said !== NOT_FILLED;
    if (known) filled++;
    if (states !== null) states[i] = yes ? COUNTED : known ? IN_POPULATION : NOT_FILLED_IN;
  }
  out.population = population;
  out.counted = counted;
  out.filled = filled;
}
