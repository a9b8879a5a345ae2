/**
 * Writing a sheet whole although people have put things of their own into it: rows and columns that they inserted stay
 * where they were inserted, notes beside and below follow the rows they stand at.
 */
import type { Area, RowBlock } from "../register/grid";
import { formulaAt } from "./formula-places";
import { INNER_KEY, KEY_COLUMN, KEY_ROW, parseRowKey } from "./keys";
import type { PlannedCell, SheetPlan } from "./plan";
import { cellAt, layoutOf, type SheetLayout } from "./sheet-layout";
import { readTyped } from "./typed-values";

/** The style of what isn't ours. */
const FOREIGN = "blank";

/**
 * The plan as it has to be written over the sheet a block was read from (from A1): stretched by the rows and columns that
 * people inserted, with their cells where they belong now, and with empty cells where ours no longer are. Nothing else of
 * the sheet needs to be cleared. Cells of theirs that stay in place are not in the plan: their formulas and looks remain.
 * What was typed into an input cell and can't be read stays there too, for its author to mend. `origin` says where the cells
 * of the block stand in the sheet, when that is elsewhere; `emptied` names cells ("row,column") that are blank in the block only.
 */
export function planOver(
  plan: SheetPlan,
  block: RowBlock,
  date1904 = false,
  origin: (row: number, column: number) => Place = (row, column) => ({ row, column }),
  emptied: ReadonlySet<string> = new Set(),
): SheetPlan {
  const layout = layoutOf(block);
  const height = block.firstRow + block.cells.length;
  const width = block.firstColumn + (block.cells[0]?.length ?? 0);
  const ours = { rows: new Set(layout.rows.values()), columns: new Set(layout.columns.values()) };
  const inner = layout.columns.get(INNER_KEY);
  const left = leftToThem(plan, layout);
  const isOurs = (row: number, column: number) =>
    row === KEY_ROW ||
    column === KEY_COLUMN ||
    column === inner ||
    (ours.rows.has(row) && ours.columns.has(column) && !left.has(`${row},${column}`));

  const rows = axisOf(height, keysByPlace(layout.rows), planRows(plan), (row) =>
    someCell(
      width,
      (column) => column !== KEY_COLUMN && column !== inner && cellAt(block, row, column) !== "",
    ),
  );
  const columns = axisOf(width, keysByPlace(layout.columns), planColumns(plan), (column) =>
    someCell(height, (row) => row !== KEY_ROW && cellAt(block, row, column) !== ""),
  );
  const kept = withInputsThere(plan, block, layout, date1904);
  const stretched = stretch(kept, rows.insertedAfter, columns.insertedAfter);
  const cells = stretched.cells;

  const moved: { row: number; column: number; cell: PlannedCell }[] = [];
  const staying = new Set<string>();
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const value = cellAt(block, row, column);
      const mine = isOurs(row, column);
      const from = origin(row, column);
      if (value === "") {
        // Empty cells of ours have looks, which must not stay behind where a layout ends earlier.
        if (mine || emptied.has(`${row},${column}`))
          setIfFree(cells, from.row, from.column, { value: "", style: FOREIGN });
        continue;
      }
      const to = { row: rows.place(row), column: columns.place(column) };
      if (!mine) {
        if (to.row === from.row && to.column === from.column) {
          staying.add(`${to.row},${to.column}`);
          continue;
        }
        moved.push({ ...to, cell: { value, style: FOREIGN, from } });
      }
      setIfFree(cells, from.row, from.column, { value: "", style: FOREIGN });
    }
  }
  // Where something of theirs is already, or of ours, theirs moves on to the right rather than being lost.
  for (const { row, column, cell } of moved) {
    let free = column;
    while (isTaken(cells, row, free) || staying.has(`${row},${free}`)) free++;
    setCell(cells, row, free, cell);
  }
  const columnCount = Math.max(stretched.columnCount, largest(cells.map((row) => row.length)));
  return {
    ...stretched,
    styles: { ...stretched.styles, [FOREIGN]: stretched.styles[FOREIGN] ?? {} },
    columnCount,
    columns: filled(stretched.columns, columnCount, { width: null }),
    rows: filled(stretched.rows, cells.length, { height: null }),
  };
}

