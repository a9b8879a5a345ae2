/** What must be written so that a sheet shows a plan: only the cells that differ, where the user moved them to. */
import { sameNumber } from "../spaser/rounding";
import { SHIFT_1904 } from "../register/cells/days";
import type { Cell, RowBlock } from "../register/grid";
import { formulaAt } from "./formula-places";
import { KEY_COLUMN, KEY_ROW, parseRowKey, print, type RowKey } from "./keys";
import type { CellChange, PlannedCell, SheetPlan } from "./plan";
import { cellAt, layoutOf, type SheetLayout } from "./sheet-layout";
import { readTyped } from "./typed-values";

/** A computed cell that somebody typed over; it is written again as computed. */
export interface Overwritten {
  /** Of the row ("ind:2.1") and of the column ("value"). */
  rowId: string;
  columnKey: string;
  /** Where it stands in the sheet, from 0. */
  row: number;
  column: number;
  typed: Cell;
}

/** What the plan has in a cell; undefined where it has nothing. */
function planned(plan: SheetPlan, row: number, column: number): Cell | undefined {
  const cell: PlannedCell | undefined = plan.cells[row]?.[column];
  return cell?.value;
}

/** The key of a planned row. */
function planRowKey(plan: SheetPlan, row: number): RowKey | null {
  return parseRowKey(planned(plan, row, KEY_COLUMN));
}

/**
 * The places of the plan's rows and columns in a sheet; null when one is missing or they stand in another order, since
 * names, charts and rules then point at the wrong cells and the layout has to be written whole.
 */
function placesOf(plan: SheetPlan, layout: SheetLayout): { rows: number[]; columns: number[] } | null {
  if (layout.sorted) return null;
  const rows: number[] = [KEY_ROW];
  for (let row = 1; row < plan.cells.length; row++) {
    const place = layout.rows.get(planRowKey(plan, row)?.id ?? "");
    if (place === undefined || place <= (rows.at(-1) ?? 0)) return null;
    rows.push(place);
  }
  const columns: number[] = [KEY_COLUMN];
  for (let column = 1; column < plan.columnCount; column++) {
    const place = layout.columns.get(String(planned(plan, KEY_ROW, column)));
    if (place === undefined || place <= (columns.at(-1) ?? 0)) return null;
    columns.push(place);
  }
  return { rows, columns };
}

/** All cells of a plan as changes at the places where their keys stand now; "layout" when they can't be placed. */
export function placePlan(plan: SheetPlan, layout: SheetLayout): CellChange[] | "layout" {
  const places = placesOf(plan, layout);
  if (!places) return "layout";
  const changes: CellChange[] = [];
  plan.cells.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      const row = places.rows[r];
      const column = places.columns[c];
      if (cell && row !== undefined && column !== undefined)
        changes.push({ row, column, cell: placedCell(cell, places) });
    });
  });
  return changes;
}

function placedCell(
  cell: PlannedCell,
  { rows, columns }: { rows: number[]; columns: number[] },
): PlannedCell {
  if (cell.formula === undefined) return cell;
  const places = { row: (at: number) => rows[at] ?? at, column: (at: number) => columns[at] ?? at };
  return { ...cell, formula: formulaAt(cell.formula, places) };
}

/**
 * The cells of a sheet that differ from the plan, or "layout" when the sheet must be written whole. What the buyer typed
 * is left as it is, save for being written properly (« 25 » becomes 25 %); so is what stands in cells that the plan leaves
 * empty outside its tables.
 */
export function changesBetween(plan: SheetPlan, block: RowBlock, date1904 = false): CellChange[] | "layout" {
  if (cellAt(block, KEY_ROW, KEY_COLUMN) !== planned(plan, KEY_ROW, KEY_COLUMN)) return "layout";
  const layout = layoutOf(block);
  const placed = placePlan(plan, layout);
  if (placed === "layout") return placed;
  const compared = comparison(plan, block, layout, date1904);
  return placed.filter((change) => compared(change) !== "same");
}

