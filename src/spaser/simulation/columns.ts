/** All that a register keeps of an entry in columns of numbers: to put back what was supposed of it, or to leave nothing of it. */
import { NO_DAY, NO_YEAR, NOT_FILLED, type Register } from "../../register/contracts";

type NumberColumn = Uint8Array | Uint16Array | Int16Array | Int32Array | Float64Array;

interface Kept {
  column: NumberColumn;
  /** Says nothing. */
  blank: number;
}

/** The columns in which something is counted; texts tell which contract it is, and stay. */
export function columnsOf(register: Register): Kept[] {
  const kept: Kept[] = [];
  const add = (column: NumberColumn | undefined, blank: number) => {
    if (column) kept.push({ column, blank });
  };
  add(register.awarded, 0);
  add(register.notificationYear, NO_YEAR);
  for (const days of [register.notificationDay, register.startDay, register.endDay]) add(days, NO_DAY);
  for (const days of [register.launchDay, register.plannedDay, register.executionReviewDay])
    add(days, NO_DAY);
  add(register.endKnown, 0);
  add(register.cpvDivision, 0);
  for (const states of Object.values<Uint8Array | undefined>(register.facts)) add(states, NOT_FILLED);
  const { amount, sourcingCount, paymentDelay, invoiceCount, insertionHoursCumulative } = register;
  for (const numbers of [amount, sourcingCount, paymentDelay, invoiceCount, insertionHoursCumulative])
    add(numbers, NaN);
  for (const yearly of [register.insertionHours, register.spend])
    for (const numbers of yearly.values()) add(numbers, NaN);
  for (const value of Object.values(register.values ?? {})) add(value.of, 0);
  for (const asked of register.asked?.values() ?? []) {
    if (asked.kind === "number") add(asked.values, NaN);
    else if (asked.kind === "date") add(asked.days, NO_DAY);
    else add(asked.places, 0);
  }
  return kept;
}

/** What the columns say of an entry. */
export function takenFrom(kept: readonly Kept[], entry: number): number[] {
  return kept.map(({ column }) => column[entry] as number);
}

/** Puts that back. */
export function putBack(kept: readonly Kept[], entry: number, said: readonly number[]): void {
  said.forEach((value, at) => {
    const one = kept[at];
    if (one) one.column[entry] = value;
  });
}

export function blankIn(kept: readonly Kept[], entry: number): void {
  for (const { column, blank } of kept) column[entry] = blank;
}
