/** Files → figures, each way in a process of its own and in turn: wall time and largest memory, as ratios to the library's cells. */
import { build } from "esbuild";
import { writeXlsx } from "hucre/xlsx";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchRegister } from "../../test/moments/large-register";

const TURNS = 3;
const WAYS = ["library", "scan"] as const;

interface FileRun {
  readMs: number;
  wallMs: number;
  peakMb: number;
  contracts: number;
  figures: unknown;
}

export interface FileCost {
  rows: number;
  fileMb: number;
  /** Medians. */
  library: Omit<FileRun, "figures">;
  scan: Omit<FileRun, "figures">;
  /** The same register as a text file. */
  csv: Omit<FileRun, "figures">;
  readRatio: number;
  wallRatio: number;
  peakRatio: number;
}

/** Makes the files, reads each three times each way, and compares what comes out. */
export async function fileCosts(sizes: readonly number[]): Promise<FileCost[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-file-"));
  try {
    const program = join(folder, "run.mjs");
    await build({
      entryPoints: [fileURLToPath(new URL("file-run.ts", import.meta.url))],
      outfile: program,
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "error",
    });
    const costs: FileCost[] = [];
    for (const rows of sizes) costs.push(await costOf(rows, program, join(folder, `${rows}.xlsx`)));
    return costs;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function costOf(rows: number, program: string, file: string): Promise<FileCost> {
  const { cells } = benchRegister(rows);
  const bytes = await writeXlsx({ sheets: [{ name: "Marchés", rows: cells }] });
  writeFileSync(file, bytes);
  const text = file.replace(/xlsx$/, "csv");
  writeFileSync(text, cells.map((line) => line.join(";")).join("\n"));
  const runs: Record<(typeof WAYS)[number], FileRun[]> = { library: [], scan: [] };
  for (let turn = 0; turn < TURNS; turn++) {
    for (const way of WAYS) runs[way].push(runOf(program, file, way));
  }
  if (JSON.stringify(runs.scan[0]?.figures) !== JSON.stringify(runs.library[0]?.figures))
    throw new Error("The two ways don't give the same figures.");
  const csv = medians(Array.from({ length: TURNS }, () => runOf(program, text, "scan")));
  const [library, scan] = [medians(runs.library), medians(runs.scan)];
  if (csv.contracts !== scan.contracts) throw new Error("The text file doesn't give the same contracts.");
  return {
    rows,
    fileMb: bytes.length / 1_048_576,
    library,
    scan,
    csv,
    readRatio: scan.readMs / library.readMs,
    wallRatio: scan.wallMs / library.wallMs,
    peakRatio: scan.peakMb / library.peakMb,
  };
}

function runOf(program: string, file: string, way: string): FileRun {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, file, way], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as FileRun;
}

function medians(runs: readonly FileRun[]): Omit<FileRun, "figures"> {
  const of = (pick: (run: FileRun) => number) =>
    runs.map(pick).sort((one, other) => one - other)[Math.floor(runs.length / 2)] ?? 0;
  return {
    readMs: of(({ readMs }) => readMs),
    wallMs: of(({ wallMs }) => wallMs),
    peakMb: of(({ peakMb }) => peakMb),
    contracts: of(({ contracts }) => contracts),
  };
}

export function fileReport(costs: readonly FileCost[]): string {
  const lines = [
    "rows      file     library: read / all / peak        ours: read / all / peak           ratios",
  ];
  for (const { rows, fileMb, library, scan, csv, readRatio, wallRatio, peakRatio } of costs) {
    const shown = (run: Omit<FileRun, "figures">) =>
      `${(run.readMs / 1000).toFixed(2)} s / ${(run.wallMs / 1000).toFixed(2)} s / ${run.peakMb.toFixed(0)} MB`;
    const ratios = [readRatio, wallRatio, peakRatio].map((ratio) => ratio.toFixed(2)).join(" / ");
    lines.push(
      [
        String(rows).padEnd(9),
        `${fileMb.toFixed(1)} MB`.padEnd(8),
        shown(library).padEnd(33),
        shown(scan).padEnd(33),
        ratios,
      ].join(" "),
      `${" ".repeat(9)} as .csv: ${shown(csv)}`,
    );
  }
  return lines.join("\n");
}
