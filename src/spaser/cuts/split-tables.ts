/** The tables beside a register, taken apart like its contracts: a row goes with its contract, else with its procedure. */
import type { DatedRows, Invoices, InsertionHoursTable, Register } from "../../register/contracts";
import { normaliseNumber } from "../../register/cells/joining";
import { sourcingIsJoined, yearsOfTable } from "../source";
import type { Order } from "./ordering";

type Tables = Pick<
  Register,
  "invoices" | "insertionHoursTable" | "sourcingTable" | "trainings" | "publications"
>;

/**
 * The tables of each group. A row that goes with no contract is in the last group, that of the contracts without a value. Trainings
 * and publications belong to no contract: they are the whole's.
 */
export function splitTables(register: Register, order: Order): Tables[] {
  const groups = order.starts.length - 1;
  const tables = Array.from({ length: groups }, (): Tables => ({}));
  const { invoices, insertionHoursTable, sourcingTable } = register;
  if (!invoices && !insertionHoursTable && !sourcingTable) return tables;
  const places = placesOf(order);
  const rows = (table: DatedRows) =>
    rowsByGroup(table, places, groups, () => procedurePlaces(register, places));
  if (invoices)
    rows(invoices).forEach(
      (ofGroup, group) => (entry(tables, group).invoices = partOf(invoices, ofGroup, places)),
    );
  if (insertionHoursTable)
    rows(insertionHoursTable).forEach(
      (ofGroup, group) =>
        (entry(tables, group).insertionHoursTable = partOf(insertionHoursTable, ofGroup, places)),
    );
  if (sourcingTable) {
    const joined = sourcingIsJoined(register);
    const years = yearsOfTable(sourcingTable);
    rows(sourcingTable).forEach((ofGroup, group) => {
      const part = partOf(sourcingTable, ofGroup, places);
      entry(tables, group).sourcingTable = { ...part, whole: { years, joined } };
    });
  }
  return tables;
}

function entry(tables: Tables[], group: number): Tables {
  return (tables[group] ??= {});
}

/** Where each contract stands: its group, and its place in it. */
interface Places {
  group: Uint16Array;
  at: Int32Array;
}

function placesOf({ contracts, starts }: Order): Places {
  const group = new Uint16Array(contracts.length);
  const at = new Int32Array(contracts.length);
  for (let g = 0; g + 1 < starts.length; g++) {
    const from = starts[g] ?? 0;
    for (let k = from; k < (starts[g + 1] ?? 0); k++) {
      const contract = contracts[k] ?? 0;
      group[contract] = g;
      at[contract] = k - from;
    }
  }
  return { group, at };
}

/** Procedure → group of its first contract. */
function procedurePlaces({ procedureNumber }: Register, { group }: Places): Map<string, number> {
  const places = new Map<string, number>();
  procedureNumber.forEach((number, contract) => {
    const key = normaliseNumber(number);
    if (key !== "" && !places.has(key)) places.set(key, group[contract] ?? 0);
  });
  return places;
}

function rowsByGroup(
  { size, contract, procedure }: DatedRows,
  { group }: Places,
  groups: number,
  byProcedure: () => Map<string, number>,
): number[][] {
  const rows = Array.from({ length: groups }, (): number[] => []);
  let procedures: Map<string, number> | null = null;
  for (let row = 0; row < size; row++) {
    const joined = contract[row] ?? -1;
    const number = procedure[row] ?? "";
    let of = groups - 1;
    if (joined >= 0) of = group[joined] ?? of;
    else if (number !== "") of = (procedures ??= byProcedure()).get(number) ?? of;
    rows[of]?.push(row);
  }
  return rows;
}

/** A table of rows only, its columns included, whose contracts are those of the group. */
function partOf<T extends DatedRows | Invoices | InsertionHoursTable>(
  table: T,
  rows: readonly number[],
  { at }: Places,
): T {
  const part = { ...table, size: rows.length, whole: { years: yearsOfTable(table) } };
  for (const [name, column] of Object.entries(table)) {
    if (Array.isArray(column)) Object.assign(part, { [name]: rows.map((row) => column[row] as string) });
    else if (ArrayBuffer.isView(column)) {
      const all = column as Int32Array;
      const own = all.slice(0, rows.length);
      rows.forEach((row, k) => (own[k] = all[row] ?? 0));
      Object.assign(part, { [name]: own });
    }
  }
  part.contract = Int32Array.from(rows, (row) => {
    const joined = table.contract[row] ?? -1;
    return joined < 0 ? joined : (at[joined] ?? -1);
  });
  return part;
}
