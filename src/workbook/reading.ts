/** The rows of sheets, in chunks. */
import type { Register } from "../register/contracts";
import { describesContracts } from "../register/fields";
import type { Area, Cell, RowBlock, SheetShape } from "../register/grid";
import { mayBeMerged } from "../register/reading/merge-signs";
import { RegisterReader } from "../register/reading/read";
import type { RecognisedSheet, Recognition } from "../register/recognition";
import { Chunks } from "./chunks";
import { SMALL_SHEET_CELLS, type Gathered } from "./gathering";
import type { Watching } from "./moments";
import { breathe, unlessCancelled } from "./pace";
import { WorkbookError, type ReadRequest, type Workbook } from "./workbook";

/**
 * Reads the rows of every recognised sheet into contracts: chunk by chunk, each chunk parsed and let go. The reader can take
 * edited rows in later.
 */
export async function readRegister(
  workbook: Workbook,
  gathered: Gathered,
  recognition: Recognition,
  watching?: Watching,
): Promise<{ register: Register; reader: RegisterReader }> {
  const reader = new RegisterReader(recognition, {
    date1904: gathered.overview.date1904,
    merged: await mergedCells(workbook, gathered, recognition, watching),
  });
  for (const sheet of recognition.sheets) {
    const whole = gathered.whole.get(sheet.sheetId);
    if (whole) reader.add(sheet.sheetId, dataRows(whole, sheet));
    else await readInChunks(workbook, sheet, gathered, reader, watching);
  }
  watching?.onProgress?.({ stage: "computing", sheet: "", done: 0, total: 0 });
  await breathe(watching);
  return { register: reader.finish(), reader };
}

/** By sheet, the cells that are merged down: as its shape tells, else as the workbook does where the values look like it. */
async function mergedCells(
  workbook: Workbook,
  { samples }: Gathered,
  { sheets }: Recognition,
  watching?: Watching,
): Promise<Map<string, Area[]>> {
  const found = new Map<string, Area[]>();
  for (const { shape, blocks } of samples) {
    const sheet = sheets.find(({ sheetId, kind }) => sheetId === shape.id && describesContracts(kind));
    if (shape.merged) found.set(shape.id, shape.merged);
    else if (sheet && shape.used && mayBeMerged(sheet, blocks)) {
      const columns = sheet.columns.filter(({ taken }) => taken).map(({ column }) => column);
      const asking = workbook.mergedCells(shape.id, shape.used, columns);
      found.set(shape.id, await unlessCancelled(asking, watching));
    }
  }
  return found;
}

/** The data rows of a sheet that was read whole; shares the rows, copies nothing. */
function dataRows(block: RowBlock, sheet: RecognisedSheet): RowBlock {
  const from = sheet.firstDataRow - block.firstRow;
  const to = sheet.lastDataRow - block.firstRow + 1;
  return { firstRow: sheet.firstDataRow, firstColumn: block.firstColumn, cells: block.cells.slice(from, to) };
}

/** All of a sheet from A1, in pieces. */
export async function readSheet(
  workbook: Workbook,
  { id, name, used }: SheetShape,
  watching?: Watching,
): Promise<RowBlock> {
  const total = used ? used.row + used.rowCount : 0;
  const columnCount = used ? used.column + used.columnCount : 0;
  const cells: Cell[][] = [];
  while (cells.length < total) {
    const rowCount = Math.min(Math.max(1, Math.floor(SMALL_SHEET_CELLS / columnCount)), total - cells.length);
    const area = { row: cells.length, column: 0, rowCount, columnCount };
    const block = await unlessCancelled(readShrinking(workbook, { sheetId: id, area }), watching);
    await breathe(watching);
    for (const line of block.cells) cells.push(line);
    watching?.onProgress?.({ stage: "reading", sheet: name, done: cells.length, total });
  }
  return { firstRow: 0, firstColumn: 0, cells };
}

async function readInChunks(
  workbook: Workbook,
  sheet: RecognisedSheet,
  gathered: Gathered,
  reader: RegisterReader,
  watching?: Watching,
): Promise<void> {
  const used = gathered.overview.sheets.find((shape) => shape.id === sheet.sheetId)?.used;
  if (!used) return;
  const columns = reader.neededColumns(sheet.sheetId);
  if (columns.length === 0) return;
  const total = sheet.lastDataRow - sheet.firstDataRow + 1;
  const seen = gathered.samples.find(({ shape }) => shape.id === sheet.sheetId)?.blocks ?? [];
  const chunks = new Chunks(columns, seen);
  for (let done = 0; done < total;) {
    const rowCount = Math.min(chunks.rows, total - done);
    const area = {
      row: sheet.firstDataRow + done,
      column: used.column,
      rowCount,
      columnCount: used.columnCount,
    };
    const reading = readShrinking(workbook, { sheetId: sheet.sheetId, area, columns });
    const block = await unlessCancelled(reading, watching);
    // Taking the answer in was work already.
    await breathe(watching);
    reader.add(sheet.sheetId, block);
    chunks.note(block);
    done += block.cells.length;
    watching?.onProgress?.({ stage: "reading", sheet: sheet.sheetName, done, total });
  }
}

/** Reads a block, and half of it when Excel says that it is too large. */
async function readShrinking(workbook: Workbook, request: ReadRequest): Promise<RowBlock> {
  let area = request.area;
  for (;;) {
    try {
      const [block] = await workbook.read([{ ...request, area }]);
      if (!block || block.cells.length === 0) throw new WorkbookError("unknown");
      return block;
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.code !== "tooLarge" || area.rowCount === 1) throw error;
      area = { ...area, rowCount: Math.ceil(area.rowCount / 2) };
    }
  }
}
