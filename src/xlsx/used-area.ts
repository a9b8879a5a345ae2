/** The used area of a sheet, by its values. */
import type { Area, Cell } from "../register/grid";

/** The smallest area that holds all values, and its cells in rows of the same length. */
export function trimmed(rows: readonly (readonly Cell[])[]): { used: Area | null; cells: Cell[][] } {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  rows.forEach((row, r) => {
    const first = row.findIndex((cell) => cell !== "");
    if (first < 0) return;
    top = Math.min(top, r);
    bottom = r;
    left = Math.min(left, first);
    right = Math.max(
      right,
      row.findLastIndex((cell) => cell !== ""),
    );
  });
  if (bottom < 0) return { used: null, cells: [] };
  const columnCount = right - left + 1;
  const cells = rows
    .slice(top, bottom + 1)
    .map((row) => Array.from({ length: columnCount }, (_, c) => row[left + c] ?? ""));
  return { used: { row: top, column: left, rowCount: bottom - top + 1, columnCount }, cells };
}
