/**
 * Where a contract, or a row of a related table, stands now. What a list shows was read some time ago: since then rows may have
 * been sorted, inserted or deleted. A link leads to the very contract, or says that its list is out of date.
 */
import type { Register } from "../register/contracts";
import { SHIFT_1904 } from "../register/cells/days";
import type { Cell, RowBlock } from "../register/grid";
import type { RecognisedSheet } from "../register/recognition";
import type { DecidingField } from "../spaser/deciding";
import { tableOf } from "../spaser/rows-behind";
import type { RowLine } from "./moments";
import { WorkbookError, type CellPlace, type ReadRequest } from "./workbook";

/** What tells one contract from another, as it stands in its row. */
const IDENTITY = ["contractNumber", "lot", "object", "supplierName"] as const;

/** Rows of a contract that are looked through for the deciding cell. */
const MOST_ROWS_READ = 50;

/** What must be read to see whether a contract still stands where it stood: its header row, then its rows. */
export function readingOf(register: Register, contract: number): ReadRequest[] {
  const sheet = sheetOf(register, contract);
  return sheet ? [headerOf(sheet), ...rowsOf(register, contract).map((row) => rowOf(sheet, row))] : [];
}

/** The same of a row of a table. */
export function readingOfRow(register: Register, line: RowLine): ReadRequest[] {
  const sheet = sheetOfRow(register, line);
  return sheet ? [headerOf(sheet), rowOf(sheet, line.row)] : [];
}

/** The cell of a contract to show, when what was read shows it where it was; null when it doesn't. */
export function placeThere(
  register: Register,
  contract: number,
  deciding: readonly DecidingField[][],
  [header, ...blocks]: readonly RowBlock[],
): CellPlace | null {
  const sheet = sheetOf(register, contract);
  const rows = rowsOf(register, contract);
  const [first] = blocks;
  if (!sheet || !first || !isSameHeader(sheet, header)) return null;
  if (!isContract(register, contract, sheet, first)) return null;
  const columns = decidingColumns(sheet, deciding);
  for (const column of columns) {
    // Of several rows the one that says something.
    const says = blocks.findIndex((block) => cellAt(block, column) !== "");
    if (says >= 0) return { sheet: sheet.sheetId, row: rows[says] ?? 0, column };
  }
  return { sheet: sheet.sheetId, row: rows[0] ?? 0, column: columns[0] ?? null };
}

/** The cell of a row of a table to show; null when something else stands there. */
export function rowThere(
  register: Register,
  line: RowLine,
  [header, block]: readonly RowBlock[],
): CellPlace | null {
  const sheet = sheetOfRow(register, line);
  if (!sheet || !block || !isSameHeader(sheet, header) || !isRow(sheet, line, block)) return null;
  return { sheet: sheet.sheetId, row: line.row, column: rowColumn(sheet) };
}

/** The contract in a register that was read anew; throws `listOutdated` when none, or more than one, is the same. */
export function placeAnew(
  before: Register,
  contract: number,
  now: Register,
  deciding: readonly DecidingField[][],
): CellPlace {
  const same: number[] = [];
  const key = identityOf(before, contract);
  for (let i = 0; i < now.size; i++) if (identityOf(now, i) === key) same.push(i);
  const [only = -1] = same;
  const sheet = sheetOf(now, only);
  if (same.length !== 1 || !sheet) throw new WorkbookError("listOutdated");
  return {
    sheet: sheet.sheetId,
    row: now.rowOf[only] ?? 0,
    column: decidingColumns(sheet, deciding)[0] ?? null,
  };
}

/** The same for a row of a table. */
export function rowAnew(line: RowLine, now: Register): CellPlace {
  const rows = tableOf(now, line.table);
  const same: number[] = [];
  for (let row = 0; row < (rows?.size ?? 0); row++)
    if (rows?.label?.[row] === line.label && (line.day === null || rows.day[row] === line.day))
      same.push(row);
  const [only] = same;
  const sheet =
    rows && only !== undefined ? now.sheets[rows.sheetOf?.[only] ?? rows.sheet]?.sheet : undefined;
  if (same.length !== 1 || !rows || only === undefined || !sheet) throw new WorkbookError("listOutdated");
  return { sheet: sheet.sheetId, row: rows.rowOf[only] ?? 0, column: rowColumn(sheet) };
}

