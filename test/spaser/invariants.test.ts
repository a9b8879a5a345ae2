/** What must hold for every register, however odd. */
import fc from "fast-check";
import { assess, reassess } from "../../src/spaser/assess";
import { sameAs, share } from "../../src/spaser/measures";
import { COUNTED, IN_POPULATION, NOT_FILLED_IN, NO_INPUTS } from "../../src/spaser/assessment";
import type { Assessment, Figure } from "../../src/spaser/assessment";
import type { Framework } from "../../src/spaser/framework";
import { ASP } from "../../src/spaser/frameworks/asp";
import { leftOutReasons, membersOf } from "../../src/spaser/populations";
import { buildRegister } from "../../method-pages/build-register";
import type { Row, Tables } from "../../method-pages/build-register";
import { anyRow, anyRows, anyTables } from "./random-registers";

const REQUEST = { year: 2023, years: [2022, 2023] };
const RUNS = { numRuns: 150 };

const figuresOf = (assessment: Assessment): Figure[] =>
  [...assessment.figures.values()].flatMap((ofYear) => [...ofYear.values()]);
const computed = (rows: Row[], tables?: Tables) =>
  assess(buildRegister(rows, tables), ASP, REQUEST, NO_INPUTS);
const counted = (states: Uint8Array | null, state: number) =>
  states?.reduce((sum, one) => sum + (one === state ? 1 : 0), 0) ?? 0;

test("numerator, filled and states never leave the population, and a figure has a value or a reason", () => {
  fc.assert(
    fc.property(anyRows, anyTables, (rows, tables) => {
      for (const figure of figuresOf(computed(rows, tables))) {
        const { numerator, population, filled, value, reason, kind, states } = figure;
        expect(value === null).toBe(reason !== null);
        if (value !== null) expect(Number.isFinite(value)).toBe(true);
        if (population !== null && filled !== null) expect(filled).toBeLessThanOrEqual(population);
        if (population !== null && numerator !== null)
          expect(numerator).toBeLessThanOrEqual(filled ?? population);
        if (kind === "ratio" && value !== null) expect(value).toBe((numerator ?? NaN) / (population ?? NaN));
        if (states !== null && kind === "ratio" && value !== null) {
          expect(counted(states, COUNTED)).toBe(numerator);
          expect(
            counted(states, COUNTED) + counted(states, IN_POPULATION) + counted(states, NOT_FILLED_IN),
          ).toBe(population);
          expect(counted(states, NOT_FILLED_IN)).toBe((population ?? NaN) - (filled ?? NaN));
        }
      }
    }),
    RUNS,
  );
});

test("everybody outside a population has a reason, and nobody inside has one", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const register = buildRegister(rows);
      for (const population of ["notified", "competed", "digital", "active", "awarded"] as const) {
        const members = new Set(membersOf(register, population, 2023));
        const reasonOf = leftOutReasons(register, population, 2023);
        for (let i = 0; i < register.size; i++) {
          expect(reasonOf(i) === null).toBe(members.has(i));
        }
      }
    }),
    RUNS,
  );
});

test("the order of the rows changes no count", () => {
  fc.assert(
    fc.property(
      anyRows.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      ([rows, shuffled]) => {
        const after = computed(shuffled);
        for (const { id, year, kind, value, numerator, population, filled } of figuresOf(computed(rows))) {
          const other = after.figures.get(year)?.get(id);
          expect(other).toMatchObject({ numerator, population, filled });
          if (kind === "ratio" || kind === "count") expect(other?.value).toBe(value);
          else if (value !== null) expect(other?.value).toBeCloseTo(value, 6);
        }
      },
    ),
    RUNS,
  );
});

test("a contract that was not awarded changes no figure", () => {
  fc.assert(
    fc.property(anyRows, anyRow, (rows, other) => {
      // The columns stay the same when the row that is added names none, and the years covered when it is of a year held.
      const year =
        rows.find((row) => row.notified !== undefined)?.notified ??
        rows.find((row) => row.year !== undefined)?.year;
      const unrelated: Row =
        typeof year === "string" ? { notified: year } : year === undefined ? {} : { year };
      const plain = { ...unrelated, ...(other.end === undefined ? {} : { end: other.end }), awarded: false };
      const strip = ({ value, numerator, population, filled, reason }: Figure) => ({
        value,
        numerator,
        population,
        filled,
        reason,
      });
      expect(figuresOf(computed([...rows, plain])).map(strip)).toEqual(figuresOf(computed(rows)).map(strip));
    }),
    RUNS,
  );
});

test("a figure of a year does not depend on the other years asked for", () => {
  fc.assert(
    fc.property(anyRows, anyTables, (rows, tables) => {
      const register = buildRegister(rows, tables);
      const alone = assess(register, ASP, { year: 2022, years: [2022] }, NO_INPUTS);
      const among = assess(register, ASP, { year: 2023, years: [2021, 2022, 2023, 2024] }, NO_INPUTS);
      expect(among.figures.get(2022)).toEqual(alone.figures.get(2022));
    }),
    RUNS,
  );
});

