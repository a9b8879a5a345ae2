/**
 * Rows of a sheet of ours that people copied: the copy has the key of the original, and only one of them can be the row that is
 * read and written. The others are people's own: what stands in them stays, and counts for nothing.
 */
import type { RowBlock } from "../register/grid";
import { KEY_COLUMN, KEY_ROW, parseRowKey } from "./keys";
import { cellAt } from "./sheet-layout";

export interface CopiedRow {
  /** Of the row that it is a copy of ("ind:2.1"). */
  id: string;
  /** From 0, in the sheet as it is. */
  row: number;
}

interface Candidate {
  row: number;
  place: number | undefined;
}

/**
 * The block without the keys of copied rows. The original is the row that stands between the neighbours it was written between;
 * among rows that do equally, the first that `isAsBefore`; else the first of all.
 */
export function withoutCopies(
  block: RowBlock,
  isAsBefore: (id: string, row: number) => boolean = () => true,
): { block: RowBlock; copies: CopiedRow[] } {
  const byId = new Map<string, Candidate[]>();
  const end = block.firstRow + block.cells.length;
  for (let row = KEY_ROW + 1; row < end; row++) {
    const key = parseRowKey(cellAt(block, row, KEY_COLUMN));
    if (!key) continue;
    const same = byId.get(key.id);
    if (same) same.push({ row, place: key.place });
    else byId.set(key.id, [{ row, place: key.place }]);
  }
  const repeated = [...byId].filter(([, rows]) => rows.length > 1);
  if (repeated.length === 0) return { block, copies: [] };
  const fit = fitting(
    [...byId.values()].flatMap((rows) => (rows.length === 1 ? rows : [])),
    repeated.flatMap(([, rows]) => rows),
  );
  const copies = repeated.flatMap(([id, rows]) => {
    const best = Math.max(...rows.map(({ row }) => fit.get(row) ?? 0));
    const likely = rows.filter(({ row }) => (fit.get(row) ?? 0) === best);
    const original = likely.find(({ row }) => isAsBefore(id, row)) ?? likely[0];
    return rows.flatMap(({ row }) => (row === original?.row ? [] : [{ id, row }]));
  });
  return { block: withoutKeys(block, copies), copies };
}

/** Row → on how many sides its nearest neighbour is one that was written on that side of it: 0 to 2. */
function fitting(unique: readonly Candidate[], asked: readonly Candidate[]): Map<number, number> {
  const fit = new Map<number, number>();
  const isAsked = new Set(asked);
  const downwards = [...unique, ...asked].sort((one, other) => one.row - other.row);
  for (const [rows, sign] of [
    [downwards, 1],
    [downwards.toReversed(), -1],
  ] as const) {
    let near = -Infinity * sign;
    for (const one of rows) {
      const { row, place } = one;
      if (!isAsked.has(one)) near = place ?? near;
      else if (place !== undefined && (place - near) * sign > 0) fit.set(row, (fit.get(row) ?? 0) + 1);
    }
  }
  return fit;
}

function withoutKeys(block: RowBlock, copies: readonly CopiedRow[]): RowBlock {
  const cells = [...block.cells];
  for (const { row } of copies) {
    const line = [...(cells[row - block.firstRow] ?? [])];
    line[KEY_COLUMN - block.firstColumn] = "";
    cells[row - block.firstRow] = line;
  }
  return { ...block, cells };
}
