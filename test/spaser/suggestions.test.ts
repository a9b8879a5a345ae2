/** The smallest set that reaches a target; and simulations kept by the names of their contracts. */
import fc from "fast-check";
import { NO_INPUTS, type Inputs } from "../../src/spaser/assessment";
import { effortTo } from "../../src/spaser/compare";
import { ASP } from "../../src/spaser/frameworks/asp";
import { foundIn, namedBy } from "../../src/spaser/simulation/kept";
import { parseSimulation } from "../../src/spaser/simulation/kept-shape";
import { Simulation } from "../../src/spaser/simulation/simulation";
import { suggestionFor } from "../../src/spaser/simulation/suggestion";
import { buildRegister, day, type Row } from "../../method-pages/build-register";

const withTarget = (target: number): Inputs => ({ ...NO_INPUTS, targets: { 2024: { "2.1": target } } });
const social = (yes: boolean | null, more: Row = {}): Row => ({
  ...{ notified: "2024-02-01", facts: { socialClause: yes }, amount: 1000, ...more },
});
const valueOf = ({ after }: Simulation, id = "2.1") => after.figures.get(2024)?.get(id)?.value ?? null;

describe("which contracts would bring a share to its target", () => {
  const some = [
    ...[true, true, false, false, false, false, false, false, null, null].map((yes, i) =>
      social(yes, { number: `M${i}`, amount: 1000 * (i + 1) }),
    ),
    social(false, { number: "A1", notified: "2023-05-01" }),
  ];

  it("as few as it takes, those of which nobody has said first, then the largest", () => {
    const simulation = new Simulation(buildRegister(some), ASP, 2024, withTarget(0.55));
    const found = suggestionFor(simulation, "2.1", "contracts", []);
    expect(found).toMatchObject({ fact: "socialClause", entries: [9, 8, 7, 6], value: 0.6 });
    // Asking changes nothing.
    expect(valueOf(simulation)).toBe(0.2);
  });

  it("on top of what is supposed already", () => {
    const simulation = new Simulation(buildRegister(some), ASP, 2024, withTarget(0.55));
    const before = [{ entry: 4, facts: { socialClause: true } }];
    const found = suggestionFor(simulation, "2.1", "contracts", before);
    expect(found?.entries).toEqual([9, 8, 7]);
    expect(found?.supposed).toHaveLength(4);
    expect(valueOf(simulation)).toBe(0.3);
  });

  it("no smaller set does, whatever the register", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(true, false, null), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 100 }),
        (answers, percent) => {
          const simulation = new Simulation(
            buildRegister(answers.map((yes) => social(yes))),
            ASP,
            2024,
            withTarget(percent / 100),
          );
          const needed = effortTo(percent / 100, answers.filter((yes) => yes).length, answers.length);
          const found = suggestionFor(simulation, "2.1", "contracts", []);
          // Where no column answers there is no share to bring anywhere.
          if (valueOf(simulation) === null) expect(found).toBeNull();
          else expect(found?.entries.length ?? 0).toBe(needed);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("procedure by procedure where procedures count", () => {
    const lots = ["P1", "P1", "P1", "P2", "P3", "P4"].map((procedure): Row => ({
      ...{ procedure, notified: "2024-02-01", meetings: 0, facts: { sourcing: false, competed: true } },
    }));
    const inputs: Inputs = { ...NO_INPUTS, targets: { 2024: { "5.1": 2 } } };
    // A number of procedures is no share: nothing is suggested for it.
    expect(
      suggestionFor(new Simulation(buildRegister(lots), ASP, 2024, inputs), "5.1", "contracts", []),
    ).toBeNull();
  });
});

