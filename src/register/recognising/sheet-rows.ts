/** The sampled rows of a sheet, found by row and column whatever blocks they came in. */
import type { Cell, SheetSample } from "../grid";

export interface SampledRow {
  row: number;
  /** Column of the first cell. */
  firstColumn: number;
  cells: readonly Cell[];
}

/** All sampled rows in row order; a row that several blocks hold is listed once. */
export function sampledRows(sample: SheetSample): SampledRow[] {
  const rows = new Map<number, SampledRow>();
  for (const block of sample.blocks) {
    block.cells.forEach((cells, i) => {
      const row = block.firstRow + i;
      const known = rows.get(row);
      if (!known || known.cells.length < cells.length) {
        rows.set(row, { row, firstColumn: block.firstColumn, cells });
      }
    });
  }
  return [...rows.values()].sort((a, b) => a.row - b.row);
}

/** The cell of a row in a column of the sheet; "" outside the sample. */
export function cellOf(row: SampledRow, column: number): Cell {
  return row.cells[column - row.firstColumn] ?? "";
}
