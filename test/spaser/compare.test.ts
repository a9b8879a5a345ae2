/** Targets, gaps, status, effort, evolution and rounding, at their edges. */
import fc from "fast-check";
import { difference, roundHalfUp } from "../../src/spaser/rounding";
import { compare, effortTo, evolutionOf, statusOf } from "../../src/spaser/compare";
import { NO_INPUTS } from "../../src/spaser/assessment";
import type { Inputs } from "../../src/spaser/assessment";
import { ASP } from "../../src/spaser/frameworks/asp";
import { NATIONAL_REFERENCE_POINTS } from "../../src/spaser/frameworks/national-reference-points";
import type { IndicatorDefinition } from "../../src/spaser/framework";

const definitionOf = (id: string, framework = ASP): IndicatorDefinition => {
  const found = framework.axes.flatMap((axis) => axis.indicators).find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const figure = (value: number | null, more = {}) => ({
  year: 2023,
  value,
  numerator: null,
  population: null,
  previous: null,
  ...more,
});

test.each([
  [1.005, 2, 1.01],
  [0.285, 2, 0.29],
  [0.275 * 100, 1, 27.5],
  [(35 / 112) * 100, 2, 31.25],
  [(48 / 88) * 100, 0, 55],
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [0.4999999, 0, 0],
  [-0.4, 0, 0],
  [1e21, 2, 1e21],
  [1.5e-9, 2, 0],
  [130_000_000, 0, 130_000_000],
  [NaN, 2, NaN],
])("roundHalfUp(%d, %d) = %d", (value, decimals, rounded) => {
  expect(roundHalfUp(value, decimals)).toBe(rounded);
});

test("a difference has none of the noise of binary arithmetic", () => {
  expect(difference(0.35, 0.4)).toBe(-0.05);
  expect(difference(0.1 + 0.2, 0.3)).toBe(0);
  expect(difference(44973, 44622)).toBe(351);
});

describe("status", () => {
  const atLeast = { direction: "atLeast", value: 0.4 } as const;
  test.each([
    [0.4, "met"],
    [0.41, "met"],
    [0.3999, "near"],
    [0.35, "near"],
    [0.3499, "missed"],
    [null, "notAvailable"],
  ])("a ratio of %d against at least 40 %% is %s", (value, status) => {
    expect(statusOf(value, atLeast, true)).toBe(status);
  });
  test.each([
    [30, "met"],
    [33, "near"],
    [33.01, "missed"],
  ])("a delay of %d days against at most 30 is %s", (value, status) => {
    expect(statusOf(value, { direction: "atMost", value: 30 }, false)).toBe(status);
  });
  test("without a target", () => {
    expect(statusOf(1, null, false)).toBe("noTarget");
  });
});

describe("effort", () => {
  test.each([
    [0.25, 27, 112, 1],
    [0.25, 28, 112, 0],
    [0.4, 0, 5, 2],
    [1, 93, 112, 19],
    [0.7, 6, 10, 1],
    [0.07, 6, 100, 1],
    [1.2, 5, 10, null],
    [0.5, 0, 0, null],
  ])("target %d, %d of %d: %p more", (target, numerator, population, more) => {
    expect(effortTo(target, numerator, population)).toBe(more);
  });
  test("is the smallest that meets the target, for any target up to 100 %", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat(),
        fc.integer({ min: 0, max: 10_000 }),
        (population, seed, hundredths) => {
          const numerator = seed % (population + 1);
          const target = hundredths / 10_000;
          const more = effortTo(target, numerator, population) ?? NaN;
          expect((numerator + more) / population).toBeGreaterThanOrEqual(target);
          if (more > 0) expect((numerator + more - 1) / population).toBeLessThan(target);
          expect(
            statusOf((numerator + more) / population, { direction: "atLeast", value: target }, true),
          ).toBe("met");
        },
      ),
    );
  });
  test("a typed ratio has no contracts to add to", () => {
    expect(compare(definitionOf("2.1"), figure(0.2), NO_INPUTS)).toMatchObject({
      status: "near",
      effort: null,
      gap: -0.05,
    });
  });
});

describe("targets", () => {
  const typed = (targets: Inputs["targets"]): Inputs => ({ ...NO_INPUTS, targets });
  test("the buyer's comes before the framework's, for its year only", () => {
    const inputs = typed({ 2023: { "2.1": 0.35 } });
    expect(compare(definitionOf("2.1"), figure(0.3125), inputs)).toMatchObject({
      target: 0.35,
      status: "near",
    });
    expect(compare(definitionOf("2.1"), figure(0.3125, { year: 2022 }), inputs)).toMatchObject({
      target: 0.25,
      status: "met",
    });
  });
  test("the buyer can say that there is none, or give one where the framework has none", () => {
    expect(compare(definitionOf("2.1"), figure(0.3), typed({ 2023: { "2.1": null } }))).toMatchObject({
      target: null,
      status: "noTarget",
      gap: null,
    });
    expect(compare(definitionOf("4.1"), figure(30.64), typed({ 2023: { "4.1": 30 } }))).toMatchObject({
      targetDirection: "atMost",
      status: "near",
      gap: 0.64,
    });
  });
  test("a national one begins in a year and rises by steps", () => {
    const target = (year: number) =>
      compare(definitionOf("E1", NATIONAL_REFERENCE_POINTS), figure(0.87, { year }), NO_INPUTS).target;
    expect([2022, 2023, 2024, 2025, 2026].map(target)).toEqual([null, 0.6, 0.8, 1, 1]);
  });
});

test("reference points hold in their years", () => {
  const values = (year: number) =>
    compare(definitionOf("C1"), figure(0.87, { year }), NO_INPUTS).references.map(({ value }) => value);
  expect([2022, 2023, 2024, 2025].map(values)).toEqual([[], [0.6], [0.8], [1]]);
});

describe("evolution", () => {
  test("less than half a unit of the last decimal shown is stable", () => {
    expect(evolutionOf(definitionOf("2.2"), 0.684, 0.68)).toEqual({
      delta: 0.004,
      trend: "stable",
      better: null,
    });
    expect(evolutionOf(definitionOf("2.2"), 0.685, 0.68)).toEqual({
      delta: 0.005,
      trend: "up",
      better: true,
    });
    expect(evolutionOf(definitionOf("2.1"), 0.3125, 0.275)).toEqual({
      delta: 0.0375,
      trend: "up",
      better: true,
    });
  });
  test("up is worse for a delay, and neither for card payments", () => {
    expect(evolutionOf(definitionOf("4.1"), 30.64, 29)).toMatchObject({ trend: "up", better: false });
    expect(evolutionOf(definitionOf("4.2"), 3, 0)).toMatchObject({ trend: "up", better: null });
  });
});
