/** A number of contracts. */
import { factsSpeak, missingForFacts, missingForPopulation, partsOf, type FactOver } from "./facts";
import type { Measure } from "./measure";

/** Contracts of the population with the fact. */
export function count({ population, any }: FactOver): Measure {
  return {
    gives: "count",
    fields: any.join(","),
    missing: ({ register }) => missingForPopulation(register, population) || missingForFacts(register, any),
    speaks: (source) => factsSpeak(source, { population, any }),
    counting: {
      over: "contracts",
      population,
      tally: (source) => ({
        kind: "fact",
        members: population,
        parts: partsOf(source, any),
        amount: null,
      }),
    },
  };
}
