/** Fields with few values, the division of CPV codes, and the dates of consultations, as they are kept for cuts and duties. */
import { NO_DAY } from "../../src/register/contracts";
import { dayOf } from "../../src/register/cells/days";
import type { Cell } from "../../src/register/grid";
import { divisionOfCpv } from "../../src/register/cells/cpv";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";
import { valueNames } from "./value-names";

const HEADER: Cell[] = [
  "N° de marché",
  "Objet du marché",
  "Titulaire",
  "Direction",
  "Procédure",
  "Code CPV",
  "Date de lancement de la consultation",
  "Date de notification prévue",
  "Date de notification",
  "Montant HT",
];
const LAUNCHED = dayOf(2023, 1, 10);
const NOTIFIED = dayOf(2023, 5, 2);

function rowOf(number: string, more: Partial<Record<number, Cell>> = {}): Cell[] {
  const row: Cell[] = [
    number,
    `Prestation ${number}`,
    "SAS Durand",
    "DSI",
    "Procédure adaptée",
    "72000000",
    LAUNCHED,
    "",
    NOTIFIED,
    5000,
  ];
  for (const [at, cell] of Object.entries(more)) row[Number(at)] = cell ?? "";
  return row;
}

const registerOf = (...rows: Cell[][]) => read([decoy("Marchés", [HEADER, ...rows])]).register;

it("keeps a value once, however it is written, and a blank for what says nothing", () => {
  const register = registerOf(
    rowOf("M1"),
    rowOf("M2", { 3: " dsi " }),
    rowOf("M3", { 3: "Direction des achats" }),
    rowOf("M4", { 3: "" }),
    rowOf("M5", { 3: "#N/A" }),
    rowOf("M6", { 3: "DIRECTION DES ACHATS" }),
  );
  expect(register.values?.department?.labels).toEqual(["", "DSI", "Direction des achats"]);
  expect([...(register.values?.department?.of ?? [])]).toEqual([1, 1, 2, 0, 0, 2]);
  expect(valueNames(register).procedure).toEqual(Array(6).fill("procedure adaptee"));
});

it("knows when a consultation was launched, and for when a notification is planned", () => {
  const register = registerOf(rowOf("M1"), rowOf("M2", { 6: "", 7: "12/2024", 8: "" }));
  expect([...(register.launchDay ?? [])]).toEqual([LAUNCHED, NO_DAY]);
  expect([...(register.plannedDay ?? [])]).toEqual([NO_DAY, dayOf(2024, 12, 31)]);
});

it("takes for a merged contract what one of its rows says", () => {
  const register = registerOf(
    rowOf("M1", { 2: "SA Une", 3: "" }),
    rowOf("M1", { 2: "SA Deux" }),
    rowOf("M2"),
  );
  expect(register.size).toBe(2);
  expect(valueNames(register).department).toEqual(["dsi", "dsi"]);
});

it.each([
  ["72000000-5", 72],
  [" 09100000", 9],
  [9100000, 9],
  [45000000, 45],
  ["sans objet", 0],
  ["", 0],
  [true, 0],
])("tells the division of %s", (cell, division) => expect(divisionOfCpv(cell)).toBe(division));
