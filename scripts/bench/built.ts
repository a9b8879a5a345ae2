/**
 * Runs a measurement as one built file in a process of its own: compiled module by module, as programs are run here, a call from one
 * to another takes longer than in the pane.
 */
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a program beside this one prints as JSON. @throws Error with its words when it prints nothing. */
export async function runBuilt(program: string, ...words: string[]): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const outfile = join(folder, "run.cjs");
    await build({
      entryPoints: [fileURLToPath(new URL(program, import.meta.url))],
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      logLevel: "error",
    });
    const { stdout, stderr } = spawnSync(process.execPath, [outfile, ...words], { encoding: "utf8" });
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
