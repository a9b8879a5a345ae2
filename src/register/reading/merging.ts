/** Rows → contracts: rows of one contract are found by number, lot, date and object; outdated versions give way. */
import { CONTINUES, OUTDATED } from "./columns";
import type { ContractRows } from "./contract-rows";
import type { FindingLog } from "./finding-log";
import { quoted } from "./finding-log";
import { inPieces } from "./pieces";
import { plain } from "../cells/plain-text";
import { YES } from "../contracts";
import { formatDay } from "../cells/days";
import { rankIn, sameContracts } from "./same-contract";
import { TextPlaces } from "./text-places";

export interface Grouping {
  /** The row that stands for each contract, ascending; null = every row is a contract of its own. */
  leaders: Uint32Array | null;
  /** The rows of contracts that stand on several: leader → its current rows, itself included. */
  current: Map<number, number[]>;
  /** Leader → the outdated rows that gave way to it. */
  outdated: Map<number, number[]>;
  /** Rows whose number another row has too: an edit of one of them may change the grouping. */
  shared: Set<number>;
}

/**
 * Groups the rows.
 *
 * Rows with the same number, lot, buyer, notification date and object, as far as they state them, are one contract. A row marked
 * as outdated, or as an earlier version, gives way to the current row of its contract whatever its date and object, also when the
 * numbers differ only by the two-digit amendment count that ends the numbers of the national format of 2019. Same number but another
 * date or object: kept apart, with a finding. A row that names a supplier under a blank number goes with the row above. Rows without a
 * number are each a contract.
 *
 * `bound`: rows that depend on others for what they say; that they repeat a number is no doubt.
 */
export function groupRows(
  rows: ContractRows,
  sheetNames: readonly string[],
  log: FindingLog,
  bound: ReadonlySet<number>,
): Grouping {
  const grouping: Grouping = {
    leaders: null,
    current: new Map(),
    outdated: new Map(),
    shared: new Set(bound),
  };
  const { size } = rows;
  const places = new TextPlaces(rows.texts.contractNumber, size);
  const groups = new Map<number, number[]>();
  let anyFlag = 0;
  inPieces(size, (from, to) => {
    anyFlag |= findSameNumbers(rows, from, to, places, groups);
  });
  const anyOutdated = (anyFlag & OUTDATED) !== 0;
  const anyContinues = (anyFlag & CONTINUES) !== 0;
  const anyAside = ASIDE.some(([track]) => rows.tracks.get(track)?.array.subarray(0, size).includes(YES));
  if (groups.size === 0 && !anyOutdated && !anyContinues && !anyAside) return grouping;

  const absorbed = new Uint8Array(size);
  for (const numbered of groups.values()) {
    for (const row of numbered) grouping.shared.add(row);
    // An amendment has the number of its contract, and is no other one.
    const group = anyAside ? numbered.filter((row) => asideAs(rows, row) !== "amendmentRow") : numbered;
    if (group.length === 0) continue;
    settleGroup(rows, group, grouping, absorbed, bound, sheetNames, log);
  }
  if (anyOutdated) yieldToAmendments(rows, grouping, absorbed);
  if (anyContinues) joinContinued(rows, grouping, absorbed);
  if (anyAside) leaveAside(rows, grouping, absorbed, sheetNames, log);
  noteGroups(rows, grouping, sheetNames, log);

  let count = 0;
  for (let i = 0; i < size; i++) if (absorbed[i] === 0) count++;
  if (count < size) {
    const leaders = new Uint32Array(count);
    let at = 0;
    for (let i = 0; i < size; i++) if (absorbed[i] === 0) leaders[at++] = i;
    grouping.leaders = leaders;
  }
  return grouping;
}

/** Puts the rows `from` to `to` (outside) whose number another row has into `groups`, by its first row; returns all flags together. */
function findSameNumbers(
  rows: ContractRows,
  from: number,
  to: number,
  places: TextPlaces,
  groups: Map<number, number[]>,
): number {
  const numbers = rows.texts.contractNumber;
  const hashes = rows.numberHash.array;
  const flags = rows.flags.array;
  let anyFlag = 0;
  for (let i = from; i < to; i++) {
    const flag = flags[i] as number;
    anyFlag |= flag;
    if (numbers[i] === "" || (flag & CONTINUES) !== 0) continue;
    const first = places.firstOf(i, hashes[i]);
    if (first === i) continue;
    const group = groups.get(first);
    if (group) group.push(i);
    else groups.set(first, [first, i]);
  }
  return anyFlag;
}

function isOutdated(rows: ContractRows, row: number): boolean {
  return ((rows.flags.array[row] as number) & OUTDATED) !== 0;
}

/** Settles the rows of one number. */
function settleGroup(
  rows: ContractRows,
  group: readonly number[],
  grouping: Grouping,
  absorbed: Uint8Array,
  bound: ReadonlySet<number>,
  sheetNames: readonly string[],
  log: FindingLog,
): void {
  const firstOfLot = new Map<string, number>();
  for (const { current, outdated, lot, buyer } of sameContracts(rows, group, rankIn(rows))) {
    const leader = current[0] as number;
    if (current.length > 1) grouping.current.set(leader, current);
    if (outdated.length > 0) grouping.outdated.set(leader, outdated);
    for (const row of [...current.slice(1), ...outdated]) absorbed[row] = 1;
    const key = JSON.stringify([lot, buyer]);
    const other = firstOfLot.get(key);
    if (other === undefined) firstOfLot.set(key, leader);
    else if (!bound.has(leader))
      log.add(
        "duplicateNumber",
        "warning",
        sheetNames[rows.sheetOf.array[leader] as number] ?? "",
        rows.rowOf.array[leader] as number,
        null,
        {
          number: quoted(rows.texts.contractNumber[leader]),
          other: (rows.rowOf.array[other] as number) + 1,
          date: formatDay(rows.notificationDay.array[leader] as number),
        },
      );
  }
}

