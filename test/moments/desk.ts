/** A buyer's desk for tests: a workbook in the emulated Excel, the real Office.js, our adapter and a session over them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { ExcelWorkbook } from "../../src/excel/excel-workbook";
import { Session, type SessionOptions } from "../../src/workbook/session";
import { renderXlsx } from "../../src/xlsx/write";
import { dayOf } from "../../src/register/cells/days";
import { typeInto, type Workbook as Model, type Worksheet } from "../../emulator";
import { loadWorkbook } from "../../emulator/files";
import { bootOffice, type Booted, type DomWindow } from "../../emulator/transport/jsdom";

// A desk boots Office.js over a whole workbook, which takes seconds on a busy machine.
jest.setTimeout(60_000);

export interface Desk extends Booted {
  book: Model;
  session: Session;
  sheet(name: string): Worksheet;
  /** Round trips of some work. */
  trips(work: () => Promise<unknown>): Promise<number>;
  /** Types into a cell as a French user would. */
  type(sheet: string, row: number, column: number, text: string): void;
  /** A new session over the same workbook: the pane was closed and opened again. */
  reopened(options?: Partial<Pick<SessionOptions, "language" | "frameworks">>): Session;
}

export const EXAMPLE = join(process.cwd(), "assets", "registre-exemple.xlsx");

/** A desk with the example register open in Excel. */
export async function exampleDesk(): Promise<Desk> {
  return deskWith(await loadWorkbook(new Uint8Array(readFileSync(EXAMPLE)), "registre-exemple.xlsx"));
}

/** `requirement`: the set of functions that this Excel has; that of the manifest unless said. */
export async function deskWith(book: Model, requirement = "1.9"): Promise<Desk> {
  const { window } = new JSDOM("", { url: "https://localhost/pane", runScripts: "outside-only" });
  const booted = await bootOffice({ workbook: book, window: window as unknown as DomWindow, requirement });
  Object.assign(globalThis, { Office: booted.office, Excel: booted.excel });
  const reopened: Desk["reopened"] = (options = {}) =>
    new Session(new ExcelWorkbook(), {
      language: "fr",
      now: () => ({ day: dayOf(2026, 11, 23), minutes: 9 * 60 + 30 }),
      productVersion: "0.0.0",
      renderFile: renderXlsx,
      columnFor: (field) => ({ header: field, allowed: ["Oui", "Non"] }),
      ...options,
    });
  const sheet = (name: string) => {
    const found = book.sheetNamed(name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  };
  return {
    ...booted,
    // The library's own timers live in the window and would keep the process alive.
    close: () => {
      booted.close();
      window.close();
    },
    book,
    session: reopened(),
    sheet,
    trips: async (work) => {
      const mark = booted.host.traffic.length;
      await work();
      return booted.host.since(mark).trips;
    },
    type: (name, row, column, text) => {
      const typed = typeInto(sheet(name), row, column, text);
      if (!typed.accepted) throw new Error(`Refused: ${typed.message}`);
    },
    reopened,
  };
}

/** Every value and formula of a sheet with its number format, for « nothing has changed ». */
export function contentOf(sheet: Worksheet): string {
  const used = sheet.used();
  const cells: unknown[] = [];
  if (used) {
    sheet.grid.each(used, (cell, row, column) => {
      cells.push([row, column, cell.value, cell.formula, sheet.style(row, column).numberFormat]);
    });
  }
  return JSON.stringify(cells);
}
