/** Contracts of several suppliers: in numbered columns, in a cell's list; and other lists spread over columns. */
import type { Cell } from "../../src/register/grid";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

const START = ["id", "objet", "dateNotification", "montant"];
const start = (i: number): Cell[] => [`M${i}`, `Entretien des ponts ${i}`, `2023-0${i + 1}-15`, 50_000 + i];

function suppliersOf(header: string[], rows: Cell[][]) {
  const grid = [[...START, ...header], ...rows.map((row, i) => [...start(i), ...row])];
  const { register, recognition, reader } = read([decoy("decp", grid)]);
  const matches = recognition.sheets[0]?.columns ?? [];
  return { register, matches, needed: reader.neededColumns("sheet0"), findings: recognition.findings };
}

describe("suppliers in numbered columns", () => {
  it.each([
    [
      "titulaires/0/denominationSociale",
      "titulaires/1/denominationSociale",
      "titulaires/2/denominationSociale",
    ],
    ["titulaires[0].nom", "titulaires[1].nom", "titulaires[2].nom"],
    ["titulaire_nom_1", "titulaire_nom_2", "titulaire_nom_3"],
    ["titulaire_denominationsociale_1", "titulaire_denominationsociale_2", "titulaire_denominationsociale_3"],
    ["Titulaire 1", "Titulaire 2", "Titulaire 3"],
    ["Contractant n°1", "Contractant n°2", "Contractant n°3"],
    ["1er titulaire", "2e titulaire", "3e titulaire"],
    ["Premier titulaire", "Deuxième titulaire", "Troisième titulaire"],
    [
      "titulaires.0.denominationSociale",
      "titulaires.1.denominationSociale",
      "titulaires.2.denominationSociale",
    ],
    ["Titulaire", "Titulaire 2", "Titulaire 3"],
    ["Titulaire A", "Titulaire B", "Titulaire C"],
    ["Titulaire", "Titulaire", "Titulaire"],
    ["Titulaire", "Co-titulaire", "Autre titulaire"],
    ["Titulaire principal", "Titulaire secondaire", "Titulaire n° 3"],
    ["Mandataire", "Cotraitant 1", "Cotraitant 2"],
    ["Attributaire", "Co-contractant", "Cocontractant n°2"],
    ["Contractor", "Co-contractor 1", "Co-contractor 2"],
  ])("%s, %s…", (...header) => {
    const { register, matches, findings } = suppliersOf(header, [
      ["Rues SA", "", ""],
      ["Rues SA", "Ponts SARL", "Quais SAS"],
      ["Quais SAS", "Quais SAS", ""],
      ["Ponts SARL", "", ""],
    ]);
    expect(matches.filter(({ field }) => field === "supplierName").map(({ column }) => column)).toEqual([4]);
    expect(register.supplierName).toEqual([
      "Rues SA",
      "Rues SA (+ Ponts SARL, Quais SAS)",
      "Quais SAS",
      "Ponts SARL",
    ]);
    expect(findings.filter(({ column }) => column !== null && column > 4)).toEqual([]);
  });

  it("begin at the first, wherever it stands, and take its SIRET", () => {
    const { register, matches, needed } = suppliersOf(
      ["titulaires/1/id", "titulaires/1/nom", "titulaires/0/id", "titulaires/0/nom"],
      [
        ["22200000000011", "Ponts SARL", "11100000000011", "Rues SA"],
        ["", "", "33300000000011", "Quais SAS"],
      ],
    );
    expect(matches.find(({ field }) => field === "supplierId")?.column).toBe(6);
    expect(register.supplierName).toEqual(["Rues SA (+ Ponts SARL)", "Quais SAS"]);
    expect(needed).toContain(5);
  });
});

describe("suppliers under groups of a header", () => {
  const siret = (i: number) => `1110000000001${i}`;
  const rows: Cell[][] = [
    [siret(1), "Rues SA", siret(2), "Ponts SARL"],
    [siret(3), "Quais SAS", "", ""],
    [siret(1), "Rues SA", siret(3), "Quais SAS"],
  ];
  it.each<[string, Cell[], Cell[]]>([
    [
      "a group each",
      ["Titulaire 1", "", "Titulaire 2", ""],
      ["SIRET", "Raison sociale", "SIRET", "Raison sociale"],
    ],
    ["two groups by role", ["Mandataire", "", "Cotraitant", ""], ["SIRET", "Nom", "SIRET", "Nom"]],
    ["one group", ["Titulaires", "", "", ""], ["SIRET 1", "Nom 1", "SIRET 2", "Nom 2"]],
  ])("%s", (_, groups, header) => {
    const grid = [
      [...START.map((): Cell => ""), ...groups],
      [...START, ...header],
      ...rows.map((row, i) => [...start(i), ...row]),
    ];
    const { register } = read([decoy("decp", grid)]);
    expect(register.supplierName).toEqual(["Rues SA (+ Ponts SARL)", "Quais SAS", "Rues SA (+ Quais SAS)"]);
  });
});

