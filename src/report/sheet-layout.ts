/** Where the rows and columns of a sheet of ours stand now, found by their hidden keys. */
import type { Cell, RowBlock } from "../register/grid";
import { currentNumber } from "../spaser/frameworks/renumbered";
import { KEY_COLUMN, KEY_ROW, parseMarker, parseRowKey, type Marker, type RowKey } from "./keys";

export interface SheetLayout {
  /** Id of a row ("ind:2.1") → its row in the sheet, from 0. */
  rows: Map<string, number>;
  /** Key of a column ("target") → its column in the sheet, from 0. */
  columns: Map<string, number>;
  /** What the key of each row says. */
  rowKeys: Map<string, RowKey>;
  /** Some rows of indicators no longer stand beside their own keys: cells were sorted without column A. */
  sorted: boolean;
}

/** The value at a row and column of the sheet, "" outside the block. */
export function cellAt(block: RowBlock, row: number, column: number): Cell {
  return block.cells[row - block.firstRow]?.[column - block.firstColumn] ?? "";
}

/** The marker of the sheet a block was read from, or null. */
export function markerOf(block: RowBlock): Marker | null {
  return parseMarker(cellAt(block, KEY_ROW, KEY_COLUMN));
}

const INDICATOR = "ind:";

/** Finds the keys. Where a row was copied, the first one counts. */
export function layoutOf(block: RowBlock): SheetLayout {
  const columns = new Map<string, number>();
  const width = block.firstColumn + (block.cells[0]?.length ?? 0);
  for (let column = KEY_COLUMN + 1; column < width; column++) {
    const key = cellAt(block, KEY_ROW, column);
    if (typeof key === "string" && key !== "" && !columns.has(key)) columns.set(key, column);
  }
  const { frameworkId = "" } = markerOf(block) ?? {};
  const now = (number: string) => currentNumber(frameworkId, number);
  const rows = new Map<string, number>();
  const rowKeys = new Map<string, RowKey>();
  const end = block.firstRow + block.cells.length;
  for (let row = KEY_ROW + 1; row < end; row++) {
    const key = parseRowKey(cellAt(block, row, KEY_COLUMN));
    if (!key) continue;
    if (key.id.startsWith(INDICATOR)) key.id = INDICATOR + now(key.id.slice(INDICATOR.length));
    if (rows.has(key.id)) continue;
    rows.set(key.id, row);
    rowKeys.set(key.id, key);
  }
  return { ...withVisibleIds(block, rows, columns, now), columns, rowKeys };
}

/**
 * People sort the cells they see, which leaves column A behind. The number in the first visible column goes along, so it
 * wins, provided that between the first and the last of these rows each number still stands once: rows that people
 * inserted among them may have changed places with ours.
 */
function withVisibleIds(
  block: RowBlock,
  rows: Map<string, number>,
  columns: Map<string, number>,
  now: (number: string) => string,
): Pick<SheetLayout, "rows" | "sorted"> {
  const idColumn = columns.get("id");
  const keyed = [...rows].filter(([id]) => id.startsWith(INDICATOR));
  if (idColumn === undefined) return { rows, sorted: false };
  const places = keyed.map(([, row]) => row);
  const visible = new Map<string, number>();
  for (let row = Math.min(...places); row <= Math.max(...places); row++) {
    const id = INDICATOR + now(String(cellAt(block, row, idColumn)).trim());
    if (!rows.has(id)) continue;
    if (visible.has(id)) return { rows, sorted: false };
    visible.set(id, row);
  }
  const sorted = visible.size === keyed.length && keyed.some(([id, row]) => visible.get(id) !== row);
  return sorted ? { rows: new Map([...rows, ...visible]), sorted } : { rows, sorted };
}
