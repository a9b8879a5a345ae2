/** The cells that the library reads, and the bounds within which those of a file are held. */
import { read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import {
  LONGEST_CELL_TEXT,
  type Area,
  type Cell,
  type SheetShape,
  type UnvaluedFormulas,
} from "../register/grid";
import { WorkbookError } from "../workbook/workbook";
import { MOST_CELLS, MOST_CELLS_IN_AREA } from "./grid-rows";
import type { PackageProblem } from "./package";
import { withoutStruck } from "./struck";
import { trimmed, usedArea } from "./used-area";

/** Letters in all cells together, each counted as often as it stands somewhere. */
const MOST_LETTERS = 400_000_000;

export interface FileSheet {
  shape: SheetShape;
  /** The cells of the shape's used area, rows of the same length; empty for a sheet without values. */
  cells: Cell[][];
}

export interface WorkbookFile {
  sheets: FileSheet[];
  date1904: boolean;
  /** What add-ins keep in the file; absent where there is nothing. */
  settings?: Record<string, unknown>;
}

/** Why a file is refused. */
export type Unreadable = "empty" | "openData" | PackageProblem;

export function unreadable(reason: Unreadable): WorkbookError {
  return new WorkbookError("unreadableFile", { reason });
}

/** A workbook as the library reads it, without what nobody looks at. Throws "notAWorkbook" where it can't. */
export function readByLibrary(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellDates: false,
    });
  } catch {
    throw unreadable("notAWorkbook");
  }
}

/** What the cells of a workbook may still take. */
export interface Budget {
  cells: number;
  letters: number;
}

export function newBudget(): Budget {
  return { cells: MOST_CELLS, letters: MOST_LETTERS };
}

/** The cells of a sheet as the library keeps them. Throws "tooLarge". */
export function cellsOf(sheet: WorkSheet, budget: Budget): ReturnType<typeof trimmed> {
  const rows = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  // A single value in the last column makes its row as wide as the sheet. (Rows that are missing are passed over.)
  if (rows.reduce((held, row) => held + row.length, 0) > budget.cells) throw unreadable("tooLarge");
  const valueOf = (cell: CellObject | undefined): Cell => {
    const value = cellValue(cell);
    if (typeof value === "string") budget.letters -= value.length;
    return value;
  };
  // A sparse array's holes must be visited too.
  const values = Array.from(rows, (row) => {
    const cells = Array.from((row as (CellObject | undefined)[] | undefined) ?? [], valueOf);
    if (budget.letters < 0) throw unreadable("tooLarge");
    return cells;
  });
  return bounded(values, budget.cells);
}

/** Cells as they were taken from a file. */
export interface HeldCells {
  used: Area | null;
  cells: Cell[][];
  /** Letters in all cells together; cells from the first column to the last value of each row. */
  letters: number;
  width: number;
}

/** Cells that were read already, within the same bounds as for the sheets that the library read. */
export function withinBudget(sheet: HeldCells, budget: Budget): ReturnType<typeof trimmed> {
  const { used, cells, width, letters } = sheet;
  budget.letters -= letters;
  const isTooLarge = used !== null && used.rowCount * used.columnCount > MOST_CELLS_IN_AREA;
  if (isTooLarge || width > budget.cells || budget.letters < 0) throw unreadable("tooLarge");
  if (heldCells(used, cells) > budget.cells) throw unreadable("tooLarge");
  return { used, cells };
}

/** The used area and its cells, unless they are too many: two values in far corners span thousands of millions. */
export function bounded(rows: readonly (readonly Cell[])[], most: number): ReturnType<typeof trimmed> {
  const used = usedArea(rows);
  const tooLarge = used !== null && used.rowCount * used.columnCount > MOST_CELLS_IN_AREA;
  if (tooLarge || heldCells(used, rows) > most) throw unreadable("tooLarge");
  return trimmed(rows);
}

/** Rows without a value are one and the same row: they cost their place only. */
function heldCells(used: Area | null, rows: readonly (readonly Cell[])[]): number {
  if (!used) return 0;
  const filled = rows.reduce((count, row) => count + (row.some((cell) => cell !== "") ? 1 : 0), 0);
  return filled * used.columnCount + used.rowCount;
}

/** Error codes as files store them. */
const ERRORS: Record<number, string> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/** Rich text without what is struck through in it; null for all other text. */
function struckOut(runs: unknown): string | null {
  return typeof runs === "string" ? withoutStruck(runs) : null;
}

function cellValue(cell: CellObject | undefined): Cell {
  switch (cell?.t) {
    case "n":
      return typeof cell.v === "number" && Number.isFinite(cell.v) ? cell.v : "";
    case "b":
      return cell.v === true;
    case "s":
      // A cell of Excel holds no longer text.
      return (struckOut(cell.r) ?? String(cell.v ?? "")).slice(0, LONGEST_CELL_TEXT);
    case "e":
      return cell.w ?? ERRORS[Number(cell.v)] ?? "#VALUE!";
    default:
      return "";
  }
}

/** An area as far as there are values: what a file says of itself may be any area. */
function within(area: Area, used: Area | null): Area[] {
  if (!used) return [];
  const [row, column] = [Math.max(area.row, used.row), Math.max(area.column, used.column)];
  const rowCount = Math.min(area.row + area.rowCount, used.row + used.rowCount) - row;
  const columnCount = Math.min(area.column + area.columnCount, used.column + used.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? [{ row, column, rowCount, columnCount }] : [];
}

function isInside(used: Area | null, row: number): boolean {
  return used !== null && row >= used.row && row < used.row + used.rowCount;
}

/** Cells merged down several rows, as far as there are values. */
function mergedIn(areas: readonly Area[], used: Area | null): { merged?: Area[] } {
  const merged = areas.flatMap((area) => within(area, used)).filter(({ rowCount }) => rowCount > 1);
  return merged.length === 0 ? {} : { merged };
}

/** What a file tells of one sheet. */
export interface ToldSheet {
  name: string;
  visibility: SheetShape["visibility"];
  used: Area | null;
  cells: Cell[][];
  tables?: SheetShape["tables"];
  merged?: readonly Area[];
  /** Hidden rows, from 0. */
  hidden?: readonly number[];
  unvalued?: UnvaluedFormulas[];
}

/** The sheet at this place of a file; what it says of areas holds as far as there are values. Takes its cells from the budget. */
export function fileSheet(place: number, told: ToldSheet, budget: Budget): FileSheet {
  const { name, visibility, used, cells, tables = [], merged = [], hidden = [], unvalued = [] } = told;
  budget.cells -= heldCells(used, cells);
  const shape: SheetShape = {
    id: `sheet${place + 1}`,
    name,
    visibility,
    protected: false,
    used,
    tables: tables.flatMap(({ name, area }) => within(area, used).map((part) => ({ name, area: part }))),
    ...mergedIn(merged, used),
    hiddenRows: hidden.filter((row) => isInside(used, row)).length,
    ...(unvalued.length > 0 ? { unvaluedFormulas: unvalued } : {}),
  };
  return { shape, cells };
}

/** As files write how a sheet is shown: 0, 1 or 2. */
export function visibilityOf(hidden: number | undefined): SheetShape["visibility"] {
  return hidden === undefined || hidden === 0 ? "visible" : hidden === 1 ? "hidden" : "veryHidden";
}
