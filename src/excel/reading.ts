/** Reads blocks of cells: all requests at once, in smaller pieces when Excel finds them too large. */
import type { Cell, RowBlock } from "../register/grid";
import { WorkbookError } from "../workbook/workbook";
import type { ReadRequest } from "../workbook/workbook";
import { rangeAt } from "./areas";
import type { Requests } from "./requests";

/** A queued block: the ranges of its runs of columns. */
export interface PendingBlock {
  request: ReadRequest;
  parts: { offset: number; range: Excel.Range }[];
}

/** Queues one block. Values only: a formula cell gives its value, a date its serial number, an error its text. */
export function askBlock(context: Excel.RequestContext, request: ReadRequest): PendingBlock {
  const sheet = context.workbook.worksheets.getItem(request.sheetId);
  const { area } = request;
  const parts = columnRuns(request).map(({ offset, columnCount }) => {
    const range = rangeAt(sheet, { ...area, column: area.column + offset, columnCount });
    return { offset, range: range.load("values") };
  });
  return { request, parts };
}

/** The block from its answer. Above some millions of cells Excel answers null instead of refusing. */
export function readBlock({ request, parts }: PendingBlock): RowBlock {
  const { area } = request;
  const block = { firstRow: area.row, firstColumn: area.column };
  const values = parts.map(({ offset, range }) => ({ offset, values: rangeValues(range) }));
  const [only] = values;
  if (!request.columns && only) return { ...block, cells: only.values };
  const wanted = new Set(request.columns);
  const cells = Array.from({ length: area.rowCount }, () => new Array<Cell>(area.columnCount).fill(""));
  for (const part of values) {
    part.values.forEach((line, row) => {
      line.forEach((value, column) => {
        const target = cells[row];
        if (target && wanted.has(area.column + part.offset + column)) target[part.offset + column] = value;
      });
    });
  }
  return { ...block, cells };
}

/** Reads all requests in one round trip, or in pieces if Excel finds them too large. */
export async function readBlocks(requests: Requests, wanted: ReadRequest[]): Promise<RowBlock[]> {
  if (wanted.length === 0) return [];
  try {
    return await readAtOnce(requests, wanted);
  } catch (failure) {
    if (!isTooLarge(failure)) throw failure;
    return readInPieces(requests, wanted);
  }
}

/** True for the failure that smaller pieces mend. */
function isTooLarge(failure: unknown): boolean {
  return failure instanceof WorkbookError && failure.code === "tooLarge";
}

async function readAtOnce(requests: Requests, wanted: ReadRequest[]): Promise<RowBlock[]> {
  return requests.run(async (context) => {
    const pending = wanted.map((request) => askBlock(context, request));
    await context.sync();
    return pending.map(readBlock);
  });
}

/**
 * The one place where a request follows another in a loop: a response is limited to 5 MB, so what is larger has to come
 * in several. The size that went through is kept for the pieces that follow.
 */
async function readInPieces(requests: Requests, wanted: ReadRequest[]): Promise<RowBlock[]> {
  const cellCounts = wanted.map(({ area }) => area.rowCount * area.columnCount);
  let limit = Math.ceil(Math.max(...cellCounts) / (wanted.length > 1 ? 1 : 2));
  const blocks: RowBlock[] = [];
  for (const request of wanted) {
    const { area } = request;
    const cells: Cell[][] = [];
    while (cells.length < area.rowCount) {
      const rows = Math.max(1, Math.floor(limit / area.columnCount));
      const piece = {
        ...request,
        area: {
          ...area,
          row: area.row + cells.length,
          rowCount: Math.min(rows, area.rowCount - cells.length),
        },
      };
      try {
        const [block] = await readAtOnce(requests, [piece]);
        for (const line of block?.cells ?? []) cells.push(line);
      } catch (failure) {
        if (!isTooLarge(failure) || piece.area.rowCount === 1) throw failure;
        limit = Math.floor((piece.area.rowCount * area.columnCount) / 2);
      }
    }
    blocks.push({ firstRow: area.row, firstColumn: area.column, cells });
  }
  return blocks;
}

/** Columns that nobody asked for are not sent, unless the gap costs less than a range of its own. */
function columnRuns({ area, columns }: ReadRequest): { offset: number; columnCount: number }[] {
  if (!columns) return [{ offset: 0, columnCount: area.columnCount }];
  const cheapGap = Math.floor(60 / area.rowCount);
  const found: { offset: number; columnCount: number }[] = [];
  const inside = columns.filter((column) => column >= area.column && column < area.column + area.columnCount);
  for (const column of [...new Set(inside)].sort((a, b) => a - b)) {
    const offset = column - area.column;
    const last = found.at(-1);
    const gap = last ? offset - last.offset - last.columnCount : Infinity;
    if (last && gap <= cheapGap) last.columnCount += gap + 1;
    else found.push({ offset, columnCount: 1 });
  }
  return found;
}

function rangeValues(range: Excel.Range): Cell[][] {
  const values = range.values as Cell[][] | null;
  if (!values) throw new WorkbookError("tooLarge");
  return values;
}
