/** What a measure gives for a year before it is compared with anything: a value and what stands behind it, or the reason. */
import type { PopulationId } from "./populations";
import type { Totals } from "./parts";

/** What kind of number a value is. */
export type FigureKind = "ratio" | "count" | "sum" | "mean" | "quotient" | "entry";

/** Why there is no figure. `params` name the missing fields or the population. */
export interface Unavailable {
  code:
    /** No column for {fields} (ids separated by commas). */
    | "noColumn"
    /** Nobody is in the population {population} in {year}. */
    | "emptyPopulation"
    /** Nothing typed in. */
    | "notEntered"
    /** The year isn't in the register. */
    | "yearNotInRegister"
    /** The columns are there but nothing is filled in. */
    | "nothingFilledIn"
    /** Of a part of the register: nothing tells which part of the whole's figure is its own. */
    | "ofWhole";
  params: Record<string, string | number>;
}

/** What each contract adds to a sum or a mean, NaN where it adds nothing: « Détail » adds such figures up again. */
export type Quantities =
  | { kind: "none" }
  | { kind: "sum"; values: Float64Array }
  | { kind: "mean"; values: Float64Array; weights: Float64Array | null }
  /** What is divided, and what it is divided by. */
  | { kind: "quotient"; values: Float64Array; weights: Float64Array };

/** What a measure counts. */
export type Counted = "contracts" | "procedures" | "suppliers" | "rows";

/** The value of a figure and what stands behind it. */
export interface OutcomeParts {
  /** Kind of the measure that gave (or would have given) the value. */
  kind: FigureKind;
  /** Exact; a ratio as a fraction, a date as a serial day. null = not available. */
  value: number | null;
  /** null exactly when `value` isn't. */
  reason: Unavailable | null;
  /** Where the value comes from; "entry" = typed in by the buyer. */
  origin: "contracts" | "table" | "entry" | "none";
  /** What `numerator` and `population` are numbers of. */
  counts: Counted;
  /** Who is counted: contracts, procedures, or the invoices of a mean. */
  numerator: number | null;
  /** Denominator: contracts, or procedures for 5.1. For C8 the active contracts with hours are the numerator. */
  population: number | null;
  populationId: PopulationId | null;
  /** Of the population, how many have the fact filled in. */
  filled: number | null;
  /** A ratio in value: share of the amount excl. tax of the same population, over contracts whose amount is known. */
  valueByAmount: number | null;
  numeratorAmount: number | null;
  populationAmount: number | null;
  /** Contracts of the base of which can't be told whether they are in the narrowed population; null where nothing narrows it. */
  undecided: number | null;
}

export interface Outcome extends OutcomeParts {
  /** The state of every contract, worked out only when somebody asks for it; null when no contract is behind the value. */
  statesOf: (() => Uint8Array) | null;
  /** What every contract adds, worked out only when somebody asks for it. */
  quantitiesOf: (() => Quantities) | null;
}

/** No figure, and why. */
export function unavailable(kind: FigureKind, reason: Unavailable): Outcome {
  return {
    kind,
    value: null,
    reason,
    origin: "none",
    counts: "contracts",
    numerator: null,
    population: null,
    populationId: null,
    filled: null,
    valueByAmount: null,
    numeratorAmount: null,
    populationAmount: null,
    undecided: null,
    statesOf: null,
    quantitiesOf: null,
  };
}

/** A figure that rows of a related table give. */
export function fromRows(kind: FigureKind, value: number, behind: Partial<Outcome> = {}): Outcome {
  return { ...unavailable(kind, NEVER), value, reason: null, origin: "table", counts: "rows", ...behind };
}

/** A figure typed in by the buyer. */
export function fromEntry(value: number): Outcome {
  return { ...unavailable("entry", NEVER), value, reason: null, origin: "entry" };
}

const NEVER: Unavailable = { code: "notEntered", params: {} };

/** Who was counted, and what is said when that gives no figure. */
export interface Behind {
  kind: FigureKind;
  counts: Counted;
  populationId: PopulationId;
  undecided?: number | null;
  statesOf: () => Uint8Array;
  quantitiesOf: (() => Quantities) | null;
  /** Said when nobody is in the population; null when somebody is: to tell why takes a look at all contracts. */
  ifEmpty: Unavailable | null;
  /** Said when nobody in it has anything filled in. */
  ifBlank: Unavailable;
  /** The totals are amounts of those who are counted and of all: a ratio has a share in value. */
  byAmount?: boolean;
  /** Where a value comes from, if not from the contracts themselves. */
  origin?: Outcome["origin"] | undefined;
}

/** What counting over contracts or procedures gave, as a figure. */
export function fromTotals(totals: Omit<Totals, "undecided">, behind: Behind): Outcome {
  const { population, counted, filled, sum, base } = totals;
  const { kind, ifEmpty } = behind;
  const isBlank = kind === "sum" || kind === "mean" || kind === "quotient" ? base === 0 : filled === 0;
  const reason = ifEmpty ?? (isBlank ? behind.ifBlank : null);
  const isKnown = reason === null;
  const hasAmounts = isKnown && behind.byAmount === true;
  return {
    kind,
    value: isKnown ? valueOf(kind, population, counted, sum, base) : null,
    reason,
    origin: isKnown ? (behind.origin ?? "contracts") : "none",
    counts: behind.counts,
    numerator: isKnown ? counted : null,
    population,
    populationId: behind.populationId,
    filled: ifEmpty === null ? filled : null,
    valueByAmount: hasAmounts && base > 0 ? sum / base : null,
    numeratorAmount: hasAmounts ? sum : null,
    populationAmount: hasAmounts ? base : null,
    undecided: behind.undecided ?? null,
    statesOf: behind.statesOf,
    quantitiesOf: behind.quantitiesOf,
  };
}

function valueOf(kind: FigureKind, population: number, counted: number, sum: number, base: number): number {
  switch (kind) {
    case "ratio":
      return counted / population;
    case "sum":
      return sum;
    case "mean":
    case "quotient":
      return sum / base;
    default:
      return counted;
  }
}
