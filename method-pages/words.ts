/** What the method pages say of themselves, in both languages; all other words are the product's own. */
import type { PopulationId } from "../src/spaser/populations";
import type { Language } from "../src/text/language";

const french = {
  index: "Méthode des indicateurs",
  introduction:
    "Une page par indicateur : sa définition, les marchés concernés, ce qui est exclu, les hypothèses, la cible et sa source, des exemples calculés. Ces pages sont faites des référentiels du complément et de ses tests (`npm run method-pages`) : elles indiquent ce qu’il calcule.",
  otherLanguage: "[In English](en/README.md)",
  version: (name: string, version: string) => `${name}, version ${version}`,
  axis: (id: string, title: string) => (id === "key" ? title : `Axe ${id} : ${title}`),
  columns: { number: "N°", indicator: "Indicateur" },
  definition: "Définition",
  unit: (kind: string, better: string) => `${kind}${better}.`,
  kind: {
    ratio: "Pourcentage de marchés, en nombre et en valeur",
    count: "Nombre",
    sum: "Somme",
    mean: "Moyenne",
    quotient: "Rapport de deux sommes",
    entry: "Valeur saisie",
  },
  better: { higher: " ; une hausse est une amélioration", lower: " ; une baisse est une amélioration" },
  counted: "Ce qui est compté",
  inOrder: "Dans cet ordre, la première possibilité que le registre permet :",
  over: {
    contracts: (population: string, fields: string) => `les ${population}, d’après : ${fields}`,
    procedures: (population: string, fields: string) =>
      `les procédures distinctes des ${population}, d’après : ${fields}`,
    rows: (fields: string) => `les lignes d’un tableau complémentaire datées de l’année, d’après : ${fields}`,
    indicator: (id: string) => `le chiffre de l’indicateur [${id}](${id}.md)`,
    buyer: "la valeur saisie dans la feuille",
  },
  excluded: "Marchés exclus",
  assumptions: "Hypothèses",
  target: "Cible et repères nationaux",
  noTarget: "Le référentiel ne fixe pas de cible.",
  targetIs: (value: string) => `Cible : ${value}.`,
  targetFrom: (value: string, year: number) => `Cible à partir de ${year} : ${value}.`,
  targetOf: (value: string, year: number) => `Cible de ${year} : ${value}.`,
  years: (from: number | null, to: number | null) =>
    from === null
      ? to === null
        ? "chaque année"
        : `jusqu’en ${to}`
      : to === null
        ? `à partir de ${from}`
        : from === to
          ? `en ${from}`
          : `de ${from} à ${to}`,
  reference: (value: string, years: string, note: string) => `Repère national, ${years} : ${value}. ${note}.`,
  law: { value: "Valeur", from: "Du", to: "Au", about: "Pour", law: "Texte", article: "Article" },
  source: "Source",
  examples: "Exemples",
  example: (year: number) => `Calculés pour ${year}, et refaits à chaque passage des tests.`,
  rows: {
    notified: "notification",
    awarded: "attribué",
    start: "début",
    end: "fin",
    procedure: "procédure",
    amount: "montant HT",
    hours: (year: string) => `heures ${year}`,
    spend: (year: string) => `dépenses ${year}`,
    cumulative: "heures cumulées",
    meetings: "rencontres",
    reviewed: "date du bilan",
    delay: "délai (jours)",
    invoices: "factures",
    digital: "numérique",
    received: "réception",
    paid: "paiement",
    card: "carte achat",
    date: "date",
    contract: "marché (ligne)",
    year: "année",
    hoursOfRow: "heures",
  },
  yes: "oui",
  no: "non",
  register: "Registre",
  table: (name: string) => `Tableau complémentaire : ${name}`,
  typed: (value: string) => `Saisi dans la feuille : ${value}.`,
  result: (value: string) => `Résultat : **${value}**`,
  base: (counted: string, total: string) => `${counted} sur ${total}`,
  filled: (count: string) => `${count} renseignés`,
  byAmount: (value: string) => `en valeur : ${value}`,
};

