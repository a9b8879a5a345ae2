/** A figure set against its target, against the year before and against the national reference points. */
import type { Evolution, Figure, Inputs, Status } from "./assessment";
import type { IndicatorDefinition } from "./framework";
import { referencesOf, targetOf } from "./inputs";
import { difference } from "./rounding";
import { shownChange } from "./shown";

/** Short of the target by no more than this is « near »: points for a ratio, a share of the target otherwise. */
const NEAR_POINTS = 0.05;
const NEAR_SHARE = 0.1;

export type Comparison = Pick<
  Figure,
  "target" | "targetDirection" | "gap" | "status" | "effort" | "references" | "previous" | "evolution"
>;

interface Compared {
  year: number;
  value: number | null;
  /** Numerator and population of a ratio, for the effort; null when the ratio was typed in. */
  numerator: number | null;
  population: number | null;
  previous: number | null;
}

/** Sets a value against all there is to compare it with. */
export function compare(definition: IndicatorDefinition, figure: Compared, inputs: Inputs): Comparison {
  const { value, year } = figure;
  const target = targetOf(inputs, definition, year);
  const gap = value === null || target === null ? null : difference(value, target.value);
  const isRatio = definition.unit === "percent";
  return {
    target: target?.value ?? null,
    targetDirection: target?.direction ?? null,
    gap,
    status: statusBy(value, gap, target, isRatio),
    effort:
      isRatio &&
      value !== null &&
      target?.direction === "atLeast" &&
      figure.numerator !== null &&
      figure.population !== null
        ? effortTo(target.value, figure.numerator, figure.population)
        : null,
    references: referencesOf(inputs, definition, year),
    previous: figure.previous,
    evolution:
      value === null || figure.previous === null ? null : evolutionOf(definition, value, figure.previous),
  };
}

/** Met, near, missed; a value that equals its target has met it. */
export function statusOf(
  value: number | null,
  target: { direction: "atLeast" | "atMost"; value: number } | null,
  isRatio: boolean,
): Status {
  const gap = value === null || target === null ? null : difference(value, target.value);
  return statusBy(value, gap, target, isRatio);
}

/** The same where `gap`, value − target, is known; null where one of them is. */
function statusBy(
  value: number | null,
  gap: number | null,
  target: { direction: "atLeast" | "atMost"; value: number } | null,
  isRatio: boolean,
): Status {
  if (value === null) return "notAvailable";
  if (target === null || gap === null) return "noTarget";
  const shortfall = target.direction === "atLeast" ? -gap : gap;
  if (shortfall <= 0) return "met";
  const tolerance = isRatio ? NEAR_POINTS : Math.abs(target.value) * NEAR_SHARE;
  return difference(shortfall, tolerance) <= 0 ? "near" : "missed";
}

/**
 * How many more contracts of the same population would have met the target: the smallest k ≥ 0 with
 * (numerator + k) ÷ population ≥ target. null when even all of them would not.
 */
export function effortTo(target: number, numerator: number, population: number): number | null {
  if (population <= 0 || target > 1) return null;
  let k = Math.max(0, Math.ceil(target * population - numerator));
  // target × population may be off by one binary hair on either side: the definition itself decides.
  while (k > 0 && (numerator + k - 1) / population >= target) k--;
  while ((numerator + k) / population < target) k++;
  return k;
}

/** The change since the year before. No difference in the decimals shown is « stable ». */
export function evolutionOf(definition: IndicatorDefinition, value: number, previous: number): Evolution {
  const delta = difference(value, previous);
  const shown = shownChange(definition, value, previous);
  const trend = shown === 0 ? "stable" : shown > 0 ? "up" : "down";
  const better =
    trend === "stable" || definition.better === null
      ? null
      : (trend === "up") === (definition.better === "higher");
  return { delta, trend, better };
}
