/** An automatic refresh reads the rows that were edited, not the register: one round trip of some kilobytes. */
import type { RegisterReader } from "../register/read";
import type { Register } from "../register/contracts";
import type { RecognisedSheet, Recognition } from "../register/recognition";
import type { RowBlock } from "../register/grid";
import { updateRows } from "../register/update";
import { ownSheetRequests, withOwnSheets, type Gathered } from "./reading";
import type { Watching } from "./moments";
import { checkCancelled, unlessCancelled } from "./pace";
import type { ReadRequest, Workbook } from "./workbook";

/** More pieces than this, or more rows, are read with everything else. */
const MOST_PIECES = 50;
const MOST_ROWS = 500;

/** What a look that is brought up to date stands on. */
export interface Known {
  gathered: Gathered;
  recognition: Recognition;
  register: Register;
  reader: RegisterReader;
}

export interface EditedLook {
  gathered: Gathered;
  /** Contracts that may differ, ascending. */
  contracts: number[];
}

/**
 * Brings `known.register` up to date with the rows named in `edited` (sheet id → rows), in place, and reads the product's own
 * sheets again. Null when that isn't enough and all has to be read: a sheet has another size, name or header, or the edit
 * changes more than its contracts' own facts. After null `known.reader` must not be used again.
 */
export async function readEditedRows(
  workbook: Workbook,
  known: Known,
  edited: ReadonlyMap<string, ReadonlySet<number>>,
  watching?: Watching,
): Promise<EditedLook | null> {
  const sheets = known.recognition.sheets.filter(({ sheetId }) => edited.has(sheetId));
  const pieces = sheets.flatMap((sheet) => piecesOf(known, sheet, edited.get(sheet.sheetId) ?? new Set()));
  const rowCount = pieces.reduce((sum, { area }) => sum + area.rowCount, 0);
  if (pieces.length > MOST_PIECES || rowCount > MOST_ROWS) return null;
  const headers = sheets.map((sheet) => headerRequest(known, sheet));
  const own = ownSheetRequests(known.gathered);
  watching?.onProgress?.({ stage: "looking", sheet: "", done: 0, total: 0 });
  const reading = workbook.overviewAndRead([...headers, ...pieces, ...own]);
  const { overview, blocks } = await unlessCancelled(reading, watching);
  checkCancelled(watching);
  const read = blocks.filter((block) => block !== null);
  if (read.length < blocks.length) return null;
  const gathered = withOwnSheets(known.gathered, overview, own, read.slice(headers.length + pieces.length));
  if (!gathered) return null;
  const before = known.gathered.samples.flatMap(({ shape, blocks: [first] }) =>
    first ? [[shape.id, first] as const] : [],
  );
  const headersBefore = new Map(before);
  const moved = sheets.some(
    ({ sheetId, headerRow }, index) => !sameRow(headersBefore.get(sheetId), read[index], headerRow),
  );
  if (moved) return null;
  const contracts = new Set<number>();
  for (const [index, { sheetId }] of pieces.entries()) {
    const block = read[headers.length + index] as RowBlock;
    const update = updateRows(known.register, known.reader, sheetId, block);
    if (!update) return null;
    for (const contract of update.changedContracts) contracts.add(contract);
  }
  return { gathered, contracts: [...contracts].sort((one, other) => one - other) };
}

/** The edited rows of a sheet, runs of neighbours together; only the columns that are read. */
function piecesOf(known: Known, sheet: RecognisedSheet, rows: ReadonlySet<number>): ReadRequest[] {
  const columns = known.reader.neededColumns(sheet.sheetId);
  const across = acrossOf(known, sheet);
  const pieces: ReadRequest[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = pieces.at(-1)?.area;
    if (last && row === last.row + last.rowCount) last.rowCount += 1;
    else pieces.push({ sheetId: sheet.sheetId, area: { row, rowCount: 1, ...across }, columns });
  }
  return pieces;
}

function headerRequest(known: Known, sheet: RecognisedSheet): ReadRequest {
  const area = { row: sheet.headerRow, rowCount: 1, ...acrossOf(known, sheet) };
  return { sheetId: sheet.sheetId, area };
}

/** The columns of a sheet that hold values. */
function acrossOf(known: Known, sheet: RecognisedSheet): { column: number; columnCount: number } {
  const used = known.gathered.overview.sheets.find(({ id }) => id === sheet.sheetId)?.used;
  return used
    ? { column: used.column, columnCount: used.columnCount }
    : { column: sheet.firstColumn, columnCount: sheet.headers.length };
}

/**
 * True when both blocks hold this row, with the same values in the columns that both have: one of them may have been read with
 * room for more columns, and a column that was really added shows in the size of the sheet.
 */
function sameRow(one: RowBlock | undefined, other: RowBlock | undefined, row: number): boolean {
  const [first, second] = [one?.cells[row - one.firstRow], other?.cells[row - other.firstRow]];
  if (!one || !other || !first || !second) return false;
  const apart = other.firstColumn - one.firstColumn;
  return first.every((cell, column) => {
    const at = column - apart;
    return at < 0 || at >= second.length || cell === second[at];
  });
}
