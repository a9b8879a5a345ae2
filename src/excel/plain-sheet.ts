/** Adds a sheet with plain rows: the example register. */
import type { Cell } from "../register/grid";
import type { PlannedCell } from "../report/plan";
import type { CellPlan } from "./cells";
import { newSheetJob } from "./jobs";
import type { Job } from "./jobs";
import type { Situation } from "./situation";

/** The columns' number formats apply to all rows; the job is that of any new sheet, with the plainest of plans. */
export function plainSheetJob(
  name: string,
  rows: Cell[][],
  formats: { column: number; numberFormat: string }[],
  situation: Situation,
): Job {
  const columnCount = Math.max(1, ...rows.map((row) => row.length));
  const styles: CellPlan["styles"] = { general: {} };
  for (const { column, numberFormat } of formats) styles[String(column)] = { numberFormat };
  const cells = rows.map((row) =>
    Array.from({ length: columnCount }, (_, column): PlannedCell => {
      const style = String(column) in styles ? String(column) : "general";
      return { value: row[column] ?? "", style };
    }),
  );
  const plan: CellPlan = { font: null, styles, cells, columnCount, merges: [] };
  return newSheetJob(plan, situation.freeName(name), situation, () => []);
}
