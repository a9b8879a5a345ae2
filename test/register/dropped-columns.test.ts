/** A column whose header names a field and that is not read leaves a finding, those with a column per year too. */
import type { Cell } from "../../src/register/grid";
import { makeContracts, type Contract } from "./corpus/contracts";
import { read } from "./corpus/run";

type Column = [header: Cell, value: (contract: Contract, index: number) => Cell];
const BASE: Column[] = [
  ["N° marché", ({ number }) => number],
  ["Objet", ({ object }) => object],
  ["Titulaire", ({ supplier }) => supplier],
  ["Date de notification", ({ notified }) => notified],
  ["Montant HT", ({ amount }) => amount],
];
const euros: Column[1] = (_, index) => 1200 + 350 * index;
const hours: Column[1] = (_, index) => (index % 3 === 0 ? 70 + index : "");

function findingsFor(columns: Column[]) {
  const all = [...BASE, ...columns];
  const rows = makeContracts(5, 24).map((contract, index) => all.map(([, value]) => value(contract, index)));
  const { recognition } = read([
    { name: "Marchés", cells: [all.map(([header]) => header), ...rows], expected: null },
  ]);
  const about = ["columnWithoutYear", "columnDoubled", "headerContradicted"];
  return {
    read: recognition.sheets[0]!.columns.filter(({ column, taken }) => taken && column >= BASE.length).map(
      ({ field, year, column }) => `${column} ${field}${year === undefined ? "" : ` ${year}`}`,
    ),
    said: recognition.findings
      .filter(({ code }) => about.includes(code))
      .map(({ code, column, params }) => `${column} ${code} ${params.field}`),
  };
}

it.each<[string, Column[], string[], string[]]>([
  ["a spend of no year", [["Dépenses", euros]], [], ["5 columnWithoutYear spend"]],
  ["a spend of several years", [["Dépenses 2022-2023", euros]], [], ["5 columnWithoutYear spend"]],
  [
    "hours of no year beside the cumulated ones",
    [
      ["Heures d’insertion cumulées", hours],
      ["Heures d’insertion", hours],
    ],
    ["5 insertionHoursCumulative"],
    ["6 columnWithoutYear insertionHours"],
  ],
  [
    "the same year twice",
    [
      ["Dépenses 2023", euros],
      ["Dépense 2023", euros],
    ],
    ["5 spend 2023"],
    ["6 columnDoubled spend"],
  ],
  [
    "a year whose values are no amounts",
    [
      ["Dépenses 2022", euros],
      ["Dépenses 2023", (_, index) => ["Ville", "Région", "État"][index % 3]!],
    ],
    ["5 spend 2022"],
    ["6 headerContradicted spend"],
  ],
  [
    "hours of a year and of another: all read",
    [
      ["Heures d’insertion 2022", hours],
      ["Heures d’insertion 2023", hours],
    ],
    ["5 insertionHours 2022", "6 insertionHours 2023"],
    [],
  ],
])("%s", (_, columns, isRead, isSaid) => {
  expect(findingsFor(columns)).toEqual({ read: isRead, said: isSaid });
});
