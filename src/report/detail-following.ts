/**
 * What people did to « Détail » since it was written, told contract by contract. They sort it by the arrows of its header, which
 * move the cells of its table and leave the rest of the sheet behind, the keys in column A too; they correct numbers in the
 * register, and take contracts out of it. What they wrote must stand beside the same contract afterwards.
 */
import type { Cell, RowBlock } from "../register/grid";
import { withoutCopies } from "./copied-rows";
import { INNER_KEY, KEY_COLUMN, KEY_ROW, parseRowKey, type RowKey } from "./keys";
import type { SheetPlan } from "./plan";
import { cellAt, layoutOf } from "./sheet-layout";

/** Column in which people write. */
export const REMARKS = "remarks";
/** Columns right of the table that its filter takes in: what people add there is sorted along. */
export const SPARE_COLUMNS = 4;

/** A contract that is no longer listed, and that people wrote something beside. */
export interface GoneContract {
  key: RowKey;
  /** Column → what stood there. */
  cells: ReadonlyMap<string, Cell>;
  /** It was listed when the sheet was written. */
  isNew: boolean;
}

export interface Followed {
  /** The sheet as if nobody had sorted it, each contract under the key that the plan has for it. */
  block: RowBlock;
  /** Where a cell of it stands in the sheet. */
  origin: (row: number, column: number) => { row: number; column: number };
  /** Somebody sorted its rows. */
  sorted: boolean;
  /** Somebody copied rows of it: the copies are no longer those of a contract. */
  copied: boolean;
  /** Cells of `block`, "row,column", that are blank in it and must be so in the sheet. */
  emptied: ReadonlySet<string>;
  gone: GoneContract[];
}

/** Follows the rows of a sheet « Détail » (read from A1) to the contracts that a plan of it lists. */
export function followContracts(block: RowBlock, plan: SheetPlan): Followed {
  const { columns } = layoutOf(block);
  const tableEnd = Math.max(KEY_COLUMN, ...columns.values()) + SPARE_COLUMNS;
  const inner = columns.get(INNER_KEY);
  const from = inner === undefined ? null : unsorted(block, inner, columns.get("number") ?? inner);
  const origin = (row: number, column: number) => ({
    row: column > KEY_COLUMN && column <= tableEnd ? (from?.get(row) ?? row) : row,
    column,
  });
  const cells = block.cells.map((line, r) =>
    from ? line.map((_, c) => at(block, origin(r + block.firstRow, c + block.firstColumn))) : [...line],
  );
  const { block: straight, copied, emptied } = withoutTableCopies({ ...block, cells }, columns);
  const renamed = renamedKeys(straight, plan);
  const gone: GoneContract[] = [];
  for (const [row, key] of contractRows(straight)) {
    const known = renamed.get(row);
    if (known !== undefined) setKey(straight, row, known);
    else if (holdsMore(straight, row, columns)) {
      const left = { ...key, id: key.id.replace(/^row:/, GONE) };
      if (left.id !== key.id) setKey(straight, row, left.id);
      const shown = [...columns].filter(([name]) => name !== REMARKS && name !== INNER_KEY);
      gone.push({
        key: left,
        cells: new Map(shown.map(([name, column]) => [name, cellAt(straight, row, column)])),
        isNew: left.id !== key.id,
      });
    }
  }
  return { block: straight, origin, sorted: from !== null, copied, emptied, gone };
}

/** Begins the key of a contract that is no longer listed. */
export const GONE = "gone:";

function at(block: RowBlock, { row, column }: { row: number; column: number }): Cell {
  return cellAt(block, row, column);
}

/** The rows that have the key of a contract, in the order of the sheet; of a row that was copied, the first. */
function contractRows(block: RowBlock): [row: number, key: RowKey][] {
  const { rows, rowKeys } = layoutOf(block);
  return [...rowKeys].flatMap(([id, key]) => {
    const row = rows.get(id);
    return row !== undefined && /^(row|gone):/.test(id) ? [[row, key] as [number, RowKey]] : [];
  });
}

