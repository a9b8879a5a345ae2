/** A measure is one object: one made here, unknown to the product, is computed, recounted after an edit, shown and checked like any other. */
import { planDetailSheet } from "../../src/report/detail-sheet";
import { planIndicatorSheet } from "../../src/report/indicator-sheet";
import { assess, reassess } from "../../src/spaser/assess";
import { NO_INPUTS, type Assessment } from "../../src/spaser/assessment";
import type { Framework } from "../../src/spaser/framework";
import type { Measure } from "../../src/spaser/measures";
import { gridOf } from "../report/grid";
import { SAMPLE_CONTEXT } from "../report/sample";
import { buildRegister, type Row } from "../../method-pages/build-register";

/** Euros excluding tax awarded in the year. */
const amountAwarded: Measure = {
  gives: "sum",
  fields: "amount",
  missing: ({ register }) => (register.hasAmount ? "" : "amount"),
  counting: {
    over: "contracts",
    population: "notified",
    tally: ({ register }) => ({
      kind: "quantity",
      members: "notified",
      base: null,
      less: [],
      years: [register.amount],
      clause: null,
      expectedIn: null,
    }),
  },
};

const label = { fr: "Montant attribué", en: "Amount awarded" };
const framework: Framework = {
  id: "made-here",
  version: "1",
  name: label,
  shortName: label,
  source: label,
  axes: [
    {
      id: "1",
      title: label,
      objectives: [],
      freeTexts: false,
      indicators: [
        {
          id: "A",
          label,
          shortLabel: label,
          unit: "euros",
          decimals: 0,
          better: null,
          measures: [amountAwarded],
          target: null,
          references: [],
          method: label,
        },
      ],
    },
  ],
};

const rows: Row[] = [
  { number: "M1", notified: "2023-02-01", amount: 1000 },
  { number: "M2", notified: "2023-03-01", amount: 250 },
  { number: "M3", notified: "2022-03-01", amount: 70 },
  { number: "M4", notified: "2023-04-01", amount: null },
];
const request = { year: 2023, years: [2022, 2023] };
const figureOf = (assessment: Assessment, year = 2023) => assessment.figures.get(year)?.get("A");

test("it is computed for every year, with who is behind it", () => {
  const assessment = assess(buildRegister(rows), framework, request, NO_INPUTS);
  expect(figureOf(assessment)).toMatchObject({
    kind: "sum",
    value: 1250,
    previous: 70,
    population: 3,
    filled: 2,
  });
  expect(figureOf(assessment, 2022)).toMatchObject({ value: 70 });
});

test("what it lacks is the reason", () => {
  const register = { ...buildRegister(rows), hasAmount: false };
  const { value, reason } = figureOf(assess(register, framework, request, NO_INPUTS)) ?? {};
  expect({ value, reason }).toEqual({
    value: null,
    reason: { code: "noColumn", params: { fields: "amount" } },
  });
});

test("an edit is recounted as a full computation would count it", () => {
  const before = assess(buildRegister(rows), framework, request, NO_INPUTS);
  const edited = buildRegister(rows.map((row, at) => (at === 1 ? { ...row, amount: 300 } : row)));
  expect(figureOf(reassess(before, edited, [1], NO_INPUTS))?.value).toBe(1300);
});

test("the sheet shows it, and « Détail » adds it up again from the contracts", () => {
  const register = buildRegister(rows);
  const assessment = assess(register, framework, request, NO_INPUTS);
  expect(gridOf(planIndicatorSheet(assessment, NO_INPUTS, SAMPLE_CONTEXT)).flat()).toContain(1250);
  const { cells } = planDetailSheet(register, assessment, SAMPLE_CONTEXT);
  expect(cells.flat().find((cell) => cell?.formula?.startsWith("=SUM("))?.value).toBe(1250);
});
