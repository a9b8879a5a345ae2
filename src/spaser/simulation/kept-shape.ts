/** The shape in which a simulation is kept: by itself, since whoever reads the settings of a workbook needs no more of it. */
import * as v from "valibot";
import type { FactId } from "../../register/contracts";
import { CONTRACT_FIELDS, isOwnField, kindOfOwn, type Field } from "../../register/fields";

/** Longer than any name worth keeping; more than anybody ticks. */
const LONGEST_NAME = 80;
const MOST_SUPPOSED = 2000;

const text = v.pipe(v.string(), v.maxLength(2000));
const isoDay = v.pipe(v.string(), v.regex(/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
/** Facts that a contract has or hasn't; those of a framework's own are named by their field. */
const fact = v.custom<FactId>((id) => typeof id === "string" && isFact(id));

const supposedOf = v.object({
  number: v.optional(text, ""),
  lot: v.optional(text),
  buyer: v.optional(text),
  object: v.optional(text),
  facts: v.optional(v.record(fact, v.boolean()), {}),
  /** true = on the day on which it is expected. */
  notified: v.optional(v.union([isoDay, v.literal(true)])),
});
export type SupposedOf = v.InferOutput<typeof supposedOf>;

/** The shape of what is kept, for whoever keeps it among other things. */
export const keptSimulation = v.object({
  version: v.literal(1),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  /** The year whose figures were simulated, where it was said. */
  year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2199))),
  suppositions: v.pipe(v.array(supposedOf), v.maxLength(MOST_SUPPOSED)),
});
export type KeptSimulation = v.InferOutput<typeof keptSimulation>;

/** null for what isn't one. */
export function parseSimulation(value: unknown): KeptSimulation | null {
  const parsed = v.safeParse(keptSimulation, value);
  return parsed.success ? parsed.output : null;
}

function isFact(id: string): boolean {
  if (isOwnField(id)) return kindOfOwn(id) === "fact";
  if (id === "digital") return true;
  const field: Field | undefined = Object.entries<Field>(CONTRACT_FIELDS).find(([name]) => name === id)?.[1];
  return id !== "current" && ["fact", "size", "list"].includes(field?.kind ?? "");
}
