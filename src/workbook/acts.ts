/** Every act on a workbook that the pane, the ribbon and the command line know; no face has a flow of its own. */
import type { ContractFieldId, FieldId } from "../register/fields";
import type { Finding } from "../register/finding";
import type { Choices } from "../register/recognition";
import type { DimensionId } from "../spaser/cuts/dimensions";
import type { Framework } from "../spaser/framework";
import type {
  ComputeRequest,
  Computed,
  ExampleRegister,
  Explanation,
  Opened,
  ReadFor,
  Readiness,
  RefreshWatching,
  RowLine,
  ShareRequest,
  SimulationChange,
  Staleness,
  Watching,
  YearToPublish,
} from "./moments";
import type { SelectedPlace } from "./selected";
import type { Body } from "./team/body";
import type { WriteOptions } from "./team/saving";
import type { RawDocument } from "./team/stored";

/** A cell of a contract: the one that decides about a figure, or that says the first of these fields which has a column. */
export type ContractPlace = { id: string; year: number } | { fields: readonly ContractFieldId[] };

/**
 * `Session` (session.ts) does these over any `Workbook`, one at a time: a second waits for the first, and a failed one doesn't stop
 * the next. An act that fails rejects with a `WorkbookError`: what the workbook refused (`busy`, `cellEdit`, `readOnly`, `timeout`,
 * `conflict`…), `cancelled` by its signal, or what is named with the act. The workbook is then as it was, save for
 * `doneNotRead`: what was asked for is done, and only looking at the workbook afterwards failed.
 */
