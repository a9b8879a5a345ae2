/** What the pane and the ribbon can do: every act of the buyer, one at a time, over the moments of the workbook. */
import type { FieldId } from "../register/fields";
import type { Finding } from "../register/finding";
import type { Choices } from "../register/recognition";
import type { Acts, ContractPlace } from "../workbook/acts";
import type { Comparison } from "../workbook/comparing";
import type {
  ComputeRequest,
  ExampleRegister,
  Explanation,
  OwnSheet,
  Readiness,
  RowLine,
  ShareRequest,
  SimulationChange,
  Watching,
  YearToPublish,
} from "../workbook/moments";
import type { DimensionId, Part } from "../workbook/managing";
import { WorkbookError } from "../workbook/workbook";
import { readPreferences, writePreferences } from "./state/preferences";
import type { Asked, Notice, Place, Problem, Work } from "./state/state";
import { Store } from "./state/store";

/** The pause after the last edit before an automatic refresh: long enough to fill in a row. */
const AUTOMATIC_DELAY_MS = 2000;

export interface PaneOptions {
  moments: () => Promise<Acts>;
  example: (watching: Watching) => Promise<ExampleRegister>;
  /** Of the product, as the pane shows it. */
  version: string;
  now?: () => Date;
}

export class Pane {
  readonly store = new Store();
  readonly #options: PaneOptions;
  #moments: Acts | null = null;
  #abort: AbortController | null = null;
  #running: Promise<void> | null = null;
  #watching = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PaneOptions) {
    this.#options = options;
    const { automatic, history } = readPreferences();
    this.store.tell({ type: "automatic", automatic });
    this.store.tell({ type: "asked", asked: { history } });
  }

  get version(): string {
    return this.#options.version;
  }

  get frameworks(): Acts["frameworks"] {
    return this.#moments?.frameworks ?? [];
  }

  /** Looks for the register; again when asked again. */
  open(): Promise<void> {
    return this.#do("open", async (moments, watching) => {
      const isFirst = this.store.state.opened === null;
      const opened = await moments.open(watching);
      this.store.tell({ type: "opened", opened });
      // What was shown last, else what the team wrote, is what it works with.
      const own = opened.team?.find(({ framework }) => framework)?.id;
      const known = opened.current?.framework.id ?? own;
      if (isFirst && known !== undefined) this.store.tell({ type: "asked", asked: { frameworkId: known } });
      return null;
    });
  }

  compute(): Promise<void> {
    return this.#do("compute", async (moments, watching) => {
      const request = this.#request();
      if (request)
        this.store.tell({
          type: "computed",
          computed: await moments.compute(request, watching),
          at: this.#now(),
        });
      return null;
    });
  }

  /** `automatic`: nobody asked, so that nothing is saved and Excel keeps its undo list. */
  refresh(automatic = false): Promise<void> {
    return this.#do("refresh", async (moments, watching) => {
      const computed = await moments.refresh({ ...watching, automatic });
      this.store.tell({ type: "computed", computed, at: this.#now() });
      return null;
    });
  }

  /** The ribbon's button. False when the pane has something to say that only it can show. */
  async computeFromRibbon(): Promise<boolean> {
    await this.#running;
    const { opened } = this.store.state;
    if (!opened?.register) await this.open();
    if (!this.store.state.opened?.register || this.#request() === null) return false;
    this.go("results");
    await this.compute();
    return this.store.state.problem === null;
  }

  /** Applies corrections of sheets and columns, and brings the figures that are shown up to date with them. */
  correct(choices: Choices): Promise<void> {
    return this.#reopen(
      "correct",
      (moments, watching) => moments.correct(choices, watching),
      () => ({
        kind: "corrected",
      }),
    );
  }

  addMissingColumns(fields: FieldId[]): Promise<void> {
    return this.#reopen(
      "columns",
      (moments, watching) => moments.addMissingColumns(fields, watching),
      () => ({
        kind: "columnsAdded",
      }),
    );
  }

  /** Takes away the columns that were added. */
  removeAddedColumns(): Promise<void> {
    let kept: string[] = [];
    const remove = async (moments: Acts, watching: Watching) => {
      const removed = await moments.removeAddedColumns(watching);
      kept = removed.kept;
      return removed.opened;
    };
    return this.#reopen("columnsAway", remove, () => ({ kind: "columnsRemoved", kept }));
  }

  /** Which findings aren't shown from now on; nothing is read or computed for it. */
  ignore(ignoredFindings: string[]): Promise<void> {
    return this.#do("ignore", async (moments) => {
      this.store.tell({ type: "opened", opened: await moments.ignore(ignoredFindings) });
      return null;
    });
  }

  /** Keeps what was simulated under a name, or drops it; in the settings of the workbook only. */
  changeSimulations(change: SimulationChange): Promise<void> {
    return this.#do("simulations", async (moments) => {
      this.store.tell({ type: "opened", opened: await moments.changeSimulations(change) });
      return null;
    });
  }

  /** Which indicators of a framework the register allows; null when nothing is known of it. */
  readiness(frameworkId: string): Readiness | null {
    try {
      return this.#moments?.readiness(frameworkId) ?? null;
    } catch {
      return null;
    }
  }

  /** An act that a screen brings along with itself (`team-acts.ts`); false when it failed, which is then said. */
  async perform(work: Work, act: (moments: Acts, watching: Watching) => Promise<void>): Promise<boolean> {
    let done = false;
    await this.#do(work, async (moments, watching) => {
      await act(moments, watching);
      done = true;
      return null;
    });
    return done;
  }

  /** For what shows nothing of being under way. */
  acts(): Promise<Acts> {
    return this.#ready();
  }

  addExample(): Promise<void> {
    return this.#reopen(
      "example",
      async (moments, watching) => moments.addExample(await this.#options.example(watching), watching),
      () => ({ kind: "exampleAdded" }),
    );
  }

  /** « Détail » in the workbook itself; what it recomputes on the way is shown. */
  addDetail(): Promise<void> {
    return this.#do("detail", async (moments, watching) => {
      this.store.tell({ type: "computed", computed: await moments.addDetail(watching), at: this.#now() });
      return { kind: "detailed" };
    });
  }

  /** « Ventilation » in the workbook itself, in the same way. */
  addCut(by: DimensionId): Promise<void> {
    return this.#do("cut", async (moments, watching) => {
      this.store.tell({ type: "computed", computed: await moments.addCut(by, watching), at: this.#now() });
      return { kind: "brokenDown" };
    });
  }

  share(request: ShareRequest): Promise<void> {
    return this.#do("share", async (moments, watching) => {
      await moments.share(request, watching);
      return { kind: "shared" };
    });
  }

  /** Makes files of the figures that are shown; null when that failed or was cancelled, which is then said. */
  async prepare<T>(make: (year: YearToPublish) => Promise<T>): Promise<T | null> {
    let made: T | null = null;
    await this.#do("publish", async (moments, watching) => {
      const year = await moments.toPublish(watching);
      made = await make(year);
      return null;
    });
    return made;
  }

  /** Compares the register behind the figures that are shown with a file of open data; null as `prepare`. */
  async compare(
    run: (year: YearToPublish, signal: AbortSignal | undefined) => Promise<Comparison>,
  ): Promise<Comparison | null> {
    let made: Comparison | null = null;
    await this.#do("compare", async (moments, { signal, onProgress }) => {
      onProgress?.({ stage: "comparing", sheet: "", done: 0, total: 0 });
      const year = await moments.toPublish(signal ? { signal } : {});
      made = await run(year, signal);
      return null;
    });
    return made;
  }

  /** Marks the year of this sheet as published, or takes the mark away. */
  freeze({ frameworkId, year }: Pick<OwnSheet, "frameworkId" | "year">, frozen: boolean): Promise<void> {
    return this.#do("freeze", async (moments, watching) => {
      const { contractsKept } = await moments.freeze(year, frozen, frameworkId, watching);
      await afterwards(watching, async (following) => {
        this.store.tell({ type: "opened", opened: await moments.open(following) });
        // The sheet says that it is published, and what it shows is what the pane shows.
        if (this.store.state.computed)
          this.store.tell({ type: "computed", computed: await moments.refresh(following), at: this.#now() });
      });
      if (!frozen) return { kind: "unfrozen", year };
      return { kind: contractsKept ? "frozen" : "frozenWithoutContracts", year };
    });
  }

  cancel(): void {
    this.store.tell({ type: "cancelling" });
    this.#abort?.abort();
  }

  ask(asked: Partial<Asked>): void {
    this.store.tell({ type: "asked", asked });
    this.#prefer();
  }

  go(place: Place): void {
    this.store.tell({ type: "went", place });
    this.follow();
  }

  /** « Ce marché » follows what is selected in the workbook, while it is shown and somebody can see it. */
  follow(): void {
    if (this.store.state.place !== "contract" || isHidden()) return;
    this.store.tell({ type: "selected", selected: this.#moments?.selected() ?? null });
  }

  /** Narrows the results to the contracts that have a value; null = all of them again. */
  narrow(part: Part | null): void {
    this.store.tell({ type: "narrowed", part });
  }

  setAutomatic(automatic: boolean): void {
    this.store.tell({ type: "automatic", automatic });
    this.#prefer();
    if (automatic && this.store.state.staleness) this.#refreshSoon();
  }

  dismiss(): void {
    this.store.tell({ type: "dismissed" });
  }

  openExplanation(id: string): void {
    this.store.tell({ type: "explained", explained: { id, byHand: true } });
  }

  closeExplanation(): void {
    this.store.tell({ type: "explained", explained: null });
  }

  /** The contracts behind a figure of the last computation; null when it can't be told any more. */
  explain(id: string, year: number): Explanation | null {
    try {
      return this.#moments?.explain(id, year) ?? null;
    } catch {
      return null;
    }
  }

  /** Goes to the cell of a contract that decides about the figure it was listed under, or that says one of these fields. */
  showContract(contract: number, of?: ContractPlace): Promise<void> {
    return this.#show((moments) => moments.showContract(contract, of));
  }

  showRow(line: RowLine): Promise<void> {
    return this.#show((moments) => moments.showRow(line));
  }

  /** Goes to the row of a consultation of a planning sheet. */
  showConsultation(entry: number): Promise<void> {
    return this.#show((moments) => moments.showConsultation(entry));
  }

  showFinding(finding: Finding): Promise<void> {
    return this.#show((moments) => moments.showFinding(finding));
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }

  #request(): ComputeRequest | null {
    const { year, frameworkId, history } = this.store.state.asked;
    return year === null ? null : { year, frameworkId, history };
  }

  #prefer(): void {
    const { automatic, asked } = this.store.state;
    writePreferences({ automatic, history: asked.history });
  }

  async #ready(): Promise<Acts> {
    if (this.#moments) return this.#moments;
    const moments = await this.#options.moments();
    this.#moments = moments;
    this.store.tell({ type: "asked", asked: { frameworkId: moments.frameworks[0]?.id ?? "" } });
    return moments;
  }

  /** Runs one act; a second one asked for meanwhile is let go, so that a double click does nothing twice. */
  async #do(work: Work, act: (moments: Acts, watching: Watching) => Promise<Notice | null>): Promise<void> {
    if (this.#running) return this.#running;
    this.#running = this.#run(work, act);
    await this.#running;
    this.#running = null;
    this.follow();
    if (this.store.state.automatic && this.store.state.staleness) this.#refreshSoon();
  }

  async #run(work: Work, act: (moments: Acts, watching: Watching) => Promise<Notice | null>): Promise<void> {
    clearTimeout(this.#timer);
    const abort = new AbortController();
    this.#abort = abort;
    this.store.tell({ type: "began", work });
    try {
      const moments = await this.#ready();
      const notice = await act(moments, {
        signal: abort.signal,
        onProgress: (progress) => this.store.tell({ type: "progressed", progress }),
      });
      this.store.tell({ type: "done", notice });
      // Not waited for: Excel may stay silent about it, and there is nothing more to do meanwhile.
      void this.#watch(moments);
    } catch (error) {
      this.store.tell({ type: "failed", problem: problemOf(error, work) });
    }
  }

  /** An act after which the register is another; figures that are shown follow it. */
  #reopen(
    work: Work,
    act: (moments: Acts, watching: Watching) => ReturnType<Acts["open"]>,
    notice: () => Notice,
  ): Promise<void> {
    return this.#do(work, async (moments, watching) => {
      const opened = await act(moments, watching);
      this.store.tell({ type: "opened", opened });
      if (this.store.state.computed && opened.register) {
        // A refresh, which leaves the sheet in front where it is.
        await afterwards(watching, async (following) => {
          this.store.tell({ type: "computed", computed: await moments.refresh(following), at: this.#now() });
        });
      }
      return notice();
    });
  }

  async #show(act: (moments: Acts) => Promise<void>): Promise<void> {
    try {
      await act(await this.#ready());
      // Arriving answers what an earlier attempt complained of.
      if (this.store.state.problem?.work === "show") this.store.tell({ type: "dismissed" });
    } catch (error) {
      this.store.tell({ type: "failed", problem: problemOf(error, "show") });
    }
  }

  /** From the first success on; a workbook that can't be watched can still be computed. */
  async #watch(moments: Acts): Promise<void> {
    if (this.#watching) return;
    this.#watching = true;
    try {
      await moments.watch((staleness) => {
        this.store.tell({ type: "staled", staleness });
        this.follow();
        if (this.store.state.automatic && !staleness.remote) this.#refreshSoon();
      });
      await moments.watchSelection((id, year) => this.#selected(id, year));
      await moments.watchContract(() => this.follow());
    } catch {
      this.#watching = false;
    }
  }

  /** A figure selected in the sheet is explained in the pane, without taking the focus from the sheet. */
  #selected(id: string, year: number): void {
    const { computed, place } = this.store.state;
    if (place !== "results" || computed?.assessment.year !== year) return;
    if (!computed.assessment.figures.get(year)?.has(id)) return;
    this.store.tell({ type: "explained", explained: { id, byHand: false } });
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { automatic, staleness } = this.store.state;
      if (automatic && staleness) void this.refresh(true);
    }, AUTOMATIC_DELAY_MS);
  }
}

/** What follows something that is done already: it comes too late to be cancelled, and its failure takes nothing back. */
async function afterwards(
  { onProgress }: Watching,
  follow: (following: Watching) => Promise<void>,
): Promise<void> {
  try {
    await follow(onProgress ? { onProgress } : {});
  } catch {
    throw new WorkbookError("doneNotRead");
  }
}

function problemOf(error: unknown, work: Work): Problem {
  if (!(error instanceof WorkbookError)) return { code: "unknown", sheet: "", work };
  const { sheet = "", cell = "", typed = "" } = error.params;
  return { code: error.code, sheet: String(sheet), cell: String(cell), typed: String(typed), work };
}

/** Nobody sees the pane; there may be none. */
function isHidden(): boolean {
  return typeof document !== "undefined" && document.visibilityState === "hidden";
}
