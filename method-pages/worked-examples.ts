/**
 * Worked examples of every indicator: a tiny register, and the figure that a reader can check by hand. The method pages show them, and
 * `indicators.test.ts` runs them.
 */
import { assess } from "../src/spaser/assess";
import { NO_INPUTS, type Figure } from "../src/spaser/assessment";
import type { Framework, IndicatorDefinition, Label } from "../src/spaser/framework";
import { ASP } from "../src/spaser/frameworks/asp";
import { buildRegister, day } from "./build-register";
import type { Row, Tables } from "./build-register";

/** The year of the examples. */
export const EXAMPLE_YEAR = 2023;

export interface WorkedExample {
  indicator: string;
  /** What the example shows, in 2023. */
  shows: Label;
  rows: Row[];
  tables?: Tables;
  /** What is typed for the indicator; a date as a serial day. */
  entry?: number;
  expected: Partial<
    Pick<Figure, "value" | "numerator" | "population" | "filled" | "valueByAmount" | "kind" | "origin">
  >;
}

const notified = (facts: Row["facts"], more: Row = {}): Row => ({
  notified: "2023-03-01",
  facts: facts ?? {},
  ...more,
});
const competed = (facts: Row["facts"], more: Row = {}): Row => notified({ competed: true, ...facts }, more);

/** Four contracts of 2023 and one of 2022: two of the four have it, one is blank. */
function fourWith(fact: string, also: Row["facts"] = {}): Row[] {
  return [
    notified({ [fact]: true, ...also }, { amount: 300 }),
    notified({ [fact]: true, ...also }, { amount: null }),
    notified({ [fact]: false, ...also }, { amount: 100 }),
    notified({ [fact]: null, ...also }, { amount: 200 }),
    { ...notified({ [fact]: true, ...also }, { amount: 5000 }), notified: "2022-12-31" },
    { ...notified({ [fact]: true, ...also }, { amount: 5000 }), awarded: false },
  ];
}

const TWO_OF_FOUR = {
  kind: "ratio",
  value: 0.5,
  numerator: 2,
  population: 4,
  filled: 3,
  valueByAmount: 0.5,
  origin: "contracts",
} as const;

