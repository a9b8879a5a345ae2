/** What the buyer typed in, looked up for one indicator of one year. */
import type { Inputs } from "./assessment";
import type { IndicatorDefinition, ReferencePoint, Target } from "./framework";
import { targetIn } from "./target";

/** The typed value of an indicator; null when nothing usable was typed. */
export function entryOf(inputs: Inputs, year: number, indicator: string): number | null {
  const entry = inputs.entries[year]?.[indicator];
  return entry === undefined || !Number.isFinite(entry) ? null : entry;
}

/** The target that holds in a year: the buyer's when there is one (null = « pas de cible »), else the framework's. */
export function targetOf(
  inputs: Inputs,
  definition: IndicatorDefinition,
  year: number,
): Pick<Target, "direction" | "value"> | null {
  const typed = inputs.targets[year]?.[definition.id];
  if (typed === undefined) return frameworkTarget(definition, year);
  if (typed === null || !Number.isFinite(typed)) return null;
  return { direction: targetDirection(definition), value: typed };
}

/** Which side of a target is the good one, whether or not the framework has any. */
export function targetDirection(definition: IndicatorDefinition): Target["direction"] {
  return definition.target?.direction ?? directionOf(definition);
}

function directionOf({ better }: IndicatorDefinition): Target["direction"] {
  return better === "lower" ? "atMost" : "atLeast";
}

const CHOSEN: Pick<ReferencePoint, "note" | "source"> = {
  note: { fr: "valeur choisie par l’organisme", en: "value chosen by the public body" },
  source: { fr: "saisie dans la feuille", en: "typed into the sheet" },
};

/** The framework's national reference points that hold in a year; those about some kinds of body only are told by nobody yet. */
export function frameworkReferences({ references }: IndicatorDefinition, year: number): ReferencePoint[] {
  return references.filter(
    ({ from, to, bodies }) =>
      bodies === undefined && (from === null || from <= year) && (to === null || year <= to),
  );
}

/** The reference points shown for a year: the one that the buyer chose (null = none), else the framework's. */
export function referencesOf(
  inputs: Inputs,
  definition: IndicatorDefinition,
  year: number,
): ReferencePoint[] {
  const known = frameworkReferences(definition, year);
  const typed = inputs.references[year]?.[definition.id];
  if (typed === undefined) return known;
  if (typed === null || !Number.isFinite(typed)) return [];
  const direction = referenceDirection(definition, year);
  return [{ from: year, to: year, direction, value: typed, ...CHOSEN }];
}

/** Which side of a reference point is the good one, whether or not the framework has any. */
export function referenceDirection(
  definition: IndicatorDefinition,
  year: number,
): ReferencePoint["direction"] {
  return frameworkReferences(definition, year)[0]?.direction ?? directionOf(definition);
}

/** The framework's own target in a year; null = none. */
export function frameworkTarget(
  { target }: IndicatorDefinition,
  year: number,
): Pick<Target, "direction" | "value"> | null {
  const value = target === null ? null : targetIn(target, year);
  return target === null || value === null ? null : { direction: target.direction, value };
}
