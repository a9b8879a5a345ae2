/** Columns that only look like others, columns that give way to others, and columns that are dropped: each with its finding. */
import type { Cell } from "../../src/register/grid";
import { makeContracts } from "./corpus/contracts";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

const contracts = makeContracts(31, 24);
type Column = [header: string, value: (i: number) => Cell];

const NUMBER: Column = ["N° de marché", (i) => contracts[i]?.number ?? ""];
const OBJECT: Column = ["Objet", (i) => contracts[i]?.object ?? ""];
const SUPPLIER: Column = ["Titulaire", (i) => contracts[i]?.supplier ?? ""];
const NOTIFIED: Column = ["Date de notification", (i) => contracts[i]?.notified ?? ""];
const AMOUNT: Column = ["Montant HT", (i) => contracts[i]?.amount ?? ""];
const BASE = [NUMBER, OBJECT, SUPPLIER, NOTIFIED];
const cycle =
  (...values: Cell[]) =>
  (i: number) =>
    values[i % values.length] ?? "";

function readColumns(columns: readonly Column[]) {
  const rows = contracts.map((_, i) => columns.map(([, value]) => value(i)));
  const { recognition, register } = read([decoy("Suivi", [columns.map(([header]) => header), ...rows])]);
  const sheet = recognition.sheets[0];
  const fieldOf = (header: string) =>
    sheet?.columns.find(
      (match) => match.taken && match.column === columns.findIndex(([name]) => name === header),
    )?.field;
  return { fieldOf, sheet, register, findings: recognition.findings };
}

describe("columns that only look like a field", () => {
  it.each([
    ["Statut du contrat", cycle("pending", "active", "ended"), "sme"],
    ["Statut", cycle("pending", "closed"), "sme"],
    ["Statut juridique", cycle("SARL", "SAS", "SA"), "sme"],
    ["Taille", cycle("S", "M", "L"), "sme"],
    ["Type d’entreprise", cycle("SARL", "SAS", "EURL"), "sme"],
    ["Réserves", cycle("Oui", "Non"), "reserved"],
    ["Réserves levées", cycle("Oui", "Non"), "reserved"],
    ["Insertion presse", cycle("Oui", "Non"), "insertionClause"],
    ["Insertion BOAMP", cycle(45000, ""), "insertionClause"],
    ["Heures d’ouverture", cycle(8, 10), "insertionHoursCumulative"],
    ["Heure limite de remise", cycle(12, 16), "insertionHoursCumulative"],
    ["Durée de garantie (mois)", cycle(12, 24), "durationMonths"],
    ["Durée de préparation", cycle(1, 2), "durationMonths"],
    ["Année de construction", cycle(1985, 1992), "notificationYear"],
    ["Date de fin de garantie", (i: number) => 46000 + i, "endDate"],
    ["Date de fin de publicité", (i: number) => 44000 + i, "endDate"],
    ["Montant de la retenue de garantie", cycle(500, 800), "amount"],
    ["Montant du budget", cycle(5000, 8000), "amount"],
    ["Avenants", cycle(0, 1250), "modification"],
    ["Type", cycle("Urgent", "À revoir", "Classé"), "nature"],
  ] as [string, Column[1], string][])("« %s »", (header, value, field) => {
    const { sheet } = readColumns([...BASE, [header, value]]);
    expect(
      sheet?.columns.filter((match) => match.taken && match.column === 4 && match.field === field),
    ).toEqual([]);
  });

  it.each([
    ["Marché réservé", cycle("Oui", "Non"), "reserved"],
    ["Réservé", cycle("Oui", "Non"), "reserved"],
    ["Lots réservés", cycle("Oui", "Non"), "reserved"],
    ["Taille", cycle("PME", "GE"), "sme"],
    ["Statut PME", cycle("Oui", "Non"), "sme"],
    ["Type", cycle("Marché", "Accord-cadre", "Contrat de concession"), "nature"],
    ["Type", cycle("MAPA", "Appel d’offres ouvert"), "procedure"],
    ["Type", cycle("PME", "ETI"), undefined],
    ["Titulaire", cycle("X", "Y"), "supplierName"],
    ["Titulaire", cycle("X"), "supplierName"],
  ] as [string, Column[1], string | undefined][])(
    "« %s » is one when its values are",
    (header, value, field) => {
      expect(readColumns([...BASE, [header, value]]).fieldOf(header)).toBe(field);
    },
  );
});

