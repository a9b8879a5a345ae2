/** What a computation keeps beside its figures: for an edit, and for figures of a part. */
import { NO_INPUTS, type Assessment, type Inputs } from "./assessment";
import type { Chosen } from "./choosing";
import type { Measure } from "./measures";
import type { Outcome, Unavailable } from "./outcome";
import type { ProcedureNumbers } from "./procedures";
import type { Source } from "./source";
import type { YearCounts } from "./year-counts";

/** What a computation keeps so that an edit need not compute everything again. */
export interface Workings {
  source: Source;
  numbers: ProcedureNumbers;
  chosen: Chosen[];
  counts: Map<number, YearCounts>;
  /** Year → outcomes of the measures over procedures and tables. */
  others: Map<number, Others>;
  /** The figures are those of a part of the register: so many contracts, these. */
  part?: { size: number; contracts: () => Int32Array };
  inputs: Inputs;
}

export type Others = Map<Measure, Outcome | Unavailable>;

export const workingsOf = new WeakMap<Assessment, Workings>();

/** What was typed, as a computation knew it; nothing of figures that were not computed here, as those of a published year. */
export function inputsBehind(assessment: Assessment): Inputs {
  return workingsOf.get(assessment)?.inputs ?? NO_INPUTS;
}
