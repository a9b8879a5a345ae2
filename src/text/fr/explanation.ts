/** French words of a figure explained. */
import type { RelatedTableKind } from "../../register/fields";
import type { RowGroup } from "../../spaser/rows-behind";
import type { Dictionary } from "../dictionary";
import { formatCount } from "../numbers";

const many = (count: number) => count >= 2;
const n = (count: number) => formatCount(count, "fr");
const contracts = (count: number) => `${n(count)} ${many(count) ? "marchés" : "marché"}`;

export const explanation = {
  back: "Tous les résultats",
  indicator: (id: string) => `Indicateur ${id}`,
  counted: (numerator: number, population: string) => `${contracts(numerator)} sur ${population}`,
  countedProcedures: (numerator: number, population: string) =>
    `${n(numerator)} ${many(numerator) ? "procédures" : "procédure"} sur ${population}`,
  over: (population: string) => `Sur ${population}`,
  effort: (count: number) =>
    `Avec ${contracts(count)} de plus remplissant la condition, la cible aurait été atteinte.`,
  facts: "En chiffres",
  target: "Cible",
  gap: "Écart à la cible",
  previous: (year: number) => `En ${year}`,
  byAmount: "En valeur",
  amounts: (numerator: string, population: string) => `${numerator} sur ${population} HT`,
  coverage: "Renseignés",
  coverageOf: (filled: number, population: number) => `${n(filled)} sur ${n(population)}`,
  lowCoverage: "Moins de 90 % des marchés sont renseignés : le chiffre est à interpréter avec prudence.",
  overFilled: "Sur les seuls renseignés",
  references: "Repères nationaux",
  origin: {
    entry: "Saisi à la main dans la feuille",
    table: "Calculé d’après un tableau du classeur",
  },
  history: "Au fil des années",
  method: "Méthode",
  contracts: "Marchés derrière ce chiffre",
  behind: "Ce qui est derrière ce chiffre",
  noLines: {
    entry: "Ce chiffre est saisi dans la feuille : aucune ligne du classeur n’est comptée.",
    zero: "Aucune ligne du classeur n’est à compter pour cette année.",
  },
  rows: {
    invoices: "Factures",
    insertionHours: "Lignes d’heures d’insertion",
    sourcing: "Rencontres de sourcing",
    trainings: "Formations",
    publications: "Publications",
  } satisfies Record<RelatedTableKind, string>,
  rowGroups: {
    counted: "comptées",
    notCounted: "de l’année, non comptées",
    undated: "sans date lisible",
    unusable: "sans l’une des deux dates, ou payées avant réception",
  } satisfies Record<RowGroup, string>,
  rowOf: (table: string, group: string) => `${table} : ${group}`,
  days: (count: number) => `${n(count)} ${many(count) ? "jours" : "jour"}`,
  late: (count: number) => `dont ${n(count)} de trop`,
  hours: (count: string) => `${count} h`,
  unnamed: "Ligne sans intitulé",
  readOn: "Lire la suite de la méthode",
  gapToReference: (gap: string) => `Écart au repère : ${gap}`,
  gone: (numbers: string, count: number) =>
    `${many(count) ? "Ne sont plus" : "N’est plus"} dans le registre depuis l’arrêt des chiffres : ${numbers}`,
  groups: {
    changed: "Comptés autrement depuis l’arrêt des chiffres",
    counted: "Comptés",
    notCounted: "Concernés, non comptés",
    notFilledIn: "Non renseignés",
  },
  line: (sheet: string, row: number) => `${sheet}, ligne ${n(row)}`,
  row: (row: number) => `ligne ${n(row)}`,
  unnumbered: "Sans numéro",
  noObject: "Sans objet renseigné",
  show: "Afficher dans le registre",
  nothing: "Aucun",
};

export type ExplanationTexts = Dictionary<typeof explanation>;
