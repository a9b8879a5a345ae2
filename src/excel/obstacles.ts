/** What people put over a sheet of ours so that Excel refuses to write there: known in advance, it is named instead of failing. */
import type { TableArea } from "../register/grid";
import type { SheetPlan } from "../report/plan";
import { WorkbookError } from "../workbook/workbook";
import type { WriteRequest } from "../workbook/workbook";

/** Fails when a table holds cells of a sheet that is about to be written. */
export function refuseTables(
  writes: readonly WriteRequest[],
  tablesOf: (sheetId: string) => readonly TableArea[],
): void {
  for (const { plan, sheetId, changes } of writes) {
    if (sheetId === null || (changes !== "whole" && changes.length === 0)) continue;
    if (tablesOf(sheetId).some(({ area }) => holdsOurs(plan, area)))
      throw new WorkbookError("tableInTheWay", { sheet: plan.name });
  }
}

function holdsOurs({ cells }: SheetPlan, { row, column, rowCount, columnCount }: TableArea["area"]): boolean {
  return cells
    .slice(row, row + rowCount)
    .some((line) => line.slice(column, column + columnCount).some((cell) => cell !== undefined));
}
