/** The work lists: by hand, and against the states of the figures. */
import fc from "fast-check";
import { assess } from "../../src/spaser/assess";
import { COUNTED, IN_POPULATION, NOT_FILLED_IN, NO_INPUTS } from "../../src/spaser/assessment";
import { monthsAfter } from "../../src/spaser/calendar";
import type { BodyKind } from "../../src/spaser/duties/body";
import { ASP } from "../../src/spaser/frameworks/asp";
import { workLists } from "../../src/spaser/todo/work-lists";
import { buildRegister, day, type Row, type Tables } from "../../method-pages/build-register";
import { anyRows, anyTables } from "./random-registers";

function lists(rows: Row[], tables: Tables = {}, on = "2023-12-31", body: BodyKind | null = null) {
  const register = buildRegister(rows, tables);
  const assessment = assess(register, ASP, { year: 2023, years: [2023] }, NO_INPUTS);
  return { register, assessment, lists: workLists(register, assessment, { on: day(on), body }) };
}

const notified = "2023-05-01";

test("contracts to complete: by indicators, then by amount; those that don't count apart", () => {
  const of = (socialClause: boolean | null, socialAnnex: boolean | null, amount: number | null): Row => ({
    notified,
    amount,
    facts: { socialClause, socialAnnex },
  });
  const { toComplete, notCounting } = lists([
    of(null, true, 100),
    of(null, null, null),
    of(null, true, 900),
    of(false, true, 10),
    of(true, true, 10),
  ]).lists;
  // C4 looks at both, and a yes of one part settles it; C5 falls back on 2.1.
  expect(toComplete.map(({ contract, indicators }) => [contract, indicators.join()])).toEqual([
    [1, "2.1,2.2,C4,C5"],
    [2, "2.1,C5"],
    [0, "2.1,C5"],
  ]);
  expect(notCounting).toEqual([{ contract: 3, indicators: ["2.1", "C5"] }]);
});

test("late invoices: the latest first, and what each adds to the mean", () => {
  const paid = (days: number, year = 2023) => ({
    contract: 0,
    received: `${year}-01-01`,
    paid: new Date(Date.UTC(year, 0, 1 + days)).toISOString().slice(0, 10),
  });
  const invoices = [paid(10), paid(31), paid(52), paid(99, 2022)];
  const { lateInvoices } = lists([{ notified }], { invoices }).lists;
  expect(lateInvoices.map(({ row, days, late }) => [row, days, late])).toEqual([
    [2, 52, 22],
    [1, 31, 1],
  ]);
  // With it (10 + 31 + 52) ÷ 3 = 31 days, without it (10 + 31) ÷ 2 = 20.5.
  expect(lateInvoices[0]?.shareOfMean).toBe(10.5);
  expect(
    lists([{ notified }], { invoices }, undefined, "health").lists.lateInvoices.map(({ row }) => row),
  ).toEqual([2]);
});

test("contracts that end within 3, 6 and 12 months of a day", () => {
  const ends = [
    "2024-03-30",
    "2024-03-31",
    "2024-04-01",
    "2024-06-30",
    "2024-12-31",
    "2025-01-01",
    "2023-12-30",
  ];
  const { ending } = lists([
    ...ends.map((end): Row => ({ notified, end })),
    { notified, end: "2024-01-01", awarded: false },
    { notified },
  ]).lists;
  expect(ending.map(({ contract, within }) => [ends[contract], within])).toEqual([
    ["2024-03-30", 3],
    ["2024-03-31", 3],
    ["2024-04-01", 6],
    ["2024-06-30", 6],
    ["2024-12-31", 12],
  ]);
  expect(monthsAfter(day("2024-11-30"), 3)).toBe(day("2025-02-28"));
});

test("procedures without sourcing, each once; hours where an insertion clause expects them", () => {
  const of = (
    procedure: string,
    sourcing: boolean | null,
    insertionClause: boolean | null,
    hours: number | null,
  ): Row => ({
    notified,
    procedure,
    facts: { competed: true, sourcing, insertionClause },
    hours: { 2023: hours },
  });
  const found = lists([
    of("P1", false, true, null),
    of("P1", false, true, 12),
    of("P2", true, false, null),
    of("P3", null, null, null),
    of("", false, true, null),
    of("", false, true, 0),
  ]).lists;
  expect(found.withoutSourcing).toEqual([0, 3, 4, 5]);
  expect(found.hoursMissing).toEqual([0, 4]);
});

test("every contract that a share doesn't fill in or count is listed for it, and no other", () => {
  fc.assert(
    fc.property(anyRows, anyTables, (rows, tables) => {
      const { assessment, lists: found } = lists(rows, tables);
      for (const figure of assessment.figures.get(2023)?.values() ?? []) {
        const { id, kind, counts, states, definition } = figure;
        if (
          kind !== "ratio" ||
          counts !== "contracts" ||
          definition.measures[0]?.counting.over === "indicator"
        )
          continue;
        const listed = (all: typeof found.toComplete) =>
          all
            .filter(({ indicators }) => indicators.includes(id))
            .map(({ contract }) => contract)
            .sort((a, b) => a - b);
        const of = (state: number) => [...(states ?? [])].flatMap((one, i) => (one === state ? [i] : []));
        expect(listed(found.toComplete)).toEqual(of(NOT_FILLED_IN));
        expect(listed(found.notCounting)).toEqual(of(IN_POPULATION));
        expect(of(COUNTED).length).toBe(figure.numerator ?? 0);
      }
    }),
  );
});
