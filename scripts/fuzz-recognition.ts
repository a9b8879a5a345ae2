/** Runs random workbooks through recognition and reading: `tsx scripts/fuzz-recognition.ts [count] [first seed]`. */
import { fuzzOnce } from "../test/register/fuzzing";

const count = Number(process.argv[2] ?? 100_000);
const first = Number(process.argv[3] ?? 1_000_000);
let failures = 0;
let slowest = { seed: first, ms: 0 };
const start = performance.now();
for (let seed = first; seed < first + count; seed++) {
  const begun = performance.now();
  try {
    fuzzOnce(seed);
  } catch (error) {
    failures++;
    console.error(`seed ${seed}:`, error);
  }
  const ms = performance.now() - begun;
  if (ms > slowest.ms) slowest = { seed, ms };
}
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(
  `${count} grids in ${seconds} s, ${failures} failures; slowest ${slowest.ms.toFixed(0)} ms (seed ${slowest.seed})`,
);
process.exitCode = failures > 0 ? 1 : 0;