it.each([
  ["Sous-traitant", "Sous SA"],
  ["Adresse du cotraitant", "3 rue du Port"],
  ["Représentant du cotraitant", "A. Martin"],
])("« %s » is no further supplier", (header, value) => {
  const { register } = suppliersOf(
    ["Titulaire", header],
    [
      ["Rues SA", value],
      ["Quais SAS", value],
      ["Rues SA", ""],
    ],
  );
  expect(register.supplierName).toEqual(["Rues SA", "Quais SAS", "Rues SA"]);
});

it("what says nothing is no supplier", () => {
  const { register } = suppliersOf(
    ["Titulaire 1", "Titulaire 2"],
    [
      ["Rues SA", "NC"],
      ["null", ""],
      ["[]", "-"],
      ["Quais SAS", "Ponts SARL"],
    ],
  );
  expect(register.supplierName).toEqual(["Rues SA", "", "", "Quais SAS (+ Ponts SARL)"]);
});

it("a numbered column that isn't read with the first says so, unless no figure needs it", () => {
  const { findings } = suppliersOf(
    ["Titulaire", "Date de début 1", "Date de début 2", "titulaires/0/id", "titulaires/1/id"],
    [
      ["Rues SA", "2023-03-01", "2024-03-01", "11100000000011", "11100000000012"],
      ["Quais SAS", "2023-04-01", "2024-04-01", "11100000000013", ""],
      ["Ponts SARL", "2023-05-01", "2024-05-01", "11100000000014", ""],
    ],
  );
  expect(
    findings
      .filter(({ code }) => code === "columnDoubled")
      .map(({ column, params }) => [column, params.field]),
  ).toEqual([[6, "startDate"]]);
});

describe("suppliers listed in a cell", () => {
  const siret = "11100000000011";
  it.each([
    [`[{'typeIdentifiant': 'SIRET', 'id': '${siret}', 'denominationSociale': 'Rues SA'}]`, "Rues SA"],
    [
      `[{"typeIdentifiant":"SIRET","id":"${siret}","denominationSociale":"Rues SA"},{"id":"2","denominationSociale":"L'Atelier"}]`,
      "Rues SA (+ L'Atelier)",
    ],
    [`[{'id': '${siret}', 'nom': "L'Atelier"}, {'id': '2', 'nom': 'Quais SAS'}]`, "L'Atelier (+ Quais SAS)"],
    [
      `[{"titulaire": {"id": "${siret}", "typeIdentifiant": "SIRET"}}, {"titulaire": {"id": "222", "typeIdentifiant": "SIRET"}}]`,
      `${siret} (+ 222)`,
    ],
    [`{"id":"${siret}","denominationSociale":"Rues \\u00e0 quai"}`, "Rues à quai"],
    [`["Rues SA", "Quais SAS"]`, "Rues SA (+ Quais SAS)"],
    [`['Rues SA']`, "Rues SA"],
    ["[sic] Rues SA", "[sic] Rues SA"],
    ["Rues SA", "Rues SA"],
  ])("%s", (cell, name) => {
    expect(suppliersOf(["titulaires"], [[cell], ["Quais SAS"]]).register.supplierName[0]).toBe(name);
  });
});

it("considerations in numbered columns are put together", () => {
  const { register } = suppliersOf(
    ["titulaire", "considerationsSociales/0", "considerationsSociales/1"],
    [
      ["Rues SA", "Clause sociale", "Critère social"],
      ["Rues SA", "Pas de considération sociale", ""],
      ["Rues SA", "Critère social", ""],
    ],
  );
  expect([...(register.facts.socialClause ?? [])]).toEqual([2, 1, 1]);
  expect([...(register.facts.socialCriterion ?? [])]).toEqual([2, 1, 2]);
});
