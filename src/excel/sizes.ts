/** Widths, heights and hidden rows and columns of a plan; neighbours of one size are told together. */
import type { SheetPlan } from "../report/plan";
import { rangeAt } from "./areas";
import { runs } from "./rectangles";

/** `fresh` = a new sheet, whose sizes are Excel's defaults already. */
export function setSizes(sheet: Excel.Worksheet, plan: SheetPlan, fresh: boolean): void {
  const column = (index: number, count: number) =>
    rangeAt(sheet, { row: 0, column: index, rowCount: 1, columnCount: count }).getEntireColumn().untrack();
  for (const { key, column: first, length } of runs(plan.columns.length, (i) =>
    sizeKey(plan.columns[i]?.width),
  )) {
    if (key !== "default") column(first, length).format.columnWidth = columnPoints(Number(key));
    else if (!fresh) column(first, length).format.useStandardWidth = true;
  }
  for (const { key, column: first, length } of runs(
    plan.columns.length,
    (i) => plan.columns[i]?.hidden ?? false,
  )) {
    if (key || !fresh) column(first, length).columnHidden = key;
  }

  const row = (index: number, count: number) =>
    rangeAt(sheet, { row: index, column: 0, rowCount: count, columnCount: 1 }).getEntireRow().untrack();
  for (const { key, column: first, length } of runs(plan.rows.length, (i) => sizeKey(plan.rows[i]?.height))) {
    if (key !== "default") row(first, length).format.rowHeight = Number(key);
    else if (!fresh) row(first, length).format.useStandardHeight = true;
  }
  for (const { key, column: first, length } of runs(plan.rows.length, (i) => plan.rows[i]?.hidden ?? false)) {
    if (key || !fresh) row(first, length).rowHidden = key;
  }
}

/**
 * Characters to points. A character of the standard font (Calibri 11) is 7 pixels wide, a cell has 5 pixels of padding,
 * and a pixel is 0.75 points.
 */
export function columnPoints(characters: number): number {
  return (Math.trunc(characters * 7 + 0.5) + 5) * 0.75;
}

function sizeKey(size: number | null | undefined): string {
  return size === null || size === undefined ? "default" : String(size);
}
