/**
 * Random registers, from cells through recognition to figures, against figures counted by the definitions alone. ORACLE=20000 for the
 * long run; ORACLE_FROM=n begins with the seed n.
 */
import type { Cell } from "../../../src/register/grid";
import { assess } from "../../../src/spaser/assess";
import { NO_INPUTS } from "../../../src/spaser/assessment";
import { FRAMEWORKS } from "../../../src/spaser/frameworks";
import { decoy } from "../corpus/layout";
import { read } from "../corpus/run";
import { count } from "./count";
import { sampleOf, YEARS } from "./registers";

const RUNS = Number(process.env.ORACLE ?? 200);
const FROM = Number(process.env.ORACLE_FROM ?? 1);

const near = (one: number | null | undefined, other: number | null | undefined) =>
  one === other ||
  (typeof one === "number" &&
    typeof other === "number" &&
    Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other)));

/** What differs in the register of a seed. */
function differences(seed: number): string[] {
  const { contracts, tabs } = sampleOf(seed);
  const { register } = read(
    tabs.map(({ name, cells, merged }) => ({ ...decoy(name, cells as Cell[][]), merged })),
    false,
    undefined,
    1 + (seed % 50),
  );
  const found: string[] = [];
  if (register.size !== contracts.length)
    found.push(`${seed}: ${register.size} contracts ≠ ${contracts.length}`);
  for (const year of YEARS) {
    const right = count(contracts, year);
    for (const framework of FRAMEWORKS) {
      const figures = assess(register, framework, { year, years: [year] }, NO_INPUTS).figures.get(year);
      for (const [id, figure] of figures ?? []) {
        const wanted = right[id];
        if (wanted === undefined) continue;
        const { value, numerator, population, valueByAmount } = figure;
        const same =
          near(value, wanted.value) &&
          (wanted.numerator === undefined || numerator === wanted.numerator) &&
          (wanted.population === undefined || population === wanted.population) &&
          (wanted.byAmount === undefined || near(valueByAmount, wanted.byAmount));
        if (!same)
          found.push(
            `${seed}: ${id} of ${year} is ${JSON.stringify({ value, numerator, population, valueByAmount })}, not ${JSON.stringify(wanted)}`,
          );
      }
    }
  }
  return found;
}

it(`gives what the definitions give, in ${RUNS} random registers`, () => {
  const found: string[] = [];
  for (let seed = FROM; seed < FROM + RUNS; seed++) {
    found.push(...differences(seed));
    if (found.length > 40) break;
  }
  expect(found).toEqual([]);
}, 3_600_000);
