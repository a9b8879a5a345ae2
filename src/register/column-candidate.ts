/** A column of a table before it is matched, and what it may be. */
import type { FieldId } from "./fields";
import type { HeaderCell } from "./header-layout";
import type { RecognitionReason } from "./recognition";
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
