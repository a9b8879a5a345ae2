/** A simulation as it is kept: under a name, its contracts named as people name them, whatever rows they stand in. */
import { formatDay } from "../../register/cells/days";
import { normaliseNumber } from "../../register/cells/joining";
import { plain } from "../../register/cells/plain-text";
import { serialOf } from "../calendar";
import { factsIn } from "../trajectory/happening";
import type { SupposedOf } from "./kept-shape";
import type { Simulation, Supposed } from "./simulation";

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
