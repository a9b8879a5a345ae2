/** What a workbook must offer, whatever it is: Excel behind Office.js (`excel/`) or a file (`xlsx/`). */
import type { Area, RowBlock, SheetShape } from "../register/grid";
import type { CellChange, SheetPlan } from "../report/plan";

/** A settled address in the workbook. */
export interface CellPlace {
  sheet: string;
  row: number;
  column: number | null;
}

/** What is known before any value is read. One round trip. */
export interface Overview {
  sheets: SheetShape[];
  activeSheetId: string;
  /** Workbook settings written by this product: key → what was saved (not yet validated). */
  settings: Record<string, unknown>;
  /** Dates count from 1904. */
  date1904: boolean;
}

/** A piece of a sheet to read. Columns not in `columns` (when given) come back as "". */
export interface ReadRequest {
  sheetId: string;
  area: Area;
  columns?: number[];
}

/** Writing one sheet. */
export interface WriteRequest {
  plan: SheetPlan;
  /** The sheet to write into; null = a new sheet. */
  sheetId: string | null;
  /** "whole" = values, formats, rules, charts; a list = only these cells, the layout being the plan's already. */
  changes: "whole" | CellChange[];
  /** Bring it to the front. */
  activate: boolean;
  /** Area of the sheet that an earlier, larger version of the plan held and that must be cleared; null = none. */
  clear: Area | null;
  /**
   * What the sheet held when the plan was made. If it holds something else where this is written by the time it is written,
   * the write is taken back and fails with "conflict": somebody works in the sheet too, and the plan is made anew.
   */
  seen?: RowBlock;
  /** A column, besides the first, whose keys tell in `seen` what each row is. */
  keyColumn?: number;
}

/** Columns to append beside a table. Rows and columns count from 0; `rowCount` rows below the header get the list. */
export interface AppendRequest {
  sheetId: string;
  headerRow: number;
  firstColumn: number;
  rowCount: number;
  /** The header row as it was seen; if it holds something else by then, nothing is added and it fails with "conflict". */
  seen: RowBlock;
  columns: { header: string; allowed: string[] }[];
}

/** Columns to take away: each is looked for by its header. */
export interface RemoveRequest {
  sheetId: string;
  headerRow: number;
  headers: string[];
}

/** What happened in the workbook while we watched. */
export type WorkbookEvent =
  | {
      kind: "changed";
      sheetId: string;
      area: Area | null;
      /** Rows were inserted or deleted. */ structure: boolean;
      remote: boolean;
    }
  | { kind: "sheets" }
  /** Formulas of the sheet gave other results: which cells, nobody says. */
  | { kind: "calculated"; sheetId: string }
  /** `area` holds all of it; `several`: it is of several areas. */
  | { kind: "selected"; sheetId: string; area: Area; several: boolean };

export interface Workbook {
  overview(): Promise<Overview>;
  /** All requests in one round trip; the caller keeps them small enough. Same order as asked. */
  read(requests: ReadRequest[]): Promise<RowBlock[]>;
  /** Reads and fresh geometry in one round trip. */
  overviewAndRead(requests: ReadRequest[]): Promise<{ overview: Overview; blocks: (RowBlock | null)[] }>;
  /**
   * The cells of these columns that are merged down several rows, in an area of a sheet whose shape doesn't tell them; none where
   * nobody can. Asked only on a sign of it: Excel forgets its undo list then, as is reported of it.
   */
  mergedCells(sheetId: string, area: Area, columns: number[]): Promise<Area[]>;
  /** Writes all sheets or fails leaving them as they were. Returns the ids in the same order. */
  write(requests: WriteRequest[]): Promise<string[]>;
  /**
   * Saves settings; only on an explicit action of the user, since Excel forgets its undo list then. Tells what they were just
   * before (undefined = not there): a colleague may have saved others since the last look.
   */
  remember(settings: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Brings a cell or row into view. */
  show(place: CellPlace): Promise<void>;
  /** Calls back until the returned function is called. Own writes are not reported. */
  watch(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>>;
  /** Opens a workbook of its own, or offers it for download. */
  openCopy(file: Uint8Array, fileName: string): Promise<void>;
  /**
   * Appends columns to the right of a table, with a list of allowed values: the only write into a register. The columns are
   * inserted, so that nothing that stands there can be lost.
   */
  appendColumns(request: AppendRequest): Promise<void>;
  /**
   * Takes away columns that `appendColumns` added, those that are still empty. Returns the headers of the others, in which
   * something stands by now. Rejects with `conflict` when one isn't there any more.
   */
  removeColumns(request: RemoveRequest): Promise<string[]>;
}

/** Why a workbook could not do what was asked; `text/` has one sentence for each. The original text is dropped: it may quote cells. */
export type WorkbookErrorCode =
  | "cellEdit"
  | "tooLarge"
  | "busy"
  | "readOnly"
  | "sheetProtected"
  | "structureProtected"
  /** People made a table of cells of ours: Excel takes neither merged cells nor blank headers in it. */
  | "tableInTheWay"
  | "sheetGone"
  | "permission"
  | "timeout"
  | "cancelled"
  | "unsupported"
  | "unreadableFile"
  /** A file that was handed over is no open data that can be read (its name; the line, where that is known); or has no contract. */
  | "openDataUnreadable"
  | "noOpenData"
  /** Somebody was changing the workbook while it was being read or written. */
  | "conflict"
  /** Settings of a newer version of this product: they are left alone, so nothing can be saved. */
  | "newerVersion"
  /** Excel has no more room for what this product keeps in the workbook: nothing was saved. */
  | "settingsFull"
  /** What was asked for was done; only looking at the workbook afterwards, or bringing the figures up to date, failed. */
  | "doneNotRead"
  /** A piece of this product, or its example, can't be fetched: no network, or a newer version in its place. */
  | "notLoaded"
  /** No register was recognised in the workbook. */
  | "noRegister"
  /** Something typed into the sheet of a year that is to be published can't be read: which cell, and what stands there. */
  | "entryNotRead"
  /** A framework with which a year is published, and whose definition wasn't kept with that year, can't be taken away. */
  | "frameworkPublished"
  /** What a list shows isn't where it was, and can't be found: rows were moved or changed since it was made. */
  | "listOutdated"
  | "unknown";

export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    /** What belongs in the sentence: a sheet, a cell, what stands there. */
    readonly params: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = "WorkbookError";
  }
}
