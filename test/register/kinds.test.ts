/**
 * The kinds of files that were once read wrong, together and scored: several layouts of each, with the columns, contracts, amounts and
 * answers that must come out.
 */
import type { Area, Cell } from "../../src/register/grid";
import { YES } from "../../src/register/contracts";
import type { FactId } from "../../src/register/contracts";
import { decoy } from "./corpus/layout";
import { read } from "./corpus/run";

interface Kind {
  kind: string;
  rows: Cell[][];
  /** Column → field; columns that aren't named are read as nothing. */
  fields: Record<number, string>;
  contracts: number;
  /** Contracts of 2023 that were awarded. */
  in2023: number;
  /** The sum of all amounts. */
  sum?: number;
  /** Fact → how many answers are yes. */
  yes?: Partial<Record<FactId, number>>;
  suppliers?: string[];
  merged?: Area[];
}

const day = (i: number) => 44_930 + 20 * i;
const iso = (i: number) => `2023-0${i + 1}-15`;
const eight = Array.from({ length: 8 }, (_, i) => i);
const OPEN = ["id", "objet", "titulaire", "dateNotification", "montant", "considerationsSociales"];
const OPEN_FIELDS = {
  0: "contractNumber",
  1: "object",
  2: "supplierName",
  3: "notificationDate",
  4: "amount",
};
const FRENCH = ["N° marché", "Objet", "Titulaire", "Date de notification", "Montant HT", "Clause sociale"];
const FRENCH_FIELDS = { ...OPEN_FIELDS, 5: "socialClause" };
const open = (i: number, more: Cell[]): Cell[] => [
  `K${i}`,
  `Travaux ${i}`,
  `Soc ${i}`,
  iso(i),
  10_000 * (i + 1),
  ...more,
];

/** National open data under other spellings of its own names. */
const spellings = [
  (name: string) => name,
  (name: string) => name.toLowerCase(),
  (name: string) => name.toUpperCase(),
  (name: string) => name.replace(/([A-Z])/g, "_$1").toLowerCase(),
  (name: string) => `fields.${name}`,
  (name: string) => `marche/${name}`,
].map((spelled): Kind => ({
  kind: "open data",
  rows: [
    [...OPEN, "considerationsEnvironnementales", "dureeMois", "codeCPV", "offresRecues"].map(spelled),
    ...eight.map((i) =>
      open(i, [
        i < 2 ? "Clause sociale" : "Pas de considération sociale",
        i < 3 ? "Critère environnemental" : "Pas de considération environnementale",
        24,
        "72000000",
        3,
      ]),
    ),
  ],
  fields: {
    ...OPEN_FIELDS,
    ...{
      5: "socialConsiderations",
      6: "environmentalConsiderations",
      7: "durationMonths",
      8: "cpv",
      9: "bidsReceived",
    },
  },
  ...{
    contracts: 8,
    in2023: 8,
    sum: 360_000,
    yes: { socialClause: 2, environmentalCriterion: 3, digital: 8 },
  },
}));

/** Lists as programs write them. */
const wrappings = [
  (value: string) => `['${value}']`,
  (value: string) => JSON.stringify([value]),
  (value: string) => JSON.stringify({ considerationSociale: [value] }),
  (value: string) => `1 - ${value}`,
  (value: string) => `« ${value} »`,
  (value: string) => value.replace(/é/g, "&eacute;"),
].map((wrapped): Kind => ({
  kind: "wrapped values",
  rows: [
    OPEN,
    ...eight.map((i) => open(i, [wrapped(i === 0 ? "Clause sociale" : "Pas de considération sociale")])),
  ],
  fields: { ...OPEN_FIELDS, 5: "socialConsiderations" },
  ...{ contracts: 8, in2023: 8, yes: { socialConsiderations: 1, socialClause: 1 } },
}));

/** Amounts as texts: each column writes the same ones. */
const amountTexts: [string[], string][] = [
  [["45000", "52300", "61000", "1048750"], "Montant HT"],
  [["45.000", "52.300", "61.000", "1.048.750"], "Montant HT"],
  [["45 000 €", "52 300 € HT", "61.000,00", "1 048 750"], "Montant HT"],
  [["4.5E4", "5,23E+04", "6.1e4", "1.04875E6"], "Montant"],
  [["45", "52,3", "61", "1 048,75"], "Montant (k€ HT)"],
  [["45 k€", "52,3 k€", "61k€", "1,04875 M€"], "Montant"],
];
const amounts = amountTexts.map(([texts, header]): Kind => ({
  kind: "amounts as texts",
  rows: [
    [...FRENCH.slice(0, 4), header, "Clause sociale"],
    ...texts.map((text, i): Cell[] => [
      `2023-0${i}`,
      `Travaux ${i}`,
      `Soc ${i}`,
      `0${i + 1}/02/2023`,
      text,
      i % 2 ? "Oui" : "Non",
    ]),
  ],
  fields: FRENCH_FIELDS,
  ...{ contracts: 4, in2023: 4, sum: 1_207_050, yes: { socialClause: 2 } },
}));

