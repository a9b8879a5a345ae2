/** Tables beside the register: taken when they are what they look like, proposed when they don't say so, never in silence. */
import type { Cell } from "../../src/register/grid";
import { makeContracts } from "./corpus/contracts";
import { decoy } from "./corpus/layout";
import type { BuiltSheet } from "./corpus/layout";
import { read } from "./corpus/run";

const contracts = makeContracts(21, 20);
const register = decoy("Marchés", [
  ["N° de marché", "Objet", "Titulaire", "Date de notification", "Montant HT", "Heures d’insertion 2023"],
  ...contracts.map((c): Cell[] => [c.number, c.object, c.supplier, c.notified, c.amount, c.hours2023 ?? ""]),
]);
const day = (i: number) => 44930 + 13 * i;

function sheet(
  name: string,
  header: string[],
  row: (i: number) => Cell[],
  rows = 10,
  above: Cell[][] = [],
): BuiltSheet {
  return decoy(name, [...above, header, ...Array.from({ length: rows }, (_, i) => row(i))]);
}

function kindOf(table: BuiltSheet): string | null {
  const { recognition } = read([register, table]);
  return recognition.sheets.find(({ sheetId }) => sheetId === "sheet1")?.kind ?? null;
}

function reasonOf(table: BuiltSheet): string | undefined {
  const { recognition } = read([register, table]);
  const proposed = recognition.findings.filter(({ code }) => code === "relatedProposed");
  const reason = recognition.others.find(({ sheetId }) => sheetId === "sheet1")?.reason;
  expect(proposed.length).toBe(reason?.code === "sheetMayBeRelated" ? 1 : 0);
  return reason && `${reason.code} ${reason.params["table"] ?? reason.params["register"] ?? ""}`.trim();
}

const TOPICS = [
  "Rédiger une clause sociale",
  "Acheter durable : les critères environnementaux",
  "Le SPASER en pratique",
];
const ANY = ["Excel avancé", "Gestes de premiers secours", "CCAG 2021", "Habilitation électrique"];
const topic =
  (list: string[]) =>
  (i: number): Cell[] => [day(i), list[i % list.length] ?? "", 7];
const TRAINING = ["Date", "Intitulé de la formation", "Durée (h)"];

describe("trainings", () => {
  it.each([
    ["the sheet’s name", sheet("Formations achat responsable", TRAINING, topic(ANY))],
    ["a title", sheet("Formations", TRAINING, topic(ANY), 10, [["Formations à l’achat durable"], [""]])],
    ["a header", sheet("Formations", ["Date", "Formation à l’achat responsable", "Lieu"], topic(ANY))],
    ["what they are called", sheet("Formations", TRAINING, topic(TOPICS))],
  ])("count when %s says that they are on responsible purchasing", (_, table) => {
    expect(kindOf(table)).toBe("trainings");
  });

  it.each([
    [
      "Formations agents",
      sheet("Formations agents", ["Nom", "Formation", "Date"], (i) => [
        `Agent ${i}`,
        ANY[i % 4] ?? "",
        day(i),
      ]),
    ],
    ["Plan de formation", sheet("Plan de formation", TRAINING, topic(ANY))],
    ["Formations, one in five on it", sheet("Formations", TRAINING, topic([...ANY, TOPICS[0] ?? ""]))],
  ])("are proposed otherwise: %s", (_, table) => {
    expect(kindOf(table)).toBeNull();
    expect(reasonOf(table)).toBe("sheetMayBeRelated trainings");
  });

  it.each([
    ["Achat responsable", "Oui", "Non"],
    ["Thème", "Achats responsables", "Bureautique"],
    ["Thématique", "Commande publique durable", "Sécurité"],
  ])("are told row by row where a column « %s » does it", (header, yes, no) => {
    const table = sheet("Formations", ["Date", "Intitulé", header], (i) => [
      day(i),
      ANY[i % 4] ?? "",
      i % 5 === 0 ? yes : no,
    ]);
    const { register: read2 } = read([register, table]);
    expect(read2.trainings?.size).toBe(2);
    expect([...(read2.trainings?.rowOf ?? [])]).toEqual([1, 6]);
  });
});

