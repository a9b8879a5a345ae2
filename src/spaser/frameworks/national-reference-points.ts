/** The second framework: what the law and the State ask of every public buyer (« repères nationaux »). */
import type { Framework, IndicatorDefinition } from "../framework";
import { PAYMENT_DELAY, SMALL_SUPPLIERS } from "./asp-access";
import { ENVIRONMENTAL_CRITERION, ENVIRONMENTAL_EXECUTION } from "./asp-environment";
import { ENVIRONMENTAL_CONSIDERATION, SOCIAL_CONSIDERATION } from "./asp-key-figures";
import { RESERVED_CONTRACTS } from "./asp-social";

/** The obligation concerns consultations launched from 22 August 2026: the first whole year is 2027. */
const FIRST_YEAR_OF_OBLIGATION = 2027;

const ENVIRONMENTAL: IndicatorDefinition[] = [
  {
    ...ENVIRONMENTAL_CONSIDERATION,
    target: { direction: "atLeast", from: 2023, value: 1, byYear: { 2023: 0.6, 2024: 0.8 } },
  },
  { ...ENVIRONMENTAL_CRITERION, target: { direction: "atLeast", from: FIRST_YEAR_OF_OBLIGATION, value: 1 } },
  { ...ENVIRONMENTAL_EXECUTION, target: { direction: "atLeast", from: FIRST_YEAR_OF_OBLIGATION, value: 1 } },
];

const SOCIAL: IndicatorDefinition[] = [
  {
    ...SOCIAL_CONSIDERATION,
    target: { direction: "atLeast", from: 2023, value: 0.3, byYear: { 2023: 0.2, 2024: 0.25 } },
  },
  RESERVED_CONTRACTS,
];

const ECONOMIC: IndicatorDefinition[] = [
  { ...PAYMENT_DELAY, target: { direction: "atMost", value: 30 } },
  SMALL_SUPPLIERS,
];

export const NATIONAL_REFERENCE_POINTS: Framework = {
  id: "reperes-nationaux",
  version: "1.0",
  name: {
    fr: "Repères nationaux de la commande publique responsable",
    en: "National reference points of responsible public purchasing",
  },
  shortName: { fr: "Repères nationaux", en: "National reference points" },
  source: {
    fr: "Plan national pour des achats durables 2022-2025 ; loi Climat et résilience, article 35 ; Code de la commande publique, article R. 2192-10",
    en: "French national plan for sustainable procurement 2022-2025; Climate and Resilience act, article 35; public procurement code, article R2192-10",
  },
  axes: [
    {
      id: "1",
      title: { fr: "Environnement", en: "Environment" },
      objectives: [
        {
          fr: "Prendre en compte l’environnement dans tous les marchés, par un critère et par une condition d’exécution",
          en: "Take the environment into account in all contracts, by a criterion and by an execution condition",
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
          en: "Pay suppliers on time and open contracts to SMEs",
        },
      ],
      freeTexts: true,
      indicators: ECONOMIC,
    },
  ],
};
