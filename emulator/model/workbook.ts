/** The workbook: sheets, names, properties, settings, selection, and who wants to know about changes. */
import { formatRect, type Rect, rect } from "./address";
import { Habits } from "../habits";
import { ModelError } from "./errors";
import type { Cell } from "./grid";
import type { DefinedName } from "./objects";
import { renameSheetInFormula } from "./references";
import { Settings } from "./settings";
import { StyleTable } from "./styles";
import { Worksheet } from "./worksheet";

/** How a change came about, in Excel's words. */
export type ChangeType =
  | 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted' | 'Others'; // prettier-ignore

/** Local = this person (or an add-in of theirs); Remote = a co-author. */
export type ChangeSource = "Local" | "Remote";

export type WorkbookEvent =
  | {
      readonly type: "changed";
      readonly sheet: Worksheet;
      readonly area: Rect;
      readonly change: ChangeType;
      readonly source: ChangeSource;
      /** For one edited cell: what was there and what is. */
      readonly details?: { readonly before: unknown; readonly after: unknown };
      /** It was picked from the cell's list. */
      readonly picked?: true;
    }
  | {
      readonly type: "formatChanged";
      readonly sheet: Worksheet;
      readonly area: Rect;
      readonly source: ChangeSource;
    }
  | { readonly type: "selected" }
  | {
      readonly type: "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetDeactivated";
      readonly sheet: Worksheet;
    }
  | { readonly type: "calculated"; readonly sheet: Worksheet }
  /** Anything at all may look different: repaint. */
  | { readonly type: "touched" };

/** A block that follows its cells. */
export interface Anchor {
  readonly sheet: Worksheet;
  areas: readonly Rect[];
}

/** Computes the formulas; given from outside so that the model stays without an engine. Tells the sheets with other results. */
export type Calculator = (workbook: Workbook) => ReadonlySet<Worksheet>;

const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]/;

export class Workbook {
  readonly styles = new StyleTable();
  /** How the Excel behaves that has it open. */
  readonly habits = new Habits();
  sheets: Worksheet[] = [];
  names: DefinedName[] = [];
  /** The settings that add-ins store in the file. */
  settings = new Settings();
  properties: Record<string, string> = {
    author: "",
    category: "",
    comments: "",
    company: "",
    keywords: "",
    lastAuthor: "",
    manager: "",
    subject: "",
    title: "",
  };
  customProperties = new Map<string, unknown>();
  fileName = "Classeur1.xlsx";
  locale = "fr-FR";
  calculationMode = "Automatic";
  structureProtected = false;
  readOnly = false;
  /** Dates count from 1904 (a setting that old Mac files have). */
  date1904 = false;
  active: Worksheet;
  selection: Rect = rect(0, 0);
  calculator: Calculator | null = null;
  /** The chart that is selected: it takes the place of the selected cells. */
  selectedChart: string | null = null;
  /** How many things a person did could be taken back with Ctrl+Z. */
  undoable = 0;
  /** Blocks that somebody holds on to: they follow insertions and deletions, and lose their place when it is deleted. */
  readonly anchors = new Set<Anchor>();
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private counter = 0;
  private dirty = true;
  private calculating = false;
  private quiet = 0;

  constructor(firstSheet = "Feuil1") {
    this.active = this.makeSheet(firstSheet);
    this.sheets.push(this.active);
  }

  // ---- identities

  newNumber(): number {
    return ++this.counter;
  }

  /** Ids in Excel's form, but the same in every run. */
  newGuid(): string {
    const n = (++this.counter).toString(16).toUpperCase().padStart(12, "0");
    return `00000000-0001-0000-0000-${n}`;
  }

  makeSheet(name: string): Worksheet {
    return new Worksheet(this, `{${this.newGuid()}}`, name);
  }

  /** "Sheet!$A$1:$B$2". */
  absolute(sheet: Worksheet, area: Rect): string {
    return `${sheet.quotedName}!${formatRect(area, true)}`;
  }

  freeTableName(): string {
    const taken = new Set(this.sheets.flatMap((s) => s.tables.map((t) => t.name.toLowerCase())));
    let n = 1;
    while (taken.has(`tableau${String(n)}`)) n++;
    return `Tableau${String(n)}`;
  }

  // ---- listening

