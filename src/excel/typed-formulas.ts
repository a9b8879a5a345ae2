/** Formulas that people typed into input cells: a new layout of the sheet keeps them, though only their values are read. */
import type { Area } from "../register/grid";
import type { SheetPlan } from "../report/plan";
import { rangeAt } from "./areas";
import { asItWas } from "./literals";

/** Queues the question what stands in the inputs of a plan; the answer gives the plan with their formulas. */
export function askTypedFormulas(
  context: Excel.RequestContext,
  sheetId: string,
  plan: SheetPlan,
): (() => SheetPlan) | null {
  const area = typedArea(plan);
  if (!area) return null;
  const range = rangeAt(context.workbook.worksheets.getItem(sheetId), area).load("formulas,values");
  return () => {
    const formulas = range.formulas as unknown[][] | null;
    const values = range.values as unknown[][] | null;
    const cells = plan.cells.map((line) =>
      line.map((cell) => {
        if (!cell?.typedAt) return cell;
        const [row, column] = [cell.typedAt.row - area.row, cell.typedAt.column - area.column];
        const there = asItWas(formulas?.[row]?.[column], values?.[row]?.[column]);
        const typed = typeof there === "string" && there.startsWith("=") && !staysHere(there);
        return typed ? { ...cell, formula: there } : cell;
      }),
    );
    return { ...plan, cells };
  };
}

/** The cells that have to be asked for. */
function typedArea({ cells }: SheetPlan): Area | null {
  const places = cells.flatMap((line) => line.flatMap((cell) => cell?.typedAt ?? []));
  if (places.length === 0) return null;
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    row,
    column,
    rowCount: Math.max(...rows) - row + 1,
    columnCount: Math.max(...columns) - column + 1,
  };
}

/** True for a formula over cells of its own sheet: they stand elsewhere in the new layout, so that only its value is kept. */
function staysHere(formula: string): boolean {
  const others = formula
    .replace(/"[^"]*"/g, "")
    .replace(/('[^']*'|[\p{L}\d_.[\]]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?/giu, "");
  return /\$?\b[A-Z]{1,3}\$?\d+\b/i.test(others);
}
