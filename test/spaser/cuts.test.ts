/** Figures cut by a dimension: they add up to the whole, and are those that counting the rows of each value gives. */
import fc from "fast-check";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS, type Assessment, type Figure } from "../../src/spaser/assessment";
import { cutBy, narrowTo, type Cut } from "../../src/spaser/cuts/cut";
import { dimensionsOf, MOST_VALUES, type DimensionId } from "../../src/spaser/cuts/dimensions";
import { ASP } from "../../src/spaser/frameworks/asp";
import { buildRegister, type Row, type Tables } from "../../method-pages/build-register";
import { jointCut } from "../report/sample-cuts";
import { anyRow, anyTables } from "./random-registers";

const REQUEST = { year: 2023, years: [2022, 2023] };
const RUNS = { numRuns: 150 };

const department = fc.constantFrom("DSI", "Achats", "Bâtiments", null);
const rows = fc.array(
  fc
    .tuple(anyRow, department, fc.constantFrom("CHU", "Ville", ""))
    .map(([row, name, buyer]): Row => ({ ...row, values: { department: name }, buyer })),
  { maxLength: 30 },
);
const joined = fc
  .tuple(anyTables, fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 8 }))
  .map(([tables, contracts]): Tables => ({
    ...tables,
    ...(tables.invoices && {
      invoices: tables.invoices.map((one, at) => ({ ...one, contract: contracts[at] ?? -1 })),
    }),
  }));

function cut(some: readonly Row[], id: DimensionId, tables: Tables = {}) {
  const size = some.length;
  const known = tables.invoices?.map((one) => ({
    ...one,
    contract: (one.contract ?? -1) < size ? (one.contract ?? -1) : -1,
  }));
  const register = buildRegister(some, { ...tables, ...(known && { invoices: known }) });
  const whole = assess(register, ASP, REQUEST, NO_INPUTS);
  return { register, whole, cut: cutBy(register, whole, id) };
}

const done = (found: ReturnType<typeof cutBy>): Cut | null => ("groups" in found ? found : null);
const figuresOf = ({ figures }: Assessment): Figure[] =>
  [...figures.values()].flatMap((ofYear) => [...ofYear.values()]);
const figure = (assessment: Assessment, id: string, year = 2023) => assessment.figures.get(year)?.get(id);

/** What is counted contract by contract, or invoice by invoice, adds up; procedures may have lots in several groups. */
function addsUp({ counts, kind, origin }: Figure): boolean {
  return counts !== "procedures" && kind !== "entry" && origin !== "none";
}

test("what is counted adds up to the whole, contract by contract", () => {
  let seen = 0;
  fc.assert(
    fc.property(
      rows,
      joined,
      fc.constantFrom("department", "buyer", "sme", "amount", "quarter"),
      (some, tables, id) => {
        const { register, whole, cut: found } = cut(some, id, tables);
        const groups = done(found)?.groups;
        if (!groups) return;
        expect(groups.reduce((sum, { contracts }) => sum + contracts, 0)).toBe(register.size);
        expect(groups.flatMap(({ behind }) => [...behind]).sort((a, b) => a - b)).toEqual(
          Array.from({ length: register.size }, (_, i) => i),
        );
        for (const all of figuresOf(whole).filter(({ year }) => year === whole.year)) {
          const parts = groups.flatMap(({ assessment }) => figure(assessment, all.id, all.year) ?? []);
          const sum = (of: (one: Figure) => number | null) =>
            parts.reduce((one, part) => one + (of(part) ?? 0), 0);
          if (all.definition.measures[0]?.ofWhole) {
            expect(parts.every(({ value, reason }) => value === null && reason?.code === "ofWhole")).toBe(
              true,
            );
            continue;
          }
          if (!addsUp(all)) continue;
          seen++;
          expect([all.id, sum(({ population }) => population)]).toEqual([all.id, all.population ?? 0]);
          expect([all.id, sum(({ numerator }) => numerator)]).toEqual([all.id, all.numerator ?? 0]);
          expect(sum(({ filled }) => filled)).toBe(all.filled ?? 0);
          if (all.kind === "sum" || all.kind === "count")
            expect(sum(({ value }) => value)).toBeCloseTo(all.value ?? 0, 3);
          expect(sum(({ numeratorAmount }) => numeratorAmount)).toBeCloseTo(all.numeratorAmount ?? 0, 3);
          for (const { assessment, behind } of groups) {
            const { states } = figure(assessment, all.id, all.year) ?? {};
            const { states: ofWhole } = all;
            if (states && ofWhole) expect([...states]).toEqual(Array.from(behind, (i) => ofWhole[i]));
          }
        }
      },
    ),
    RUNS,
  );
  expect(seen).toBeGreaterThan(500);
});

