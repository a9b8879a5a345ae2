/** Numbers that several buyers use: rows of related tables go with the contract of their buyer, or with none. */
import type { Cell } from "../../src/register/grid";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

const REGISTER: Cell[][] = [
  ["N° marché", "Acheteur", "Objet", "Titulaire", "Date de notification", "Montant HT", "Clause sociale"],
  ["M1", "Ville de Valmont", "Voirie", "Rues SA", 44980, 150000, "Oui"],
  ["M1", "Métropole de Valmont", "Voirie", "Rues SA", 44981, 250000, "Oui"],
  ["M2", "Ville de Valmont", "Papier", "Pap SA", 44990, 40000, "Non"],
  ["M3", "Métropole de Valmont", "Nettoyage", "Net SA", 45010, 90000, "Oui"],
];

function joined(name: string, header: Cell[], rows: Cell[][]) {
  const { register } = read([decoy("Marchés", REGISTER), decoy(name, [header, ...rows])]);
  const table = register.insertionHoursTable ?? register.invoices ?? register.sourcingTable;
  return {
    contracts: [...(table?.contract ?? [])].map((contract) =>
      contract < 0 ? null : register.amount[contract],
    ),
    said: register.findings
      .filter(({ code }) => code.startsWith("related"))
      .map(({ code, row }) => `${code} ${row}`),
  };
}

it.each(["Acheteur", "Pouvoir adjudicateur", "Collectivité", "Buyer"])(
  "hours with a column « %s »",
  (buyer) => {
    expect(
      joined(
        "Heures d’insertion",
        ["N° marché", buyer, "Année", "Heures"],
        [
          ["M1", "Métropole de Valmont", 2023, 120],
          ["M1", "VILLE DE VALMONT", 2023, 80],
          ["M2", "Ville de Valmont", 2023, 10],
          ["M1", "", 2023, 40],
          ["M3", "", 2023, 30],
        ],
      ),
    ).toEqual({ contracts: [250000, 150000, 40000, null, 90000], said: ["relatedAmbiguous 4"] });
  },
);

it("hours, invoices and sourcing without a buyer are left out where two buyers use the number", () => {
  expect(
    joined(
      "Heures d’insertion",
      ["N° marché", "Année", "Heures"],
      [
        ["M1", 2023, 120],
        ["M3", 2023, 5],
        ["M9", 2023, 5],
      ],
    ),
  ).toEqual({
    contracts: [null, 90000, null],
    said: ["relatedAmbiguous 1", "relatedNotJoined 3"],
  });
  const invoice = (number: string, i: number): Cell[] => [number, 45000 + i, 45020 + i, 900 + i];
  expect(
    joined(
      "Factures",
      ["N° marché", "Date de réception", "Date de paiement", "Montant"],
      ["M1", "M2", "M3"].map(invoice),
    ).contracts,
  ).toEqual([null, 40000, 90000]);
});

it("one buyer that is written in several ways, or in some rows only, is still one", () => {
  const rows = REGISTER.map((row, i): Cell[] => (i === 0 ? row : [row[0]!, "", ...row.slice(2)]));
  const { register } = read([
    decoy("Marchés", rows),
    decoy("Heures d’insertion", [
      ["N° marché", "Acheteur", "Année", "Heures"],
      ["M2", "Mairie", 2023, 120],
      ["M3", "Ville", 2023, 12],
    ]),
  ]);
  expect([...(register.insertionHoursTable?.contract ?? [])].every((contract) => contract >= 0)).toBe(true);
});
