/** What a framework costs: shipped ones as documents, one with as many indicators as it may have, and an edit under it. */
import { runBuilt } from "./built";

export interface FrameworkCosts {
  contracts: number;
  /** A bare pass over the cells. */
  bareMs: number;
  compiledMs: number;
  documentMs: number;
  /** All figures of two years of a framework with this many `indicators`. */
  manyMs: number;
  indicators: number;
  /** One edited row under it. */
  editMs: number;
}

/** Measured in a process of its own. */
export async function frameworkCosts(contracts: number): Promise<FrameworkCosts> {
  return (await runBuilt("framework-run.ts", String(contracts))) as FrameworkCosts;
}

export function frameworkReport(costs: FrameworkCosts): string {
  const { contracts, bareMs, compiledMs, documentMs, manyMs, indicators, editMs } = costs;
  const line = (name: string, ms: number, over: number, of: string) =>
    `  ${name.padEnd(32)} ${ms.toFixed(1)} ms   × ${(ms / over).toFixed(2)} of ${of}`;
  return [
    `${contracts} contracts: all figures of two years in ${compiledMs.toFixed(1)} ms`,
    line("the same as a document", documentMs, compiledMs, "the whole"),
    line(`${indicators} indicators of one's own`, manyMs, compiledMs, "the whole"),
    line("one edited row under these", editMs, bareMs, "a bare pass"),
  ].join("\n");
}
