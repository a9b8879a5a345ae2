/** Years marked as published: their figures stay as they were, and what the register gives now is said beside them. */
import type { Assessment, Figure, Inputs } from "./assessment";
import { compare } from "./compare";
import { difference } from "./rounding";

/** A figure as it was published. */
export interface PublishedFigure {
  value: number | null;
  numerator: number | null;
  population: number | null;
  target: number | null;
}

/** Year → indicator → figure. */
export type PublishedYears = Record<number, Record<string, PublishedFigure>>;

export interface WithPublished {
  /** The published years as published; all other figures as computed, compared with the published ones. */
  assessment: Assessment;
  /** Year → indicator → what the register gives now, where it differs from what was published. */
  recomputed: Record<number, Record<string, number | null>>;
}

/**
 * Puts published figures in the place of the computed ones. An indicator that was not part of the publication stays as it is
 * computed. Evolutions into and out of a published year use the published value.
 */
export function withPublished(
  assessment: Assessment,
  published: PublishedYears,
  inputs: Inputs,
): WithPublished {
  const recomputed: WithPublished["recomputed"] = {};
  const figures = new Map<number, Map<string, Figure>>();
  for (const year of assessment.years) {
    const ofYear = new Map<string, Figure>();
    for (const [id, figure] of assessment.figures.get(year) ?? []) {
      const known = published[year]?.[id];
      const before = published[year - 1]?.[id];
      const previous = before ? before.value : figure.previous;
      if (known && !sameValue(known.value, figure.value)) (recomputed[year] ??= {})[id] = figure.value;
      ofYear.set(id, known || before ? compared({ ...figure, ...known }, previous, known, inputs) : figure);
    }
    figures.set(year, ofYear);
  }
  return { assessment: { ...assessment, figures }, recomputed };
}

function compared(
  figure: Figure,
  previous: number | null,
  known: PublishedFigure | undefined,
  inputs: Inputs,
): Figure {
  const { definition, year, value, kind } = figure;
  const base = kind === "ratio" ? figure : { numerator: null, population: null };
  const targets = known ? { [year]: { [figure.id]: known.target } } : inputs.targets;
  const comparison = compare(
    definition,
    { year, value, previous, numerator: base.numerator, population: base.population },
    { ...inputs, targets },
  );
  const missing = value === null ? (figure.reason ?? { code: "notEntered" as const, params: {} }) : null;
  return { ...figure, ...comparison, reason: missing };
}

function sameValue(one: number | null, other: number | null): boolean {
  return one === null || other === null ? one === other : difference(one, other) === 0;
}
