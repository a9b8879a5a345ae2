/** The four moments over any workbook: the one flow that the pane, the ribbon and the command line share. */
import { choicesByName, choicesWithIds } from "../register/choices";
import type { FieldId } from "../register/fields";
import type { Finding } from "../register/finding";
import type { Register } from "../register/contracts";
import type { RegisterReader } from "../register/read";
import type { Choices, Recognition } from "../register/recognition";
import { recognise } from "../register/recognise";
import { planDetailSheet } from "../report/detail-sheet";
import { planIndicatorSheet, type SheetContext } from "../report/indicator-sheet";
import type { SheetPlan } from "../report/plan";
import { historyShown } from "../report/read-sheet";
import { layoutOf } from "../report/sheet-layout";
import { assess, assessing, reassess } from "../spaser/assess";
import type { Assessment } from "../spaser/assessment";
import type { Framework } from "../spaser/framework";
import { FRAMEWORKS } from "../spaser/frameworks";
import { withPublished } from "../spaser/publishing";
import type { Language } from "../text/language";
import { appendRequest } from "./appending";
import { detailSheetOf, detailWriting, saysTheSame, type DetailPlanner, type DetailWriting } from "./detail";
import { readEditedRows } from "./edited-rows";
import { Edits } from "./edits";
import { contractLine, explainDifference, explainFigure, nothingExplained } from "./explaining";
import { freezeYear } from "./freezing";
import { MEMORY_KEY, MOST_HISTORY, readMemory, UNREADABLE_KEY, type Memory } from "./memory";
import type {
  ComputeRequest,
  Computed,
  ExampleRegister,
  Explanation,
  Moments,
  Opened,
  OwnSheet,
  RefreshWatching,
  ShareRequest,
  Staleness,
  Watching,
} from "./moments";
import { columnCounts, hiddenRowsOf, notifiedYears, suggestedYear, withoutIgnored } from "./opened";
import { breathe, checkCancelled, inPieces } from "./pace";
import {
  gather,
  gatherAgain,
  noteNewSheet,
  noteWritten,
  ownSheets,
  readRegister,
  readSheet,
  type Gathered,
} from "./reading";
import {
  bodyNamed,
  collectTyped,
  figureAt,
  isBroughtBack,
  sheetKey,
  yearsTypedElsewhere,
  type Typed,
} from "./typed";
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

  constructor(workbook: Workbook, options: SessionOptions) {
    this.#workbook = workbook;
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
    const frozen = this.#look?.memory.frozen[current.request.frameworkId]?.[year];
    const changedSincePublished = frozen ? explainDifference(current.register, figure, frozen) : null;
    return { ...explainFigure(current.register, figure), changedSincePublished };
  }

  async showContract(contract: number): Promise<void> {
    const register = this.#current?.register ?? this.#look?.register;
    if (!register) return;
    const { sheet, row } = contractLine(register, contract);
    await this.#workbook.show({ sheet, row, column: null });
  }

  async showFinding(finding: Finding): Promise<void> {
    if (finding.sheet === "") return;
    await this.#workbook.show({ sheet: finding.sheet, row: finding.row ?? 0, column: finding.column });
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

  share(request: ShareRequest, watching?: Watching): Promise<void> {
    return this.#oneAtATime(async () => {
      watching?.onProgress?.({ stage: "sharing", sheet: "", done: 0, total: 0 });
      // What was typed since the last look belongs into the file too.
      const { current, look, register } = await this.#computedNow(watching);
      const typed = collectTyped(look.gathered, look.memory, current.request.frameworkId);
      // The file is a workbook of its own, which counts from 1900.
      const sheet = await this.#plan(look, current.request, register, typed, watching, false);
      const plans = [sheet.plan];
      if (request.detail) {
        plans.push(
          planDetailSheet(register, sheet.assessment, { ...sheet.context, anonymous: request.anonymous }),
        );
      }
      checkCancelled(watching);
      await this.#workbook.openCopy(await this.#options.renderFile(plans), `${sheet.plan.name}.xlsx`);
    });
  }

  /** Of the framework whose figures are shown, unless another is named: a sheet of it may stand in the workbook too. */
  freeze(year: number, frozen: boolean, named?: string, watching?: Watching): Promise<void> {
    return this.#oneAtATime(async () => {
      const { current, look, register } = await this.#computedNow(watching);
      const frameworkId = named ?? current.request.frameworkId;
      const framework = this.#framework(frameworkId);
      const { inputs } = collectTyped(look.gathered, look.memory, frameworkId);
      const assessment = assess(register, framework, { year, years: [year] }, inputs);
      const published = frozen ? freezeYear(assessment, register, this.#options.now()) : null;
      checkCancelled(watching);
      await this.#remember(look, (saved) => {
        const years = { ...saved.frozen[frameworkId] };
        if (published) years[year] = published;
        else delete years[year];
        return { ...saved, frozen: { ...saved.frozen, [frameworkId]: years } };
      });
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
          break;
        } catch (failure) {
          if (!isConflict(failure) || attempt === ATTEMPTS) throw failure;
        }
      }
      return this.#openedAfter();
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
    const read = await readEditedRows(this.#workbook, { ...last, register, reader }, rows, watching);
    const memory = read && memoryIn(read.gathered);
    const usable = memory && JSON.stringify(memory.choices) === JSON.stringify(last.memory.choices);
    if (!usable) {
      this.#look = { ...last, reader: null };
      return null;
    }
    const edited = last.edited && [...new Set([...last.edited, ...read.contracts])];
    this.#look = { ...last, gathered: read.gathered, memory, edited };
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
    const { overview, samples } = gathered;
    const recognition = recognise(samples, memory.choices, {
      activeSheetId: overview.activeSheetId,
      date1904: overview.date1904,
      ownSheetIds: ownSheets(gathered).map(({ shape }) => shape.id),
    });
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
    const findings = [...recognition.findings, ...(register?.findings ?? [])];
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
        frozen: memory.frozen[marker.frameworkId]?.[marker.year] !== undefined,
      })),
      choices: memory.choices,
      ...withoutIgnored(findings, memory.choices.ignoredFindings),
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
  ) {
    const framework = this.#framework(request.frameworkId);
    const computed = await this.#figures(look, request, register, typed, watching);
    const frozen = look.memory.frozen[framework.id] ?? {};
    const published = Object.fromEntries(
      Object.entries(frozen).map(([year, { figures }]) => [year, figures]),
    );
    const { assessment, recomputed } = withPublished(computed, published, typed.inputs);
    const body = bodyNamed(typed, request.year, look.memory);
    const frozenDay = frozen[request.year]?.day;
    const context: SheetContext = {
      language: this.#options.language,
      date1904,
      body,
      ...(body === look.memory.body ? {} : { savedBody: look.memory.body }),
      elsewhere: [...yearsTypedElsewhere(typed, request.year), ...Object.keys(frozen).map(Number)],
      sources: look.recognition.sheets
        .filter(({ kind }) => kind === "contracts")
        .map(({ sheetName }) => sheetName),
      computedAt: this.#options.now(),
      productVersion: this.#options.productVersion,
      ...(frozenDay === undefined
        ? {}
        : { frozen: { day: frozenDay, recomputed: recomputed[request.year] ?? {} } }),
    };
    return {
      computed,
      assessment,
      recomputed: recomputed[request.year] ?? {},
      context,
      plan: planIndicatorSheet(assessment, typed.inputs, context),
    };
  }

  /** Computes and writes; anew when somebody changed the sheet meanwhile, and the last time whatever they do. */
  async #computeAndWrite(
    look: Look,
    request: Required<ComputeRequest>,
    why: "compute" | "refresh" | "detail",
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
    request: Required<ComputeRequest>,
    { why, attempt }: { why: "compute" | "refresh" | "detail"; attempt: number },
    watching?: RefreshWatching,
  ): Promise<Computed> {
    const { register, gathered } = look;
    if (!register) throw new WorkbookError("noRegister");
    const typed = collectTyped(gathered, look.memory, request.frameworkId);
    const existing = typed.sheets.get(request.year) ?? null;
    // Nobody asked for a sheet that was deleted; and a new one that is not remembered would be mistaken for its own copies.
    if (!existing && watching?.automatic) throw new WorkbookError("sheetGone");
    const body = bodyNamed(typed, request.year, look.memory);
    // Saved first: once it is written, the sheet no longer says that it was typed there.
    if (!watching?.automatic && body !== look.memory.body)
      await this.#rememberIfPossible(look, (saved) => ({ ...saved, body }));
    const { computed, assessment, recomputed, context, plan } = await this.#plan(
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
      await this.#rememberIfPossible(look, (saved) => ({
        ...saved,
        last: request,
        inputs: { ...saved.inputs, [request.frameworkId]: typed.inputs },
        sheetIds: { ...saved.sheetIds, [sheetKey(request.frameworkId, request.year)]: sheetId },
      }));
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
        ...restoredNotes(plan, existing, gathered.overview.date1904),
        ...(beside && beside.apart > 0
          ? [{ code: "remarksApart" as const, params: { count: beside.apart } }]
          : []),
      ],
      recomputed,
      written: saysSomething(write) || (detail !== null && saysSomething(detail)),
      opened: this.#opened(look, { assessment, stale: false }),
      staleness: this.#edits.staleness,
    };
  }

  /**
   * Saves what changed in the memory, and only then: saving makes Excel forget its undo list. When a colleague saved something
   * since the last look, the change is made again on top of that; what a newer version saved is put back.
   */
  async #remember(look: Look, change: (saved: Memory) => Memory): Promise<void> {
    const { settings } = look.gathered.overview;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const known = settings[MEMORY_KEY];
      const { problem } = readMemory(settings);
      const saved = memoryIn(look.gathered);
      if (problem === "newerVersion") throw new WorkbookError("newerVersion");
      const memory = change(saved);
      look.memory = memory;
      if (JSON.stringify(memory) === JSON.stringify(known)) return;
      // What can't be read is kept: published figures may be in it.
      const unreadable = problem === "corrupted" ? { [UNREADABLE_KEY]: known } : {};
      const before = await this.#save({ ...unreadable, [MEMORY_KEY]: memory }, look, saved);
      if (JSON.stringify(before) === JSON.stringify(known)) return;
      settings[MEMORY_KEY] = before;
      if (readMemory(settings).problem === "newerVersion")
        await this.#workbook.remember({ [MEMORY_KEY]: before });
    }
  }

  /** What was there before; the session goes on with `saved` when saving fails. */
  async #save(settings: Record<string, unknown>, look: Look, saved: Memory): Promise<unknown> {
    try {
      const before = (await this.#workbook.remember(settings))[MEMORY_KEY];
      look.gathered.overview.settings[MEMORY_KEY] = settings[MEMORY_KEY];
      return before;
    } catch (failure) {
      look.memory = saved;
      throw failure;
    }
  }

  /** After a computation: the sheet is written and holds all that was typed, so a copy that can't be saved fails nothing. */
  async #rememberIfPossible(look: Look, change: (saved: Memory) => Memory): Promise<void> {
    try {
      await this.#remember(look, change);
    } catch (failure) {
      if (!(failure instanceof WorkbookError)) throw failure;
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
    const { register, gathered, memory } = look;
    const request = this.#current?.request ?? lastRequest(look, this.frameworks);
    if (!register || !request) return { assessment: null, stale: false };
    const typed = collectTyped(gathered, memory, request.frameworkId);
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
    const read = existing && !known && !saysTheSame(planned([]), existing, gathered);
    const block = read ? await readSheet(this.#workbook, existing, watching) : known;
    return detailWriting(planned, existing, block, gathered, how);
  }
}

/** What the workbook remembers, its choices by the names that the sheets have now. */
function memoryIn({ overview }: Gathered): Memory {
  const { memory } = readMemory(overview.settings);
  return { ...memory, choices: choicesByName(memory.choices, overview.sheets) };
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
  const block = look.gathered.whole.get(sheet.shape.id);
  const shown = block ? historyShown(layoutOf(block)).length : 0;
  const history = Math.min(Math.max(1, shown), MOST_HISTORY);
  return { frameworkId: sheet.marker.frameworkId, year: sheet.marker.year, history };
}
