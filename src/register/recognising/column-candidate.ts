/** A column of a table before it is matched, and what it may be. */
import type { FieldId } from "../fields";
import type { HeaderCell } from "./header-layout";
import type { RecognitionReason } from "../recognition";
import type { ValueProfile } from "./value-profile";

export interface Column {
  cell: HeaderCell;
  profile: ValueProfile;
}

export interface Candidate {
  at: number;
  field: FieldId;
  year?: number;
  part?: "years" | "months" | "days";
  confidence: number;
  reason: RecognitionReason;
  header: string;
}

/** From here on a match is read; below it is only proposed. */
export const TAKEN_FROM = 0.6;
/** So close are two columns that nobody can be sure which was meant. */
export const AS_SURE = 0.04;
/** Fields with a column per year. */
export const PER_YEAR = new Set<string>(["insertionHours", "spend"]);
