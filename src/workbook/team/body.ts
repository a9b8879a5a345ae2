/** The public body, said once for the workbook: its name stands with the other things remembered, the rest in a setting of its own. */
import * as v from "valibot";
import { BODIES, type BodyKind } from "../../spaser/duties/body";

/** An older version of this product saves what it knows of the other setting, and leaves this one alone. */
export const BODY_KEY = "spaser.organisme";

export interface Body {
  /** Decides about thresholds, times for paying and duties; null = not said. */
  kind: BodyKind | null;
  /** Nine digits; "" = not said. */
  siren: string;
}

export const NO_BODY: Body = { kind: null, siren: "" };

/** Loose: what a newer version keeps beside it stays when this one saves. */
const schema = v.looseObject({
  version: v.literal(1),
  kind: v.nullable(v.picklist(BODIES)),
  siren: v.pipe(v.string(), v.regex(/^(?:\d{9})?$/)),
});

/** What the workbook says of the body; what can't be trusted, or is of a newer version, says nothing. */
export function bodyIn(settings: Record<string, unknown>): Body {
  const parsed = v.safeParse(schema, settings[BODY_KEY]);
  return parsed.success ? { kind: parsed.output.kind, siren: parsed.output.siren } : NO_BODY;
}

/** The setting that says it; null where a newer version keeps it otherwise, which is left alone. */
export function bodySetting(body: Body, now: unknown): Record<string, unknown> | null {
  if (v.is(v.looseObject({ version: v.pipe(v.number(), v.minValue(2)) }), now)) return null;
  const known = v.safeParse(schema, now);
  return { ...(known.success ? known.output : {}), version: 1, ...body };
}

/** « 123 456 789 », or a SIRET → the nine digits of the SIREN; "" for anything else. */
export function sirenOf(text: string): string {
  return /^(\d{9})(?:\d{5})?$/.exec(text.replaceAll(/[\s\u00a0\u202f.]/g, ""))?.[1] ?? "";
}
