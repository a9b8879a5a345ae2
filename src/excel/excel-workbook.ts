/** The workbook that is open in Excel, over Office.js: what `workbook/` asks for, one small file each. */
import { SHEET_COLUMNS, SHEET_ROWS, type Area, type RowBlock } from "../register/grid";
import { WorkbookError } from "../workbook/workbook";
import type {
  AppendRequest,
  CellPlace,
  Overview,
  ReadRequest,
  RemoveRequest,
  Workbook,
  WorkbookEvent,
  WriteRequest,
} from "../workbook/workbook";
import { rangeAt } from "./areas";
import { capabilities } from "./capabilities";
import type { Capabilities } from "./capabilities";
import { refusedSettings } from "./errors";
import { watchWorkbook } from "./events";
import { Geometry } from "./geometry";
import type { GeometryAnswer } from "./geometry";
import { refuseTables } from "./obstacles";
import { mergedCells } from "./merged-cells";
import { OwnWrites } from "./own-writes";
import { askBlock, readBlock, readBlocks } from "./reading";
import { appendRegisterColumns } from "./register-columns";
import { removeRegisterColumns } from "./removed-columns";
import { Requests } from "./requests";
import { openOrDownload } from "./sharing";
import { writtenAreas } from "./written-areas";
import { writeSheets } from "./writing";

export interface ExcelOptions {
  /** How long Excel may take to answer a request. */
  timeoutMs?: number;
  /** Before each attempt to bring the former state back after a failed write. */
  undoPausesMs?: readonly number[];
  now?: () => number;
}

/** How long a request may take that counts visible rows: an Excel that never answers it is asked again without. */
const countingMs = 25_000;

/** To be made after `Office.onReady`. */
export class ExcelWorkbook implements Workbook {
  private readonly requests: Requests;
  private readonly can: Capabilities = capabilities();
  private readonly geometry = new Geometry();
  private readonly ownWrites: OwnWrites;
  private readonly now: () => number;

  constructor({ timeoutMs = 60_000, undoPausesMs, now = Date.now }: ExcelOptions = {}) {
    this.requests = new Requests(timeoutMs, undoPausesMs, this.can.undoGroups);
    this.now = now;
    this.ownWrites = new OwnWrites(now, () => this.geometry.known);
  }

  /** Two round trips the first time, then one; see `Geometry`. */
  async overview(): Promise<Overview> {
    return (await this.overviewAndRead([])).overview;
  }

  /** One round trip; more only when Excel finds the answer too large. */
  async read(wanted: ReadRequest[]): Promise<RowBlock[]> {
    return readBlocks(this.requests, wanted);
  }

  /** One round trip, two when sheets or tables are not known yet. A block is null when its sheet is gone. */
  async overviewAndRead(wanted: ReadRequest[]): Promise<{ overview: Overview; blocks: (RowBlock | null)[] }> {
    try {
      const { answer, blocks } = await this.askOverview(wanted);
      return { overview: await this.complete(answer), blocks };
    } catch (failure) {
      if (!this.mayGoOtherwise(failure, wanted)) throw failure;
    }
    return this.overviewThenRead(wanted);
  }

  /** One round trip. Excel tells 512 areas of a range at most: a column that has more tells none. */
  async mergedCells(sheetId: string, area: Area, columns: number[]): Promise<Area[]> {
    return this.can.mergedAreas ? mergedCells(this.requests, sheetId, area, columns) : [];
  }

  /** Two round trips, one when only single cells change; see `writing.ts` for what a failure leaves. */
  async write(writes: WriteRequest[]): Promise<string[]> {
    if (writes.length === 0) return [];
    refuseTables(writes, (id) => this.geometry.tablesOf(id));
    try {
      const ids = await this.ownWrites.during(writtenAreas(writes), () =>
        writeSheets(this.requests, writes, this.now(), (id) => this.isHidden(id)),
      );
      for (const id of ids) this.geometry.learn(id);
      return ids;
    } catch (failure) {
      throw this.named(failure, writes);
    }
  }

  /** One round trip. */
  async remember(settings: Record<string, unknown>): Promise<Record<string, unknown>> {
    return this.requests.run(async (context) => {
      const before = Object.entries(settings).map(([key, value]) => {
        const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
        context.workbook.settings.add(key, value);
        return [key, setting] as const;
      });
      try {
        await context.sync();
      } catch (failure) {
        throw refusedSettings(failure);
      }
      return Object.fromEntries(
        before.map(([key, setting]) => [key, setting.isNullObject ? undefined : (setting.value as unknown)]),
      );
    });
  }

