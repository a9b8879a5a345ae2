/** One run of `npm run bench -- --manage`, built as the pane is: what managing the year costs, beside computing the whole. */
import { recognise } from "../../src/register/recognising/recognise";
import { NO_CHOICES } from "../../src/register/recognition";
import { RegisterReader } from "../../src/register/reading/read";
import type { Register } from "../../src/register/contracts";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { cutBy } from "../../src/spaser/cuts/cut";
import { ASP } from "../../src/spaser/frameworks/asp";
import { BenchBatches } from "../../test/moments/large-register";
import type { ManageCosts } from "./manage";

const YEARS = { year: 2023, years: [2022, 2023] };
const REPEATS = 25;
/** As many departments as a large body has. */
const VALUES = 40;

function registerOf(contracts: number): Register {
  const batches = new BenchBatches(contracts);
  const reader = new RegisterReader(recognise([batches.sample], NO_CHOICES, {}), { date1904: false });
  for (const block of batches) reader.add(batches.shape.id, block);
  const register = reader.finish();
  const labels = ["", ...Array.from({ length: VALUES }, (_, at) => `Direction ${at + 1}`)];
  const of = Uint16Array.from({ length: register.size }, (_, i) => 1 + ((i * 7919) % VALUES));
  return { ...register, values: { ...register.values, department: { labels, of } } };
}

function median(values: number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** Measured side by side: a ratio of two medians holds on a machine that others use too. */
function manageCosts(contracts: number): ManageCosts {
  const register = registerOf(contracts);
  const compute = () => assess(register, ASP, YEARS, NO_INPUTS);
  const whole = compute();
  const works: [string, () => unknown][] = [
    [`cut by ${VALUES} departments`, () => cutBy(register, whole, "department")],
  ];
  const times = new Map<string, number[]>();
  const timed = (name: string, work: () => unknown, kept: boolean) => {
    const start = performance.now();
    work();
    if (kept) times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
  };
  for (let run = -5; run < REPEATS; run++) {
    timed("whole", compute, run >= 0);
    for (const [name, work] of works) timed(name, work, run >= 0);
  }
  const wholeMs = median(times.get("whole") ?? []);
  return {
    contracts,
    wholeMs,
    works: works.map(([work]) => {
      const ms = median(times.get(work) ?? []);
      return { work, ms, ratio: ms / wholeMs };
    }),
  };
}

process.stdout.write(JSON.stringify(manageCosts(Number(process.argv[2]))));
