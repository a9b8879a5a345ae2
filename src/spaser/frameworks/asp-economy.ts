/** Axis 5 of the ASP framework: fair purchases, sparing of energy, resources and money. */
import type { IndicatorDefinition } from "../framework";
import { executionReviews, proceduresWith, share } from "../measures";
import { OVER_COMPETED, method } from "./wording";

export const ECONOMY: IndicatorDefinition[] = [
  {
    id: "5.1",
    label: {
      fr: "Nombre de procédures planifiées ayant fait l’objet d’entretiens de sourcing",
      en: "Number of planned procedures with sourcing interviews",
    },
    shortLabel: { fr: "Procédures avec sourcing", en: "Procedures with sourcing" },
    unit: "procedures",
    decimals: 0,
    better: "higher",
    measures: [proceduresWith({ population: "competed", any: ["sourcing"], also: "planned" })],
    target: null,
    references: [],
    method: {
      fr: "Procédures avec mise en concurrence, d’après leurs marchés notifiés dans l’année, ayant eu une rencontre de sourcing, quelle qu’en soit la date : un marché l’indique, ou le tableau de sourcing la nomme, elle ou un marché ; absente du tableau : non. Si une colonne indique les procédures planifiées, seules celles-ci comptent. Sans numéro de procédure, chaque marché en est une.",
      en: "Procedures with a call for competition, by their contracts notified in the year, with a sourcing meeting of any date: a contract says so, or the sourcing table names it or a contract of it; absent from the table: no. Where a column states which procedures were planned, only those count. Without a procedure number, each contract is one.",
    },
  },
  {
    id: "5.2",
    label: {
      fr: "% de marchés ayant fait l’objet d’au moins une session de négociation",
      en: "% of contracts with at least one negotiation session",
    },
    shortLabel: { fr: "Marchés négociés", en: "Negotiated contracts" },
    unit: "percent",
    decimals: 0,
    better: "higher",
    measures: [share({ population: "competed", any: ["negotiation"] })],
    target: null,
    references: [],
    method: method(
      {
        fr: "Marchés avec une session de négociation ou plus.",
        en: "Contracts with one negotiation session or more.",
      },
      OVER_COMPETED,
    ),
  },
  {
    id: "5.3",
    label: { fr: "Nombre de bilans d’exécution établis", en: "Number of performance reviews drawn up" },
    shortLabel: { fr: "Bilans d’exécution", en: "Performance reviews" },
    unit: "reviews",
    decimals: 0,
    better: "higher",
    measures: [executionReviews()],
    target: null,
    references: [],
    method: {
      fr: "Marchés dont le bilan d’exécution est daté de l’année, même terminés. Un « oui » sans date compte chaque année où le marché est en cours d’exécution : mieux vaut dater les bilans. Total : marchés attribués en cours d’exécution dans l’année, et ceux dont le bilan est daté de l’année.",
      en: "Contracts whose performance review is dated in the year, even when ended. A “yes” without a date counts in every year in which the contract is under performance: reviews are better dated. Total: awarded contracts under performance in the year, and those whose review is dated in the year.",
    },
  },
];