function sheetOf(register: Register, contract: number): RecognisedSheet | undefined {
  return register.sheets[register.sheetOf[contract] ?? -1]?.sheet;
}

function sheetOfRow(register: Register, { table, index }: RowLine): RecognisedSheet | undefined {
  const rows = tableOf(register, table);
  return rows && register.sheets[rows.sheetOf?.[index] ?? rows.sheet]?.sheet;
}

function rowsOf(register: Register, contract: number): number[] {
  const others = register.otherRows.get(contract) ?? [];
  return [register.rowOf[contract] ?? 0, ...others.slice(0, MOST_ROWS_READ)];
}

function headerOf(sheet: RecognisedSheet): ReadRequest {
  return rowOf(sheet, sheet.headerRow);
}

function rowOf({ sheetId, firstColumn, headers }: RecognisedSheet, row: number): ReadRequest {
  return {
    sheetId,
    area: { row, column: firstColumn, rowCount: 1, columnCount: Math.max(1, headers.length) },
  };
}

function cellAt({ firstColumn, cells }: RowBlock, column: number): Cell {
  return cells[0]?.[column - firstColumn] ?? "";
}

/** As the register keeps a text. */
function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
}

/** The header row reads as it did: no column was inserted, deleted or moved. A group above a header is not looked at. */
function isSameHeader(
  { firstColumn, headers, columns }: RecognisedSheet,
  block: RowBlock | undefined,
): boolean {
  if (!block) return false;
  const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();
  return columns.every(({ column }) => {
    const header = squeezed(headers[column - firstColumn] ?? "");
    const now = squeezed(textOf(cellAt(block, column)));
    return header === now || header.endsWith(` › ${now}`);
  });
}

/** Nothing in the row says that it is another contract, and something says that it is this one. */
function isContract(register: Register, contract: number, sheet: RecognisedSheet, block: RowBlock): boolean {
  let same = 0;
  let known = 0;
  for (const field of IDENTITY) {
    const column = sheet.columns.find((match) => match.taken && match.field === field)?.column;
    const text = register[field][contract] ?? "";
    if (column === undefined || text === "") continue;
    known++;
    const now = textOf(cellAt(block, column));
    // Blank in a merged cell, or on a further row of the contract.
    if (now === "") continue;
    if (now !== text) return false;
    same++;
  }
  if (known > 0 && same === 0) return false;
  const notified = sheet.columns.find((match) => match.taken && match.field === "notificationDate")?.column;
  const day = notified === undefined ? "" : cellAt(block, notified);
  // On several rows the earliest counts, wherever it stands; in the calendar of 1904 days are counted otherwise.
  if (typeof day !== "number" || register.otherRows.has(contract)) return true;
  const difference = Math.floor(day) - (register.notificationDay[contract] as number);
  return difference === 0 || difference === -SHIFT_1904;
}

function identityOf(register: Register, contract: number): string {
  return JSON.stringify([
    ...IDENTITY.map((field) => register[field][contract] ?? ""),
    register.notificationDay[contract],
  ]);
}

/** A cell of the row reads as its label did, and one as its day where days are numbers. */
function isRow({ columns }: RecognisedSheet, { label, day }: RowLine, block: RowBlock): boolean {
  const cells = columns.map(({ column }) => cellAt(block, column));
  const hasLabel = label === "" || cells.some((cell) => textOf(cell) === label);
  const numbers = cells.filter((cell) => typeof cell === "number");
  return (
    hasLabel && (day === null || numbers.length === 0 || numbers.some((number) => Math.floor(number) === day))
  );
}

/** The columns that answer the first question which has any in the sheet. */
function decidingColumns(
  { columns }: RecognisedSheet,
  deciding: readonly (readonly DecidingField[])[],
): number[] {
  const found = deciding.map((question) =>
    question.flatMap(({ field, year }) =>
      columns
        .filter((one) => one.taken && one.field === field && (one.year === undefined || one.year === year))
        .map(({ column }) => column),
    ),
  );
  return found.find((question) => question.length > 0) ?? [];
}

/** What a row of a table is counted by. */
function rowColumn({ columns }: RecognisedSheet): number | null {
  for (const field of ["hours", "paid", "date", "year"])
    for (const match of columns) if (match.taken && match.field === field) return match.column;
  return null;
}
