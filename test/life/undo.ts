/** Ctrl+Z: what somebody did to the cells of a sheet is taken back, and with it what is known of it. */
import { rect, type Worksheet } from "../../emulator";
import type { Cell } from "../../emulator/model/grid";

/** Around what is used: where notes are written. */
const MARGIN = 12;

interface Step {
  sheet: Worksheet;
  cells: Map<string, Cell>;
  frame: string;
  /** Puts back what the test knows. */
  forgetAct: () => void;
}

function areaOf(sheet: Worksheet) {
  const used = sheet.used() ?? rect(0, 0);
  return rect(0, 0, used.row + used.rows + MARGIN, used.column + used.columns + MARGIN);
}

function cellsOf(sheet: Worksheet): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  sheet.grid.each(areaOf(sheet), (_, row, column) => {
    const cell = sheet.grid.peek(row, column);
    if (cell) cells.set(`${row},${column}`, { ...cell });
  });
  return cells;
}

/** What undoing cells can't bring back: a sheet that has another one is out of reach. */
const frameOf = (sheet: Worksheet) => JSON.stringify([sheet.value(0, 0), sheet.merges]);

export class Undo {
  #steps: Step[] = [];

  /** Call it before an act that changes only cells of the sheet. */
  note(sheet: Worksheet, forgetAct: () => void): void {
    this.#steps.push({ sheet, cells: cellsOf(sheet), frame: frameOf(sheet), forgetAct });
  }

  /** Excel forgets its list: settings were saved, or rows, columns or sheets came or went. */
  forget(): void {
    this.#steps = [];
  }

  /** Call it after an act that may have changed more than cells. */
  forgetUnlessCells(): void {
    const last = this.#steps.at(-1);
    if (last && frameOf(last.sheet) !== last.frame) this.forget();
  }

  /** Takes back the last act; false when there is none. */
  undo(): boolean {
    const step = this.#steps.pop();
    if (!step) return false;
    const { sheet, cells, forgetAct } = step;
    const { workbook } = sheet;
    const area = areaOf(sheet);
    workbook.batch(() => {
      const places = new Set([...cells.keys(), ...cellsOf(sheet).keys()]);
      for (const place of places) {
        const [row = 0, column = 0] = place.split(",").map(Number);
        const present = sheet.grid.peek(row, column);
        if (present && present.formula !== null) workbook.forgetFormula(present);
        const cell = cells.get(place);
        const copy = cell && { ...cell };
        sheet.grid.put(row, column, copy);
        if (copy && copy.formula !== null) workbook.noteFormula(copy, sheet, row, column);
      }
      workbook.touch();
    });
    workbook.emit({ type: "changed", sheet, area, change: "RangeEdited", source: "Local" });
    forgetAct();
    return true;
  }
}
