/** Where a write will cause change events. */
import type { Area } from "../register/grid";
import type { WriteRequest } from "../workbook/workbook";
import { union } from "./areas";

/** One entry per sheet; an unknown sheet stands for those that the write makes. */
export function writtenAreas(writes: WriteRequest[]): { sheetId: string | null; area: Area | null }[] {
  const places = writes.map((write) => ({ sheetId: write.sheetId, area: writtenArea(write) }));
  // A new layout is copied to a hidden sheet before.
  return writes.some(({ changes }) => changes === "whole")
    ? [...places, { sheetId: null, area: null }]
    : places;
}

function writtenArea({ plan, changes, clear }: WriteRequest): Area | null {
  const written =
    changes === "whole"
      ? [{ row: 0, column: 0, rowCount: plan.cells.length, columnCount: plan.columnCount }]
      : changes.map(({ row, column }) => ({ row, column, rowCount: 1, columnCount: 1 }));
  const all = clear ? [...written, clear] : written;
  return all.length === 0 ? null : all.reduce(union);
}
