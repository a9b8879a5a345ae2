/** The register as it would be if consultations to come were notified: the contracts as they are, and these consultations among them. */
import { dayOf, endAfterMonths, yearOfDay } from "../../register/cells/days";
import { plain } from "../../register/cells/plain-text";
import {
  NO_DAY,
  NO_YEAR,
  NOT_FILLED,
  YES,
  type AskedColumn,
  type FactId,
  type Register,
  type Values,
} from "../../register/contracts";
import { VALUE_FIELDS, type ValueField } from "../../register/fields";
import type { Consultation } from "./planned";

export interface WithConsultations {
  register: Register;
  /** Entry of each consultation in it. */
  entries: number[];
}

/**
 * A register of its own, whose columns may be written into. The consultations of planning sheets follow the contracts, which keep
 * their places; none is awarded or notified yet (`notify`). What the register has no column for, it hasn't got of consultations either, so that both
 * are counted by the same rules.
 */
export function withConsultations(register: Register, items: readonly Consultation[]): WithConsultations {
  const { planning } = register;
  const added = items.flatMap(({ place, entry }) => (place === "planning" ? [entry] : []));
  const { size } = register;
  const bytes = (own: Uint8Array, other: Uint8Array | undefined, blank: number) => {
    const out = new Uint8Array(size + added.length).fill(blank);
    out.set(own.subarray(0, size));
    added.forEach((entry, k) => (out[size + k] = other?.[entry] ?? blank));
    return out;
  };
  const days = (own: Int32Array, other: Int32Array | undefined) => {
    const out = new Int32Array(size + added.length).fill(NO_DAY);
    out.set(own.subarray(0, size));
    added.forEach((entry, k) => (out[size + k] = other?.[entry] ?? NO_DAY));
    return out;
  };
  const numbers = (own: Float64Array, other?: Float64Array) => {
    const out = new Float64Array(size + added.length).fill(NaN);
    out.set(own.subarray(0, size));
    added.forEach((entry, k) => (out[size + k] = other?.[entry] ?? NaN));
    return out;
  };
  const texts = (own: readonly string[], other: readonly string[] = []) =>
    own.concat(added.map((entry) => other[entry] ?? ""));
  const longer = (years: Register["spend"]) =>
    new Map([...years].map(([year, column]) => [year, numbers(column)]));

  const facts: Register["facts"] = {};
  for (const fact of factsIn(register.facts)) {
    const states = register.facts[fact];
    if (states) facts[fact] = bytes(states, planning?.facts[fact], NOT_FILLED);
  }
  const all: Register = {
    ...register,
    size: size + added.length,
    sheets: [...register.sheets, ...(planning?.sheets ?? [])],
    sheetOf: Uint16Array.from({ length: size + added.length }, (_, i) =>
      i < size
        ? (register.sheetOf[i] ?? 0)
        : register.sheets.length + (planning?.sheetOf[added[i - size] ?? 0] ?? 0),
    ),
    rowOf: Uint32Array.from({ length: size + added.length }, (_, i) =>
      i < size ? (register.rowOf[i] ?? 0) : (planning?.rowOf[added[i - size] ?? 0] ?? 0),
    ),
    contractNumber: texts(register.contractNumber, planning?.contractNumber),
    procedureNumber: texts(register.procedureNumber, planning?.procedureNumber),
    lot: texts(register.lot, planning?.lot),
    object: texts(register.object, planning?.object),
    supplierName: texts(register.supplierName),
    buyer: texts(register.buyer, planning?.buyer),
    awarded: bytes(register.awarded, undefined, 0),
    notificationDay: days(register.notificationDay, undefined),
    notificationYear: yearsOf(register.notificationYear, size + added.length),
    startDay: days(register.startDay, planning?.startDay),
    endDay: days(register.endDay, planning?.endDay),
    endKnown: bytes(register.endKnown, planning?.endKnown, 0),
    amount: numbers(register.amount, planning?.amount),
    facts,
    insertionHours: longer(register.insertionHours),
    spend: longer(register.spend),
  };
  delete all.planning;
  for (const name of ["launchDay", "plannedDay", "executionReviewDay"] as const) {
    const own = register[name];
    if (own) all[name] = days(own, planning?.[name]);
  }
  for (const name of ["sourcingCount", "paymentDelay", "invoiceCount", "insertionHoursCumulative"] as const) {
    const own = register[name];
    if (own) all[name] = numbers(own, planning?.[name]);
  }
  if (register.cpvDivision) all.cpvDivision = bytes(register.cpvDivision, planning?.cpvDivision, 0);
  if (register.values) all.values = valuesOf(register.values, planning?.values, size, added);
  if (register.asked) all.asked = askedOf(register.asked, planning?.asked, size, added);
  let next = size;
  const entries = items.map(({ place, entry }) => (place === "planning" ? next++ : entry));
  return { register: all, entries };
}

