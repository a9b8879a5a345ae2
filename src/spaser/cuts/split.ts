/**
 * A source of figures taken apart: each group of contracts as a source of its own. Every column is put in the order of the groups
 * once, and each group looks at its stretch of it, so that forty groups cost hardly more than one. What was decided for the whole
 * (which facts are answered, which years the register and its tables speak of) holds for every group: otherwise groups would be
 * counted in different ways, and would not add up.
 */
import type { FactId, Register, Values } from "../../register/contracts";
import type { ValueField } from "../../register/fields";
import { once } from "../outcome";
import type { Source } from "../source";
import { splitTables } from "./split-tables";

type Column = Uint8Array | Uint16Array | Uint32Array | Int16Array | Int32Array | Float64Array;

/** The contracts in the order of the groups; group g is entries `starts[g]` to `starts[g + 1]` (outside). */
export interface Order {
  contracts: Int32Array;
  starts: Int32Array;
}

/** The groups of a source, in the order of their numbers: `of[contract]` is below `groups`. */
export function splitSource(source: Source, of: Uint16Array, groups: number): Source[] {
  const { register } = source;
  const order = orderOf(of, groups);
  const parts = splitRegister(register, order);
  const own = source.hours.years === register.insertionHours;
  const hours = own ? null : splitYears(source.hours.years, order);
  return parts.map((part, group) => ({
    ...source,
    register: part,
    hours: { ...source.hours, years: hours?.[group] ?? part.insertionHours },
  }));
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

/** A column in the order of the groups. */
function ordered<T extends Column>(column: T, { contracts }: Order): T {
  const out = column.slice(0, contracts.length) as T;
  for (let k = 0; k < contracts.length; k++) out[k] = column[contracts[k] as number] as number;
  return out;
}

/** The stretch of each group. */
function stretches<T extends Column>(column: T, order: Order): T[] {
  const all = ordered(column, order);
  const parts: T[] = [];
  for (let g = 0; g + 1 < order.starts.length; g++)
    parts.push(all.subarray(order.starts[g], order.starts[g + 1]) as T);
  return parts;
}

function splitYears(years: ReadonlyMap<number, Float64Array>, order: Order): Map<number, Float64Array>[] {
  const parts = Array.from({ length: order.starts.length - 1 }, () => new Map<number, Float64Array>());
  for (const [year, column] of years)
    stretches(column, order).forEach((part, group) => parts[group]?.set(year, part));
  return parts;
}

const NUMBERS = [
  "sheetOf",
  "rowOf",
  "awarded",
  "notificationDay",
  "notificationYear",
  "startDay",
  "endDay",
  "endKnown",
  "amount",
] as const satisfies (keyof Register)[];

const OPTIONAL = [
  "launchDay",
  "plannedDay",
  "cpvDivision",
  "sourcingCount",
  "executionReviewDay",
  "paymentDelay",
  "invoiceCount",
  "insertionHoursCumulative",
] as const satisfies (keyof Register)[];

const TEXTS = [
  "contractNumber",
  "procedureNumber",
  "lot",
  "object",
  "supplierName",
  "buyer",
] as const satisfies (keyof Register)[];

/** An entry for each name. */
function record<K extends string, T>(names: readonly K[], make: (name: K) => T): Partial<Record<K, T>> {
  const made: Partial<Record<K, T>> = {};
  for (const name of names) made[name] = make(name);
  return made;
}

function splitRegister(register: Register, order: Order): Register[] {
  const facts = record(Object.keys(register.facts) as FactId[], (fact) =>
    stretches(register.facts[fact] ?? new Uint8Array(), order),
  );
  const fields = Object.entries(register.values ?? {}).map(
    ([field, { labels, of }]) => [field as ValueField, labels, stretches(of, order)] as const,
  );
  const columns = [...NUMBERS, ...OPTIONAL].flatMap((name) => {
    const column: Column | undefined = register[name];
    return column === undefined ? [] : [[name, stretches(column, order)] as const];
  });
  const insertionHours = splitYears(register.insertionHours, order);
  const spend = splitYears(register.spend, order);
  const tables = splitTables(register, order);
  return tables.map((ofGroup, group): Register => {
    const contracts = order.contracts.subarray(order.starts[group], order.starts[group + 1]);
    const values: Partial<Record<ValueField, Values>> = {};
    for (const [field, labels, parts] of fields)
      values[field] = { labels, of: parts[group] ?? new Uint16Array() };
    const part: Register = {
      ...register,
      ...Object.fromEntries(columns.map(([name, parts]) => [name, parts[group]])),
      size: contracts.length,
      facts: Object.fromEntries(Object.entries(facts).map(([fact, parts]) => [fact, parts[group]])),
      values,
      insertionHours: insertionHours[group] ?? new Map(),
      spend: spend[group] ?? new Map(),
      otherRows: othersOf(register, contracts),
      ...ofGroup,
    };
    for (const name of TEXTS) textsWhenAsked(part, name, register[name], contracts);
    return part;
  });
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

/** Texts are put in order only where somebody reads them: figures ask for procedure numbers at most. */
function textsWhenAsked(
  part: Register,
  name: (typeof TEXTS)[number],
  texts: readonly string[],
  contracts: Int32Array,
): void {
  const ordered = once(() => {
    const out: string[] = [];
    for (let k = 0; k < contracts.length; k++) out.push(texts[contracts[k] as number] as string);
    return out;
  });
  Object.defineProperty(part, name, { get: ordered, enumerable: true });
}
