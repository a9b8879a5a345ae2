/** From a workbook to grids: sizes first, then small sheets whole and of others bounded samples. */
import { SHEET_COLUMNS, SHEET_ROWS } from "../register/grid";
import { askedBy } from "../spaser/asked";
import type { Framework } from "../spaser/framework";
import { recognise } from "../register/recognising/recognise";
import type { Choices, Recognition } from "../register/recognition";
import { samplePlan } from "../register/recognising/sampling";
import type { Area, RowBlock, SheetSample, SheetShape } from "../register/grid";
import { parseMarker } from "../report/keys";
import type { SheetPlan } from "../report/plan";
import type { Watching } from "./moments";
import { checkCancelled, unlessCancelled } from "./pace";
import { WorkbookError, type Overview, type ReadRequest, type Workbook, type WriteRequest } from "./workbook";

/** Sheets up to this many cells are read whole at once: one round trip instead of a sample and then the rows. */
export const SMALL_SHEET_CELLS = 60_000;
/** Sheets up to this many cells are read whole whatever the workbook weighs: our own sheets are among them. */
const TINY_SHEET_CELLS = 8_000;
/** All sheets together: above this only samples are read, however small each sheet is. */
const SMALL_WORKBOOK_CELLS = 150_000;
/** Room for rows and columns that were added since the last look. */
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 2;
/** How often the workbook is looked at anew when it changes meanwhile. */
const LOOKS = 4;

/** Everything read in one go: the geometry, and of each sheet its whole (when small) or a sample. */
export interface Gathered {
  overview: Overview;
  samples: SheetSample[];
  /** Sheets that were read whole. */
  whole: Map<string, RowBlock>;
}

function cellCount(area: Area | null): number {
  return area ? area.rowCount * area.columnCount : 0;
}

/** Areas to read of each sheet to recognise it: a small sheet is read whole. */
function firstLook(overview: Overview): ReadRequest[] {
  const total = overview.sheets.reduce((sum, sheet) => sum + cellCount(sheet.used), 0);
  return overview.sheets.flatMap((sheet) => {
    if (!sheet.used) return [];
    const areas = readWhole(sheet.used, total) ? [sheet.used] : samplePlan(sheet);
    return areas.map((area) => ({ sheetId: sheet.id, area }));
  });
}

function readWhole(used: Area, totalCells: number): boolean {
  const cells = cellCount(used);
  return cells <= TINY_SHEET_CELLS || (cells <= SMALL_SHEET_CELLS && totalCells <= SMALL_WORKBOOK_CELLS);
}

/**
 * Geometry and samples of the whole workbook. The geometry is asked for again with the cells, which costs no round trip: a
 * column that somebody inserts in between would push the last one out of what is read, and what was typed there would count as
 * erased.
 */
export async function gather(workbook: Workbook, watching?: Watching): Promise<Gathered> {
  watching?.onProgress?.({ stage: "looking", sheet: "", done: 0, total: 0 });
  let overview = await unlessCancelled(workbook.overview(), watching);
  for (let attempt = 1; attempt <= LOOKS; attempt++) {
    checkCancelled(watching);
    const requests = firstLook(overview);
    if (requests.length === 0) return assemble(overview, [], []);
    const look = await unlessCancelled(workbook.overviewAndRead(requests), watching);
    checkCancelled(watching);
    const blocks = look.blocks.filter((block) => block !== null);
    const complete = blocks.length === requests.length && sameSizes(overview, look.overview);
    overview = look.overview;
    if (complete) return assemble(overview, requests, blocks);
  }
  throw new WorkbookError("conflict");
}

/** True when both show the same sheets with values in the same places. */
function sameSizes(one: Overview, other: Overview): boolean {
  const sizes = ({ sheets }: Overview) => JSON.stringify(sheets.map(({ id, used }) => [id, used]).sort());
  return sizes(one) === sizes(other);
}

/**
 * The same for a workbook that was gathered before: sizes and contents in one round trip, read where they stood with room for
 * some more rows. Returns null when that isn't enough (another sheet, a much larger one): gather again.
 */
export async function gatherAgain(
  workbook: Workbook,
  last: Gathered,
  watching?: Watching,
): Promise<Gathered | null> {
  watching?.onProgress?.({ stage: "looking", sheet: "", done: 0, total: 0 });
  const requests = firstLook(last.overview).map((request) =>
    last.whole.has(request.sheetId) ? { ...request, area: withRoom(request.area) } : request,
  );
  const { overview, blocks } = await unlessCancelled(workbook.overviewAndRead(requests), watching);
  checkCancelled(watching);
  const before = new Set(last.overview.sheets.map(({ id }) => id));
  if (overview.sheets.length !== before.size || !overview.sheets.every(({ id }) => before.has(id)))
    return null;
  const read = blocks.filter((block) => block !== null);
  if (read.length < blocks.length) return null;
  const again = assemble(overview, requests, read);
  const enough = overview.sheets.every(({ id, used }) => !used || again.whole.has(id) || !last.whole.has(id));
  return enough ? again : null;
}

/** What to read of the product's own sheets to see what was typed there: each whole, with room for what was added. */
export function ownSheetRequests(gathered: Gathered): ReadRequest[] {
  return ownSheets(gathered).flatMap(({ shape: { id, used } }) =>
    used && gathered.whole.has(id) ? [{ sheetId: id, area: withRoom(used) }] : [],
  );
}

/**
 * The workbook as gathered before, with these of the product's own sheets read anew. Of the others only the geometry is looked at:
 * null when anything of it is another, or when a sheet has outgrown what was read of it. Samples of the others are kept as they were.
 */
