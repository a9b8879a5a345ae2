/**
 * The form of a framework as a document, `spaser-framework/1`: what a team writes, hands over and keeps. This schema says how it
 * looks and is published as a JSON Schema (`docs/referentiel.schema.json`); what it means is settled by `read.ts`. The message of each
 * rule is the code of the sentence that is said when it is broken.
 */
import { UNITS } from "../framework";
import * as v from "valibot";

export const FORMAT = "spaser-framework/1";

/** More would be slow to compute, and nobody would read it. */
export const LIMITS = {
  indicators: 200,
  facts: 100,
  buyers: 50,
  figures: 600,
  characters: 2_000_000,
} as const;

/** A year as people mean it. */
const year = v.pipe(
  v.number(),
  v.integer("wholeNumber"),
  v.minValue(1900, "yearExpected"),
  v.maxValue(2199, "yearExpected"),
);
const yearKey = v.pipe(v.string(), v.regex(/^(?:19|20|21)\d\d$/, "yearExpected"));
const text = v.pipe(v.string(), v.trim(), v.minLength(1, "emptyText"), v.maxLength(2000, "tooLongText"));
const finite = v.pipe(v.number(), v.finite("numberExpected"), v.minValue(-1e15), v.maxValue(1e15));
/** What stands in keys of sheets and settings. */
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/, "idFormat"));
const frameworkId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "frameworkIdFormat"));
const civilDay = v.pipe(v.string(), v.isoDate("dayExpected"));
const condition = v.pipe(v.string(), v.maxLength(2000, "tooLongText"));

/** French is the original; where English is missing, French stands in. */
const label = v.strictObject({ fr: text, en: v.exactOptional(text) });

const BODIES = ["state", "local", "publicHealth", "publicEnterprise", "other"] as const;
const DIRECTIONS = ["atLeast", "atMost"] as const;
const direction = v.picklist(DIRECTIONS);

const fact = v.strictObject({
  id,
  label,
  kind: v.picklist(["yesNo", "number", "amount", "date", "list"]),
  values: v.exactOptional(v.pipe(v.array(text), v.maxLength(200, "tooMany"))),
  headers: v.exactOptional(v.pipe(v.array(text), v.maxLength(50, "tooMany"))),
});

const buyer = v.strictObject({
  id,
  name: label,
  named: v.exactOptional(v.pipe(v.array(text), v.maxLength(50, "tooMany"))),
});

const population = v.picklist([
  ...(["notified", "competed", "digital", "active", "awarded", "spent", "launched"] as const),
]);
/** Who is counted. */
const over = { population, where: v.exactOptional(condition) };

const measure = v.variant("kind", [
  v.strictObject({ kind: v.literal("share"), ...over, having: condition }),
  v.strictObject({ kind: v.literal("count"), ...over, having: v.exactOptional(condition) }),
  v.strictObject({
    kind: v.literal("distinct"),
    what: v.picklist(["procedures", "suppliers"]),
    ...over,
    having: v.exactOptional(condition),
    also: v.exactOptional(condition),
  }),
  v.strictObject({ kind: v.literal("sum"), ...over, quantity: text }),
  v.strictObject({ kind: v.literal("mean"), ...over, quantity: text, weight: v.exactOptional(text) }),
  v.strictObject({
    kind: v.literal("quotient"),
    ...over,
    quantity: text,
    having: v.exactOptional(condition),
    dividedBy: text,
  }),
  v.strictObject({
    kind: v.literal("events"),
    table: v.picklist(["trainings", "publications", "sourcing", "invoices", "insertionHours"]),
    as: v.exactOptional(v.literal("sum")),
  }),
  v.strictObject({ kind: v.literal("sameAs"), indicator: id }),
  ...(
    [
      ...(["hours", "cumulativeHours", "spend", "executionReviews", "sourcingMeetings"] as const),
      ...(["invoiceDelay", "statedDelay", "cardPayments", "entry"] as const),
    ] as const
  ).map((kind) => v.strictObject({ kind: v.literal(kind) })),
]);

