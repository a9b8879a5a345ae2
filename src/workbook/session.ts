/** The four moments over any workbook: the one flow that the pane, the ribbon and the command line share. */
import { choicesByName, choicesWithIds } from "../register/choices";
import type { FieldId } from "../register/fields";
import type { Finding } from "../register/finding";
import type { RowBlock } from "../register/grid";
import type { Register } from "../register/contracts";
import type { RegisterReader } from "../register/read";
import type { Choices, Recognition } from "../register/recognition";
import { shownFindings } from "../register/ignoring";
import { planDetailSheet } from "../report/detail-sheet";
import { planIndicatorSheet, type SheetContext } from "../report/indicator-sheet";
import type { SheetPlan } from "../report/plan";
import { historyShown } from "../report/read-sheet";
import { layoutOf } from "../report/sheet-layout";
import { assessing, reassess } from "../spaser/assess";
import type { Assessment } from "../spaser/assessment";
import type { Framework } from "../spaser/framework";
import { readinessOf, type Readiness } from "../spaser/readiness";
import { FRAMEWORKS } from "../spaser/frameworks";
import { valuesNow, withPublished } from "../spaser/publishing";
import type { Language } from "../text/language";
import { appendRequest } from "./appending";
import { proposedBody } from "./body";
import { detailSheetOf, detailWriting, holdsPlan, type DetailPlanner, type DetailWriting } from "./detail";
import { readEditedRows } from "./edited-rows";
import { Edits } from "./edits";
import { explainDifference, explainFigure, nothingExplained } from "./explaining";
import { withFormerYears } from "./former-years";
import { MOST_HISTORY, readMemory, withoutEmpty, type Memory } from "./memory";
import type {
  ComputeRequest,
  Computed,
  ExampleRegister,
  Explanation,
  Moments,
  Opened,
  OwnSheet,
  RefreshWatching,
  RowLine,
  ShareRequest,
  Staleness,
  Watching,
} from "./moments";
import { columnCounts, hiddenRowsOf, notifiedYears, suggestedYear } from "./opened";
import { breathe, checkCancelled, inPieces } from "./pace";
import { behindPublished, publishYear, type PublishedPage, type PublishedYear } from "./published-year";
import {
  gather,
  gatherAgain,
  noteNewSheet,
  noteWritten,
  ownSheets,
  readRegister,
  readSheet,
  recogniseIn,
  type Gathered,
} from "./reading";
import { memoryIn, remember } from "./remembering";
import { saveWithRoom } from "./published-room";
import {
  bodyNamed,
  collectTyped,
  typedFindings,
  figureAt,
  isBroughtBack,
  sheetKey,
  yearsTypedElsewhere,
  type Typed,
} from "./typed";
import { Showing } from "./showing";
import { WorkbookError, type Workbook, type WorkbookEvent, type WriteRequest } from "./workbook";
import { changedFigures, restoredNotes, saysSomething, writingOf } from "./writing";

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
  frameworks?: readonly Framework[];
}

/** How often a sheet that somebody else changes at the same moment is written anew. */
const ATTEMPTS = 3;

/** Which act writes a sheet; "aside" = only so that it shows what was just saved. */
type Why = "compute" | "refresh" | "detail" | "aside";

/** What was computed last, and where it stands. */
interface Current {
  request: Required<ComputeRequest>;
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
interface Standing {
  assessment: Assessment | null;
  stale: boolean;
}

/** Everything known of the workbook at one moment. */
interface Look {
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

export class Session implements Moments {
  readonly frameworks: readonly Framework[];
  readonly #workbook: Workbook;
  readonly #options: SessionOptions;
  /** One act at a time: a second click waits for the first. */
  #queue: Promise<unknown> = Promise.resolve();
  #look: Look | null = null;
  #current: Current | null = null;
  readonly #edits = new Edits();
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  #registration: Promise<() => Promise<void>> | null = null;
  #watching = false;
  /** Columns that were added to the register, by sheet. */
  readonly #added = new Map<string, string[]>();
  readonly #showing: Showing;

  constructor(workbook: Workbook, options: SessionOptions) {
    this.#workbook = workbook;
    this.#showing = new Showing(workbook, () => this.#readAnew());
    this.#options = options;
    this.frameworks = options.frameworks ?? FRAMEWORKS;
  }

