/** One life of a workbook: acts are done to it, and what must be true of it is known beside it. */
import type { KeptSimulation } from "../../src/spaser/simulation/kept-shape";
import type { Framework } from "../../src/spaser/framework";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { assess } from "../../src/spaser/assess";
import type { Assessment, Inputs } from "../../src/spaser/assessment";
import { publishedAssessment, withPublished, type Behind } from "../../src/spaser/publishing";
import type { PublishedAssessment } from "../../src/spaser/publishing";
import { planIndicatorSheet } from "../../src/report/indicator-sheet";
import { historyYear } from "../../src/report/indicator-columns";
import { historyShown } from "../../src/report/read-sheet";
import { parseMarker } from "../../src/report/keys";
import type { FieldId } from "../../src/register/fields";
import type { RowLine } from "../../src/workbook/moments";
import type { Session } from "../../src/workbook/session";
import { dayOf } from "../../src/register/cells/days";
import {
  copySheet,
  deleteCells,
  insertCells,
  rect,
  sortRows,
  typeInto,
  type Worksheet,
} from "../../emulator";
import { contentOf, type Desk } from "../moments/desk";
import type { Act } from "./acts";
import { outlookColumn, read, typeAt } from "./sheet-at";
import { Undo } from "./undo";
import { FACT_COLUMNS, REGISTER, registerRows, ROWS } from "./small-desk";

const noInputs = (): Inputs => ({
  targets: {},
  references: {},
  entries: {},
  comments: {},
  actions: {},
  outlooks: {},
});
const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const SIMULATION: KeptSimulation = {
  version: 1,
  name: "Clause sociale partout",
  suppositions: [{ number: "1", facts: { socialClause: true } }],
};
/** Rows that hold nothing of the user's. */
const DECORATION = /^(gap|objective|header|band|note|reading|heading):/;

/** Change nothing but cells of one sheet, so that they can be undone. */
const CELL_ACTS: ReadonlySet<Act["do"]> = new Set<Act["do"]>([
  ...([
    "editRegister",
    "target",
    "reference",
    "count",
    "date",
    "earlier",
    "comment",
    "actions",
    "outlook",
    "body",
  ] as const),
  ...(["sort", "overwrite", "beside", "below", "refreshAutomatically"] as const),
]);
/** The pane that is closed and opened again changes nothing. */
const KEEPS_UNDO: ReadonlySet<Act["do"]> = new Set<Act["do"]>(["undo", "reopen"]);

interface OwnSheet {
  frameworkId: string;
  year: number;
  sheet: Worksheet;
  notes: string[];
}

/** A published year: what was computed, what its sheet printed, and what it knew then. */
interface Published {
  assessment: PublishedAssessment;
  history: number;
  /** Row and column keys → what is printed there. */
  printed: Map<string, unknown>;
}

/** Columns that some figure lacks in the small register, and what they say of themselves there. */
const ADDED: readonly FieldId[] = ["negotiation", "socialCriterion"];
const ADDED_HEADERS = /,\[0,\d+,"(negotiation|socialCriterion)",[^\]]*\]/g;

/** Cells that only have a look. */
const EMPTY = /,\[\d+,\d+,null,null,"[^"]*"\]/g;

/** The small register has no table of invoices. */
const NO_INVOICE: RowLine = {
  table: "invoices",
  sheet: "Factures",
  row: 1,
  index: 0,
  day: null,
  label: "F-1",
};

/** The sheet is what is looked at: nobody asks here for the contracts behind a published figure. */
const NOBODY: Behind = { states: () => null, quantities: () => ({ kind: "none" }) };

