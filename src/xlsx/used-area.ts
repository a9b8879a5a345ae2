/** The used area of a sheet, by its values. */
import type { Area, Cell } from "../register/grid";

/** The smallest area that holds all values; null when there is none. */
export function usedArea(rows: readonly (readonly Cell[])[]): Area | null {
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
  if (bottom < 0) return null;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** The used area and its cells, in rows of the same length; the rows without a value are one and the same. */
export function trimmed(rows: readonly (readonly Cell[])[]): { used: Area | null; cells: Cell[][] } {
  const used = usedArea(rows);
  if (!used) return { used, cells: [] };
  const { row: top, column: left, rowCount, columnCount } = used;
  const empty = new Array<Cell>(columnCount).fill("");
  const cells = rows
    .slice(top, top + rowCount)
    .map((row) =>
      row.every((cell) => cell === "")
        ? empty
        : Array.from({ length: columnCount }, (_, c) => row[left + c] ?? ""),
    );
  return { used, cells };
}
