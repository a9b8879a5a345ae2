/** Grouped rows → one entry per contract in every column. */
import type { YearlyFieldId } from "../fields";
import type { Column, NumberArray } from "./column";
import type { ArrayOf, KnownName, TextField } from "./columns";
import { SETTLED, statedColumnOf, TEXT_FIELDS } from "./columns";
import type { ContractRows } from "./contract-rows";
import type { Grouping } from "./merging";
import type { Track } from "./tracks";

/** The arrays of contracts, by column. */
export class ContractArrays {
  private readonly kept = new Map<string, { column: Column; array: NumberArray }>();

  set(column: Column, array: NumberArray): void {
    this.kept.set(column.name, { column, array });
  }

  /** The array of a column; undefined where no row was asked for it. */
  get<N extends KnownName>(name: N): ArrayOf<N> | undefined {
    return this.kept.get(name)?.array as ArrayOf<N> | undefined;
  }

  /** The array of a column that every register has (see `ContractRows`). */
  always<N extends Always>(name: N): ArrayOf<N> {
    return this.kept.get(name)?.array as ArrayOf<N>;
  }

  of<T extends NumberArray>({ name }: Column<T>): T | undefined {
    return this.kept.get(name)?.array as T | undefined;
  }

  /** All, in the order in which they were first asked for. */
  all(): Iterable<{ column: Column; array: NumberArray }> {
    return this.kept.values();
  }
}

type Always = Extract<KnownName, keyof ContractRows>;

/** The arrays of a field that has a column per year, by year. */
export function yearsOf(arrays: ContractArrays, field: YearlyFieldId): Map<number, Float64Array> {
  const found = new Map<number, Float64Array>();
  for (const {
    column: { holds },
    array,
  } of arrays.all())
    if (holds?.of === "year" && holds.field === field && array instanceof Float64Array)
      found.set(holds.year, array);
  return new Map([...found].sort(([a], [b]) => a - b));
}

export interface ContractColumns {
  size: number;
  texts: Record<TextField, string[]>;
  arrays: ContractArrays;
  otherRows: Map<number, number[]>;
  /** Row entry → contract, −1 where the row is left out; null = the same, as no row was merged or left out. */
  contractOf: Int32Array | null;
}

/** Settles what the rows `list` of one contract, merged into the entry `at`, say together. */
export type SettleMerged = (list: readonly number[], at: number) => void;

/**
 * One entry per contract. Where nothing was merged the columns are handed over as they are. Of a merged contract each column says
 * what the table of columns makes of the values that its current rows state; where they state none, what its outdated versions do.
 * It is put together behind the last row, and settled there like a row.
 */
export function compact(rows: ContractRows, grouping: Grouping, settle: SettleMerged): ContractColumns {
  const { size } = rows;
  const { leaders } = grouping;
  const arrays = new ContractArrays();
  const otherRows = new Map<number, number[]>();
  if (!leaders) {
    for (const { column, array } of rows.tracks.values()) arrays.set(column, array.subarray(0, size));
    return { size, texts: rows.texts, arrays, otherRows, contractOf: null };
  }
  const contractOf = new Int32Array(size).fill(-1);
  leaders.forEach((row, contract) => (contractOf[row] = contract));
  const texts = {} as Record<TextField, string[]>;
  for (const field of TEXT_FIELDS)
    texts[field] = Array.from(leaders, (row) => rows.texts[field][row] as string);
  for (const { column, array: source } of rows.tracks.values()) {
    const out = column.make(leaders.length);
    for (let c = 0; c < leaders.length; c++) out[c] = source[leaders[c] as number] as number;
    arrays.set(column, out);
  }
  const columns = [...rows.tracks.values()].map((track) => mergingOf(rows, track));
  const merged = new Set([...grouping.current.keys(), ...grouping.outdated.keys()]);
  for (const leader of merged) {
    const contract = contractOf[leader] as number;
    const current = grouping.current.get(leader) ?? [leader];
    const outdated = grouping.outdated.get(leader) ?? [];
    const all = [...outdated, ...current];
    for (const { track, together } of columns) track.array[size] = together(current, outdated, all, leader);
    rows.flags.array[size] = (rows.flags.array[size] as number) & ~SETTLED;
    settle(all, size);
    for (const { track } of columns) {
      const out = arrays.of(track.column);
      if (out) out[contract] = track.array[size] as number;
    }
    for (const field of TEXT_FIELDS) {
      const said = [...current, ...outdated].find((row) => rows.texts[field][row] !== "");
      if (said !== undefined) texts[field][contract] = rows.texts[field][said] as string;
    }
    for (const row of all) contractOf[row] = contract;
    addOthers(rows, otherRows, contract, leader, all);
  }
  return { size: leaders.length, texts, arrays, otherRows, contractOf };
}

interface Merging {
  track: Track;
  together: (
    current: readonly number[],
    outdated: readonly number[],
    all: readonly number[],
    leader: number,
  ) => number;
}

/** How a column of rows becomes one of contracts. */
function mergingOf(rows: ContractRows, track: Track): Merging {
  const { blank, merge, derived, allVersions, holds } = track.column;
  const flags = rows.flags.array;
  const stated = (list: readonly number[], source: NumberArray) => {
    const values: number[] = [];
    for (const row of list) {
      const value = source[row] as number;
      if (Object.is(value, blank)) continue;
      if (derived === undefined || ((flags[row] as number) & derived) === 0) values.push(value);
    }
    return values;
  };
  const own = holds?.of === "fact" ? rows.tracks.get(statedColumnOf(holds.fact).name) : undefined;
  const valueOf = (list: readonly number[], source: NumberArray) => {
    const values = stated(list, source);
    return merge === null || values.length === 0 ? blank : merge(values);
  };
  const together: Merging["together"] = (current, outdated, all, leader) => {
    if (merge === null) return track.array[leader] as number;
    // What a fact's own column says on any row comes before what other columns tell.
    for (const source of own ? [own.array, track.array] : [track.array]) {
      for (const list of allVersions ? [all] : [current, outdated]) {
        const value = valueOf(list, source);
        if (!Object.is(value, blank)) return value;
      }
    }
    return blank;
  };
  return { track, together };
}

function addOthers(
  rows: ContractRows,
  otherRows: Map<number, number[]>,
  contract: number,
  leader: number,
  list: readonly number[],
): void {
  const others = otherRows.get(contract) ?? [];
  for (const row of list) {
    // Copies on another sheet are merged too, but only rows of the contract's own sheet can be listed.
    if (row !== leader && rows.sheetOf.array[row] === rows.sheetOf.array[leader])
      others.push(rows.rowOf.array[row] as number);
  }
  if (others.length > 0)
    otherRows.set(
      contract,
      others.sort((a, b) => a - b),
    );
}
