/** Grouped rows → one entry per contract in every column. */
import type { Column, ColumnName, TextField } from "./columns";
import { columnNamed, SETTLED, statedName, TEXT_FIELDS } from "./columns";
import type { ContractRows } from "./contract-rows";
import type { FactId } from "../contracts";
import type { Grouping } from "./merging";
import type { NumberArray, Track } from "./tracks";

export interface ContractColumns {
  size: number;
  texts: Record<TextField, string[]>;
  arrays: Map<string, NumberArray>;
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
  const arrays = new Map<string, NumberArray>();
  const otherRows = new Map<number, number[]>();
  if (!leaders) {
    for (const [name, track] of rows.tracks) arrays.set(name, track.array.subarray(0, size));
    return { size, texts: rows.texts, arrays, otherRows, contractOf: null };
  }
  const contractOf = new Int32Array(size).fill(-1);
  leaders.forEach((row, contract) => (contractOf[row] = contract));
  const texts = {} as Record<TextField, string[]>;
  for (const field of TEXT_FIELDS)
    texts[field] = Array.from(leaders, (row) => rows.texts[field][row] as string);
  for (const [name, track] of rows.tracks) {
    const out = track.fresh(leaders.length);
    const source = track.array;
    for (let c = 0; c < leaders.length; c++) out[c] = source[leaders[c] as number] as number;
    arrays.set(name, out);
  }
  const columns = [...rows.tracks].map(([name, track]) => columnOf(rows, name, track));
  const merged = new Set([...grouping.current.keys(), ...grouping.outdated.keys()]);
  for (const leader of merged) {
    const contract = contractOf[leader] as number;
    const current = grouping.current.get(leader) ?? [leader];
    const outdated = grouping.outdated.get(leader) ?? [];
    const all = [...outdated, ...current];
    for (const { name, track, together } of columns) {
      track.array[size] = together(current, outdated, all, leader);
      if (name === "flags") track.array[size] = track.array[size] & ~SETTLED;
    }
    settle(all, size);
    for (const { name, track } of columns) {
      const out = arrays.get(name);
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
  name: ColumnName;
  track: Track;
  together: (
    current: readonly number[],
    outdated: readonly number[],
    all: readonly number[],
    leader: number,
  ) => number;
}

/** How a column of rows becomes one of contracts. */
function columnOf(rows: ContractRows, name: ColumnName, track: Track): Merging {
  const column: Column = columnNamed(name);
  const { blank, merge, derived, allVersions } = column;
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
  const own = name.startsWith("fact:") ? rows.tracks.get(statedName(name as `fact:${FactId}`)) : undefined;
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
  return { name, track, together };
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
