/** What the measures over contracts that have something share: what the register lacks for it, and who has it. */
import type { FactId, Register } from "../../register/contracts";
import { anyOf, operandsOf, type Condition } from "../conditions/condition";
import type { Voice } from "../conditions/columns";
import { POPULATION_FACT } from "../populations";
import type { PopulationId } from "../populations";
import type { Source } from "../source";
import type { Population } from "./definition";
import type { Measure } from "./measure";

/** Contracts of a population, and a fact that is yes when one of `any` is yes; parts without a column take no side. */
export interface FactOver {
  population: PopulationId;
  any: readonly FactId[];
}

/** The same in the words of a definition. */
export function overAny({ population, any }: FactOver): { of: Population; having: Condition } {
  return { of: { base: population }, having: anyOf(any) };
}

/** Fields that could give a fact which has no column. */
const FIELDS_OF_FACT: Partial<Record<string, string>> = {
  competed: "competed,procedure",
  digital: "segment,cpv",
};

/** The fields without which the population can't be told; "" when it can. */
export function missingForPopulation({ register, conditions }: Source, { base, where }: Population): string {
  const fact = POPULATION_FACT[base];
  if (fact !== undefined && register.facts[fact] === undefined) return FIELDS_OF_FACT[fact] ?? fact;
  if (base === "spent" && register.spend.size === 0) return "spend";
  if (base === "launched" && register.launchDay === undefined) return "launchDate";
  return where === undefined ? "" : named(conditions.lacking(where));
}

/** The fields of which none is there; "" when one is. */
export function missingForCondition({ conditions }: Source, condition: Condition | undefined): string {
  return condition === undefined ? "" : named(conditions.lacking(condition));
}

function named(fields: readonly string[]): string {
  return fields.map((field) => FIELDS_OF_FACT[field] ?? field).join(",");
}

/** Some contract tells whether it is in the population. */
export function populationVoice({ answered, conditions }: Source, { base, where }: Population): Voice {
  const fact = POPULATION_FACT[base];
  if (fact !== undefined && !answered.has(fact)) return "silent";
  return where === undefined ? "speaks" : conditions.voice(where);
}

/** The column that says who has something; null where nothing is asked, for all have it. */
export function havingOf(source: Source, condition: Condition | undefined, year: number): Uint8Array | null {
  return condition === undefined ? null : source.conditions.column(condition, year);
}

/** The fields that a condition looks at, separated by commas. */
export function fieldsOf(...conditions: (Condition | undefined)[]): string {
  return [...new Set(conditions.flatMap((one) => (one ? operandsOf(one) : [])))].join(",");
}

/** Who is counted, for the counting of a measure. */
export function within({ base, where }: Population): { population: PopulationId; where?: Condition } {
  return { population: base, ...(where === undefined ? {} : { where }) };
}

/** A measure over the contracts of a population that have something, with their amounts where `amountOf` gives a column. */
export function overCondition(
  gives: "ratio" | "count",
  definition: { of: Population; having?: Condition } & NonNullable<Measure["definition"]>,
  amountOf: (register: Register) => Float64Array | null,
): Measure {
  const { of, having } = definition;
  return {
    definition,
    gives,
    fields: fieldsOf(having ?? of.where),
    missing: (source) => missingForPopulation(source, of) || missingForCondition(source, having),
    speaks: (source) =>
      populationVoice(source, of) === "speaks" &&
      (having === undefined || source.conditions.voice(having) === "speaks"),
    counting: {
      over: "contracts",
      ...within(of),
      tally: (source, year) => ({
        kind: "fact",
        members: of.base,
        having: havingOf(source, having, year),
        amount: amountOf(source.register),
      }),
    },
  };
}
