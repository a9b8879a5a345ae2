/** Refuses a plan that Excel would refuse half-way, before anything is written. Such a plan is an error of ours. */
import { LONGEST_CELL_TEXT } from "../register/grid";
import { LONGEST_SHEET_NAME } from "../report/limits";
import type { SheetPlan } from "../report/plan";
import { listSource } from "./rules";

/** Throws at the first contradiction. */
export function checkPlan(plan: SheetPlan): void {
  if (
    plan.name.length === 0 ||
    plan.name.length > LONGEST_SHEET_NAME ||
    /[:\\/?*[\]]|^'|'$/.test(plan.name)
  ) {
    throw new Error(`"${plan.name}" can't be the name of a sheet`);
  }
  if (!plan.cells.some((line) => line.some(Boolean))) throw new Error("The plan has no cell");
  for (const line of plan.cells) {
    if (line.length > plan.columnCount) throw new Error("A row is longer than the plan's columns");
    for (const cell of line) {
      if (!cell) continue;
      if (!plan.styles[cell.style]) throw new Error(`The plan has no style "${cell.style}"`);
      if (typeof cell.value === "string" && cell.value.length > LONGEST_CELL_TEXT) {
        throw new Error("A text is longer than a cell can hold");
      }
    }
  }
  for (const { rule } of plan.validations) if (rule.kind === "list") listSource(rule.values);
}
