/** What was counted becomes figures: outcomes of every year, compared with targets and with the year before. */
import type { Assessment, Figure, Inputs } from "./assessment";
import type { Chosen } from "./choosing";
import { compare } from "./compare";
import type { Comparison } from "./compare";
import type { Framework, IndicatorDefinition } from "./framework";
import { ordered } from "./cuts/ordering";
import { entryOf } from "./inputs";
import type { Measure } from "./measures";
import { fromEntry, unavailable } from "./outcome";
import type { Outcome, Quantities, Unavailable } from "./outcome";
import type { ProcedureNumbers } from "./procedures";
import type { Source } from "./source";
import { workingsOf, type Workings } from "./workings";
import { countedOutcome } from "./year";
import type { YearCounts } from "./year-counts";

/** Every figure of the years asked for, out of what was counted. */
export function assembled(
  workings: Workings,
  framework: Framework,
  year: number,
  years: number[],
  inputs: Inputs,
): Assessment {
  const outcomes = new Map<number, Map<string, Outcome>>();
  for (const [one, counts] of workings.counts) outcomes.set(one, outcomesOf(workings, counts, inputs));

  const { part } = workings;
  const figures = new Map<number, Map<string, Figure>>();
  for (const one of years) {
    const ofYear = new Map<string, Figure>();
    for (const { definition } of workings.chosen) {
      const outcome = outcomes.get(one)?.get(definition.id);
      if (outcome === undefined) continue;
      const previous = outcomes.get(one - 1)?.get(definition.id)?.value ?? null;
      const { value, kind, numerator, population } = outcome;
      const base = kind === "ratio" ? { numerator, population } : { numerator: null, population: null };
      const comparison = compare(definition, { year: one, value, previous, ...base }, inputs);
      ofYear.set(definition.id, figureOf(definition, one, outcome, comparison, part));
    }
    figures.set(one, ofYear);
  }

  const assessment: Assessment = {
    framework,
    year,
    years,
    figures,
    contracts: part?.size ?? workings.source.register.size,
    notified: (workings.counts.get(year)?.members.get("notified") ?? []).reduce(
      (sum, { length }) => sum + length,
      0,
    ),
  };
  // A part is neither recounted after an edit nor cut again; what is kept for it would only fill the memory.
  if (part === undefined) workingsOf.set(assessment, workings);
  return assessment;
}

const NO_QUANTITIES: Quantities = { kind: "none" };

/** A figure whose states and quantities are worked out when they are first looked at: most never are. */
function figureOf(
  definition: IndicatorDefinition,
  year: number,
  outcome: Outcome,
  comparison: Comparison,
  part: Workings["part"],
): Figure {
  const { statesOf, quantitiesOf } = outcome;
  // Written out: a cut makes thousands, and copying all that an object has takes ten times as long.
  return {
    id: definition.id,
    year,
    definition,
    kind: outcome.kind,
    value: outcome.value,
    reason: outcome.reason,
    origin: outcome.origin,
    counts: outcome.counts,
    numerator: outcome.numerator,
    population: outcome.population,
    populationId: outcome.populationId,
    filled: outcome.filled,
    valueByAmount: outcome.valueByAmount,
    numeratorAmount: outcome.numeratorAmount,
    populationAmount: outcome.populationAmount,
    undecided: outcome.undecided,
    previous: comparison.previous,
    evolution: comparison.evolution,
    target: comparison.target,
    targetDirection: comparison.targetDirection,
    gap: comparison.gap,
    status: comparison.status,
    effort: comparison.effort,
    references: comparison.references,
    get states() {
      return statesOf && ofPart(statesOf(), part);
    },
    get quantities() {
      return quantitiesOf ? quantitiesOfPart(quantitiesOf(), part) : NO_QUANTITIES;
    },
  };
}