test("a register of one value has the figures of the whole", () => {
  fc.assert(
    fc.property(rows, joined, (some, tables) => {
      const { whole, cut: found } = cut(
        some.map((row) => ({ ...row, values: { department: "DSI" } })),
        "department",
        {
          ...tables,
          // Rows of no contract are of no department.
          ...(tables.sourcing && { sourcing: tables.sourcing.map((one) => ({ ...one, contract: 0 })) }),
          ...(tables.invoices && { invoices: tables.invoices.map((one) => ({ ...one, contract: 0 })) }),
        },
      );
      const group = done(found)?.groups[0];
      if (!group || whole.contracts === 0) return;
      for (const all of figuresOf(whole).filter(({ year }) => year === whole.year)) {
        if (all.kind === "entry" || all.definition.measures[0]?.ofWhole) continue;
        if (all.definition.measures.at(-1)?.counting.over === "buyer" && all.value === null) continue;
        const part = figure(group.assessment, all.id, all.year);
        expect([all.id, part?.value ?? null]).toEqual([all.id, all.value]);
        expect(part?.status).toBe(all.status);
        expect(part?.evolution).toEqual(all.evolution);
      }
    }),
    RUNS,
  );
});

test("what is counted beside all other groups is what is counted of one alone, whose register is its contracts", () => {
  fc.assert(
    fc.property(rows, joined, fc.constantFrom("department", "buyer", "amount"), (some, tables, id) => {
      const { register, whole, cut: found } = cut(some, id, tables);
      for (const group of done(found)?.groups.filter(({ contracts }) => contracts > 0) ?? []) {
        const alone = narrowTo(register, whole, id, group.value);
        expect([...(alone?.behind ?? [])]).toEqual([...group.behind]);
        const bare = (one: Assessment) =>
          figuresOf(one)
            .filter(({ year }) => year === 2023)
            .map(({ states, quantities, definition: _, ...rest }) => ({ ...rest, states, quantities }));
        expect(alone && bare(alone.assessment)).toEqual(bare(group.assessment));
        expect(group.register.size).toBe(group.contracts);
        expect([...group.register.amount]).toEqual(Array.from(group.behind, (i) => register.amount[i]));
      }
    }),
    { numRuns: 50 },
  );
});

test("a register of several blocks adds up", () => {
  const names = ["DSI", "Achats", "Bâtiments"];
  const some = Array.from({ length: 10_000 }, (_, i): Row => ({
    notified: `${2022 + (i % 2)}-03-01`,
    values: { department: i % 7 === 0 ? null : (names[i % 3] ?? null) },
    facts: { socialClause: i % 5 === 0 ? null : i % 4 === 0 },
    amount: (i * 7919) % 100_000,
  }));
  const { whole, cut: found } = cut(some, "department");
  for (const [at, name] of [...names.entries(), [3, null] as const]) {
    const own = some.filter((row) => row.values?.department === name && row.notified?.startsWith("2023"));
    const { numerator, population, numeratorAmount } =
      figure(done(found)?.groups.find(({ value }) => value === name)?.assessment ?? whole, "2.1") ?? {};
    const yes = own.filter(({ facts }) => facts?.socialClause);
    expect([at, numerator, population]).toEqual([at, yes.length, own.length]);
    expect(numeratorAmount).toBe(yes.reduce((sum, { amount }) => sum + (amount ?? 0), 0));
  }
});

