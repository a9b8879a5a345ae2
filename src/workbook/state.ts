/** What a session knows of its workbook: the one thing that its acts share. */
import type { Register } from "../register/contracts";
import type { FieldId } from "../register/fields";
import type { RegisterReader } from "../register/reading/read";
import type { Recognition } from "../register/recognition";
import type { SheetPlan } from "../report/plan";
import type { Assessment } from "../spaser/assessment";
import type { Framework } from "../spaser/framework";
import type { Language } from "../text/language";
import type { Edits } from "./edits";
import type { Listening } from "./listening";
import type { Memory } from "./memory";
import type { ComputeRequest } from "./moments";
import type { Gathered } from "./gathering";
import type { Team } from "./team/team";
import type { Workbook } from "./workbook";

export interface SessionOptions {
  language: Language;
  /** Local civil time: serial day and minutes of the day. */
  now: () => { day: number; minutes: number };
  /** Shown at the foot of the sheet and in the pane. */
  productVersion: string;
  /** Renders sheets as an .xlsx file (`xlsx/write`); loaded when something is shared. */
  renderFile: (plans: SheetPlan[]) => Promise<Uint8Array>;
  /** Header and allowed values of a column that is added to the register, in the user's language. */
  columnFor: (field: FieldId) => { header: string; allowed: string[] };
  /** The frameworks at hand, the default first. */
  frameworks?: readonly Framework[];
  /** All that the product has, those at hand first; loaded beside the first look. */
  allShipped?: () => Promise<readonly Framework[]>;
}

/** Which sheet: of a framework and a year, with how many earlier years beside it. */
export type SheetRequest = Required<ComputeRequest>;

/** What was computed last, and where it stands. */
export interface Current {
  request: SheetRequest;
  assessment: Assessment;
  /** The same before published years took the place of what the register gives. */
  computed: Assessment;
  /** The contracts it was computed from. */
  register: Register;
  sheetId: string;
  /** Its sheet was written from it: false for what opening found. */
  written: boolean;
}

/** The figures that the workbook shows, and whether they are those of another state of it. */
export interface Standing {
  assessment: Assessment | null;
  stale: boolean;
}

/** Everything known of the workbook at one moment. */
export interface Look {
  gathered: Gathered;
  memory: Memory;
  recognition: Recognition;
  register: Register | null;
  /** Takes edited rows into the register; null when only a full reading can. */
  reader: RegisterReader | null;
  /** Contracts edited since the current figures were computed from this register; null = it was read as a whole since. */
  edited: number[] | null;
  /** Every edit since this look began was told by an event. */
  watched: boolean;
}

export interface State {
  readonly workbook: Workbook;
  readonly options: SessionOptions;
  readonly atHand: readonly Framework[];
  /** The product's and the team's, as of the last look (`team/knowing.ts`). */
  frameworks: readonly Framework[];
  team: Team;
  readonly edits: Edits;
  readonly listening: Listening;
  /** Columns that were added to the register, by sheet. */
  readonly added: Map<string, string[]>;
  look: Look | null;
  current: Current | null;
}
