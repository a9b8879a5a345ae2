/** What can be asked of a workbook, whatever it is: the one flow that the pane, the ribbon and the command line share. */
import type { FieldId } from "../register/fields";
import type { Finding } from "../register/finding";
import type { Choices } from "../register/recognition";
import type { DimensionId } from "../spaser/cuts/dimensions";
import type { Framework } from "../spaser/framework";
import { FRAMEWORKS } from "../spaser/frameworks";
import { readinessOf, type Readiness } from "../spaser/readiness";
import type { Acts, ContractPlace } from "./acts";
import { addExample, addMissingColumns, removeAddedColumns } from "./adding";
import { changeSimulations, correct, ignore } from "./choosing";
import { computedNow } from "./computing";
import { Edits } from "./edits";
import { explain } from "./explaining";
import { ownSheets } from "./gathering";
import { Listening } from "./listening";
import { lookAgain, lookAtAll, lookAtEdits, readFor, registerNow } from "./looking";
import type {
  ComputeRequest,
  Computed,
  ExampleRegister,
  Explanation,
  Opened,
  ReadFor,
  RefreshWatching,
  RowLine,
  ShareRequest,
  SimulationChange,
  Staleness,
  Watching,
  YearToPublish,
} from "./moments";
import { opened } from "./opened";
import { freeze } from "./published/publishing";
import { frameworkNamed, lastRequest } from "./requests";
import { selectedPlace, type SelectedPlace } from "./selected";
import { share } from "./sharing";
import { decidingAbout, Showing } from "./showing";
import { openedAfter, standing } from "./standing";
import type { Look, SessionOptions, State } from "./state";
import type { Body } from "./team/body";
import { removeTeamFramework, saveBody, writeTeamFramework, type WriteOptions } from "./team/saving";
import type { RawDocument } from "./team/stored";
import { NO_TEAM } from "./team/team";
import { toPublish } from "./to-publish";
import { figureAt } from "./typed";
import { computeAndWrite } from "./updating";
import { WorkbookError, type Workbook, type WorkbookEvent } from "./workbook";

export type { SessionOptions } from "./state";

