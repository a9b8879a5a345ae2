/** What the public procurement code asks of each contract: the articles, and the day from which they hold. */
import { LAUNCHED_FROM } from "./climate-act";
import { SOCIAL_CONDITION } from "./eu-thresholds";
import type { CivilDay, LegalSource } from "./legal-value";
import { PAYMENT_ARTICLES, PROCUREMENT_CODE } from "./payment-delays";

export type DutyId =
  "environmentalCriterion" | "environmentalCondition" | "socialCondition" | "payment" | "reservedDuration";

export interface ContractDuty {
  id: DutyId;
  source: LegalSource;
  /** It holds for consultations launched from that day; null where the day isn't known, or it holds whatever the launch. */
  launchedFrom: CivilDay | null;
}

function article(fr: string, en: string): LegalSource {
  return { law: PROCUREMENT_CODE, article: { fr, en } };
}

export const CONTRACT_DUTIES: readonly ContractDuty[] = [
  {
    id: "environmentalCriterion",
    source: article("article L. 2152‑7", "article L2152‑7"),
    launchedFrom: LAUNCHED_FROM.decree,
  },
  {
    id: "environmentalCondition",
    source: article("article L. 2112‑2", "article L2112‑2"),
    launchedFrom: LAUNCHED_FROM.decree,
  },
  { id: "socialCondition", source: SOCIAL_CONDITION, launchedFrom: LAUNCHED_FROM.decree },
  { id: "payment", source: PAYMENT_ARTICLES, launchedFrom: null },
  {
    id: "reservedDuration",
    source: article("articles L. 2113‑15 et L. 2113‑16", "articles L2113‑15 and L2113‑16"),
    launchedFrom: null,
  },
];

/** The same day for social conditions. */
export const SOCIAL_LAUNCHED_FROM: CivilDay = LAUNCHED_FROM.decree;

/** Contracts reserved to the social economy last at most so many months. */
export const RESERVED_MONTHS = 36;