describe("which consultations to come would", () => {
  const planning = buildRegister([
    { object: "Nettoyage", planned: "2024-09-01", facts: { socialClause: null } },
    { object: "Travaux", planned: "2024-06-01", facts: { socialClause: false } },
    { object: "Études", planned: "2025-06-01", facts: { socialClause: null } },
    { object: "Gardiennage", planned: "2023-12-01", facts: { socialClause: null } },
  ]);
  const register = {
    ...buildRegister([true, false, false, false].map((yes, i) => social(yes, { number: `M${i}` }))),
    planning,
  };

  it("as many as it takes, each taking place with the fact", () => {
    const simulation = new Simulation(register, ASP, 2024, withTarget(0.5), day("2024-03-01"));
    const found = suggestionFor(simulation, "2.1", "consultations", []);
    // 1 of 4, then 2 of 5, 3 of 6: the one overdue is expected now, that of next year doesn't help.
    expect(found).toMatchObject({ value: 0.5, fact: "socialClause" });
    expect(found?.entries.map((entry) => simulation.register.object[entry])).toEqual([
      "Gardiennage",
      "Travaux",
    ]);
    expect(found?.supposed.map(({ notified }) => notified)).toEqual([day("2024-03-01"), day("2024-06-01")]);
  });

  it("or none, where all of them don't suffice", () => {
    const simulation = new Simulation(register, ASP, 2024, withTarget(0.9), day("2024-03-01"));
    expect(suggestionFor(simulation, "2.1", "consultations", [])).toBeNull();
    expect(valueOf(simulation)).toBe(0.25);
  });
});

describe("a simulation that is kept", () => {
  const register = {
    ...buildRegister([
      social(false, { number: "2024-001", buyer: "Ville" }),
      social(false, { number: "2024-001", buyer: "CCAS" }),
      social(false, { object: "Sans numéro" }),
    ]),
    planning: buildRegister([{ object: "Nettoyage", planned: "2024-09-01", facts: { socialClause: null } }]),
  };
  const simulation = () => new Simulation(register, ASP, 2024, NO_INPUTS);

  it("names its contracts, and finds them again", () => {
    const supposed = [
      { entry: 1, facts: { socialClause: true } },
      { entry: 2, facts: { socialClause: true, sme: false } },
      { entry: 3, facts: {}, notified: day("2024-09-15") },
    ];
    const named = namedBy(simulation(), supposed);
    const kept = parseSimulation(
      JSON.parse(JSON.stringify({ version: 1, name: " Essai ", suppositions: named })),
    );
    expect(kept?.name).toBe("Essai");
    expect(foundIn(simulation(), kept?.suppositions ?? [])).toEqual({ supposed, unknown: [] });
  });

  it("says which name nobody, or several", () => {
    const of = (one: object) => {
      const kept = parseSimulation({ version: 1, name: "x", suppositions: [one] });
      return foundIn(simulation(), kept?.suppositions ?? []);
    };
    expect(of({ number: "2024-009" }).unknown).toHaveLength(1);
    expect(of({ number: "2024-001" }).unknown).toHaveLength(1);
    expect(of({ number: "2024 1", buyer: "ccas" }).supposed).toEqual([{ entry: 1, facts: {} }]);
    expect(of({ object: "NETTOYAGE", notified: true }).supposed).toEqual([
      { entry: 3, facts: {}, notified: day("2024-09-01") },
    ]);
  });

  it.each([
    [{ version: 2, name: "x", suppositions: [] }],
    [{ version: 1, name: " ", suppositions: [] }],
    [{ version: 1, name: "x".repeat(81), suppositions: [] }],
    [{ version: 1, name: "x", suppositions: [{ facts: { socialClause: "oui" } }] }],
    [{ version: 1, name: "x", suppositions: [{ facts: { amount: true } }] }],
    [{ version: 1, name: "x", suppositions: [{ facts: { __proto__x: true } }] }],
    [{ version: 1, name: "x", suppositions: [{ number: "1", notified: "2024-13-01" }] }],
    ["x"],
  ])("is refused when it is %j", (value) => {
    expect(parseSimulation(value)).toBeNull();
  });
});
