/** What frameworks ask of a register beside what every reading gives: their own facts, and fields that are not read otherwise. */
import type { Asked, OwnFact } from "../register/own-facts";
import { ownFieldOf } from "../register/own-facts";
import { operandsOf, type Condition } from "./conditions/condition";
import type { Framework } from "./framework";
import type { MeasureDefinition } from "./measures";

/** Fields that cost something to read, and that the figures of few need. */
const ON_DEMAND: ReadonlySet<string> = new Set(["cpv", "supplierId", "bidsReceived"]);

const known = new WeakMap<readonly Framework[], Asked>();

/** All that some frameworks ask; two own facts of one id and kind are one, found by the headers of both. */
export function askedBy(frameworks: readonly Framework[]): Asked {
  let asked = known.get(frameworks);
  if (!asked) known.set(frameworks, (asked = gathered(frameworks)));
  return asked;
}

function gathered(frameworks: readonly Framework[]): Asked {
  const facts = new Map<string, OwnFact>();
  const fields = new Set<string>();
  for (const { facts: own = [], axes } of frameworks) {
    for (const fact of own) facts.set(ownFieldOf(fact), together(facts.get(ownFieldOf(fact)), fact));
    for (const { measures } of axes.flatMap(({ indicators }) => indicators))
      for (const { definition } of measures)
        for (const field of definition ? fieldsOf(definition) : [])
          if (ON_DEMAND.has(field)) fields.add(field);
  }
  return { facts: [...facts.values()], fields: [...fields] };
}

function together(known: OwnFact | undefined, fact: OwnFact): OwnFact {
  if (!known) return fact;
  const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
  const { fr, en } = fact.label;
  const labels = known.label.fr === fr ? [] : [fr, en];
  return {
    ...known,
    values: union(known.values, fact.values),
    headers: union(known.headers, [...labels, ...fact.headers]),
  };
}

function fieldsOf(definition: MeasureDefinition): string[] {
  const conditions: (Condition | undefined)[] = [];
  const fields: string[] = [];
  if ("of" in definition) conditions.push(definition.of.where);
  if ("having" in definition) conditions.push(definition.having);
  if ("also" in definition) conditions.push(definition.also);
  if ("quantity" in definition) fields.push(definition.quantity);
  if (definition.kind === "quotient") fields.push(definition.over);
  if (definition.kind === "mean" && definition.weight) fields.push(definition.weight);
  if (definition.kind === "distinct" && definition.what === "suppliers") fields.push("supplierId");
  return [...fields, ...conditions.flatMap((one) => (one ? operandsOf(one) : []))];
}
