/** The figures of one or several years: what the engine returns and what sheet, pane and command line show. */
import type { Framework, IndicatorDefinition, PopulationId, ReferencePoint } from "./framework";

/** State of a contract for one figure: the column of « Détail ». */
export const OUTSIDE = 0;
export const COUNTED = 1;
export const IN_POPULATION = 2;
export const NOT_FILLED_IN = 3;

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
    | "nothingFilledIn";
  params: Record<string, string | number>;
}

export type Status = "met" | "near" | "missed" | "noTarget" | "notAvailable";
export type Trend = "up" | "stable" | "down";

export interface Evolution {
  /** value − value of Y−1, in the unit of the value. */
  delta: number;
  trend: Trend;
  /** Given the direction of the indicator; null when neither direction is better or it is stable. */
  better: boolean | null;
}

export interface Figure {
  id: string;
  year: number;
  definition: IndicatorDefinition;
  /** Kind of the measure that gave (or would have given) the value. */
  kind: "ratio" | "count" | "sum" | "mean" | "entry";
  /** Exact; a ratio as a fraction, a date as a serial day. null = not available. */
  value: number | null;
  /** null exactly when `value` isn't. */
  reason: Unavailable | null;
  /** Where the value comes from; "entry" = typed in by the buyer, "published" = a frozen or typed earlier year. */
  origin: "contracts" | "table" | "entry" | "none";

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

  /** Value of Y−1; null when it has none, and when Y is an earlier year before which none was asked for. */
  previous: number | null;
  evolution: Evolution | null;
  target: number | null;
  targetDirection: "atLeast" | "atMost" | null;
  /** value − target. */
  gap: number | null;
  status: Status;
  /** For a ratio under its target: how many more contracts would have met it; 0 when met. null otherwise. */
  effort: number | null;
  /** The national reference points that hold in this year, or the one that the buyer chose. */
  references: ReferencePoint[];

  /**
   * Per contract OUTSIDE, COUNTED, IN_POPULATION or NOT_FILLED_IN; null when no contract is behind the figure. Worked out
   * when first looked at: copying a figure with `...` looks at it.
   */
  readonly states: Uint8Array | null;
}

/** What the buyer typed into the SPASER sheets, for one framework. Years are civil years. */
export interface Inputs {
  /** Targets that differ from the framework's: year → indicator → target; null = « no target ». */
  targets: Record<number, Record<string, number | null>>;
  /** National reference points that the buyer chose instead: year → indicator → value; null = none is shown. */
  references: Record<number, Record<string, number | null>>;
  /** Typed values: year → indicator → value (a date as a serial day). */
  entries: Record<number, Record<string, number>>;
  /** Year → indicator → text. */
  comments: Record<number, Record<string, string>>;
  /** Year → axis → text. */
  actions: Record<number, Record<string, string>>;
  outlooks: Record<number, Record<string, string>>;
}

export const NO_INPUTS: Inputs = {
  targets: {},
  references: {},
  entries: {},
  comments: {},
  actions: {},
  outlooks: {},
};

export interface Assessment {
  framework: Framework;
  /** The year asked for; figures of the other years serve as history. */
  year: number;
  /** All years computed, ascending; `year` is among them. */
  years: number[];
  /** Year → indicator id → figure. */
  figures: Map<number, Map<string, Figure>>;
  /** Contracts of the register, and those notified in the year. */
  contracts: number;
  notified: number;
}