/** The plan with what can't be read left in its input cells, and with the places of those whose values it holds. */
function withInputsThere(
  plan: SheetPlan,
  block: RowBlock,
  layout: SheetLayout,
  date1904: boolean,
): SheetPlan {
  const cells = plan.cells.map((line) => {
    const id = parseRowKey(line[KEY_COLUMN]?.value)?.id ?? "";
    const row = layout.rows.get(id);
    const unit = layout.rowKeys.get(id)?.unit;
    if (row === undefined) return line;
    return line.map((cell, c) => {
      const column = layout.columns.get(String(plan.cells[KEY_ROW]?.[c]?.value));
      if (!cell?.input || column === undefined) return cell;
      const there = cellAt(block, row, column);
      const typedAt = { row, column };
      if (there === "") return cell;
      if (there === cell.value) return { ...cell, typedAt };
      if (unit === undefined || !["target", "reference", "entry"].includes(cell.input.what)) return cell;
      // A computed cell of before that has become an input held what we wrote: « n.d. » reads as nothing.
      const typed = readTyped(there, unit, date1904);
      if (typed === "refused") return { ...cell, value: there, typedAt };
      // « 25 » where the plan has 25 %: a formula may have said so.
      return typed === null || typed !== cell.value ? cell : { ...cell, typedAt };
    });
  });
  return { ...plan, cells };
}

function someCell(count: number, test: (index: number) => boolean): boolean {
  for (let index = 0; index < count; index++) if (test(index)) return true;
  return false;
}

/** The cells of the sheet, "row,column", that the plan has a row and a column for and leaves to people. */
function leftToThem(plan: SheetPlan, layout: SheetLayout): Set<string> {
  const columns = planColumns(plan);
  const found = new Set<string>();
  for (const [id, planned] of planRows(plan)) {
    const row = layout.rows.get(id);
    if (row === undefined) continue;
    for (const [key, at] of columns) {
      const column = layout.columns.get(key);
      if (column !== undefined && !plan.cells[planned]?.[at]) found.add(`${row},${column}`);
    }
  }
  return found;
}

/** Planned with a value, or part of a table, so that nothing else may stand there. */
function isTaken(cells: SheetPlan["cells"], row: number, column: number): boolean {
  const cell: PlannedCell | undefined = cells[row]?.[column];
  return cell !== undefined && (cell.value !== "" || cell.style !== FOREIGN);
}

function setIfFree(cells: SheetPlan["cells"], row: number, column: number, cell: PlannedCell): void {
  if (!cells[row]?.[column]) setCell(cells, row, column, cell);
}

function setCell(cells: SheetPlan["cells"], row: number, column: number, cell: PlannedCell): void {
  while (cells.length <= row) cells.push([]);
  (cells[row] ??= [])[column] = cell;
}

function filled<T>(list: readonly T[], length: number, rest: T): T[] {
  return Array.from({ length: Math.max(length, list.length) }, (_, i) => list[i] ?? rest);
}

interface Place {
  row: number;
  column: number;
}

interface Lines {
  /** Planned indexes behind which a row (or column) of theirs is inserted, ascending, once per insertion. */
  insertedAfter: number[];
  /** Where a row (or column) of the sheet stands in the stretched plan. */
  place: (index: number) => number;
}

function keysByPlace(places: ReadonlyMap<string, number>): Map<number, string> {
  return new Map([...places].map(([key, place]) => [place, key]));
}

function planRows(plan: SheetPlan): Map<string, number> {
  return new Map(
    plan.cells.flatMap((cells, row) => {
      const key = parseRowKey(cells[KEY_COLUMN]?.value);
      return key && row !== KEY_ROW ? [[key.id, row] as const] : [];
    }),
  );
}

function planColumns(plan: SheetPlan): Map<string, number> {
  const cells = plan.cells[KEY_ROW] ?? [];
  return new Map(
    cells.flatMap((cell, column) =>
      cell && column !== KEY_COLUMN ? [[String(cell.value), column] as const] : [],
    ),
  );
}

/** The largest index; of a hundred thousand too, which are too many arguments for one call. */
function largest(indexes: Iterable<number>): number {
  let found = 0;
  for (const index of indexes) found = Math.max(found, index);
  return found;
}