describe("publications", () => {
  const HEADER = ["Date de publication", "Titre", "Rubrique"];
  it.each([
    ["Publications", sheet("Publications", HEADER, (i) => [day(i), `Le guide ${i}`, "Méthode"])],
    ["Intranet", sheet("Intranet", HEADER, (i) => [day(i), `Retour d’expérience ${i}`, "Actualité"])],
  ])("on the internal platform count: %s", (_, table) => {
    expect(kindOf(table)).toBe("publications");
  });

  it.each([
    ["Publications", sheet("Publications", HEADER, (i) => [day(i), `Avis de marché ${i}`, "Travaux"])],
    [
      "Publications",
      sheet("Publications", ["Date", "Titre", "Support"], (i) => [
        day(i),
        `Voirie ${i}`,
        i % 2 ? "BOAMP" : "JOUE",
      ]),
    ],
    ["Publications BOAMP", sheet("Publications BOAMP", HEADER, (i) => [day(i), `Voirie ${i}`, "Travaux"])],
    [
      "Avis publiés",
      sheet("Avis publiés", ["Titre", "Date de publication", "N° avis"], (i) => [
        `Voirie ${i}`,
        day(i),
        `23-${i}`,
      ]),
    ],
    [
      "Publicité",
      sheet("Publications", HEADER, (i) => [day(i), `Voirie ${i}`, ""], 10, [
        ["Suivi de la publicité des marchés"],
      ]),
    ],
  ])("of contracts in the journals don’t: %s", (_, table) => {
    expect(kindOf(table)).toBeNull();
  });

  it.each([
    ["Communication", "Support", ["Facebook", "Presse locale", "Site internet"]],
    ["Publications", "Canal", ["LinkedIn", "Facebook"]],
  ])("for everybody by where they stand are proposed: %s", (name, header, places) => {
    const table = sheet(name, ["Date de publication", "Sujet", header], (i) => [
      day(i),
      `Article ${i}`,
      places[i % places.length] ?? "",
    ]);
    expect(reasonOf(table)).toBe("sheetMayBeRelated publications");
  });

  it("are no decrees, though these are published at a date", () => {
    const header = ["N° arrêté", "Date", "Objet", "Signataire", "Date de publication"];
    expect(
      kindOf(sheet("Arrêtés", header, (i) => [`A${i}`, day(i), `Voirie ${i}`, "Le maire", day(i + 1)])),
    ).toBeNull();
  });

  it("for everybody are proposed", () => {
    expect(reasonOf(sheet("Publications presse", HEADER, (i) => [day(i), `Article ${i}`, "Locale"]))).toBe(
      "sheetMayBeRelated publications",
    );
  });
});

describe("sourcing meetings", () => {
  it.each([
    ["Sourcing", ["Date", "Objet"]],
    ["Rencontres", ["Date", "Entreprise rencontrée"]],
    ["Entretiens fournisseurs", ["Date", "Sujet"]],
  ])("« %s » %j", (name, header) => {
    expect(kindOf(sheet(name, header, (i) => [day(i), `Mobilier ${i}`]))).toBe("sourcing");
  });

  it("« Entretiens » of anybody are proposed", () => {
    expect(reasonOf(sheet("Entretiens", ["Date", "Sujet"], (i) => [day(i), `Bilan ${i}`]))).toBe(
      "sheetMayBeRelated sourcing",
    );
  });
});

