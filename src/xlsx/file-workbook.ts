/** A file as a workbook: what the command line and the tests put in Excel's place. Nothing is written back into the file. */
import { SHEET_ROWS, SHEET_COLUMNS } from "../register/grid";
import type { Area, Cell, RowBlock } from "../register/grid";
import type { SheetPlan } from "../report/plan";
import type { Overview, ReadRequest, Workbook, WriteRequest } from "../workbook/workbook";
import { WorkbookError } from "../workbook/workbook";
import type { FileSheet, WorkbookFile } from "./file-cells";
import { readWorkbookFile } from "./read";
import { trimmed } from "./used-area";

export class FileWorkbook implements Workbook {
  /** Workbooks that were shared. */
  readonly copies: { file: Uint8Array; fileName: string }[] = [];
  readonly #sheets: FileSheet[];
  readonly #date1904: boolean;
  readonly #settings: Record<string, unknown>;
  /** Sheet id → the plan that stands in it, in the order of writing. */
  readonly #plans = new Map<string, SheetPlan>();

  constructor(file: WorkbookFile) {
    this.#sheets = [...file.sheets];
    this.#date1904 = file.date1904;
    this.#settings = { ...file.settings };
  }

  /** Reads a file; throws WorkbookError("unreadableFile") when it is no workbook. */
  static read(bytes: Uint8Array, fileName = ""): FileWorkbook {
    const file = readWorkbookFile(bytes);
    const [only] = file.sheets;
    // A text file has no sheet name of its own: the findings name the file.
    if (only?.shape.name === "" && file.sheets.length === 1) {
      only.shape.name = fileName.replace(/\.[^.]*$/, "").slice(0, 31) || "CSV";
    }
    return new FileWorkbook(file);
  }

  /** The SPASER sheets that were written, as a workbook of their own. */
  async toFile(): Promise<Uint8Array> {
    if (this.#plans.size === 0) throw new WorkbookError("sheetGone");
    const { renderXlsx } = await import("./write");
    return renderXlsx([...this.#plans.values()]);
  }

  overview(): Promise<Overview> {
    const shown = this.#sheets.find(({ shape }) => shape.visibility === "visible") ?? this.#sheets[0];
    return Promise.resolve({
      sheets: this.#sheets.map(({ shape }) => ({ ...shape })),
      activeSheetId: shown?.shape.id ?? "",
      settings: { ...this.#settings },
      date1904: this.#date1904,
    });
  }

  async read(requests: ReadRequest[]): Promise<RowBlock[]> {
    const blocks = (await this.overviewAndRead(requests)).blocks;
    return blocks.map((block) => {
      if (!block) throw new WorkbookError("sheetGone");
      return block;
    });
  }

  async overviewAndRead(
    requests: ReadRequest[],
  ): Promise<{ overview: Overview; blocks: (RowBlock | null)[] }> {
    const blocks = requests.map((request) => {
      const sheet = this.#sheets.find(({ shape }) => shape.id === request.sheetId);
      return sheet ? blockOf(sheet, request) : null;
    });
    return { overview: await this.overview(), blocks };
  }

  /** The shapes of a file tell them. */
  mergedCells(): Promise<Area[]> {
    return Promise.resolve([]);
  }

  write(requests: WriteRequest[]): Promise<string[]> {
    const missing = requests.some(
      ({ sheetId }) => sheetId !== null && !this.#sheets.some(({ shape }) => shape.id === sheetId),
    );
    if (missing) return Promise.reject(new WorkbookError("sheetGone"));
    return Promise.resolve(requests.map((request) => this.#writeOne(request)));
  }

  #writeOne({ plan, sheetId, changes, clear }: WriteRequest): string {
    const id = sheetId ?? this.#add(plan.name);
    const index = this.#sheets.findIndex(({ shape }) => shape.id === id);
    const sheet = this.#sheets[index];
    if (!sheet) throw new WorkbookError("sheetGone");
    const grid = gridOf(sheet);
    if (clear) clearArea(grid, clear);
    if (changes === "whole") {
      plan.cells.forEach((row, r) => {
        row.forEach((cell, c) => {
          if (cell) setCell(grid, r, c, cell.value);
        });
      });
    } else {
      for (const { row, column, cell } of changes) setCell(grid, row, column, cell.value);
    }
    this.#sheets[index] = sheetOf({ ...sheet.shape, name: plan.name }, grid);
    this.#plans.set(id, plan);
    return id;
  }

  #add(name: string): string {
    const id = `sheet${this.#sheets.length + 1}`;
    const shape = { id, name, visibility: "visible" as const, protected: false, used: null, tables: [] };
    this.#sheets.push(sheetOf(shape, []));
    return id;
  }

  remember(settings: Record<string, unknown>): Promise<Record<string, unknown>> {
    const before = Object.fromEntries(Object.keys(settings).map((key) => [key, this.#settings[key]]));
    Object.assign(this.#settings, settings);
    return Promise.resolve(before);
  }

  /** Nobody looks at a file. */
  show(): Promise<void> {
    return Promise.resolve();
  }

  /** Nobody edits a file while it is read. */
  watch(): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  openCopy(file: Uint8Array, fileName: string): Promise<void> {
    this.copies.push({ file, fileName });
    return Promise.resolve();
  }

  /** The register of a file is never written into. */
  appendColumns(): Promise<void> {
    return Promise.reject(new WorkbookError("unsupported"));
  }

  removeColumns(): Promise<string[]> {
    return Promise.reject(new WorkbookError("unsupported"));
  }
}

function blockOf({ shape: { used }, cells }: FileSheet, { area, columns }: ReadRequest): RowBlock {
  // An area that is asked for beyond Excel's own rows and columns is a slip.
  const rowCount = Math.min(area.rowCount, SHEET_ROWS);
  const columnCount = Math.min(area.columnCount, SHEET_COLUMNS);
  const wanted = columns && new Set(columns);
  const taken = Array.from({ length: columnCount }, (_, c) => c).filter(
    (c) => wanted?.has(area.column + c) ?? true,
  );
  const shift = area.column - (used?.column ?? 0);
  const empty = new Array<Cell>(columnCount).fill("");
  const block: Cell[][] = [];
  for (let r = 0; r < rowCount; r++) {
    const row = empty.slice();
    const source = used ? cells[area.row + r - used.row] : undefined;
    if (source) for (const c of taken) row[c] = source[shift + c] ?? "";
    block.push(row);
  }
  return { firstRow: area.row, firstColumn: area.column, cells: block };
}

/** All cells of a sheet from A1. */
function gridOf({ shape: { used }, cells }: FileSheet): Cell[][] {
  if (!used) return [];
  const before = Array.from({ length: used.row }, (): Cell[] => []);
  return [...before, ...cells.map((row) => [...new Array<Cell>(used.column).fill(""), ...row])];
}

function setCell(grid: Cell[][], row: number, column: number, value: Cell): void {
  while (grid.length <= row) grid.push([]);
  const cells = grid[row] ?? [];
  while (cells.length <= column) cells.push("");
  cells[column] = value;
}

function clearArea(grid: Cell[][], { row, column, rowCount, columnCount }: Area): void {
  for (const cells of grid.slice(row, row + rowCount)) cells.fill("", column, column + columnCount);
}

function sheetOf(shape: FileSheet["shape"], grid: Cell[][]): FileSheet {
  const { used, cells } = trimmed(grid);
  return { shape: { ...shape, used }, cells };
}
