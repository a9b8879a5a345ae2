/** National reference points (« repères nationaux »): shown beside an organisation's own targets, never in their place. */
import type { Label, ReferencePoint } from "../framework";

const STATE_STEPS: Label = {
  fr: "Direction des achats de l’État, étapes du Plan national pour des achats durables 2022–2025 ; plan échu, sans successeur connu",
  en: "French State purchasing directorate, steps of the national plan for sustainable procurement 2022–2025; plan expired, no successor known",
};

const CLIMATE_ACT: Label = {
  fr: "Loi Climat et résilience du 22 août 2021, article 35 ; décret 2022‑767",
  en: "French Climate and Resilience act of 22 August 2021, article 35; decree 2022‑767",
};

const PUBLIC_PROCUREMENT_CODE: Label = {
  fr: "Code de la commande publique, articles R. 2192‑10 et R. 2192‑11",
  en: "French public procurement code, articles R2192‑10 and R2192‑11",
};

function step(year: number, value: number): ReferencePoint {
  const note = { fr: "Marchés de plus de 40 000 € HT", en: "Contracts above €40,000 excluding tax" };
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
      fr: "Consultations engagées à partir du 21 août 2026 (décret ; version de la loi : 22 août 2026) : un critère d’attribution et une condition d’exécution",
      en: "Consultations launched from 21 August 2026 (decree; version of the act: 22 August 2026): an award criterion and a performance condition",
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
    note: {
      fr: "Délai maximal de chaque facture, et non de la moyenne ; 50 jours pour les établissements publics de santé, 60 jours pour les entreprises publiques",
      en: "Maximum for each invoice, not for the mean; 50 days for public health establishments, 60 days for public enterprises",
    },
    source: PUBLIC_PROCUREMENT_CODE,
  },
];
