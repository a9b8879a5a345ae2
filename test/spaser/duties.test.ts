/** What the law asks of each contract: cases at the edges, and random registers against rules written out another way. */
import fc from "fast-check";
import { dutiesOf, type DutyAnswers } from "../../src/spaser/duties/duties";
import { BODIES, type BodyKind } from "../../src/spaser/duties/body";
import { CONTRACT_DUTIES, type DutyId } from "../../src/spaser/law/contract-duties";
import { citation } from "../../src/spaser/law/legal-value";
import { buildRegister, type Row, type Tables } from "../../method-pages/build-register";

function answers(id: DutyId, rows: Row[], body: BodyKind | null = null, tables: Tables = {}) {
  const all = dutiesOf(buildRegister(rows, tables), { year: 2023, body });
  const found = all.find(({ duty }) => duty.id === id) as DutyAnswers;
  return rows.map((_, contract) => {
    const one = found.answers.find((answer) => answer.contract === contract);
    return one ? [one.answer, ...one.missing].join(" ") : null;
  });
}

describe("the environment: consultations launched from 21 August 2026", () => {
  const criterion = (yes: boolean | null) => ({ environmentalCriterion: yes });

  test("the launch decides, not the notification; without it, only what was notified before is certain", () =>
    expect(
      answers("environmentalCriterion", [
        { launched: "2026-08-20", notified: "2026-12-01", facts: criterion(false) },
        { launched: "2026-08-21", notified: "2026-12-01", facts: criterion(false) },
        { launched: "2026-08-21", facts: criterion(true) },
        { launched: "2026-09-01", facts: criterion(null) },
        { launched: null, notified: "2026-08-20", facts: criterion(false) },
        { launched: null, notified: "2026-08-21", facts: criterion(false) },
        { launched: null, notified: "2026-08-21", facts: criterion(true) },
        { launched: null, year: 2025, facts: criterion(false) },
        { launched: null, year: 2026, facts: criterion(false) },
      ]),
    ).toEqual([
      null,
      "notMet",
      "met",
      "cantTell environmentalCriterion",
      null,
      "cantTell launchDate",
      "met",
      null,
      "cantTell launchDate",
    ]));

  test("no offers are judged without a competition; nothing is asked of what was not awarded", () =>
    expect(
      answers("environmentalCriterion", [
        { launched: "2026-09-01", facts: { ...criterion(false), competed: false } },
        { launched: "2026-09-01", facts: { ...criterion(false), competed: null } },
        { launched: "2026-09-01", facts: { ...criterion(false), competed: true }, awarded: false },
      ]),
    ).toEqual([null, "notMet", null]));

  test("a clause or an annex is a condition; a register without either can't tell", () => {
    const launched = "2026-10-01";
    expect(
      answers("environmentalCondition", [
        { launched, facts: { environmentalClause: false, environmentalAnnex: true } },
        { launched, facts: { environmentalClause: false, environmentalAnnex: false } },
        { launched, facts: { environmentalClause: false, environmentalAnnex: null } },
      ]),
    ).toEqual(["met", "notMet", "cantTell environmentalClause environmentalAnnex"]);
    expect(answers("environmentalCondition", [{ launched }])).toEqual([
      "cantTell environmentalClause environmentalAnnex",
    ]);
  });
});

describe("a social condition at or above the threshold", () => {
  const launched = "2026-09-01";
  const of = (amount: number | null, more: Partial<Row> = {}): Row => ({
    launched,
    amount,
    cpvDivision: 72,
    facts: { socialClause: false, insertionClause: false },
    ...more,
  });

  test("of the type of body: 140 000 € for the State, 216 000 € for local bodies, 432 000 € for network entities", () => {
    const rows = [of(139_999.99), of(140_000), of(215_999), of(216_000), of(431_999), of(432_000)];
    const said = (body: BodyKind | null) => answers("socialCondition", rows, body);
    expect(said("state")).toEqual([null, "notMet", "notMet", "notMet", "notMet", "notMet"]);
    expect(said("local")).toEqual([null, null, null, "notMet", "notMet", "notMet"]);
    expect(said("network")).toEqual([null, null, null, null, null, "notMet"]);
    const unsure = "cantTell body";
    expect(said(null)).toEqual([null, unsure, unsure, unsure, unsure, "notMet"]);
  });

  test("5 404 000 € for works; without a CPV code it may be either", () =>
    expect(
      answers(
        "socialCondition",
        [
          of(5_403_999, { cpvDivision: 45 }),
          of(5_404_000, { cpvDivision: 45 }),
          of(300_000, { cpvDivision: 0 }),
          of(6_000_000, { cpvDivision: 0 }),
        ],
        "local",
      ),
    ).toEqual([null, "notMet", "cantTell cpv", "notMet"]));

  test("lots count together; an amount that is missing may tip it", () =>
    expect(
      answers(
        "socialCondition",
        [
          of(120_000, { procedure: "P-1" }),
          of(120_000, { procedure: "p 1", facts: { insertionClause: true } }),
          of(120_000, { procedure: "P2" }),
          of(null, { procedure: "P2" }),
          of(null),
        ],
        "local",
      ),
    ).toEqual(["notMet", "met", "cantTell amount", "cantTell amount", "cantTell amount"]));
});

