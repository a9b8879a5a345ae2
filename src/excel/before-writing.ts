/** Notices that a sheet was changed between the look at it and the write: a colleague, or the buyer, works in it too. */
import type { Area, RowBlock } from "../register/grid";
import { rangeAt } from "./areas";

/** Asks in the request of the write what stands there just before, and compares it with what was seen. */
export class BeforeWriting {
  private asked: { area: Area; range: Excel.Range }[] = [];

  constructor(private readonly seen: RowBlock) {}

  /** Queues the look; before the calls that write. */
  ask(sheet: Excel.Worksheet, area: Area): void {
    this.asked.push({ area, range: rangeAt(sheet, area).load("values") });
  }

  /**
   * Queues a look at the keys of a sheet of ours, in its first row and column, and in another column that has some: they tell
   * whether anything was moved.
   */
  askKeys(sheet: Excel.Worksheet, keyColumn?: number): void {
    const { cells } = this.seen;
    const origin = { row: 0, column: 0 };
    for (const column of [0, ...(keyColumn === undefined ? [] : [keyColumn])])
      this.ask(sheet, { row: 0, column, rowCount: this.seen.firstRow + cells.length, columnCount: 1 });
    const columnCount = this.seen.firstColumn + (cells[0]?.length ?? 0);
    this.ask(sheet, { ...origin, rowCount: 1, columnCount: Math.max(1, columnCount) });
  }

  /** True when a cell held something else. What Excel didn't tell counts as unchanged. */
  differs(): boolean {
    return this.asked.some(({ area, range }) =>
      answered(range).some((line, row) =>
        line.some((value, column) => value !== this.seenAt(area.row + row, area.column + column)),
      ),
    );
  }

  private seenAt(row: number, column: number): unknown {
    const { firstRow, firstColumn, cells } = this.seen;
    return cells[row - firstRow]?.[column - firstColumn] ?? "";
  }
}

/** None when the answer was lost, or null as for large ranges. */
function answered(range: Excel.Range): unknown[][] {
  try {
    const values: unknown = range.values;
    return Array.isArray(values) ? values.filter((line) => Array.isArray(line)) : [];
  } catch {
    return [];
  }
}