/** Lots: twelve, with what they share merged, or written once. */
const lotRows = (once: boolean): Cell[][] =>
  Array.from({ length: 12 }, (_, i): Cell[] => {
    const first = !once || i % 3 === 0;
    return [
      first ? `2023-1${Math.floor(i / 3)}` : "",
      `Chantier ${i}`,
      `Soc ${i}`,
      first ? day(Math.floor(i / 3)) : "",
      1000,
      i % 3 ? "Non" : "Oui",
    ];
  });
const downThree = (column: number): Area[] =>
  [1, 4, 7, 10].map((row) => ({ row, column, rowCount: 3, columnCount: 1 }));
const lots = [
  { rows: lotRows(true), merged: [...downThree(0), ...downThree(3)] },
  { rows: lotRows(true) },
  { rows: lotRows(false) },
].map(({ rows, merged }): Kind => ({
  kind: "lots",
  rows: [FRENCH, ...rows],
  fields: FRENCH_FIELDS,
  ...{ contracts: 12, in2023: 12, sum: 12_000, yes: { socialClause: 4 } },
  ...(merged && { merged }),
}));

const plain = (i: number, supplier: string, amount: Cell, clause: Cell, date: Cell = day(i)): Cell[] => [
  `P-${i}`,
  `Prestation ${i}`,
  supplier,
  date,
  amount,
  clause,
];
const companies = [
  "TOTAL MARKETING SUD",
  "SOMME ET FILLES",
  "BILAN & CIE",
  "RÉCAPITULATIF SAS",
  "Cumul Services",
];
const elsewhere = [
  "INFRUCTUEUX",
  "Déclaré sans suite",
  "Classement sans suite",
  "Aucune offre",
  "Procédure abandonnée",
];
const phrases: [string, boolean][] = [
  ["Oui, lot 2 uniquement", true],
  ["Oui - 120 h", true],
  ["Non prévue", false],
  ["Pas de clause", false],
  ["Sans objet", false],
  ["en réflexion", false],
];
const utc = ["2022-12-31T23:00:00Z", "2023-06-30T22:00:00Z", "2023-12-31T22:30:00Z", "2023-12-31T23:30:00Z"];

