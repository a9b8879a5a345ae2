/** Cells that are merged down several rows: what stands in the first belongs to all of them. */
import type { Area, Cell } from "../grid";

interface Span {
  column: number;
  first: number;
  last: number;
  value: Cell;
}

/** The merged cells of a sheet, asked about its rows one after the other. */
export class MergedCells {
  private readonly spans: Span[];
  private next = 0;
  private open: Span[] = [];

  /** `columns`: those whose values may belong to several rows; a merged amount is one amount. */
  constructor(areas: readonly Area[], columns: ReadonlySet<number>, firstDataRow: number) {
    this.spans = areas
      .filter(({ row, column, rowCount }) => rowCount > 1 && row >= firstDataRow && columns.has(column))
      .map(({ row, column, rowCount }): Span => ({ column, first: row, last: row + rowCount - 1, value: "" }))
      .sort((one, other) => one.first - other.first);
  }

  get isEmpty(): boolean {
    return this.spans.length === 0;
  }

  /**
   * The row `at` of the sheet with what merged cells hold of rows above; the row itself where there is nothing to add. `covers` then
   * tells whether a merged cell is part of it. Rows are asked about in their order; `offset` is the column of the first cell.
   */
  fill(row: readonly Cell[], at: number, offset: number): readonly Cell[] {
    this.open = this.open.filter(({ last }) => last >= at);
    let filled: Cell[] | null = null;
    for (const { column, value } of this.open) {
      if (value === "" || (row[column - offset] ?? "") !== "") continue;
      filled ??= [...row];
      filled[column - offset] = value;
    }
    for (let span = this.spans[this.next]; span && span.first <= at; span = this.spans[++this.next]) {
      if (span.first === at) this.open.push({ ...span, value: row[span.column - offset] ?? "" });
    }
    return filled ?? row;
  }

  get covers(): boolean {
    return this.open.length > 0;
  }
}