/** The computed cells that somebody typed over since they were written. */
export function overwrittenCells(plan: SheetPlan, block: RowBlock, date1904 = false): Overwritten[] {
  const layout = layoutOf(block);
  const places = placesOf(plan, layout);
  if (!places || cellAt(block, KEY_ROW, KEY_COLUMN) !== planned(plan, KEY_ROW, KEY_COLUMN)) return [];
  const compared = comparison(plan, block, layout, date1904);
  const found: Overwritten[] = [];
  plan.cells.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      const row = places.rows[r];
      const column = places.columns[c];
      if (!cell || row === undefined || column === undefined) return;
      if (compared({ row, column, cell }) !== "overwritten") return;
      found.push({
        rowId: planRowKey(plan, r)?.id ?? "",
        columnKey: String(planned(plan, KEY_ROW, c) ?? ""),
        row,
        column,
        typed: cellAt(block, row, column),
      });
    });
  });
  return found;
}

type Verdict = "same" | "changed" | "overwritten";

/** Compares planned cells, given at their places, with what stands there. */
function comparison(
  plan: SheetPlan,
  block: RowBlock,
  layout: SheetLayout,
  date1904: boolean,
): (change: CellChange) => Verdict {
  const prints = printsOf(plan, block, layout);
  return ({ row, column, cell }) => {
    const there = cellAt(block, row, column);
    if (cell.input) {
      const key = keyAt(block, row);
      return inputStays(cell, there, key, date1904) ? "same" : "changed";
    }
    if (there === cell.value || (cell.formula !== undefined && alike(there, cell.value))) return "same";
    const written = prints.get(`${row},${column}`);
    // A note in one of our empty cells, beside a heading for instance, is the user's: only tables are kept clean.
    const inTable = /^(ind|row|gone|check):/.test(keyAt(block, row)?.id ?? "");
    if (cell.value === "" && !inTable && (written === undefined || written === print(""))) return "same";
    return written === undefined || written === print(there) ? "changed" : "overwritten";
  };
}

/** Excel adds up in an order of its own: the last digits of a formula's result may differ from ours. */
function alike(one: Cell, other: Cell): boolean {
  return typeof one === "number" && typeof other === "number" && sameNumber(one, other, 1e-9);
}

function keyAt(block: RowBlock, row: number): RowKey | null {
  return parseRowKey(cellAt(block, row, KEY_COLUMN));
}

/** The prints of the cells as they were last written: "row,column" in the sheet → print. */
function printsOf(plan: SheetPlan, block: RowBlock, layout: SheetLayout): Map<string, string> {
  const found = new Map<string, string>();
  const places = placesOf(plan, layout);
  plan.cells.forEach((cells, r) => {
    const expected = planRowKey(plan, r)?.prints;
    const row = places?.rows[r];
    if (row === undefined) return;
    const prints = keyAt(block, row)?.prints;
    // Volatile cells have no print, so the plan's own length tells whether positions agree.
    if (prints === undefined || prints.length !== expected?.length) return;
    const printed = printedColumns(plan, r);
    printed.forEach((c, i) => {
      const column = places?.columns[c];
      if (column !== undefined) found.set(`${row},${column}`, prints.slice(3 * i, 3 * i + 3));
    });
  });
  return found;
}

/** The columns of a planned row that have a print, in their order. */
function printedColumns(plan: SheetPlan, row: number): number[] {
  const cells = plan.cells[row] ?? [];
  return cells.flatMap((cell, column) =>
    cell && !cell.input && column !== KEY_COLUMN && !cell.volatile ? [column] : [],
  );
}

/** True when what stands in an input cell needn't be touched. */
function inputStays(cell: PlannedCell, there: Cell, key: RowKey | null, date1904: boolean): boolean {
  if (there === cell.value) return true;
  const { input } = cell;
  if (!input) return false;
  if (input.what === "target" || input.what === "reference" || input.what === "entry") {
    const typed = readTyped(there, key?.unit ?? "contracts", date1904);
    // Unreadable: it stays for its author to mend, and is reported by the reader.
    if (typed === "refused") return true;
    // Blank, or the default of an earlier version, gives way to the plan.
    if (typed === null) return cell.value === "";
    if (input.what === "target" && typed === key?.target) return false;
    if (input.what === "reference" && typed === key?.reference) return false;
    const held = key?.unit === "date" && date1904 ? typed - SHIFT_1904 : typed;
    return held !== cell.value;
  }
  const text = String(there).replace(/\r\n?/g, "\n").trim();
  // Typed in any sheet, it holds for all of them.
  if (input.what === "body") return text === cell.value;
  return text !== "" || cell.value === "";
}

/** True when a list of changes holds nothing but the time of the computation. */
export function onlyTheTime(changes: readonly CellChange[]): boolean {
  return changes.every(({ cell }) => cell.volatile === true);
}
