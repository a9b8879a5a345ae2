/** The key figures of the ASP framework: the first page of its yearly report. */
import type { IndicatorDefinition } from "../framework";
import { ENVIRONMENTAL_STEPS, SOCIAL_STEPS } from "../law/national-plan";
import { count, entry, sameAs, share, spend } from "../measures";
import { ENVIRONMENTAL_REFERENCES, SOCIAL_REFERENCES } from "./references";
import { ELSE_TYPED, OVER_COMPETED, OVER_NOTIFIED, method } from "./wording";

export const ENVIRONMENTAL_CONSIDERATION: IndicatorDefinition = {
  id: "C1",
  label: {
    fr: "% de marchés avec une considération environnementale",
    en: "% of contracts with an environmental consideration",
  },
  shortLabel: { fr: "Considération environnementale", en: "Environmental consideration" },
  unit: "percent",
  decimals: 0,
  better: "higher",
  measures: [
    share({
      population: "notified",
      any: [
        "environmentalCriterion",
        "environmentalClause",
        "environmentalAnnex",
        "environmentalConsiderations",
      ],
    }),
  ],
  target: null,
  references: ENVIRONMENTAL_REFERENCES,
  setBy: ENVIRONMENTAL_STEPS,
  method: method(
    {
      fr: "Marchés avec un critère, une clause, une annexe ou une considération environnementale, au choix.",
      en: "Contracts with an environmental criterion, clause, annex or consideration, any one.",
    },
    OVER_NOTIFIED,
  ),
};

export const SOCIAL_CONSIDERATION: IndicatorDefinition = {
  id: "C4",
  label: {
    fr: "% de marchés avec une considération sociale",
    en: "% of contracts with a social consideration",
  },
  shortLabel: { fr: "Considération sociale", en: "Social consideration" },
  unit: "percent",
  decimals: 0,
  better: "higher",
  measures: [
    share({
      population: "notified",
      any: [
        "socialClause",
        "insertionClause",
        "socialAnnex",
        "socialCriterion",
        "reserved",
        "socialConsiderations",
      ],
    }),
  ],
  target: null,
  references: SOCIAL_REFERENCES,
  setBy: SOCIAL_STEPS,
  method: method(
    {
      fr: "Marchés réservés, ou avec une clause sociale, une clause d’insertion, une annexe sociale, un critère social ou une considération sociale, au choix.",
      en: "Contracts that are reserved, or have a social clause, an insertion clause, a social annex, a social criterion or a social consideration, any one.",
    },
    OVER_NOTIFIED,
  ),
};

export const KEY_FIGURES: IndicatorDefinition[] = [
  ENVIRONMENTAL_CONSIDERATION,
  {
    id: "C2",
    label: {
      fr: "% de marchés « numérique et système d’information » intégrant une annexe environnementale (ou RSE)",
      en: "% of “digital and information system” contracts with an environmental (or CSR) annex",
    },
    shortLabel: { fr: "Numérique : annexe environnementale", en: "Digital: environmental annex" },
    unit: "percent",
    decimals: 0,
    better: "higher",
    measures: [sameAs("3.3")],
    target: null,
    references: [],
    method: { fr: "Même chiffre que l’indicateur 3.3.", en: "The same figure as indicator 3.3." },
  },
  {
    id: "C3",
    label: {
      fr: "% de marchés notifiés suite à une mise en concurrence incluant un critère de choix en lien avec le développement durable",
      en: "% of contracts notified after a call for competition with an award criterion linked to sustainable development",
    },
    shortLabel: { fr: "Critère développement durable", en: "Sustainable development criterion" },
    unit: "percent",
    decimals: 0,
    better: "higher",
    measures: [share({ population: "competed", any: ["environmentalCriterion", "socialCriterion"] })],
    target: null,
    references: [],
    method: method(
      {
        fr: "Marchés dont un critère d’attribution est environnemental ou social, au choix.",
        en: "Contracts with an environmental or a social award criterion, either one.",
      },
      OVER_COMPETED,
    ),
  },
  SOCIAL_CONSIDERATION,
  {
    id: "C5",
    label: {
      fr: "% de marchés avec une clause d’insertion sociale par l’activité économique",
      en: "% of contracts with a work-integration (insertion) clause",
    },
    shortLabel: { fr: "Clause d’insertion", en: "Insertion clause" },
    unit: "percent",
    decimals: 2,
    better: "higher",
    measures: [share({ population: "notified", any: ["insertionClause"] }), sameAs("2.1")],
    target: null,
    references: [],
    method: method(
      {
        fr: "Marchés avec une clause d’insertion. Sans colonne pour elle, c’est le chiffre de l’indicateur 2.1 ; une colonne vide n’est pas remplacée.",
        en: "Contracts with a work-integration (insertion) clause. Without a column for it, it is the figure of indicator 2.1; a blank column is not replaced.",
      },
      OVER_NOTIFIED,
    ),
  },
  {
    id: "C6",
    label: { fr: "Dépenses via des marchés publics", en: "Spending through public contracts" },
    shortLabel: { fr: "Dépenses via des marchés", en: "Spending through contracts" },
    unit: "euros",
    decimals: 0,
    better: null,
    measures: [spend(), entry()],
    target: null,
    references: [],
    method: method(
      {
        fr: "Somme des dépenses de l’année, pour tous les marchés attribués ; jamais le montant d’attribution. Une case vide n’est une lacune que si le marché est en cours d’exécution dans l’année.",
        en: "Sum of the spend of the year, over all awarded contracts; never the award amount. A blank is a gap only when the contract is under performance in the year.",
      },
      ELSE_TYPED,
    ),
  },
  {
    id: "C7",
    label: {
      fr: "Heures d’insertion sociale par l’activité générées par l’exécution des marchés de l’ASP, sur l’année",
      en: "Work-integration (insertion) hours generated by the agency’s contracts, in the year",
    },
    shortLabel: { fr: "Heures d’insertion sur l’année", en: "Insertion hours in the year" },
    unit: "hours",
    decimals: 0,
    better: "higher",
    measures: [sameAs("2.3a")],
    target: null,
    references: [],
    method: { fr: "Même chiffre que l’indicateur 2.3a.", en: "The same figure as indicator 2.3a." },
  },
  {
    id: "C8",
    label: {
      fr: "Heures cumulées d’insertion sociale générées par les marchés actifs de l’ASP, depuis leur notification",
      en: "Cumulative work-integration (insertion) hours generated by the agency’s active contracts since their notification",
    },
    shortLabel: { fr: "Heures d’insertion cumulées", en: "Cumulative insertion hours" },
    unit: "hours",
    decimals: 0,
    better: "higher",
    measures: [sameAs("2.3b")],
    target: null,
    references: [],
    method: {
      fr: "Même chiffre que l’indicateur 2.3b. « Comptés / total » : marchés ayant généré des heures, parmi ceux en cours d’exécution dans l’année.",
      en: "The same figure as indicator 2.3b. “Counted / total”: contracts that generated hours, among those under performance in the year.",
    },
  },
  {
    id: "C9",
    label: { fr: "Nouveaux marchés responsables", en: "New responsible contracts" },
    shortLabel: { fr: "Nouveaux marchés responsables", en: "New responsible contracts" },
    unit: "contracts",
    decimals: 0,
    better: "higher",
    measures: [count({ population: "notified", any: ["responsible"] }), entry()],
    target: null,
    references: [],
    method: method(
      {
        fr: "Marchés notifiés dans l’année et signalés « marché responsable » dans le registre.",
        en: "Contracts notified in the year and flagged as a “responsible contract” in the register.",
      },
      ELSE_TYPED,
    ),
  },
];
