/** The type of the public body: thresholds and times for paying depend on it. */
import { EU_THRESHOLDS } from "../law/eu-thresholds";
import { PAYMENT_DELAYS } from "../law/payment-delays";

export const BODIES = ["state", "local", "health", "network", "enterprise"] as const;
export type BodyKind = (typeof BODIES)[number];

/** Least and most that a limit can be: the same where the type of body settles it. */
export interface Limit {
  least: number;
  most: number;
}

const exactly = (value: number): Limit => ({ least: value, most: value });
const { state, local, network } = EU_THRESHOLDS;
const ANY_THRESHOLD: Limit = {
  least: Math.min(state, local, network),
  most: Math.max(state, local, network),
};
const { common, publicHealth, publicEnterprise } = PAYMENT_DELAYS;
const ANY_DELAY: Limit = {
  least: common.value,
  most: Math.max(common.value, publicHealth.value, publicEnterprise.value),
};

const THRESHOLDS: Partial<Record<BodyKind, number>> = { state, local, network };
const DELAYS: Partial<Record<BodyKind, number>> = {
  state: common.value,
  local: common.value,
  health: publicHealth.value,
  enterprise: publicEnterprise.value,
};

/** The threshold for supplies and services, in euros excl. tax. */
export function thresholdOf(body: BodyKind | null): Limit {
  const known = body === null ? undefined : THRESHOLDS[body];
  return known === undefined ? ANY_THRESHOLD : exactly(known);
}

/** The longest time for paying an invoice, in days. */
export function payingTimeOf(body: BodyKind | null): Limit {
  const known = body === null ? undefined : DELAYS[body];
  return known === undefined ? ANY_DELAY : exactly(known);
}
