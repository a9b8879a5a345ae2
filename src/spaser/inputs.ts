/** What the buyer typed in, looked up for one indicator of one year. */
import type { Inputs } from "./assessment";
import type { IndicatorDefinition, Target } from "./framework";

/** The typed value of an indicator; null when nothing usable was typed. */
export function entryOf(inputs: Inputs, year: number, indicator: string): number | null {
  const entry = inputs.entries[year]?.[indicator];
  return entry === undefined || !Number.isFinite(entry) ? null : entry;
}

/** The target that holds in a year: the buyer's when there is one (null = « pas de cible »), else the framework's. */
export function targetOf(
  inputs: Inputs,
  definition: IndicatorDefinition,
  year: number,
): Pick<Target, "direction" | "value"> | null {
  const typed = inputs.targets[year]?.[definition.id];
  if (typed === undefined) return frameworkTarget(definition.target, year);
  if (typed === null || !Number.isFinite(typed)) return null;
  return {
    direction: definition.target?.direction ?? (definition.better === "lower" ? "atMost" : "atLeast"),
    value: typed,
  };
}

function frameworkTarget(target: Target | null, year: number): Pick<Target, "direction" | "value"> | null {
  if (target === null || (target.from !== undefined && year < target.from)) return null;
  return { direction: target.direction, value: target.byYear?.[year] ?? target.value };
}
