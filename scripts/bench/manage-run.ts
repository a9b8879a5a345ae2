/** One run of `npm run bench -- --manage`, built as the pane is: what managing the year costs, beside computing the whole. */
import { recognise } from "../../src/register/recognising/recognise";
import { NO_CHOICES } from "../../src/register/recognition";
import { RegisterReader } from "../../src/register/reading/read";
import type { RowBlock } from "../../src/register/grid";
import type { Register } from "../../src/register/contracts";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { cutBy } from "../../src/spaser/cuts/cut";
import { Simulation } from "../../src/spaser/simulation/simulation";
import { figuresOfContract } from "../../src/spaser/one-contract";
import { ASP } from "../../src/spaser/frameworks/asp";
import { searchedText } from "../../src/workbook/searching";
import { BenchBatches } from "../../test/moments/large-register";
import type { ManageCosts } from "./manage";

const YEARS = { year: 2023, years: [2022, 2023] };
const REPEATS = 25;
/** As many departments as a large body has. */
const VALUES = 40;

function registerOf(contracts: number): { register: Register; cells: RowBlock[] } {
  const batches = new BenchBatches(contracts);
  const reader = new RegisterReader(recognise([batches.sample], NO_CHOICES, {}), { date1904: false });
  const cells: RowBlock[] = [];
  for (const block of batches) {
    reader.add(batches.shape.id, block);
    cells.push(block);
  }
  const register = reader.finish();
  const labels = ["", ...Array.from({ length: VALUES }, (_, at) => `Direction ${at + 1}`)];
  const of = Uint16Array.from({ length: register.size }, (_, i) => 1 + ((i * 7919) % VALUES));
  return { register: { ...register, values: { ...register.values, department: { labels, of } } }, cells };
}

/** What any program that looks at every cell has to do at least. */
function barePass(blocks: readonly RowBlock[]): number {
  let sum = 0;
  for (const { cells } of blocks)
    for (const row of cells)
      for (const cell of row)
        sum += typeof cell === "string" ? cell.length : typeof cell === "number" ? cell : 1;
  return sum;
}

function median(values: number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** Measured side by side: a ratio of two medians holds on a machine that others use too. */
function manageCosts(contracts: number): ManageCosts {
  const { register, cells } = registerOf(contracts);
  const compute = () => assess(register, ASP, YEARS, NO_INPUTS);
  const whole = compute();
  const simulation = new Simulation(register, ASP, YEARS.year, NO_INPUTS);
  let at = 0;
  const ofYear = Array.from(register.notificationYear.keys()).filter(
    (entry) => register.notificationYear[entry] === YEARS.year,
  );
  // One more contract, then one fewer, all over the register: each is a click.
  const toggle = () => {
    at++;
    const entry = ofYear[(at * 7919) % ofYear.length] ?? 0;
    simulation.suppose(at % 2 === 0 ? [] : [{ entry, facts: { socialClause: true } }]);
  };
  const works: [string, () => unknown][] = [
    ["toggle in a simulation", toggle],
    [`cut by ${VALUES} departments`, () => cutBy(register, whole, "department")],
  ];
  let selected = 0;
  works.push(["« Ce marché », per selection", () => figuresOfContract(whole, (selected += 977) % contracts)]);
  for (let i = 0; i < register.size; i++) searchedText(register, i);
  works.push([
    "a key in a search",
    () => {
      let found = 0;
      for (let i = 0; i < register.size; i++) found += +searchedText(register, i).includes("entretien");
      return found;
    },
  ]);
  const times = new Map<string, number[]>();
  const timed = (name: string, work: () => unknown, kept: boolean) => {
    const start = performance.now();
    work();
    if (kept) times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
  };
  for (let run = -5; run < REPEATS; run++) {
    timed("bare", () => barePass(cells), run >= 0);
    timed("whole", compute, run >= 0);
    for (const [name, work] of works) timed(name, work, run >= 0);
  }
  const wholeMs = median(times.get("whole") ?? []);
  return {
    contracts,
    wholeMs,
    bareMs: median(times.get("bare") ?? []),
    works: works.map(([work]) => {
      const ms = median(times.get(work) ?? []);
      return { work, ms, ratio: ms / wholeMs };
    }),
  };
}

process.stdout.write(JSON.stringify(manageCosts(Number(process.argv[2]))));
