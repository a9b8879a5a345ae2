/** The overview: which sheets there are, where their values are, their tables, the settings; no cell is read. */
import type { Area, SheetShape, TableArea } from "../register/grid";
import type { Overview } from "../workbook/workbook";
import { rangeAt } from "./areas";
import { isDraft } from "./drafts";

const serialOf2000 = 36_526;

const place = "rowIndex,columnIndex,rowCount,columnCount";

/** What is asked for at once; the used ranges and tables only of the sheets already known. */
export interface GeometryAnswer {
  sheets: Excel.WorksheetCollection;
  tables: Excel.TableCollection;
  active: Excel.Worksheet;
  settings: Excel.SettingCollection;
  date: Excel.FunctionResult<number> | null;
  used: Map<string, Excel.Range>;
  tableRanges: Map<string, Excel.Range>;
  /** What is visible of the area in which a sheet's values stood at the last overview. */
  visible: Map<string, { of: Area; view: Excel.RangeView }>;
}

/**
 * Used ranges and tables' places can't be loaded with the collections: each needs its sheet or table named first. So
 * the first overview takes two round trips. The names are remembered, and from then on the places are asked for in the
 * same request as the collections: one round trip, two when a sheet or table was added. When one was deleted, the
 * request fails (ItemNotFound) and the caller forgets and starts again. Hidden rows are counted in the area that the last
 * overview knows, so the first one does not tell them; the look at the cells that follows does.
 */
export class Geometry {
  private sheetIds = new Set<string>();
  private tableIds = new Set<string>();
  private lastTables = new Map<string, (TableArea & { id: string })[]>();
  private lastShapes: SheetShape[] = [];

  private date1904: boolean | null = null;
  private countsHidden = true;

  /** Nothing is known any more: the next overview asks for the names first. */
  forget(): void {
    this.sheetIds.clear();
    this.tableIds.clear();
  }

  get knowsNothing(): boolean {
    return this.sheetIds.size === 0;
  }

  /** A sheet that was just made: its place is asked for at once next time. */
  learn(sheetId: string): void {
    this.sheetIds.add(sheetId);
  }

  /** What the last overview said of a sheet. */
  shape(sheetId: string): SheetShape | undefined {
    return this.lastShapes.find((shape) => shape.id === sheetId);
  }

  /** The sheets of the last overview. */
  get known(): string[] {
    return this.lastShapes.map(({ id }) => id);
  }

  tablesOf(sheetId: string): (TableArea & { id: string })[] {
    return this.lastTables.get(sheetId) ?? [];
  }

  /** Queues all that can be asked for with what is known. */
  ask(context: Excel.RequestContext): GeometryAnswer {
    const workbook = context.workbook;
    const sheets = workbook.worksheets;
    sheets.load("items/id,items/name,items/visibility,items/protection/protected");
    const tables = workbook.tables;
    tables.load("items/id,items/name,items/worksheet/id");
    const active = workbook.worksheets.getActiveWorksheet();
    active.load("id");
    const settings = workbook.settings;
    settings.load("items/key,items/value");
    const answer: GeometryAnswer = {
      ...{ sheets, tables, active, settings, date: this.askDate(context) },
      ...{ used: new Map<string, Excel.Range>(), tableRanges: new Map<string, Excel.Range>() },
      visible: this.askVisible(context),
    };
    askPlaces(context, answer, this.sheetIds, this.tableIds);
    return answer;
  }

  /** False when sheets or tables came up that were not known when `answer` was asked for. */
  isComplete({ sheets, tables, used, tableRanges }: GeometryAnswer): boolean {
    return (
      sheets.items.every(({ id }) => used.has(id)) && tables.items.every(({ id }) => tableRanges.has(id))
    );
  }

  /** Queues what was not known then. */
  askRest(context: Excel.RequestContext, answer: GeometryAnswer): void {
    const { sheets, tables, used, tableRanges } = answer;
    const sheetIds = sheets.items.map(({ id }) => id).filter((id) => !used.has(id));
    const tableIds = tables.items.map(({ id }) => id).filter((id) => !tableRanges.has(id));
    askPlaces(context, answer, sheetIds, tableIds);
  }