export const WORKED_EXAMPLES: WorkedExample[] = [
  {
    indicator: "1.1",
    shows: { fr: "les lignes datées de l’année", en: "the rows dated in the year" },
    rows: [],
    tables: { trainings: ["2021-05-04", "2023-05-04", "2023-10-12"] },
    expected: { value: 2, kind: "count", origin: "table" },
  },
  {
    indicator: "1.2",
    shows: {
      fr: "sans tableau, ce qui est saisi dans la feuille",
      en: "without a table, what is typed into the sheet",
    },
    rows: [],
    entry: 7,
    expected: { value: 7, kind: "entry", origin: "entry" },
  },
  {
    indicator: "2.1",
    shows: {
      fr: "un marché non renseigné reste dans le total",
      en: "a contract that is not filled in stays in the total",
    },
    rows: fourWith("socialClause"),
    expected: TWO_OF_FOUR,
  },
  {
    indicator: "2.1",
    shows: {
      fr: "clause sociale ou clause d’insertion : une suffit ; une case vide à côté d’un « non » est « non renseignée »",
      en: "social clause or insertion clause: one is enough; a blank beside a “no” is “not filled in”",
    },
    rows: [
      notified({ socialClause: true, insertionClause: false }),
      notified({ socialClause: null, insertionClause: true }),
      notified({ socialClause: false, insertionClause: null }),
      notified({ socialClause: false, insertionClause: false }),
    ],
    expected: { value: 0.5, numerator: 2, population: 4, filled: 3, valueByAmount: null },
  },
  {
    indicator: "2.2",
    shows: {
      fr: "un marché qui n’a pas été attribué n’est pas concerné",
      en: "a contract that was not awarded is not concerned",
    },
    rows: fourWith("socialAnnex"),
    expected: TWO_OF_FOUR,
  },
  {
    indicator: "2.3a",
    shows: {
      fr: "les marchés en cours d’exécution ; une case vide n’est pas une lacune là où il n’y a pas de clause",
      en: "contracts under performance; a blank is no gap where there is no clause",
    },
    rows: [
      {
        notified: "2022-01-10",
        end: "2023-06-30",
        facts: { insertionClause: true },
        hours: { 2022: 100, 2023: 40 },
      },
      { notified: "2023-02-01", end: "2025-01-31", facts: { insertionClause: true }, hours: { 2023: 60.5 } },
      { notified: "2023-02-01", end: "2025-01-31", facts: { insertionClause: false } },
      { notified: "2023-02-01", end: "2025-01-31", facts: { insertionClause: true } },
      { notified: "2020-02-01", end: "2022-12-31", facts: { insertionClause: true }, hours: { 2023: 999 } },
    ],
    expected: { value: 100.5, kind: "sum", numerator: 2, population: 4, filled: 3 },
  },
  {
    indicator: "2.3b",
    shows: {
      fr: "toutes les heures des marchés en cours, jusqu’à l’année ; celles d’un marché fini sortent de la somme",
      en: "all hours of the contracts under performance, up to the year; those of an ended contract leave the sum",
    },
    rows: [
      { notified: "2021-01-10", end: "2023-06-30", hours: { 2021: 10, 2022: 100, 2023: 40, 2024: 500 } },
      { notified: "2023-02-01", end: "2025-01-31", hours: { 2023: 60 } },
      { notified: "2020-02-01", end: "2022-12-31", hours: { 2021: 70, 2022: 30 } },
    ],
    expected: { value: 210, numerator: 2, population: 2, filled: 2 },
  },
  {
    indicator: "2.4",
    shows: {
      fr: "un seul jour d’exécution dans l’année suffit",
      en: "a single day of performance in the year is enough",
    },
    rows: [
      { notified: "2022-05-01", end: "2023-01-01", facts: { reserved: true } },
      { notified: "2023-12-31", end: "2024-06-30", facts: { reserved: true } },
      { notified: "2022-05-01", end: "2022-12-31", facts: { reserved: true } },
      { notified: "2023-05-01", end: "2024-06-30", facts: { reserved: false } },
    ],
    expected: { value: 2, kind: "count", numerator: 2, population: 3, filled: 3 },
  },
  {
    indicator: "3.1",
    shows: { fr: "seulement là où des offres ont été jugées", en: "only where tenders were judged" },
    rows: [
      competed({ environmentalCriterion: true }),
      competed({ environmentalCriterion: false }),
      competed({ environmentalCriterion: true, competed: false }),
      competed({ environmentalCriterion: true, competed: null }),
    ],
    expected: { value: 0.5, numerator: 1, population: 2, filled: 2 },
  },
  {
    indicator: "3.2",
    shows: {
      fr: "annexe ou clause ; une colonne absente est ignorée",
      en: "annex or clause; an absent column is ignored",
    },
    rows: fourWith("environmentalClause"),
    expected: TWO_OF_FOUR,
  },
  {
    indicator: "3.3",
    shows: {
      fr: "marchés numériques, annexe environnementale ou annexe RSE",
      en: "digital contracts, environmental or CSR annex",
    },
    rows: [
      notified({ digital: true, environmentalAnnex: false, csrAnnex: true }),
      notified({ digital: true, environmentalAnnex: false, csrAnnex: false }),
      notified({ digital: false, environmentalAnnex: true, csrAnnex: true }),
    ],
    expected: { value: 0.5, numerator: 1, population: 2, filled: 2 },
  },
  {
    indicator: "4.1",
    shows: {
      fr: "les factures payées dans l’année ; sans date de réception, une facture n’entre pas dans la moyenne",
      en: "invoices paid in the year; one without a date of receipt is not in the mean",
    },
    rows: [],
    tables: {
      invoices: [
        { received: "2022-12-20", paid: "2023-01-09" },
        { received: "2023-03-01", paid: "2023-04-10" },
        { received: null, paid: "2023-05-02" },
        { received: "2023-12-20", paid: "2024-01-15" },
      ],
    },
    expected: { value: 30, kind: "mean", population: 3, filled: 2, origin: "table" },
  },
  {
    indicator: "4.1",
    shows: {
      fr: "sans factures, les délais des marchés pondérés par leur nombre de factures",
      en: "without invoices, the delays of the contracts weighted by their number of invoices",
    },
    rows: [
      { notified: "2023-01-10", end: "2023-12-31", delay: 20, invoices: 3 },
      { notified: "2023-01-10", end: "2023-12-31", delay: 40, invoices: 1 },
      { notified: "2023-01-10", end: "2023-12-31", delay: null, invoices: 9 },
    ],
    expected: { value: 25, kind: "mean", population: 3, filled: 2, origin: "contracts" },
  },
  {
    indicator: "4.2",
    shows: {
      fr: "aucun paiement par carte parmi les factures payées : 0, et non « n.d. »",
      en: "no card payment among the invoices paid is a 0, and not “not available”",
    },
    rows: [],
    tables: {
      invoices: [
        { received: "2023-01-02", paid: "2023-02-01" },
        { received: "2022-01-02", paid: "2022-02-01", card: true },
      ],
    },
    expected: { value: 0, kind: "count", numerator: 0, population: 1, filled: 1 },
  },
  {
    indicator: "4.3",
    shows: { fr: "une date saisie", en: "a date that is typed in" },
    rows: [],
    entry: day("2023-02-16"),
    expected: { value: 44973, kind: "entry", origin: "entry" },
  },
  {
    indicator: "4.4",
    shows: { fr: "par marché, et non par titulaire", en: "per contract, not per contractor" },
    rows: fourWith("sme"),
    expected: TWO_OF_FOUR,
  },
  {
    indicator: "4.5",
    shows: {
      fr: "les lignes datées de l’année, avec ou sans procédure",
      en: "rows dated in the year, with or without a procedure",
    },
    rows: [],
    tables: {
      sourcing: [{ date: "2023-01-20", procedure: "P1" }, { date: "2023-06-20" }, { date: "2022-06-20" }],
    },
    expected: { value: 2, kind: "sum", origin: "table" },
  },
  {
    indicator: "4.5",
    shows: {
      fr: "sans tableau, le plus grand nombre indiqué pour chaque procédure : les lots le répètent",
      en: "without a table, the largest count of each procedure: lots repeat it",
    },
    rows: [
      { notified: "2023-03-01", procedure: "P1", meetings: 3 },
      { notified: "2023-03-01", procedure: "p1", meetings: 2 },
      { notified: "2023-03-01", procedure: "P2", meetings: 0 },
      { notified: "2023-03-01", meetings: 1 },
      { notified: "2023-03-01", meetings: null },
    ],
    expected: { value: 4, numerator: 2, population: 4, filled: 3, origin: "contracts" },
  },
  {
    indicator: "5.1",
    shows: {
      fr: "des procédures distinctes, avec sourcing et planifiées ; planification vide : non renseigné",
      en: "distinct procedures, with sourcing and planned; blank planning is “not filled in”",
    },
    rows: [
      competed({ sourcing: true, planned: true }, { procedure: "P1" }),
      competed({ sourcing: null, planned: true }, { procedure: "P1" }),
      competed({ sourcing: true, planned: false }, { procedure: "P2" }),
      competed({ sourcing: true, planned: null }, { procedure: "P3" }),
      competed({ sourcing: true, planned: true }),
      competed({ sourcing: true, planned: true, competed: false }, { procedure: "P4" }),
    ],
    expected: { value: 2, kind: "count", numerator: 2, population: 4, filled: 3 },
  },
  {
    indicator: "5.1",
    shows: {
      fr: "le tableau de sourcing nomme des procédures ou des marchés, quelle que soit la date",
      en: "the sourcing table names procedures or contracts, whatever the date",
    },
    rows: [
      competed({}, { procedure: "2023-P-007" }),
      competed({}, { procedure: "2023-P-008" }),
      competed({}, { procedure: "2023-P-008" }),
      competed({}, { procedure: "2023-P-009" }),
    ],
    tables: {
      sourcing: [
        { date: "2022-11-20", procedure: "2023-p-7" },
        { date: "2023-01-20", contract: 2 },
      ],
    },
    expected: { value: 2, numerator: 2, population: 3, filled: 3 },
  },
  {
    indicator: "5.2",
    shows: {
      fr: "les marchés notifiés après mise en concurrence",
      en: "contracts notified after a call for competition",
    },
    rows: [
      competed({ negotiation: true }),
      competed({ negotiation: false }),
      competed({ negotiation: true, competed: false }),
    ],
    expected: { value: 0.5, numerator: 1, population: 2, filled: 2 },
  },
  {
    indicator: "5.3",
    shows: {
      fr: "daté de l’année, même après la fin ; un « oui » sans date tant que le marché est en cours",
      en: "dated in the year, even after the end; a “yes” without a date as long as the contract runs",
    },
    rows: [
      { notified: "2021-03-01", end: "2022-12-31", facts: { executionReview: true }, reviewed: "2023-01-20" },
      { notified: "2021-03-01", end: "2023-12-31", facts: { executionReview: true }, reviewed: "2022-10-20" },
      { notified: "2022-03-01", end: "2024-02-28", facts: { executionReview: true } },
      { notified: "2022-03-01", end: "2024-02-28", facts: { executionReview: false } },
      { notified: "2021-03-01", end: "2022-12-31", facts: { executionReview: true } },
    ],
    expected: { value: 2, kind: "count", numerator: 2, population: 4, filled: 4 },
  },
  {
    indicator: "C1",
    shows: {
      fr: "critère, clause, annexe ou considération",
      en: "criterion, clause, annex or any consideration",
    },
    rows: [
      notified({ environmentalCriterion: false, environmentalConsiderations: true }),
      notified({ environmentalCriterion: true, environmentalConsiderations: false }),
      notified({ environmentalCriterion: false, environmentalConsiderations: false }),
      notified({ environmentalCriterion: null, environmentalConsiderations: false }),
    ],
    expected: { value: 0.5, numerator: 2, population: 4, filled: 3 },
  },
  {
    indicator: "C2",
    shows: { fr: "même chiffre que 3.3", en: "repeats 3.3" },
    rows: [
      notified({ digital: true, environmentalAnnex: true }),
      notified({ digital: true, environmentalAnnex: false }),
    ],
    expected: { value: 0.5, kind: "ratio", numerator: 1, population: 2 },
  },
  {
    indicator: "C3",
    shows: {
      fr: "critère environnemental ou social, après mise en concurrence",
      en: "environmental or social criterion, after a call for competition",
    },
    rows: [
      competed({ environmentalCriterion: false, socialCriterion: true }),
      competed({ environmentalCriterion: false, socialCriterion: false }),
    ],
    expected: { value: 0.5, numerator: 1, population: 2, filled: 2 },
  },
  {
    indicator: "C4",
    shows: {
      fr: "un marché réservé a une considération sociale",
      en: "a reserved contract has a social consideration",
    },
    rows: [
      notified({ socialClause: false, reserved: true }),
      notified({ socialClause: false, reserved: false }),
    ],
    expected: { value: 0.5, numerator: 1, population: 2, filled: 2 },
  },
  {
    indicator: "C5",
    shows: { fr: "la clause d’insertion", en: "the insertion clause" },
    rows: fourWith("insertionClause"),
    expected: TWO_OF_FOUR,
  },
  {
    indicator: "C5",
    shows: {
      fr: "le chiffre de 2.1 là où elle n’a pas de colonne",
      en: "2.1 where there is no column for it",
    },
    rows: fourWith("socialClause"),
    expected: TWO_OF_FOUR,
  },
  {
    indicator: "C6",
    shows: {
      fr: "les dépenses de l’année, pour tous les marchés attribués, même finis",
      en: "the spend of the year, over all awarded contracts, also ended ones",
    },
    rows: [
      { notified: "2022-03-01", end: "2022-12-31", spend: { 2022: 500, 2023: 120 } },
      { notified: "2023-03-01", end: "2024-12-31", spend: { 2023: 880.5 }, amount: 9000 },
      { notified: "2021-03-01", end: "2021-12-31", spend: { 2023: null } },
      { notified: "2023-03-01", end: "2024-12-31", spend: { 2023: null } },
    ],
    expected: { value: 1000.5, kind: "sum", numerator: 2, population: 4, filled: 3 },
  },
  {
    indicator: "C7",
    shows: { fr: "même chiffre que 2.3a", en: "repeats 2.3a" },
    rows: [{ notified: "2023-02-01", end: "2025-01-31", hours: { 2023: 60 } }],
    expected: { value: 60, kind: "sum", numerator: 1, population: 1 },
  },
  {
    indicator: "C8",
    shows: {
      fr: "même chiffre que 2.3b ; comptés : les marchés en cours qui ont des heures",
      en: "repeats 2.3b; counted: the contracts under performance that have hours",
    },
    rows: [
      { notified: "2022-02-01", end: "2025-01-31", hours: { 2022: 60, 2023: 0 } },
      { notified: "2022-02-01", end: "2025-01-31", hours: { 2023: 0 } },
    ],
    expected: { value: 60, kind: "sum", numerator: 1, population: 2 },
  },
  {
    indicator: "C9",
    shows: {
      fr: "les marchés signalés « marché responsable »",
      en: "contracts flagged as a “responsible contract”",
    },
    rows: fourWith("responsible"),
    expected: { value: 2, kind: "count", numerator: 2, population: 4, filled: 3 },
  },
];

/** The measures that the examples were written for. An indicator of another framework that takes them over takes their examples. */
const writtenFor = new Map(
  ASP.axes.flatMap(({ indicators }) => indicators.map(({ id, measures }) => [id, measures] as const)),
);

/** The examples of an indicator: its own, or those of the indicator whose measures it has. */
export function examplesOf({ id, measures }: IndicatorDefinition): WorkedExample[] {
  return WORKED_EXAMPLES.filter(
    ({ indicator }) => indicator === id || writtenFor.get(indicator) === measures,
  );
}

/** The figure that a framework gives for an example. */
export function figureOfExample(
  framework: Framework,
  { id }: IndicatorDefinition,
  { rows, tables, entry }: WorkedExample,
): Figure | undefined {
  const inputs = { ...NO_INPUTS, entries: entry === undefined ? {} : { [EXAMPLE_YEAR]: { [id]: entry } } };
  const years = { year: EXAMPLE_YEAR, years: [EXAMPLE_YEAR] };
  return assess(buildRegister(rows, tables), framework, years, inputs).figures.get(EXAMPLE_YEAR)?.get(id);
}