/** The facts of which something is said. */
export function factsIn<T extends Partial<Record<FactId, unknown>>>(facts: T): Extract<keyof T, string>[] {
  const names: Extract<keyof T, string>[] = [];
  for (const name in facts) if (facts[name] !== undefined) names.push(name);
  return names;
}

function yearsOf(own: Int16Array, size: number): Int16Array {
  const out = new Int16Array(size).fill(NO_YEAR);
  out.set(own);
  return out;
}

/** Labels of both together, and the places of the longer column in them. */
function joined(
  own: { labels: readonly string[]; of: Uint16Array },
  other: { labels: readonly string[]; of: Uint16Array } | undefined,
  size: number,
  added: readonly number[],
): Values {
  const labels = [...own.labels];
  const places = new Map(labels.map((label, place) => [plain(label), place]));
  const of = new Uint16Array(size + added.length);
  of.set(own.of.subarray(0, size));
  added.forEach((entry, k) => {
    const label = other?.labels[other.of[entry] ?? 0] ?? "";
    const key = plain(label);
    const known = places.get(key) ?? (label === "" ? 0 : labels.length);
    if (known === labels.length) {
      places.set(key, labels.length);
      labels.push(label);
    }
    of[size + k] = known;
  });
  return { labels, of };
}

function valuesOf(
  own: NonNullable<Register["values"]>,
  other: Register["values"],
  size: number,
  added: readonly number[],
): NonNullable<Register["values"]> {
  const values: Partial<Record<ValueField, Values>> = {};
  for (const field of VALUE_FIELDS) {
    const column = own[field];
    if (column) values[field] = joined(column, other?.[field], size, added);
  }
  return values;
}

function askedOf(
  own: NonNullable<Register["asked"]>,
  other: Register["asked"],
  size: number,
  added: readonly number[],
): Map<string, AskedColumn> {
  return new Map(
    [...own].map(([field, column]): [string, AskedColumn] => {
      const more = other?.get(field);
      if (column.kind === "text") {
        const theirs = more?.kind === "text" ? { labels: more.texts, of: more.places } : undefined;
        const { labels, of } = joined({ labels: column.texts, of: column.places }, theirs, size, added);
        return [field, { kind: "text", texts: labels, places: of }];
      }
      if (column.kind === "date") {
        const days = new Int32Array(size + added.length).fill(NO_DAY);
        days.set(column.days.subarray(0, size));
        if (more?.kind === "date") added.forEach((entry, k) => (days[size + k] = more.days[entry] ?? NO_DAY));
        return [field, { kind: "date", days }];
      }
      const values = new Float64Array(size + added.length).fill(NaN);
      values.set(column.values.subarray(0, size));
      if (more?.kind === "number")
        added.forEach((entry, k) => (values[size + k] = more.values[entry] ?? NaN));
      return [field, { kind: "number", values }];
    }),
  );
}

/**
 * Lets an entry be notified on a day: it starts then where it says nothing else, and ends after its duration, else with the year, as
 * contracts do. A consultation is open to competition unless its procedure says otherwise.
 */
export function notify(register: Register, entry: number, day: number): void {
  register.awarded[entry] = 1;
  register.notificationDay[entry] = day;
  register.notificationYear[entry] = yearOfDay(day);
  if (register.startDay[entry] === NO_DAY) register.startDay[entry] = day;
  if (register.endDay[entry] === NO_DAY) {
    const duration = register.asked?.get("durationMonths");
    const months = duration?.kind === "number" ? (duration.values[entry] ?? NaN) : NaN;
    const known = months > 0 && months < 1200;
    const end = known ? endAfterMonths(register.startDay[entry] ?? day, months) : NO_DAY;
    register.endDay[entry] = end === NO_DAY ? dayOf(yearOfDay(day), 12, 31) : end;
    register.endKnown[entry] = end === NO_DAY ? 0 : 1;
  }
  const { competed } = register.facts;
  if (competed?.[entry] === NOT_FILLED) competed[entry] = YES;
}
