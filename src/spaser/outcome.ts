/** What a measure gives for a year before it is compared with anything: a value and what stands behind it, or the reason. */
import type { Figure, Unavailable } from "./assessment";
import type { IndicatorDefinition, Measure, PopulationId } from "./framework";
import type { Totals } from "./tally";

/** Works something out when first asked for, and only then. */
export function once<T>(work: () => T): () => T {
  let done: { result: T } | null = null;
  return () => (done ??= { result: work() }).result;
}

export type Outcome = Pick<
  Figure,
  | "kind"
  | "value"
  | "reason"
  | "origin"
  | "numerator"
  | "population"
  | "populationId"
  | "filled"
  | "valueByAmount"
  | "numeratorAmount"
  | "populationAmount"
> & {
  /** The state of every contract, worked out only when somebody asks for it; null when no contract is behind the value. */
  statesOf: (() => Uint8Array) | null;
};

/** Kind of the value that a measure gives. `same` has the kind of the indicator it repeats. */
export function kindOf(measure: Measure | undefined): Figure["kind"] {
  switch (measure?.kind) {
    case "ratio":
      return "ratio";
    case "count":
    case "procedureCount":
    case "eventCount":
    case "executionReviews":
      return "count";
    case "hours":
    case "spend":
    case "sourcingMeetings":
      return "sum";
    case "paymentDelay":
      return "mean";
    default:
      return "entry";
  }
}

/** No figure, and why. */
export function unavailable(kind: Figure["kind"], reason: Unavailable): Outcome {
  return {
    kind,
    value: null,
    reason,
    origin: "none",
    numerator: null,
    population: null,
    populationId: null,
    filled: null,
    valueByAmount: null,
    numeratorAmount: null,
    populationAmount: null,
    statesOf: null,
  };
}

/** A figure that rows of a related table give. */
export function fromTable(kind: Figure["kind"], value: number, behind: Partial<Outcome> = {}): Outcome {
  return { ...unavailable(kind, NEVER), value, reason: null, origin: "table", ...behind };
}

/** A figure typed in by the buyer. */
export function fromEntry(value: number): Outcome {
  return { ...unavailable("entry", NEVER), value, reason: null, origin: "entry" };
}

const NEVER: Unavailable = { code: "notEntered", params: {} };

/** What counting over contracts gave, as a figure. */
export function fromTotals(
  measure: Measure,
  populationId: PopulationId,
  totals: Totals,
  statesOf: () => Uint8Array,
  ifEmpty: Unavailable,
  ifBlank: Unavailable,
): Outcome {
  const kind = kindOf(measure);
  const { population, counted, filled, sum, base } = totals;
  if (population === 0) return { ...unavailable(kind, ifEmpty), population, populationId, statesOf };
  const blank = kind === "sum" || kind === "mean" ? base === 0 : filled === 0;
  if (blank) return { ...unavailable(kind, ifBlank), population, populationId, filled, statesOf };
  const found: Outcome = {
    ...unavailable(kind, NEVER),
    reason: null,
    origin: "contracts",
    population,
    populationId,
    filled,
    numerator: counted,
    statesOf,
  };
  switch (kind) {
    case "ratio":
      return { ...found, value: counted / population };
    case "sum":
      return { ...found, value: sum };
    case "mean":
      return { ...found, value: sum / base };
    default:
      return { ...found, value: counted };
  }
}

/** Adds the share in value to a ratio. */
export function withAmounts(outcome: Outcome, totals: Totals): Outcome {
  if (outcome.value === null) return outcome;
  return {
    ...outcome,
    numeratorAmount: totals.sum,
    populationAmount: totals.base,
    valueByAmount: totals.base > 0 ? totals.sum / totals.base : null,
  };
}

/** The entry typed for an indicator stands in only where nothing could be computed. */
export function orEntry(outcome: Outcome, definition: IndicatorDefinition, entry: number | null): Outcome {
  if (outcome.value !== null) return outcome;
  if (entry !== null) return fromEntry(entry);
  const canBeTyped = definition.measures.at(-1)?.kind === "entry";
  if (!canBeTyped || outcome.reason?.code !== "noColumn") return outcome;
  return { ...outcome, reason: { code: "notEntered", params: outcome.reason.params } };
}