export class Life {
  session: Session;
  /** What the buyer typed, by framework; and what of it was there at the last act that saves. */
  readonly typed = new Map<string, Inputs>();
  readonly saved = new Map<string, Inputs>();
  body = "";
  /** Typed over a published sheet since it was last written: it counts only once the year is no longer published. */
  readonly over = new Map<string, Inputs>();
  /** Typed into a sheet and not yet taken over: by « framework|year ». */
  readonly newBodies = new Map<string, string>();
  readonly published = new Map<string, Map<number, Published>>();
  readonly sheets = new Map<string, OwnSheet>();
  current: { framework: Framework; year: number; history: number } = {
    framework: FRAMEWORKS[0] as Framework,
    year: 2023,
    history: 1,
  };
  acts = 0;
  checks = 0;
  undone = 0;
  readonly #desk: Desk;
  /** The session that added columns last. */
  #addedBy: Session | null = null;
  readonly #undo = new Undo();
  #noted = 0;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.session = desk.reopened();
  }

  /** A workbook as new, in the Excel that is open. */
  async begin(): Promise<void> {
    const { book } = this.#desk;
    const register = this.#desk.sheet(REGISTER);
    for (const sheet of [...book.sheets]) if (sheet !== register) book.deleteSheet(sheet);
    for (const name of [...book.names]) book.deleteName(name);
    book.settings.clear();
    deleteCells(register, rect(0, registerRows()[0]?.length ?? 0, MAX_ROWS, ADDED.length + 1), "left");
    registerRows().forEach((cells, row) => {
      for (const column of FACT_COLUMNS)
        register.setValue(row + 1, column, (cells[column] ?? null) as string | null);
    });
    await this.session.open();
    await this.#compute();
  }

  get #key(): string {
    return `${this.current.framework.id}|${this.current.year}`;
  }

  get #own(): OwnSheet {
    const own = this.sheets.get(this.#key);
    if (!own) throw new Error(`No sheet ${this.#key}`);
    return own;
  }

  get #ownPublished(): Published | undefined {
    return this.published.get(this.current.framework.id)?.get(this.current.year);
  }

  get #inputs(): Inputs {
    const inputs = this.typed.get(this.current.framework.id) ?? noInputs();
    this.typed.set(this.current.framework.id, inputs);
    return inputs;
  }

  get #over(): Inputs {
    const inputs = this.over.get(this.#key) ?? noInputs();
    this.over.set(this.#key, inputs);
    return inputs;
  }

  /** What was typed over a published sheet, and stands there when the year is published no more. */
  #takeOver(): void {
    for (const [part, byYear] of Object.entries(this.#over) as [keyof Inputs, Inputs["entries"]][])
      for (const [year, values] of Object.entries(byYear))
        Object.assign(((this.#inputs[part] as Inputs["entries"])[Number(year)] ??= {}), values);
  }

  get #indicators() {
    return this.current.framework.axes.flatMap(({ indicators }) => indicators);
  }

  /** Does an act; after those of the product everything is checked. */
  async perform(act: Act): Promise<void> {
    this.acts++;
    const sheet = act.do === "editRegister" ? this.#desk.sheet(REGISTER) : this.sheets.get(this.#key)?.sheet;
    if (CELL_ACTS.has(act.do) && sheet) this.#undo.note(sheet, this.#memento());
    else if (!KEEPS_UNDO.has(act.do)) this.#undo.forget();
    await this.#perform(act);
    if (act.do === "refreshAutomatically") this.#undo.forgetUnlessCells();
  }

  /** What is known now, to be known again when an act is undone. */
  #memento(): () => void {
    const typed = clone([...this.typed]);
    const over = clone([...this.over]);
    const bodies = [...this.newBodies];
    const own = this.sheets.get(this.#key);
    const notes = [...(own?.notes ?? [])];
    return () => {
      this.typed.clear();
      for (const [id, inputs] of typed) this.typed.set(id, inputs);
      this.over.clear();
      for (const [key, inputs] of over) this.over.set(key, inputs);
      this.newBodies.clear();
      for (const [key, body] of bodies) this.newBodies.set(key, body);
      if (own) own.notes = notes;
    };
  }

  async #perform(act: Act): Promise<void> {
    switch (act.do) {
      case "undo":
        if (this.#undo.undo()) this.undone++;
        return;
      case "refresh":
        return this.#refresh(false);
      case "refreshAutomatically":
        return this.#refresh(true);
      case "compute":
        this.current = {
          framework: at(FRAMEWORKS, act.framework),
          year: act.year,
          history: act.history,
        };
        return this.#compute();
      case "reopen":
        return this.#reopen();
      case "freeze":
      case "unfreeze":
        return this.#freeze(act.do === "freeze");
      case "addColumns":
      case "removeColumns":
        return this.#columns(act.do === "addColumns");
      case "ignore":
        return this.#leavesCells(() => this.session.ignore(["unknownAnswer"]));
      case "simulations":
        return this.#leavesCells(() => this.session.changeSimulations({ keep: SIMULATION }));
      case "showRow":
        return this.#leavesCells(async () => {
          await expect(this.session.showRow(NO_INVOICE)).rejects.toMatchObject({ code: "listOutdated" });
          await this.session.showContract(0);
        });
      case "editRegister":
        typeInto(this.#desk.sheet(REGISTER), 1 + (act.row % ROWS), at(FACT_COLUMNS, act.column), act.value);
        return;
      default:
        this.#toSheet(act);
    }
  }

  /** Empty columns beside the register come and go; its own cells stay as they are. */
  async #columns(added: boolean): Promise<void> {
    const register = this.#desk.sheet(REGISTER);
    const bare = () => contentOf(register).replaceAll(ADDED_HEADERS, "").replaceAll(EMPTY, "");
    const before = bare();
    const wereThere = contentOf(register).match(ADDED_HEADERS) !== null;
    if (added) {
      await this.session.addMissingColumns([...ADDED]);
      expect(contentOf(register).match(ADDED_HEADERS)).toHaveLength(ADDED.length);
      if (!wereThere) this.#addedBy = this.session;
    } else {
      const { kept } = await this.session.removeAddedColumns();
      expect(kept).toEqual([]);
      if (this.#addedBy === this.session) expect(contentOf(register)).not.toMatch(ADDED_HEADERS);
    }
    expect(bare()).toBe(before);
  }

  /** Nothing that anybody sees in a cell changes. */
  async #leavesCells(act: () => Promise<unknown>): Promise<void> {
    const contents = () => this.#desk.book.sheets.map(contentOf);
    const before = contents();
    await act();
    expect(contents()).toEqual(before);
  }

  #toSheet(
    act: Exclude<
      Act,
      { do: "refresh" | "compute" | "freeze" | "editRegister" | "undo" | "ignore" | "simulations" }
    >,
  ): void {
    const own = this.sheets.get(this.#key);
    if (!own) return;
    const { sheet } = own;
    const { year } = this.current;
    switch (act.do) {
      case "target":
      case "reference":
        return this.#typeTarget(act);
      case "count":
      case "date":
      case "earlier":
        return this.#typeEntry(act);
      case "comment": {
        const { id } = at(this.#indicators, act.pick);
        if (!this.#has(`ind:${id}`, "comment")) return;
        typeAt(sheet, `ind:${id}`, "comment", act.text);
        (this.#inputs.comments[year] ??= {})[id] = act.text;
        return;
      }
      case "actions":
      case "outlook": {
        const axes = this.current.framework.axes.filter(({ freeTexts }) => freeTexts);
        if (axes.length === 0) return;
        const { id } = at(axes, act.pick);
        const column = act.do === "actions" ? "id" : outlookColumn(sheet, id);
        typeAt(sheet, `texts:${id}`, column, act.text);
        const texts = act.do === "actions" ? this.#inputs.actions : this.#inputs.outlooks;
        (texts[year] ??= {})[id] = act.text;
        return;
      }
      case "body":
        typeAt(sheet, "body:1", "id", act.text);
        if (this.#ownPublished?.printed.has("body:1 id")) return;
        this.newBodies.set(this.#key, act.text);
        return;
      case "rename":
        this.#desk.book.renameSheet(sheet, `Bilan ${this.#desk.book.newNumber()}`);
        return;
      case "copyBefore":
      case "copyAfter":
        copySheet(sheet, undefined, sheet.position + (act.do === "copyAfter" ? 1 : 0));
        return;
      case "move":
        this.#desk.book.moveSheet(sheet, 0);
        return;
      case "deleteSheet":
        return this.#deleteSheet(own);
      case "sort":
        return this.#sort(act);
      default:
        this.#reshape(act as Extract<Act, { do: "insertRow" | "beside" }>, own);
    }
  }

  /** A row may be gone since somebody deleted a column with it. */
  #has(rowId: string, columnKey: string): boolean {
    const { rows, columns } = read(this.#own.sheet).layout;
    return rows.has(rowId) && columns.has(columnKey);
  }

  #typeTarget(act: { do: Act["do"]; pick: number; number: number; habit: number }): void {
    const { sheet } = this.#own;
    const { pick, number, habit } = act;
    const column = act.do === "reference" ? "reference" : "target";
    const { id, unit, target, references } = at(this.#indicators, pick);
    if (unit === "date" || !this.#has(`ind:${id}`, column)) return;
    const isPercent = unit === "percent";
    const value = isPercent ? number / 100 : number;
    // What equals the framework's own says nothing.
    const own =
      column === "reference"
        ? references.map((reference) => reference.value)
        : [target?.value, ...Object.values(target?.byYear ?? {})];
    if (own.includes(value)) return;
    if (isPercent && number === 1) return;
    const forms = isPercent
      ? [`${number}`, `${number} %`, `0,${String(number).padStart(2, "0")}`]
      : [`${number}`, ` ${number}`, `${number},0`];
    typeAt(sheet, `ind:${id}`, column, at(forms, habit));
    const inputs = this.#ownPublished ? this.#over : this.#inputs;
    const typed = column === "reference" ? inputs.references : inputs.targets;
    (typed[this.current.year] ??= {})[id] = value;
  }

  /** Counts and dates of the year, and of an earlier year where the sheet asks for them. */
  #typeEntry(act: { do: Act["do"]; pick: number; number: number; habit: number }): void {
    const { sheet } = this.#own;
    const { layout, year } = read(sheet);
    const cells = [...layout.rowKeys].flatMap(([id, key]) =>
      (key.entries ?? []).flatMap((of) => {
        const column = of === year ? "value" : `y${of}`;
        const wanted =
          act.do === "earlier" ? of !== year : of === year && (key.unit === "date") === (act.do === "date");
        return wanted &&
          key.unit !== "percent" &&
          layout.columns.has(column) &&
          !this.sheets.has(`${this.current.framework.id}|${of === year ? 0 : of}`)
          ? [{ id, of, column, isDate: key.unit === "date" }]
          : [];
      }),
    );
    if (cells.length === 0) return;
    const { id, of, column, isDate } = at(cells, act.pick);
    const day = String(1 + (act.number % 28)).padStart(2, "0");
    const text = isDate
      ? at([`${day}/03/${of}`, `${Number(day)}/3/${of}`, `${of}-03-${day}`], act.habit)
      : `${act.number}`;
    typeAt(sheet, id, column, text);
    const inputs = this.#ownPublished ? this.#over : this.#inputs;
    (inputs.entries[of] ??= {})[id.slice(4)] = isDate ? dayOf(of, 3, Number(day)) : act.number;
  }

  #sort({ pick, by, withKeys }: { pick: number; by: number; withKeys: boolean }): void {
    const { sheet } = this.#own;
    const { rows, columns } = read(sheet).layout;
    const axis = at(this.current.framework.axes, pick);
    const places = axis.indicators.flatMap(({ id }) => rows.get(`ind:${id}`) ?? []);
    if (places.length < 2) return;
    const top = Math.min(...places);
    const first = withKeys ? 0 : 1;
    const last = Math.max(...columns.values());
    const area = rect(top, first, Math.max(...places) - top + 1, last - first + 1);
    // Excel refuses to sort merged cells.
    if (sheet.merges.some((merge) => merge.row >= top && merge.row < top + area.rows)) return;
    sortRows(sheet, area, [{ column: 1 + (by % (area.columns - 1)), descending: by % 2 === 0 }]);
  }

  #reshape(act: { do: string; pick: number }, { sheet, notes }: OwnSheet): void {
    const { layout } = read(sheet);
    const lastRow = Math.max(...layout.rows.values());
    const lastColumn = Math.max(...layout.columns.values());
    const note = (row: number, column: number) => {
      if ((sheet.value(row, column) ?? "") !== "" || sheet.mergeAt(row, column)) return;
      const text = `note ${this.#noted++}`;
      sheet.setValue(row, column, text);
      notes.push(text);
    };
    const indicator = () => layout.rows.get(`ind:${at(this.#indicators, act.pick).id}`) ?? lastRow;
    switch (act.do) {
      case "insertRow": {
        const row = 3 + (act.pick % (lastRow - 2));
        insertCells(sheet, rect(row, 0, 1, MAX_COLUMNS), "down");
        note(row, 3);
        return;
      }
      case "insertColumn": {
        const column = 2 + (act.pick % (lastColumn - 1));
        insertCells(sheet, rect(0, column, MAX_ROWS, 1), "right");
        note(indicator(), column);
        return;
      }
      case "deleteRow": {
        const rows = [...layout.rows].filter(([id]) => DECORATION.test(id)).map(([, row]) => row);
        const row = at(rows, act.pick);
        if (this.#holdsNote(sheet, rect(row, 0, 1, lastColumn + 20))) return;
        deleteCells(sheet, rect(row, 0, 1, MAX_COLUMNS), "up");
        return;
      }
      case "deleteColumn": {
        const key = at(["gap", "coverage", "amount", "evolution"], act.pick);
        const column = layout.columns.get(key);
        if (column === undefined || this.#holdsNote(sheet, rect(0, column, lastRow + 20, 1))) return;
        const texts = [...layout.rows].filter(([id]) => /^(texts|body):/.test(id));
        if (texts.some(([, row]) => (sheet.value(row, column) ?? "") !== "")) return;
        // A merged text that is empty may have its first cell here: nothing is lost with it.
        deleteCells(sheet, rect(0, column, MAX_ROWS, 1), "left");
        return;
      }
      case "overwrite": {
        const column = layout.columns.get(at(["label", "status", "base", "value"], act.pick));
        const { id } = at(this.#indicators, act.pick);
        const row = layout.rows.get(`ind:${id}`);
        if (row === undefined || column === undefined) return;
        if (layout.rowKeys.get(`ind:${id}`)?.entries?.includes(this.current.year)) return;
        typeInto(sheet, row, column, "tapé par-dessus");
        return;
      }
      case "beside":
        note(indicator(), lastColumn + 1 + (act.pick % 3));
        return;
      case "below":
        note(lastRow + 1 + (act.pick % 4), 1 + (act.pick % 8));
    }
  }

  #holdsNote(sheet: Worksheet, area: ReturnType<typeof rect>): boolean {
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        if (/^note \d/.test(String(sheet.value(row, column) ?? ""))) return true;
    return false;
  }

  /** All copies go too. What was typed since the last act that saves goes with them. */
  #deleteSheet(own: OwnSheet): void {
    const { book } = this.#desk;
    const covered = [
      own.year,
      ...[...read(own.sheet).layout.columns.keys()].flatMap((key) => historyYear(key) ?? []),
    ];
    for (const sheet of [...book.sheets]) {
      const marker = parseMarker(String(sheet.value(0, 0) ?? ""));
      if (marker?.frameworkId === own.frameworkId && marker.year === own.year) book.deleteSheet(sheet);
    }
    this.sheets.delete(this.#key);
    this.over.delete(this.#key);
    this.newBodies.delete(this.#key);
    const saved = this.saved.get(own.frameworkId) ?? noInputs();
    const typed = this.typed.get(own.frameworkId) ?? noInputs();
    for (const part of Object.keys(typed) as (keyof Inputs)[]) {
      for (const year of covered) {
        if (this.sheets.has(`${own.frameworkId}|${year}`)) continue;
        const kept = saved[part][year];
        const byYear = typed[part] as Record<number, unknown>;
        if (kept === undefined) delete byYear[year];
        else byYear[year] = clone(kept);
      }
    }
  }

  async #freeze(frozen: boolean): Promise<void> {
    const { framework, year } = this.current;
    if (!this.sheets.has(this.#key)) return;
    const published = this.published.get(framework.id) ?? new Map<number, Published>();
    this.published.set(framework.id, published);
    const known = published.get(year);
    const before = contentOf(this.#desk.sheet(REGISTER));
    const assessment = publishedAssessment(await this.#expected());
    await this.session.freeze(year, frozen);
    if (!frozen && known) this.#takeOver();
    if (!frozen) published.delete(year);
    else if (!known) {
      published.set(year, { assessment, history: this.current.history, printed: this.#printed() });
    }
    await this.#check(before, false);
  }

  /** All that the sheet prints, by the keys of rows and columns; what people write themselves goes on being theirs. */
  #printed(): Map<string, unknown> {
    const { sheet } = this.#own;
    const { rows, columns } = read(sheet).layout;
    const printed = new Map<string, unknown>();
    for (const [rowId, row] of rows) {
      for (const [key, column] of columns) {
        const value = sheet.value(row, column) ?? "";
        const isTheirs = rowId.startsWith("texts:") || key === "comment" || /^note \d/.test(String(value));
        const isNameless = rowId === "body:1" && this.body === "" && !this.newBodies.get(this.#key);
        if (!isTheirs && !isNameless) printed.set(`${rowId} ${key}`, value);
      }
    }
    return printed;
  }

  /** The figures as they have to be, published ones among them. */
  async #expected(): Promise<Assessment> {
    const { framework, year, history } = this.current;
    const register = await this.#freshRegister();
    const years = Array.from({ length: history + 1 }, (_, index) => year - history + index);
    const published = [...(this.published.get(framework.id) ?? [])].map(
      ([of, { assessment }]) => [of, { assessment, behind: NOBODY }] as const,
    );
    const computed = assess(register, framework, { year, years }, this.#inputs);
    return withPublished(computed, new Map(published), this.#inputs).assessment;
  }

  /** A new session goes on with what was computed last; when that sheet was deleted, with the first of those that are left. */
  async #reopen(): Promise<void> {
    this.session = this.#desk.reopened();
    const { current } = await this.session.open();
    if (!this.sheets.has(this.#key)) {
      const left = this.#desk.book.sheets.find((sheet) => parseMarker(String(sheet.value(0, 0) ?? "")));
      if (!left) {
        expect(current).toBeNull();
        return;
      }
      const { frameworkId, year, layout } = read(left);
      const framework = FRAMEWORKS.find(({ id }) => id === frameworkId) as Framework;
      this.current = { framework, year, history: historyShown(layout).length };
    }
    const { framework, year, history } = this.current;
    expect([current?.framework.id, current?.year, current?.years.length]).toEqual([
      framework.id,
      year,
      history + 1,
    ]);
  }

  async #freshRegister() {
    const { register } = await this.#desk.reopened().open();
    if (!register) throw new Error("no register");
    return register;
  }

  async #compute(): Promise<void> {
    const { framework, year, history } = this.current;
    const before = contentOf(this.#desk.sheet(REGISTER));
    await this.session.compute({ year, frameworkId: framework.id, history });
    // A published year shows the earlier years that it was published with.
    this.current.history = this.#ownPublished?.history ?? history;
    await this.#check(before, false);
  }

  async #refresh(automatic: boolean): Promise<void> {
    const before = contentOf(this.#desk.sheet(REGISTER));
    if (automatic && !this.sheets.has(this.#key)) {
      const count = this.#desk.book.sheets.length;
      await expect(this.session.refresh({ automatic })).rejects.toMatchObject({ code: "sheetGone" });
      expect(this.#desk.book.sheets).toHaveLength(count);
      return;
    }
    const { assessment } = await this.session.refresh({ automatic });
    // A session that was opened again goes on with what was computed last.
    expect([assessment.framework.id, assessment.year]).toEqual([
      this.current.framework.id,
      this.current.year,
    ]);
    await this.#check(before, automatic);
    expect((await this.session.refresh({ automatic })).written).toBe(false);
  }

  /** Everything that must be true after the product wrote. */
  async #check(registerBefore: string, automatic: boolean): Promise<void> {
    this.checks++;
    const { framework, year } = this.current;
    this.over.delete(this.#key);
    expect(contentOf(this.#desk.sheet(REGISTER))).toBe(registerBefore);
    const own = this.#ownNow();
    const body = this.newBodies.get(this.#key) ?? this.body;
    if (!automatic) {
      this.body = body;
      this.newBodies.delete(this.#key);
      this.saved.set(framework.id, clone(this.#inputs));
    }
    const inputs = this.#inputs;
    const found = read(own.sheet);
    const mine = (of: Inputs) =>
      Object.fromEntries(
        Object.entries(of).map(([part, byYear]) => [part, (byYear as Record<number, unknown>)[year] ?? {}]),
      );
    expect(mine(found.inputs)).toEqual(mine(inputs));
    expect(found.notes).toEqual([]);
    const texts = this.#desk.book.sheetById(own.sheet.id) ? this.#textsOf(own.sheet) : [];
    for (const note of own.notes)
      expect([note, texts.filter((text) => text === note).length]).toEqual([note, 1]);

    const { printed } = this.#ownPublished ?? {};
    if (printed) return this.#checkPrinted(own, printed);
    const published = [...(this.published.get(framework.id)?.keys() ?? [])];
    const plan = planIndicatorSheet(await this.#expected(), inputs, {
      language: "fr",
      body,
      sources: [REGISTER],
      computedAt: { day: 46_000, minutes: 0 },
      productVersion: "0.0.0",
      elsewhere: [...this.#typedElsewhere(), ...published],
    });
    const differing: unknown[] = [];
    plan.cells.forEach((cells, row) => {
      const rowId = String(cells[0]?.value).split("|")[0] ?? "";
      cells.forEach((cell, column) => {
        if (!cell || row === 0 || column === 0 || cell.volatile) return;
        const key = String(plan.cells[0]?.[column]?.value);
        const r = found.layout.rows.get(rowId) ?? -1;
        const c = found.layout.columns.get(key) ?? -1;
        const there = own.sheet.value(r, c) ?? "";
        const isNote = cell.value === "" && /^note \d/.test(String(there));
        if (there !== cell.value && !isNote) differing.push([rowId, key, cell.value, there]);
      });
    });
    expect(differing).toEqual([]);
  }

  /** Nothing that was done since the year was published has changed one cell of what it prints. */
  #checkPrinted({ sheet }: OwnSheet, printed: Map<string, unknown>): void {
    const { rows, columns } = read(sheet).layout;
    const differing: unknown[] = [];
    for (const [place, value] of printed) {
      const [rowId = "", key = ""] = place.split(" ");
      const there = sheet.value(rows.get(rowId) ?? -1, columns.get(key) ?? -1) ?? "";
      const isNote = value === "" && /^note \d/.test(String(there));
      if (there !== value && !isNote) differing.push([place, value, there]);
    }
    expect(differing).toEqual([]);
  }

  /** The sheet that was just written, the same as before unless it had been deleted. */
  #ownNow(): OwnSheet {
    const { framework, year } = this.current;
    const known = this.sheets.get(this.#key);
    if (known) {
      expect(this.#desk.book.sheetById(known.sheet.id)).toBe(known.sheet);
      return known;
    }
    const sheet = this.#desk.book.sheets.find((one) => {
      const marker = parseMarker(String(one.value(0, 0) ?? ""));
      return marker?.frameworkId === framework.id && marker.year === year;
    });
    if (!sheet) throw new Error(`No sheet was made for ${this.#key}`);
    const own = { frameworkId: framework.id, year, sheet, notes: [] };
    this.sheets.set(this.#key, own);
    return own;
  }

  #typedElsewhere(): number[] {
    const others = [...this.sheets.values()].filter(
      ({ frameworkId, year }) => frameworkId === this.current.framework.id && year !== this.current.year,
    );
    return others
      .flatMap(({ year, sheet }) => [
        year,
        ...[...read(sheet).layout.rowKeys.values()].flatMap(({ entries = [] }) => entries),
      ])
      .filter((year) => year !== this.current.year);
  }

  #textsOf(sheet: Worksheet): string[] {
    const used = sheet.used();
    const texts: string[] = [];
    if (used) sheet.grid.each(used, (cell) => texts.push(String(cell.value ?? "")));
    return texts;
  }
}
