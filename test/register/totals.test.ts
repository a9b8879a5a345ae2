/** Rows that add others up, companies that are called so, and rows that only show how to fill the table in. */
import type { Cell } from "../../src/register/grid";
import { totalLabel } from "../../src/register/reading/totals";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

const HEADER = ["N° marché", "Objet", "Titulaire", "Date de notification", "Montant HT", "Marché réservé"];
const contract = (number: string, object: string, supplier: string, amount: number): Cell[] => [
  number,
  object,
  supplier,
  44_990,
  amount,
  "Non",
];
const filler = Array.from({ length: 12 }, (_, i) =>
  contract(`F-${i}`, `Fourniture ${i}`, "SARL Atelier", 100),
);

function readRows(rows: Cell[][], header: Cell[] = HEADER) {
  const { register } = read([decoy("Marchés", [header, ...filler, ...rows])]);
  return {
    size: register.size - filler.length,
    suppliers: register.supplierName.slice(filler.length),
    left: register.findings
      .filter(({ code }) => code === "totalRow" || code === "exampleRow" || code === "noteRow")
      .map(({ code, row }) => `${code} ${(row ?? 0) - filler.length - 1}`),
  };
}

it.each([
  ["Total", "only"],
  ["TOTAL GÉNÉRAL HT", "only"],
  ["Sous-total lot n° 2", "only"],
  ["S/TOTAL", "only"],
  ["Total des marchés 2023 :", "only"],
  ["Cumul annuel", "only"],
  ["Récapitulatif", "only"],
  ["Report", "only"],
  ["Total fournitures", "begins"],
  ["TOTAL MARKETING FRANCE", "begins"],
  ["SOMME ET FILS", "begins"],
  ["BILAN CONSEIL", "begins"],
  ["RÉCAPITULATIF SARL", "begins"],
  ["TOTALENERGIES", "none"],
  ["Cumulus SAS", "none"],
  ["Sommelier & Cie", "none"],
  ["Reportage photo", "none"],
])("%s: %s", (text, label) => expect(totalLabel(text)).toBe(label));

it("keeps companies and objects whose names begin like totals, dated or not", () => {
  const names = [
    "TOTAL MARKETING FRANCE",
    "TOTALENERGIES",
    "SOMME ET FILS",
    "BILAN CONSEIL",
    "RÉCAPITULATIF SARL",
    "Total",
    "Cumul Emploi",
    "Report SA",
  ];
  const rows = names.flatMap((name, i): Cell[][] => [
    contract(`A${i}`, "Prestation", name, 10 + i),
    contract(`B${i}`, `${name} : prestation`, "SARL Nord", 20 + i),
    [`C${i}`, "Prestation", name, "", 30 + i, "Oui"],
    [`D${i}`, `${name} : prestation`, "SARL Nord", "", 40 + i, "Oui"],
  ]);
  expect(readRows(rows)).toMatchObject({ size: rows.length, left: [] });
});

it("keeps them in a register without dates of notification", () => {
  const header = ["N° marché", "Objet", "Titulaire", "Début", "Fin", "Montant HT"];
  const rows = ["TOTAL DIRECT ENERGIE", "SOMME INSERTION", "BILAN PLUS", "Atelier du Val", "Papeterie"].map(
    (name, i): Cell[] => [`M${i}`, `Prestation ${i}`, name, 44_960, 46_000, 50_000 + i],
  );
  const { register } = read([decoy("Marchés", [header, ...rows])]);
  expect(register.supplierName).toEqual(rows.map((row) => row[2]));
});

it("joins a second supplier called so to the contract above", () => {
  const rows = [
    contract("A", "Carburants", "Station Sud", 70),
    ["", "", "TOTAL MARKETING FRANCE", "", "", ""],
  ];
  expect(readRows(rows)).toMatchObject({ size: 1, left: [] });
});

