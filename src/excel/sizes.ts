/** Widths, heights and hidden rows and columns of a plan; those of one size are told together. */
import type { Area } from "../register/grid";
import { columnPoints } from "../report/page";
import type { SheetPlan } from "../report/plan";
import { rangeAt } from "./areas";
import { formatsOf } from "./formats";
import { runs } from "./rectangles";

/** `fresh` = a new sheet, whose sizes are Excel's defaults already. */
export function setSizes(sheet: Excel.Worksheet, plan: SheetPlan, fresh: boolean): void {
  const widths = plan.columns.map(({ width }) => (width === null ? null : columnPoints(width)));
  for (const [width, columns] of alike(widths, columnCells)) {
    for (const format of formatsOf(sheet, columns)) {
      if (width !== null) format.columnWidth = width;
      else if (!fresh) format.useStandardWidth = true;
    }
  }
  const heights = plan.rows.map(({ height }) => height);
  for (const [height, rows] of alike(heights, rowCells)) {
    for (const format of formatsOf(sheet, rows)) {
      if (height !== null) format.rowHeight = height;
      else if (!fresh) format.useStandardHeight = true;
    }
  }
  // After the sizes: a size shows what was hidden.
  setHidden(sheet, plan, fresh);
}

function setHidden(sheet: Excel.Worksheet, plan: SheetPlan, fresh: boolean): void {
  const columns = plan.columns.map(({ hidden = false }) => hidden);
  for (const [hidden, areas] of alike(columns, columnCells)) {
    if (!hidden && fresh) continue;
    for (const area of areas) rangeAt(sheet, area).getEntireColumn().untrack().columnHidden = hidden;
  }
  const rows = plan.rows.map(({ hidden = false }) => hidden);
  for (const [hidden, areas] of alike(rows, rowCells)) {
    if (!hidden && fresh) continue;
    for (const area of areas) rangeAt(sheet, area).getEntireRow().untrack().rowHidden = hidden;
  }
}

/** The areas of each value of a line of rows or columns. A cell stands for its whole row or column. */
function alike<Value>(line: Value[], areaOf: (first: number, count: number) => Area): Map<Value, Area[]> {
  const found = new Map<Value, Area[]>();
  for (const { key, column, length } of runs(line.length, (index) => line[index])) {
    found.set(key, [...(found.get(key) ?? []), areaOf(column, length)]);
  }
  return found;
}

function columnCells(first: number, count: number): Area {
  return { row: 0, column: first, rowCount: 1, columnCount: count };
}

function rowCells(first: number, count: number): Area {
  return { row: first, column: 0, rowCount: count, columnCount: 1 };
}
