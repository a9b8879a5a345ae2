/** Random frameworks over random registers: what the product counts, against a count of its own that looks at one row after the other. */
import fc from "fast-check";
import { buildRegister } from "../../method-pages/build-register";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { printDocument } from "../../src/spaser/document/print";
import { parseDocument } from "../../src/spaser/document/read";
import { anyMeasure, anyWideRows, counted, frameworkWith, YEAR } from "./random-frameworks";
import { heldBy } from "./scalar";

/** FRAMEWORKS=500 for the long run. */
const RUNS = Number(process.env.FRAMEWORKS ?? 60);

test("every figure is what the rows give, also of the framework read back from its document", () => {
  fc.assert(
    fc.property(fc.array(anyMeasure, { minLength: 1, maxLength: 8 }), anyWideRows, (measures, rows) => {
      const framework = frameworkWith(measures);
      const result = parseDocument(printDocument(framework));
      if ("messages" in result) throw new Error(JSON.stringify(result.messages));
      const held = heldBy(rows);
      const register = buildRegister(rows);
      for (const one of [framework, result.framework]) {
        const figures = assess(register, one, { year: YEAR, years: [YEAR] }, NO_INPUTS).figures.get(YEAR);
        measures.forEach((definition, at) => {
          const value = figures?.get(`i${at}`)?.value ?? null;
          const expected = counted(definition, rows, held);
          if (value === null || expected === null)
            expect([definition, value]).toEqual([definition, expected]);
          else expect(value).toBeCloseTo(expected, 6);
        });
      }
    }),
    { numRuns: RUNS },
  );
});
