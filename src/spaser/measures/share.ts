/** A share of contracts, in number and in value. */
import { overFacts, type FactOver } from "./facts";
import type { Measure } from "./measure";

/** Contracts of the population with the fact ÷ all of them; in value, their amounts excl. tax where these are known. */
export function share(over: FactOver): Measure {
  return overFacts("ratio", over, ({ hasAmount, amount }) => (hasAmount ? amount : null));
}
