/** Grouped rows → one entry per contract in every column. */
import type { ContractRows, TextField } from "./contract-rows";
import { statedName, TEXT_FIELDS } from "./contract-rows";
import { NO_DAY, NO_YEAR, NOT_FILLED } from "./contracts";
import type { Grouping } from "./merging";
import type { NumberArray } from "./tracks";

export interface Entries {
  size: number;
  texts: Record<TextField, string[]>;
  arrays: Map<string, NumberArray>;
  otherRows: Map<number, number[]>;
  /** Row entry → contract, where rows were merged; null = the same. */
  contractOf: Int32Array | null;
}

/**
 * One entry per contract. Where nothing was merged the columns are handed over as they are. Of a merged contract:
 * - a fact is yes if one of its current rows says yes, else no if one says no, else not filled in; what its own column says on
 *   any of them comes before what other columns tell;
 * - amount, hours, spend, delays and counts are those of the last current row that states them, never a sum: exports repeat
 *   the contract's amount for each supplier, and a later version replaces an earlier one;
 * - it was notified when its earliest version was: an amendment doesn't notify it anew;
 * - it starts with its earliest start; its end is that of the last current row that states one.
 */
export function compact(rows: ContractRows, grouping: Grouping): Entries {
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
  for (const [leader, list] of grouping.current) {
    const contract = contractOf[leader] as number;
    for (const [name, track] of rows.tracks) {
      const merge = mergeOf(name);
      const out = arrays.get(name);
      if (!merge || !out) continue;
      const stated = rows.tracks.get(statedName(name));
      const said = stated ? merge(list, stated.array) : NOT_FILLED;
      out[contract] = said === NOT_FILLED ? merge(list, track.array) : said;
    }
    for (const row of list) contractOf[row] = contract;
    addOthers(rows, otherRows, contract, leader, list);
  }
  for (const [leader, list] of grouping.outdated) {
    const contract = contractOf[leader] as number;
    const notified = arrays.get("notificationDay") as Int32Array;
    const years = arrays.get("notificationYear") as Int16Array;
    for (const row of list) {
      contractOf[row] = contract;
      const day = rows.notificationDay.array[row] as number;
      const year = rows.notificationYear.array[row] as number;
      if (day !== NO_DAY && (notified[contract] === NO_DAY || day < (notified[contract] as number))) {
        const starts = arrays.get("startDay") as Int32Array;
        if (starts[contract] === notified[contract] || day < (starts[contract] as number))
          starts[contract] = day;
        notified[contract] = day;
      }
      if (year !== NO_YEAR && (years[contract] === NO_YEAR || year < (years[contract] as number)))
        years[contract] = year;
    }
    addOthers(rows, otherRows, contract, leader, list);
  }
  return { size: leaders.length, texts, arrays, otherRows, contractOf };
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

type Merge = (list: readonly number[], source: NumberArray) => number;

const largest: Merge = (list, source) => {
  let value = 0;
  for (const row of list) if ((source[row] as number) > value) value = source[row] as number;
  return value;
};
/** YES (2) beats NO (1) beats NOT_FILLED (0). */
const strongest = largest;
const lastStated: Merge = (list, source) => {
  let value = NaN;
  for (const row of list) if (!Number.isNaN(source[row])) value = source[row] as number;
  return value;
};
const lastDay: Merge = (list, source) => {
  let value = NO_DAY;
  for (const row of list) if (source[row] !== NO_DAY) value = source[row] as number;
  return value;
};
const earliest: Merge = (list, source) => {
  let value = NO_DAY;
  for (const row of list) {
    const day = source[row] as number;
    if (day !== NO_DAY && (value === NO_DAY || day < value)) value = day;
  }
  return value;
};
const union: Merge = (list, source) => {
  let value = 0;
  for (const row of list) value |= source[row] as number;
  return value;
};

function mergeOf(name: string): Merge | null {
  if (name.startsWith("fact:") || name.startsWith(statedName(""))) return strongest;
  if (name === "endDay" || name === "executionReviewDay") return lastDay;
  if (name === "endKnown" || name === "awarded") return largest;
  if (name === "startDay" || name === "notificationDay") return earliest;
  if (name === "socialBits" || name === "environmentalBits" || name === "flags") return union;
  if (
    name === "amount" ||
    name === "sourcingCount" ||
    name === "paymentDelay" ||
    name === "invoiceCount" ||
    /^(?:insertionHours|spend)/.test(name)
  )
    return lastStated;
  return null;
}