describe("hours, a row a month and contract", () => {
  const MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre"];
  /** Twelve months of five contracts; their numbers repeat, as they must. */
  const monthly = (name: string, header: string[], row: (number: string, month: number) => Cell[]) =>
    sheet(name, header, (i) => row(contracts[Math.floor(i / 12)]?.number ?? "", i % 12), 60);

  it.each([
    [
      "Heures",
      ["N° marché", "Mois", "Heures"],
      (n: string, m: number): Cell[] => [n, 44927 + 31 * m, 20 + m],
    ],
    [
      "Feuil2",
      ["Marché", "Année", "Mois", "Heures d’insertion"],
      (n: string, m: number): Cell[] => [n, 2023, MONTHS[m % 9] ?? "", 20 + m],
    ],
    [
      "Suivi insertion",
      ["Période", "Référence marché", "Nombre d’heures réalisées"],
      (n: string, m: number): Cell[] => [`${MONTHS[m % 9]} 2023`, n, 20 + m],
    ],
    [
      "Insertion",
      ["N° marché", "Titulaire", "Objet", "Date", "Heures réalisées"],
      (n: string, m: number): Cell[] => [n, "Rues SA", "Entretien des ponts", 44927 + 31 * m, 20 + m],
    ],
    [
      "Clauses",
      ["N° marché", "Titulaire", "Date de notification", "Année", "Heures d’insertion"],
      (n: string, m: number): Cell[] => [n, "Rues SA", 44000, 2023, 20 + m],
    ],
  ] as [string, string[], (n: string, m: number) => Cell[]][])(
    "are read from « %s » %j, and used rather than a column",
    (name, header, row) => {
      const table = monthly(name, header, row);
      const result = read([register, table]).register;
      expect(kindOf(table)).toBe("insertionHours");
      const sum = [...(result.insertionHoursTable?.hours ?? [])].reduce((total, hours) => total + hours, 0);
      expect(sum).toBe(5 * (12 * 20 + 66));
      expect([...new Set(result.insertionHoursTable?.contract ?? [])]).toEqual([0, 1, 2, 3, 4]);
      expect(result.findings.map(({ code }) => code)).toContain("relatedPrecedence");
    },
  );

  it.each([
    ["Heures de maintenance", ["N° marché", "Date", "Heures"]],
    ["Heures supplémentaires", ["Marché", "Date", "Heures"]],
  ])("of something else are proposed: « %s »", (name, header) => {
    expect(reasonOf(monthly(name, header, (n, m) => [n, 44927 + 31 * m, 4]))).toBe(
      "sheetMayBeRelated insertionHours",
    );
  });

  it("that no contract stands beside are proposed", () => {
    const table = sheet("Heures d’insertion", ["Année", "Heures d’insertion"], (i) => [2014 + i, 900 + i]);
    expect(reasonOf(table)).toBe("sheetMayBeRelated insertionHours");
  });
});

describe("invoices", () => {
  const HEADER = ["N° facture", "Marché", "Date de réception", "Date de paiement", "Montant TTC"];
  const row = (i: number): Cell[] => [`F${i}`, contracts[i % 3]?.number ?? "", day(i), day(i) + 25, 100 + i];

  it("of few contracts, many each", () => {
    const table = sheet("Paiements", HEADER, row, 60);
    expect(kindOf(table)).toBe("invoices");
    expect(
      read([register, table]).register.invoices?.contract.filter((contract) => contract < 0).length,
    ).toBe(0);
  });

  it("that the body issues are proposed", () => {
    expect(reasonOf(sheet("Factures émises", HEADER, row))).toBe("sheetMayBeRelated invoices");
  });
});

it.each(["T1 2023", "1er trimestre 2023", "2023-T3", "S2 2023", "Q4 2023"])(
  "hours of « %s » are those of its year",
  (period) => {
    const table = sheet("Heures d’insertion", ["N° marché", "Trimestre", "Heures d’insertion"], (i) => [
      `2023-0${1 + (i % 3)}`,
      period,
      20 + i,
    ]);
    const { register: joined } = read([register, table]);
    expect([...new Set(joined.insertionHoursTable?.year ?? [])]).toEqual([2023]);
  },
);
