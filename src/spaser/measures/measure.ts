/**
 * What a measure is: one way of getting a figure from a register. Everything that depends on it is said here, so that the
 * engine, the sheet, the pane and the JSON know no measure by name. A new one is a file beside this one, and a line in
 * `index.ts` so that frameworks can use it.
 */
import type { Register } from "../../register/contracts";
import type { FigureKind, Outcome, Unavailable } from "../outcome";
import type { PopulationId, PopulationsOfYear } from "../populations";
import type { ProcedureNumbers } from "../procedures";
import type { Behind, RowsBehind } from "../rows-behind";
import type { Source } from "../source";
import type { Condition } from "../conditions/condition";
import type { Tally } from "../tally";
import type { MeasureDefinition } from "./definition";

export interface Measure {
  /** What it is, as it stands in a document; a measure of a test may have none. */
  readonly definition?: MeasureDefinition;
  /** Kind of the value that it gives. */
  readonly gives: FigureKind;
  /** The fields that it looks at, separated by commas: named when all of them are blank. */
  readonly fields: string;
  /** The fields without which it has nothing to count, separated by commas; "" when the register has what it needs. */
  missing(source: Source): string;
  /** Somebody has filled in what it looks at; where a measure doesn't ask, having the columns is enough. */
  speaks?(source: Source): boolean;
  readonly counting: Counting;
  /** Its rows belong to no contract, so that no part of the register has any of its own. */
  readonly ofWhole?: true;
  /** The rows of related tables behind a figure, of a measure that counts such rows. */
  rows?(register: Register, figure: Behind): RowsBehind[];
}

/** How a measure gets its value. */
export type Counting = OverContracts | OverProcedures | OverRows | AsIndicator | ByBuyer;

/** Contract by contract: counted in blocks, all such measures in one pass, and only the edited blocks again after an edit. */
export interface OverContracts {
  over: "contracts";
  population: PopulationId;
  /** Narrows the population. */
  where?: Condition;
  /** What is counted in a year; the reason when the register doesn't hold it. */
  tally(source: Source, year: number): Tally | Unavailable;
  /** Where the quantities stand, if not in the register's own columns. */
  origin?(source: Source): Outcome["origin"];
}

/** Procedure by procedure: what no single contract decides. */
export interface OverProcedures {
  over: "procedures";
  population: PopulationId;
  where?: Condition;
  outcome(source: Source, numbers: ProcedureNumbers, counts: PopulationsOfYear): Outcome | Unavailable;
}

/** Over the rows of a related table, which no edit of a contract changes. */
export interface OverRows {
  over: "rows";
  outcome(source: Source, year: number): Outcome | Unavailable;
}

/** The figure of another indicator of the same framework. */
export interface AsIndicator {
  over: "indicator";
  indicator: string;
}

/** Typed in by the buyer. */
export interface ByBuyer {
  over: "buyer";
}
