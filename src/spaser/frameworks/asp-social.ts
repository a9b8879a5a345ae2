/** Axis 2 of the ASP framework: social integration and the fight against inequalities. */
import type { IndicatorDefinition } from "../framework";
import { ASP_TARGETS } from "../law/asp-report";
import { count, cumulativeHours, hours, share } from "../measures";
import { asTarget } from "./from-law";
import { OVER_NOTIFIED, method } from "./wording";

export const RESERVED_CONTRACTS: IndicatorDefinition = {
  id: "2.4",
  label: {
    fr: "Nombre de marchés réservés en cours d’exécution",
    en: "Number of reserved contracts under performance",
  },
  shortLabel: { fr: "Marchés réservés en cours", en: "Reserved contracts under performance" },
  unit: "contracts",
  decimals: 0,
  better: "higher",
  measures: [count({ population: "active", any: ["reserved"] })],
  target: null,
  references: [],
  method: {
    fr: "Marchés réservés en cours d’exécution dans l’année : entreprises adaptées et ESAT, structures d’insertion (SIAE), employeurs de personnes détenues, économie sociale et solidaire.",
    en: "Reserved contracts under performance in the year: sheltered enterprises and workshops (EA, ESAT), work-integration enterprises (SIAE), employers of prisoners, social economy.",
  },
};

export const SOCIAL: IndicatorDefinition[] = [
  {
    id: "2.1",
    label: {
      fr: "% de marchés intégrant une clause sociale d’exécution obligatoire",
      en: "% of contracts with a mandatory social performance clause",
    },
    shortLabel: { fr: "Clause sociale d’exécution", en: "Social performance clause" },
    unit: "percent",
    decimals: 2,
    better: "higher",
    measures: [share({ population: "notified", any: ["socialClause", "insertionClause"] })],
    target: asTarget(ASP_TARGETS.socialClause),
    references: [],
    setBy: [ASP_TARGETS.socialClause],
    method: method(
      {
        fr: "Marchés avec une clause sociale d’exécution ou une clause d’insertion, au choix.",
        en: "Contracts with a social performance clause or a work-integration (insertion) clause, either one.",
      },
      OVER_NOTIFIED,
    ),
  },
  {
    id: "2.2",
    label: {
      fr: "% de marchés intégrant une annexe sociale dédiée",
      en: "% of contracts with a dedicated social annex",
    },
    shortLabel: { fr: "Annexe sociale", en: "Social annex" },
    unit: "percent",
    decimals: 0,
    better: "higher",
    measures: [share({ population: "notified", any: ["socialAnnex"] })],
    target: asTarget(ASP_TARGETS.socialAnnex),
    references: [],
    setBy: [ASP_TARGETS.socialAnnex],
    method: method(
      { fr: "Marchés avec une annexe sociale dédiée.", en: "Contracts with a dedicated social annex." },
      OVER_NOTIFIED,
    ),
  },
  {
    id: "2.3a",
    label: {
      fr: "Nombre d’heures d’insertion réalisées via les marchés publics de l’ASP, sur l’année",
      en: "Number of work-integration (insertion) hours worked through the agency’s public contracts, in the year",
    },
    shortLabel: { fr: "Heures d’insertion sur l’année", en: "Insertion hours in the year" },
    unit: "hours",
    decimals: 0,
    better: "higher",
    measures: [hours()],
    target: null,
    references: [],
    method: {
      fr: "Somme des heures d’insertion de l’année, pour les marchés en cours d’exécution : d’après le tableau des heures s’il existe, sinon d’après la colonne de l’année. Un marché dont la clause d’insertion (à défaut, la clause sociale) est « non » n’appelle pas d’heures : sa case vide n’est pas une lacune.",
      en: "Sum of the work-integration (insertion) hours of the year, over the contracts under performance: from the table of hours where there is one, else from the column of the year. A contract whose insertion clause (failing that, social clause) is “no” calls for no hours: its blank is not a gap.",
    },
  },
  {
    id: "2.3b",
    label: {
      fr: "Nombre d’heures d’insertion réalisées via les marchés publics de l’ASP, cumulées",
      en: "Number of work-integration (insertion) hours worked through the agency’s public contracts, cumulative",
    },
    shortLabel: { fr: "Heures d’insertion cumulées", en: "Cumulative insertion hours" },
    unit: "hours",
    decimals: 0,
    better: "higher",
    measures: [cumulativeHours()],
    target: null,
    references: [],
    method: {
      fr: "Somme des heures d’insertion des marchés en cours d’exécution dans l’année, depuis leur notification jusqu’au 31 décembre ; elle baisse quand des marchés finissent. D’après le tableau des heures, sinon la colonne de cumul (état à la dernière année de notification du registre, moins les heures des années suivantes), sinon les colonnes annuelles. Clause « non » : comme pour 2.3a.",
      en: "Sum of the insertion hours of the contracts under performance in the year, from notification to 31 December; it falls when contracts end. From the table of hours, else the cumulative column (state in the register’s last year of notification, less the hours of later years), else the yearly columns. Clause “no”: as for 2.3a.",
    },
  },
  RESERVED_CONTRACTS,
];
