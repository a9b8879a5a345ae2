/** Differences are those of the figures as they are shown, in cell, chart, tile and pane alike. */
import fc from "fast-check";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import type { Figure } from "../../src/spaser/assessment";
import type { Unit } from "../../src/spaser/framework";
import { roundHalfUp } from "../../src/spaser/rounding";
import { asShown, shownChange, shownDifference } from "../../src/spaser/shown";
import { differenceFormat, valueFormat } from "../../src/report/number-formats";
import { formatChange, formatGap, formatTargetGap, formatValue } from "../../src/text/format";
import { formatEurosShort } from "../../src/text/numbers";
import { shownText } from "../../demo/display/shown";

const NBSP = "\u00a0";
const MINUS = "\u2212";
const percent = { unit: "percent", decimals: 0 } as const;

test("91 % to 70 % is −21 points, whatever lies behind the decimals", () => {
  expect(formatChange(percent, 0.704, 0.906, "fr")).toBe(`${MINUS}21${NBSP}pts`);
  expect(formatChange(percent, 0.704, 0.906, "en")).toBe(`${MINUS}21${NBSP}pp`);
  expect(formatChange(percent, 0.91, 0.9, "fr")).toBe(`+1${NBSP}pts`);
  const figure = { definition: percent, value: 0.704, target: 0.906 } as unknown as Figure;
  expect(formatTargetGap(figure, "fr")).toBe(`${MINUS}21${NBSP}pts`);
});

test("dates of two years are compared by day and month, in words", () => {
  const date = { unit: "date", decimals: 0 } as const;
  const [march2, february16] = [44_622, 44_973];
  expect(shownChange(date, february16, march2)).toBe(-14);
  expect(formatChange(date, february16, march2, "fr")).toBe(`14${NBSP}jours plus tôt`);
  expect(formatChange(date, february16, march2, "en")).toBe(`14${NBSP}days earlier`);
  expect(formatChange(date, march2 + 366, march2, "fr")).toBe(`1${NBSP}jour plus tard`);
  expect(formatChange(date, march2 + 365, march2, "fr")).toBe("le même jour");
  // 29 February 2024 → 28 February 2025 and 1 March 2025.
  expect(shownChange(date, 45_716, 45_351)).toBe(-1);
  expect(shownChange(date, 45_717, 45_351)).toBe(0);
});

test("amounts have no « −0,0 M€ » and no decimals that say nothing", () => {
  expect(formatGap("euros", 0, -30_000, "fr")).toBe(`${MINUS}30${NBSP}k€`);
  expect(formatChange({ unit: "euros", decimals: 0 }, 130_010_000, 130_000_000, "fr")).toBe(`0${NBSP}€`);
  expect(formatEurosShort(999_960, "fr")).toBe(`1${NBSP}M€`);
  expect(formatEurosShort(-4_230_000, "en")).toBe(`${MINUS}€4.2m`);
  expect(formatValue("euros", 0, 130_000_000, "fr")).toBe(`130${NBSP}M€`);
});

const units: [Unit, number][] = [
  ["percent", 0],
  ["percent", 2],
  ["days", 2],
  ["hours", 0],
  ["euros", 0],
  ["contracts", 0],
];
const value = (unit: Unit) =>
  unit === "percent"
    ? fc.double({ min: 0, max: 1, noNaN: true })
    : fc.double({ min: 0, max: 5e8, noNaN: true });
/** Spaces and minus signs apart, which Excel has its own of. */
const bare = (text: string) => text.replace(/\s/g, "").replace(/[\u2212-]/g, "-");

test.each(units)("a cell of %s with %p decimals says what the screens say", (unit, decimals) => {
  fc.assert(
    fc.property(value(unit), fc.constantFrom("fr" as const, "en" as const), (one, language) => {
      const format = valueFormat(unit, decimals, language, one);
      expect(bare(shownText(one, format, language))).toBe(bare(formatValue(unit, decimals, one, language)));
    }),
  );
});

test.each(units)("so do the differences of %s with %p decimals", (unit, decimals) => {
  const of = { unit, decimals };
  fc.assert(
    fc.property(
      value(unit),
      value(unit),
      fc.constantFrom("fr" as const, "en" as const),
      (one, two, language) => {
        const difference = shownDifference(of, one, two);
        const points = unit === "percent" ? roundHalfUp(difference * 100, 10) : difference;
        const cell = shownText(points, differenceFormat(unit, decimals, language, points, false), language);
        const said = formatGap(unit, decimals, difference, language);
        expect(bare(cell)).toBe(bare(said));
        // What a reader gets with a pencil from the two numbers on the sheet.
        expect(difference).toBeCloseTo(asShown(of, one) - asShown(of, two), 6);
      },
    ),
  );
});

test("every indicator is shown in a unit that the screens know", () => {
  for (const { axes } of FRAMEWORKS)
    for (const { indicators } of axes)
      for (const { unit, decimals } of indicators) expect(formatValue(unit, decimals, 1, "fr")).not.toBe("");
});
