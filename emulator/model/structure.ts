/** Structural edits: inserting, deleting, sorting, copying. All that points at moved cells follows. */
import {
  contains,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  quoteSheet,
  type Rect,
  rect,
  type Shift,
  shiftRect,
} from "./address";
import { ModelError } from "./errors";
import type { Cell } from "./grid";
import { mapReferences, offsetFormula, renameSheetInFormula, shiftFormula } from "./references";
import { type CellValue, CellError } from "./values";
import type { ChangeSource, Workbook } from "./workbook";
import { wholeLines, Worksheet } from "./worksheet";

function shiftOf(area: Rect, axis: "row" | "column", sign: 1 | -1): Shift {
  return axis === "row"
    ? { axis, at: area.row, count: sign * area.rows, from: area.column, to: area.column + area.columns - 1 }
    : { axis, at: area.column, count: sign * area.columns, from: area.row, to: area.row + area.rows - 1 };
}

function present<T>(item: T | null): item is T {
  return item !== null;
}

/** Moves everything but the cells. */
function followShift(sheet: Worksheet, shift: Shift, whole: boolean): void {
  const move = (area: Rect): Rect | null => shiftRect(area, shift);
  sheet.merges = sheet.merges
    .map(move)
    .filter(present)
    .filter((m) => m.rows * m.columns > 1);
  sheet.tables = sheet.tables.filter((table) => {
    const moved = move(table.area);
    if (moved) table.area = moved;
    return moved !== null;
  });
  for (const holder of [...sheet.conditionalFormats, ...sheet.validations]) {
    holder.areas = holder.areas.map(move).filter(present);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((f) => f.areas.length > 0);
  sheet.validations = sheet.validations.filter((v) => v.areas.length > 0);
  sheet.printArea = sheet.printArea.map(move).filter(present);
  sheet.printTitleRows = sheet.printTitleRows && move(sheet.printTitleRows);
  sheet.printTitleColumns = sheet.printTitleColumns && move(sheet.printTitleColumns);
  if (sheet.autoFilter) {
    const moved = move(sheet.autoFilter.area);
    sheet.autoFilter = moved && { ...sheet.autoFilter, area: moved };
  }
  if (whole) {
    const line = (at: number): number | null => {
      const moved = shift.axis === "row" ? move(rect(at, 0, 1, MAX_COLUMNS)) : move(rect(0, at, MAX_ROWS, 1));
      return moved && (shift.axis === "row" ? moved.row : moved.column);
    };
    if (shift.axis === "row") sheet.rowBreaks = sheet.rowBreaks.map(line).filter(present);
    else sheet.columnBreaks = sheet.columnBreaks.map(line).filter(present);
  }
  for (const anchor of sheet.workbook.anchors) {
    if (anchor.sheet === sheet) anchor.areas = anchor.areas.map(move).filter(present);
  }
  sheet.workbook.rewriteFormulas((formula, home) =>
    shiftFormula(formula, home?.name ?? "", sheet.name, shift),
  );
}

/** Charts sit on cells: they go where the row or column under their corner goes. */
function moveCharts(sheet: Worksheet, shift: Shift, lengthBefore: number): void {
  for (const chart of sheet.charts) {
    const start = shift.axis === "row" ? sheet.rowTop(shift.at) : sheet.columnLeft(shift.at);
    const edge = shift.axis === "row" ? chart.top : chart.left;
    if (edge < start) continue;
    const next = Math.max(start, edge + (shift.count > 0 ? lengthBefore : -lengthBefore));
    if (shift.axis === "row") chart.top = next;
    else chart.left = next;
  }
}

function checkEdit(sheet: Worksheet, area: Rect): void {
  if (sheet.workbook.habits.has("protectedRefused") && sheet.locks(area))
    throw new ModelError("AccessDenied", "The sheet is protected.");
}

/** Merged cells of which only a part would move. */
function checkMerges(sheet: Worksheet, area: Rect, direction: "down" | "right", whole: boolean): void {
  if (whole || !sheet.workbook.habits.has("mergedRefused")) return;
  if (sheet.merges.some((m) => !contains(area, m) && partlyMoved(m, area, direction)))
    throw new ModelError("InsertDeleteConflict", "This would tear merged cells.");
}

/** Opens a block of empty cells; whole rows or columns when the block spans them. */
export function insertCells(
  sheet: Worksheet,
  area: Rect,
  direction: "down" | "right",
  source: ChangeSource = "Local",
): void {
  checkEdit(sheet, area);
  const whole = wholeLines(area) === (direction === "down" ? "rows" : "columns");
  const cut = sheet.tables.find((t) => !whole && partlyMoved(t.area, area, direction));
  if (cut) throw new ModelError("InvalidOperation", "This would shift a part of a table.");
  checkMerges(sheet, area, direction, whole);
  const axis = direction === "down" ? "row" : "column";
  const shift = shiftOf(area, axis, 1);
  sheet.workbook.batch(() => {
    sheet.grid.insert(area, direction, whole);
    copyLooksOfBefore(sheet, area, direction);
    followShift(sheet, shift, whole);
    if (whole) moveCharts(sheet, shift, axis === "row" ? spanHeight(sheet, area) : spanWidth(sheet, area));
    sheet.workbook.touch();
  });
  const change = whole ? (axis === "row" ? "RowInserted" : "ColumnInserted") : "CellInserted";
  sheet.workbook.emit({ type: "changed", sheet, area, change, source });
}

/** Takes a block of cells out; what follows closes the gap. */
export function deleteCells(
  sheet: Worksheet,
  area: Rect,
  direction: "up" | "left",
  source: ChangeSource = "Local",
): void {
  checkEdit(sheet, area);
  const whole = wholeLines(area) === (direction === "up" ? "rows" : "columns");
  const cut = sheet.tables.find(
    (t) =>
      !whole && !contains(area, t.area) && partlyMoved(t.area, area, direction === "up" ? "down" : "right"),
  );
  if (cut) throw new ModelError("InvalidOperation", "This would shift a part of a table.");
  checkMerges(sheet, area, direction === "up" ? "down" : "right", whole);
  const axis = direction === "up" ? "row" : "column";
  const shift = shiftOf(area, axis, -1);
  sheet.workbook.batch(() => {
    if (whole) moveCharts(sheet, shift, axis === "row" ? spanHeight(sheet, area) : spanWidth(sheet, area));
    sheet.grid.remove(area, direction, whole);
    followShift(sheet, shift, whole);
    sheet.workbook.touch();
  });
  const change = whole ? (axis === "row" ? "RowDeleted" : "ColumnDeleted") : "CellDeleted";
  sheet.workbook.emit({ type: "changed", sheet, area, change, source });
}

function spanHeight(sheet: Worksheet, area: Rect): number {
  return sheet.rowTop(area.row + area.rows) - sheet.rowTop(area.row);
}

function spanWidth(sheet: Worksheet, area: Rect): number {
  return sheet.columnLeft(area.column + area.columns) - sheet.columnLeft(area.column);
}

function partlyMoved(table: Rect, area: Rect, direction: "down" | "right"): boolean {
  const band =
    direction === "down"
      ? rect(area.row, area.column, MAX_ROWS - area.row, area.columns)
      : rect(area.row, area.column, area.rows, MAX_COLUMNS - area.column);
  if (!overlaps(table, band)) return false;
  const across =
    direction === "down"
      ? rect(table.row, band.column, table.rows, band.columns)
      : rect(band.row, table.column, band.rows, table.columns);
  return !contains(across, table);
}

/** New cells look like those above or to the left, as in Excel. */
function copyLooksOfBefore(sheet: Worksheet, area: Rect, direction: "down" | "right"): void {
  const copy = (fromRow: number, fromColumn: number, row: number, column: number): void => {
    const style = sheet.grid.peek(fromRow, fromColumn)?.style;
    if (style) sheet.grid.cell(row, column).style = style;
  };
  const width = Math.min(area.columns, 1024);
  const height = Math.min(area.rows, sheet.grid.height);
  if (direction === "down" && area.row > 0) {
    for (let r = 0; r < area.rows; r++)
      for (let c = 0; c < width; c++) copy(area.row - 1, area.column + c, area.row + r, area.column + c);
  }
  if (direction === "right" && area.column > 0) {
    for (let r = 0; r < height; r++)
      for (let c = 0; c < width; c++) copy(area.row + r, area.column - 1, area.row + r, area.column + c);
  }
}

export interface SortKey {
  /** Column within the block, from 0. */
  readonly column: number;
  readonly descending?: boolean;
}

const RANK = (value: CellValue): number => {
  if (value === null) return 4;
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return value instanceof CellError ? 3 : 2;
};

/** Excel's order: numbers, texts (ignoring case), FALSE, TRUE, errors; empty cells last in both directions. */
export function compareValues(a: CellValue, b: CellValue): number {
  const rank = RANK(a) - RANK(b);
  if (rank !== 0) return rank;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string")
    return a.localeCompare(b, "fr", { sensitivity: "accent" });
  return Number(a === true) - Number(b === true);
}

/** Sorts the rows of a block. Formulas move as a copy would; names and references from elsewhere stay put. */
export function sortRows(
  sheet: Worksheet,
  area: Rect,
  keys: readonly SortKey[],
  hasHeaders = false,
  source: ChangeSource = "Local",
): void {
  checkEdit(sheet, area);
  if (sheet.workbook.habits.has("mergedRefused") && sheet.merges.some((m) => overlaps(m, area))) {
    throw new ModelError("InvalidOperation", "Merged cells cannot be sorted.");
  }
  const first = area.row + (hasHeaders ? 1 : 0);
  const order = Array.from({ length: area.row + area.rows - first }, (_, i) => first + i);
  order.sort((x, y) => {
    for (const key of keys) {
      const a = sheet.value(x, area.column + key.column);
      const b = sheet.value(y, area.column + key.column);
      const result = compareValues(a, b);
      if (result !== 0) return key.descending && a !== null && b !== null ? -result : result;
    }
    return x - y;
  });
  sheet.workbook.batch(() => {
    const rows = order.map((r) =>
      Array.from({ length: area.columns }, (_, c) => sheet.grid.peek(r, area.column + c)),
    );
    rows.forEach((cells, i) => {
      const from = order[i] ?? 0;
      cells.forEach((cell, c) => {
        const moved = cell && {
          ...cell,
          formula: cell.formula && offsetFormula(cell.formula, first + i - from, 0),
        };
        sheet.grid.put(first + i, area.column + c, moved);
      });
    });
    sheet.workbook.touch();
  });
  sheet.workbook.emit({ type: "changed", sheet, area, change: "RangeEdited", source });
}

/** Copies contents and formats of a block to another place. */
export function copyCells(
  from: Worksheet,
  area: Rect,
  to: Worksheet,
  row: number,
  column: number,
  source: ChangeSource = "Local",
): void {
  const target = rect(row, column, area.rows, area.columns);
  checkEdit(to, target);
  const taken: { cell: Cell; r: number; c: number }[] = [];
  from.grid.each(area, (cell, r, c) =>
    taken.push({ cell: { ...cell }, r: r - area.row, c: c - area.column }),
  );
  to.workbook.batch(() => {
    to.clear(target, "All");
    for (const { cell, r, c } of taken) {
      to.grid.put(row + r, column + c, cell);
      if (cell.formula !== null) {
        cell.formula = offsetFormula(cell.formula, row - area.row, column - area.column);
        to.workbook.noteFormula(cell, to, row + r, column + c);
      }
    }
    for (const m of from.merges.filter((m) => contains(area, m))) {
      to.merges.push(rect(m.row + row - area.row, m.column + column - area.column, m.rows, m.columns));
    }
    copyRules(from, area, to, row - area.row, column - area.column);
    to.workbook.touch();
  });
  to.workbook.emit({ type: "changed", sheet: to, area: target, change: "RangeEdited", source });
}

/** Conditional formats and validation go with copied cells. */
function copyRules(from: Worksheet, area: Rect, to: Worksheet, down: number, right: number): void {
  const moved = (areas: readonly Rect[]): Rect[] =>
    areas
      .map((a) => intersection(a, area))
      .filter(present)
      .map((a) => rect(a.row + down, a.column + right, a.rows, a.columns));
  for (const format of [...from.conditionalFormats].reverse()) {
    const areas = moved(format.areas);
    if (areas.length === 0) continue;
    const copy = to.addConditionalFormat(format.type, areas);
    Object.assign(copy, deepCopy(format), { id: copy.id, priority: copy.priority, areas });
  }
  for (const validation of [...from.validations]) {
    const areas = moved(validation.areas);
    if (areas.length > 0) to.validations.push({ ...deepCopy(validation), areas });
  }
}

/** Copies a sheet beside itself, "Name (2)", with its tables, rules, charts and names (which become the copy's own). */
export function copySheet(sheet: Worksheet, name?: string, position?: number): Worksheet {
  const book: Workbook = sheet.workbook;
  if (book.structureProtected)
    throw new ModelError("AccessDenied", "The structure of the workbook is protected.");
  let n = 2;
  const stem = sheet.name.replace(/ \(\d+\)$/, "");
  const suffixed = (): string => `${stem.slice(0, 31 - ` (${String(n)})`.length)} (${String(n)})`;
  while (book.sheetNamed(suffixed())) n++;
  const chosen = name ?? suffixed();
  const problem = book.nameProblem(chosen);
  if (problem !== null) throw new ModelError("InvalidArgument", problem);
  const copy = new Worksheet(book, `{${book.newGuid()}}`, chosen, sheet.grid.clone());
  const shared = ["id", "name", "grid", "workbook", "tables", "charts", "conditionalFormats"];
  for (const [key, value] of Object.entries(sheet)) {
    if (!shared.includes(key)) Object.assign(copy, { [key]: deepCopy(value) });
  }
  copy.visibility = "Visible";
  copy.isCopy = true;
  book.forgetUndo();
  const own = (formula: string): string => renameSheetInFormula(formula, sheet.name, chosen);
  copy.charts = sheet.charts.map((chart) => {
    const twin = { ...deepCopy(chart), id: `{${book.newGuid()}}` };
    for (const s of twin.series) {
      s.name = own(s.name);
      s.values = s.values && own(s.values);
      s.categories = s.categories && own(s.categories);
    }
    return twin;
  });
  copy.conditionalFormats = sheet.conditionalFormats.map((f) => ({
    ...deepCopy(f),
    id: book.newGuid(),
  }));
  copy.grid.each(rect(0, 0, MAX_ROWS, MAX_COLUMNS), (cell, r, c) => {
    if (cell.formula === null) return;
    cell.formula = own(cell.formula);
    book.noteFormula(cell, copy, r, c);
  });
  book.sheets.splice(position ?? sheet.position + 1, 0, copy);
  for (const table of sheet.tables) {
    copy.tables.push({ ...table, id: String(book.newNumber()), name: book.freeTableName() });
  }
  for (const defined of [...book.names]) {
    const mine = defined.sheetId === sheet.id;
    const points = defined.sheetId === null && refersTo(defined.formula, sheet.name);
    if (mine || points) book.addName(defined.name, own(defined.formula), copy, defined.comment);
  }
  book.touch();
  book.emit({ type: "sheetAdded", sheet: copy });
  return copy;
}

function refersTo(formula: string, sheet: string): boolean {
  let found = false;
  mapReferences(formula, (reference) => {
    found ||= reference.sheet !== null && quoteSheet(reference.sheet) === quoteSheet(sheet);
    return null;
  });
  return found;
}

/** A copy that shares nothing. (`structuredClone` is not everywhere where the host runs.) */
function deepCopy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(deepCopy) as T;
  if (value instanceof Map) return new Map([...value].map(([k, v]) => [k, deepCopy(v)])) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, deepCopy(v)])) as T;
}
