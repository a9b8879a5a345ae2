/** The second framework: what the law and the State ask of every public buyer (« repères nationaux »). */
import type { Framework, IndicatorDefinition, Label } from "../framework";
import { ENVIRONMENTAL_OBLIGATION } from "../law/climate-act";
import { citation } from "../law/legal-value";
import { ENVIRONMENTAL_STEPS, PLAN, SOCIAL_STEPS, STEPS_THRESHOLD } from "../law/national-plan";
import { PAYMENT_ARTICLES, PAYMENT_DELAYS } from "../law/payment-delays";
import { PAYMENT_DELAY, SMALL_SUPPLIERS } from "./asp-access";
import { ENVIRONMENTAL_CRITERION, ENVIRONMENTAL_EXECUTION } from "./asp-environment";
import { ENVIRONMENTAL_CONSIDERATION, SOCIAL_CONSIDERATION } from "./asp-key-figures";
import { RESERVED_CONTRACTS } from "./asp-social";
import { asTarget, stepsAsTarget } from "./from-law";
import { CLIMATE_REFERENCES } from "./references";
import { method } from "./wording";

const OBLIGATION = asTarget(ENVIRONMENTAL_OBLIGATION);

/** Until it is the target of whole years, the obligation is said as a reference point. */
const BEFORE_OBLIGATION = CLIMATE_REFERENCES.map((point) => ({
  ...point,
  to: OBLIGATION.from === undefined ? null : OBLIGATION.from - 1,
}));

const TARGET_OF_THE_PLAN: Label = {
  fr: `Cible : étape de l’année du ${PLAN.fr}, échu ; elle vise les marchés de plus de ${STEPS_THRESHOLD.fr}, l’indicateur tous les marchés.`,
  en: `Target: the year’s step of the ${PLAN.en}, expired; it is about contracts above ${STEPS_THRESHOLD.en}, the indicator about all.`,
};

const { common, publicHealth, publicEnterprise } = PAYMENT_DELAYS;

const TARGET_OF_THE_CODE: Label = {
  fr: `Cible : le délai que la loi fixe à chaque facture (${publicHealth.value} jours pour un établissement public de santé, ${publicEnterprise.value} pour une entreprise publique, selon l’organisme indiqué).`,
  en: `Target: the limit that the law sets for each invoice (${publicHealth.value} days for a public health establishment, ${publicEnterprise.value} for a public enterprise, by the type of body that is given).`,
};

// A target that is the reference point itself takes its place: the same is never said twice.
const ENVIRONMENTAL: IndicatorDefinition[] = [
  {
    ...ENVIRONMENTAL_CONSIDERATION,
    id: "E1",
    target: stepsAsTarget(ENVIRONMENTAL_STEPS),
    references: [],
    method: method(ENVIRONMENTAL_CONSIDERATION.method, TARGET_OF_THE_PLAN),
  },
  {
    ...ENVIRONMENTAL_CRITERION,
    id: "E2",
    target: OBLIGATION,
    setBy: [ENVIRONMENTAL_OBLIGATION],
    references: BEFORE_OBLIGATION,
  },
  {
    ...ENVIRONMENTAL_EXECUTION,
    id: "E3",
    target: OBLIGATION,
    setBy: [ENVIRONMENTAL_OBLIGATION],
    references: BEFORE_OBLIGATION,
  },
];

const SOCIAL: IndicatorDefinition[] = [
  {
    ...SOCIAL_CONSIDERATION,
    id: "S1",
    target: stepsAsTarget(SOCIAL_STEPS),
    references: [],
    method: method(SOCIAL_CONSIDERATION.method, TARGET_OF_THE_PLAN),
  },
  { ...RESERVED_CONTRACTS, id: "S2" },
];

const ECONOMIC: IndicatorDefinition[] = [
  {
    ...PAYMENT_DELAY,
    id: "P1",
    label: { fr: "Délai moyen de paiement des factures", en: "Mean time to pay invoices" },
    target: {
      ...asTarget(common),
      byBody: { publicHealth: publicHealth.value, publicEnterprise: publicEnterprise.value },
    },
    references: [],
    method: method(
      {
        fr: "Nombre moyen de jours entre la réception et le paiement des factures payées dans l’année. Sans tableau de factures : moyenne des délais indiqués par les marchés en cours d’exécution.",
        en: "Mean number of days from receipt to payment of the invoices paid in the year. Without a table of invoices: mean of the delays stated by the contracts under performance.",
      },
      TARGET_OF_THE_CODE,
    ),
  },
  { ...SMALL_SUPPLIERS, id: "P2" },
];

export const NATIONAL_REFERENCE_POINTS: Framework = {
  id: "reperes-nationaux",
  version: "1.2",
  name: {
    fr: "Repères nationaux de la commande publique responsable",
    en: "National reference points of responsible public procurement",
  },
  shortName: { fr: "Repères nationaux", en: "National reference points" },
  source: {
    fr: `${PLAN.fr} ; loi Climat et résilience, article 35 ; ${citation(PAYMENT_ARTICLES).fr}`,
    en: `French ${PLAN.en}; Climate and Resilience act, article 35; public procurement code, ${PAYMENT_ARTICLES.article.en}`,
  },
  axes: [
    {
      id: "1",
      title: { fr: "Environnement", en: "Environment" },
      objectives: [
        {
          fr: "Prendre en compte l’environnement dans tous les marchés, par un critère d’attribution et par une condition d’exécution",
          en: "Take the environment into account in all contracts, by an award criterion and by a performance condition",
        },
      ],
      freeTexts: true,
      indicators: ENVIRONMENTAL,
    },
    {
      id: "2",
      title: { fr: "Social", en: "Social matters" },
      objectives: [
        {
          fr: "Prendre en compte le social dans 30 % des marchés en 2025",
          en: "Take social matters into account in 30% of contracts in 2025",
        },
      ],
      freeTexts: true,
      indicators: SOCIAL,
    },
    {
      id: "3",
      title: { fr: "Accès et paiement", en: "Access and payment" },
      objectives: [
        {
          fr: "Payer les titulaires dans les délais et ouvrir les marchés aux PME",
          en: "Pay contractors on time and open contracts to SMEs",
        },
      ],
      freeTexts: true,
      indicators: ECONOMIC,
    },
  ],
};