  open(watching?: Watching): Promise<Opened> {
    return this.#oneAtATime(async () => {
      const look = await this.#lookAtAll(watching);
      this.#edits.settled();
      return this.#opened(look, await this.#standing(look, watching));
    });
  }

  compute(request: ComputeRequest, watching?: Watching): Promise<Computed> {
    return this.#oneAtATime(async () => {
      const look = await this.#lookAtAll(watching);
      return this.#computeAndWrite(look, { history: 1, ...request }, "compute", watching);
    });
  }

  refresh(watching?: RefreshWatching): Promise<Computed> {
    return this.#oneAtATime(async () => {
      const edited = watching?.automatic ? await this.#lookAtEdits(watching) : null;
      const look = edited ?? (await this.#lookAgain(watching));
      const request = this.#current?.request ?? lastRequest(look, this.frameworks);
      if (!request) throw new WorkbookError("sheetGone");
      return this.#computeAndWrite(look, request, "refresh", watching);
    });
  }

  addDetail(watching?: Watching): Promise<Computed> {
    return this.#oneAtATime(async () => {
      const { current, look } = await this.#computedNow(watching);
      return this.#computeAndWrite(look, current.request, "detail", watching);
    });
  }

  correct(choices: Choices, watching?: Watching): Promise<Opened> {
    return this.#oneAtATime(async () => {
      // Looked at anew: a column that was moved meanwhile would be read as another, and a colleague may have saved settings.
      const began = this.#beginReading();
      const again = this.#look && (await gatherAgain(this.#workbook, this.#look.gathered, watching));
      const gathered = again ?? (await gather(this.#workbook, watching));
      // The choices name the sheets as they were called when the pane showed them.
      const identified = choicesWithIds(choices, (this.#look?.gathered ?? gathered).overview.sheets);
      const chosen = choicesByName(identified, gathered.overview.sheets);
      const memory = { ...memoryIn(gathered), choices: chosen };
      const look = await this.#understand({ gathered, memory, ...began }, watching);
      await this.#remember(look, (saved) => ({ ...saved, choices: chosen }));
      this.#look = look;
      return this.#opened(look, await this.#standing(look));
    });
  }

  explain(indicatorId: string, year: number): Explanation {
    const current = this.#current;
    const figure = current?.assessment.figures.get(year)?.get(indicatorId);
    if (!current || !figure) return nothingExplained();
    const published = this.#look?.memory.frozen[current.request.frameworkId]?.[year];
    const now = current.computed.figures.get(year)?.get(indicatorId);
    const changedSincePublished = published ? explainDifference(current.register, now, published) : null;
    const { register, assessment } = current;
    return { ...explainFigure(register, assessment.framework, figure), changedSincePublished };
  }

  readiness(frameworkId: string): Readiness | null {
    const register = this.#look?.register;
    return register ? readinessOf(register, this.#framework(frameworkId)) : null;
  }

  ignore(ignoredFindings: string[]): Promise<Opened> {
    return this.#oneAtATime(async () => {
      const look = this.#look ?? (await this.#lookAtAll());
      await this.#remember(look, (saved) => ({ ...saved, choices: { ...saved.choices, ignoredFindings } }));
      const { staleness } = this.#edits;
      return this.#opened(look, {
        assessment: this.#current?.assessment ?? null,
        stale: staleness !== null,
      });
    });
  }

  showContract(contract: number, of?: { id: string; year: number }): Promise<void> {
    return this.#oneAtATime(async () => {
      const current = this.#current;
      const register = current?.register ?? this.#look?.register;
      if (!register) return;
      const figure = of && current?.assessment.figures.get(of.year)?.get(of.id);
      const framework = current?.assessment.framework;
      await this.#showing.contract(register, contract, figure && framework ? { framework, figure } : null);
    });
  }

  showRow(line: RowLine): Promise<void> {
    return this.#oneAtATime(async () => {
      const register = this.#current?.register ?? this.#look?.register;
      if (register) await this.#showing.row(register, line);
    });
  }

  showFinding(finding: Finding): Promise<void> {
    return this.#oneAtATime(() => this.#showing.finding(this.#look?.register ?? null, finding));
  }

  /** The register as it is now, for who looks for something in it; what the session knows stays as it is. */
  async #readAnew(): Promise<Register | null> {
    const gathered = await gather(this.#workbook);
    const { memory } = readMemory(gathered.overview.settings);
    return (await this.#understand({ gathered, memory, watched: false })).register;
  }

  watch(onStale: (staleness: Staleness) => void): Promise<() => Promise<void>> {
    return this.#listen((event) => {
      const look = this.#look;
      if (!look || !this.#edits.note(event, look.recognition, inputSheetIds(look))) return;
      const { staleness } = this.#edits;
      if (staleness) onStale(staleness);
    });
  }

  watchSelection(onFigure: (indicatorId: string, year: number) => void): Promise<() => Promise<void>> {
    return this.#listen((event) => {
      const look = this.#look;
      if (event.kind !== "selected" || !look) return;
      const figure = figureAt(look.gathered, event.sheetId, event.area);
      // The same id means something else in the sheet of another framework.
      if (figure && figure.frameworkId === this.#current?.request.frameworkId)
        onFigure(figure.id, figure.year);
    });
  }

  share(asked: ShareRequest, watching?: Watching): Promise<void> {
    return this.#oneAtATime(async () => {
      watching?.onProgress?.({ stage: "sharing", sheet: "", done: 0, total: 0 });
      // What was typed since the last look belongs into the file too.
      const { current, look, register } = await this.#computedNow(watching);
      const { body } = asked;
      if (body !== undefined && body !== look.memory.body)
        await this.#rememberIfPossible(look, (saved) => ({ ...saved, body }));
      const typed = this.#typed(look, current.request, register);
      const request = this.#asPublished(look, current.request);
      // The file is a workbook of its own, which counts from 1900.
      const sheet = await this.#plan(look, request, register, typed, watching, false, body);
      const copy = { ...sheet.context, copy: true };
      const plans = [planIndicatorSheet(sheet.assessment, typed.inputs, copy)];
      if (asked.detail) {
        plans.push(
          planDetailSheet(register, sheet.assessment, { ...sheet.context, anonymous: asked.anonymous }),
        );
      }
      checkCancelled(watching);
      await this.#workbook.openCopy(await this.#options.renderFile(plans), `${sheet.plan.name}.xlsx`);
    });
  }

  /** Of the framework whose figures are shown, unless another is named: a sheet of it may stand in the workbook too. */
  freeze(
    year: number,
    frozen: boolean,
    named?: string,
    watching?: Watching,
  ): Promise<{ contractsKept: boolean }> {
    return this.#oneAtATime(async () => {
      const { current, look, register } = await this.#computedNow(watching);
      const frameworkId = named ?? current.request.frameworkId;
      const request = this.#requestFor(look, frameworkId, year);
      const published = frozen ? await this.#publish(look, request, register, watching) : null;
      checkCancelled(watching);
      const kept = await this.#rememberPublished(look, frameworkId, year, published);
      await this.#showPublished(look, request);
      return { contractsKept: kept };
    });
  }

  addMissingColumns(fields: FieldId[], watching?: Watching): Promise<Opened> {
    return this.#oneAtATime(async () => {
      for (let attempt = 1; ; attempt += 1) {
        // Looked at anew: rows and columns may have moved since, or an earlier try may have added the columns.
        const look = await this.#lookAtAll(watching);
        const columns = fields.map((field) => this.#options.columnFor(field));
        const request = appendRequest(look.gathered, look.recognition, columns);
        if (!request) return this.#opened(look, await this.#standing(look));
        checkCancelled(watching);
        try {
          await this.#workbook.appendColumns(request);
          const before = this.#added.get(request.sheetId) ?? [];
          this.#added.set(request.sheetId, [...before, ...request.columns.map(({ header }) => header)]);
          break;
        } catch (failure) {
          if (!isConflict(failure) || attempt === ATTEMPTS) throw failure;
        }
      }
      return this.#openedAfter();
    });
  }

  removeAddedColumns(watching?: Watching): Promise<{ opened: Opened; kept: string[] }> {
    return this.#oneAtATime(async () => {
      const kept: string[] = [];
      const look = await this.#lookAgain(watching);
      checkCancelled(watching);
      for (const [sheetId, headers] of this.#added) {
        const headerRow = look.recognition.sheets.find((sheet) => sheet.sheetId === sheetId)?.headerRow;
        if (headerRow !== undefined)
          kept.push(...(await this.#workbook.removeColumns({ sheetId, headerRow, headers })));
        // Those that stay have become the buyer's own.
        this.#added.delete(sheetId);
      }
      return { opened: await this.#openedAfter(), kept };
    });
  }

  addExample(example: ExampleRegister, watching?: Watching): Promise<Opened> {
    return this.#oneAtATime(async () => {
      checkCancelled(watching);
      await this.#workbook.addSheet(example.name, example.cells, example.formats);
      return this.#openedAfter();
    });
  }

  /** All listeners share one registration in the workbook. */
  async #listen(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>> {
    this.#listeners.add(listener);
    this.#registration ??= this.#workbook.watch((event) => {
      for (const one of [...this.#listeners]) one(event);
    });
    try {
      await this.#registration;
      this.#watching = true;
    } catch (failure) {
      this.#listeners.delete(listener);
      this.#registration = null;
      throw failure;
    }
    return async () => {
      this.#listeners.delete(listener);
      const registration = this.#registration;
      if (this.#listeners.size > 0 || !registration) return;
      this.#registration = null;
      this.#watching = false;
      await (
        await registration
      )();
    };
  }

  /** One act at a time; a failed one doesn't stop the next. */
  #oneAtATime<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(act, act);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** From now on the workbook is read: what is edited meanwhile counts as edited after it. */
  #beginReading(): Pick<Look, "watched"> {
    this.#edits.reading();
    return { watched: this.#watching };
  }

  async #lookAtAll(watching?: Watching): Promise<Look> {
    const began = this.#beginReading();
    return this.#lookAt({ gathered: await gather(this.#workbook, watching), ...began }, watching);
  }

  /** Understands what was gathered: memory, recognition, contracts. */
  async #lookAt(seen: Pick<Look, "gathered" | "watched">, watching?: Watching): Promise<Look> {
    this.#look = await this.#understand({ ...seen, memory: memoryIn(seen.gathered) }, watching);
    return this.#look;
  }

  /** The last look, brought up to date with the rows that were edited since; null when all has to be read. */
  async #lookAtEdits(watching?: Watching): Promise<Look | null> {
    const last = this.#look;
    if (!last?.reader || !last.register || !last.watched) return null;
    const { register, reader } = last;
    this.#beginReading();
    const { rows } = this.#edits;
    if (!rows) return null;
    const { choices } = last.memory;
    const read = await readEditedRows(this.#workbook, { ...last, choices, register, reader }, rows, watching);
    const memory = read && memoryIn(read.gathered);
    const usable = memory && JSON.stringify(memory.choices) === JSON.stringify(last.memory.choices);
    if (!usable) {
      this.#look = { ...last, reader: null };
      return null;
    }
    const edited = last.edited && [...new Set([...last.edited, ...read.contracts])];
    const { gathered, recognition } = read;
    this.#look = { ...last, gathered, recognition, memory, edited };
    return this.#look;
  }

  /** A look after something was written: its failure doesn't make the write one, and comes too late to be cancelled. */
  async #openedAfter(): Promise<Opened> {
    try {
      const look = await this.#lookAtAll();
      return this.#opened(look, await this.#standing(look));
    } catch {
      throw new WorkbookError("doneNotRead");
    }
  }

  /** A fresh look, in one round trip where the workbook has the sheets it had. */
  async #lookAgain(watching?: Watching): Promise<Look> {
    const began = this.#beginReading();
    const again = this.#look && (await gatherAgain(this.#workbook, this.#look.gathered, watching));
    return this.#lookAt({ gathered: again ?? (await gather(this.#workbook, watching)), ...began }, watching);
  }

  async #understand(seen: Pick<Look, "gathered" | "memory" | "watched">, watching?: Watching): Promise<Look> {
    const { gathered, memory } = seen;
    const recognition = recogniseIn(gathered, memory.choices);
    await breathe(watching);
    const known = recognition.sheets.some(({ kind }) => kind === "contracts");
    const read = known ? await readRegister(this.#workbook, gathered, recognition, watching) : null;
    checkCancelled(watching);
    return {
      ...seen,
      recognition,
      register: read?.register ?? null,
      reader: read?.reader ?? null,
      edited: null,
    };
  }

  #opened(look: Look, { assessment, stale }: Standing): Opened {
    const { recognition, register, memory, gathered } = look;
    const years = register ? notifiedYears(register) : [];
    const found = shownFindings(
      [...recognition.findings, ...(register?.findings ?? []), ...typedFindings(gathered)],
      register?.findingCounts ?? {},
      memory.choices.ignoredFindings,
    );
    const body = this.#current
      ? bodyNamed(
          collectTyped(gathered, memory, this.#current.request.frameworkId),
          this.#current.request.year,
          memory,
        )
      : memory.body;
    return {
      recognition,
      register,
      columns: columnCounts(recognition),
      hiddenRows: hiddenRowsOf(recognition, gathered.overview.sheets),
      years,
      suggestedYear: suggestedYear(years, this.#options.now().day),
      ownSheets: ownSheets(gathered).map(({ shape, marker }): OwnSheet => ({
        sheetId: shape.id,
        name: shape.name,
        frameworkId: marker.frameworkId,
        year: marker.year,
        kind: marker.kind,
        frozen: isPublished(memory, marker.frameworkId, marker.year),
      })),
      choices: memory.choices,
      findings: found.findings,
      findingCounts: found.counts,
      ignored: found.ignored,
      addedColumns: [...this.#added.values()].flat(),
      body: {
        name: body || proposedBody(recognition, gathered.samples, register),
        proposed: body === "",
      },
      current: assessment,
      stale,
      memoryProblem: readMemory(gathered.overview.settings).problem,
    };
  }

  /** The figures: of what an edit concerns at once, of a whole register in pieces. */
  async #figures(
    look: Look,
    request: Required<ComputeRequest>,
    register: Register,
    typed: Typed,
    watching?: Watching,
  ): Promise<Assessment> {
    const last = this.#current;
    if (look.edited && last?.register === register && isSameRequest(last.request, request))
      return reassess(last.computed, register, look.edited, typed.inputs);
    const framework = this.#framework(request.frameworkId);
    const years = Array.from(
      { length: request.history + 1 },
      (_, index) => request.year - request.history + index,
    );
    await breathe(watching);
    const computed = await inPieces(
      assessing(register, framework, { year: request.year, years }, typed.inputs),
      watching,
    );
    await breathe(watching);
    return computed;
  }

  /** The figures and their sheet as a plan; nothing is written. */
  async #plan(
    look: Look,
    request: Required<ComputeRequest>,
    register: Register,
    typed: Typed,
    watching?: Watching,
    date1904 = look.gathered.overview.date1904,
    asked?: string,
  ) {
    const computed = await this.#figures(look, request, register, typed, watching);
    const frozen = look.memory.frozen[request.frameworkId] ?? {};
    const published = Object.entries(frozen).map(([year, one]) => {
      const { assessment } = one;
      return [Number(year), { assessment, behind: behindPublished(one, register, computed) }] as const;
    });
    const { assessment, differences } = withPublished(computed, new Map(published), typed.inputs);
    const ofSheet = this.#pageOf(look, request, typed);
    const page = { ...ofSheet, body: asked ?? ofSheet.body };
    const own = frozen[request.year];
    const unsaved = page.body === look.memory.body ? {} : { savedBody: look.memory.body };
    const context: SheetContext = own
      ? { ...page, ...own.page, body: own.page.body || page.body, date1904, computedAt: own, frozen: own }
      : { ...page, ...unsaved, date1904, computedAt: this.#options.now() };
    const plan = planIndicatorSheet(assessment, typed.inputs, context);
    return { computed, assessment, differences, context, plan };
  }

  /** What the sheet of a request prints besides figures. */
  #pageOf(look: Look, { frameworkId, year }: Required<ComputeRequest>, typed: Typed): PublishedPage {
    const published = Object.keys(look.memory.frozen[frameworkId] ?? {}).map(Number);
    return {
      language: this.#options.language,
      body: bodyNamed(typed, year, look.memory),
      elsewhere: [...yearsTypedElsewhere(typed, year), ...published.filter((one) => one !== year)],
      sources: look.recognition.sheets.map(({ sheetName }) => sheetName),
      productVersion: this.#options.productVersion,
    };
  }

  /** What was typed, after years that an earlier version published have become like those of this one. */
  #typed(look: Look, request: Required<ComputeRequest>, register: Register): Typed {
    const typed = collectTyped(look.gathered, look.memory, request.frameworkId);
    if (!look.memory.former[request.frameworkId]) return typed;
    const page = this.#pageOf(look, request, typed);
    const framework = this.#framework(request.frameworkId);
    look.memory = withFormerYears(look.memory, framework, register, typed.inputs, page);
    return collectTyped(look.gathered, look.memory, request.frameworkId);
  }

  /** A published year shows the earlier years that it was published with, whatever is asked for. */
  #asPublished(look: Look, request: Required<ComputeRequest>): Required<ComputeRequest> {
    const published = look.memory.frozen[request.frameworkId]?.[request.year];
    if (!published) return request;
    return { ...request, history: Math.max(1, request.year - Math.min(...published.assessment.years)) };
  }

  /** What the sheet of a year shows: as asked for last, else as it stands in the workbook. */
  #requestFor(look: Look, frameworkId: string, year: number): Required<ComputeRequest> {
    const last = this.#current?.request;
    if (last?.frameworkId === frameworkId && last.year === year) return last;
    const sheet = collectTyped(look.gathered, look.memory, frameworkId).sheets.get(year);
    return { frameworkId, year, history: historyIn(sheet?.block) };
  }

  /** Everything that the sheet of the year prints, over the workbook as it is now. */
  async #publish(
    look: Look,
    request: Required<ComputeRequest>,
    register: Register,
    watching?: Watching,
  ): Promise<PublishedYear> {
    const typed = this.#typed(look, request, register);
    const already = look.memory.frozen[request.frameworkId]?.[request.year];
    if (already) return already;
    const { assessment } = await this.#plan(look, request, register, typed, watching);
    const page = this.#pageOf(look, request, typed);
    return publishYear(assessment, register, typed.inputs, page, this.#options.now());
  }

  /** Saves a published year, or takes it away; without its contracts where Excel has no room for them. */
  async #rememberPublished(
    look: Look,
    frameworkId: string,
    year: number,
    published: PublishedYear | null,
  ): Promise<boolean> {
    const save = (one: PublishedYear | null) =>
      this.#remember(look, (saved) => {
        const years = { ...saved.frozen[frameworkId] };
        const former = { ...saved.former[frameworkId] };
        if (one) years[year] = one;
        else {
          delete years[year];
          delete former[year];
        }
        return withoutEmpty({
          ...saved,
          frozen: { ...saved.frozen, [frameworkId]: years },
          former: { ...saved.former, [frameworkId]: former },
        });
      });
    return saveWithRoom(published, look.gathered.overview.settings, frameworkId, save);
  }

  /** Brings the sheet of a year that was just published, or no longer is, up to date; the year is saved already. */
  async #showPublished(look: Look, request: Required<ComputeRequest>): Promise<void> {
    const current = this.#current;
    if (!collectTyped(look.gathered, look.memory, request.frameworkId).sheets.has(request.year)) return;
    try {
      await this.#computeAndWrite(look, this.#asPublished(look, request), "aside");
    } catch {
      throw new WorkbookError("doneNotRead");
    } finally {
      this.#current = current;
      // The figures that are shown were computed from the register before; the next act reads it anew.
      if (this.#look) this.#look = { ...this.#look, reader: null, edited: null };
    }
  }

  /** Computes and writes; anew when somebody changed the sheet meanwhile, and the last time whatever they do. */
  async #computeAndWrite(
    look: Look,
    request: Required<ComputeRequest>,
    why: Why,
    watching?: RefreshWatching,
  ): Promise<Computed> {
    for (let attempt = 1, seen = look; ; attempt += 1) {
      try {
        return await this.#writeOnce(seen, request, { why, attempt }, watching);
      } catch (failure) {
        if (!isConflict(failure) || attempt === ATTEMPTS) throw failure;
      }
      seen = await this.#lookAtAll(watching);
    }
  }

  async #writeOnce(
    look: Look,
    asked: Required<ComputeRequest>,
    { why, attempt }: { why: Why; attempt: number },
    watching?: RefreshWatching,
  ): Promise<Computed> {
    const { register, gathered } = look;
    if (!register) throw new WorkbookError("noRegister");
    const typed = this.#typed(look, asked, register);
    const request = this.#asPublished(look, asked);
    const existing = typed.sheets.get(request.year) ?? null;
    // Nobody asked for a sheet that was deleted; and a new one that is not remembered would be mistaken for its own copies.
    if (!existing && watching?.automatic) throw new WorkbookError("sheetGone");
    let unsaved = false;
    const body = bodyNamed(typed, request.year, look.memory);
    // Saved first: once it is written, the sheet no longer says that it was typed there.
    if (!watching?.automatic && body !== look.memory.body)
      unsaved = !(await this.#rememberIfPossible(look, (saved) => ({ ...saved, body })));
    const { computed, assessment, differences, context, plan } = await this.#plan(
      look,
      request,
      register,
      typed,
      watching,
    );
    checkCancelled(watching);

    // What was taken back may have left looks behind: then the sheets are written whole.
    const anew = attempt > 1;
    const planned = writingOf(
      plan,
      existing,
      gathered.overview.sheets.map(({ name }) => name),
      why === "compute",
      gathered.overview.date1904,
      anew,
    );
    const beside = await this.#detailBeside(
      look,
      { register, assessment, context },
      { asked: why === "detail", anew },
      watching,
    );
    const plannedDetail = beside?.write ?? null;
    // Cells that change by themselves (=RAND() beside the table) would be in the way for ever.
    const isLast = attempt === ATTEMPTS;
    const write = isLast ? withoutSeen(planned) : planned;
    const detail = isLast && plannedDetail ? withoutSeen(plannedDetail) : plannedDetail;
    watching?.onProgress?.({ stage: "writing", sheet: write.plan.name, done: 0, total: 0 });
    const [sheetId = "", detailId] = await this.#workbook.write(detail ? [write, detail] : [write]);
    if (existing) noteWritten(gathered, sheetId, write);
    else noteNewSheet(gathered, sheetId, write.plan);
    if (detail && detail.sheetId !== null) noteWritten(gathered, detail.sheetId, detail);
    else if (detail && detailId !== undefined) noteNewSheet(gathered, detailId, detail.plan);

    const before = this.#current?.written ? this.#current.assessment : null;
    this.#current = { request, assessment, computed, register, sheetId, written: true };
    look.edited = [];
    this.#edits.settled();
    if (!watching?.automatic) {
      const { frameworkId } = request;
      const migrated = look.memory.frozen[frameworkId];
      const saved = await this.#rememberIfPossible(look, (before) =>
        withoutEmpty({
          ...before,
          last: why === "aside" ? before.last : request,
          inputs: { ...before.inputs, [frameworkId]: typed.inputs },
          sheetIds: { ...before.sheetIds, [sheetKey(frameworkId, request.year)]: sheetId },
          frozen: { ...before.frozen, [frameworkId]: { ...migrated, ...before.frozen[frameworkId] } },
          former: { ...before.former, [frameworkId]: {} },
        }),
      );
      unsaved ||= !saved;
    }
    const recreated = why === "refresh" && !existing;
    return {
      assessment,
      sheet: { id: sheetId, name: write.plan.name },
      changed: changedFigures(before, existing, assessment),
      notes: [
        ...(recreated ? [{ code: "sheetRecreated" as const, params: {} }] : []),
        ...(isBroughtBack(typed, request.year) ? [{ code: "inputsBroughtBack" as const, params: {} }] : []),
        ...typed.notes,
        ...restoredNotes(plan, existing, gathered.overview.date1904, context.frozen !== undefined),
        ...(beside && beside.apart > 0
          ? [{ code: "remarksApart" as const, params: { count: beside.apart } }]
          : []),
        ...(unsaved ? [{ code: "inputsNotSaved" as const, params: {} }] : []),
      ],
      ...(context.frozen ? { published: context.frozen } : {}),
      recomputed: valuesNow(differences),
      differences,
      written: saysSomething(write) || (detail !== null && saysSomething(detail)),
      opened: this.#opened(look, { assessment, stale: false }),
      staleness: this.#edits.staleness,
    };
  }

  async #remember(look: Look, change: (saved: Memory) => Memory): Promise<void> {
    look.memory = await remember(this.#workbook, look.gathered, change);
  }

  /** After a computation: the sheet is written and holds all that was typed, so a copy that can't be saved fails nothing. */
  async #rememberIfPossible(look: Look, change: (saved: Memory) => Memory): Promise<boolean> {
    try {
      await this.#remember(look, change);
      return true;
    } catch (failure) {
      if (!(failure instanceof WorkbookError)) throw failure;
      // Settings of a newer version are said as such.
      return failure.code === "newerVersion";
    }
  }

  #framework(id: string): Framework {
    const framework = this.frameworks.find((one) => one.id === id);
    if (!framework) throw new WorkbookError("unsupported");
    return framework;
  }

  /** What sharing and freezing start from: the figures that were asked for, over the workbook as it is now. */
  async #computedNow(watching?: Watching): Promise<{ current: Current; look: Look; register: Register }> {
    const current = this.#current;
    if (!current) throw new WorkbookError("noRegister");
    const look = await this.#lookAgain(watching);
    if (!look.register) throw new WorkbookError("noRegister");
    return { current, look, register: look.register };
  }

  /** Computes what the SPASER sheet in the workbook stands for, so that it can be explained before anything is written. */
  async #standing(look: Look, watching?: Watching): Promise<Standing> {
    const { register, gathered } = look;
    const asked = this.#current?.request ?? lastRequest(look, this.frameworks);
    if (!register || !asked) return { assessment: null, stale: false };
    const typed = this.#typed(look, asked, register);
    const request = this.#asPublished(look, asked);
    const existing = typed.sheets.get(request.year);
    if (!existing) return { assessment: null, stale: false };
    const { computed, assessment, context, plan } = await this.#plan(
      look,
      request,
      register,
      typed,
      watching,
    );
    const sheetId = existing.shape.id;
    this.#current = { request, assessment, computed, register, sheetId, written: false };
    look.edited = [];
    const write = writingOf(plan, existing, [], false, gathered.overview.date1904);
    const detail = await this.#detailBeside(look, { register, assessment, context }, { asked: false });
    return { assessment, stale: saysSomething(write) || (detail !== null && saysSomething(detail.write)) };
  }

  /** What brings « Détail » up to date with the figures; null where nobody asked for that sheet. */
  async #detailBeside(
    { gathered }: Look,
    { register, assessment, context }: { register: Register; assessment: Assessment; context: SheetContext },
    how: { asked: boolean; anew?: boolean },
    watching?: Watching,
  ): Promise<DetailWriting | null> {
    const existing = detailSheetOf(gathered, assessment.framework.id, assessment.year);
    if (!existing && !how.asked) return null;
    const planned: DetailPlanner = (kept) => planDetailSheet(register, assessment, { ...context, kept });
    const known = existing && (gathered.whole.get(existing.id) ?? null);
    // Read before it is written, however large it is: what people wrote in it has to be found.
    const isThere = existing !== null && holdsPlan(planned([]), existing, gathered);
    const block =
      existing && !isThere ? (known ?? (await readSheet(this.#workbook, existing, watching))) : null;
    return detailWriting(planned, existing, block, gathered, how);
  }
}

function isPublished({ frozen, former }: Memory, frameworkId: string, year: number): boolean {
  return (frozen[frameworkId]?.[year] ?? former[frameworkId]?.[year]) !== undefined;
}

/** Somebody was quicker: the same can be tried again over what is there now. */
function isConflict(failure: unknown): boolean {
  return failure instanceof WorkbookError && failure.code === "conflict";
}

/** Written whatever the sheet holds by then. */
function withoutSeen({ seen: _, ...write }: WriteRequest): WriteRequest {
  return write;
}

function isSameRequest(one: Required<ComputeRequest>, other: Required<ComputeRequest>): boolean {
  return one.year === other.year && one.frameworkId === other.frameworkId && one.history === other.history;
}

/** The sheets in which people type: nothing that they do in « Détail » concerns the figures. */
function inputSheetIds(look: Look): ReadonlySet<string> {
  const own = ownSheets(look.gathered).filter(({ marker }) => marker.kind === "indicators");
  return new Set(own.map(({ shape }) => shape.id));
}

/** What a refresh computes in a session that has computed nothing yet: the last request, else the sheet that is there. */
function lastRequest(look: Look, frameworks: readonly Framework[]): Required<ComputeRequest> | null {
  const sheets = ownSheets(look.gathered).filter(({ marker }) => marker.kind === "indicators");
  const { last } = look.memory;
  const known = last && frameworks.some(({ id }) => id === last.frameworkId) ? last : null;
  if (
    known &&
    sheets.some(({ marker }) => marker.frameworkId === known.frameworkId && marker.year === known.year)
  )
    return known;
  const sheet = sheets.find(({ marker }) => frameworks.some(({ id }) => id === marker.frameworkId));
  // Without any sheet the last one was deleted: it is made again.
  if (!sheet) return known;
  const history = historyIn(look.gathered.whole.get(sheet.shape.id));
  return { frameworkId: sheet.marker.frameworkId, year: sheet.marker.year, history };
}

/** How many earlier years a sheet shows. */
function historyIn(block: RowBlock | undefined): number {
  const shown = block ? historyShown(layoutOf(block)).length : 0;
  return Math.min(Math.max(1, shown), MOST_HISTORY);
}
