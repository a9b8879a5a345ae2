/** Joint schemes: the figure of each body, made from the indicator that all of them share. */
import type { OwnFact } from "../../register/own-facts";
import type { Condition } from "../conditions/condition";
import type { Buyer, IndicatorDefinition } from "../framework";
import { measureOf, type MeasureDefinition } from "../measures";
import { sayMeasures } from "../measures/say";

/** The indicator of one body: its contracts only, and its own target where it has one. Its id is that of all, and that of the body. */
export function ofBuyer(
  { perBuyer: _, targetsOfBuyers = {}, ...shared }: IndicatorDefinition,
  buyer: Buyer,
  facts: readonly OwnFact[],
): IndicatorDefinition {
  const definitions = shared.measures.flatMap(({ definition }) =>
    definition ? narrowedTo(buyer, definition) : [],
  );
  const { fr, en } = buyer.name;
  const made = sayMeasures(definitions, facts);
  const { words } = shared;
  return {
    ...shared,
    id: `${shared.id}.${buyer.id}`,
    label: { fr: `${shared.label.fr} – ${fr}`, en: `${shared.label.en} – ${en}` },
    shortLabel: { fr: `${shared.shortLabel.fr} – ${fr}`, en: `${shared.shortLabel.en} – ${en}` },
    measures: definitions.map(measureOf),
    target: targetsOfBuyers[buyer.id] ?? shared.target,
    method: words ? { fr: `${made.fr} ${words.fr}`, en: `${made.en} ${words.en}` } : made,
    made: true,
    buyer: buyer.id,
  };
}

/** The measure over the body's own contracts; none where a measure counts what names no body. */
function narrowedTo({ name, named }: Buyer, definition: MeasureDefinition): MeasureDefinition[] {
  if ("of" in definition) {
    const values = [...new Set([name.fr, name.en, ...named])];
    const own: Condition = { kind: "oneOf", field: "buyer", values };
    const { where } = definition.of;
    return [
      { ...definition, of: { ...definition.of, where: where ? { kind: "all", of: [own, where] } : own } },
    ];
  }
  return definition.kind === "entry" ? [definition] : [];
}