/** Of a part, the entries of its contracts: what it is counted from has those of all. */
function ofPart<T extends Uint8Array | Float64Array>(column: T, part: Workings["part"]): T {
  return part === undefined ? column : ordered(column, part.contracts());
}

function quantitiesOfPart(quantities: Quantities, part: Workings["part"]): Quantities {
  if (part === undefined || quantities.kind === "none") return quantities;
  const contracts = part.contracts();
  const values = ordered(quantities.values, contracts);
  switch (quantities.kind) {
    case "sum":
      return { kind: "sum", values };
    case "mean":
      return { kind: "mean", values, weights: quantities.weights && ordered(quantities.weights, contracts) };
    case "quotient":
      return { kind: "quotient", values, weights: ordered(quantities.weights, contracts) };
  }
}

/** The outcome of every indicator in one year; « same as » is resolved last, and a circle of them has no figure. */
function outcomesOf(workings: Workings, counts: YearCounts, inputs: Inputs): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  const chosen = new Map(workings.chosen.map((one) => [one.definition.id, one]));
  const resolve = (id: string, asking: ReadonlySet<string>): Outcome => {
    const done = outcomes.get(id);
    if (done !== undefined) return done;
    const one = chosen.get(id);
    if (one === undefined || asking.has(id)) return unavailable("entry", { code: "notEntered", params: {} });
    const counting = one.measure?.counting;
    const own =
      counting?.over === "indicator"
        ? resolve(counting.indicator, new Set([...asking, id]))
        : outcomeOf(workings, counts, one);
    const outcome = workings.part ? own : orEntry(own, one.definition, entryOf(inputs, counts.year, id));
    outcomes.set(id, outcome);
    return outcome;
  };
  for (const id of chosen.keys()) resolve(id, new Set());
  return outcomes;
}

function outcomeOf(
  { source, numbers, others, part }: Workings,
  counts: YearCounts,
  { measure, first, missing, definition }: Chosen,
): Outcome {
  if (part && isOfWhole(measure, definition))
    return unavailable(measure?.gives ?? "entry", { code: "ofWhole", params: {} });
  if (measure === null) {
    return unavailable(
      first?.gives ?? "entry",
      missing === "" ? { code: "notEntered", params: {} } : { code: "noColumn", params: { fields: missing } },
    );
  }
  const ofYear = others.get(counts.year) ?? new Map<Measure, Outcome | Unavailable>();
  others.set(counts.year, ofYear);
  let found = countedOutcome(source, counts, measure) ?? ofYear.get(measure);
  if (found === undefined) {
    found = otherOutcome(source, numbers, counts, measure);
    ofYear.set(measure, found);
  }
  return "code" in found ? unavailable(measure.gives, found) : found;
}

/** Typed in where nothing is counted, or counted in a table that names no contracts. */
function isOfWhole(measure: Measure | null, { measures }: IndicatorDefinition): boolean {
  return measure === null ? measures.at(-1)?.counting.over === "buyer" : measure.ofWhole === true;
}

/** The outcome of a measure that looks at procedures or at the rows of a table. */
function otherOutcome(
  source: Source,
  numbers: ProcedureNumbers,
  counts: YearCounts,
  { counting }: Measure,
): Outcome | Unavailable {
  switch (counting.over) {
    case "procedures":
      return counting.outcome(source, numbers, counts);
    case "rows":
      return counting.outcome(source, counts.year);
    default:
      return { code: "notEntered", params: {} };
  }
}

/** The entry typed for an indicator stands in only where nothing could be computed. */
function orEntry(outcome: Outcome, { measures }: IndicatorDefinition, entry: number | null): Outcome {
  if (outcome.value !== null) return outcome;
  if (entry !== null) return fromEntry(entry);
  const canBeTyped = measures.at(-1)?.counting.over === "buyer";
  if (!canBeTyped || outcome.reason?.code !== "noColumn") return outcome;
  return { ...outcome, reason: { code: "notEntered", params: outcome.reason.params } };
}