/** Lays the sheet's rows (or columns) beside the plan's. `used` says whether one without a key holds anything. */
function axisOf(
  count: number,
  keys: ReadonlyMap<number, string>,
  planned: ReadonlyMap<string, number>,
  used: (index: number) => boolean,
): Lines {
  const lastKeyed = largest(keys.keys());
  const insertedAfter: number[] = [];
  const inserted = new Map<number, number>();
  // Keyed lines that the plan no longer has count as theirs when people wrote beside them; so do lines without a key.
  let behind = 0;
  for (let index = 1; index <= Math.min(lastKeyed, count - 1); index++) {
    const at = planned.get(keys.get(index) ?? "");
    if (at !== undefined) behind = at;
    else if (!keys.has(index) && used(index)) {
      inserted.set(index, behind);
      insertedAfter.push(behind);
    }
  }
  insertedAfter.sort((a, b) => a - b);
  const shifted = (at: number) => at + insertedAfter.filter((after) => after < at).length;
  const lastPlanned = shifted(largest(planned.values()));
  const places = new Map<number, number>();
  const seen = new Map<number, number>();
  let last = 0;
  for (let index = 0; index < count; index++) {
    const at = planned.get(keys.get(index) ?? "");
    const after = inserted.get(index);
    if (index === 0) last = 0;
    else if (at !== undefined) last = shifted(at);
    else if (after !== undefined) {
      const before = seen.get(after) ?? 0;
      seen.set(after, before + 1);
      last = shifted(after) + before + 1;
    } else if (index > lastKeyed) last = lastPlanned + index - lastKeyed;
    places.set(index, last);
  }
  return { insertedAfter, place: (index) => places.get(index) ?? index };
}

/** The plan with empty rows and columns inserted; everything that points at cells follows. */
function stretch(plan: SheetPlan, rowsAfter: readonly number[], columnsAfter: readonly number[]): SheetPlan {
  const mover = (after: readonly number[]) => (at: number) => at + after.filter((index) => index < at).length;
  const row = mover(rowsAfter);
  const column = mover(columnsAfter);
  const range = (of: Area): Area => {
    const [top, left] = [row(of.row), column(of.column)];
    return {
      row: top,
      column: left,
      rowCount: row(of.row + of.rowCount - 1) - top + 1,
      columnCount: column(of.column + of.columnCount - 1) - left + 1,
    };
  };
  const cells: SheetPlan["cells"] = Array.from({ length: row(plan.cells.length - 1) + 1 }, () => []);
  plan.cells.forEach((line, r) => {
    line.forEach((cell, c) => {
      if (!cell) return;
      const formula = cell.formula === undefined ? {} : { formula: formulaAt(cell.formula, { row, column }) };
      setCell(cells, row(r), column(c), { ...cell, ...formula });
    });
  });
  const spread = <T>(list: readonly T[], place: (at: number) => number, rest: T): T[] => {
    const found: T[] = [];
    list.forEach((item, i) => (found[place(i)] = item));
    return Array.from(found, (item) => item ?? rest);
  };
  const { titleRows, titleColumns } = plan.print;
  return {
    ...plan,
    cells,
    columnCount: column(plan.columnCount - 1) + 1,
    columns: spread(plan.columns, column, { width: null }),
    rows: spread(plan.rows, row, { height: null }),
    merges: plan.merges.map(range),
    rules: plan.rules.map((rule) => ({ ...rule, range: range(rule.range) })),
    validations: plan.validations.map((validation) => ({ ...validation, range: range(validation.range) })),
    charts: plan.charts.map((chart) => ({
      ...chart,
      categories: range(chart.categories),
      series: chart.series.map((series) => ({ ...series, values: range(series.values) })),
      anchor: range(chart.anchor),
    })),
    names: plan.names.map((name) => ({ ...name, row: row(name.row), column: column(name.column) })),
    freezeRows: plan.freezeRows === 0 ? 0 : row(plan.freezeRows - 1) + 1,
    freezeColumns: plan.freezeColumns === 0 ? 0 : column(plan.freezeColumns - 1) + 1,
    autoFilter: plan.autoFilter && range(plan.autoFilter),
    print: {
      ...plan.print,
      area: range(plan.print.area),
      breaksBefore: plan.print.breaksBefore.map(row),
      titleRows: titleRows && { first: row(titleRows.first), last: row(titleRows.last) },
      titleColumns: titleColumns && { first: column(titleColumns.first), last: column(titleColumns.last) },
    },
  };
}
