/** Random frameworks, and a count of its own for each of their figures that looks at one row after the other. */
import fc from "fast-check";
import type { Row } from "../../method-pages/build-register";
import type { Condition } from "../../src/spaser/conditions/condition";
import type { Framework, IndicatorDefinition } from "../../src/spaser/framework";
import { measureOf, type MeasureDefinition, type Population } from "../../src/spaser/measures";
import { anyCondition, OWN } from "./random-conditions";
import { anyWideRow, saidNumber, stateOf, voiceOf, type Held } from "./scalar";

/** The year that is counted. */
export const YEAR = 2022;

const population: fc.Arbitrary<Population> = fc
  .tuple(
    fc.constantFrom<Population["base"]>("notified", "competed", "awarded", "launched", "spent"),
    fc.option(anyCondition, { nil: undefined }),
  )
  .map(([base, where]) => (where === undefined ? { base } : { base, where }));
const quantity = fc.constantFrom("amount", "paymentDelay", "own:amount:bio", "bidsReceived");
const having = fc.option(anyCondition, { nil: undefined });
const asked = (condition: Condition | undefined) => (condition === undefined ? {} : { having: condition });

/** Of every kind that is counted contract by contract. */
export const anyMeasure: fc.Arbitrary<MeasureDefinition> = fc.oneof(
  fc.tuple(population, anyCondition).map(([of, one]) => ({ kind: "share" as const, of, having: one })),
  fc.tuple(population, having).map(([of, one]) => ({ kind: "count" as const, of, ...asked(one) })),
  fc.tuple(population, quantity).map(([of, one]) => ({ kind: "sum" as const, of, quantity: one })),
  fc.tuple(population, quantity).map(([of, one]) => ({ kind: "mean" as const, of, quantity: one })),
  fc
    .tuple(population, quantity, quantity)
    .map(([of, one, weight]) => ({ kind: "mean" as const, of, quantity: one, weight })),
  fc
    .tuple(population, quantity, having, quantity)
    .map(([of, one, also, over]) => ({ kind: "quotient" as const, of, quantity: one, ...asked(also), over })),
);

const text = { fr: "Essai", en: "Trial" };
/** One indicator a measure. */
export function frameworkWith(measures: readonly MeasureDefinition[]): Framework {
  const indicators = measures.map((definition, at): IndicatorDefinition => ({
    ...{
      id: `i${at}`,
      label: text,
      shortLabel: text,
      decimals: 2,
      better: null,
      target: null,
      references: [],
    },
    unit: definition.kind === "share" ? "percent" : "euros",
    measures: [measureOf(definition)],
    method: text,
  }));
  const axes = [{ id: "1", title: text, objectives: [], freeTexts: false, indicators }];
  return { ...{ id: "essai", version: "1", name: text, shortName: text, source: text }, facts: OWN, axes };
}

/** The value, null where the rows don't give one. */
export function counted(definition: MeasureDefinition, rows: readonly Row[], held: Held): number | null {
  if (!("of" in definition)) return null;
  const { base, where } = definition.of;
  const conditions = [where, "having" in definition ? definition.having : undefined].filter(
    (one) => one !== undefined,
  );
  if (conditions.some((one) => voiceOf(one, held) === 0)) return null;
  const quantities = [
    ...("quantity" in definition ? [definition.quantity] : []),
    ...(definition.kind === "quotient" ? [definition.over] : []),
    ...(definition.kind === "mean" && definition.weight ? [definition.weight] : []),
  ];
  if (quantities.some((one) => held(one) === 0)) return null;
  const members = rows.filter((row) => {
    if (row.awarded === false || !isIn(base, row)) return false;
    return where === undefined || stateOf(where, row, held, YEAR) === true;
  });
  if (members.length === 0) return null;
  const wanted = "having" in definition ? definition.having : undefined;
  const has = (row: Row) => (wanted ? stateOf(wanted, row, held, YEAR) : true);
  const of = (id: string) => (row: Row) => saidNumber(row, id, YEAR);
  const sum = (all: readonly (number | null)[]) => all.reduce<number>((total, one) => total + (one ?? 0), 0);
  switch (definition.kind) {
    case "share":
    case "count": {
      if (members.every((row) => has(row) === null)) return null;
      const yes = members.filter((row) => has(row) === true).length;
      return definition.kind === "share" ? yes / members.length : yes;
    }
    case "mean": {
      const { weight } = definition;
      const weighed = members.flatMap((row) => {
        const value = of(definition.quantity)(row);
        const weighs = weight === undefined ? 1 : of(weight)(row);
        return value === null || weighs === null || weighs <= 0 ? [] : [{ value, weighs }];
      });
      const all = sum(weighed.map(({ weighs }) => weighs));
      return all === 0 ? null : sum(weighed.map(({ value, weighs }) => value * weighs)) / all;
    }
    case "sum": {
      const values = members.map(of(definition.quantity)).filter((one) => one !== null);
      if (values.length === 0) return null;
      return sum(values);
    }
    case "quotient": {
      const lower = sum(members.map(of(definition.over)));
      return lower === 0
        ? null
        : sum(members.filter((row) => has(row) === true).map(of(definition.quantity))) / lower;
    }
    default:
      return null;
  }
}

function isIn(base: Population["base"], row: Row): boolean {
  const notified = row.notified === undefined ? row.year : Number(row.notified.slice(0, 4));
  switch (base) {
    case "notified":
      return notified === YEAR;
    case "competed":
      return notified === YEAR && row.facts?.competed === true;
    case "launched":
      return Boolean(row.launched?.startsWith(String(YEAR)));
    case "spent":
      return Math.abs(row.spend?.[YEAR] ?? 0) > 0;
    default:
      return true;
  }
}

/** Rows of a register; one of each end keeps the years within those that it holds. */
export const anyWideRows: fc.Arbitrary<Row[]> = fc
  .array(anyWideRow, { minLength: 1, maxLength: 15 })
  .map((rows) => [
    ...rows,
    { notified: "2020-01-01", awarded: false },
    { notified: "2024-12-31", awarded: false },
  ]);
