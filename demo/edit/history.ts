/** Undo and redo of what the user did to cells. Structural changes and writes of the add-in empty it, as in Excel. */
import type { Rect } from "../../emulator/model/address";
import type { Cell } from "../../emulator/model/grid";
import type { Workbook } from "../../emulator/model/workbook";
import type { Worksheet } from "../../emulator/model/worksheet";

interface Kept {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
}

interface Step {
  readonly sheet: Worksheet;
  readonly area: Rect;
  readonly before: readonly Kept[];
  after: readonly Kept[];
}

/** Larger blocks are not kept: a whole column would be a million cells. */
const MOST_CELLS = 500_000;
const MOST_STEPS = 100;

function snapshot(sheet: Worksheet, area: Rect): Kept[] {
  const kept: Kept[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = sheet.grid.peek(row, column);
      kept.push({ row, column, cell: cell && { ...cell } });
    }
  }
  return kept;
}

export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(private readonly workbook: Workbook) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Runs `work`, which changes cells of the block only, so that it can be undone. */
  record<T>(sheet: Worksheet, area: Rect, work: () => T): T {
    if (area.rows * area.columns > MOST_CELLS) {
      this.forget();
      return work();
    }
    const step: Step = { sheet, area, before: snapshot(sheet, area), after: [] };
    const result = work();
    step.after = snapshot(sheet, area);
    this.done.push(step);
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone = [];
    return result;
  }

  forget(): void {
    this.done = [];
    this.undone = [];
  }

  undo(): void {
    const step = this.done.pop();
    if (!step) return;
    this.undone.push(step);
    this.restore(step, step.before);
  }

  redo(): void {
    const step = this.undone.pop();
    if (!step) return;
    this.done.push(step);
    this.restore(step, step.after);
  }

  private restore({ sheet, area }: Step, cells: readonly Kept[]): void {
    if (!this.workbook.sheets.includes(sheet)) return;
    this.workbook.batch(() => {
      for (const { row, column, cell } of cells) {
        const present = sheet.grid.peek(row, column);
        if (present && present.formula !== null) this.workbook.forgetFormula(present);
        const copy = cell && { ...cell };
        sheet.grid.put(row, column, copy);
        if (copy && copy.formula !== null) this.workbook.noteFormula(copy, sheet, row, column);
      }
      this.workbook.touch();
    });
    this.workbook.select(sheet, area);
    this.workbook.emit({ type: "changed", sheet, area, change: "RangeEdited", source: "Local" });
  }
}