describe("a joint scheme, by buyer", () => {
  test("each body is one group however it is named, against its own target, and all together against theirs", () => {
    const { whole, groups } = jointCut();
    expect(
      groups.map(({ value, assessment }) => {
        const { numerator, population, target, status } = figure(assessment, "1.1") ?? {};
        return [value, numerator, population, target, status];
      }),
    ).toEqual([
      ["MÉTROPOLE", 1, 1, 0.6, "met"],
      ["Port", 1, 1, 0.6, "met"],
      ["Ville", 1, 2, 0.5, "met"],
      [null, 0, 1, 0.6, "missed"],
    ]);
    expect(figure(whole, "1.1")).toMatchObject({ numerator: 3, population: 5, target: 0.6, status: "met" });
  });

  test("the indicators of one body alone are those of its group, with what was typed for it", () => {
    const { groups } = jointCut({ ...NO_INPUTS, targets: { 2023: { "1.1.ville": 0.9, "1.1": 0.1 } } });
    const ville = groups.find(({ value }) => value === "Ville");
    expect([...(ville?.assessment.figures.get(2023)?.keys() ?? [])]).toEqual(["1.1"]);
    expect(groups.map(({ assessment }) => figure(assessment, "1.1")?.target)).toEqual([0.6, 0.1, 0.9, 0.1]);
  });
});

describe("counted by hand", () => {
  const social = (yes: boolean | null) => ({ socialClause: yes });
  const some: Row[] = [
    { notified: "2023-02-01", values: { department: "DSI" }, facts: social(true), amount: 50_000 },
    { notified: "2023-03-01", values: { department: "DSI" }, facts: social(false), amount: 39_999.99 },
    { notified: "2023-04-01", values: { department: "DSI" }, facts: social(null), amount: 40_000 },
    { notified: "2023-11-01", values: { department: "Achats" }, facts: social(true), amount: 6_000_000 },
    { notified: "2022-11-01", values: { department: "Achats" }, facts: social(true), amount: null },
    { notified: "2023-12-01", values: { department: null }, facts: social(false), amount: 300_000 },
  ];
  const shares = (id: DimensionId) =>
    done(cut(some, id).cut)?.groups.map(({ value, contracts, assessment }) => {
      const { numerator, population, previous } = figure(assessment, "2.1") ?? {};
      return [value, contracts, numerator, population, previous];
    });

  test("by department, those without one last", () =>
    expect(shares("department")).toEqual([
      ["Achats", 2, 1, 1, 1],
      ["DSI", 3, 1, 3, null],
      [null, 1, 0, 1, null],
    ]));

  test("by class of amount, whose lower bound is inside", () =>
    expect(shares("amount")).toEqual([
      ["0-40000", 1, 0, 1, null],
      ["40000-90000", 2, 1, 2, null],
      ["216000-1000000", 1, 0, 1, null],
      ["5404000-", 1, 1, 1, null],
      [null, 1, null, 0, 1],
    ]));

  test("by quarter of notification, with the same one of the year before", () =>
    expect(shares("quarter")).toEqual([
      ["Q1", 2, 1, 2, null],
      ["Q2", 1, null, 1, null],
      ["Q4", 3, 1, 2, 1],
    ]));

  test("invoices go with their contract; those of none are of no department", () => {
    const invoices = [
      { received: "2023-01-01", paid: "2023-01-11", contract: 0 },
      { received: "2023-01-01", paid: "2023-01-31", contract: 3 },
      { received: "2023-01-01", paid: "2023-02-20" },
    ];
    const { whole, cut: found } = cut(some, "department", { invoices });
    expect(figure(whole, "4.1")?.value).toBe(30);
    expect(
      done(found)?.groups.map(({ value, assessment }) => [value, figure(assessment, "4.1")?.value]),
    ).toEqual([
      ["Achats", 30],
      ["DSI", 10],
      [null, 50],
    ]);
  });

  test("nobody is cut by what the register doesn't tell, nor by a number of each contract", () => {
    expect(cut(some, "segment").cut).toEqual({ reason: "noValues" });
    const each = Array.from({ length: MOST_VALUES + 1 }, (_, i): Row => ({
      ...some[0],
      buyer: `Ville ${i}`,
    }));
    expect(cut(each, "buyer").cut).toEqual({ reason: "tooMany", values: MOST_VALUES + 1 });
    expect(dimensionsOf(buildRegister(some)).map(({ id }) => id)).toEqual([
      "department",
      "amount",
      "quarter",
    ]);
  });
});
