/** The rows of related tables behind a figure: which were counted, and which of its year could not be. */
import { NO_DAY, NO_YEAR } from "../register/contracts";
import type { DatedRows, Invoices, Register } from "../register/contracts";
import type { RelatedTableKind } from "../register/fields";
import { normaliseNumber } from "../register/cells/joining";
import { COUNTED } from "./states";

/** What rows are to a figure; « unusable »: of its year, but without the dates that are counted. */
export type RowGroup = "counted" | "notCounted" | "undated" | "unusable";

export interface RowBehind {
  /** Entry in the table. */
  index: number;
  /** Of an invoice: days from receipt to payment, and how many of them are beyond the national reference point. */
  days?: number;
  late?: number;
  /** Of a row of insertion hours. */
  hours?: number;
}

export interface RowsBehind {
  table: RelatedTableKind;
  group: RowGroup;
  rows: RowBehind[];
}

/** What a figure is looked at for: its year, its contracts, its reference points. */
export interface Behind {
  year: number;
  states: Uint8Array | null;
  references: readonly { direction: "atLeast" | "atMost"; value: number }[];
}

/** The rows of a kind of table; undefined where there is none. */
export function tableOf(register: Register, table: RelatedTableKind): DatedRows | undefined {
  switch (table) {
    case "invoices":
      return register.invoices;
    case "insertionHours":
      return register.insertionHoursTable;
    case "sourcing":
      return register.sourcingTable;
    default:
      return register[table];
  }
}

function rowsWhere(
  rows: DatedRows | undefined,
  test: (rows: DatedRows, row: number) => boolean,
): RowBehind[] {
  const found: RowBehind[] = [];
  for (let index = 0; rows && index < rows.size; index++) if (test(rows, index)) found.push({ index });
  const day = ({ index }: RowBehind) => rows?.day[index] ?? 0;
  return found.sort((one, other) => day(one) - day(other));
}

/** The rows of the year; those without a date are told apart. */
export function eventRows(register: Register, table: RelatedTableKind, { year }: Behind): RowsBehind[] {
  const rows = tableOf(register, table);
  return [
    { table, group: "counted", rows: rowsWhere(rows, (all, row) => all.year[row] === year) },
    { table, group: "undated", rows: rowsWhere(rows, (all, row) => all.year[row] === NO_YEAR) },
  ];
}

/** The invoices paid in the year, by card and otherwise. */
export function cardRows({ invoices }: Register, { year }: Behind): RowsBehind[] {
  const paid = (byCard: boolean) =>
    rowsWhere(invoices, (all, row) => all.year[row] === year && (invoices?.card[row] === 1) === byCard);
  return [
    { table: "invoices", group: "counted", rows: paid(true) },
    { table: "invoices", group: "notCounted", rows: paid(false) },
  ];
}

/** The invoices paid in the year, the slowest first, with the days beyond the reference point of that year. */
export function delayRows({ invoices }: Register, { year, references }: Behind): RowsBehind[] {
  if (!invoices) return [];
  const most = references.find(({ direction }) => direction === "atMost")?.value;
  const ofYear = rowsWhere(invoices, (all, row) => all.year[row] === year);
  const counted = ofYear.flatMap(({ index }): (RowBehind & { days: number })[] => {
    const days = daysOf(invoices, index);
    if (days === null) return [];
    const late = most !== undefined && days > most ? { late: days - most } : {};
    return [{ index, days, ...late }];
  });
  return [
    { table: "invoices", group: "counted", rows: counted.sort((one, other) => other.days - one.days) },
    {
      table: "invoices",
      group: "unusable",
      rows: ofYear.filter(({ index }) => daysOf(invoices, index) === null),
    },
  ];
}

/** Days from receipt to payment; null where a date is missing, or the invoice is said to be paid before it came. */
function daysOf({ receivedDay, day }: Invoices, row: number): number | null {
  const received = receivedDay[row] as number;
  const paid = day[row] as number;
  return received === NO_DAY || paid === NO_DAY || paid < received ? null : paid - received;
}

/** The rows that the counted contracts owe their hours to: of the year, or of all years up to it. */
export function hourRows(register: Register, { states, year }: Behind, upTo: boolean): RowsBehind[] {
  const rows = register.insertionHoursTable;
  if (!rows || !states) return [];
  const isOf = (dated: number) => dated === year || (upTo && dated !== NO_YEAR && dated < year);
  const counted = rowsWhere(
    rows,
    (all, row) => isOf(all.year[row] as number) && states[all.contract[row] as number] === COUNTED,
  );
  const withHours = counted.map(({ index }) => ({ index, hours: rows.hours[index] ?? 0 }));
  return [{ table: "insertionHours", group: "counted", rows: withHours }];
}

/** The meetings about the procedures that are counted, whenever they were held. */
export function meetingRows({ sourcingTable, procedureNumber }: Register, { states }: Behind): RowsBehind[] {
  if (!states) return [];
  const procedures = new Set<string>();
  states.forEach((state, contract) => {
    if (state === COUNTED) procedures.add(normaliseNumber(procedureNumber[contract] ?? ""));
  });
  procedures.delete("");
  const rows = rowsWhere(
    sourcingTable,
    (all, row) => states[all.contract[row] as number] === COUNTED || procedures.has(all.procedure[row] ?? ""),
  );
  return [{ table: "sourcing", group: "counted", rows }];
}
