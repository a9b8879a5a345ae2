/** Axis 3 of the ASP framework: the ecological transition and responsible digital practice. */
import type { IndicatorDefinition } from "../framework";
import { ASP_TARGETS } from "../law/asp-report";
import { ENVIRONMENTAL_OBLIGATION } from "../law/climate-act";
import { share } from "../measures";
import { asTarget } from "./from-law";
import { CLIMATE_REFERENCES } from "./references";
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
  target: asTarget(ASP_TARGETS.environmentalCriterion),
  references: CLIMATE_REFERENCES,
  setBy: [ASP_TARGETS.environmentalCriterion, ENVIRONMENTAL_OBLIGATION],
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
  target: asTarget(ASP_TARGETS.environmentalPerformance),
  references: CLIMATE_REFERENCES,
  setBy: [ASP_TARGETS.environmentalPerformance, ENVIRONMENTAL_OBLIGATION],
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
    target: asTarget(ASP_TARGETS.digitalAnnex),
    references: [],
    setBy: [ASP_TARGETS.digitalAnnex],
    method: method(
      {
        fr: "Marchés avec une annexe environnementale ou une annexe RSE (responsabilité sociétale des entreprises), au choix.",
        en: "Contracts with an environmental annex or a CSR annex (corporate social responsibility), either one.",
      },
      OVER_DIGITAL,
    ),
  },
];
