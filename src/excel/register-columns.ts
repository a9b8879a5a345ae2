/** Appends columns to a register: the only write into the user's own data, and only into empty cells. */
import type { Area } from "../register/grid";
import { WorkbookError } from "../workbook/workbook";
import type { AppendRequest } from "../workbook/workbook";
import { rangeAt } from "./areas";
import { literal } from "./literals";
import type { Requests } from "./requests";
import { listSource } from "./rules";

/**
 * Two round trips: the first makes sure that nothing stands where the columns go. A register that is an Excel table
 * (`tableId`) is grown by the table's own columns, so that it stays one.
 */
export async function appendRegisterColumns(
  requests: Requests,
  request: AppendRequest,
  tableId: string | null,
): Promise<void> {
  const { sheetId, headerRow: row, firstColumn: column, columns, rowCount } = request;
  const sources = columns.map(({ allowed }) => listSource(allowed));
  const area: Area = { row, column, rowCount: rowCount + 1, columnCount: columns.length };
  await refuseFilled(requests, sheetId, area);
  await requests.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    if (tableId === null) writeHeaders(sheet, area, columns);
    else growTable(context, tableId, columns);
    sources.forEach((source, index) => {
      const body = { row: row + 1, column: column + index, rowCount: Math.max(1, rowCount), columnCount: 1 };
      offerList(sheet, body, source);
    });
    await context.sync();
  });
}

function offerList(sheet: Excel.Worksheet, body: Area, source: string): void {
  const validation = rangeAt(sheet, body).dataValidation;
  validation.ignoreBlanks = true;
  validation.rule = { list: { inCellDropDown: true, source } };
}

/** Beside a plain range: the new headers look like the last one before them. */
function writeHeaders(sheet: Excel.Worksheet, area: Area, columns: AppendRequest["columns"]): void {
  const head = rangeAt(sheet, { ...area, rowCount: 1 });
  if (area.column > 0) {
    const neighbour = { row: area.row, column: area.column - 1, rowCount: 1, columnCount: 1 };
    head.copyFrom(rangeAt(sheet, neighbour), "Formats");
  }
  head.values = [columns.map(({ header }) => literal(header))];
}

function growTable(context: Excel.RequestContext, tableId: string, columns: AppendRequest["columns"]): void {
  const table = context.workbook.tables.getItem(tableId);
  for (const { header } of columns) table.columns.add().name = header;
}

async function refuseFilled(requests: Requests, sheetId: string, area: Area): Promise<void> {
  const values = await requests.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = rangeAt(sheet, area);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  // The caller saw the column empty a moment ago: somebody has typed there since.
  if (values.some((line) => line.some((value) => value !== ""))) throw new WorkbookError("busy");
}
