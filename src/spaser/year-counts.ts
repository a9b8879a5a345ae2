/** What counting one year keeps: populations once, then the parts of every measure over contracts. */
import type { Measure, OverContracts } from "./measures/measure";
import type { Unavailable } from "./outcome";
import type { PopulationsOfYear, SeldomId } from "./populations";
import type { PartsOfYear, Totals } from "./parts";
import type { Tally } from "./tally";

/** A measure counted over contracts in one year. */
export interface Count {
  counting: OverContracts;
  tally: Tally;
  /** States of the condition that narrows the population, and the place of those who are in it among all that are narrowed. */
  narrowed: { where: Uint8Array; slot: number } | null;
  /** Its place in the parts of the year. */
  at: number;
}

export interface YearCounts extends PopulationsOfYear {
  counts: Map<Measure, Count | Unavailable>;
  /** What the counts gave, block by block. */
  parts: PartsOfYear;
  /** Of a part of the register, what was counted in it, to be read at once; all else but `members` is the whole's. */
  totals?: (measure: Measure) => Totals;
  /** The seldom populations that are asked for. */
  seldom: ReadonlySet<SeldomId>;
}
