/** The national plan for sustainable procurement (PNAD) 2022–2025, and the State purchasing directorate's steps towards it. */
import type { Label } from "../label";
import type { LegalSource, LegalValue } from "./legal-value";

export const PLAN: Label = {
  fr: "Plan national pour des achats durables 2022–2025",
  en: "national plan for sustainable procurement 2022–2025",
};

/** The steps are about contracts above it. */
export const STEPS_THRESHOLD: Label = { fr: "40 000 € HT", en: "€40,000 excluding tax" };

const STATE_STEPS: LegalSource = {
  law: {
    fr: `Direction des achats de l’État, étapes du ${PLAN.fr} ; plan échu, sans successeur connu`,
    en: `French State purchasing directorate, steps of the ${PLAN.en}; plan expired, no successor known`,
  },
  article: null,
};

function step(year: number, value: number): LegalValue {
  const about = {
    fr: `marchés de plus de ${STEPS_THRESHOLD.fr}`,
    en: `contracts above ${STEPS_THRESHOLD.en}`,
  };
  const days = { from: `${year}-01-01`, to: `${year}-12-31` } as const;
  return { value, direction: "atLeast", ...days, about, source: STATE_STEPS };
}

/** Contracts with an environmental consideration. */
export const ENVIRONMENTAL_STEPS: readonly LegalValue[] = [step(2023, 0.6), step(2024, 0.8), step(2025, 1)];

/** Contracts with a social consideration. */
export const SOCIAL_STEPS: readonly LegalValue[] = [step(2023, 0.2), step(2024, 0.25), step(2025, 0.3)];
