/**
 * What managing the year costs, beside computing the whole: cuts of one dimension in one pass. Measured in one built file: compiled
 * module by module, as programs are run here, a call from one to another takes longer than in the pane.
 */
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

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
  const folder = mkdtempSync(join(tmpdir(), "bench-manage-"));
  try {
    const program = join(folder, "run.cjs");
    await build({
      entryPoints: [fileURLToPath(new URL("manage-run.ts", import.meta.url))],
      outfile: program,
      bundle: true,
      platform: "node",
      format: "cjs",
      logLevel: "error",
    });
    const { stdout, stderr } = spawnSync(process.execPath, [program, String(contracts)], {
      encoding: "utf8",
    });
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout) as ManageCosts;
  } finally {
    rmSync(folder, { recursive: true });
  }
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
