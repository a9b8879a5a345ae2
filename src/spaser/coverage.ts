/** How much of a population has the fact filled in: stands beside every figure that contracts give. */
import type { Figure } from "./assessment";

/** Below this the coverage is flagged. */
export const LOW_COVERAGE = 0.9;

/** Share of the population with the fact filled in; null when the figure has no population. */
export function coverageOf(figure: Pick<Figure, "filled" | "population">): number | null {
  if (figure.filled === null || figure.population === null || figure.population === 0) return null;
  return figure.filled / figure.population;
}

/** The rate over the contracts that have the fact filled in, shown in the details of a ratio. */
export function rateOverFilled(figure: Pick<Figure, "kind" | "filled" | "numerator">): number | null {
  if (figure.kind !== "ratio" || figure.numerator === null || figure.filled === null || figure.filled === 0)
    return null;
  return figure.numerator / figure.filled;
}
