/** A sheet of 1,048,576 rows and 40 columns that nobody holds: each chunk is made when it is read, so what stays is the reader's. */
import type { Cell, RowBlock, SheetShape } from "../../src/register/grid";
import { columnLetters } from "../../src/register/grid";
import { Session } from "../../src/workbook/session";
import { WorkbookError, type Overview, type ReadRequest, type Workbook } from "../../src/workbook/workbook";
import { WIDE, wideRow } from "../../test/moments/large-register";

const ROWS = 1_048_576;
const MEGABYTE = 1_048_576;

interface FullSheet {
  rows: number;
  columns: number;
  contracts: number;
  chunks: number;
  /** Bytes of the largest chunk as JSON. */
  largestChunkMb: number;
  seconds: number;
  /** Of those, what went into making the cells: Excel's part. */
  makingSeconds: number;
  /** Largest while it was read, and what is left when the register stands. */
  peakMb: number;
  peakHeapMb: number;
  registerMb: number;
  progressCalls: number;
  /** From the click on « Annuler » to the end of the work. */
  cancelMs: number;
}

/** Only what reading asks of a workbook. */
class SheetOnDemand implements Workbook {
  chunks = 0;
  largestChunk = 0;
  makingMs = 0;
  peakHeap = 0;
  readonly #shape: SheetShape = {
    id: "s1",
    name: "Marchés",
    visibility: "visible",
    protected: false,
    used: { row: 0, column: 0, rowCount: ROWS, columnCount: WIDE },
    tables: [],
  };

  overview(): Promise<Overview> {
    return Promise.resolve({
      sheets: [this.#shape],
      activeSheetId: "s1",
      settings: {},
      date1904: false,
    });
  }

  async overviewAndRead(requests: ReadRequest[]): Promise<{ overview: Overview; blocks: RowBlock[] }> {
    return { overview: await this.overview(), blocks: await this.read(requests) };
  }

  mergedCells(): Promise<[]> {
    return Promise.resolve([]);
  }

  read(requests: ReadRequest[]): Promise<RowBlock[]> {
    const start = performance.now();
    const blocks = requests.map(({ area, columns }): RowBlock => {
      const wanted = columns && new Set(columns);
      const text = JSON.stringify(
        Array.from({ length: area.rowCount }, (_, index) =>
          wideRow(area.row + index).map((cell, column) => (wanted && !wanted.has(column) ? "" : cell)),
        ),
      );
      this.largestChunk = Math.max(this.largestChunk, text.length);
      return { firstRow: area.row, firstColumn: area.column, cells: JSON.parse(text) as Cell[][] };
    });
    this.chunks++;
    this.makingMs += performance.now() - start;
    this.peakHeap = Math.max(this.peakHeap, process.memoryUsage().heapUsed);
    // As from Excel: an answer comes later, and a click may come before it.
    return new Promise((resolve) => setTimeout(resolve, 0, blocks));
  }

  write = () => Promise.reject(new WorkbookError("unsupported"));
  remember = () => Promise.reject(new WorkbookError("unsupported"));
  show = () => Promise.resolve();
  watch = () => Promise.resolve(() => Promise.resolve());
  openCopy = () => Promise.reject(new WorkbookError("unsupported"));
  appendColumns = () => Promise.reject(new WorkbookError("unsupported"));
  removeColumns = () => Promise.reject(new WorkbookError("unsupported"));
  addSheet = () => Promise.reject(new WorkbookError("unsupported"));
}

function sessionOver(workbook: Workbook): Session {
  return new Session(workbook, {
    language: "fr",
    now: () => ({ day: 45_000, minutes: 0 }),
    productVersion: "0",
    renderFile: () => Promise.resolve(new Uint8Array()),
    columnFor: (field) => ({ header: field, allowed: [] }),
  });
}

/** Reads the sheet once, and begins a second time to be cancelled on the way. */
export async function measureFullSheet(): Promise<FullSheet> {
  const workbook = new SheetOnDemand();
  let progressCalls = 0;
  const start = performance.now();
  const opened = await sessionOver(workbook).open({ onProgress: () => progressCalls++ });
  const seconds = (performance.now() - start) / 1000;
  const { maxRSS } = process.resourceUsage();
  globalThis.gc?.();
  const registerMb = process.memoryUsage().rss / MEGABYTE;
  return {
    rows: ROWS,
    columns: WIDE,
    contracts: opened.register?.size ?? 0,
    chunks: workbook.chunks,
    largestChunkMb: workbook.largestChunk / MEGABYTE,
    seconds,
    makingSeconds: workbook.makingMs / 1000,
    peakMb: maxRSS / 1024,
    peakHeapMb: workbook.peakHeap / MEGABYTE,
    registerMb,
    progressCalls,
    cancelMs: await cancelledOnTheWay(),
  };
}

async function cancelledOnTheWay(): Promise<number> {
  const cancelling = new AbortController();
  let clicked = 0;
  const work = sessionOver(new SheetOnDemand()).open({
    signal: cancelling.signal,
    onProgress: ({ stage, done, total }) => {
      if (stage !== "reading" || done < total / 10 || clicked > 0) return;
      clicked = performance.now();
      cancelling.abort();
    },
  });
  try {
    await work;
  } catch (failure) {
    if (failure instanceof WorkbookError && failure.code === "cancelled") return performance.now() - clicked;
    throw failure;
  }
  throw new Error("It was not cancelled.");
}

/** The measures in lines. */
export function reportFullSheet(sheet: FullSheet): string {
  const count = (value: number) => value.toLocaleString("en");
  return [
    `${count(sheet.rows)} rows × ${sheet.columns} columns (A to ${columnLetters(sheet.columns - 1)}), ${count(sheet.contracts)} contracts`,
    `read in ${sheet.chunks} chunks, the largest of ${sheet.largestChunkMb.toFixed(1)} MB, ${sheet.progressCalls} progress calls`,
    `${sheet.seconds.toFixed(1)} s, of which ${sheet.makingSeconds.toFixed(1)} s making the cells`,
    `peak ${sheet.peakMb.toFixed(0)} MB (heap ${sheet.peakHeapMb.toFixed(0)} MB), ${sheet.registerMb.toFixed(0)} MB once it is read`,
    `cancelled in ${sheet.cancelMs.toFixed(0)} ms`,
  ].join("\n");
}
