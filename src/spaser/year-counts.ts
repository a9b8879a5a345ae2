/** What counting one year keeps: populations once, then the parts of every measure over contracts. */
import type { Measure, OverContracts } from "./measures/measure";
import type { Unavailable } from "./outcome";
import type { PopulationId } from "./populations";
import type { Parts, Tally } from "./tally";

/** A measure counted over contracts in one year. */
export interface Count {
  counting: OverContracts;
  tally: Tally;
  parts: Parts;
}

export interface YearCounts {
  year: number;
  /** Populations of every contract. */
  flags: Uint8Array;
  /** Who is in the populations that are not only counted over: the contracts of each block. */
  members: Map<PopulationId, Int32Array[]>;
  counts: Map<Measure, Count | Unavailable>;
}
