/** The target that a framework sets for a year: one value, values of years, or a path from one to another. */
import type { Target } from "./framework";

/** null where there is none in the year. */
export function targetIn(target: Target, year: number): number | null {
  const { value, byYear = {}, from, between } = target;
  if (from !== undefined && year < from) return null;
  const own = byYear[year];
  if (own !== undefined) return own;
  if (between === undefined) return value;
  const steps = Object.keys(byYear).map(Number);
  const before = Math.max(...steps.filter((step) => step < year));
  const after = Math.min(...steps.filter((step) => step > year));
  if (!Number.isFinite(before)) return null;
  const reached = byYear[before] ?? value;
  if (!Number.isFinite(after) || between === "step") return reached;
  if (between === "nothing") return null;
  const next = byYear[after] ?? value;
  return reached + ((next - reached) * (year - before)) / (after - before);
}
