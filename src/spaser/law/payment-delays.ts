/** The longest time that the public procurement code allows for paying an invoice, in days, by type of body. */
import type { Label } from "../label";
import type { LegalSource, LegalValue } from "./legal-value";

/** `publicHealth`: public health establishments, and the health service of the armies. */
type PayingBody = "common" | "publicHealth" | "publicEnterprise";

export const PROCUREMENT_CODE: Label = {
  fr: "Code de la commande publique",
  en: "French public procurement code",
};

function delay(value: number, article: Label, about: Label | null): LegalValue {
  const source = { law: PROCUREMENT_CODE, article };
  return { value, direction: "atMost", from: null, to: null, about, source };
}

const R2192_10: Label = { fr: "article R. 2192‑10", en: "article R2192‑10" };
const R2192_11: Label = { fr: "article R. 2192‑11", en: "article R2192‑11" };

export const PUBLIC_HEALTH: Label = {
  fr: "établissements publics de santé",
  en: "public health establishments",
};
export const PUBLIC_ENTERPRISES: Label = { fr: "entreprises publiques", en: "public enterprises" };

export const PAYMENT_DELAYS: Record<PayingBody, LegalValue> = {
  common: delay(30, R2192_10, null),
  publicHealth: delay(50, R2192_11, PUBLIC_HEALTH),
  publicEnterprise: delay(60, R2192_11, PUBLIC_ENTERPRISES),
};

/** All of them, cited at once. */
export const PAYMENT_ARTICLES = {
  law: PROCUREMENT_CODE,
  article: { fr: "articles R. 2192‑10 et R. 2192‑11", en: "articles R2192‑10 and R2192‑11" },
} satisfies LegalSource;
