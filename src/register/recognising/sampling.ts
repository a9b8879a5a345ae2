/** Which cells of a sheet recognition needs to see: never all rows of a large sheet. */
import type { Area, SheetShape } from "../grid";
import { HEADER_DEPTH } from "./header-layout";

/** Columns looked at; a register with more is unheard of, sheets with 16 384 formatted columns are not. */
const MOST_COLUMNS = 300;
/** Blocks of rows spread over the rest, so that a column filled in only lately is seen too, and their height. */
const SPREAD_BLOCKS = 8;
const SPREAD_ROWS = 8;
/** The end tells totals and notes from contracts. */
const LAST_ROWS = 12;

/**
 * The areas of a sheet to read for recognition, in row order, without overlap: the first rows (where a header is), some
 * blocks of the others, the last rows. Empty for a sheet without values.
 */
export function samplePlan(shape: SheetShape): Area[] {
  const { used } = shape;
  if (!used || used.rowCount === 0 || used.columnCount === 0) {
    return [];
  }
  const columnCount = Math.min(used.columnCount, MOST_COLUMNS);
  const end = used.row + used.rowCount;
  const areas: Area[] = [];
  const add = (from: number, to: number) => {
    const last = areas.at(-1);
    const row = last ? Math.max(from, last.row + last.rowCount) : from;
    if (to <= row) return;
    if (last && row === last.row + last.rowCount) last.rowCount += to - row;
    else areas.push({ row, column: used.column, rowCount: to - row, columnCount });
  };
  add(used.row, Math.min(end, used.row + HEADER_DEPTH));
  const rest = end - LAST_ROWS - (used.row + HEADER_DEPTH);
  for (let i = 1; i <= SPREAD_BLOCKS && rest > 0; i++) {
    const from = used.row + HEADER_DEPTH + Math.floor((rest * i) / (SPREAD_BLOCKS + 1));
    add(from, Math.min(from + SPREAD_ROWS, end));
  }
  add(Math.max(used.row, end - LAST_ROWS), end);
  for (const table of shape.tables) {
    // The header of an Excel table may stand below the first rows.
    const { row } = table.area;
    if (row >= used.row + HEADER_DEPTH && row < end) {
      areas.push({ row, column: used.column, rowCount: Math.min(SPREAD_ROWS * 4, end - row), columnCount });
    }
  }
  return areas;
}
