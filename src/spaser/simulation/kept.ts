/** A simulation as it is kept: under a name, its contracts named as people name them, whatever rows they stand in. */
import * as v from "valibot";
import { formatDay } from "../../register/cells/days";
import { normaliseNumber } from "../../register/cells/joining";
import { plain } from "../../register/cells/plain-text";
import type { FactId } from "../../register/contracts";
import { CONTRACT_FIELDS, isOwnField, kindOfOwn, type Field } from "../../register/fields";
import { serialOf } from "../calendar";
import { factsIn } from "../trajectory/happening";
import type { Simulation, Supposed } from "./simulation";

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

/** What is supposed, with its contracts by name. */
export function namedBy({ register }: Simulation, list: readonly Supposed[]): SupposedOf[] {
  return list.map(({ entry, facts, notified }) => {
    const lot = register.lot[entry] ?? "";
    const buyer = register.buyer[entry] ?? "";
    return {
      number: register.contractNumber[entry] ?? "",
      ...(lot !== "" && { lot }),
      ...(buyer !== "" && { buyer }),
      object: register.object[entry] ?? "",
      facts,
      ...(notified !== undefined && { notified: formatDay(notified) }),
    };
  });
}

/** The same in a register as it is now; `unknown`: those that name no contract of it any more, or several. */
export function foundIn(
  simulation: Simulation,
  list: readonly SupposedOf[],
): { supposed: Supposed[]; unknown: SupposedOf[] } {
  const byNumber = new Map<string, number[]>();
  const byObject = new Map<string, number[]>();
  const { register } = simulation;
  for (let entry = 0; entry < register.size; entry++) {
    const number = normaliseNumber(register.contractNumber[entry] ?? "");
    const [places, key] =
      number === "" ? [byObject, plain(register.object[entry] ?? "")] : [byNumber, number];
    places.set(key, [...(places.get(key) ?? []), entry]);
  }
  const supposed: Supposed[] = [];
  const unknown: SupposedOf[] = [];
  for (const one of list) {
    const number = normaliseNumber(one.number);
    const all = number === "" ? byObject.get(plain(one.object ?? "")) : byNumber.get(number);
    const entry = only(simulation, all ?? [], one);
    if (entry === null) unknown.push(one);
    else supposed.push(supposedAt(simulation, entry, one));
  }
  return { supposed, unknown };
}

/** The one entry of several that fits; null where none does, or more than one. */
function only(simulation: Simulation, entries: readonly number[], one: SupposedOf): number | null {
  const { register } = simulation;
  const same = (texts: readonly string[], wanted: string | undefined) => (entry: number) =>
    wanted === undefined || plain(texts[entry] ?? "") === plain(wanted);
  let left = entries.filter(same(register.lot, one.lot)).filter(same(register.buyer, one.buyer));
  if (left.length > 1) left = left.filter(same(register.object, one.object));
  // The same is bought again and again: what is to be notified is a consultation.
  if (left.length > 1 && one.notified !== undefined)
    left = left.filter((entry) => simulation.entries.includes(entry));
  return left.length === 1 ? (left[0] ?? null) : null;
}

function supposedAt(simulation: Simulation, entry: number, { facts, notified }: SupposedOf): Supposed {
  const known: Supposed["facts"] = {};
  for (const id of factsIn<Supposed["facts"]>(facts)) known[id] = facts[id] === true;
  const expected = simulation.expectedDay(entry);
  if (notified === undefined || expected === null) return { entry, facts: known };
  return { entry, facts: known, notified: notified === true ? expected : serialOf(notified) };
}
