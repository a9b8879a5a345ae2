/** An automatic refresh reads the rows that were edited, not the register: one round trip of some kilobytes. */
import type { Framework } from "../spaser/framework";
import type { RegisterReader } from "../register/reading/read";
import type { Register } from "../register/contracts";
import type { Choices, RecognisedSheet, Recognition } from "../register/recognition";
import type { Area, RowBlock } from "../register/grid";
import { updateRows } from "../register/reading/update";
import type { EditedRows } from "./edits";
import {
  ownSheetRequests,
  ownSheets,
  recogniseIn,
  withOwnSheets,
  withRowsRead,
  type Gathered,
} from "./gathering";
import type { Watching } from "./moments";
import { checkCancelled, unlessCancelled } from "./pace";
import type { ReadRequest, Workbook } from "./workbook";

/** More pieces than this, or more rows, are read with everything else. */
const MOST_PIECES = 50;
const MOST_ROWS = 500;

/** What a look that is brought up to date stands on. */
export interface Known {
  frameworks: readonly Framework[];
  gathered: Gathered;
  choices: Choices;
  recognition: Recognition;
  register: Register;
  reader: RegisterReader;
}

export interface EditedLook {
  gathered: Gathered;
  /** What the sheets are taken for now: nothing in it that would have been read otherwise. */
  recognition: Recognition;
  /** Contracts that may differ, ascending. */
  contracts: number[];
}

/**
 * Brings `known.register` up to date with the rows that were `edited`, in place, and reads the product's own sheets again. What was
 * edited is shown to recognition too, so that a refresh knows what a pane that opens now would know. Null when that isn't enough
 * and all has to be read: a sheet has another size, name or header, would be taken for something else, or the edit changes more
 * than its contracts' own facts. After null `known.reader` must not be used again.
 */
export async function readEditedRows(
  workbook: Workbook,
  known: Known,
  edited: EditedRows,
  watching?: Watching,
): Promise<EditedLook | null> {
  const sheets = known.recognition.sheets.filter(({ sheetId }) => edited.rows.has(sheetId));
  const pieces = sheets.flatMap((sheet) =>
    piecesOf(known, sheet, edited.rows.get(sheet.sheetId) ?? new Set()),
  );
  const aside = asidePieces(known, edited);
  const asked = [...pieces, ...aside];
  const rowCount = asked.reduce((sum, { area }) => sum + area.rowCount, 0);
  if (asked.length > MOST_PIECES || rowCount > MOST_ROWS) return null;
  const headers = sheets.map((sheet) => headerRequest(known, sheet));
  const own = ownSheetRequests(known.gathered);
  watching?.onProgress?.({ stage: "looking", sheet: "", done: 0, total: 0 });
  const reading = workbook.overviewAndRead([...headers, ...asked, ...own]);
  const { overview, blocks } = await unlessCancelled(reading, watching);
  checkCancelled(watching);
  const read = blocks.filter((block) => block !== null);
  if (read.length < blocks.length) return null;
  const withOwn = withOwnSheets(known.gathered, overview, own, read.slice(headers.length + asked.length));
  if (!withOwn) return null;
  const before = known.gathered.samples.flatMap(({ shape, blocks: [first] }) =>
    first ? [[shape.id, first] as const] : [],
  );
  const headersBefore = new Map(before);
  const moved = sheets.some(
    ({ sheetId, headerRow }, index) => !sameRow(headersBefore.get(sheetId), read[index], headerRow),
  );
  if (moved) return null;
  const rows = read.slice(headers.length);
  const gathered = withRowsRead(
    withOwn,
    asked.map(({ sheetId }, index) => ({ sheetId, block: rows[index] as RowBlock })),
  );
  const now = recogniseIn(gathered, known.choices, known.frameworks);
  if (reads(now) !== reads(known.recognition)) return null;
  const contracts = new Set<number>();
  for (const [index, { sheetId }] of pieces.entries()) {
    const update = updateRows(known.register, known.reader, sheetId, rows[index] as RowBlock);
    if (!update) return null;
    for (const contract of update.changedContracts) contracts.add(contract);
  }
  // The reader and the register hold on to the sheets that they were made with.
  known.recognition.sheets.forEach((sheet, index) => Object.assign(sheet, now.sheets[index]));
  const recognition = { ...now, sheets: known.recognition.sheets };
  return { gathered, recognition, contracts: [...contracts].sort((one, other) => one - other) };
}

/** What of a recognition decides what is read, and how: not how sure it is, nor the values that it shows. */
function reads({ sheets }: Recognition): string {
  const shown = new Set(["confidence", "reason", "sample", "samples"]);
  return JSON.stringify(sheets, (key, value: unknown) => (shown.has(key) ? undefined : value));
}

/**
 * What recognition has seen of the sheets that are left alone and were edited or calculated; a row that it hasn't seen changes
 * nothing.
 */
function asidePieces(known: Known, { rows, calculated }: EditedRows): ReadRequest[] {
  const { gathered, recognition } = known;
  const elsewhere = new Set([
    ...recognition.sheets.map(({ sheetId }) => sheetId),
    ...ownSheets(gathered).map(({ shape }) => shape.id),
  ]);
  return gathered.samples.flatMap(({ shape: { id }, blocks }) => {
    if (elsewhere.has(id)) return [];
    const across = blocks.map(areaOf);
    if (calculated.has(id)) return across.map((area) => ({ sheetId: id, area }));
    return runsOf(rows.get(id) ?? new Set()).flatMap((run) =>
      across.filter((area) => overlap(area, run)).map((area) => ({ sheetId: id, area: { ...area, ...run } })),
    );
  });
}

function areaOf({ firstRow, firstColumn, cells }: RowBlock): Area {
  return {
    row: firstRow,
    column: firstColumn,
    rowCount: cells.length,
    columnCount: cells[0]?.length ?? 0,
  };
}

type Run = Pick<Area, "row" | "rowCount">;

function overlap(one: Run, other: Run): boolean {
  return one.row < other.row + other.rowCount && other.row < one.row + one.rowCount;
}

/** These rows as runs of neighbours, ascending. */
function runsOf(rows: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && row === last.row + last.rowCount) last.rowCount++;
    else runs.push({ row, rowCount: 1 });
  }
  return runs;
}

/** The edited rows of a sheet; of rows that recognition hasn't seen only the columns that are read. */
function piecesOf(known: Known, sheet: RecognisedSheet, rows: ReadonlySet<number>): ReadRequest[] {
  const { sheetId } = sheet;
  const columns = known.reader.neededColumns(sheetId);
  const across = acrossOf(known, sheet);
  const seen = known.gathered.samples.find(({ shape }) => shape.id === sheetId)?.blocks.map(areaOf) ?? [];
  return runsOf(rows).map((run) => {
    const area = { ...run, ...across };
    return seen.some((one) => overlap(one, run)) ? { sheetId, area } : { sheetId, area, columns };
  });
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
