/** A SPASER sheet in the emulated Excel, looked at as the product does: where rows and columns stand now. */
import type { Cell, RowBlock } from "../../src/register/grid";
import { readIndicatorSheet, type ReadSheet } from "../../src/report/read-sheet";
import { typeInto, type Worksheet } from "../../emulator";

/** Everything in the sheet, as the product reads it. */
export function blockOf(sheet: Worksheet): RowBlock {
  const used = sheet.used();
  const height = used ? used.row + used.rows : 0;
  const width = used ? used.column + used.columns : 0;
  const cells = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => (sheet.value(row, column) ?? "") as Cell),
  );
  return { firstRow: 0, firstColumn: 0, cells };
}

export function read(sheet: Worksheet): ReadSheet {
  const found = readIndicatorSheet(blockOf(sheet), false);
  if (!found) throw new Error(`${sheet.name} is no indicators sheet`);
  return found;
}

/** Where the cell of a row and a column stands, by their keys. */
export function place(sheet: Worksheet, rowId: string, columnKey: string): [row: number, column: number] {
  const { rows, columns } = read(sheet).layout;
  const row = rows.get(rowId);
  const column = columns.get(columnKey);
  if (row === undefined || column === undefined) throw new Error(`No cell ${rowId} ${columnKey}`);
  return [row, column];
}

export function valueAt(sheet: Worksheet, rowId: string, columnKey: string): Cell {
  return (sheet.value(...place(sheet, rowId, columnKey)) ?? "") as Cell;
}

/** Types into an input cell; throws when its validation refuses. */
export function typeAt(sheet: Worksheet, rowId: string, columnKey: string, text: string): void {
  const typed = typeInto(sheet, ...place(sheet, rowId, columnKey), text);
  if (!typed.accepted) throw new Error(`Refused: ${typed.message}`);
}

/** The column under which the right-hand free text of an axis begins. */
export function outlookColumn(sheet: Worksheet, axis: string): string {
  const { rowKeys, columns } = read(sheet).layout;
  const keys = (rowKeys.get(`texts:${axis}`)?.outlook ?? []).filter((key) => columns.has(key));
  const [first] = keys.sort((a, b) => (columns.get(a) ?? 0) - (columns.get(b) ?? 0));
  if (first === undefined) throw new Error(`No outlook of axis ${axis}`);
  return first;
}
