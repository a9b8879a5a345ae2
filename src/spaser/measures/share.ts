/** A share of contracts, in number and in value. */
import { factsSpeak, missingForFacts, missingForPopulation, partsOf, type FactOver } from "./facts";
import type { Measure } from "./measure";

/** Contracts of the population with the fact ÷ all of them; in value, their amounts excl. tax where these are known. */
export function share({ population, any }: FactOver): Measure {
  return {
    gives: "ratio",
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
        amount: source.register.hasAmount ? source.register.amount : null,
      }),
    },
  };
}
