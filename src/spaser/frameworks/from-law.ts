/** Targets and reference points of frameworks, which count in civil years, made from what a law sets, which counts in days. */
import type { Label, ReferencePoint, Target } from "../framework";
import { citation, type CivilDay, type LegalSource, type LegalValue } from "../law/legal-value";

/** A value as a reference point of every civil year in which it holds on some day; `note`: what it is about. */
export function asReference(
  { from, to, direction, value, source }: LegalValue,
  note: Label,
  cited: LegalSource = source,
): ReferencePoint {
  const years = { from: from === null ? null : yearOf(from), to: to === null ? null : yearOf(to) };
  return { ...years, direction, value, note, source: citation(cited) };
}

/** A value as the target of civil years, the first of which is the first that it holds in from beginning to end. */
export function asTarget({ from, direction, value }: Omit<LegalValue, "to" | "about" | "source">): Target {
  return { direction, value, ...(from === null ? {} : { from: firstWholeYear(from) }) };
}

/**
 * Steps of a civil year each, in their order, as a target. The last one stays the target of the years after it: where the plan has ended
 * without a successor, the method says so.
 */
export function stepsAsTarget(steps: readonly LegalValue[]): Target | null {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const byYear = steps
    .slice(0, -1)
    .flatMap(({ from, value }) => (from === null ? [] : [[yearOf(from), value] as const]));
  return { ...asTarget({ ...last, from: first.from }), byYear: Object.fromEntries(byYear) };
}

/** The first civil year that begins on or after a day: 2027 for 2026-08-21, 2026 for 2026-01-01. */
export function firstWholeYear(day: CivilDay): number {
  return day.endsWith("-01-01") ? yearOf(day) : yearOf(day) + 1;
}

function yearOf(day: CivilDay): number {
  return Number(day.slice(0, 4));
}
