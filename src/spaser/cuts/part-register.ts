/**
 * Some contracts of a register as a register of their own: what lists and explanations of a part look at. Each column is copied
 * when somebody reads it. Figures of a part are not counted from it (parts.ts): what was decided for the whole, such as which facts
 * are answered, must hold for every part.
 */
import type { AskedColumn, Register, Values } from "../../register/contracts";
import { VALUE_FIELDS, type ValueField } from "../../register/fields";
import { once } from "../../register/once";
import { ordered, type Column } from "./ordering";
import { joinedAnew, type Tables } from "./split-tables";

const COLUMNS = [
  ...(["awarded", "notificationYear", "startDay", "endDay", "amount", "sourcingCount"] as const),
  ...(["executionReviewDay", "paymentDelay", "invoiceCount", "insertionHoursCumulative"] as const),
  ...(["sheetOf", "rowOf", "notificationDay", "endKnown", "launchDay", "plannedDay", "cpvDivision"] as const),
] as const satisfies (keyof Register)[];

const TEXTS = [
  ...(["contractNumber", "procedureNumber", "lot", "object", "supplierName", "buyer"] as const),
] as const satisfies (keyof Register)[];

/** Contract i of it is `contracts[i]` of the whole; `tables` name the whole's contracts. */
export function partRegister(register: Register, contracts: Int32Array, tables: Tables): Register {
  const part: Register = { ...register, size: contracts.length };
  const { values, asked } = register;
  for (const name of COLUMNS) {
    const column: Column | undefined = register[name];
    if (column) whenAsked(part, name, () => ordered(column, contracts));
  }
  for (const name of TEXTS) whenAsked(part, name, () => textsOf(register[name], contracts));
  whenAsked(part, "facts", () => factsOf(register.facts, contracts));
  whenAsked(part, "insertionHours", () => yearsOf(register.insertionHours, contracts));
  whenAsked(part, "spend", () => yearsOf(register.spend, contracts));
  whenAsked(part, "otherRows", () => othersOf(register, contracts));
  if (asked) whenAsked(part, "asked", () => askedOf(asked, contracts));
  if (values) whenAsked(part, "values", () => valuesOf(values, contracts));
  const joined = once(() => joinedAnew(tables, contracts));
  for (const name of ["invoices", "insertionHoursTable", "sourcingTable"] as const)
    if (register[name]) whenAsked(part, name, () => joined()[name]);
  // Those of nobody's contracts are the whole's.
  delete part.trainings;
  delete part.publications;
  return part;
}

function whenAsked<K extends keyof Register>(part: Register, name: K, make: () => unknown): void {
  Object.defineProperty(part, name, { get: once(make), enumerable: true });
}

function factsOf(facts: Register["facts"], contracts: Int32Array): Register["facts"] {
  return Object.fromEntries(
    Object.entries<Uint8Array | undefined>(facts).flatMap(([fact, states]) =>
      states ? [[fact, ordered(states, contracts)]] : [],
    ),
  );
}

function yearsOf(years: ReadonlyMap<number, Float64Array>, contracts: Int32Array): Map<number, Float64Array> {
  return new Map([...years].map(([year, column]) => [year, ordered(column, contracts)]));
}

function textsOf(texts: readonly string[], contracts: Int32Array): string[] {
  const out: string[] = [];
  for (let k = 0; k < contracts.length; k++) out.push(texts[contracts[k] as number] as string);
  return out;
}

function valuesOf(values: NonNullable<Register["values"]>, contracts: Int32Array): Register["values"] {
  const ofPart: Partial<Record<ValueField, Values>> = {};
  for (const field of VALUE_FIELDS) {
    const { labels, of } = values[field] ?? {};
    if (labels && of) ofPart[field] = { labels, of: ordered(of, contracts) };
  }
  return ofPart;
}

function askedOf(asked: NonNullable<Register["asked"]>, contracts: Int32Array): Map<string, AskedColumn> {
  return new Map(
    [...asked].map(([field, column]): [string, AskedColumn] => {
      switch (column.kind) {
        case "number":
          return [field, { ...column, values: ordered(column.values, contracts) }];
        case "date":
          return [field, { ...column, days: ordered(column.days, contracts) }];
        case "text":
          return [field, { ...column, places: ordered(column.places, contracts) }];
      }
    }),
  );
}

function othersOf({ otherRows }: Register, contracts: Int32Array): Register["otherRows"] {
  const others = new Map<number, number[]>();
  if (otherRows.size === 0) return others;
  contracts.forEach((contract, at) => {
    const rows = otherRows.get(contract);
    if (rows) others.set(at, rows);
  });
  return others;
}
