/** Formulas that people typed into input cells: they stay formulas, in a new layout of the sheet too, though only their values are read. */
import type { Area } from "../register/grid";
import type { CellChange, PlannedCell, SheetPlan } from "../report/plan";
import type { WriteRequest } from "../workbook/workbook";
import { rangeAt } from "./areas";
import { asItWas } from "./literals";
import type { Requests } from "./requests";

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
        const value = values?.[row]?.[column];
        const formula = formulaThere(formulas?.[row]?.[column], value);
        return formula === null || staysHere(formula)
          ? cell
          : { ...cell, formula: written(formula, value, cell) };
      }),
    );
    return { ...plan, cells };
  };
}

/**
 * The writes without what they would put over a formula that somebody typed. Only where an input is written over is it asked what
 * stands there, in one more round trip: for « 25 » in a percent cell, or a text that reads as the number in the plan.
 */
export async function keepingFormulas(requests: Requests, writes: WriteRequest[]): Promise<WriteRequest[]> {
  const asked = writes.map(({ changes, sheetId }) =>
    changes === "whole" || sheetId === null ? [] : changes.filter(({ cell }) => cell.input !== undefined),
  );
  if (asked.every(({ length }) => length === 0)) return writes;
  return requests.run(async (context) => {
    const ranges = new Map(
      asked.flatMap((changes, index) =>
        changes.map((change) => {
          const sheet = context.workbook.worksheets.getItem(writes[index]?.sheetId ?? "");
          const range = rangeAt(sheet, { ...change, rowCount: 1, columnCount: 1 });
          return [change, range.load("formulas,values")] as const;
        }),
      ),
    );
    await context.sync();
    return writes.map((write) =>
      write.changes === "whole"
        ? write
        : { ...write, changes: write.changes.flatMap((change) => keeping(change, ranges.get(change))) },
    );
  });
}

/** A change as it may be made; none where a formula says what is meant. */
function keeping(change: CellChange, range: Excel.Range | undefined): CellChange[] {
  if (!range) return [change];
  const value = (range.values as unknown[][] | null)?.[0]?.[0];
  const formula = formulaThere((range.formulas as unknown[][] | null)?.[0]?.[0], value);
  if (formula === null) return [change];
  const now = written(formula, value, change.cell);
  return now === formula ? [] : [{ ...change, cell: { ...change.cell, formula: now } }];
}

function formulaThere(formula: unknown, value: unknown): string | null {
  const there = asItWas(formula, value);
  return typeof there === "string" && there.startsWith("=") ? there : null;
}

/** The formula of an input. One that gives 25 where 25 % is meant says so from now on: the cell would show 2 500 %. */
function written(formula: string, value: unknown, { value: meant }: PlannedCell): string {
  const isInPercent =
    typeof value === "number" &&
    typeof meant === "number" &&
    value !== 0 &&
    Math.abs(meant * 100 - value) < 1e-9 * value;
  return isInPercent && formula.length < LONGEST ? `=(${formula.slice(1)})%` : formula;
}

/** Excel takes 8,192 characters. */
const LONGEST = 8000;

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
