/** Axis 3 of the ASP framework: the ecological transition and responsible digital practice. */
import type { IndicatorDefinition } from "../framework";
import { share } from "../measures";
import { CLIMATE_OBLIGATION } from "./references";
import { OVER_COMPETED, OVER_DIGITAL, OVER_NOTIFIED, method } from "./wording";

export const ENVIRONMENTAL_CRITERION: IndicatorDefinition = {
  id: "3.1",
  label: {
    fr: "% de marchés intégrant un critère environnemental de jugement des offres",
    en: "% of contracts with an environmental award criterion",
  },
  shortLabel: { fr: "Critère environnemental", en: "Environmental criterion" },
  unit: "percent",
  decimals: 0,
  better: "higher",
  measures: [share({ population: "competed", any: ["environmentalCriterion"] })],
  target: { direction: "atLeast", value: 0.4 },
  references: CLIMATE_OBLIGATION,
  method: method(
    {
      fr: "Marchés dont un critère d’attribution est environnemental.",
      en: "Contracts with an environmental award criterion.",
    },
    OVER_COMPETED,
  ),
};

export const ENVIRONMENTAL_EXECUTION: IndicatorDefinition = {
  id: "3.2",
  label: {
    fr: "% de marchés intégrant une annexe environnementale et/ou clause d’exécution dédiée",
    en: "% of contracts with an environmental annex and/or a dedicated performance clause",
  },
  shortLabel: { fr: "Annexe ou clause environnementale", en: "Environmental annex or clause" },
  unit: "percent",
  decimals: 0,
  better: "higher",
  measures: [share({ population: "notified", any: ["environmentalAnnex", "environmentalClause"] })],
  target: { direction: "atLeast", value: 0.6 },
  references: CLIMATE_OBLIGATION,
  method: method(
    {
      fr: "Marchés avec une annexe environnementale ou une clause environnementale d’exécution, au choix.",
      en: "Contracts with an environmental annex or an environmental performance clause, either one.",
    },
    OVER_NOTIFIED,
  ),
};

export const ENVIRONMENT: IndicatorDefinition[] = [
  ENVIRONMENTAL_CRITERION,
  ENVIRONMENTAL_EXECUTION,
  {
    id: "3.3",
    label: {
      fr: "% de marchés « numérique et système d’information » intégrant une annexe environnementale",
      en: "% of “digital and information system” contracts with an environmental annex",
    },
    shortLabel: { fr: "Numérique : annexe environnementale", en: "Digital: environmental annex" },
    unit: "percent",
    decimals: 0,
    better: "higher",
    measures: [share({ population: "digital", any: ["environmentalAnnex", "csrAnnex"] })],
    target: { direction: "atLeast", value: 0.4 },
    references: [],
    method: method(
      {
        fr: "Marchés avec une annexe environnementale ou une annexe RSE (responsabilité sociétale des entreprises), au choix.",
        en: "Contracts with an environmental annex or a CSR annex (corporate social responsibility), either one.",
      },
      OVER_DIGITAL,
    ),
  },
];