function push(map: Map<number, number[]>, leader: number, row: number, self?: number): void {
  const list = map.get(leader);
  if (list) list.push(row);
  else map.set(leader, self === undefined ? [row] : [self, row]);
}

/** In the national format of 2019 the number ends with the count of amendments: …00, …01 are versions of one contract. */
function yieldToAmendments(rows: ContractRows, grouping: Grouping, absorbed: Uint8Array): void {
  const numbers = rows.texts.contractNumber;
  const base = (row: number) => {
    const number = numbers[row] as string;
    return /^.{6,}\d\d$/.test(number)
      ? `${number.slice(0, -2)}|${plain(rows.texts.buyer[row] as string)}|${plain(rows.texts.object[row] as string)}`
      : "";
  };
  const currents = new Map<string, number>();
  for (let i = 0; i < rows.size; i++) {
    if (absorbed[i] === 0 && !isOutdated(rows, i)) {
      const key = base(i);
      if (key !== "" && !currents.has(key)) currents.set(key, i);
    }
  }
  for (let i = 0; i < rows.size; i++) {
    if (absorbed[i] !== 0 || !isOutdated(rows, i)) continue;
    const key = base(i);
    const leader = key === "" ? undefined : currents.get(key);
    if (leader === undefined) continue;
    absorbed[i] = 1;
    push(grouping.outdated, leader, i);
    grouping.shared.add(i).add(leader);
    for (const row of grouping.current.get(i) ?? []) {
      if (row !== i) push(grouping.outdated, leader, row);
    }
    grouping.current.delete(i);
  }
}

/** Second suppliers under merged cells go with the contract above. */
function joinContinued(rows: ContractRows, grouping: Grouping, absorbed: Uint8Array): void {
  const leaderOf = new Map<number, number>();
  for (const [leader, list] of grouping.current) for (const row of list) leaderOf.set(row, leader);
  for (const [leader, list] of grouping.outdated) for (const row of list) leaderOf.set(row, leader);
  let above = -1;
  for (let i = 0; i < rows.size; i++) {
    if (((rows.flags.array[i] as number) & CONTINUES) === 0) {
      above = i;
      continue;
    }
    if (above < 0) continue;
    const leader = leaderOf.get(above) ?? above;
    absorbed[i] = 1;
    grouping.shared.add(i).add(above).add(leader);
    push(grouping.current, leader, i, leader);
  }
}

/** Concessions are no « marchés », nor are amendments: they are left out, whichever of their rows says so. */
function leaveAside(
  rows: ContractRows,
  grouping: Grouping,
  absorbed: Uint8Array,
  sheetNames: readonly string[],
  log: FindingLog,
): void {
  for (let i = 0; i < rows.size; i++) {
    if (absorbed[i] !== 0) continue;
    const all = [...(grouping.current.get(i) ?? [i]), ...(grouping.outdated.get(i) ?? [])];
    const code = all.map((row) => asideAs(rows, row)).find((one) => one !== null);
    if (!code) continue;
    absorbed[i] = 1;
    grouping.current.delete(i);
    grouping.outdated.delete(i);
    for (const row of all) grouping.shared.add(row);
    const sheet = sheetNames[rows.sheetOf.array[i] as number] ?? "";
    log.add(code, "info", sheet, rows.rowOf.array[i] as number, null, {
      number: quoted(nameOf(rows, i)),
    });
  }
}

function nameOf({ texts }: ContractRows, row: number): string {
  const number = texts.contractNumber[row] as string;
  return number === "" ? (texts.object[row] as string) : number;
}

const ASIDE = [
  ["concession", "concessionRow"],
  ["amendment", "amendmentRow"],
] as const;

/** As what a row is left out; null when it isn't. */
export function asideAs(rows: ContractRows, row: number): "concessionRow" | "amendmentRow" | null {
  return ASIDE.find(([track]) => rows.tracks.get(track)?.array[row] === YES)?.[1] ?? null;
}

function noteGroups(
  rows: ContractRows,
  grouping: Grouping,
  sheetNames: readonly string[],
  log: FindingLog,
): void {
  const name = (row: number) => sheetNames[rows.sheetOf.array[row] as number] ?? "";
  for (const [leader, list] of grouping.current) {
    log.add("rowsMerged", "info", name(leader), rows.rowOf.array[leader] as number, null, {
      number: quoted(rows.texts.contractNumber[leader]),
      rows: list.length,
    });
  }
  for (const list of grouping.outdated.values()) {
    for (const row of list) {
      log.add("outdatedRow", "info", name(row), rows.rowOf.array[row] as number, null, {
        number: quoted(rows.texts.contractNumber[row]),
      });
    }
  }
}