test("computing again gives the same bits; so does computing only what was edited", () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { minLength: 1, maxLength: 40 }),
      anyTables,
      fc.array(fc.tuple(fc.nat(), anyRow), { minLength: 1, maxLength: 4 }),
      (rows, tables, edits) => {
        // Several blocks: the rows are repeated beyond the size of one.
        const many = Array.from({ length: 3 }, () => rows).flat();
        const wide = Array.from({ length: Math.ceil(1100 / many.length) + 1 }, () => many).flat();
        const before = assess(buildRegister(wide, tables), ASP, REQUEST, NO_INPUTS);
        const edited = [...wide];
        const changed = edits.map(([at, row]) => {
          edited[at % wide.length] = row;
          return at % wide.length;
        });
        const register = buildRegister(edited, tables);
        const full = assess(register, ASP, REQUEST, NO_INPUTS);
        expect(reassess(before, register, changed, NO_INPUTS)).toEqual(full);
        // One edit after the other.
        const stepwise = [...wide];
        let after = before;
        for (const at of new Set(changed)) {
          stepwise[at] = edited[at] as Row;
          after = reassess(after, buildRegister(stepwise, tables), [at], NO_INPUTS);
        }
        expect(after).toEqual(full);
        expect(assess(register, ASP, REQUEST, NO_INPUTS)).toEqual(full);
      },
    ),
    // Shrinking such large registers would take minutes.
    { numRuns: 30, endOnFailure: true },
  );
});

/** Figures with arrays of their own, without the definitions that all of them share. */
function copyOf(figures: Assessment["figures"]) {
  return structuredClone(
    [...figures].map(([year, ofYear]) => [
      year,
      [...ofYear.values()].map(({ definition, ...rest }) => [definition.id, rest]),
    ]),
  );
}

test("an edit does not touch the assessment it starts from", () => {
  const rows: Row[] = Array.from({ length: 40 }, (_, i) => ({
    notified: "2023-02-01",
    facts: { socialClause: i % 2 === 0 },
  }));
  const before = assess(buildRegister(rows), ASP, REQUEST, NO_INPUTS);
  const kept = copyOf(before.figures);
  const edited = rows.map((row, i) => (i === 1 ? { ...row, facts: { socialClause: true } } : row));
  const after = reassess(before, buildRegister(edited), [1], NO_INPUTS);
  expect(copyOf(before.figures)).toEqual(kept);
  expect(after.figures.get(2023)?.get("2.1")?.numerator).toBe(21);
});

test("an edit that changes the years the register holds changes the reasons too", () => {
  const rows: Row[] = [
    { notified: "2023-02-01", facts: { competed: false, sourcing: true } },
    { notified: "2024-02-01", facts: { competed: false, sourcing: true } },
  ];
  const before = computed(rows);
  expect(before.figures.get(2022)?.get("5.1")?.reason?.code).toBe("yearNotInRegister");
  const register = buildRegister([...rows.slice(0, 1), { ...rows[1], notified: "2021-02-01" }]);
  const after = reassess(before, register, [1], NO_INPUTS);
  expect(after.figures.get(2022)?.get("5.1")?.reason?.code).toBe("emptyPopulation");
  expect(after).toEqual(assess(register, ASP, REQUEST, NO_INPUTS));
});

test("reassess accepts rows that were added, and new columns", () => {
  const before = computed([{ notified: "2023-02-01", facts: { socialClause: true } }]);
  const register = buildRegister([
    { notified: "2023-02-01", facts: { socialClause: true, sme: true } },
    { notified: "2023-02-01", facts: { socialClause: false } },
  ]);
  expect(reassess(before, register, null, NO_INPUTS)).toEqual(assess(register, ASP, REQUEST, NO_INPUTS));
});

test("a framework made on the fly works, whatever its indicators are called", () => {
  const label = { fr: "x", en: "x" };
  const framework: Framework = {
    id: "a-moi",
    version: "1",
    name: label,
    shortName: label,
    source: label,
    axes: [
      {
        id: "A",
        title: label,
        objectives: [],
        freeTexts: false,
        indicators: [
          {
            id: "same",
            label,
            shortLabel: label,
            unit: "percent",
            decimals: 1,
            better: "higher",
            measures: [sameAs("clauses")],
            target: null,
            references: [],
            method: label,
          },
          {
            id: "clauses",
            label,
            shortLabel: label,
            unit: "percent",
            decimals: 1,
            better: "higher",
            measures: [share({ population: "active", any: ["socialClause"] })],
            target: { direction: "atLeast", value: 0.5 },
            references: [],
            method: label,
          },
          {
            id: "circle",
            label,
            shortLabel: label,
            unit: "hours",
            decimals: 0,
            better: null,
            measures: [sameAs("circle")],
            target: null,
            references: [],
            method: label,
          },
        ],
      },
    ],
  };
  const figures = assess(
    buildRegister([{ notified: "2023-02-01", facts: { socialClause: true } }]),
    framework,
    REQUEST,
    NO_INPUTS,
  ).figures.get(2023);
  expect(figures?.get("same")).toMatchObject({ value: 1, target: null });
  expect(figures?.get("clauses")).toMatchObject({ value: 1, status: "met" });
  expect(figures?.get("circle")).toMatchObject({ value: null, reason: { code: "notEntered" } });
});
