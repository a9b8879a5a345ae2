/** Measures over the rows of related tables, and over procedures: the ones that no single contract decides. */
import { NO, NOT_FILLED, NO_DAY, YES } from "../register/contracts";
import type { Invoices, Register } from "../register/contracts";
import { normaliseNumber } from "../register/joining";
import type { Unavailable } from "./assessment";
import type { Measure } from "./framework";
import { fromTable, fromTotals, once, unavailable } from "./outcome";
import type { Outcome } from "./outcome";
import {
  bothFacts,
  countProcedures,
  factByProcedure,
  factsOfQuantities,
  largestByProcedure,
  statesByProcedure,
} from "./procedures";
import type { ProcedureNumbers, ProcedureTotals, Procedures } from "./procedures";
import { notHeld, partsOf, sourcingIsJoined, tableCovers, tableOf } from "./sources";
import type { Source } from "./sources";
import { blankReason, emptyReason } from "./year";
import type { YearCounts } from "./year";

/** The outcome of a measure that looks at tables or at procedures; null for the others. */
export function eventOutcome(
  source: Source,
  numbers: ProcedureNumbers,
  counts: YearCounts,
  measure: Measure,
): Outcome | Unavailable | null {
  const { register } = source;
  const { year } = counts;
  switch (measure.kind) {
    case "eventCount":
      return measure.table === "cardPayments"
        ? cardPayments(register, year)
        : eventsIn(register, measure.table, year, "count");
    case "sourcingMeetings":
      if (register.sourcingTable !== undefined) return eventsIn(register, "sourcing", year, "sum");
      return meetingsByProcedure(source, numbers, counts, measure);
    case "paymentDelay":
      return measure.source === "invoices" && register.invoices !== undefined
        ? meanDelay(register.invoices, year)
        : null;
    case "procedureCount":
      return proceduresWith(source, numbers, counts, measure);
    default:
      return null;
  }
}

function eventsIn(
  register: Register,
  table: "trainings" | "publications" | "sourcing",
  year: number,
  kind: "count" | "sum",
): Outcome | Unavailable {
  const rows = tableOf(register, table);
  if (rows === undefined || !tableCovers(rows, year)) return notHeld(year);
  let events = 0;
  for (const dated of rows.year) if (dated === year) events++;
  return fromTable(kind, events);
}

function cardPayments(register: Register, year: number): Outcome | Unavailable {
  const invoices = register.invoices;
  if (invoices === undefined || !tableCovers(invoices, year)) return notHeld(year);
  let paid = 0;
  let byCard = 0;
  for (let row = 0; row < invoices.size; row++) {
    if (invoices.year[row] !== year) continue;
    paid++;
    if (invoices.card[row] === 1) byCard++;
  }
  return fromTable("count", byCard, { numerator: byCard, population: paid, filled: paid });
}

/** Days from receipt to payment; an invoice said to be paid before it was received is not taken for a delay. */
function meanDelay(invoices: Invoices, year: number): Outcome | Unavailable {
  if (!tableCovers(invoices, year)) return notHeld(year);
  let paid = 0;
  let known = 0;
  let days = 0;
  for (let row = 0; row < invoices.size; row++) {
    if (invoices.year[row] !== year) continue;
    paid++;
    const received = invoices.receivedDay[row] as number;
    const payment = invoices.day[row] as number;
    if (received === NO_DAY || payment === NO_DAY || payment < received) continue;
    known++;
    days += payment - received;
  }
  const behind = { population: paid, filled: known };
  if (paid === 0)
    return {
      ...unavailable("mean", { code: "emptyPopulation", params: { population: "invoices", year } }),
      ...behind,
    };
  if (known === 0)
    return {
      ...unavailable("mean", { code: "nothingFilledIn", params: { fields: "received,paid" } }),
      ...behind,
    };
  return fromTable("mean", days / known, { ...behind, numerator: known });
}

function proceduresWith(
  source: Source,
  numbers: ProcedureNumbers,
  counts: YearCounts,
  measure: Extract<Measure, { kind: "procedureCount" }>,
): Outcome {
  const { facts } = source.register;
  const procedures = numbers.grouped(counts, measure.population);
  const { answered } = source;
  const parts = partsOf(source, measure.fact.any);
  const met =
    measure.fact.any.includes("sourcing") && sourcingIsJoined(source.register)
      ? metInTable(source.register, numbers)
      : null;
  let held = factByProcedure(procedures, (contract) => {
    let fact = met === null ? -1 : met(contract) ? YES : NO;
    for (const part of parts) {
      const one = part[contract] as number;
      if (one === YES) return YES;
      // The table speaks for the procedures it doesn't name, so a blank of the column is no gap beside it.
      if (met === null && (fact === -1 || one === NOT_FILLED)) fact = one;
    }
    return fact;
  });
  const also = measure.also !== undefined && answered.has(measure.also) ? facts[measure.also] : undefined;
  if (also !== undefined)
    held = bothFacts(
      held,
      factByProcedure(procedures, (contract) => also[contract] as number),
    );
  return proceduresOutcome(source, measure, counts.year, procedures, held, countProcedures(held));
}

/** Whether the sourcing table names a contract or its procedure. Meetings come before the notification: any year counts. */
function metInTable(register: Register, numbers: ProcedureNumbers): (contract: number) => boolean {
  const table = register.sourcingTable;
  const contracts = new Set<number>();
  const named = new Set<string>();
  const met = new Map<number, boolean>();
  for (let row = 0; row < (table?.size ?? 0); row++) {
    const contract = table?.contract[row] ?? -1;
    const procedure = table?.procedure[row] ?? "";
    if (procedure !== "") named.add(procedure);
    if (contract < 0) continue;
    contracts.add(contract);
    const own = numbers.of(contract);
    if (own !== -1) met.set(own, true);
  }
  return (contract) => {
    if (contracts.has(contract)) return true;
    const procedure = numbers.of(contract);
    if (procedure === -1) return false;
    let isMet = met.get(procedure);
    if (isMet === undefined) {
      isMet = named.has(normaliseNumber(register.procedureNumber[contract] ?? ""));
      met.set(procedure, isMet);
    }
    return isMet;
  };
}

function meetingsByProcedure(
  source: Source,
  numbers: ProcedureNumbers,
  counts: YearCounts,
  measure: Measure,
): Outcome {
  const quantity = source.register.sourcingCount ?? new Float64Array(source.register.size).fill(NaN);
  const procedures = numbers.grouped(counts, "notified");
  const { facts, sum } = factsOfQuantities(largestByProcedure(procedures, quantity));
  return proceduresOutcome(source, measure, counts.year, procedures, facts, {
    ...countProcedures(facts),
    sum,
  });
}

function proceduresOutcome(
  source: Source,
  measure: Measure,
  year: number,
  procedures: Procedures,
  facts: Uint8Array,
  { counted, filled, sum }: ProcedureTotals,
): Outcome {
  const id = measure.kind === "procedureCount" ? measure.population : "notified";
  return fromTotals(
    measure,
    id,
    { population: procedures.size, counted, filled, sum, base: filled },
    once(() => statesByProcedure(procedures, facts, source.register.size)),
    emptyReason(source, id, year),
    blankReason(measure),
  );
}
