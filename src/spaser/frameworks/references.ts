/** National reference points (« repères nationaux »): shown beside an organisation's own targets, never in their place. */
import type { Label, ReferencePoint } from "../framework";

const STATE_STEPS: Label = {
  fr: "Direction des achats de l’État, étapes du Plan national pour des achats durables 2022-2025",
  en: "French State purchasing directorate, steps of the national plan for sustainable procurement 2022-2025",
};

const CLIMATE_ACT: Label = {
  fr: "Loi Climat et résilience du 22 août 2021, article 35",
  en: "French Climate and Resilience act of 22 August 2021, article 35",
};

const PUBLIC_PROCUREMENT_CODE: Label = {
  fr: "Code de la commande publique, article R. 2192-10",
  en: "French public procurement code, article R2192-10",
};

function step(year: number, value: number): ReferencePoint {
  const note = { fr: "Marchés de plus de 40 000 € HT", en: "Contracts above €40,000 excluding tax" };
  return { from: year, to: year, direction: "atLeast", value, note, source: STATE_STEPS };
}

export const ENVIRONMENTAL_STEPS: ReferencePoint[] = [step(2023, 0.6), step(2024, 0.8), step(2025, 1)];

export const SOCIAL_STEPS: ReferencePoint[] = [step(2023, 0.2), step(2024, 0.25), step(2025, 0.3)];

export const CLIMATE_OBLIGATION: ReferencePoint[] = [
  {
    from: 2026,
    to: null,
    direction: "atLeast",
    value: 1,
    note: {
      fr: "Consultations lancées à partir du 22 août 2026 : un critère et une condition d’exécution",
      en: "Consultations launched from 22 August 2026: a criterion and an execution condition",
    },
    source: CLIMATE_ACT,
  },
];

export const PAYMENT_LIMIT: ReferencePoint[] = [
  {
    from: null,
    to: null,
    direction: "atMost",
    value: 30,
    note: { fr: "Délai maximal de paiement", en: "Maximum payment period" },
    source: PUBLIC_PROCUREMENT_CODE,
  },
];
