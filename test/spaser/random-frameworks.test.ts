/** Random frameworks over random registers: what the product counts, against a count of its own that looks at one row after the other. */
import fc from "fast-check";
import type { Row } from "../../method-pages/build-register";
import { buildRegister } from "../../method-pages/build-register";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import type { Condition } from "../../src/spaser/conditions/condition";
import { printDocument } from "../../src/spaser/document/print";
import { parseDocument } from "../../src/spaser/document/read";
import type { Framework, IndicatorDefinition } from "../../src/spaser/framework";
import { measureOf, type MeasureDefinition, type Population } from "../../src/spaser/measures";
import { anyCondition, OWN } from "./random-conditions";
import { anyWideRow, heldBy, saidNumber, stateOf, voiceOf, type Held } from "./scalar";

const YEAR = 2022;
/** FRAMEWORKS=500 for the long run. */
const RUNS = Number(process.env.FRAMEWORKS ?? 60);

const population: fc.Arbitrary<Population> = fc
  .tuple(
    fc.constantFrom<Population["base"]>("notified", "competed", "awarded", "launched", "spent"),
    fc.option(anyCondition, { nil: undefined }),
  )
  .map(([base, where]) => (where === undefined ? { base } : { base, where }));
const quantity = fc.constantFrom("amount", "paymentDelay", "own:amount:bio", "bidsReceived");
const having = fc.option(anyCondition, { nil: undefined });
const asked = (condition: Condition | undefined) => (condition === undefined ? {} : { having: condition });

const anyMeasure: fc.Arbitrary<MeasureDefinition> = fc.oneof(
  fc.tuple(population, anyCondition).map(([of, one]) => ({ kind: "share" as const, of, having: one })),
  fc.tuple(population, having).map(([of, one]) => ({ kind: "count" as const, of, ...asked(one) })),
  fc.tuple(population, quantity).map(([of, one]) => ({ kind: "sum" as const, of, quantity: one })),
  fc.tuple(population, quantity).map(([of, one]) => ({ kind: "mean" as const, of, quantity: one })),
  fc
    .tuple(population, quantity, having, quantity)
    .map(([of, one, also, over]) => ({ kind: "quotient" as const, of, quantity: one, ...asked(also), over })),
);

const text = { fr: "Essai", en: "Trial" };
function frameworkWith(measures: readonly MeasureDefinition[]): Framework {
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
function counted(definition: MeasureDefinition, rows: readonly Row[], held: Held): number | null {
  if (!("of" in definition)) return null;
  const { base, where } = definition.of;
  const conditions = [where, "having" in definition ? definition.having : undefined].filter(
    (one) => one !== undefined,
  );
  if (conditions.some((one) => voiceOf(one, held) === 0)) return null;
  const quantities = [
    ...("quantity" in definition ? [definition.quantity] : []),
    ...(definition.kind === "quotient" ? [definition.over] : []),
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
    case "sum":
    case "mean": {
      const values = members.map(of(definition.quantity)).filter((one) => one !== null);
      if (values.length === 0) return null;
      return definition.kind === "sum" ? sum(values) : sum(values) / values.length;
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

test("every figure is what the rows give, also of the framework read back from its document", () => {
  fc.assert(
    fc.property(
      fc.array(anyMeasure, { minLength: 1, maxLength: 8 }),
      fc.array(anyWideRow, { minLength: 1, maxLength: 15 }),
      (measures, some) => {
        // A row of each end keeps the years within those that the register holds.
        const rows: Row[] = [
          ...some,
          { notified: "2020-01-01", awarded: false },
          { notified: "2024-12-31", awarded: false },
        ];
        const framework = frameworkWith(measures);
        const result = parseDocument(printDocument(framework));
        if ("messages" in result) throw new Error(JSON.stringify(result.messages));
        const held = heldBy(rows);
        const register = buildRegister(rows);
        for (const one of [framework, result.framework]) {
          const figures = assess(register, one, { year: YEAR, years: [YEAR] }, NO_INPUTS).figures.get(YEAR);
          measures.forEach((definition, at) => {
            const value = figures?.get(`i${at}`)?.value ?? null;
            const expected = counted(definition, rows, held);
            if (value === null || expected === null)
              expect([definition, value]).toEqual([definition, expected]);
            else expect(value).toBeCloseTo(expected, 6);
          });
        }
      },
    ),
    { numRuns: RUNS },
  );
});