  /** One round trip. The sheet is named by its name or id. */
  async show({ sheet: key, row, column }: CellPlace): Promise<void> {
    await this.requests.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(key);
      sheet.activate();
      const cell = rangeAt(sheet, { row, column: column ?? 0, rowCount: 1, columnCount: 1 });
      if (column === null) cell.getEntireRow().untrack().select();
      else cell.select();
      await context.sync();
    });
  }

  /** One round trip, and one to stop. */
  async watch(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>> {
    const watched = {
      ownWrites: this.ownWrites,
      triggerSource: this.can.triggerSource,
    };
    return watchWorkbook(this.requests, watched, listener);
  }

  /** Two round trips. */
  async openCopy(file: Uint8Array, fileName: string): Promise<void> {
    await openOrDownload(this.requests, file, fileName);
  }

  /** Two round trips; see `register-columns.ts`. */
  async appendColumns(request: AppendRequest): Promise<void> {
    const { sheetId, headerRow: row, firstColumn: column } = request;
    const table = this.geometry
      .tablesOf(sheetId)
      .find(({ area }) => area.row === row && area.column + area.columnCount === column);
    const area = { row: 0, column, rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS - column };
    await this.ownWrites.during([{ sheetId, area }], () =>
      appendRegisterColumns(this.requests, request, table?.id ?? null),
    );
  }

  /** Three round trips. */
  async removeColumns(request: RemoveRequest): Promise<string[]> {
    const area = { row: 0, column: 0, rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS };
    return this.ownWrites.during([{ sheetId: request.sheetId, area }], () =>
      removeRegisterColumns(this.requests, request),
    );
  }

  private isHidden(sheetId: string): boolean {
    const shape = this.geometry.shape(sheetId);
    return shape !== undefined && shape.visibility !== "visible";
  }

  private async askOverview(wanted: ReadRequest[]): Promise<{ answer: GeometryAnswer; blocks: RowBlock[] }> {
    const { timeoutMs } = this.requests;
    const patienceMs = this.geometry.countsVisible ? Math.min(timeoutMs, countingMs) : timeoutMs;
    return this.requests.run(async (context) => {
      const answer = this.geometry.ask(context);
      const pending = wanted.map((request) => askBlock(context, request));
      await context.sync();
      return { answer, blocks: pending.map(readBlock) };
    }, patienceMs);
  }

  /** Asks for the places of sheets and tables that were not known, if there are any. */
  private async complete(answer: GeometryAnswer): Promise<Overview> {
    if (!this.geometry.isComplete(answer)) {
      await this.requests.run(async (context) => {
        this.geometry.askRest(context, answer);
        await context.sync();
      });
    }
    return this.geometry.overview(answer);
  }

  /**
   * True when asking in another way may succeed: a sheet is gone, the answer is too large, a function or view unknown, or the
   * view of the visible rows never came.
   */
  private mayGoOtherwise(failure: unknown, wanted: ReadRequest[]): boolean {
    if (!(failure instanceof WorkbookError)) return false;
    if (failure.code === "sheetGone" || failure.code === "tooLarge") {
      return !this.geometry.knowsNothing || wanted.length > 0;
    }
    if (failure.code === "timeout") return this.geometry.stopCounting();
    return (failure.code === "unsupported" || failure.code === "unknown") && this.geometry.askLess();
  }

  /** Something that was to be read is gone, or too large to come with the overview. */
  private async overviewThenRead(
    wanted: ReadRequest[],
  ): Promise<{ overview: Overview; blocks: (RowBlock | null)[] }> {
    this.geometry.forget();
    const overview = await this.complete((await this.askOverview([])).answer);
    const present = wanted.filter(({ sheetId }) => overview.sheets.some(({ id }) => id === sheetId));
    const blocks = await readBlocks(this.requests, present);
    return { overview, blocks: wanted.map((request) => blocks[present.indexOf(request)] ?? null) };
  }

  /** Puts the sheet's name into an error that is about the one sheet that was written. */
  private named(failure: unknown, writes: WriteRequest[]): unknown {
    if (!(failure instanceof WorkbookError) || Object.keys(failure.params).length > 0) return failure;
    const [write] = writes;
    const shape = writes.length === 1 && write?.sheetId ? this.geometry.shape(write.sheetId) : undefined;
    return shape ? new WorkbookError(failure.code, { sheet: shape.name }) : failure;
  }
}
