/** One contract looked at alone is what the whole computation says of it. */
import fc from "fast-check";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { ASP } from "../../src/spaser/frameworks/asp";
import { figuresOfContract } from "../../src/spaser/one-contract";
import { leftOutReasons } from "../../src/spaser/populations";
import { buildRegister } from "../../method-pages/build-register";
import { anyRow, anyTables } from "./random-registers";

const REQUEST = { year: 2023, years: [2022, 2023] };
const PARTS = ["outside", "counted", "notCounted", "notFilledIn"] as const;

test("its part in every figure is that of the lists behind it, with the reason", () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 12 }), anyTables, (rows, tables) => {
      const register = buildRegister(rows, tables);
      const whole = assess(register, ASP, REQUEST, NO_INPUTS);
      for (let contract = 0; contract < register.size; contract++) {
        const found = figuresOfContract(whole, contract);
        for (const { figure, part, reason } of found) {
          seen++;
          expect([figure.id, part]).toEqual([figure.id, PARTS[figure.states?.[contract] ?? 0]]);
          if (part !== "outside" || figure.populationId === null) continue;
          expect(reason).toBe(leftOutReasons(register, figure.populationId, 2023)(contract));
        }
        const withStates = [...(whole.figures.get(2023)?.values() ?? [])].filter(({ states }) => states);
        expect(found.map(({ figure }) => figure.id)).toEqual(
          expect.arrayContaining(withStates.map(({ id }) => id)),
        );
      }
    }),
    { numRuns: 100 },
  );
  expect(seen).toBeGreaterThan(1000);
});

test("one more yes is what the figure becomes when the contract says yes", () => {
  const rows = ["2023-01-10", "2023-02-10", "2023-03-10", "2022-01-10"].map((notified, at) => ({
    notified,
    facts: { socialClause: at === 0 },
  }));
  const figureOf = (some: typeof rows) => {
    const whole = assess(buildRegister(some), ASP, REQUEST, NO_INPUTS);
    return { whole, value: whole.figures.get(2023)?.get("2.1")?.value };
  };
  const { whole } = figureOf(rows);
  const of = (contract: number) =>
    figuresOfContract(whole, contract).find(({ figure }) => figure.id === "2.1");
  expect([of(0)?.part, of(0)?.oneMore]).toEqual(["counted", null]);
  expect([of(3)?.part, of(3)?.reason, of(3)?.oneMore]).toEqual(["outside", "otherYear", null]);
  const after = figureOf(rows.map((row, at) => (at === 1 ? { ...row, facts: { socialClause: true } } : row)));
  expect([of(1)?.part, of(1)?.oneMore]).toEqual(["notCounted", after.value]);
  expect(of(1)?.deciding[0]?.[0]?.field).toBe("socialClause");
});
