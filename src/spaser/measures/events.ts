/** A number of dated rows of a related table: trainings, publications, sourcing meetings, payments by card. */
import type { DatedRows, Register } from "../../register/contracts";
import { fromRows } from "../outcome";
import type { FigureKind } from "../outcome";
import { cardRows, eventRows } from "../rows-behind";
import { notHeld, tableCovers } from "../source";
import type { EventTable } from "./definition";
import type { Measure } from "./measure";

const ROWS: Record<EventTable, (register: Register) => DatedRows | undefined> = {
  trainings: ({ trainings }) => trainings,
  publications: ({ publications }) => publications,
  sourcing: ({ sourcingTable }) => sourcingTable,
  invoices: ({ invoices }) => invoices,
  insertionHours: ({ insertionHoursTable }) => insertionHoursTable,
};

/** The table's rows dated in the year; an invoice is dated by its payment. */
export function events(table: EventTable, as?: "sum"): Measure {
  const gives: FigureKind = as ?? "count";
  return {
    definition: { kind: "events", table, ...(as === undefined ? {} : { as }) },
    gives,
    fields: table,
    ...(table !== "sourcing" && { ofWhole: true }),
    missing: ({ register }) => (ROWS[table](register) === undefined ? table : ""),
    rows: (register, figure) => eventRows(register, table, figure),
    counting: {
      over: "rows",
      outcome: ({ register }, year) => {
        const rows = ROWS[table](register);
        if (rows === undefined || !tableCovers(rows, year)) return notHeld(year);
        let inYear = 0;
        for (const dated of rows.year) inYear += +(dated === year);
        return fromRows(gives, inYear);
      },
    },
  };
}

/** Invoices paid in the year by purchasing card, among all that were; the table must tell the means of payment. */
export function cardPayments(): Measure {
  return {
    definition: { kind: "cardPayments" },
    gives: "count",
    fields: "means",
    missing: ({ register }) => (tellsMeans(register) ? "" : "means"),
    rows: cardRows,
    counting: {
      over: "rows",
      outcome: ({ register: { invoices } }, year) => {
        if (invoices === undefined || !tableCovers(invoices, year)) return notHeld(year);
        let paid = 0;
        let byCard = 0;
        for (let row = 0; row < invoices.size; row++) {
          if (invoices.year[row] !== year) continue;
          paid++;
          byCard += +(invoices.card[row] === 1);
        }
        return fromRows("count", byCard, { numerator: byCard, population: paid, filled: paid });
      },
    },
  };
}

function tellsMeans({ invoices, sheets }: Register): boolean {
  if (invoices === undefined) return false;
  return (
    sheets[invoices.sheet]?.sheet.columns.some(({ field, taken }) => field === "means" && taken) ?? false
  );
}
