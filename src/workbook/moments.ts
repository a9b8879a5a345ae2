/** What the acts on a workbook (acts.ts) take and give. */
import type { RelatedTableKind } from "../register/fields";
import type { Finding, FindingCode } from "../register/finding";
import type { Register } from "../register/contracts";
import type { OwnFact } from "../register/own-facts";
import type { Choices, Recognition } from "../register/recognition";
import type { DimensionId } from "../spaser/cuts/dimensions";
import type { Assessment, Inputs } from "../spaser/assessment";
import type { KeptSimulation } from "../spaser/simulation/kept-shape";
import type { Difference, PrintedPart } from "../spaser/publishing";
import type { LeftOutReason } from "../spaser/populations";
import type { RowBehind, RowGroup } from "../spaser/rows-behind";
import type { Condition } from "../spaser/conditions/condition";
import type { SheetKindOfOurs } from "../report/keys";
import type { SheetPlan } from "../report/plan";
import type { Language } from "../text/language";
import type { MemoryProblem } from "./memory";
import type { Body } from "./team/body";
import type { SetAside } from "./team/carrying";
import type { TeamFramework } from "./team/read";

/** What is being done, for anything that takes over a second. `done` and `total` count rows; total 0 = unknown. */
export interface Progress {
  stage: "looking" | "reading" | "computing" | "writing" | "sharing" | "publishing" | "comparing";
  sheet: string;
  done: number;
  total: number;
}

export interface Watching {
  onProgress?: (progress: Progress) => void;
  /** Cancelling leaves the workbook as it was. */
  signal?: AbortSignal;
}

export interface RefreshWatching extends Watching {
  /** Not asked for by the user: nothing is saved in the settings, so that Excel keeps its undo list, and no sheet is made. */
  automatic?: boolean;
}

/** The example register, for a workbook without one. */
export type ExampleRegister = SheetPlan;

/** A SPASER sheet that this product wrote into the workbook. */
export interface OwnSheet {
  sheetId: string;
  name: string;
  frameworkId: string;
  year: number;
  kind: SheetKindOfOurs;
  /** Of « Ventilation »: what it is by. */
  by?: DimensionId;
  frozen: boolean;
}

export type FindingCounts = Partial<Record<FindingCode, number>>;

/** The result of opening, and of every correction of what was recognised. */
export interface Opened {
  recognition: Recognition;
  /** null when the workbook has no register; the recognition says why. */
  register: Register | null;
  /** Columns with a header in the register's sheets, and how many of them are read. */
  columns: { headed: number; recognised: number };
  hiddenRows: number;
  /** Years with notified contracts, ascending, and the last complete one among them. */
  years: number[];
  suggestedYear: number | null;
  ownSheets: OwnSheet[];
  choices: Choices;
  /** Simulations that the workbook keeps, oldest first. */
  simulations?: readonly KeptSimulation[];
  /** Findings of recognition and of reading, without the cases that the user ignores; of each kind how many there are. */
  findings: Finding[];
  findingCounts: FindingCounts;
  ignored: { code: string; count: number }[];
  /** Headers of the columns that this session added to the register, and that can be taken away again. */
  addedColumns: string[];
  /**
   * The name of the public body: what was typed or remembered, else what the workbook proposes; "" when nothing does. Its kind and SIREN
   * as far as somebody said them, the SIREN else as the register's one buyer has it.
   */
  body: { name: string; proposed: boolean } & Body;
  /**
   * The figures as they are now of the SPASER sheet that is in the workbook already, so that they can be explained at once;
   * null when there is none. Its sheet, and whether it shows something else, stand beside it.
   */
  current: Assessment | null;
  /** The register or a SPASER sheet has changed since the sheet was written: a refresh would change more than the time. */
  stale: boolean;
  /** The frameworks that the team keeps in the workbook, those that can't be computed with included. */
  team?: readonly TeamFramework[];
  /** What was typed with a framework that has no place for it any more, by framework: it is kept. */
  setAside?: Readonly<Record<string, readonly SetAside[]>>;
  /** Why what the workbook remembers is not applied. */
  memoryProblem?: MemoryProblem | null;
}

/** A register read for a framework that is being written; null without one. */
export type ReadFor = Pick<Opened, "recognition" | "register">;

/** A simulation to keep under its name, and the name of one to drop: both together rename it. */
export interface SimulationChange {
  keep?: KeptSimulation;
  drop?: string;
}

export interface ComputeRequest {
  year: number;
  frameworkId: string;
  /** Years shown before the year, 1 to 4 (1 = only Y−1). */
  history?: number;
}

export interface ChangedFigure {
  id: string;
  before: number | null;
  after: number | null;
}

