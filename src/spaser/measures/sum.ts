/** A quantity added up over the contracts of a population. */
import { POPULATION_BIT } from "../populations";
import type { MeasureDefinition } from "./definition";
import { missingForPopulation, within } from "./facts";
import type { Measure } from "./measure";
import { missingQuantity, quantityColumn } from "./quantity";

/** Σ quantity. Nobody expects spend of a contract that is not in execution. */
export function sumOf(definition: Extract<MeasureDefinition, { kind: "sum" }>): Measure {
  const { of, quantity } = definition;
  return {
    definition,
    gives: "sum",
    fields: quantity,
    missing: (source) => missingForPopulation(source, of) || missingQuantity(source, quantity),
    counting: {
      over: "contracts",
      ...within(of),
      tally: (source, year) => {
        const column = quantityColumn(source, quantity, year);
        if ("code" in column) return column;
        return {
          ...{ kind: "quantity", members: of.base, base: null, less: [], years: [column], clause: null },
          expectedIn: quantity === "spend" ? POPULATION_BIT.active : null,
        };
      },
    },
  };
}
