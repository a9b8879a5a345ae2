/** A number of contracts. */
import type { MeasureDefinition } from "./definition";
import { overAny, overCondition, type FactOver } from "./facts";
import type { Measure } from "./measure";

/** Contracts of the population that have something; all of them where nothing is asked. */
export function countOf(definition: Extract<MeasureDefinition, { kind: "count" }>): Measure {
  return overCondition("count", definition, () => null);
}

/** Of the contracts that have one of several facts. */
export function count(over: FactOver): Measure {
  return countOf({ kind: "count", ...overAny(over) });
}
