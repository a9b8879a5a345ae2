/** A number of contracts. */
import { overFacts, type FactOver } from "./facts";
import type { Measure } from "./measure";

/** Contracts of the population with the fact. */
export function count(over: FactOver): Measure {
  return overFacts("count", over, () => null);
}
