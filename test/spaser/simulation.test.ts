/** What if: nothing supposed is today, what later happens is what is counted later, and nobody else notices. */
import fc from "fast-check";
import type { FactId, Register } from "../../src/register/contracts";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS, type Assessment } from "../../src/spaser/assessment";
import { ASP } from "../../src/spaser/frameworks/asp";
import { Simulation, type Supposed } from "../../src/spaser/simulation/simulation";
import { buildRegister, day, type Row } from "../../method-pages/build-register";
import { anyRow, FACTS } from "./random-registers";

const REQUEST = { year: 2023, years: [2023] };
const RUNS = { numRuns: 120 };

const simulate = (register: Register) => new Simulation(register, ASP, 2023, NO_INPUTS);
const figures = (register: Register) => said(assess(register, ASP, REQUEST, NO_INPUTS));
const said = (assessment: Assessment) =>
  [...(assessment.figures.get(2023)?.values() ?? [])].map(
    ({ id, value, numerator, population, filled, target, status, previous, reason }) => ({
      ...{ id, value, numerator, population, filled, target, status, previous, reason },
    }),
  );

const fact = fc.constantFrom<FactId>(
  "socialClause",
  "socialAnnex",
  "environmentalCriterion",
  "sme",
  "competed",
  "sourcing",
);
const supposed: fc.Arbitrary<Supposed> = fc.record({
  entry: fc.integer({ min: 0, max: 11 }),
  facts: fc.dictionary(fact, fc.boolean(), { maxKeys: 3, noNullPrototype: true }),
});
const rows = fc.array(anyRow, { minLength: 12, maxLength: 20 });
/** One of each entry: the last of several would count. */
const lists = fc.uniqueArray(supposed, { selector: ({ entry }) => entry, maxLength: 5 });

/** The register as somebody would have filled it in who wrote down what is supposed. */
function filledIn(row: Row, list: readonly Supposed[], entry: number): Row {
  const facts = list.find((one) => one.entry === entry)?.facts;
  if (!facts) return row;
  const meetings = facts.sourcing;
  return {
    ...row,
    facts: { ...row.facts, ...facts },
    ...(meetings === undefined ? {} : { meetings: meetings ? Math.max(1, row.meetings ?? 0) : 0 }),
  };
}

test("supposing nothing is today, whatever was supposed before", () => {
  fc.assert(
    fc.property(rows, lists, (some, list) => {
      const register = buildRegister(some);
      const simulation = simulate(register);
      expect(said(simulation.before)).toEqual(figures(register));
      simulation.suppose(list);
      expect(said(simulation.suppose([]))).toEqual(figures(register));
    }),
    RUNS,
  );
});

test("supposing what somebody writes down later is what is counted then, step by step", () => {
  fc.assert(
    fc.property(rows, fc.array(lists, { minLength: 1, maxLength: 4 }), (some, steps) => {
      // Meetings are stated by a column or by none.
      const all = some.map((row): Row => ({ meetings: null, ...row }));
      const simulation = simulate(buildRegister(all));
      for (const list of steps) {
        const later = buildRegister(all.map((row, entry) => filledIn(row, list, entry)));
        expect(said(simulation.suppose(list))).toEqual(figures(later));
      }
    }),
    RUNS,
  );
});

/** Has a column for everything, and is in no year that is looked at. */
const everything: Row = {
  ...{ notified: "2010-05-05", end: "2010-12-31", amount: 1, meetings: 0 },
  facts: Object.fromEntries(FACTS.map((one) => [one, true])),
};

test("supposing that consultations of a planning take place is what is counted once they have", () => {
  const planned = fc.array(
    fc.record({
      planned: fc.constantFrom("2023-10-01", "2023-12-24", "2024-02-01"),
      amount: fc.constantFrom(1000, 5000, null),
      facts: fc.record({ socialClause: fc.constantFrom(true, false, null), competed: fc.constant(true) }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(rows, planned, fc.array(fc.boolean()), (some, plans, yes) => {
      const past = [everything, ...some];
      const planning = buildRegister(plans);
      const simulation = simulate({ ...buildRegister(past), planning });
      expect(said(simulation.before)).toEqual(figures(buildRegister(past)));
      const chosen = plans.map((_, at) => at).filter((at) => yes[at] ?? true);
      const list = chosen.map((at): Supposed => {
        const entry = simulation.entries.find((_, i) => {
          const one = simulation.consultations[i];
          return one?.place === "planning" && one.entry === at;
        });
        return {
          entry: entry ?? -1,
          facts: { socialClause: at % 2 === 0 },
          notified: simulation.expectedDay(entry ?? -1) ?? 0,
        };
      });
      const happened = chosen.map((at): Row => {
        const { planned: notified, amount, facts } = plans[at] ?? { planned: "", amount: null, facts: {} };
        return { notified, amount, facts: { ...facts, socialClause: at % 2 === 0 } };
      });
      expect(said(simulation.suppose(list))).toEqual(figures(buildRegister([...past, ...happened])));
      expect(said(simulation.suppose([]))).toEqual(figures(buildRegister(past)));
    }),
    RUNS,
  );
});

test("the register, and what was computed from it, are left as they were", () => {
  fc.assert(
    fc.property(rows, lists, (some, list) => {
      const register = {
        ...buildRegister(some),
        planning: buildRegister([{ planned: "2023-10-01", facts: { sme: true } }]),
      };
      const before = structuredClone(register);
      const assessment = assess(register, ASP, REQUEST, NO_INPUTS);
      const shown = said(assessment);
      const simulation = simulate(register);
      simulation.suppose([
        ...list,
        { entry: register.size, facts: { socialClause: true }, notified: day("2023-11-01") },
      ]);
      expect(register).toEqual(before);
      expect(said(assessment)).toEqual(shown);
      const states = [...(assessment.figures.get(2023)?.values() ?? [])].map((one) => one.states);
      expect(states).toEqual(
        [...(assess(before, ASP, REQUEST, NO_INPUTS).figures.get(2023)?.values() ?? [])].map(
          (one) => one.states,
        ),
      );
    }),
    { numRuns: 60 },
  );
});

test("what an entry says is told as if nothing were supposed", () => {
  const register = {
    ...buildRegister([{ notified: "2023-02-01", facts: { sme: true } }]),
    planning: buildRegister([{ planned: "2023-10-01", facts: { sme: false } }]),
  };
  const simulation = simulate(register);
  simulation.suppose([{ entry: 0, facts: { sme: false, csrAnnex: true } }]);
  expect([
    simulation.stateOf(0, "sme"),
    simulation.stateOf(1, "sme"),
    simulation.stateOf(0, "csrAnnex"),
  ]).toEqual([2, 1, 0]);
});
