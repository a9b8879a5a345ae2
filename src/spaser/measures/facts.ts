/** What the measures over yes/no facts share: a fact of several parts, and what the register lacks for it. */
import type { FactId, Register } from "../../register/contracts";
import { POPULATION_FACT } from "../populations";
import type { PopulationId } from "../populations";
import type { Source } from "../source";
import type { Measure } from "./measure";

/** Contracts of a population, and a fact that is yes when one of `any` is yes; parts without a column take no side. */
export interface FactOver {
  population: PopulationId;
  any: readonly FactId[];
}

/** Fields that could give a fact which has no column. */
const FIELDS_OF_FACT: Partial<Record<FactId, string>> = {
  competed: "competed,procedure",
  digital: "segment,cpv",
};

/** The fields without which the population can't be told; "" when it can. */
export function missingForPopulation({ facts }: Register, population: PopulationId): string {
  const fact = POPULATION_FACT[population];
  return fact === undefined || facts[fact] !== undefined ? "" : (FIELDS_OF_FACT[fact] ?? fact);
}

/** The fields of which none is there; "" when one is. */
export function missingForFacts({ facts }: Register, any: readonly FactId[]): string {
  if (any.some((fact) => facts[fact] !== undefined)) return "";
  return any.map((fact) => FIELDS_OF_FACT[fact] ?? fact).join(",");
}

/** Those of some facts that have a part in a figure: the answered ones; where none is, all that have a column. */
export function partsOf({ register: { facts }, answered }: Source, any: readonly FactId[]): Uint8Array[] {
  const speaking = any.filter((fact) => answered.has(fact));
  return (speaking.length > 0 ? speaking : any).flatMap((fact) => facts[fact] ?? []);
}

/** Some contract tells whether it is in the population, and one of the facts is answered. */
function factsSpeak({ answered }: Source, { population, any }: FactOver): boolean {
  const asked = POPULATION_FACT[population];
  return (asked === undefined || answered.has(asked)) && any.some((fact) => answered.has(fact));
}

/** A measure over the contracts of a population that have the fact, with their amounts where `amountOf` gives a column. */
export function overFacts(
  gives: "ratio" | "count",
  { population, any }: FactOver,
  amountOf: (register: Register) => Float64Array | null,
): Measure {
  return {
    gives,
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
        amount: amountOf(source.register),
      }),
    },
  };
}
