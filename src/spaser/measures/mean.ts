/** The mean of a quantity over the contracts of a population, each weighing the same or by another quantity. */
import type { MeasureDefinition } from "./definition";
import { missingForPopulation, within } from "./facts";
import type { Measure } from "./measure";
import { missingQuantity, quantityColumn } from "./quantity";

/** Σ (quantity × weight) ÷ Σ weight, over the contracts that state both. */
export function meanOf(definition: Extract<MeasureDefinition, { kind: "mean" }>): Measure {
  const { of, quantity, weight } = definition;
  return {
    definition,
    gives: "mean",
    fields: quantity,
    missing: (source) =>
      missingForPopulation(source, of) ||
      missingQuantity(source, quantity) ||
      (weight === undefined ? "" : missingQuantity(source, weight)),
    counting: {
      over: "contracts",
      ...within(of),
      tally: (source, year) => {
        const value = quantityColumn(source, quantity, year);
        if ("code" in value) return value;
        const weights = weight === undefined ? null : quantityColumn(source, weight, year);
        if (weights !== null && "code" in weights) return weights;
        return { kind: "mean", members: of.base, value, weight: weights };
      },
    },
  };
}
