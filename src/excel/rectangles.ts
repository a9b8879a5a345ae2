/** Equal neighbours in a grid gathered into rectangles, so that Excel is told once per rectangle instead of per cell. */
import type { Area } from "../register/grid";

/**
 * The rectangles of each key. `keyAt` gives the key of a cell, or undefined where nothing is to be said. Runs along a
 * row are made first, then equal runs of consecutive rows are joined.
 */
export function rectanglesByKey<Key>(
  rowCount: number,
  columnCount: number,
  keyAt: (row: number, column: number) => Key | undefined,
): Map<Key, Area[]> {
  const found = new Map<Key, Area[]>();
  let above = new Map<string, { key: Key; area: Area }>();
  for (let row = 0; row < rowCount; row++) {
    const here = new Map<string, { key: Key; area: Area }>();
    for (const { key, column, length } of runs(columnCount, (c) => keyAt(row, c))) {
      const place = `${column}+${length}`;
      const upper = above.get(place);
      if (upper?.key === key) {
        upper.area.rowCount++;
        here.set(place, upper);
        continue;
      }
      const area = { row, column, rowCount: 1, columnCount: length };
      const areas = found.get(key);
      if (areas) areas.push(area);
      else found.set(key, [area]);
      here.set(place, { key, area });
    }
    above = here;
  }
  return found;
}

/** Consecutive equal keys of a line. */
export function runs<Key>(
  length: number,
  keyAt: (index: number) => Key | undefined,
): { key: Key; column: number; length: number }[] {
  const found: { key: Key; column: number; length: number }[] = [];
  let last: { key: Key; column: number; length: number } | undefined;
  for (let index = 0; index < length; index++) {
    const key = keyAt(index);
    if (key === undefined) last = undefined;
    else if (last?.key === key) last.length++;
    else found.push((last = { key, column: index, length: 1 }));
  }
  return found;
}
