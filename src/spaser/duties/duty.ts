/** What every duty is asked, and what it answers. */
import type { ContractFieldId } from "../../register/fields";
import type { BodyKind } from "./body";

export type DutyAnswer = "met" | "notMet" | "cantTell";

/** A column that would tell; "body": the type of the public body. */
export type MissingField = ContractFieldId | "invoices" | "body" | "reservedGround";

export interface ContractAnswer {
  contract: number;
  answer: DutyAnswer;
  /** What is missing, for « can't tell »; else nothing. */
  missing: MissingField[];
  /** The columns that decide, the first first. */
  fields: ContractFieldId[];
  /** Of the invoices paid in the year: how many, how many of them late for certain or perhaps, and the longest time in days. */
  invoices?: { paid: number; late: number; longest: number };
}

export interface DutyRequest {
  /** The year of the payments that are looked at. */
  year: number;
  /** null: not said. */
  body: BodyKind | null;
}

/** Says about one contract; null when it isn't asked anything. */
export type Duty = (contract: number) => Omit<ContractAnswer, "contract"> | null;