  /** Calls `listener` at every event until the returned function is called. */
  subscribe(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: WorkbookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** Something changed: formulas are stale, pictures too. */
  touch(): void {
    this.dirty = true;
    if (this.quiet === 0) this.emit({ type: "touched" });
  }

  /** Runs `work` with one repaint at its end instead of one per change. */
  batch<T>(work: () => T): T {
    this.quiet++;
    try {
      return work();
    } finally {
      this.quiet--;
      if (this.quiet === 0) this.emit({ type: "touched" });
    }
  }

  /** What was done before can't be taken back any more. */
  forgetUndo(): void {
    if (this.habits.has("undoForgotten")) this.undoable = 0;
  }

  // ---- formulas

  /** To be told of every cell that gets a formula, also when it was put into the grid directly. */
  noteFormula(_cell: Cell, _sheet: Worksheet, _row: number, _column: number): void {
    this.hasFormulas = true;
  }

  /** The counterpart, for a cell that loses its formula. */
  forgetFormula(_cell: Cell): void {
    // Whether others are left is not worth a count that could be wrong: computing nothing is quick.
  }

  /** Whether there ever was a formula: millions of constants are not searched for none. */
  private hasFormulas = false;

  /** Computes what is stale, unless calculation is manual. */
  refreshFormulas(): void {
    if (this.calculationMode === "Automatic") this.calculate();
  }

  /** Computes what is stale. */
  calculate(): void {
    if (!this.dirty || this.calculating || !this.calculator || !this.hasFormulas) return;
    this.calculating = true;
    try {
      const recalculated = this.calculator(this);
      this.dirty = false;
      for (const sheet of recalculated) this.emit({ type: "calculated", sheet });
    } finally {
      this.calculating = false;
    }
  }

  // ---- sheets

  sheetNamed(name: string): Worksheet | null {
    const wanted = name.toLowerCase();
    return this.sheets.find((s) => s.name.toLowerCase() === wanted) ?? null;
  }

  sheetById(id: string): Worksheet | null {
    return this.sheets.find((s) => s.id === id) ?? null;
  }

  /** Why a sheet can't be called that; null when it can. */
  nameProblem(name: string, except?: Worksheet): string | null {
    if (name === "" || name.length > 31) return "A sheet name has 1 to 31 characters.";
    if (FORBIDDEN_IN_NAMES.test(name) || name.startsWith("'") || name.endsWith("'")) {
      return "A sheet name may not hold \\ / ? * [ ] : nor begin or end with an apostrophe.";
    }
    // The sheet that lists changes has this name, in the language of Excel.
    if (/^(history|historique)$/i.test(name)) return "The name is reserved.";
    const other = this.sheetNamed(name);
    return other && other !== except ? "A sheet of that name exists already." : null;
  }

  private checkName(name: string, except?: Worksheet): void {
    const problem = this.nameProblem(name, except);
    if (problem === null || !this.habits.has("sheetNamesRuled")) return;
    const code = /exists/.test(problem) ? "ItemAlreadyExists" : "InvalidArgument";
    throw new ModelError(code, problem);
  }

  private checkStructure(): void {
    if (this.structureProtected)
      throw new ModelError("AccessDenied", "The structure of the workbook is protected.");
  }

  /** Adds an empty sheet at the end (or at `position`). */
  addSheet(name?: string, position?: number): Worksheet {
    this.checkStructure();
    let chosen = name;
    if (chosen === undefined) {
      let n = this.sheets.length + 1;
      while (this.sheetNamed(`Feuil${String(n)}`)) n++;
      chosen = `Feuil${String(n)}`;
    }
    this.checkName(chosen);
    const sheet = this.makeSheet(chosen);
    this.sheets.splice(position ?? this.sheets.length, 0, sheet);
    this.forgetUndo();
    this.touch();
    this.emit({ type: "sheetAdded", sheet });
    return sheet;
  }

  renameSheet(sheet: Worksheet, name: string): void {
    if (name === sheet.name) return;
    this.checkStructure();
    this.checkName(name, sheet);
    const before = sheet.name;
    sheet.name = name;
    this.rewriteFormulas((formula) => renameSheetInFormula(formula, before, name));
    this.touch();
  }

  deleteSheet(sheet: Worksheet): void {
    this.checkStructure();
    const others = this.sheets.filter((s) => s !== sheet && s.visibility === "Visible");
    if (others.length === 0)
      throw new ModelError("InvalidOperation", "A workbook must keep a visible sheet.");
    const index = sheet.position;
    const wasActive = this.active === sheet;
    this.sheets = this.sheets.filter((s) => s !== sheet);
    this.names = this.names.filter((n) => n.sheetId !== sheet.id);
    this.rewriteFormulas((formula) => renameSheetInFormula(formula, sheet.name, null));
    this.forgetUndo();
    this.touch();
    this.emit({ type: "sheetDeleted", sheet });
    if (wasActive) {
      const next =
        this.sheets.slice(index).find((s) => s.visibility === "Visible") ?? others[others.length - 1];
      if (next) this.activate(next);
    }
  }

  moveSheet(sheet: Worksheet, position: number): void {
    this.checkStructure();
    if (position < 0 || position >= this.sheets.length)
      throw new ModelError("InvalidArgument", "No such position.");
    this.sheets = this.sheets.filter((s) => s !== sheet);
    this.sheets.splice(position, 0, sheet);
    this.touch();
  }

  setVisibility(sheet: Worksheet, visibility: Worksheet["visibility"]): void {
    if (visibility === sheet.visibility) return;
    this.checkStructure();
    const others = this.sheets.filter((s) => s !== sheet && s.visibility === "Visible");
    if (visibility !== "Visible" && others.length === 0) {
      throw new ModelError("InvalidOperation", "A workbook must keep a visible sheet.");
    }
    sheet.visibility = visibility;
    if (this.active === sheet && visibility !== "Visible" && others[0]) this.activate(others[0]);
    this.touch();
  }

  /** Brings a sheet to the front. */
  activate(sheet: Worksheet, selection: Rect = rect(0, 0)): void {
    if (sheet.visibility !== "Visible")
      throw new ModelError("InvalidOperation", "A hidden sheet cannot be activated.");
    this.selectedChart = null;
    if (this.active === sheet) return;
    const before = this.active;
    this.active = sheet;
    this.selection = selection;
    if (this.sheets.includes(before)) this.emit({ type: "sheetDeactivated", sheet: before });
    this.emit({ type: "sheetActivated", sheet });
    this.emit({ type: "selected" });
    this.touch();
  }

  /** Selects a block, bringing its sheet to the front. */
  select(sheet: Worksheet, area: Rect): void {
    if (this.active !== sheet) {
      this.activate(sheet, area);
      return;
    }
    this.selectedChart = null;
    this.selection = area;
    this.emit({ type: "selected" });
    this.touch();
  }

  // ---- names

  /** A name as a formula on `sheet` would find it: the sheet's own first. */
  findName(name: string, sheet: Worksheet | null): DefinedName | null {
    const wanted = name.toLowerCase();
    const all = this.names.filter((n) => n.name.toLowerCase() === wanted);
    return (
      all.find((n) => sheet !== null && n.sheetId === sheet.id) ?? all.find((n) => n.sheetId === null) ?? null
    );
  }

  addName(name: string, formula: string, sheet: Worksheet | null, comment = ""): DefinedName {
    if (this.habits.has("definedNamesRuled") && !isName(name)) {
      throw new ModelError("InvalidArgument", `"${name}" is not a valid name.`);
    }
    const sheetId = sheet?.id ?? null;
    if (this.names.some((n) => n.name.toLowerCase() === name.toLowerCase() && n.sheetId === sheetId)) {
      throw new ModelError("ItemAlreadyExists", `The name "${name}" exists already.`);
    }
    const made: DefinedName = { id: this.newGuid(), name, formula, sheetId, comment, visible: true };
    this.names.push(made);
    this.touch();
    return made;
  }

  deleteName(name: DefinedName): void {
    this.names = this.names.filter((n) => n !== name);
    this.touch();
  }

  // ---- formulas everywhere

  /** Passes every formula of the workbook (cells, names, rules, charts) through `map`. */
  rewriteFormulas(map: (formula: string, home: Worksheet | null) => string): void {
    for (const sheet of this.sheets) {
      if (this.hasFormulas) {
        sheet.grid.each(rect(0, 0, Infinity, Infinity), (cell) => {
          if (cell.formula !== null) cell.formula = map(cell.formula, sheet);
        });
      }
      for (const chart of sheet.charts) {
        for (const series of chart.series) {
          if (series.name.startsWith("=")) series.name = map(series.name, sheet);
          if (series.values !== null) series.values = map(series.values, sheet);
          if (series.categories !== null) series.categories = map(series.categories, sheet);
        }
      }
      for (const format of sheet.conditionalFormats) mapStrings(format.rule, (text) => map(text, sheet));
      for (const validation of sheet.validations) {
        for (const rule of Object.values(validation.rule)) mapStrings(rule, (text) => map(text, sheet));
      }
    }
    for (const name of this.names)
      name.formula = map(name.formula, name.sheetId ? this.sheetById(name.sheetId) : null);
  }
}

function isName(name: string): boolean {
  const looksLikeCell = /^([A-Za-z]{1,3}[0-9]{1,7}|[rlc][0-9]*|[rl][0-9]*c[0-9]*)$/i.test(name);
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !looksLikeCell;
}

function mapStrings(bag: Record<string, unknown>, map: (text: string) => string): void {
  for (const [key, value] of Object.entries(bag)) {
    if (typeof value === "string" && value.startsWith("=")) bag[key] = map(value);
  }
}
