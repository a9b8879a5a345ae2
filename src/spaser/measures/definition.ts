/**
 * What a measure is, as data: it stands in a document with its conditions in words (`document/`), and is made into what counts by
 * `make.ts`. Whatever a framework can say, the shipped ones say in the same way.
 */
import type { Condition } from "../conditions/condition";
import type { OperandId } from "../conditions/operands";
import type { PopulationId } from "../populations";

/** A base, narrowed by a condition: a contract for which that can't be told is not in it, and is said to be undecided. */
export interface Population {
  base: PopulationId;
  where?: Condition;
}

/** Tables whose rows are events, when they are dated. */
export type EventTable = "trainings" | "publications" | "sourcing" | "invoices" | "insertionHours";

export type MeasureDefinition =
  /** Contracts that have something ÷ the population, in number and in value. */
  | { kind: "share"; of: Population; having: Condition }
  /** Contracts that have something. */
  | { kind: "count"; of: Population; having?: Condition }
  /** Different procedures or suppliers that have something, and `also` where the register tells it. */
  | {
      kind: "distinct";
      what: "procedures" | "suppliers";
      of: Population;
      having?: Condition;
      also?: Condition;
    }
  /** A quantity added up. */
  | { kind: "sum"; of: Population; quantity: OperandId }
  | { kind: "mean"; of: Population; quantity: OperandId; weight?: OperandId }
  /** One quantity ÷ another, each added up; the upper one over those that have something. */
  | { kind: "quotient"; of: Population; quantity: OperandId; having?: Condition; over: OperandId }
  /** Rows of a table dated in the year; shown as a sum where it says so. */
  | { kind: "events"; table: EventTable; as?: "sum" }
  | { kind: "cardPayments" | "invoiceDelay" | "statedDelay" | "sourcingMeetings" | "executionReviews" }
  | { kind: "hours" | "cumulativeHours" | "spend" }
  /** The figure of another indicator. */
  | { kind: "sameAs"; indicator: string }
  /** Typed by the buyer. */
  | { kind: "entry" };
