/** Which cells are headings: Excel's built-in heading styles, by which its PDF export and assistive tools know them. */
import type { SheetPlan } from "./plan";

/** The level of the heading that a cell is, if it is one. A cell that says nothing is none, whatever row it belongs to. */
export function headingAt(plan: SheetPlan, row: number, column: number): 1 | 2 | 3 | undefined {
  const cell = plan.cells[row]?.[column];
  return cell && cell.value !== "" ? plan.styles[cell.style]?.heading : undefined;
}
