/** Where columns that the register lacks are added: right of everything that stands on its sheet. */
import type { Recognition } from "../register/recognition";
import type { Gathered } from "./gathering";
import { WorkbookError, type AppendRequest } from "./workbook";

/** What is asked of the workbook; null when the register has all these columns already. */
export function appendRequest(
  { overview, samples }: Gathered,
  recognition: Recognition,
  wanted: AppendRequest["columns"],
): AppendRequest | null {
  const sheet = recognition.sheets.find(({ kind }) => kind === "contracts");
  if (!sheet) throw new WorkbookError("noRegister");
  const { sheetId, headerRow, lastDataRow, headers } = sheet;
  const columns = wanted.filter(({ header }) => !headers.includes(header));
  if (columns.length === 0) return null;
  const used = overview.sheets.find(({ id }) => id === sheetId)?.used;
  const block = samples
    .find(({ shape }) => shape.id === sheetId)
    ?.blocks.find(({ firstRow, cells }) => firstRow <= headerRow && headerRow < firstRow + cells.length);
  const line = block?.cells[headerRow - block.firstRow] ?? [];
  return {
    sheetId,
    headerRow,
    firstColumn: used ? used.column + used.columnCount : sheet.firstColumn + headers.length,
    rowCount: lastDataRow - headerRow,
    columns,
    seen: { firstRow: headerRow, firstColumn: block?.firstColumn ?? 0, cells: [line] },
  };
}