export interface Acts {
  /** The frameworks that can be computed, the one that is proposed first: the product's, and the team's as of the last look. */
  readonly frameworks: readonly Framework[];
  /**
   * Recognises and reads the register, and computes what the SPASER sheet that is there stands for. Writes nothing. A workbook
   * without a register is no failure: `register` is then null.
   */
  open(watching?: Watching): Promise<Opened>;
  /**
   * Reads the register anew, computes, writes « SPASER <year> » into the sheet that it has or into a new one, and remembers the
   * request and what was typed. Rejects with `noRegister`; `unsupported` for a framework that isn't among `frameworks`;
   * `sheetProtected`, `structureProtected` or `tableInTheWay` where it can't be written.
   */
  compute(request: ComputeRequest, watching?: Watching): Promise<Computed>;
  /**
   * The same for the last request, else for the sheet in the workbook; a sheet that was deleted is made again. Rejects as `compute`
   * does, and with `sheetGone` when there is nothing to refresh, or when nobody asked (`automatic`) and the sheet was deleted.
   */
  refresh(watching?: RefreshWatching): Promise<Computed>;
  /**
   * Refreshes, and puts « Détail » of that year in front: a sheet that every refresh keeps up to date from then on. Rejects as
   * `compute` does; with `noRegister` also when nothing was computed or opened before.
   */
  addDetail(watching?: Watching): Promise<Computed>;
  /**
   * Refreshes, and puts « Ventilation » of that year in front, by this field: a sheet that every refresh keeps up to date from then
   * on. There is one for a year and framework; another field takes its place. Rejects as `addDetail` does.
   */
  addCut(by: DimensionId, watching?: Watching): Promise<Computed>;
  /**
   * Reads again with the user's corrections, and remembers them in the workbook. Rejects with `newerVersion` or `settingsFull` when
   * they can't be saved: they are then not applied either.
   */
  correct(choices: Choices, watching?: Watching): Promise<Opened>;
  /** Remembers which findings aren't shown (see src/register/ignoring.ts). Computes nothing. Rejects as `correct` does. */
  ignore(ignoredFindings: string[]): Promise<Opened>;
  /** Keeps a simulation under a name, or drops one; neither the register nor a sheet changes. Rejects as `correct` does. */
  changeSimulations(change: SimulationChange): Promise<Opened>;
  /** What is behind a figure of the last computation; empty lists for one that isn't among its figures. */
  explain(indicatorId: string, year: number): Explanation;
  /** Which indicators of a framework the register allows; null without a register. Throws `unsupported` as `compute` does. */
  readiness(frameworkId: string): Readiness | null;
  /**
   * Selects the cell of a contract that decides about a figure or says a field, its row when neither is named. It is looked for
   * first: `listOutdated` when it isn't where it was, and can't be found.
   */
  showContract(contract: number, of?: ContractPlace): Promise<void>;
  /** Selects a row of a related table, found in the same way. */
  showRow(line: RowLine): Promise<void>;
  /** Selects the row of a consultation of a planning sheet, found in the same way. */
  showConsultation(entry: number): Promise<void>;
  /** Selects the cell of a finding, found in the same way; nothing for a finding about the whole workbook. */
  showFinding(finding: Finding): Promise<void>;
  /**
   * Calls back when the user's edits make the figures out of date, until the returned function is called. Rejects when the workbook
   * can't be watched; it can be computed all the same.
   */
  watch(onStale: (staleness: Staleness) => void): Promise<() => Promise<void>>;
  /** Which indicator stands in the selected cell of a SPASER sheet: calls back with its id and year, in the same way. */
  watchSelection(onFigure: (indicatorId: string, year: number) => void): Promise<() => Promise<void>>;
  /** Calls back at each selection in the workbook, in the same way; nothing is asked of the workbook for it. */
  watchContract(onSelected: () => void): Promise<() => Promise<void>>;
  /** What of the register is selected, by the address that was told last; null before that, or without a register. */
  selected(): SelectedPlace | null;
  /**
   * Opens a workbook of its own with the indicators sheet and, if asked, « Détail », over the register as it is now; this workbook
   * only remembers the name of the body. Rejects with `noRegister` when nothing was computed or opened before.
   */
  share(request: ShareRequest, watching?: Watching): Promise<void>;
  /**
   * The figures that were computed last, over the register as it is now, with what was typed: what a report or a public page is made
   * of. Writes nothing. Rejects with `noRegister` when nothing was computed or opened before.
   */
  toPublish(watching?: Watching): Promise<YearToPublish>;
  /**
   * Publishes a year of a framework with all that its sheet prints, or takes that back; the sheet follows. `contractsKept` is false
   * when the workbook has room for the figures only: then nobody can tell later which contracts make a difference. Rejects with
   * `entryNotRead` when something typed in the sheet can't be read, with `newerVersion` or `settingsFull` when the year can't be
   * kept, with `noRegister` when nothing was computed or opened before, and with `doneNotRead` when only its sheet didn't follow.
   */
  freeze(
    year: number,
    frozen: boolean,
    frameworkId: string,
    watching?: Watching,
  ): Promise<{ contractsKept: boolean }>;
  /**
   * Saves a framework of the team in the workbook, under the id in the document, and looks again. Rejects with `conflict` when the
   * workbook holds another than `seen` tells, `newerVersion`, `settingsFull`, or `doneNotRead`.
   */
  saveFramework(document: RawDocument, options?: WriteOptions, watching?: Watching): Promise<Opened>;
  /** Remembers the public body of the workbook, and looks again. Rejects with `newerVersion`, `settingsFull` or `doneNotRead`. */
  saveBody(body: Body & { name: string }, watching?: Watching): Promise<Opened>;
  /**
   * The register as a framework that isn't saved would have it read, its own facts included. Nothing is written, and what is known of
   * the workbook stays as it is.
   */
  readFor(framework: Framework, watching?: Watching): Promise<ReadFor>;
  /** Takes a framework of the team away, and looks again. Rejects as `saveFramework` does. */
  removeFramework(id: string, options?: WriteOptions, watching?: Watching): Promise<Opened>;
  /**
   * Appends empty columns for these fields to the register, and reads again. This and taking them away are the only acts that write
   * into it. Rejects with `sheetProtected` where it can't be written, or `doneNotRead`.
   */
  addMissingColumns(fields: FieldId[], watching?: Watching): Promise<Opened>;
  /**
   * Takes away the columns that this session added and in which nothing was typed; tells the headers of those that stay. Rejects as
   * `addMissingColumns` does.
   */
  removeAddedColumns(watching?: Watching): Promise<{ opened: Opened; kept: string[] }>;
  /** Puts an example register into a new sheet, and reads again. Rejects with `structureProtected` or `doneNotRead`. */
  addExample(example: ExampleRegister, watching?: Watching): Promise<Opened>;
}
