/** A sheet as plain cells: what a plan leaves behind, and what people do to it. */
import type { Cell, RowBlock } from "../../src/register/grid";
import type { CellChange, SheetPlan } from "../../src/report/plan";

export type Grid = Cell[][];

export function gridOf(plan: SheetPlan): Grid {
  const grid: Grid = [];
  write(grid, plan);
  return grid;
}

/** Writes a plan over a grid as the renderers do: cells that the plan doesn't have are left alone. */
export function write(grid: Grid, plan: SheetPlan): void {
  plan.cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell) set(grid, r, c, cell.value);
    }),
  );
}

export function apply(grid: Grid, changes: readonly CellChange[]): void {
  for (const { row, column, cell } of changes) set(grid, row, column, cell.value);
}

export function set(grid: Grid, row: number, column: number, value: Cell): void {
  while (grid.length <= row) grid.push([]);
  const cells = grid[row]!;
  while (cells.length <= column) cells.push("");
  cells[column] = value;
}

export function blockOf(grid: Grid): RowBlock {
  const width = Math.max(...grid.map((row) => row.length));
  const cells = grid.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ""));
  return { firstRow: 0, firstColumn: 0, cells };
}

export function insertRow(grid: Grid, at: number): void {
  grid.splice(at, 0, []);
}

export function insertColumn(grid: Grid, at: number): void {
  for (const row of grid) if (row.length > at) row.splice(at, 0, "");
}

/** Row of a key in column A, column of a key in row 1. */
export function rowOf(grid: Grid, id: string): number {
  return grid.findIndex((row) => String(row[0]).split("|")[0] === id && row[0] !== grid[0]![0]);
}

export function columnOf(grid: Grid, key: string): number {
  return grid[0]!.indexOf(key);
}
