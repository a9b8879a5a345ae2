/** What counting one year keeps: populations once, then the parts of every measure over contracts. */
import type { Measure, OverContracts } from "./measures/measure";
import type { Unavailable } from "./outcome";
import type { PopulationsOfYear } from "./populations";
import type { Parts, Tally } from "./tally";

/** A measure counted over contracts in one year. */
export interface Count {
  counting: OverContracts;
  tally: Tally;
  parts: Parts;
}

export interface YearCounts extends PopulationsOfYear {
  counts: Map<Measure, Count | Unavailable>;
}