function forEachBody<T>(one: T): Record<(typeof BODIES)[number], T> {
  return { state: one, local: one, publicHealth: one, publicEnterprise: one, other: one };
}

const target = v.strictObject({
  direction,
  value: finite,
  byYear: v.exactOptional(v.record(yearKey, finite)),
  from: v.exactOptional(year),
  between: v.exactOptional(v.picklist(["step", "line", "nothing"])),
  byBody: v.exactOptional(v.strictObject(forEachBody(v.exactOptional(finite)))),
});

const reference = v.strictObject({
  from: v.nullable(year),
  to: v.nullable(year),
  direction,
  value: finite,
  note: label,
  source: label,
  address: v.exactOptional(v.pipe(v.string(), v.url("addressExpected"))),
  bodies: v.exactOptional(v.array(v.picklist(BODIES))),
});

/** A value as a law or another source sets it. */
const legalValue = v.strictObject({
  value: finite,
  direction,
  from: v.nullable(civilDay),
  to: v.nullable(civilDay),
  about: v.nullable(label),
  source: v.strictObject({
    law: label,
    article: v.nullable(label),
    address: v.exactOptional(v.pipe(v.string(), v.url("addressExpected"))),
  }),
});

const indicator = v.strictObject({
  id,
  label,
  shortLabel: v.exactOptional(label),
  unit: v.picklist(UNITS),
  decimals: v.exactOptional(
    v.pipe(
      v.number(),
      v.integer("wholeNumber"),
      v.minValue(0, "decimalsRange"),
      v.maxValue(6, "decimalsRange"),
    ),
  ),
  better: v.exactOptional(v.nullable(v.picklist(["higher", "lower"]))),
  measures: v.pipe(v.array(measure), v.minLength(1, "noMeasure"), v.maxLength(10, "tooMany")),
  target: v.exactOptional(v.nullable(target)),
  perBuyer: v.exactOptional(v.literal(true)),
  targetsOfBuyers: v.exactOptional(v.record(id, target)),
  references: v.exactOptional(v.pipe(v.array(reference), v.maxLength(20, "tooMany"))),
  setBy: v.exactOptional(v.pipe(v.array(legalValue), v.maxLength(20, "tooMany"))),
  method: v.exactOptional(label),
  words: v.exactOptional(label),
});

const axis = v.strictObject({
  id,
  title: label,
  objectives: v.exactOptional(v.pipe(v.array(label), v.maxLength(50, "tooMany"))),
  freeTexts: v.exactOptional(v.boolean()),
  indicators: v.pipe(v.array(indicator), v.maxLength(LIMITS.indicators, "tooMany")),
});

export const documentSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.literal(FORMAT),
  id: frameworkId,
  version: v.pipe(text, v.maxLength(40, "tooLongText")),
  name: label,
  shortName: v.exactOptional(label),
  source: v.exactOptional(label),
  address: v.exactOptional(v.pipe(v.string(), v.url("addressExpected"))),
  date: v.exactOptional(civilDay),
  period: v.exactOptional(v.strictObject({ from: v.nullable(year), to: v.nullable(year) })),
  replaces: v.exactOptional(label),
  facts: v.exactOptional(v.pipe(v.array(fact), v.maxLength(LIMITS.facts, "tooMany"))),
  buyers: v.exactOptional(v.pipe(v.array(buyer), v.maxLength(LIMITS.buyers, "tooMany"))),
  axes: v.pipe(v.array(axis), v.minLength(1, "noAxis"), v.maxLength(50, "tooMany")),
});

export type FrameworkDocument = v.InferOutput<typeof documentSchema>;
export type IndicatorDocument = FrameworkDocument["axes"][number]["indicators"][number];
export type MeasureDocument = IndicatorDocument["measures"][number];
export type LabelDocument = v.InferOutput<typeof label>;
