/** Signs that cells of a register are merged down several rows, from the values alone: Excel isn't asked about merges without one. */
import { isBlankText } from "../cells/plain-text";
import type { Cell, RowBlock } from "../grid";
import type { RecognisedSheet } from "../recognition";
import { keysOf } from "./key-columns";

/** Of the rows that say something: a few contracts without a date are no sign, a lot out of ten below another is one. */
const SHARE = 0.1;

/** True when a column that every contract fills in is blank in many rows that say something, each below one that fills it in. */
export function mayBeMerged(sheet: RecognisedSheet, blocks: readonly RowBlock[]): boolean {
  const keys = keysOf(sheet);
  return [keys.number, keys.date, keys.object, keys.supplier].some((column) => {
    if (column < 0) return false;
    let rows = 0;
    let below = 0;
    for (const { firstRow, firstColumn, cells } of blocks) {
      let hasAbove = false;
      cells.forEach((row, r) => {
        const at = firstRow + r;
        if (at < sheet.firstDataRow || at > sheet.lastDataRow) return;
        if (keys.all.filter((key) => isFilled(row[key - firstColumn])).length < 2) return;
        rows++;
        if (isFilled(row[column - firstColumn])) hasAbove = true;
        else if (hasAbove) below++;
      });
    }
    return below >= 2 && below >= rows * SHARE;
  });
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell !== "" && (typeof cell !== "string" || !isBlankText(cell));
}
