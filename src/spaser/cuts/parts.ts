/**
 * The figures of parts of a register, counted as those of the whole are: by the same measures over the same columns, in one pass.
 * What no contract holds, typed figures and tables about nobody's contracts, is the whole's alone.
 */
import { once } from "../../register/once";
import { assembled } from "../assembling";
import type { Assessment } from "../assessment";
import type { PopulationId } from "../populations";
import type { Source } from "../source";
import type { Totals } from "../parts";
import type { Workings } from "../workings";
import type { YearCounts } from "../year-counts";
import type { Terms } from "./buyers";
import { countGroups, type Groups, type GroupTotals } from "./group-counts";
import type { Tables } from "./split-tables";

/** A group of contracts. */
export interface Part {
  /** Its number among the groups. */
  group: number;
  size: number;
  /** Its contracts, in register order; put together when they are asked for. */
  contracts: () => Int32Array;
  /** The rows of tables that go with them. */
  tables: Tables;
  /** What its figures are held against, where that isn't what the whole's are. */
  terms: Terms | null;
}

/** The figures of each part in `years`, those of the year of the whole with what they were the year before. */
export function assessParts(
  whole: Assessment,
  behind: Workings,
  by: Groups,
  parts: readonly Part[],
  years: readonly number[],
): Assessment[] {
  const { framework, year } = whole;
  const wanted = [...new Set([...years, year - 1])].sort((one, other) => one - other);
  const counts = wanted.flatMap((one) => {
    const ofWhole = behind.counts.get(one);
    return ofWhole ? [{ year: one, of: groupedYear(behind.source, ofWhole, by) }] : [];
  });
  return parts.map((part) => {
    const { chosen, inputs } = part.terms ?? behind;
    const { group, size, contracts } = part;
    const workings: Workings = {
      ...{ source: sourceOf(behind.source, part), chosen, others: new Map(), part: { size, contracts } },
      numbers: behind.numbers.forPart(),
      counts: new Map(counts.map(({ year: one, of }) => [one, of(group)])),
      inputs: { ...inputs, entries: {} },
    };
    return assembled(workings, framework, year, [...years], workings.inputs);
  });
}

function sourceOf(source: Source, { contracts, tables }: Part): Source {
  const { invoices, insertionHoursTable, sourcingTable } = source.register;
  const hasTables = (invoices ?? insertionHoursTable ?? sourcingTable) !== undefined;
  return {
    ...source,
    register: hasTables ? { ...source.register, ...tables } : source.register,
    only: contracts,
  };
}

/** What was counted of a year in each group. */
function groupedYear(source: Source, whole: YearCounts, by: Groups): (group: number) => YearCounts {
  const totals = countGroups(source.register, whole, by);
  const members = [...whole.members].map(([population, blocks]) => [population, sorted(blocks, by)] as const);
  return (group) => ({
    ...whole,
    members: new Map<PopulationId, Int32Array[]>(
      members.map(([population, ofGroups]) => [population, [ofGroups(group)]]),
    ),
    totals: (measure) => totalsAt(totals.get(measure), group),
  });
}

/** One for all: it is read before the next one is asked for. */
const read: Totals = { population: 0, counted: 0, filled: 0, sum: 0, base: 0, undecided: 0 };

function totalsAt(all: GroupTotals | undefined, group: number): Totals {
  read.population = all?.population[group] ?? 0;
  read.counted = all?.counted[group] ?? 0;
  read.filled = all?.filled[group] ?? 0;
  read.sum = all?.sum[group] ?? 0;
  read.base = all?.base[group] ?? 0;
  read.undecided = all?.undecided[group] ?? 0;
  return read;
}

/** The members of each group, in register order. */
function sorted(blocks: readonly Int32Array[], { of, groups }: Groups): (group: number) => Int32Array {
  const order = once(() => {
    const starts = new Int32Array(groups + 1);
    for (const block of blocks) countMembers(block, of, starts);
    for (let g = 0; g < groups; g++) starts[g + 1] = (starts[g + 1] as number) + (starts[g] as number);
    const members = new Int32Array(starts[groups] as number);
    const at = starts.slice();
    for (const block of blocks) placeMembers(block, of, at, members);
    return { starts, members };
  });
  return (group) => {
    const { starts, members } = order();
    return members.subarray(starts[group], starts[group + 1]);
  };
}

function countMembers(block: Int32Array, of: Uint16Array, starts: Int32Array): void {
  for (let m = 0; m < block.length; m++) {
    const next = (of[block[m] as number] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
}

function placeMembers(block: Int32Array, of: Uint16Array, at: Int32Array, members: Int32Array): void {
  for (let m = 0; m < block.length; m++) {
    const contract = block[m] as number;
    const group = of[contract] as number;
    const place = at[group] as number;
    members[place] = contract;
    at[group] = place + 1;
  }
}
