/** What managing the year costs, beside computing the whole: cuts of one dimension in one pass. */
import { runBuilt } from "./built";

export interface ManageCosts {
  contracts: number;
  wholeMs: number;
  /** A bare pass over the cells that the register was read from. */
  bareMs: number;
  /** Work → its time, and what that is of the time of the whole. */
  works: { work: string; ms: number; ratio: number }[];
}

/** Measured in a process of its own. */
export async function manageCosts(contracts: number): Promise<ManageCosts> {
  return (await runBuilt("manage-run.ts", String(contracts))) as ManageCosts;
}

export function manageReport({ contracts, wholeMs, bareMs, works }: ManageCosts): string {
  const lines = works.map(
    ({ work, ms, ratio }) =>
      `  ${work.padEnd(32)} ${ms.toFixed(1)} ms   × ${ratio.toFixed(2)} of the whole, × ${(ms / bareMs).toFixed(3)} of a bare pass`,
  );
  return [
    `${contracts} contracts: all figures of two years in ${wholeMs.toFixed(1)} ms, a bare pass in ${bareMs.toFixed(1)} ms`,
    ...lines,
  ].join("\n");
}
