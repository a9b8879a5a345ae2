/** Makes headings of cells: Excel's built-in styles, which bring looks of their own along. */
import type { SheetPlan } from "../report/plan";
import { headingAt } from "../report/headings";
import { rangesAt } from "./formats";
import { rectanglesByKey } from "./rectangles";
import { small, type Step } from "./steps";
import type { TargetSheet } from "./target";

/**
 * Before the plan's fonts and looks, which then say all that these styles say but the line below. Told by the name that holds in every
 * language of Excel.
 */
export function headingSteps(plan: SheetPlan, target: TargetSheet): Step[] {
  const found = rectanglesByKey(plan.cells.length, plan.columnCount, (row, column) =>
    headingAt(plan, row, column),
  );
  return [...found].map(([level, areas]) =>
    small(
      (context) => {
        for (const range of rangesAt(target.sheet(context), areas)) {
          range.style = `Heading${level}`;
          range.format.borders.getItem("EdgeBottom").style = "None";
        }
      },
      4 * Math.ceil(areas.length / 50),
    ),
  );
}