export class Session implements Acts {
  readonly #state: State;
  readonly #showing: Showing;
  /** The last selection that was told. */
  #selection: Extract<WorkbookEvent, { kind: "selected" }> | null = null;
  /** One act at a time: a second click waits for the first. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(workbook: Workbook, options: SessionOptions) {
    this.#state = {
      workbook,
      options,
      atHand: options.frameworks ?? FRAMEWORKS,
      frameworks: options.frameworks ?? FRAMEWORKS,
      team: NO_TEAM,
      edits: new Edits(),
      listening: new Listening(workbook),
      added: new Map(),
      look: null,
      current: null,
    };
    this.#showing = new Showing(workbook, () => registerNow(this.#state));
  }

  get frameworks(): readonly Framework[] {
    return this.#state.frameworks;
  }

  open(watching?: Watching): Promise<Opened> {
    return this.#oneAtATime(async (state) => {
      const look = await lookAtAll(state, watching);
      state.edits.settled();
      return opened(state, look, await standing(state, look, watching));
    });
  }

  compute(request: ComputeRequest, watching?: Watching): Promise<Computed> {
    return this.#oneAtATime(async (state) => {
      const look = await lookAtAll(state, watching);
      return computeAndWrite(state, look, { history: 1, ...request }, "compute", watching);
    });
  }

  refresh(watching?: RefreshWatching): Promise<Computed> {
    return this.#oneAtATime(async (state) => {
      const edited = watching?.automatic ? await lookAtEdits(state, watching) : null;
      const look = edited ?? (await lookAgain(state, watching));
      const request = state.current?.request ?? lastRequest(look, state.frameworks);
      if (!request) throw new WorkbookError("sheetGone");
      return computeAndWrite(state, look, request, "refresh", watching);
    });
  }

  addDetail(watching?: Watching): Promise<Computed> {
    return this.#oneAtATime(async (state) => {
      const { current, look } = await computedNow(state, watching);
      return computeAndWrite(state, look, current.request, "detail", watching);
    });
  }

  addCut(by: DimensionId, watching?: Watching): Promise<Computed> {
    return this.#oneAtATime(async (state) => {
      const { current, look } = await computedNow(state, watching);
      return computeAndWrite(state, look, current.request, "cut", watching, by);
    });
  }

  correct(choices: Choices, watching?: Watching): Promise<Opened> {
    return this.#oneAtATime((state) => correct(state, choices, watching));
  }

  ignore(ignoredFindings: string[]): Promise<Opened> {
    return this.#oneAtATime((state) => ignore(state, ignoredFindings));
  }

  changeSimulations(change: SimulationChange): Promise<Opened> {
    return this.#oneAtATime((state) => changeSimulations(state, change));
  }

  explain(indicatorId: string, year: number): Explanation {
    return explain(this.#state, indicatorId, year);
  }

  readiness(frameworkId: string): Readiness | null {
    const register = this.#state.look?.register;
    return register ? readinessOf(register, frameworkNamed(frameworkId, this.frameworks)) : null;
  }

  showContract(contract: number, of?: ContractPlace): Promise<void> {
    return this.#oneAtATime(async ({ current, look }) => {
      const register = current?.register ?? look?.register;
      if (!register) return;
      await this.#showing.contract(register, contract, decidingAbout(register, contract, of, current));
    });
  }

  showRow(line: RowLine): Promise<void> {
    return this.#oneAtATime(async ({ current, look }) => {
      const register = current?.register ?? look?.register;
      if (register) await this.#showing.row(register, line);
    });
  }

  showConsultation(entry: number): Promise<void> {
    return this.#oneAtATime(async ({ current, look }) => {
      const register = current?.register ?? look?.register;
      if (register?.planning) await this.#showing.consultation(register.planning, entry);
    });
  }

  showFinding(finding: Finding): Promise<void> {
    return this.#oneAtATime(({ look }) => this.#showing.finding(look?.register ?? null, finding));
  }

  watch(onStale: (staleness: Staleness) => void): Promise<() => Promise<void>> {
    const { listening, edits } = this.#state;
    return listening.listen((event) => {
      const { look } = this.#state;
      if (!look || !edits.note(event, look.recognition, inputSheetIds(look))) return;
      const { staleness } = edits;
      if (staleness) onStale(staleness);
    });
  }

  watchSelection(onFigure: (indicatorId: string, year: number) => void): Promise<() => Promise<void>> {
    return this.#state.listening.listen((event) => {
      const { look, current } = this.#state;
      if (event.kind !== "selected" || !look) return;
      const figure = figureAt(look.gathered, event.sheetId, event.area);
      // The same id means something else in the sheet of another framework.
      if (figure && figure.frameworkId === current?.request.frameworkId) onFigure(figure.id, figure.year);
    });
  }

  watchContract(onSelected: () => void): Promise<() => Promise<void>> {
    return this.#state.listening.listen((event) => {
      if (event.kind !== "selected") return;
      this.#selection = event;
      onSelected();
    });
  }

  selected(): SelectedPlace | null {
    const { current, look, edits } = this.#state;
    const register = current?.register ?? look?.register;
    return register && this.#selection ? selectedPlace(register, edits.ofRegister, this.#selection) : null;
  }

  share(asked: ShareRequest, watching?: Watching): Promise<void> {
    return this.#oneAtATime((state) => share(state, asked, watching));
  }

  toPublish(watching?: Watching): Promise<YearToPublish> {
    return this.#oneAtATime((state) => toPublish(state, watching));
  }

  freeze(
    year: number,
    frozen: boolean,
    frameworkId?: string,
    watching?: Watching,
  ): Promise<{ contractsKept: boolean }> {
    return this.#oneAtATime((state) => freeze(state, { year, frozen, frameworkId }, watching));
  }

  saveFramework(document: RawDocument, options?: WriteOptions, watching?: Watching): Promise<Opened> {
    return this.#oneAtATime(async (state) => {
      await writeTeamFramework(state, await lookAgain(state, watching), document, options);
      return openedAfter(state);
    });
  }

  removeFramework(id: string, options?: WriteOptions, watching?: Watching): Promise<Opened> {
    return this.#oneAtATime(async (state) => {
      await removeTeamFramework(state, await lookAgain(state, watching), id, options);
      return openedAfter(state);
    });
  }

  saveBody(body: Body & { name: string }, watching?: Watching): Promise<Opened> {
    return this.#oneAtATime(async (state) => {
      await saveBody(state, await lookAgain(state, watching), body);
      return openedAfter(state);
    });
  }

  readFor(framework: Framework, watching?: Watching): Promise<ReadFor> {
    return this.#oneAtATime((state) => readFor(state, framework, watching));
  }

  addMissingColumns(fields: FieldId[], watching?: Watching): Promise<Opened> {
    return this.#oneAtATime((state) => addMissingColumns(state, fields, watching));
  }

  removeAddedColumns(watching?: Watching): Promise<{ opened: Opened; kept: string[] }> {
    return this.#oneAtATime((state) => removeAddedColumns(state, watching));
  }

  addExample(example: ExampleRegister, watching?: Watching): Promise<Opened> {
    return this.#oneAtATime((state) => addExample(state, example, watching));
  }

  /** One act at a time; a failed one doesn't stop the next. */
  #oneAtATime<T>(act: (state: State) => Promise<T>): Promise<T> {
    const next = () => act(this.#state);
    const done = this.#queue.then(next, next);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

/** The sheets in which people type: nothing that they do in « Détail » concerns the figures. */
function inputSheetIds({ gathered }: Look): ReadonlySet<string> {
  const own = ownSheets(gathered).filter(({ marker }) => marker.kind === "indicators");
  return new Set(own.map(({ shape }) => shape.id));
}
