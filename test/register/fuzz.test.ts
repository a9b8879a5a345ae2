/** Two thousand random workbooks; `scripts/fuzz-recognition.ts` runs as many as one has time for. */
import { fuzzOnce } from "./fuzzing";

it("reads any grid without an exception", () => {
  for (let seed = 0; seed < 2000; seed++) {
    try {
      fuzzOnce(seed);
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
});
