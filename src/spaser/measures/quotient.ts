/** One quantity divided by another, each added up: reused goods ÷ spend, organic food ÷ all food. */
import type { MeasureDefinition } from "./definition";
import { fieldsOf, havingOf, missingForCondition, missingForPopulation, within } from "./facts";
import type { Measure } from "./measure";
import { missingQuantity, quantityColumn } from "./quantity";

/** Σ quantity of the contracts that have something ÷ Σ `over` of all. */
export function quotientOf(definition: Extract<MeasureDefinition, { kind: "quotient" }>): Measure {
  const { of, quantity, having, over } = definition;
  return {
    definition,
    gives: "quotient",
    fields: [quantity, over, ...(having ? [fieldsOf(having)] : [])].join(","),
    missing: (source) =>
      missingForPopulation(source, of) ||
      missingQuantity(source, quantity) ||
      missingQuantity(source, over) ||
      missingForCondition(source, having),
    counting: {
      over: "contracts",
      ...within(of),
      tally: (source, year) => {
        const upper = quantityColumn(source, quantity, year);
        if ("code" in upper) return upper;
        const lower = quantityColumn(source, over, year);
        if ("code" in lower) return lower;
        return { kind: "quotient", members: of.base, upper, having: havingOf(source, having, year), lower };
      },
    },
  };
}
