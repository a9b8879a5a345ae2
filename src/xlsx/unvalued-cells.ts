/** Formulas that no program has computed, by column. */
import type { UnvaluedFormulas } from "../register/grid";

export class UnvaluedCells {
  readonly #columns = new Map<number, UnvaluedFormulas>();

  /** Rows and columns from 0, rows in ascending order. */
  add(row: number, column: number): void {
    const known = this.#columns.get(column);
    if (known) {
      known.cells++;
      known.lastRow = row;
    } else this.#columns.set(column, { column, cells: 1, firstRow: row, lastRow: row });
  }

  list(): UnvaluedFormulas[] {
    return [...this.#columns.values()];
  }
}
