/** A contract of the example register as it is meant, before it is typed into cells with the habits of several hands. */
import { serialOfUtc, utcOf } from "../src/register/cells/serials";
import type { Family, Subject } from "./subject";

export type Outcome = "Attribué" | "Sans suite" | "Infructueux";

export interface ExampleContract {
  number: string;
  procedureNumber: string;
  lot: string;
  object: string;
  family: Family;
  subject: Subject;
  buyer: string;
  supplier: string;
  nature: string;
  procedure: string;
  competed: boolean;
  outcome: Outcome;
  year: number;
  /** Serial days, 0 = none; the end is the last day of the contract. */
  launched: number;
  notified: number;
  months: number;
  end: number;
  amount: number;
  bids: number | null;

  socialClause: boolean;
  insertionClause: boolean;
  socialAnnex: boolean;
  socialCriterion: boolean;
  reserved: boolean;
  environmentalCriterion: boolean;
  environmentalClause: boolean;
  environmentalAnnex: boolean;
  csrAnnex: boolean;
  sme: boolean;
  planned: boolean;
  negotiations: number;
  /** Day of the execution review. */
  review: number | null;
  responsible: boolean;
  /** Year → insertion hours, euros spent. */
  hours: Map<number, number>;
  spend: Map<number, number>;
}

/** The facts that are dealt out among contracts. */
export type Dealt =
  | "socialClause"
  | "insertionClause"
  | "socialAnnex"
  | "socialCriterion"
  | "reserved"
  | "environmentalCriterion"
  | "environmentalClause"
  | "environmentalAnnex"
  | "csrAnnex"
  | "sme"
  | "planned"
  | "responsible";

export function day(year: number, month: number, date: number): number {
  return serialOfUtc(Date.UTC(year, month - 1, date));
}

/** The last day of a contract that begins on a day and lasts some months. */
export function lastDayOf(start: number, months: number): number {
  const date = utcOf(start);
  date.setUTCMonth(date.getUTCMonth() + months);
  return serialOfUtc(date.getTime()) - 1;
}
