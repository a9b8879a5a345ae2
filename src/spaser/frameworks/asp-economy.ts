/** Axis 5 of the ASP framework: fair purchases, sparing of energy, resources and money. */
import type { IndicatorDefinition } from "../framework";
import { executionReviews, proceduresWith, share } from "../measures";
import { AS_RATIO, OVER_COMPETED, method } from "./wording";

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
      fr: "Nombre de procédures distinctes, sur celles dont un marché est notifié dans l’année après une mise en concurrence, ayant eu au moins une rencontre de sourcing, quelle qu’en soit la date. Une procédure répond oui dès que l’un de ses marchés dit oui, ou que le tableau de sourcing la nomme ou nomme l’un de ses marchés ; quand ce tableau existe, son silence vaut non. Si le registre dit quelles procédures sont planifiées, seules celles-ci comptent, et une procédure dont la planification n’est pas renseignée est « non renseignée ». Sans cette colonne, toutes comptent. Un marché sans numéro de procédure est une procédure. Le nombre total de procédures suit le chiffre.",
      en: "Number of distinct procedures, among those with a contract notified in the year after a competition, that had at least one sourcing meeting, whatever its date. A procedure says yes as soon as one of its contracts does, or the sourcing table names it or one of its contracts; where that table exists, its silence means no. Where the register says which procedures were planned, only those count, and a procedure whose planning is not filled in is “not filled in”. Without that column all count. A contract without a procedure number is a procedure. The total number of procedures follows the figure.",
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
        fr: "Part des marchés avec au moins une session de négociation : « oui » ou un nombre d’au moins 1.",
        en: "Share of contracts with at least one negotiation session: “yes” or a number of at least 1.",
      },
      OVER_COMPETED,
      AS_RATIO,
    ),
  },
  {
    id: "5.3",
    label: { fr: "Nombre de bilans d’exécution établis", en: "Number of execution reviews drawn up" },
    shortLabel: { fr: "Bilans d’exécution", en: "Execution reviews" },
    unit: "reviews",
    decimals: 0,
    better: "higher",
    measures: [executionReviews()],
    target: null,
    references: [],
    method: {
      fr: "Nombre de marchés dont le bilan d’exécution est daté de l’année, même si le marché est terminé. Un « oui » sans date compte tant que le marché est en cours d’exécution, donc éventuellement plusieurs années : mieux vaut dater les bilans. Population : les marchés attribués en cours d’exécution dans l’année, et ceux dont le bilan est daté de l’année.",
      en: "Number of contracts whose execution review is dated in the year, even when the contract has ended. A “yes” without a date counts as long as the contract is in execution, possibly in several years: reviews are better dated. Population: awarded contracts in execution in the year, and those whose review is dated in the year.",
    },
  },
];
