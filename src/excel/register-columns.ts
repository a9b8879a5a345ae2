/** Appends columns to a register: the only write into the user's own data, and only into empty cells. */
import type { Area } from "../register/grid";
import { WorkbookError } from "../workbook/workbook";
import type { AppendRequest } from "../workbook/workbook";
import { literal } from "./literals";
import type { Requests } from "./requests";
import { listSource } from "./rules";

/**
 * Two round trips: the first makes sure that nothing stands where the columns go. The ranges are the same in both, so that
 * they follow a row or column that a colleague inserts in between. A register that is an Excel table (`tableId`) is grown
 * by the table's own columns, so that it stays one.
 */
export async function appendRegisterColumns(
  requests: Requests,
  request: AppendRequest,
  tableId: string | null,
): Promise<void> {
  const { sheetId, headerRow: row, firstColumn: column, columns, rowCount } = request;
  const sources = columns.map(({ allowed }) => listSource(allowed));
  const area: Area = { row, column, rowCount: rowCount + 1, columnCount: columns.length };
  await requests.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    // Not `rangeAt`: these are kept from one request to the next.
    const at = (part: Area) =>
      sheet.getRangeByIndexes(part.row, part.column, part.rowCount, part.columnCount);
    const places = at(area).load("values");
    const head = at({ ...area, rowCount: 1 });
    const neighbour = column > 0 ? at({ row, column: column - 1, rowCount: 1, columnCount: 1 }) : null;
    const bodies = sources.map((source, index) => ({
      source,
      range: at({ row: row + 1, column: column + index, rowCount: Math.max(1, rowCount), columnCount: 1 }),
    }));
    await context.sync();
    refuseFilled(places);
    if (tableId === null) writeHeaders(head, neighbour, columns);
    else growTable(context, tableId, columns);
    for (const { source, range } of bodies) offerList(range, source);
    await context.sync();
  });
}

function offerList(body: Excel.Range, source: string): void {
  const validation = body.dataValidation;
  validation.ignoreBlanks = true;
  validation.rule = { list: { inCellDropDown: true, source } };
}

/** Beside a plain range: the new headers look like the last one before them. */
function writeHeaders(
  head: Excel.Range,
  neighbour: Excel.Range | null,
  columns: AppendRequest["columns"],
): void {
  if (neighbour) head.copyFrom(neighbour, "Formats");
  head.values = [columns.map(({ header }) => literal(header))];
}

function growTable(context: Excel.RequestContext, tableId: string, columns: AppendRequest["columns"]): void {
  const table = context.workbook.tables.getItem(tableId);
  for (const { header } of columns) table.columns.add().name = header;
}

function refuseFilled(range: Excel.Range): void {
  const values = range.values as unknown[][] | null;
  if (!values) throw new WorkbookError("tooLarge");
  // The caller saw the column empty a moment ago: somebody has typed there since.
  if (values.some((line) => line.some((value) => value !== ""))) throw new WorkbookError("busy");
}
