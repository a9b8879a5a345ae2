/** The tables beside a register, taken apart like its contracts: a row goes with its contract, else with its procedure. */
import type { DatedRows, Invoices, InsertionHoursTable, Register } from "../../register/contracts";
import { normaliseNumber } from "../../register/cells/joining";
import { sourcingIsJoined, yearsOfTable } from "../source";
import type { Groups } from "./group-counts";

export type Tables = Pick<Register, "invoices" | "insertionHoursTable" | "sourcingTable">;

/**
 * The tables of each group, which name contracts as the whole does. A row that goes with no contract is in the last group, that of
 * the contracts without a value. Trainings and publications belong to no contract: they are the whole's.
 */
export function splitTables(register: Register, { of, groups }: Groups): Tables[] {
  const tables = Array.from({ length: groups }, (): Tables => ({}));
  const { invoices, insertionHoursTable, sourcingTable } = register;
  if (!invoices && !insertionHoursTable && !sourcingTable) return tables;
  const rows = (table: DatedRows) => rowsByGroup(table, of, groups, () => procedureGroups(register, of));
  if (invoices) rows(invoices).forEach((own, at) => (entry(tables, at).invoices = partOf(invoices, own)));
  if (insertionHoursTable)
    rows(insertionHoursTable).forEach(
      (own, at) => (entry(tables, at).insertionHoursTable = partOf(insertionHoursTable, own)),
    );
  if (sourcingTable) {
    const joined = sourcingIsJoined(register);
    const years = yearsOfTable(sourcingTable);
    rows(sourcingTable).forEach((own, at) => {
      entry(tables, at).sourcingTable = { ...partOf(sourcingTable, own), whole: { years, joined } };
    });
  }
  return tables;
}

function entry(tables: Tables[], group: number): Tables {
  return (tables[group] ??= {});
}

/** Procedure → group of its first contract. */
function procedureGroups({ procedureNumber }: Register, group: Uint16Array): Map<string, number> {
  const groups = new Map<string, number>();
  procedureNumber.forEach((number, contract) => {
    const key = normaliseNumber(number);
    if (key !== "" && !groups.has(key)) groups.set(key, group[contract] ?? 0);
  });
  return groups;
}

function rowsByGroup(
  { size, contract, procedure }: DatedRows,
  group: Uint16Array,
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

/** A table of some of the rows. */
function partOf<T extends DatedRows | Invoices | InsertionHoursTable>(table: T, rows: readonly number[]): T {
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
  return part;
}

/** The same tables, which name contracts by their places among `contracts`. */
export function joinedAnew(
  { invoices, insertionHoursTable, sourcingTable }: Tables,
  contracts: Int32Array,
): Tables {
  const places = new Map<number, number>();
  contracts.forEach((contract, at) => places.set(contract, at));
  const anew = <T extends DatedRows>(table: T): T => ({
    ...table,
    contract: table.contract.map((contract) => places.get(contract) ?? -1),
  });
  return {
    ...(invoices && { invoices: anew(invoices) }),
    ...(insertionHoursTable && { insertionHoursTable: anew(insertionHoursTable) }),
    ...(sourcingTable && { sourcingTable: anew(sourcingTable) }),
  };
}
