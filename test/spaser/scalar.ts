/** An evaluator of its own for tests: looks at the rows that a register was built of, one after the other, and at nothing of the product. */
import fc from "fast-check";
import type { Condition } from "../../src/spaser/conditions/condition";
import { day, type Row } from "../../method-pages/build-register";
import { anyRow } from "./random-registers";

export const STATE = (state: boolean | null) => (state === null ? 0 : state ? 2 : 1);

const word = fc.constantFrom("Numérique", "numerique", "Travaux", "72", "72000000", "4", "SIRET 1", "");
const own = fc.option(fc.boolean(), { nil: null });

/** A row with texts, codes and own facts. */
export const anyWideRow: fc.Arbitrary<Row> = fc
  .tuple(
    anyRow,
    fc.record(
      {
        ...{ supplier: word, buyer: word, object: word },
        values: fc.record({ segment: word, nature: word }, { requiredKeys: [] }),
        launched: fc.option(fc.constantFrom("2021-12-31", "2022-08-21"), { nil: null }),
      },
      { requiredKeys: [] },
    ),
    fc.record(
      {
        cpv: word,
        bidsReceived: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
        "own:list:label": fc.constantFrom("Écocert", "Aucun", ""),
        "own:amount:bio": fc.option(fc.integer({ min: 0, max: 99_999 }), { nil: null }),
        "own:date:audit": fc.option(fc.integer({ min: 43_000, max: 46_000 }), { nil: null }),
      },
      { requiredKeys: [] },
    ),
    fc.record({ "own:yesNo:egalite": own, "own:yesNo:hygiene": own }, { requiredKeys: [] }),
  )
  .map(([row, texts, asked, facts]) => ({ ...row, ...texts, asked, facts: { ...row.facts, ...facts } }));

type Value = boolean | number | string | null;

/** An empty text is nothing. */
const filled = (value: string | number | null | undefined) =>
  value === undefined || value === "" ? null : value;

/** What a row says; undefined where its register has no such column. */
function said(row: Row, id: string, year: number): Value {
  switch (id) {
    case "amount":
      return row.amount ?? null;
    case "paymentDelay":
      return row.delay ?? null;
    case "invoiceCount":
      return row.invoices ?? null;
    case "insertionHoursCumulative":
      return row.cumulative ?? null;
    case "insertionHours":
      return row.hours?.[year] ?? null;
    case "spend":
      return row.spend?.[year] ?? null;
    case "notificationYear":
      return row.notified === undefined ? (row.year ?? null) : Number(row.notified.slice(0, 4));
    case "notificationDate":
      return row.notified === undefined ? null : day(row.notified);
    case "startDate":
      return row.start !== undefined ? day(row.start) : row.notified === undefined ? null : day(row.notified);
    case "segment":
    case "nature":
      return filled(row.values?.[id]);
    case "launchDate":
      return row.launched ? day(row.launched) : null;
    case "endDate":
      return row.end === undefined ? null : day(row.end);
    case "contractNumber":
      return filled(row.number);
    case "procedureNumber":
      return filled(row.procedure);
    case "object":
      return filled(row.object);
    case "supplierName":
      return filled(row.supplier);
    case "buyer":
      return filled(row.buyer);
    default: {
      const facts: Record<string, boolean | null | undefined> = row.facts ?? {};
      return facts[id] ?? filled(row.asked?.[id]);
    }
  }
}

/** A number or an amount of a row; null where it states none. */
export function saidNumber(row: Row, id: string, year: number): number | null {
  const value = said(row, id, year);
  return typeof value === "number" ? value : null;
}

/** What the register of these rows can tell: 0 = no column, 1 = a column in which nothing stands, 2 = something stands there. */
export type Held = (id: string) => number;

export function heldBy(rows: readonly Row[]): Held {
  return (id) => {
    const [yearly, ofYear] = id.split(" ");
    if (ofYear !== undefined)
      return rows.some((row) => ofYear in ((yearly === "spend" ? row.spend : row.hours) ?? {})) ? 1 : 0;
    const years = [2020, 2021, 2022, 2023, 2024];
    if (rows.some((row) => years.some((year) => said(row, id, year) !== null))) return 2;
    const facts = rows.some((row) => id in (row.facts ?? {}) || id in (row.asked ?? {}));
    const fields: Record<string, (row: Row) => unknown> = {
      amount: ({ amount }) => amount,
      launchDate: ({ launched }) => launched,
      segment: ({ values }) => values?.segment,
      nature: ({ values }) => values?.nature,
      paymentDelay: ({ delay }) => delay,
      invoiceCount: ({ invoices }) => invoices,
      insertionHoursCumulative: ({ cumulative }) => cumulative,
      insertionHours: ({ hours }) => (hours && Object.keys(hours).length > 0 ? hours : undefined),
      spend: ({ spend }) => (spend && Object.keys(spend).length > 0 ? spend : undefined),
    };
    const column = fields[id];
    return facts || (column && rows.some((row) => column(row) !== undefined)) ? 1 : 0;
  };
}

/** How much can be told of a condition: 0 = a column is missing, 2 = it is answered. */
export function voiceOf(condition: Condition, held: Held): number {
  switch (condition.kind) {
    case "any":
      return Math.max(...condition.of.map((part) => voiceOf(part, held)));
    case "all":
      return Math.min(...condition.of.map((part) => voiceOf(part, held)));
    case "not":
      return voiceOf(condition.of, held);
    case "fact":
      return held(condition.fact);
    case "filled":
      return held(condition.field) > 0 ? 2 : 0;
    default:
      return held(condition.field);
  }
}

const folded = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** Yes, no, or not filled in (null). */
export function stateOf(condition: Condition, row: Row, held: Held, year: number): boolean | null {
  const of = (part: Condition) => stateOf(part, row, held, year);
  switch (condition.kind) {
    case "any": {
      const most = voiceOf(condition, held);
      const parts = condition.of.filter((part) => voiceOf(part, held) === most).map(of);
      return parts.includes(true) ? true : parts.includes(null) ? null : false;
    }
    case "all": {
      const parts = condition.of.map(of);
      return parts.includes(false) ? false : parts.includes(null) ? null : true;
    }
    case "not": {
      const state = of(condition.of);
      return state === null ? null : !state;
    }
    case "fact":
      return said(row, condition.fact, year) as boolean | null;
    default:
  }
  const value = said(row, condition.field, year);
  // Without a column nothing can be told, not even that it is blank; nor of a year without a column.
  if (condition.kind === "filled")
    return held(condition.field) > 0 && ofYear(condition.field, held, year) ? value !== null : null;
  if (value === null) return null;
  if (condition.kind === "compare" && typeof condition.value === "number") {
    const number = Number(value);
    const limit = condition.value;
    return {
      ...{ "=": number === limit, "≠": number !== limit, "<": number < limit },
      ...{ "≤": number <= limit, ">": number > limit, "≥": number >= limit },
    }[condition.sign];
  }
  const text = folded(String(value));
  if (condition.kind === "startsWith" || condition.kind === "contains") {
    const part = folded(condition.text);
    return condition.kind === "contains" ? text.includes(part) : text.startsWith(part);
  }
  if (condition.kind === "oneOf") return condition.values.map(folded).includes(text);
  const { sign, value: wanted } = condition as Extract<Condition, { kind: "compare" }>;
  return (text === folded(String(wanted))) === (sign === "=");
}

/** Yearly columns are there for some years. */
function ofYear(id: string, held: Held, year: number): boolean {
  return (id !== "insertionHours" && id !== "spend") || held(`${id} ${year}`) > 0;
}
