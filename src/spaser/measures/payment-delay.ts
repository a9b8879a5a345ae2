/** The mean payment delay in days: over invoices, or over the delays that contracts state. */
import { NO_DAY } from "../../register/contracts";
import type { Invoices } from "../../register/contracts";
import { fromRows, unavailable } from "../outcome";
import type { Outcome, Unavailable } from "../outcome";
import { delayRows } from "../rows-behind";
import { blankReason, notHeld, tableCovers } from "../source";
import type { Measure } from "./measure";

/** Mean over the invoices paid in the year, each weighing the same. */
export function invoiceDelay(): Measure {
  return {
    definition: { kind: "invoiceDelay" },
    gives: "mean",
    fields: "received,paid",
    missing: ({ register }) => (register.invoices === undefined ? "invoices" : ""),
    rows: delayRows,
    counting: {
      over: "rows",
      outcome: ({ register: { invoices } }, year) =>
        invoices === undefined ? notHeld(year) : meanDelay(invoices, year),
    },
  };
}

/** Mean over the contracts in execution, weighted by their number of invoices where it is known. */
export function statedDelay(): Measure {
  const fields = "paymentDelay";
  return {
    definition: { kind: "statedDelay" },
    gives: "mean",
    fields,
    missing: ({ register }) => (register.paymentDelay === undefined ? fields : ""),
    counting: {
      over: "contracts",
      population: "active",
      tally: ({ register: { paymentDelay, invoiceCount } }, year) =>
        paymentDelay === undefined
          ? notHeld(year)
          : { kind: "mean", members: "active", value: paymentDelay, weight: invoiceCount ?? null },
    },
  };
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
  const behind = { counts: "rows" as const, population: paid, filled: known };
  if (paid === 0) {
    const reason = { code: "emptyPopulation" as const, params: { population: "invoices", year } };
    return { ...unavailable("mean", reason), ...behind };
  }
  if (known === 0) return { ...unavailable("mean", blankReason("received,paid")), ...behind };
  return fromRows("mean", days / known, { ...behind, numerator: known });
}