/** Something about the sheet worth saying after it was written. */
export interface SheetNote {
  code:
    | "computedCellRestored"
    /** What somebody typed among the figures of a published year gave way to them. */
    | "publishedCellRestored"
    /** What was typed stays in the sheet; its copy in the workbook, for a sheet that is deleted, could not be saved. */
    | "inputsNotSaved"
    | "inputRefused"
    /** The other bound than the indicator's was typed: the number counts, and is written with the right one. */
    | "inputOtherBound"
    | "inputsBroughtBack"
    | "remarksApart"
    /** A row of the sheet was copied: the copy stays, and what is typed into it doesn't count. */
    | "rowCopied"
    | "sheetRecreated";
  params: Record<string, string | number>;
}

export interface Computed {
  assessment: Assessment;
  /** What the register gives, where published years stand in the place of some of it; absent = the same. */
  counted?: Assessment;
  sheet: { id: string; name: string };
  /** Figures that differ from the previous computation in this session or in the sheet. */
  changed: ChangedFigure[];
  notes: SheetNote[];
  /** When the year was published: its figures are then those of that moment. */
  published?: { day: number; minutes: number };
  /** Of a published year: what the register gives now, for the figures that differ from what was published. */
  recomputed?: Record<string, number | null>;
  /** The same for every part that is printed: share in value, base, coverage. */
  differences?: Difference[];
  /** False when a refresh found nothing to write. */
  written: boolean;
  /** The workbook as it was when these figures were computed: its register, its findings, its sheets. */
  opened: Opened;
  /** What was edited while this was going on; null = nothing. */
  staleness: Staleness | null;
}

/** What the user did to the workbook since the figures were computed. */
export interface Staleness {
  /** Distinct rows edited; −1 = unknown (rows inserted or deleted, another user, a SPASER input). */
  rows: number;
  /** Somebody else edited. */
  remote: boolean;
  /** An input cell of a SPASER sheet was edited. */
  inputs: boolean;
}

/** A contract as lists show it. */
export interface ContractLine {
  contract: number;
  number: string;
  object: string;
  sheet: string;
  /** From 0. */
  row: number;
}

/** A row of a related table as lists show it. */
export interface RowLine extends RowBehind {
  table: RelatedTableKind;
  sheet: string;
  /** From 0. */
  row: number;
  /** Civil day; null where none is readable. */
  day: number | null;
  /** Title, or number of the contract or procedure; "" where the row has none. */
  label: string;
}

export interface RowList {
  table: RelatedTableKind;
  group: RowGroup;
  lines: RowLine[];
}

/** What is behind a figure. Lists of contracts are in register order. */
export interface Explanation {
  /** Rows of related tables, for a figure that counts them. */
  rows: RowList[];
  counted: ContractLine[];
  notCounted: ContractLine[];
  notFilledIn: ContractLine[];
  /** Contracts outside the population, counted by reason; the lines come with the reason. */
  leftOut: { reason: LeftOutReason; lines: ContractLine[] }[];
  /** The condition that narrows the population, and the facts by whose labels it is said; null where nothing does. */
  condition: { is: Condition; facts: readonly OwnFact[] } | null;
  /** Of a published year: the contracts whose part in this figure is no longer what it was; null when it isn't published. */
  changedSincePublished: ChangedSincePublished | null;
}

export interface ChangedSincePublished {
  /** Contracts of the register that count otherwise now, or are new. */
  lines: ContractLine[];
  /** Numbers of the contracts that are no longer in the register ("" for one without). */
  gone: string[];
}

export type { Difference, LeftOutReason, PrintedPart, RowGroup };
export type { TeamFramework };
export type { Readiness } from "../spaser/readiness";

/** All that a report or a public page says of a year. */
export interface YearToPublish {
  /** Of a year whose figures are closed: as they were closed. */
  assessment: Assessment;
  inputs: Inputs;
  /** The contracts that the figures are of. */
  register: Register;
  context: {
    language: Language;
    /** "" when nobody gave it. */
    body: string;
    computedAt: { day: number };
    /** When the figures of the year were closed. */
    frozen?: { day: number };
    productVersion: string;
    /** Of the one buyer, where the register tells it; else "". */
    siren: string;
  };
}

export interface ShareRequest {
  /** Adds « Ventilation » by this field, where the register can be cut by it. */
  by?: DimensionId;
  /** The name of the public body, as it stands on the shared sheet; remembered. Absent = as it is. */
  body?: string;
  /** Adds the sheet « Détail ». */
  detail: boolean;
  /** Leaves suppliers and amounts out of « Détail ». */
  anonymous: boolean;
}
