/** Why there is no figure, what a typed entry replaces, and why a contract is left out. */
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import type { Inputs } from "../../src/spaser/assessment";
import { coverageOf, rateOverFilled } from "../../src/spaser/coverage";
import { ASP } from "../../src/spaser/frameworks/asp";
import { leftOutReasons } from "../../src/spaser/populations";
import { buildRegister } from "../../method-pages/build-register";
import type { Row, Tables } from "../../method-pages/build-register";

function figure(
  id: string,
  rows: Row[],
  { year = 2023, tables, entries = {} }: { year?: number; tables?: Tables; entries?: Inputs["entries"] } = {},
) {
  const found = assess(
    buildRegister(rows, tables),
    ASP,
    { year, years: [year - 1, year] },
    { ...NO_INPUTS, entries },
  )
    .figures.get(year)
    ?.get(id);
  if (found === undefined) throw new Error(id);
  return found;
}

const plain: Row = { notified: "2023-05-02" };

test("no column: the fields that could give it are named", () => {
  expect(figure("2.1", [plain]).reason).toEqual({
    code: "noColumn",
    params: { fields: "socialClause,insertionClause" },
  });
  expect(figure("3.1", [plain]).reason).toEqual({
    code: "noColumn",
    params: { fields: "competed,procedure" },
  });
  expect(figure("3.3", [plain]).reason).toEqual({ code: "noColumn", params: { fields: "segment,cpv" } });
});

test("a figure that can be typed says that nothing was typed", () => {
  expect(figure("4.5", [plain]).reason).toEqual({ code: "notEntered", params: { fields: "sourcing" } });
  expect(figure("4.3", [plain]).reason).toEqual({ code: "notEntered", params: {} });
});

test("a column in which nobody typed anything gives no 0 %", () => {
  const blank = figure("2.2", [{ ...plain, facts: { socialAnnex: null } }]);
  expect(blank).toMatchObject({
    value: null,
    population: 1,
    filled: 0,
    reason: { code: "nothingFilledIn", params: { fields: "socialAnnex" } },
  });
  expect(coverageOf(blank)).toBe(0);
});

test("nobody in the population, or a year that the register does not hold", () => {
  const rows: Row[] = [
    { notified: "2021-05-02", facts: { digital: false, environmentalAnnex: true } },
    { notified: "2023-05-02", facts: { digital: false, environmentalAnnex: true } },
  ];
  expect(figure("3.3", rows).reason).toEqual({
    code: "emptyPopulation",
    params: { population: "digital", year: 2023 },
  });
  expect(figure("3.2", rows, { year: 2022 }).reason).toEqual({
    code: "emptyPopulation",
    params: { population: "notified", year: 2022 },
  });
  expect(figure("3.2", rows, { year: 2020 }).reason).toEqual({
    code: "yearNotInRegister",
    params: { year: 2020 },
  });
});

test("a table is silent about the years outside of its dates", () => {
  const tables = { trainings: ["2022-01-05", "2024-01-05"] };
  expect(figure("1.1", [], { tables }).value).toBe(0);
  expect(figure("1.1", [], { tables, year: 2021 }).reason?.code).toBe("yearNotInRegister");
});

test("card payments need a column for the means of payment", () => {
  const invoices = [{ received: "2023-01-05", paid: "2023-02-05" }];
  expect(figure("4.2", [], { tables: { invoices, means: false } }).value).toBeNull();
});

describe("typed entries", () => {
  const rows: Row[] = [{ ...plain, facts: { socialClause: true, responsible: true } }];
  test("stand in only where nothing could be computed", () => {
    expect(figure("C9", rows, { entries: { 2023: { C9: 8 } } })).toMatchObject({
      value: 1,
      origin: "contracts",
    });
    expect(figure("C6", rows, { entries: { 2023: { C6: 130e6 } } })).toMatchObject({
      value: 130e6,
      origin: "entry",
    });
  });
  test("give a past that the register does not hold", () => {
    const now = figure("2.1", rows, { entries: { 2022: { "2.1": 0.275 } } });
    expect(now).toMatchObject({ value: 1, previous: 0.275, evolution: { delta: 0.725, trend: "up" } });
  });
  test("that are no numbers are no entries", () => {
    expect(figure("4.3", rows, { entries: { 2023: { "4.3": NaN } } }).value).toBeNull();
  });
});

test("two years are counted the same way: a table that is there is not replaced by a column", () => {
  const rows: Row[] = [{ notified: "2022-05-02", end: "2023-12-31", delay: 12 }];
  const tables = { invoices: [{ received: "2023-01-05", paid: "2023-02-05" }] };
  expect(figure("4.1", rows, { tables }).value).toBe(31);
  expect(figure("4.1", rows, { tables, year: 2022 }).reason?.code).toBe("yearNotInRegister");
});

describe("a column of cumulated hours", () => {
  const row = (cumulative: number, hours: Row["hours"]): Row => ({
    notified: "2022-05-02",
    end: "2024-12-31",
    cumulative,
    ...(hours === undefined ? {} : { hours }),
  });
  test("is the state of the last year, and gives the years before by taking hours off", () => {
    const rows = [row(500, { 2023: 200 }), { notified: "2023-02-01", end: "2024-12-31", cumulative: 30 }];
    expect(figure("2.3b", rows).value).toBe(530);
    expect(figure("2.3b", rows, { year: 2022 }).value).toBe(300);
    expect(figure("2.3b", rows, { year: 2021 }).reason?.code).toBe("yearNotInRegister");
  });
  test("yields to the table of hours", () => {
    expect(
      figure("2.3b", [row(500, {})], { tables: { hours: [{ contract: 0, year: 2022, hours: 7 }] } }),
    ).toMatchObject({ value: 7, origin: "table" });
  });
});

test("coverage and the rate over the filled ones", () => {
  const rows: Row[] = [true, true, false, null].map((socialAnnex) => ({ ...plain, facts: { socialAnnex } }));
  const found = figure("2.2", rows);
  expect([found.value, coverageOf(found), rateOverFilled(found)]).toEqual([0.5, 0.75, 2 / 3]);
});

test("why a contract is left out", () => {
  const register = buildRegister([
    { notified: "2022-05-02", awarded: false },
    { notified: "2023-05-02", awarded: false },
    {},
    { notified: "2023-05-02", facts: { competed: false, digital: false } },
    { notified: "2023-05-02", facts: { competed: null } },
    { notified: "2021-05-02", end: "2022-05-01" },
    { year: 2023 },
  ]);
  const reasons = (population: Parameters<typeof leftOutReasons>[1]) =>
    Array.from({ length: register.size }, (_, i) => i).map(leftOutReasons(register, population, 2023));
  expect(reasons("notified")).toEqual(["otherYear", "notAwarded", "noYear", null, null, "otherYear", null]);
  expect(reasons("competed")).toEqual([
    "otherYear",
    "notAwarded",
    "noYear",
    "notCompeted",
    "competitionUnknown",
    "otherYear",
    "competitionUnknown",
  ]);
  expect(reasons("digital")).toEqual([
    "otherYear",
    "notAwarded",
    "noYear",
    "notDigital",
    "notDigital",
    "otherYear",
    "notDigital",
  ]);
  expect(reasons("active")).toEqual(["notAwarded", "notAwarded", "noYear", null, null, "notActive", null]);
  expect(reasons("awarded")).toEqual(["notAwarded", "notAwarded", null, null, null, null, null]);
});
