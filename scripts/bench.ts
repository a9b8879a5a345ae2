/**
 * Speed, as ratios to a bare pass over the same cells in the same run: npm run bench [-- --full] [-- --json]
 * With --sheet: time and memory of a sheet as large as Excel has them, read in chunks. With --excel: round trips and bytes
 * between pane and Excel (test/moments/costs.ts). With --file: .xlsx files read with and without the library (bench/file.ts), .csv beside them.
 * With --decp: a register beside its open data (bench/decp.ts).
 * With --framework: shipped frameworks as documents, and one with as many indicators as it may have (bench/framework.ts).
 * With --manage: cuts, duties, work lists and simulations (bench/manage.ts). With --pane: the pane in a Chromium (bench/pane.ts;
 * needs a build).
 * Times alone say little on a shared machine; a ratio of two medians taken side by side holds.
 */
import { recognise } from "../src/register/recognising/recognise";
import { NO_CHOICES } from "../src/register/recognition";
import { RegisterReader } from "../src/register/reading/read";
import type { Cell, RowBlock } from "../src/register/grid";
import { changesBetween } from "../src/report/changes";
import { planIndicatorSheet, type SheetContext } from "../src/report/indicator-sheet";
import type { SheetPlan } from "../src/report/plan";
import { updateRows } from "../src/register/reading/update";
import { assess, reassess } from "../src/spaser/assess";
import { NO_INPUTS, type Assessment } from "../src/spaser/assessment";
import { ASP } from "../src/spaser/frameworks/asp";
import { measureFullSheet, reportFullSheet } from "./bench/full-sheet";
import { BenchBatches, HEADER_ROW } from "../test/moments/large-register";

const WARMING = 30;
const YEARS = { year: 2023, years: [2022, 2023] };
const CONTEXT: SheetContext = {
  language: "fr",
  body: "",
  sources: ["Marchés"],
  computedAt: { day: 45_000, minutes: 0 },
  productVersion: "0",
};

interface Run {
  rows: number;
  cells: number;
  barePassMs: number;
  stages: Record<string, number>;
  fullMs: number;
  fullRatio: number;
  editMs: number;
  editRatio: number;
  changesMs: number;
  changesRatio: number;
  peakMb: number;
}

/** What any program that looks at every cell has to do at least. */
function barePass(cells: Cell[][]): number {
  let sum = 0;
  for (const row of cells) {
    for (const cell of row) {
      if (typeof cell === "string") sum += cell.length;
      else if (typeof cell === "number") sum += cell;
      else sum++;
    }
  }
  return sum;
}

function timed<T>(stages: Record<string, number>, name: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  stages[name] = (stages[name] ?? 0) + performance.now() - start;
  return result;
}

/** Raw cells → figures of two years with their contracts; and the bare pass over each batch before it is read. */
function full(bench: BenchBatches, stages: Record<string, number>) {
  const bare: Record<string, number> = {};
  const recognition = timed(stages, "recogniseMs", () => recognise([bench.sample], NO_CHOICES, {}));
  const reader = timed(stages, "readMs", () => new RegisterReader(recognition, { date1904: false }));
  for (const block of bench) {
    timed(bare, "ms", () => barePass(block.cells));
    timed(stages, "readMs", () => reader.add(bench.shape.id, block));
  }
  const register = timed(stages, "contractsMs", () => reader.finish());
  const assessment = timed(stages, "figuresMs", () => assess(register, ASP, YEARS, NO_INPUTS));
  return { reader, register, assessment, bareMs: bare.ms ?? 0 };
}

function sheetBlock(plan: SheetPlan): RowBlock {
  const cells = plan.cells.map((row) =>
    Array.from({ length: plan.columnCount }, (_, column) => row[column]?.value ?? ""),
  );
  return { firstRow: 0, firstColumn: 0, cells };
}

/** One edited row → all figures again. The edit is put back, so that every run starts from the same cells. */
function edit(
  { shape, first: { cells } }: BenchBatches,
  result: ReturnType<typeof full>,
  run: number,
): { ms: number; assessment: Assessment } {
  const row = HEADER_ROW + 1 + ((run * 7919) % (cells.length - HEADER_ROW - 1));
  const column = cells[HEADER_ROW]?.indexOf("Annexe sociale") ?? -1;
  const edited = [...(cells[row] ?? [])];
  edited[column] = edited[column] === "Oui" ? "Non" : "Oui";
  const block: RowBlock = { firstRow: row, firstColumn: 0, cells: [edited] };
  const start = performance.now();
  const update = updateRows(result.register, result.reader, shape.id, block);
  const assessment = reassess(
    result.assessment,
    result.register,
    update?.changedContracts ?? null,
    NO_INPUTS,
  );
  const ms = performance.now() - start;
  if (!update) throw new Error("The edit was not taken as one.");
  return { ms, assessment };
}