export function withOwnSheets(
  last: Gathered,
  overview: Overview,
  requests: ReadRequest[],
  blocks: RowBlock[],
): Gathered | null {
  const own = new Set(requests.map(({ sheetId }) => sheetId));
  const others = ({ sheets, date1904 }: Overview) =>
    JSON.stringify([date1904, sheets.filter(({ id }) => !own.has(id))]);
  if (others(overview) !== others(last.overview)) return null;
  const again = assemble(overview, requests, blocks);
  if (![...own].every((id) => again.whole.has(id))) return null;
  const kept = new Map(last.samples.map((sample) => [sample.shape.id, sample]));
  return {
    overview,
    samples: again.samples.map((sample) =>
      own.has(sample.shape.id) ? sample : (kept.get(sample.shape.id) ?? sample),
    ),
    whole: new Map([...last.whole, ...again.whole]),
  };
}

/** The workbook as gathered, with these rows as they stand now where they had been read before. */
export function withRowsRead(
  gathered: Gathered,
  rows: readonly { sheetId: string; block: RowBlock }[],
): Gathered {
  if (rows.length === 0) return gathered;
  const whole = new Map(gathered.whole);
  const samples = gathered.samples.map((sample) => {
    const { id } = sample.shape;
    const read = rows.filter(({ sheetId }) => sheetId === id);
    if (read.length === 0) return sample;
    const blocks = sample.blocks.map((block) => read.reduce((one, { block: now }) => over(one, now), block));
    if (whole.has(id) && blocks[0]) whole.set(id, blocks[0]);
    return { ...sample, blocks };
  });
  return { ...gathered, samples, whole };
}

/** A block with the cells of another one where both have any. */
function over(block: RowBlock, now: RowBlock): RowBlock {
  const cells = block.cells.map((line, r) => {
    const read = now.cells[block.firstRow + r - now.firstRow];
    return read ? line.map((cell, c) => read[block.firstColumn + c - now.firstColumn] ?? cell) : line;
  });
  return { ...block, cells };
}

/** What the sheets that were gathered are taken for. */
export function recogniseIn(
  gathered: Gathered,
  choices: Choices,
  frameworks: readonly Framework[],
): Recognition {
  const { overview, samples } = gathered;
  return recognise(samples, choices, {
    activeSheetId: overview.activeSheetId,
    date1904: overview.date1904,
    asked: askedBy(frameworks),
    ownSheetIds: ownSheets(gathered).map(({ shape }) => shape.id),
  });
}

function withRoom(area: Area): Area {
  return {
    ...area,
    rowCount: Math.min(area.rowCount + SPARE_ROWS, SHEET_ROWS - area.row),
    columnCount: Math.min(area.columnCount + SPARE_COLUMNS, SHEET_COLUMNS - area.column),
  };
}

function assemble(overview: Overview, requests: ReadRequest[], blocks: RowBlock[]): Gathered {
  const whole = new Map<string, RowBlock>();
  const samples = overview.sheets.map((shape): SheetSample => {
    const own = blocks.filter((_, index) => requests[index]?.sheetId === shape.id);
    const [only] = own;
    if (own.length === 1 && only && shape.used && holds(only, shape.used)) whole.set(shape.id, only);
    return { shape, blocks: own };
  });
  return { overview, samples, whole };
}

function holds({ firstRow, firstColumn, cells }: RowBlock, used: Area): boolean {
  return (
    firstRow <= used.row &&
    firstColumn <= used.column &&
    firstRow + cells.length >= used.row + used.rowCount &&
    firstColumn + (cells[0]?.length ?? 0) >= used.column + used.columnCount
  );
}

/** Takes note of a sheet that was just written, so that the next look needs no second question about it. */
export function noteNewSheet(gathered: Gathered, sheetId: string, plan: SheetPlan): void {
  const used = { row: 0, column: 0, rowCount: plan.cells.length, columnCount: plan.columnCount };
  const shape: SheetShape = {
    id: sheetId,
    name: plan.name,
    visibility: "visible",
    protected: false,
    used,
    tables: [],
  };
  const cells = plan.cells.map((row) =>
    Array.from({ length: plan.columnCount }, (_, column) => row[column]?.value ?? ""),
  );
  const block: RowBlock = { firstRow: 0, firstColumn: 0, cells };
  gathered.overview.sheets.push(shape);
  gathered.samples.push({ shape, blocks: [block] });
  gathered.whole.set(sheetId, block);
}

/** Takes note of what was written into a sheet that was read before: its cells may stand elsewhere now. */
export function noteWritten(gathered: Gathered, sheetId: string, { plan, changes }: WriteRequest): void {
  const block = gathered.whole.get(sheetId);
  if (!block) return;
  const placed =
    changes === "whole"
      ? plan.cells.flatMap((cells, row) =>
          cells.flatMap((cell, column) => (cell ? [{ row, column, cell }] : [])),
        )
      : changes;
  const width = Math.max(block.cells[0]?.length ?? 0, ...placed.map(({ column }) => column + 1));
  const height = Math.max(block.cells.length, ...placed.map(({ row }) => row + 1));
  const cells = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => block.cells[row]?.[column] ?? ""),
  );
  for (const { row, column, cell } of placed) (cells[row] ??= [])[column] = cell.value;
  gathered.whole.set(sheetId, { firstRow: 0, firstColumn: 0, cells });
}

/** The sheets that this product wrote, with what their marker says. */
export function ownSheets(
  gathered: Gathered,
): { shape: SheetShape; marker: NonNullable<ReturnType<typeof parseMarker>> }[] {
  return gathered.samples.flatMap(({ shape, blocks }) => {
    const [first] = blocks;
    if (first?.firstRow !== 0 || first.firstColumn !== 0) return [];
    const marker = parseMarker(first.cells[0]?.[0] ?? "");
    return marker ? [{ shape, marker }] : [];
  });
}
