/** What the tests over the emulated host share. */
import { JSDOM } from "jsdom";
import type { Area, Cell } from "../../src/register/grid";
import { ExcelWorkbook } from "../../src/excel/excel-workbook";
import type { ExcelOptions } from "../../src/excel/excel-workbook";
import { WorkbookError } from "../../src/workbook/workbook";
import type { WriteRequest } from "../../src/workbook/workbook";
import { workbookFrom } from "../../emulator";
import type { Workbook as Model, WorkbookSpec, Worksheet } from "../../emulator";
import { bootOffice } from "../../emulator/transport/jsdom";
import type { Booted, BootOptions, DomWindow } from "../../emulator/transport/jsdom";
import { samplePlan } from "./sample-plan";

export const register: WorkbookSpec["sheets"][number] = {
  name: "Marchés",
  rows: [
    ["Registre 2023"],
    ["N°", "Objet", "Montant", "Clause sociale"],
    ["2023-01", "=not a formula"].map((value) => ({ value })),
    ["2023-02", "Nettoyage", 12_000.5, "Oui"],
    ["2023-03", "Voirie", 80_000, "Non"],
  ],
};

export interface Open extends Booted {
  book: Model;
  workbook: ExcelWorkbook;
  sheet: (name: string) => Worksheet;
}

// Each test boots Office.js, some several times.
jest.setTimeout(60_000);

const windows: JSDOM["window"][] = [];

// Office.js keeps timers in its window.
afterEach(() => {
  for (const window of windows.splice(0)) window.close();
});

/** Excel with a workbook, and our adapter in it. Each has a window of its own: Office.js boots once per window. */
export async function open(
  spec: Partial<WorkbookSpec> = {},
  options: ExcelOptions = {},
  host: Pick<BootOptions, "requirement" | "habits"> = {},
): Promise<Open> {
  const book = workbookFrom({ sheets: [register], ...spec });
  const { window } = new JSDOM("", { url: "https://localhost/pane", runScripts: "outside-only" });
  const booted = await bootOffice({ workbook: book, window: window as unknown as DomWindow, ...host });
  windows.push(window);
  Object.assign(globalThis, { Office: booted.office, Excel: booted.excel });
  const sheet = (name: string) => {
    const found = book.sheetNamed(name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  };
  return { ...booted, book, sheet, workbook: new ExcelWorkbook(options) };
}

/** The requests that some work sends, those included that only follow it. */
export async function tripsOf({ host }: Open, work: () => Promise<unknown>): Promise<number> {
  const mark = host.traffic.length;
  await work();
  await settled();
  return host.since(mark).trips;
}

/** Lets events and late requests arrive. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (failure) {
    if (failure instanceof WorkbookError) return failure.code;
    throw failure;
  }
  return "none";
}

export function whole(parts: Partial<WriteRequest> = {}): WriteRequest {
  return { plan: samplePlan(), sheetId: null, changes: "whole", activate: true, clear: null, ...parts };
}

/** All that a sheet is, for « nothing has changed ». */
export function snapshot(sheet: Worksheet): string {
  const { id, name, visibility, merges, conditionalFormats, validations, charts, grid } = sheet;
  const cells: unknown[] = [];
  grid.each({ row: 0, column: 0, rows: 400, columns: 60 }, (cell, row, column) => {
    const { value, formula } = cell;
    const style = sheet.style(row, column);
    const plain =
      value === null && formula === null && style.fill === null && style.numberFormat === "General";
    if (!plain) cells.push([row, column, value, formula, style]);
  });
  const rules = conditionalFormats
    .map(({ id: _id, priority: _priority, ...rest }) => JSON.stringify(rest))
    .sort();
  const checks = validations.map((validation) => JSON.stringify(validation)).sort();
  const blocks = merges.map((merge) => JSON.stringify(merge)).sort();
  return JSON.stringify({ id, name, visibility, blocks, rules, checks, charts, cells }, null, 1);
}

export function values(sheet: Worksheet, area: Area): (Cell | null)[][] {
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) => {
      const value = sheet.value(area.row + row, area.column + column);
      return value as Cell | null;
    }),
  );
}