/** New figures → what has to be written into the sheet that shows the former ones. */
function newSheet(before: Assessment, after: Assessment): number {
  const sheet = sheetBlock(planIndicatorSheet(before, NO_INPUTS, CONTEXT));
  const start = performance.now();
  changesBetween(planIndicatorSheet(after, NO_INPUTS, CONTEXT), sheet);
  return performance.now() - start;
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function measure(rows: number, repeats: number): Run {
  const register = new BenchBatches(rows);
  const bare: number[] = [];
  const whole: number[] = [];
  const edits: number[] = [];
  const changes: number[] = [];
  const stages: Record<string, number[]> = {};
  let peak = 0;
  for (let run = -1; run < repeats; run++) {
    const times: Record<string, number> = {};
    const result = full(register, times);
    const fullMs = Object.values(times).reduce((sum, one) => sum + one, 0);
    peak = Math.max(peak, process.memoryUsage().rss / 1_048_576);
    if (run < 0) {
      // Not measured: the short stages are compiled after some calls only, as the loop of the bare pass is after one.
      for (let call = 0; call < WARMING; call++) {
        newSheet(result.assessment, edit(register, result, call).assessment);
      }
      continue;
    }
    const { ms: editMs, assessment } = edit(register, result, run + 1);
    const changesMs = newSheet(result.assessment, assessment);
    bare.push(result.bareMs);
    whole.push(fullMs);
    edits.push(editMs);
    changes.push(changesMs);
    for (const [name, ms] of Object.entries(times)) (stages[name] ??= []).push(ms);
  }
  const ratio = (values: number[]) => median(values.map((value, index) => value / (bare[index] ?? 1)));
  return {
    rows,
    cells: (register.shape.used?.rowCount ?? 0) * (register.shape.used?.columnCount ?? 0),
    barePassMs: median(bare),
    stages: Object.fromEntries(Object.entries(stages).map(([name, values]) => [name, median(values)])),
    fullMs: median(whole),
    fullRatio: ratio(whole),
    editMs: median(edits),
    editRatio: ratio(edits),
    changesMs: median(changes),
    changesRatio: ratio(changes),
    peakMb: peak,
  };
}

function report(runs: Run[]): string {
  const lines = ["rows        bare pass   full        ratio   edit       ratio   changes    ratio   peak"];
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  for (const run of runs) {
    const cells = [
      String(run.rows).padEnd(11),
      ms(run.barePassMs).padEnd(11),
      ms(run.fullMs).padEnd(11),
      run.fullRatio.toFixed(2).padEnd(7),
      ms(run.editMs).padEnd(10),
      run.editRatio.toFixed(3).padEnd(7),
      ms(run.changesMs).padEnd(10),
      run.changesRatio.toFixed(3).padEnd(7),
      `${run.peakMb.toFixed(0)} MB`,
    ];
    lines.push(cells.join(" "));
    const stages = Object.entries(run.stages).map(
      ([name, value]) => `${name.replace(/Ms$/, "")} ${ms(value)}`,
    );
    lines.push(`            ${stages.join(" · ")}`);
  }
  return lines.join("\n");
}

const asked = process.argv.slice(2);
const sizes = asked.includes("--full") ? [1000, 10_000, 100_000, 1_000_000] : [1000, 10_000, 100_000];
const print = (result: unknown, text: () => string) =>
  process.stdout.write(`${asked.includes("--json") ? JSON.stringify(result) : text()}\n`);

if (asked.includes("--sheet")) {
  const measured = await measureFullSheet();
  print(measured, () => reportFullSheet(measured));
} else if (asked.includes("--excel")) {
  const { excelCosts, excelReport } = await import("../test/moments/costs");
  const costs: Awaited<ReturnType<typeof excelCosts>> = [];
  for (const rows of sizes) costs.push(...(await excelCosts(rows)));
  print({ costs }, () => excelReport(costs));
} else if (asked.includes("--decp")) {
  const { decpCost } = await import("./bench/decp");
  console.table([await decpCost()]);
} else if (asked.includes("--file")) {
  const { fileCosts, fileReport } = await import("./bench/file");
  const costs = await fileCosts([20_000, 100_000]);
  print({ costs }, () => fileReport(costs));
} else if (asked.includes("--manage")) {
  const { manageCosts, manageReport } = await import("./bench/manage");
  const costs = await manageCosts(100_000);
  print(costs, () => manageReport(costs));
} else if (asked.includes("--framework")) {
  const { frameworkCosts, frameworkReport } = await import("./bench/framework");
  const costs = await frameworkCosts(100_000);
  print(costs, () => frameworkReport(costs));
} else if (asked.includes("--pane")) {
  const { paneReport, runPane } = await import("./bench/pane");
  const result = await runPane(100_000);
  print(result, () => paneReport(result));
} else {
  const runs = sizes.map((rows) => measure(rows, rows >= 1_000_000 ? 5 : 25));
  print({ runs }, () => report(runs));
}