describe("paying in time", () => {
  const invoices = (...days: (number | null)[]) =>
    days.map((late) => ({
      contract: 0,
      paid: late === null ? "2023-03-01" : new Date(Date.UTC(2023, 2, 1 + late)).toISOString().slice(0, 10),
      received: late === null ? null : "2023-03-01",
    }));
  const said = (body: BodyKind | null, ...days: (number | null)[]) =>
    answers("payment", [{ notified: "2023-01-01" }], body, { invoices: invoices(...days) })[0];

  test.each<[BodyKind | null, number, string]>([
    ["local", 30, "met"],
    ["local", 31, "notMet"],
    ["health", 50, "met"],
    ["health", 51, "notMet"],
    ["enterprise", 60, "met"],
    ["enterprise", 61, "notMet"],
    [null, 30, "met"],
    [null, 31, "cantTell body"],
    [null, 60, "cantTell body"],
    [null, 61, "notMet"],
  ])("%s, %i days: %s", (body, days, answer) => expect(said(body, days)).toBe(answer));

  test("each invoice counts, not their mean; one without a date can't be judged", () => {
    expect(said("local", 1, 1, 31)).toBe("notMet");
    expect(said("local", 1, null)).toBe("cantTell invoices");
    expect(said("local", 31, null)).toBe("notMet");
  });

  test("only of the year, and of contracts that have invoices", () => {
    const late = [{ contract: 1, received: "2022-01-01", paid: "2022-12-01" }];
    expect(answers("payment", [{}, {}], "local", { invoices: late })).toEqual([null, null]);
  });
});

test("reserved contracts: three years at most, or on another ground", () =>
  expect(
    answers("reservedDuration", [
      { start: "2023-01-15", end: "2026-01-15", facts: { reserved: true } },
      { start: "2023-01-15", end: "2026-01-16", facts: { reserved: true } },
      { start: "2023-01-15", facts: { reserved: true } },
      { start: "2023-01-15", end: "2030-01-01", facts: { reserved: false } },
    ]),
  ).toEqual(["met", "cantTell reservedGround", "cantTell durationMonths", null]));

test("an answer is « can't tell » exactly when something is missing, and what is filled in never makes it less certain", () => {
  const fact = fc.constantFrom(true, false, null);
  const row = fc.record({
    launched: fc.constantFrom("2026-01-01", "2026-08-21", "2027-01-01", null),
    notified: fc.constantFrom("2025-01-01", "2026-09-01"),
    amount: fc.constantFrom(null, 100_000, 200_000, 300_000, 6_000_000),
    cpvDivision: fc.constantFrom(0, 45, 72),
    facts: fc.record({
      environmentalCriterion: fact,
      environmentalClause: fact,
      socialClause: fact,
      competed: fact,
    }),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom(...BODIES), (rows, body) => {
      const register = buildRegister(rows);
      const known = dutiesOf(register, { year: 2023, body });
      const unknown = dutiesOf(register, { year: 2023, body: null });
      known.forEach(({ answers: said }, at) => {
        for (const { answer, missing } of said) expect(answer === "cantTell").toBe(missing.length > 0);
        for (const { contract, answer } of unknown[at]?.answers ?? []) {
          const now = said.find((one) => one.contract === contract)?.answer;
          // A « can't tell » may become an answer, or nothing asked; an answer stays.
          if (answer === "notMet") expect(now).toBe("notMet");
          if (answer === "met") expect(["met", undefined]).toContain(now);
        }
      });
    }),
  );
});

test("each duty has its source, and those of 2026 their day", () => {
  const cited = CONTRACT_DUTIES.map(({ id, source, launchedFrom }) => [
    id,
    citation(source).fr,
    launchedFrom,
  ]);
  expect(cited).toEqual([
    ["environmentalCriterion", "Code de la commande publique, article L. 2152‑7", "2026-08-21"],
    ["environmentalCondition", "Code de la commande publique, article L. 2112‑2", "2026-08-21"],
    ["socialCondition", "Code de la commande publique, article L. 2112‑2‑1", "2026-08-21"],
    ["payment", "Code de la commande publique, articles R. 2192‑10 et R. 2192‑11", null],
    ["reservedDuration", "Code de la commande publique, articles L. 2113‑15 et L. 2113‑16", null],
  ]);
});
