/** The European thresholds in euros excl. tax, by type of body: at or above them a contract follows the formal procedures. */
import type { CivilDay, LegalSource } from "./legal-value";
import { PROCUREMENT_CODE } from "./payment-delays";

export interface Thresholds {
  from: CivilDay;
  /** Supplies and services, by type of body. */
  state: number;
  local: number;
  network: number;
  works: number;
}

/** Those that hold now; what held before isn't known here. */
export const EU_THRESHOLDS: Thresholds = {
  from: "2026-01-01",
  state: 140_000,
  local: 216_000,
  network: 432_000,
  works: 5_404_000,
};

export const SOCIAL_CONDITION: LegalSource = {
  law: PROCUREMENT_CODE,
  article: { fr: "article L. 2112‑2‑1", en: "article L2112‑2‑1" },
};
