/**
 * A source of figures taken apart: each group of contracts as a source of its own. Every column is put in the order of the groups
 * once, and each group looks at its stretch of it, so that forty groups cost hardly more than one. What was decided for the whole
 * (which facts are answered, which years the register and its tables speak of) holds for every group: otherwise groups would be
 * counted in different ways, and would not add up.
 */
import { once } from "../../register/once";
import type { AskedColumn, Register, Values } from "../../register/contracts";
import { VALUE_FIELDS, type ValueField } from "../../register/fields";
import type { Part } from "../assess";
import type { Source } from "../source";
import { ordered, stretches, type Column, type Order } from "./ordering";
import { splitTables } from "./split-tables";

/** The groups of a source, in the order of their numbers: `of[contract]` is below `groups`. */
export function splitSource(source: Source, of: Uint16Array, groups: number): Part[] {
  const { register } = source;
  const order = orderOf(of, groups);
  const parts = splitRegister(register, order);
  const own = source.hours.years === register.insertionHours;
  const hours = own ? null : splitYears(source.hours.years, order);
  return parts.map((part, group) => {
    const of = {
      ...source,
      register: part,
      hours: { ...source.hours, years: hours?.[group] ?? part.insertionHours },
    };
    return {
      source: { ...of, conditions: source.conditions.forPart(of) },
      contracts: order.contracts.subarray(order.starts[group], order.starts[group + 1]),
    };
  });
}

function orderOf(of: Uint16Array, groups: number): Order {
  const starts = new Int32Array(groups + 1);
  for (let i = 0; i < of.length; i++) {
    const next = (of[i] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let g = 0; g < groups; g++) starts[g + 1] = (starts[g + 1] as number) + (starts[g] as number);
  const at = starts.slice();
  const contracts = new Int32Array(of.length);
  for (let i = 0; i < of.length; i++) {
    const group = of[i] as number;
    const place = at[group] as number;
    contracts[place] = i;
    at[group] = place + 1;
  }
  return { contracts, starts };
}

/** The stretch of each group. */
function split<T extends Column>(column: T, { contracts, starts }: Order): T[] {
  return stretches(ordered(column, contracts), starts);
}

function splitYears(years: ReadonlyMap<number, Float64Array>, order: Order): Map<number, Float64Array>[] {
  const parts = Array.from({ length: order.starts.length - 1 }, () => new Map<number, Float64Array>());
  for (const [year, column] of years)
    split(column, order).forEach((part, group) => parts[group]?.set(year, part));
  return parts;
}

/** What figures are counted from: put in order at once. */
const COUNTED = [
  "awarded",
  "notificationYear",
  "startDay",
  "endDay",
  "amount",
  "sourcingCount",
  "executionReviewDay",
  "paymentDelay",
  "invoiceCount",
  "insertionHoursCumulative",
] as const satisfies (keyof Register)[];

/** What lists and explanations show: put in order where somebody reads it. */
const SHOWN = [
  "sheetOf",
  "rowOf",
  "notificationDay",
  "endKnown",
  "launchDay",
  "plannedDay",
  "cpvDivision",
] as const satisfies (keyof Register)[];

const TEXTS = [
  "contractNumber",
  "procedureNumber",
  "lot",
  "object",
  "supplierName",
  "buyer",
] as const satisfies (keyof Register)[];

const NO_YEARS: Map<number, Float64Array> = new Map();

function splitRegister(register: Register, order: Order): Register[] {
  const facts = Object.entries<Uint8Array | undefined>(register.facts).flatMap(([fact, states]) =>
    states === undefined ? [] : [[fact, split(states, order)] as const],
  );
  const columns = COUNTED.flatMap((name) => {
    const column: Column | undefined = register[name];
    return column === undefined ? [] : [[name, split(column, order)] as const];
  });
  const insertionHours = splitYears(register.insertionHours, order);
  const spend = splitYears(register.spend, order);
  const tables = splitTables(register, order);
  return tables.map((ofGroup, group): Register => {
    const contracts = order.contracts.subarray(order.starts[group], order.starts[group + 1]);
    const part: Register = {
      ...register,
      ...Object.fromEntries(columns.map(([name, parts]) => [name, parts[group]])),
      size: contracts.length,
      facts: Object.fromEntries(
        facts.flatMap(([fact, parts]) => (parts[group] ? [[fact, parts[group]]] : [])),
      ),
      insertionHours: insertionHours[group] ?? NO_YEARS,
      spend: spend[group] ?? NO_YEARS,
      ...ofGroup,
    };
    const { values, asked } = register;
    if (asked) whenAsked(part, "asked", () => askedOf(asked, contracts));
    whenAsked(part, "otherRows", () => othersOf(register, contracts));
    if (values) whenAsked(part, "values", () => valuesOf(values, contracts));
    for (const name of SHOWN) {
      const column: Column | undefined = register[name];
      if (column) whenAsked(part, name, () => ordered(column, contracts));
    }
    for (const name of TEXTS) whenAsked(part, name, () => textsOf(register[name], contracts));
    return part;
  });
}

function whenAsked<K extends keyof Register>(part: Register, name: K, make: () => unknown): void {
  Object.defineProperty(part, name, { get: once(make), enumerable: true });
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
