/** A share of contracts, in number and in value. */
import type { MeasureDefinition } from "./definition";
import { overAny, overCondition, type FactOver } from "./facts";
import type { Measure } from "./measure";

/** Contracts of the population that have something ÷ all of them; in value, their amounts excl. tax where these are known. */
export function shareOf(definition: Extract<MeasureDefinition, { kind: "share" }>): Measure {
  return overCondition("ratio", definition, ({ hasAmount, amount }) => (hasAmount ? amount : null));
}

/** Of the contracts that have one of several facts. */
export function share(over: FactOver): Measure {
  return shareOf({ kind: "share", ...overAny(over) });
}