it.each<[string, Cell[]]>([
  ["a label and a sum", ["Total", "", "", "", 30, ""]],
  ["a label of its own words", ["Total fournitures", "", "", "", 999, ""]],
  ["a label in the object", ["", "Sous-total", "", "", 30, ""]],
  ["a label beside the amount", ["", "", "", "TOTAL", 30, ""]],
  ["a label in the supplier’s column", ["", "", "Total", "", 999, ""]],
  ["a label with the section’s name", ["Total", "Fournitures", "", "", 30, ""]],
  ["words, where the sum is that of the rows above", ["", "Fournitures", "Total", "", 30, ""]],
  ["a label and the sum as a text", ["", "Total général", "", "", "30,00 €", ""]],
  ["a sum of all the rows", ["", "Somme", "de tous", "", 1230, ""]],
  ["a number of rows", ["", "Nombre de marchés", "", 2, "", ""]],
])("leaves a total out: %s", (_, total) => {
  const rows = [
    ["Total", "", "", "", 1200, ""],
    contract("A", "Papier", "X", 10),
    contract("B", "Stylos", "Y", 20),
    total,
    contract("C", "Encre", "Z", 40),
  ];
  expect(readRows(rows)).toMatchObject({ size: 3, left: ["totalRow 0", "totalRow 3"] });
});

it("takes a training called « Bilan carbone » for a training, and no total of invoices for an invoice", () => {
  const { register } = read([
    decoy("Marchés", [HEADER, ...filler]),
    decoy("Factures", [
      ["N° de marché", "Date de réception", "Date de paiement", "Montant TTC"],
      ...Array.from({ length: 12 }, (_, i): Cell[] => [`F-${i}`, 45_000 + i, 45_020 + i, 10]),
      ["Total", "", "", 120],
      ["Total général 2023", "", "", 120],
    ]),
  ]);
  expect(register.invoices?.size).toBe(12);
});

it.each([
  "EX : 2023-00",
  "Ex. : M-01",
  "Exemple",
  "Exemple 1",
  "À titre d’exemple",
  "Ligne d’exemple",
  "MODÈLE",
  "Modèle de saisie",
])("leaves out a row that shows how to fill the table in: %s", (text) => {
  for (const at of [0, 1]) {
    const example = contract("2023-00", "Nettoyage", "Société X", 1000);
    example[at] = text;
    const { register } = read([decoy("Marchés", [HEADER, example, ...filler])]);
    expect(register.size).toBe(filler.length);
    expect(register.findings).toContainEqual(expect.objectContaining({ code: "exampleRow", row: 1 }));
  }
});

it.each(["Exemplaires du rapport annuel", "Modèles réduits de bateaux", "EXPO 2023", "Expertise"])(
  "keeps « %s »",
  (object) => {
    const rows = [HEADER, contract("EX2023", object, "Société X", 1000), ...filler];
    expect(read([decoy("Marchés", rows)]).register.size).toBe(filler.length + 1);
  },
);

it("whoever is named, supplied and dated is a contract, though its amount happens to be the sum of the rows above", () => {
  const rows: Cell[][] = [
    ["Taille", "SARL Haies", 44_990, 700, "Non"],
    ["Tonte", "SARL Prairies", 44_991, 300, "Non"],
    ["Berges", "SOMME ET FILS", 44_992, 1000, "Non"],
  ];
  const { register } = read([decoy("Marchés", [HEADER.slice(1), ...rows])]);
  expect(register.supplierName).toContain("SOMME ET FILS");
  expect(register.size).toBe(3);
});

it.each(["Ensemble", "Tous marchés confondus", "Au global"])(
  "« %s » before nothing but the sum of the rows is a total",
  (label) => {
    const rows: Cell[][] = [1, 2, 3, 4].map((i) => [`Fourniture ${i}`, `Soc ${i}`, 44_990 + i, 100 * i]);
    const sizeWith = (sum: number) =>
      read([
        decoy("Marchés", [
          ["Objet", "Titulaire", "Date de notification", "Montant HT"],
          ...rows,
          [label, "", "", sum],
        ]),
      ]).register.size;
    expect([sizeWith(1000), sizeWith(900)]).toEqual([4, 5]);
  },
);
