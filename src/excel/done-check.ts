/** Compares cells with what was to be written, for the rare answer that tells neither success nor how far Excel came. */
import { sameNumber } from "../spaser/rounding";
import type { Area } from "../register/grid";
import type { PlannedCell } from "../report/plan";
import { rangeAt } from "./areas";

/** A sample is enough: the cells of a write are in place together or not at all. */
const checkedRows = 300;

/** Queues the look; `cellAt` counts from the area's corner. The answer is true when every planned value is there. */
export function askIfWritten(
  sheet: Excel.Worksheet,
  area: Area,
  cellAt: (row: number, column: number) => PlannedCell | undefined,
): () => boolean {
  const range = rangeAt(sheet, { ...area, rowCount: Math.min(area.rowCount, checkedRows) });
  range.load("values");
  return () => {
    const values = range.values as unknown[][];
    return values.every((line, row) =>
      line.every((value, column) => holdsPlanned(value, cellAt(row, column))),
    );
  };
}

/** A formula's result is Excel's business, and what somebody moved along may be one. */
function holdsPlanned(value: unknown, cell: PlannedCell | undefined): boolean {
  if (!cell || cell.formula !== undefined || cell.from) return true;
  if (typeof cell.value === "number" && typeof value === "number") {
    return sameNumber(cell.value, value, 1e-9);
  }
  return cell.value === value;
}