  /** The overview from complete answers; remembers the names. */
  overview(answer: GeometryAnswer): Overview {
    const tables = this.readTables(answer);
    const shapes = answer.sheets.items
      .filter((sheet) => !isDraft(sheet.name))
      .map((sheet) => this.readSheet(sheet, answer, tables.get(sheet.id) ?? []));
    this.sheetIds = new Set(answer.sheets.items.map((sheet) => sheet.id));
    this.tableIds = new Set(answer.tables.items.map((table) => table.id));
    this.lastTables = tables;
    this.lastShapes = shapes;
    this.date1904 ??= answer.date !== null && answer.date.value < serialOf2000;
    return {
      sheets: shapes,
      activeSheetId: answer.active.id,
      settings: Object.fromEntries(answer.settings.items.map(({ key, value }) => [key, value as unknown])),
      date1904: this.date1904,
    };
  }

  /**
   * No member of Office.js tells a workbook's calendar. But its DATE function does: 1 January 2000 is 36526 counted
   * from 1900, and four years less counted from 1904. Asked once.
   */
  private askDate(context: Excel.RequestContext): Excel.FunctionResult<number> | null {
    if (this.date1904 !== null) return null;
    return context.workbook.functions.date(2000, 1, 1).load("value");
  }

  /**
   * For an Excel that can't evaluate functions, or count visible rows: the calendar counts from 1900, as nearly all do, and
   * hidden rows stay uncounted. False = nothing of the kind was asked for.
   */
  askLess(): boolean {
    const less = this.date1904 === null || this.countsVisible;
    this.date1904 ??= false;
    if (this.lastShapes.length > 0) this.countsHidden = false;
    return less;
  }

  /** The next overview counts visible rows. */
  get countsVisible(): boolean {
    return this.countsHidden && this.lastShapes.some(({ used }) => used !== null);
  }

  /** From now on hidden rows stay uncounted. False = they were not counted anyway. */
  stopCounting(): boolean {
    const counted = this.countsVisible;
    this.countsHidden = false;
    return counted;
  }

  private askVisible(context: Excel.RequestContext): GeometryAnswer["visible"] {
    const visible: GeometryAnswer["visible"] = new Map();
    if (!this.countsHidden) return visible;
    for (const { id, used } of this.lastShapes) {
      if (!used || !this.sheetIds.has(id)) continue;
      const range = rangeAt(context.workbook.worksheets.getItem(id), used);
      visible.set(id, { of: used, view: range.getVisibleView().load("rowCount") });
    }
    return visible;
  }

  private readSheet(
    sheet: Excel.Worksheet,
    answer: GeometryAnswer,
    tables: (TableArea & { id: string })[],
  ): SheetShape {
    const used = answer.used.get(sheet.id);
    const visible = answer.visible.get(sheet.id);
    return {
      id: sheet.id,
      name: sheet.name,
      visibility: visibilities[sheet.visibility] ?? "visible",
      protected: sheet.protection.protected,
      used: used && !used.isNullObject ? areaOf(used) : null,
      tables: tables.map(({ name, area }) => ({ name, area })),
      ...(visible ? hiddenRows(visible.of, visible.view) : {}),
    };
  }

  private readTables(answer: GeometryAnswer): Map<string, (TableArea & { id: string })[]> {
    const found = new Map<string, (TableArea & { id: string })[]>();
    for (const table of answer.tables.items) {
      const range = answer.tableRanges.get(table.id);
      if (!range) continue;
      const entry = { id: table.id, name: table.name, area: areaOf(range) };
      const sheetId = table.worksheet.id;
      found.set(sheetId, [...(found.get(sheetId) ?? []), entry]);
    }
    return found;
  }
}

/** Excel answers null where it doesn't want to count. */
function hiddenRows(of: Area, view: Excel.RangeView): Pick<SheetShape, "hiddenRows"> {
  const shown = view.rowCount as number | null;
  return shown === null ? {} : { hiddenRows: Math.max(0, of.rowCount - shown) };
}

const visibilities: Record<string, SheetShape["visibility"]> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

function askPlaces(
  context: Excel.RequestContext,
  answer: GeometryAnswer,
  sheetIds: Iterable<string>,
  tableIds: Iterable<string>,
): void {
  for (const id of sheetIds) {
    const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).untrack();
    answer.used.set(id, used.load(place));
  }
  for (const id of tableIds) {
    const range = context.workbook.tables.getItem(id).getRange().untrack();
    answer.tableRanges.set(id, range.load(place));
  }
}

function areaOf(range: Excel.Range): Area {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
  };
}
