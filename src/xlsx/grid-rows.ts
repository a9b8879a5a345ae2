/** The cells of a sheet as they come, row after row, in one grid: no second copy is made of them. */
import type { Area, Cell } from "../register/grid";

/** Cells that are held for a whole workbook, and cells of the area that the values of one sheet span. */
export const MOST_CELLS = 30_000_000;
export const MOST_CELLS_IN_AREA = 250_000_000;

export class GridRows {
  /** Letters in all cells, each counted as often as it stands somewhere. */
  letters = 0;
  /** Cells from the first column to the last value of each row. */
  cells = 0;
  readonly #rows: Cell[][] = [];
  readonly #numbers: number[] = [];
  readonly #line: Cell[] = [];
  #left = Infinity;
  #right = -1;
  /** Of the row that is open. */
  #first = Infinity;
  #last = -1;

  /** Puts a value into the row that is open; columns in ascending order. */
  set(column: number, value: Cell): void {
    if (value === "") return;
    if (typeof value === "string") this.letters += value.length;
    while (this.#line.length <= column) this.#line.push("");
    this.#line[column] = value;
    if (this.#last < 0) this.#first = column;
    this.#last = column;
  }

  /** Closes the row of this number (from 0). */
  close(row: number): void {
    if (this.#last < 0) return;
    this.cells += this.#last + 1;
    this.#left = Math.min(this.#left, this.#first);
    this.#right = Math.max(this.#right, this.#last);
    this.#numbers.push(row);
    // Rows of one length from the start, unless one wide row would make them all as wide.
    const length = this.filled * this.#right < MOST_CELLS ? this.#right : this.#last;
    this.#rows.push(this.#line.slice(0, length + 1));
    this.#line.fill("", this.#first, this.#last + 1);
    this.#last = -1;
  }

  /** Rows with a value. */
  get filled(): number {
    return this.#rows.length;
  }

  /** True when there are more cells than are ever held. */
  get isTooLarge(): boolean {
    const { used } = this;
    if (!used) return false;
    const held = this.filled * used.columnCount + used.rowCount;
    return (
      held > MOST_CELLS || this.cells > MOST_CELLS || used.rowCount * used.columnCount > MOST_CELLS_IN_AREA
    );
  }

  /** The smallest area that holds all values. */
  get used(): Area | null {
    const [top, bottom] = [this.#numbers[0], this.#numbers.at(-1)];
    if (top === undefined || bottom === undefined) return null;
    return {
      row: top,
      column: this.#left,
      rowCount: bottom - top + 1,
      columnCount: this.#right - this.#left + 1,
    };
  }

  /** The cells of the used area, in rows of the same length; the rows without a value are one and the same. */
  grid(): Cell[][] {
    const { used } = this;
    if (!used) return [];
    const empty = new Array<Cell>(used.columnCount).fill("");
    const grid = new Array<Cell[]>(used.rowCount).fill(empty);
    this.#rows.forEach((held, i) => {
      const row = used.column === 0 ? held : held.slice(used.column);
      while (row.length < used.columnCount) row.push("");
      grid[(this.#numbers[i] as number) - used.row] = row;
    });
    return grid;
  }
}