describe("of several amounts", () => {
  const amount = (header: string, factor = 1): Column => [
    header,
    (i) => (contracts[i]?.amount ?? 0) * factor,
  ];
  it.each([
    [["Montant min", "Montant max"], "Montant max"],
    [["Montant mini HT", "Montant maxi HT"], "Montant maxi HT"],
    [["Montant maximum", "Montant minimum"], "Montant maximum"],
    [["Minimum HT", "Maximum HT"], "Maximum HT"],
    [["Montant minimum annuel HT", "Montant maximum annuel HT"], "Montant maximum annuel HT"],
    [["Montant estimé HT", "Montant max HT"], "Montant max HT"],
    [["Montant TTC", "Montant max HT"], "Montant max HT"],
    [["Montant min", "Montant max", "Montant HT"], "Montant HT"],
    [["Montant min"], "Montant min"],
    [["Montant minimum HT"], "Montant minimum HT"],
  ])("%j the one read is « %s »", (headers, wanted) => {
    const { sheet } = readColumns([...BASE, ...headers.map((header, i) => amount(header, i + 1))]);
    expect(sheet?.columns.find(({ field, taken }) => taken && field === "amount")?.header).toBe(wanted);
  });
});

describe("a column that is recognised and then not read", () => {
  const noted = (columns: readonly Column[]) =>
    readColumns(columns)
      .findings.filter(
        ({ code }) => code === "headerContradicted" || code === "columnDoubled" || code === "lowConfidence",
      )
      .map(({ code, column }) => `${code} ${column}`);

  it.each([
    ["Montant HT", cycle("voir annexe", "selon bordereau")],
    ["Date de notification", cycle("en cours", "à venir")],
    ["Clause sociale", cycle("Mme Martin", "M. Petit")],
    ["Durée (mois)", cycle("2023-01-05", "2024-02-06")],
    ["PME", cycle("Rues SA", "Ponts SARL")],
    ["Code CPV", cycle("voirie", "espaces verts")],
  ] as Column[])("« %s » with other values", (header, value) => {
    const others = [NUMBER, OBJECT, SUPPLIER, ["Année", cycle(2022, 2023)] as Column];
    expect(noted([...others, [header, value]]).some((one) => one.endsWith(" 4"))).toBe(true);
  });

  it("is said to double another when both are as good", () => {
    expect(noted([...BASE, AMOUNT, AMOUNT])).toEqual(["columnDoubled 5"]);
    expect(noted([...BASE, AMOUNT])).toEqual([]);
  });
});

describe("what a column's values say against its header", () => {
  const fieldOf = (header: string, values: string[]) => {
    const rows = values.map((value, i): Cell[] => [`M${i}`, `Objet ${i}`, `Soc ${i}`, 44_930 + i, value]);
    const { recognition } = read([
      decoy("Marchés", [["N° marché", "Objet", "Titulaire", "Date de notification", header], ...rows]),
    ]);
    return recognition.sheets[0]?.columns.find(({ column, taken }) => column === 4 && taken)?.field;
  };

  it("a status that is a size is no outcome", () => {
    expect(fieldOf("Statut", ["PME", "PME", "ETI", "GE", "TPE"])).not.toBe("outcome");
    expect(fieldOf("Statut", ["Attribué", "Sans suite", "Attribué", "Annulé", "Attribué"])).toBe("outcome");
  });

  it("« 18M » among durations is no amount of money", () => {
    expect(fieldOf("Durée", ["12 mois", "18M", "2 ans", "24 mois", "3A", "1 an"])).toBe("durationMonths");
  });
});
