/** The figures of one or several years: what the engine returns and what sheet, pane and command line show. */
import type { Framework, IndicatorDefinition, ReferencePoint } from "./framework";
import type { OutcomeParts, Quantities } from "./outcome";

export type { Unavailable } from "./outcome";
export * from "./states";

export type Status = "met" | "near" | "missed" | "noTarget" | "notAvailable";
export type Trend = "up" | "stable" | "down";

export interface Evolution {
  /** value − value of Y−1, in the unit of the value. */
  delta: number;
  trend: Trend;
  /** Given the direction of the indicator; null when neither direction is better or it is stable. */
  better: boolean | null;
}

export interface Figure extends OutcomeParts {
  id: string;
  year: number;
  definition: IndicatorDefinition;

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
  /** What each contract adds to a sum or a mean; like `states`, worked out when first looked at. */
  readonly quantities: Quantities;
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
