/** National reference points (« repères nationaux »): shown beside an organisation's own targets, never in their place. */
import type { ReferencePoint } from "../framework";
import { ENVIRONMENTAL_OBLIGATION, OBLIGATION_IS_ABOUT } from "../law/climate-act";
import type { LegalValue } from "../law/legal-value";
import { ENVIRONMENTAL_STEPS, SOCIAL_STEPS, STEPS_THRESHOLD } from "../law/national-plan";
import { PAYMENT_ARTICLES, PAYMENT_DELAYS, PUBLIC_ENTERPRISES, PUBLIC_HEALTH } from "../law/payment-delays";
import { asReference } from "./from-law";

function stateSteps(steps: readonly LegalValue[]): ReferencePoint[] {
  const note = {
    fr: `Marchés de plus de ${STEPS_THRESHOLD.fr}`,
    en: `Contracts above ${STEPS_THRESHOLD.en}`,
  };
  return steps.map((step) => asReference(step, note));
}

export const ENVIRONMENTAL_REFERENCES: ReferencePoint[] = stateSteps(ENVIRONMENTAL_STEPS);

export const SOCIAL_REFERENCES: ReferencePoint[] = stateSteps(SOCIAL_STEPS);

export const CLIMATE_REFERENCES: ReferencePoint[] = [
  asReference(ENVIRONMENTAL_OBLIGATION, OBLIGATION_IS_ABOUT),
];

const { common, publicHealth, publicEnterprise } = PAYMENT_DELAYS;

export const PAYMENT_REFERENCES: ReferencePoint[] = [
  asReference(
    common,
    {
      fr: `Délai maximal de chaque facture, et non de la moyenne ; ${publicHealth.value} jours pour les ${PUBLIC_HEALTH.fr}, ${publicEnterprise.value} jours pour les ${PUBLIC_ENTERPRISES.fr}`,
      en: `Maximum for each invoice, not for the mean; ${publicHealth.value} days for ${PUBLIC_HEALTH.en}, ${publicEnterprise.value} days for ${PUBLIC_ENTERPRISES.en}`,
    },
    PAYMENT_ARTICLES,
  ),
];