/** Row → the row where its cells of the table stand now; null when all stand in their rows. */
function unsorted(block: RowBlock, inner: number, number: number): Map<number, number> | null {
  const outerOf = (row: number) => parseRowKey(cellAt(block, row, KEY_COLUMN))?.id ?? "";
  const innerOf = (row: number) => String(cellAt(block, row, inner));
  const end = block.firstRow + block.cells.length;
  const listed: number[] = [];
  for (let row = KEY_ROW + 1; row < end; row++)
    if (outerOf(row).startsWith("row:") || innerOf(row).startsWith("row:")) listed.push(row);
  const [first = 0] = listed;
  const last = listed.at(-1) ?? -1;
  let moved = false;
  const standing = new Map<string, number[]>();
  for (let row = first; row <= last; row++) {
    moved ||= innerOf(row) !== outerOf(row);
    standing.set(innerOf(row), [...(standing.get(innerOf(row)) ?? []), row]);
  }
  if (!moved) return null;
  const from = new Map<number, number>();
  // A row whose keys agree stands where it stood, wherever copies of it stand.
  for (let row = first; row <= last; row++) {
    if (outerOf(row) === "" || innerOf(row) !== outerOf(row)) continue;
    from.set(row, row);
    standing.set(
      innerOf(row),
      (standing.get(innerOf(row)) ?? []).filter((place) => place !== row),
    );
  }
  for (let row = first; row <= last; row++) {
    const place = outerOf(row) === "" || from.has(row) ? undefined : standing.get(outerOf(row))?.shift();
    if (place !== undefined) from.set(row, place);
  }
  // Rows that people added have no key; one of ours whose key somebody erased still has its number. Each kind is matched among
  // itself, in the order in which the rows stand.
  const left = [...standing].flatMap(([id, places]) =>
    places.map((place) => ({ place, keyed: id !== "" || cellAt(block, place, number) !== "" })),
  );
  left.sort((one, other) => Number(other.keyed) - Number(one.keyed) || one.place - other.place);
  for (const keyed of [true, false]) {
    for (let row = first; row <= last; row++) {
      if (from.has(row) || (outerOf(row) !== "") !== keyed) continue;
      from.set(row, left.shift()?.place ?? row);
    }
  }
  return [...from].some(([row, place]) => row !== place) ? from : null;
}

/**
 * The sheet without the copies that people made of its rows: whole, or of the cells beside their first column. What a copy shows
 * of the figures would be added up twice by the formulas above: those cells are `emptied`, unless something else was typed there.
 */
function withoutTableCopies(
  whole: RowBlock,
  columns: ReadonlyMap<string, number>,
): { block: RowBlock; copied: boolean; emptied: Set<string> } {
  const { block, copies } = withoutCopies(whole);
  const inner = columns.get(INNER_KEY);
  const { rows } = layoutOf(block);
  const innerOf = (row: number) => (inner === undefined ? "" : String(cellAt(block, row, inner)));
  const isCopied = new Set(copies.map(({ row }) => row));
  block.cells.forEach((_, r) => {
    const row = r + block.firstRow;
    if (row > KEY_ROW && cellAt(block, row, KEY_COLUMN) === "" && rows.has(innerOf(row))) isCopied.add(row);
  });
  const cells = [...block.cells];
  const emptied = new Set<string>();
  for (const row of isCopied) {
    const original = rows.get(innerOf(row)) ?? -1;
    const line = [...(cells[row - block.firstRow] ?? [])];
    for (const [key, column] of columns) {
      const ofFigure = /^[sqw]:/.test(key) && cellAt(block, row, column) === cellAt(block, original, column);
      if (ofFigure) emptied.add(`${row},${column}`);
      if (ofFigure || column === inner) line[column - block.firstColumn] = "";
    }
    cells[row - block.firstRow] = line;
  }
  return { block: { ...block, cells }, copied: isCopied.size > 0, emptied };
}

/** Row → id of the plan's row for the same contract: by all of it, then by what it is, then by its number. */
function renamedKeys(block: RowBlock, plan: SheetPlan): Map<number, string> {
  const planned = plan.cells.flatMap((cells, row) => {
    const key = row === KEY_ROW ? null : parseRowKey(cells[KEY_COLUMN]?.value);
    return key?.id.startsWith("row:") ? [key] : [];
  });
  const found = new Map<number, string>();
  let rows = contractRows(block);
  let keys = planned;
  const idOf = ({ id }: RowKey) => id.slice(id.indexOf(":"));
  for (const alike of [
    (key: RowKey) => `${idOf(key)} ${key.written ?? ""}`,
    ({ written }: RowKey) => written ?? "",
    idOf,
  ]) {
    const [theirs, ours] = [byText(rows, ([, key]) => alike(key)), byText(keys, alike)];
    for (const [text, [one, ...others]] of theirs) {
      const [key, ...more] = ours.get(text) ?? [];
      if (text === "" || !one || !key || others.length + more.length > 0) continue;
      found.set(one[0], key.id);
    }
    const taken = new Set(found.values());
    rows = rows.filter(([row]) => !found.has(row));
    keys = keys.filter(({ id }) => !taken.has(id));
  }
  return found;
}

function byText<T>(list: readonly T[], text: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of list) {
    const same = found.get(text(one));
    if (same) same.push(one);
    else found.set(text(one), [one]);
  }
  return found;
}

/** People wrote something into this row. */
function holdsMore(block: RowBlock, row: number, columns: ReadonlyMap<string, number>): boolean {
  const ours = new Set([...columns].flatMap(([name, column]) => (name === REMARKS ? [] : [column])));
  const line = block.cells[row - block.firstRow] ?? [];
  return line.some(
    (cell, c) => cell !== "" && c + block.firstColumn !== KEY_COLUMN && !ours.has(c + block.firstColumn),
  );
}

/** Gives a row another id, which is then all that its key says: it is written anew. */
function setKey(block: RowBlock, row: number, id: string): void {
  const line = block.cells[row - block.firstRow];
  const at = KEY_COLUMN - block.firstColumn;
  if (line && parseRowKey(line[at])?.id !== id) line[at] = id;
}
