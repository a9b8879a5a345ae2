/** Between our areas (counted from 0) and Excel's ranges and addresses. */
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../register/grid";

/** A range that lives for one request only: Excel keeps no reference, so none has to be released. */
export function rangeAt(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount).untrack();
}

/** The bounding area of an address from an event: "B2", "A1:C3", "3:5", "B:B", several with commas. Null if unreadable. */
export function addressArea(address: string): Area | null {
  let whole: Area | null = null;
  for (const part of withoutSheet(address).split(",")) {
    const area = partArea(part.trim());
    if (!area) return null;
    whole = whole ? union(whole, area) : area;
  }
  return whole;
}

/** The smallest area that holds both. */
export function union(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

/** True when `inner` lies within `outer`. */
export function holds(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
}

function partArea(part: string): Area | null {
  const found = /^([A-Z]{0,3})(\d{0,7})(?::([A-Z]{0,3})(\d{0,7}))?$/i.exec(part);
  if (!found || part === "") return null;
  const [, fromColumn = "", fromRow = "", toColumn = fromColumn, toRow = fromRow] = found;
  const row = fromRow === "" ? 0 : Number(fromRow) - 1;
  const column = fromColumn === "" ? 0 : columnIndex(fromColumn);
  const lastRow = toRow === "" ? SHEET_ROWS - 1 : Number(toRow) - 1;
  const lastColumn = toColumn === "" ? SHEET_COLUMNS - 1 : columnIndex(toColumn);
  return { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
