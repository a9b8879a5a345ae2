/**
 * Adds columns to a register: with taking them away again (`removed-columns.ts`) the only writes into the user's own data, and
 * such that can't write on any of it.
 *
 * That a cell is empty can't be relied on: a colleague may type into it between the look and the write. So nothing is written
 * into cells that are there already: whole columns are inserted, and the headers go into those, in the same request. Whatever
 * was typed there meanwhile moves to the right, as when a person inserts a column.
 */
import type { Area } from "../register/grid";
import { WorkbookError } from "../workbook/workbook";
import type { AppendRequest } from "../workbook/workbook";
import { BeforeWriting } from "./before-writing";
import { literal } from "./literals";
import { Probe } from "./probe";
import type { Requests } from "./requests";
import { listSource } from "./rules";

/**
 * Two round trips. The first makes sure that the header row is the one that was seen, and holds on to it, so that the second
 * follows rows and columns that somebody inserts in between. A register that is an Excel table (`tableId`) is grown by the
 * table's own columns, so that it stays one.
 *
 * Once the headers are there the columns are added: if Excel refuses their look or a list of choices after that, it is left out.
 */
export async function appendRegisterColumns(
  requests: Requests,
  request: AppendRequest,
  tableId: string | null,
): Promise<void> {
  const { sheetId, columns } = request;
  const sources = columns.map(({ allowed }) => listSource(allowed));
  const added = new Probe();
  try {
    await requests.run(async (context, inTime) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const before = lookBefore(sheet, request);
      const place = placeOf(sheet, request);
      const filter = lookAtFilter(sheet);
      await context.sync();
      inTime();
      if (before.differs()) throw new WorkbookError("conflict");
      const { bodyOf, dress } =
        tableId === null
          ? insertColumns(place, columns, () => extendFilter(sheet, filter, request))
          : growTable(context.workbook.tables.getItem(tableId), columns);
      // Before anything more is asked of the new columns: from here on they are there.
      added.mark(context);
      dress();
      sources.forEach((source, index) => offerList(bodyOf(index), source));
      await context.sync();
    });
  } catch (failure) {
    if (!added.passed) throw failure;
  }
}

/** Queues the look at the headers, and at the cells beside them that were empty. */
function lookBefore(sheet: Excel.Worksheet, request: AppendRequest): BeforeWriting {
  const { headerRow: row, firstColumn, columns, seen } = request;
  const before = new BeforeWriting(seen);
  const known = Math.min(seen.cells[0]?.length ?? 0, firstColumn - seen.firstColumn);
  if (known > 0) before.ask(sheet, { row, column: seen.firstColumn, rowCount: 1, columnCount: known });
  before.ask(sheet, { row, column: firstColumn, rowCount: 1, columnCount: columns.length });
  return before;
}

/** The sheet's filter, whose area and criteria are asked for. */
interface Filter {
  range: Excel.Range;
  state: Excel.AutoFilter;
}

function lookAtFilter(sheet: Excel.Worksheet): Filter {
  const state = sheet.autoFilter.load("criteria");
  const range = sheet.autoFilter.getRangeOrNullObject().load("rowIndex,columnIndex,columnCount");
  return { range, state };
}

/** A filter over the register's headers takes the new columns in, with what it is set to. */
function extendFilter(
  sheet: Excel.Worksheet,
  { range, state }: Filter,
  { headerRow, firstColumn, columns }: AppendRequest,
): void {
  if (range.isNullObject || range.rowIndex !== headerRow) return;
  if (range.columnIndex + range.columnCount !== firstColumn) return;
  const wider = range.getResizedRange(0, columns.length);
  sheet.autoFilter.apply(wider);
  state.criteria.forEach((criterion, column) => {
    // Excel lists every column of a filter, those that are not filtered too.
    const set = criterion as Excel.FilterCriteria | null;
    if (set?.filterOn) sheet.autoFilter.apply(wider, column, set);
  });
}

/** Ranges that are kept from one request to the next: Excel moves them along with their cells. */
interface Place {
  /** In the header row, right of the last header. */
  edge: Excel.Range;
  neighbour: Excel.Range | null;
  /** The rows of the contracts, in the first new column and in the one before it. */
  rows: Excel.Range;
  rowsBeside: Excel.Range | null;
}

function placeOf(
  sheet: Excel.Worksheet,
  { headerRow: row, firstColumn: column, rowCount }: AppendRequest,
): Place {
  // Not `rangeAt`, whose ranges live for one request.
  const at = (part: Area) => sheet.getRangeByIndexes(part.row, part.column, part.rowCount, part.columnCount);
  const cell = { row, column, rowCount: 1, columnCount: 1 };
  const rows = { ...cell, row: row + 1, rowCount: Math.max(1, rowCount) };
  const beside = column > 0 ? { column: column - 1 } : null;
  return {
    edge: at(cell),
    neighbour: beside && at({ ...cell, ...beside }).load("format/columnWidth"),
    rows: at(rows),
    rowsBeside: beside && at({ ...rows, ...beside }),
  };
}

interface NewColumns {
  /** Which cells of the contracts a new column has. */
  bodyOf: (index: number) => Excel.Range;
  /** Makes the headers look like the others. */
  dress: () => void;
}

/** In points: a header of two words on two lines, and « Oui » under it. */
const NARROWEST = 66;
/** A neighbour as wide as an object or a remark is no measure for a yes or no. */
const WIDEST = 120;

/** Beside a plain range: the new columns look like the last one before them, and its filter takes them in. */
function insertColumns(
  { edge, neighbour, rows, rowsBeside }: Place,
  columns: AppendRequest["columns"],
  extend: () => void,
): NewColumns {
  const inserted = edge
    .getResizedRange(0, columns.length - 1)
    .getEntireColumn()
    .insert("Right");
  const head = inserted.getIntersection(edge.getEntireRow());
  head.values = [columns.map(({ header }) => literal(header))];
  return {
    bodyOf: (index) => inserted.getColumn(index).getIntersection(rows.getEntireRow()),
    dress: () => {
      if (!neighbour || !rowsBeside) return;
      head.copyFrom(neighbour, "Formats");
      const body = inserted.getIntersection(rows.getEntireRow());
      body.copyFrom(rowsBeside, "Formats");
      // The last column may hold dates or sums; these hold words.
      body.numberFormat = "General" as unknown as string[][];
      inserted.format.columnWidth = Math.min(WIDEST, Math.max(NARROWEST, neighbour.format.columnWidth));
      extend();
    },
  };
}

/** Excel's table takes in the columns to its right: they are inserted there first. It dresses them itself. */
function growTable(table: Excel.Table, columns: AppendRequest["columns"]): NewColumns {
  table
    .getRange()
    .getLastColumn()
    .getOffsetRange(0, 1)
    .getResizedRange(0, columns.length - 1)
    .getEntireColumn()
    .insert("Right");
  const added = columns.map(({ header }) => {
    const column = table.columns.add();
    column.name = header;
    return column;
  });
  return {
    bodyOf: (index) => (added[index] as Excel.TableColumn).getDataBodyRange(),
    dress: () => undefined,
  };
}

function offerList(body: Excel.Range, source: string): void {
  const validation = body.dataValidation;
  validation.ignoreBlanks = true;
  validation.rule = { list: { inCellDropDown: true, source } };
}
