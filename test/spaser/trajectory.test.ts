/** Where a year is going: to date, the same day of the year before, what the plan gives, and how a target is reached. */
import fc from "fast-check";
import { NO_DAY, NO_YEAR, type Register } from "../../src/register/contracts";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS, type Inputs } from "../../src/spaser/assessment";
import { ASP } from "../../src/spaser/frameworks/asp";
import { consultationsOf, USUAL_DAYS } from "../../src/spaser/trajectory/planned";
import { dayToLookFrom, hasOnlyBegun, scheduleOn } from "../../src/spaser/trajectory/schedule";
import { trajectoryOf } from "../../src/spaser/trajectory/trajectory";
import { buildRegister, day, type Row } from "../../method-pages/build-register";
import { asOf } from "../../src/spaser/trajectory/as-of";
import { anyRow, anyTables, FACTS } from "./random-registers";

const looked = (register: Register, on: string, inputs: Inputs = NO_INPUTS) =>
  trajectoryOf(register, ASP, day(on), inputs);
const of = (trajectory: ReturnType<typeof trajectoryOf>, id: string) =>
  trajectory.indicators.find(({ definition }) => definition.id === id);

/** Rows of a year that is known to its end, and the same as they stood on a day: what came later was planned. */
const ON = "2023-06-30";
const isLater = ({ notified }: Row) => notified !== undefined && notified > ON;
function asPlanned(row: Row): Row {
  if (!isLater(row)) return row;
  const { notified, ...rest } = row;
  return { ...rest, planned: notified ?? null };
}
/** Who bids is asked of every consultation; its answer is known, or it is taken to be open to competition. */
const rows = fc.array(
  anyRow.map((row): Row => {
    const { start, awarded, ...rest } = row;
    delete rest.year;
    const known: Row = { ...rest, notified: row.notified ?? "2023-09-01" };
    const facts = { ...row.facts, competed: row.facts?.competed ?? true };
    return {
      ...known,
      facts,
      ...(isLater(known)
        ? {}
        : { ...(start !== undefined && { start }), ...(awarded !== undefined && { awarded }) }),
    };
  }),
  { maxLength: 30 },
);