const others: Kind[] = [
  {
    kind: "names like totals",
    rows: [
      FRENCH,
      ...companies.map((name, i) => plain(i, name, 1000 + 7 * i, "Oui")),
      ["Total", "", "", "", 5070, ""],
    ],
    fields: FRENCH_FIELDS,
    ...{ contracts: 5, in2023: 5, sum: 5070, suppliers: companies },
  },
  {
    kind: "several buyers",
    rows: [
      [...FRENCH, "Pouvoir adjudicateur"],
      ...["Ville de Valmont", "Métropole de Valmont", "Syndicat des eaux"].map((buyer, i): Cell[] => [
        "G1",
        "Énergie",
        "Watt SA",
        45_000,
        100 * (i + 1),
        "Oui",
        buyer,
      ]),
    ],
    fields: { ...FRENCH_FIELDS, 6: "buyer" },
    ...{ contracts: 3, in2023: 3, sum: 600 },
  },
  {
    kind: "not awarded, told elsewhere",
    rows: [
      FRENCH,
      plain(0, "Net SA", 100, "Oui"),
      ...elsewhere.map((text, i) => plain(i + 1, text, "", "Non")),
      plain(7, "Pap SA", "Sans suite", "Non"),
    ],
    fields: FRENCH_FIELDS,
    ...{ contracts: 7, in2023: 1, sum: 100 },
  },
  {
    kind: "phrases",
    rows: [FRENCH, ...phrases.map(([text], i) => plain(i, `Soc ${i}`, 100, text))],
    fields: FRENCH_FIELDS,
    ...{ contracts: 6, in2023: 6, yes: { socialClause: phrases.filter(([, yes]) => yes).length } },
  },
  {
    kind: "instants",
    rows: [FRENCH, ...utc.map((text, i) => plain(i, `Soc ${i}`, 100, "Oui", text))],
    fields: FRENCH_FIELDS,
    ...{ contracts: 4, in2023: 3 },
  },
  {
    kind: "maximum and minimum",
    rows: [
      [...FRENCH.slice(0, 4), "Montant min", "Montant max"],
      ...eight.map((i): Cell[] => [
        `A-${i}`,
        `Fourniture ${i}`,
        `Soc ${i}`,
        day(i),
        1000,
        i === 0 ? "" : 90_000,
      ]),
    ],
    fields: { 0: "contractNumber", 1: "object", 2: "supplierName", 3: "notificationDate", 5: "amount" },
    ...{ contracts: 8, in2023: 8, sum: 631_000 },
  },
  {
    kind: "suppliers in columns",
    rows: [
      [...FRENCH.slice(0, 3), "Cotraitant 1", "Cotraitant 2", "Date de notification"],
      ...eight.map((i): Cell[] => [
        `C-${i}`,
        `Ponts ${i}`,
        "Rues SA",
        i ? "" : "Quais SAS",
        i ? "" : "Ponts SARL",
        day(i),
      ]),
    ],
    fields: { 0: "contractNumber", 1: "object", 2: "supplierName", 5: "notificationDate" },
    ...{
      contracts: 8,
      in2023: 8,
      suppliers: ["Rues SA (+ Quais SAS, Ponts SARL)", ...eight.slice(1).map(() => "Rues SA")],
    },
  },
  {
    kind: "suppliers in a cell",
    rows: [
      [...OPEN.slice(0, 2), "titulaires", ...OPEN.slice(3)],
      ...eight.map((i): Cell[] => [
        `D${i}`,
        `Eau ${i}`,
        JSON.stringify([{ id: "1", denominationSociale: `Eaux ${i}` }]),
        iso(i),
        100,
        "Clause sociale",
      ]),
    ],
    fields: { ...OPEN_FIELDS, 5: "socialConsiderations" },
    ...{ contracts: 8, in2023: 8, suppliers: eight.map((i) => `Eaux ${i}`) },
  },
  {
    kind: "versions",
    rows: [
      [...OPEN, "modification_id"],
      ...eight.map((i): Cell[] => [
        `V${i >> 1}`,
        `Suivi ${i >> 1}`,
        "Soc",
        i % 2 ? "2024-03-01" : iso(i),
        100 * i,
        "Clause sociale",
        i % 2,
      ]),
    ],
    fields: { ...OPEN_FIELDS, 5: "socialConsiderations", 6: "modification" },
    ...{ contracts: 4, in2023: 4, sum: 1600 },
  },
  {
    kind: "concessions",
    rows: [
      [...OPEN, "nature"],
      ...eight.map((i) =>
        open(i, [
          "Clause sociale",
          i === 3 ? "Concession de service public" : i === 4 ? "Délégation de service public" : "Marché",
        ]),
      ),
    ],
    fields: { ...OPEN_FIELDS, 5: "socialConsiderations", 6: "nature" },
    ...{ contracts: 6, in2023: 6, sum: 270_000 },
  },
  {
    kind: "placeholders of the ministry",
    rows: [OPEN, ...eight.map((i) => open(i, [["MQ", "CDL", "INX Clause sociale"][i] ?? "Clause sociale"]))],
    fields: { ...OPEN_FIELDS, 5: "socialConsiderations" },
    ...{ contracts: 8, in2023: 8, yes: { socialClause: 5 } },
  },
];

const KINDS = [...spellings, ...wrappings, ...amounts, ...lots, ...others];

function scoreOf({ kind, rows, merged, fields, ...right }: Kind) {
  const { recognition, register } = read([{ ...decoy("Marchés", rows), ...(merged && { merged }) }]);
  const matches = recognition.sheets[0]?.columns ?? [];
  const readAs = (column: number) => matches.find((match) => match.column === column && match.taken);
  const columns = (rows[0] ?? []).map((header, column) => ({
    header,
    right: readAs(column)?.field === fields[column],
    sure: (readAs(column)?.confidence ?? 0) >= 0.9,
  }));
  const sum = register.amount.reduce((all, one) => (Number.isNaN(one) ? all : all + one), 0);
  const read_ = {
    contracts: register.size,
    in2023: register.notificationYear.filter((year, i) => year === 2023 && register.awarded[i] === 1).length,
    ...(right.sum !== undefined && { sum: Math.round(sum) }),
    ...(right.yes && {
      yes: Object.fromEntries(
        Object.keys(right.yes).map((fact) => [
          fact,
          register.facts[fact as FactId]?.filter((state) => state === YES).length,
        ]),
      ),
    }),
    ...(right.suppliers && { suppliers: register.supplierName }),
  };
  return { kind, columns, read: { kind, ...read_ }, right: { kind, ...right } };
}

describe("the kinds of files, together", () => {
  const scores = KINDS.map(scoreOf);
  const columns = scores.flatMap((one) => one.columns.map((column) => ({ kind: one.kind, ...column })));

  it("99.5 % of the columns are right, and none is wrong and sure", () => {
    const wrong = columns.filter(({ right }) => !right);
    expect(wrong.length <= 0.005 * columns.length ? [] : wrong).toEqual([]);
    expect(wrong.filter(({ sure }) => sure)).toEqual([]);
    expect(columns.length).toBeGreaterThan(200);
  });

  it.each(scores)("contracts and figures: $kind", (one) => expect(one.read).toEqual(one.right));
});
