/** Several rows of one contract: a blank never beats a value, in any field, in any order of rows, over sheets too. */
import fc from "fast-check";
import { NO, NOT_FILLED, YES } from "../../src/register/contracts";
import { dayOf, formatDay } from "../../src/register/cells/days";
import type { Cell } from "../../src/register/grid";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

const COLUMNS = [
  ["N° de marché", "A-1"],
  ["Objet", "Nettoyage des vitres"],
  ["Titulaire", "SARL Claire"],
  ["Date de notification", dayOf(2022, 3, 1)],
  ["Date de début", dayOf(2022, 4, 1)],
  ["Date de fin", dayOf(2024, 5, 31)],
  ["Durée (mois)", 6],
  ["Montant HT", 5000],
  ["Procédure", "Gré à gré"],
  ["Statut", "Annulé"],
  ["Clause sociale", "Non"],
  ["Marché réservé", "Oui"],
  ["Code CPV", "72000000-5"],
  ["Considérations sociales", "Clause sociale"],
  ["Heures d'insertion 2023", 12],
  ["PME", "Oui"],
] as const;
const HEADER = COLUMNS.map(([header]) => header);
const FULL: Cell[] = COLUMNS.map(([, value]) => value);
const others = Array.from({ length: 10 }, (_, i) => [
  ...[`F-${i}`, `Fourniture ${i}`, "SA Nord", dayOf(2021, 1, 4 + i), dayOf(2021, 2, 1), dayOf(2025, 1, 1)],
  ...[48, 100 + i, "MAPA", "Notifié", "Oui", "Non", "39100000-3", "Aucune", 0, "Non"],
]);

/** The contract that rows make, and how many there are. */
function contractOf(...sheets: Cell[][][]) {
  const { register } = read(
    sheets.map((rows, i) => decoy(`Marchés ${2020 + i}`, [HEADER.slice(), ...others, ...rows])),
  );
  const at = register.contractNumber.indexOf("A-1");
  const fact = (id: keyof typeof register.facts) => register.facts[id]?.[at];
  return {
    contracts: register.contractNumber.filter((number) => number === "A-1").length,
    awarded: register.awarded[at],
    supplier: register.supplierName[at],
    object: register.object[at],
    notified: formatDay(register.notificationDay[at] as number),
    year: register.notificationYear[at],
    start: formatDay(register.startDay[at] as number),
    end: formatDay(register.endDay[at] as number),
    amount: register.amount[at],
    competed: fact("competed"),
    digital: fact("digital"),
    clause: fact("socialClause"),
    reserved: fact("reserved"),
    social: fact("socialConsiderations"),
    sme: fact("sme"),
    hours: register.insertionHours.get(2023)?.[at],
    doubts: register.findings
      .filter(({ code }) => ["endBeforeStart", "duplicateNumber", "noNotification"].includes(code))
      .map(({ code }) => code),
  };
}

const ONE = {
  contracts: 1,
  awarded: 0,
  supplier: "SARL Claire",
  object: "Nettoyage des vitres",
  notified: "2022-03-01",
  year: 2022,
  start: "2022-04-01",
  end: "2024-05-31",
  amount: 5000,
  competed: NO,
  digital: YES,
  clause: NO,
  reserved: YES,
  social: YES,
  sme: YES,
  hours: 12,
  doubts: [],
};
const line = (...filled: number[]): Cell[] =>
  FULL.map((cell, i) => (i === 0 || filled.includes(i) ? cell : ""));

it("is the contract of its only row", () => expect(contractOf([FULL])).toEqual(ONE));

describe("a blank never beats a value", () => {
  const further = [...line(1, 3)];
  further[2] = "Co-traitant";
  it("after", () => expect(contractOf([FULL, further])).toEqual(ONE));
  it("before", () => expect(contractOf([further, FULL])).toEqual({ ...ONE, supplier: "Co-traitant" }));
  it("on both sides, on a line that says nothing else", () =>
    expect(contractOf([line(2), FULL, line(2)])).toEqual(ONE));
  it("on another sheet", () =>
    expect(contractOf([further], [FULL])).toEqual({ ...ONE, supplier: "Co-traitant" }));

  it("in any field, whatever lines the values stand on, in whatever order", () => {
    const cells = FULL.map((_, i) => i).slice(1);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: cells.length, maxLength: cells.length }),
        fc.integer({ min: 1, max: 4 }),
        (places, lines) => {
          const rows = Array.from({ length: lines }, (_, k) =>
            line(2, ...cells.filter((_cell, i) => (places[i] as number) % lines === k)),
          );
          expect(contractOf(rows)).toEqual(ONE);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it("does not let a duration of another line beat the end that is stated", () => {
  const full = [...FULL];
  full[6] = "";
  expect(contractOf([full, line(1, 3, 6)]).end).toBe("2024-05-31");
  expect(contractOf([line(1, 3, 6), full]).end).toBe("2024-05-31");
});

it("counts a duration from the start that another line states", () => {
  const rows = [line(1, 3, 6), line(1, 2, 3, 4)];
  expect(contractOf(rows).end).toBe("2022-09-30");
  expect(contractOf(rows.reverse()).end).toBe("2022-09-30");
});

it("keeps what was awarded awarded where a line says so and another says that nothing was", () => {
  const awarded = [...FULL];
  awarded[9] = "Attribué";
  expect(contractOf([awarded, FULL]).awarded).toBe(1);
  expect(contractOf([line(1, 3), line(1, 3)]).awarded).toBe(1);
});

it("keeps lots apart that differ, and says nothing of it", () => {
  const { register } = read([
    decoy("Marchés", [
      ["N° de marché", "Lot", "Objet", "Titulaire", "Date de notification", "Montant HT"],
      ...others.map(([number, object, supplier, date], i): Cell[] => [
        number as Cell,
        "1",
        object as Cell,
        supplier as Cell,
        date as Cell,
        100 + i,
      ]),
      ["A-1", "1", "Travaux", "X", dayOf(2023, 1, 5), 10],
      ["A-1", "", "", "Y", "", ""],
      ["A-1", "lot 2", "Travaux", "Z", dayOf(2023, 1, 5), 20],
      ["A-1", "", "", "W", "", ""],
      ["A-1", "02", "", "V", "", ""],
    ]),
  ]);
  expect(register.size).toBe(12);
  expect(register.supplierName.slice(-2)).toEqual(["X", "Z"]);
  expect([...register.otherRows.values()]).toEqual([[12], [14, 15]]);
  expect(register.findings.map(({ code }) => code)).not.toContain("duplicateNumber");
});

it("keeps thousands of contracts of one number apart by their objects", () => {
  const rows = Array.from({ length: 6000 }, (_, i): Cell[] => {
    const row = line(1, 2, 3);
    row[0] = i % 3 === 0 ? "A-1" : `B-${i}`;
    row[1] = `Objet ${i}`;
    return row;
  });
  expect(contractOf(rows).contracts).toBe(2000);
});

it("leaves facts that no line states not filled in", () => {
  expect(contractOf([line(1, 3), line(2)])).toMatchObject({
    clause: NOT_FILLED,
    sme: NOT_FILLED,
    awarded: 1,
    start: "2022-03-01",
    end: "2022-12-31",
  });
});