describe("what the plan gives", () => {
  it("when everything happens as planned, is what is counted later", () => {
    let seen = 0;
    fc.assert(
      fc.property(rows, (some) => {
        const later = buildRegister(some.filter(({ notified }) => (notified ?? "") < "2024"));
        const before = buildRegister(some.filter(({ notified }) => (notified ?? "") < "2024").map(asPlanned));
        const figures = assess(later, ASP, { year: 2023, years: [2023] }, NO_INPUTS).figures.get(2023);
        const trajectory = looked(before, ON);
        for (const { definition, plan, toDate } of trajectory.indicators) {
          const { value, numerator, population } = figures?.get(definition.id) ?? {};
          if (plan) seen++;
          const { known } = plan ?? { known: toDate };
          expect([definition.id, known.value, known.numerator, known.population]).toEqual([
            ...[definition.id, value, numerator, population],
          ]);
          if (plan && known.value !== null) {
            expect(plan.low ?? NaN).toBeLessThanOrEqual(known.value);
            expect(plan.high ?? NaN).toBeGreaterThanOrEqual(known.value);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(seen).toBeGreaterThan(500);
  });

  it("looked at from a day of a year that is over, is that year", () => {
    fc.assert(
      fc.property(rows, (some) => {
        const register = buildRegister(some);
        const figures = assess(register, ASP, { year: 2023, years: [2023] }, NO_INPUTS).figures.get(2023);
        for (const { definition, plan, toDate } of looked(register, ON).indicators)
          if (plan)
            expect([definition.id, plan.known.value]).toEqual([
              definition.id,
              figures?.get(definition.id)?.value,
            ]);
          else
            expect([definition.id, toDate.value]).toEqual([
              definition.id,
              figures?.get(definition.id)?.value,
            ]);
      }),
      { numRuns: 100 },
    );
  });

  it("leaves the register as it was", () => {
    fc.assert(
      fc.property(rows, (some) => {
        const register = buildRegister(some.map(asPlanned));
        const before = structuredClone(register);
        looked(register, ON);
        expect(register).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});

/** Has a column for everything, and is in no year that is looked at. */
const everything: Row = {
  ...{
    notified: "2010-05-05",
    end: "2010-12-31",
    amount: 1,
    meetings: 0,
    delay: 1,
    invoices: 1,
    cumulative: 0,
  },
  ...{ hours: { 2022: 0, 2023: 0 }, spend: { 2022: 0, 2023: 0 }, values: { segment: "Études" } },
  facts: Object.fromEntries(FACTS.map((fact) => [fact, true])),
};

/** Numbers without their last digits: sums of the same amounts in another order differ there. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) => (typeof one === "number" ? Number(one.toPrecision(12)) : one)),
  );

test("a planning sheet gives what the same rows in the register give", () => {
  const withAll = ({ facts, ...row }: Row): Row => ({
    ...row,
    facts: { ...Object.fromEntries(FACTS.map((fact) => [fact, null])), ...facts },
  });
  // Nothing was spent, worked or reviewed yet under what is planned.
  const unspent = ({ hours: _, spend: __, reviewed: ___, cumulative: ____, ...row }: Row) => row;
  fc.assert(
    fc.property(rows, (some) => {
      const known = some.filter(({ notified }) => (notified ?? "") < "2024").map(withAll);
      const planned = known
        .filter(isLater)
        .map((row, i) => ({ ...unspent(asPlanned(row)), object: `O${i}`, procedure: "" }));
      const past = [everything, ...known.filter((row) => !isLater(row))];
      const inRegister = looked(buildRegister([...past, ...planned]), ON);
      const beside = looked({ ...buildRegister(past), planning: buildRegister(planned) }, ON);
      const said = ({ indicators }: typeof beside) =>
        indicators.map(({ definition, plan, reach, asked }) => [definition.id, plan, reach, asked]);
      expect(rounded(said(beside))).toEqual(rounded(said(inRegister)));
    }),
    { numRuns: 100 },
  );
});

test("on a day, a register is what it is without what came later", () => {
  fc.assert(
    fc.property(rows, anyTables, (some, tables) => {
      const all = [everything, ...some];
      const { sourcing = [], trainings = [], publications = [] } = tables;
      const dated = {
        ...tables,
        sourcing: [{ date: "2010-01-01" }, ...sourcing],
        trainings: ["2010-01-01", ...trainings],
      };
      const until = {
        ...dated,
        invoices: (tables.invoices ?? []).filter(({ paid }) => !paid || paid <= ON),
        sourcing: dated.sourcing.filter(({ date }) => date <= ON),
        trainings: dated.trainings.filter((date) => date <= ON),
        publications: publications.filter((date) => date <= ON),
      };
      const now = asOf(
        buildRegister(all, { ...dated, invoices: dated.invoices ?? [], publications }),
        day(ON),
      );
      const then = buildRegister(
        all.filter((row) => !isLater(row)).map((row) => reviewedUntil(row)),
        until,
      );
      const figures = (register: Register) =>
        [
          ...(assess(register, ASP, { year: 2023, years: [2023] }, NO_INPUTS)
            .figures.get(2023)
            ?.values() ?? []),
        ]
          // Whether a table speaks of a year is told by the whole table.
          .filter(
            ({ origin, reason }) =>
              origin !== "table" && reason?.code !== "yearNotInRegister" && reason === null,
          )
          // What was spent in a year is of no day.
          .filter(({ id }) => id !== "C6")
          .map(({ id, value, numerator, population }) => [id, value, numerator, population]);
      const ids = new Set(figures(then).map(([id]) => id));
      expect(figures(now).filter(([id]) => ids.has(id))).toEqual(figures(then));
    }),
    { numRuns: 100 },
  );
});

function reviewedUntil(row: Row): Row {
  const { reviewed } = row;
  if (!reviewed || reviewed <= ON) return row;
  const { facts } = row;
  return {
    ...row,
    reviewed: null,
    facts: { ...facts, ...(facts && "executionReview" in facts && { executionReview: false }) },
  };
}

/** Nine contracts so far, two with a social clause; nine consultations planned: one with, one without, seven nobody has said. */
const some: Row[] = [
  ...Array.from({ length: 9 }, (_, i): Row => ({
    ...{ number: `M${i}`, notified: `2024-0${1 + (i % 3)}-10`, facts: { socialClause: i < 2 } },
    values: { segment: "Travaux" },
  })),
  ...Array.from({ length: 4 }, (_, i): Row => ({
    ...{ number: `A${i}`, notified: `2023-0${2 + 3 * (i % 2)}-10`, facts: { socialClause: i < 1 } },
    values: { segment: "Travaux" },
  })),
  ...Array.from({ length: 9 }, (_, i): Row => ({
    ...{ object: `Consultation ${i}`, planned: `2024-${10 + (i % 3)}-01` },
    facts: { socialClause: i === 0 ? true : i === 1 ? false : null },
    values: { segment: i < 7 ? "Nettoyage" : "Travaux" },
  })),
];

describe("an example that can be counted by hand", () => {
  const trajectory = looked(buildRegister(some), "2024-03-31");
  const social = of(trajectory, "2.1");

  it("to date, on the same day of the year before, and over that year", () => {
    expect(social?.toDate).toMatchObject({ numerator: 2, population: 9 });
    expect(social?.sameDay).toEqual({ value: 1 / 2, numerator: 1, population: 2 });
    expect(social?.lastYear).toEqual({ value: 1 / 4, numerator: 1, population: 4 });
  });

  it("a range from all those unsaid being no to all of them being yes", () => {
    expect(social?.plan).toEqual({
      known: { value: 3 / 18, numerator: 3, population: 18 },
      low: 3 / 18,
      high: 10 / 18,
    });
  });

  it("how many more it takes for the target, and in which families they are", () => {
    expect(social?.toDate.target).toBe(0.25);
    // 5 of 18 are 27.8 %, 4 of 18 are 22.2 %.
    expect(social?.reach).toEqual({
      missing: 2,
      suffices: "open",
      open: 7,
      best: 11 / 18,
      families: [
        { value: "Nettoyage", open: 5 },
        { value: "Travaux", open: 2 },
      ],
    });
    expect(social?.asked.met).toHaveLength(1);
    expect(social?.asked.notMet).toHaveLength(1);
    expect(social?.asked.open).toHaveLength(7);
  });

  it("a target that the open ones can't reach: with those that say no, or never", () => {
    const withTarget = (target: number) => {
      const inputs: Inputs = { ...NO_INPUTS, targets: { 2024: { "2.1": target } } };
      return of(looked(buildRegister(some), "2024-03-31", inputs), "2.1")?.reach;
    };
    expect(withTarget(3 / 18)).toMatchObject({ missing: 0, suffices: "plan" });
    expect(withTarget(10 / 18)).toMatchObject({ missing: 7, suffices: "open" });
    expect(withTarget(11 / 18)).toMatchObject({ missing: 8, suffices: "withNo" });
    expect(withTarget(12 / 18)).toMatchObject({ missing: 9, suffices: "never" });
  });

  it("a trend that marks years of few contracts, and follows the path of targets as long as it changes", () => {
    expect(social?.trend.map(({ year, value, few }) => [year, value, few])).toEqual([
      [2023, 1 / 4, true],
      [2024, 2 / 9, false],
    ]);
    const inputs: Inputs = { ...NO_INPUTS, targets: { 2025: { "2.1": 0.3 }, 2026: { "2.1": 0.4 } } };
    const path = of(looked(buildRegister(some), "2024-03-31", inputs), "2.1")?.trend;
    expect(path?.map(({ year, target }) => [year, target])).toEqual([
      ...[
        [2023, 0.25],
        [2024, 0.25],
        [2025, 0.3],
        [2026, 0.4],
        [2027, 0.25],
      ],
    ]);
  });
});

describe("which consultations are expected, and when", () => {
  const days = (row: Row) =>
    consultationsOf(buildRegister([row, { notified: "2023-01-01", launched: null, planned: null }]));

  it("on the planned day, else after what a consultation takes from its launch", () => {
    expect(days({ planned: "2024-05-01", launched: "2024-01-01" })).toEqual([
      { place: "register", entry: 0, day: day("2024-05-01"), by: "planned" },
    ]);
    expect(days({ launched: "2024-01-01" })[0]).toMatchObject({
      day: day("2024-01-01") + USUAL_DAYS,
      by: "launch",
    });
  });

  it("after what the register shows that they take, once five contracts do", () => {
    const observed = [60, 70, 80, 90, 300].map((takes): Row => ({
      ...{
        launched: "2023-01-01",
        notified: new Date(Date.UTC(2023, 0, 1 + takes)).toISOString().slice(0, 10),
      },
    }));
    const register = buildRegister([...observed, { launched: "2024-01-01" }]);
    expect(consultationsOf(register)[0]?.day).toBe(day("2024-01-01") + 80);
  });

  it("none that was notified or given up, nor one that tells no day", () => {
    expect(days({ planned: "2024-05-01", notified: "2024-04-01" })).toEqual([]);
    expect(days({ planned: "2024-05-01", awarded: false })).toEqual([]);
    expect(days({ planned: null })).toEqual([]);
  });

  it("those overdue count on the day looked from; a year later nobody counts on them", () => {
    const schedule = (planned: string, on: string) => scheduleOn(buildRegister([{ planned }]), day(on));
    expect(schedule("2024-02-01", "2024-03-01").inYear).toMatchObject([
      { on: day("2024-03-01"), overdue: true },
    ]);
    expect(schedule("2023-02-01", "2024-03-01")).toMatchObject({ inYear: [], lapsed: 1 });
    expect(schedule("2025-02-01", "2024-03-01")).toMatchObject({ inYear: [], later: 1 });
  });

  describe("on a planning sheet", () => {
    const beside = (row: Row, contract: Row) => ({
      ...buildRegister([contract]),
      planning: {
        ...buildRegister([row]),
        notificationYear: Int16Array.of(NO_YEAR),
        notificationDay: Int32Array.of(NO_DAY),
      },
    });
    const planned = { object: "Nettoyage", launched: "2023-02-01" };

    it("those without a contract", () => {
      const found = consultationsOf(beside(planned, { object: "Papier", notified: "2023-05-01" }));
      expect(found).toMatchObject([{ place: "planning", entry: 0 }]);
    });

    it.each([
      ["its number", { ...planned, number: "2023-12" }, { number: "2023-12", notified: "2023-05-01" }],
      ["its procedure", { ...planned, procedure: "P 7" }, { procedure: "p-7", notified: "2023-05-01" }],
      ["its object, notified since", planned, { object: "NETTOYAGE", notified: "2023-05-01" }],
    ])("none of which a contract has %s", (_, row: Row, contract: Row) => {
      expect(consultationsOf(beside(row, contract))).toEqual([]);
    });

    it("the same object bought before its launch is another contract", () => {
      expect(consultationsOf(beside(planned, { object: "Nettoyage", notified: "2022-05-01" }))).toHaveLength(
        1,
      );
    });
  });
});

test("the day to look from is today, unless the register says nothing of this year", () => {
  const from = (rows: Row[], today: string) => dayToLookFrom(buildRegister(rows), day(today));
  expect(from([{ notified: "2024-02-01" }], "2024-06-01")).toBe(day("2024-06-01"));
  expect(from([{ notified: "2023-11-01" }, { planned: "2024-09-01" }], "2024-06-01")).toBe(day("2024-06-01"));
  expect(from([{ notified: "2023-11-01" }, { planned: "2023-12-01" }], "2026-06-01")).toBe(day("2023-11-01"));
  expect(from([{ year: 2023 }], "2026-06-01")).toBeNull();
});

test("a year of the past whose plan goes on after its last notification has only begun", () => {
  const begun = (...rows: Row[]) => hasOnlyBegun(buildRegister(rows), 2024);
  const soFar: Row = { notified: "2024-03-08" };
  expect(begun(soFar, { planned: "2024-09-01" })).toBe(true);
  // Nothing planned after it, contracts of the second half or of a later year, a contract of no day: it is over.
  expect(begun(soFar)).toBe(false);
  expect(begun(soFar, { planned: "2024-02-01" })).toBe(false);
  expect(begun(soFar, { planned: "2024-09-01" }, { notified: "2024-07-02" })).toBe(false);
  expect(begun(soFar, { planned: "2024-09-01" }, { notified: "2025-01-02" })).toBe(false);
  expect(begun(soFar, { planned: "2024-09-01" }, { year: 2024 })).toBe(false);
  expect(begun({ notified: "2023-03-08" }, { planned: "2024-09-01" })).toBe(false);
});
