/** Who is in each population of the block of contracts that is being counted, narrowed or not: lists that are used again and again. */
import { memberLists, POPULATION_BIT, type Members, type PopulationId } from "./populations";
import { BLOCK, type Amounts } from "./tally";
import type { Count } from "./year-counts";

/** Members of a population in the block. */
export interface InBlock {
  list: Int32Array;
  /** −1 before that is looked at. */
  count: number;
  /** Of the base, those of which can't be told whether they are in the narrowed population. */
  undecided: number;
  amounts: Amounts;
}

const members = memberLists(BLOCK);
const POPULATIONS = Object.keys(POPULATION_BIT) as PopulationId[];
const ofBase = Object.fromEntries(
  POPULATIONS.map((population) => [population, inBlock(members.lists[population])]),
) as Record<PopulationId, InBlock>;
const narrowed: InBlock[] = [];

function inBlock(list: Int32Array): InBlock {
  return { list, count: -1, undecided: 0, amounts: { euros: new Float64Array(BLOCK), sum: NaN } };
}

/** Goes on to another block; `fill` writes who is in which population. */
export function newBlock(fill: (members: Members) => void): void {
  fill(members);
  for (const population of POPULATIONS) {
    const one = ofBase[population];
    one.count = members.counts[population];
    one.amounts.sum = NaN;
  }
  for (const one of narrowed) one.count = -1;
}

/** A list of its own of those in the population. */
export function membersOfBlock(population: PopulationId): Int32Array {
  return members.lists[population].slice(0, members.counts[population]);
}

/** Those in the population, narrowed or not. */
export function membersIn(population: PopulationId, by: Count["narrowed"]): InBlock {
  const base = ofBase[population];
  if (by === null) return base;
  const { where, slot } = by;
  while (narrowed.length <= slot) narrowed.push(inBlock(new Int32Array(BLOCK)));
  const one = narrowed[slot] as InBlock;
  if (one.count >= 0) return one;
  const { list } = one;
  const all = base.list;
  const size = base.count;
  let count = 0;
  let unknown = 0;
  for (let m = 0; m < size; m++) {
    const i = all[m] as number;
    const state = where[i] as number;
    // Written always, moved on for members only: no processor foresees who is one.
    list[count] = i;
    count += state >> 1;
    unknown += +(state === 0);
  }
  one.count = count;
  one.undecided = unknown;
  one.amounts.sum = NaN;
  return one;
}