export type Words = typeof french;

const english: Words = {
  index: "The method of the indicators",
  introduction:
    "One page per indicator: its definition, the contracts concerned, what is excluded, the assumptions, the target and its source, worked examples. These pages are made of the add-in’s frameworks and tests (`npm run method-pages`): they say what it calculates.",
  otherLanguage: "[En français](../README.md)",
  version: (name, version) => `${name}, version ${version}`,
  axis: (id, title) => (id === "key" ? title : `Axis ${id}: ${title}`),
  columns: { number: "No.", indicator: "Indicator" },
  definition: "Definition",
  unit: (kind, better) => `${kind}${better}.`,
  kind: {
    ratio: "Percentage of contracts, in number and in value",
    count: "Number",
    sum: "Sum",
    mean: "Mean",
    quotient: "Ratio of two sums",
    entry: "Value typed in",
  },
  better: { higher: "; higher is better", lower: "; lower is better" },
  counted: "What is counted",
  inOrder: "In this order, the first possibility that the register allows:",
  over: {
    contracts: (population, fields) => `the ${population}, by: ${fields}`,
    procedures: (population, fields) => `the distinct procedures of the ${population}, by: ${fields}`,
    rows: (fields) => `the rows of a supplementary table dated in the year, by: ${fields}`,
    indicator: (id) => `the figure of indicator [${id}](${id}.md)`,
    buyer: "the value typed into the sheet",
  },
  excluded: "Contracts excluded",
  assumptions: "Assumptions",
  target: "Target and national reference points",
  noTarget: "The framework sets no target.",
  targetIs: (value) => `Target: ${value}.`,
  targetFrom: (value, year) => `Target from ${year}: ${value}.`,
  targetOf: (value, year) => `Target of ${year}: ${value}.`,
  years: (from, to) =>
    from === null
      ? to === null
        ? "every year"
        : `until ${to}`
      : to === null
        ? `from ${from}`
        : from === to
          ? `in ${from}`
          : `from ${from} to ${to}`,
  reference: (value, years, note) => `National reference point, ${years}: ${value}. ${note}.`,
  law: { value: "Value", from: "From", to: "To", about: "For", law: "Text", article: "Article" },
  source: "Source",
  examples: "Examples",
  example: (year) => `Calculated for ${year}, and again whenever the tests run.`,
  rows: {
    notified: "notification",
    awarded: "awarded",
    start: "start",
    end: "end",
    procedure: "procedure",
    amount: "amount excl. tax",
    hours: (year) => `hours ${year}`,
    spend: (year) => `spend ${year}`,
    cumulative: "cumulative hours",
    meetings: "meetings",
    reviewed: "date of review",
    delay: "delay (days)",
    invoices: "invoices",
    digital: "digital",
    received: "receipt",
    paid: "payment",
    card: "purchasing card",
    date: "date",
    contract: "contract (row)",
    year: "year",
    hoursOfRow: "hours",
  },
  yes: "yes",
  no: "no",
  register: "Register",
  table: (name) => `Supplementary table: ${name}`,
  typed: (value) => `Typed into the sheet: ${value}.`,
  result: (value) => `Result: **${value}**`,
  base: (counted, total) => `${counted} of ${total}`,
  filled: (count) => `${count} filled in`,
  byAmount: (value) => `in value: ${value}`,
};

export const WORDS: Record<Language, Words> = { fr: french, en: english };

/** Why a contract is not in a population. */
export const OUTSIDE = {
  notified: ["otherYear", "noYear", "notAwarded"],
  competed: ["otherYear", "noYear", "notAwarded", "notCompeted", "competitionUnknown"],
  digital: ["otherYear", "noYear", "notAwarded", "notDigital"],
  active: ["noYear", "notAwarded", "notActive"],
  awarded: ["notAwarded"],
  spent: ["notAwarded", "notSpent"],
  launched: ["notAwarded", "launchUnknown", "otherLaunch"],
} as const satisfies Record<PopulationId, readonly string[]>;
