/**
 * What the moments cost between the pane and Excel: round trips and bytes, counted on the emulated host with the real
 * Office.js, and the time they would take on a given line. The counts are exact and the same on every machine.
 */
import { JSDOM } from "jsdom";
import { ExcelWorkbook } from "../../src/excel/excel-workbook";
import { dayOf } from "../../src/register/cells/days";
import { Session } from "../../src/workbook/session";
import { typeInto, workbookFrom, type CellSpec } from "../../emulator";
import { bootOffice, type DomWindow } from "../../emulator/transport/jsdom";
import { benchRegister, HEADER_ROW } from "./large-register";

/** The line of the model: a slow client far from its server. Messages are counted as they are, without compression. */
const ROUND_TRIP_MS = 50;
const BITS_PER_SECOND = 10_000_000;

export interface Cost {
  rows: number;
  act: "open" | "compute" | "refresh" | "automatic refresh";
  trips: number;
  bytesUp: number;
  bytesDown: number;
  largestUp: number;
  largestDown: number;
  modelledMs: number;
}

/** Opens, computes, refreshes after one edit and refreshes by itself after one edit, over a register of this size. */
export async function excelCosts(rows: number): Promise<Cost[]> {
  const { cells } = benchRegister(rows);
  const book = workbookFrom({
    sheets: [
      { name: "Marchés", rows: cells.map((row) => row.map((cell): CellSpec => (cell === "" ? null : cell))) },
    ],
  });
  const { window } = new JSDOM("", { url: "https://localhost/pane", runScripts: "outside-only" });
  const booted = await bootOffice({
    workbook: book,
    window: window as unknown as DomWindow,
  });
  const { host } = booted;
  Object.assign(globalThis, { Office: booted.office, Excel: booted.excel });
  const session = new Session(new ExcelWorkbook(), {
    language: "fr",
    now: () => ({ day: dayOf(2026, 11, 23), minutes: 570 }),
    productVersion: "0.0.0",
    renderFile: () => Promise.reject(new Error("Nothing is shared here.")),
    columnFor: (field) => ({ header: field, allowed: [] }),
  });
  const register = book.active;
  const column = cells[HEADER_ROW]?.indexOf("Annexe sociale") ?? -1;
  /** As a person does it, so that the pane is told. */
  const edit = async (row: number) => {
    typeInto(register, row, column, cells[row]?.[column] === "Oui" ? "Non" : "Oui");
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const costs: Cost[] = [];
  const count = async (act: Cost["act"], work: () => Promise<unknown>) => {
    const mark = host.traffic.length;
    await work();
    const part = host.traffic.slice(mark);
    const sum = (of: (one: (typeof part)[number]) => number) => part.reduce((all, one) => all + of(one), 0);
    const bytesUp = sum(({ requestBytes }) => requestBytes);
    const bytesDown = sum(({ responseBytes }) => responseBytes);
    costs.push({
      rows,
      act,
      trips: part.length,
      bytesUp,
      bytesDown,
      largestUp: Math.max(...part.map(({ requestBytes }) => requestBytes)),
      largestDown: Math.max(...part.map(({ responseBytes }) => responseBytes)),
      modelledMs: part.length * ROUND_TRIP_MS + ((bytesUp + bytesDown) * 8_000) / BITS_PER_SECOND,
    });
  };
  await count("open", async () => {
    await session.open();
    await session.watch(() => undefined);
  });
  await count("compute", () => session.compute({ year: 2023, frameworkId: "asp-2023" }));
  await edit(HEADER_ROW + 1 + Math.floor(rows / 2));
  await count("refresh", () => session.refresh());
  await edit(HEADER_ROW + 1 + Math.floor(rows / 3));
  await count("automatic refresh", () => session.refresh({ automatic: true }));
  booted.close();
  window.close();
  return costs;
}

/** The costs as a table of Markdown, as CONTRIBUTING.md shows it. */
export function excelReport(costs: Cost[]): string {
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0);
  return [
    "| rows | act | round trips | kB to Excel | kB from Excel | largest response, kB | modelled, s |",
    "| ---: | --- | ---: | ---: | ---: | ---: | ---: |",
    ...costs.map(
      ({ rows, act, trips, bytesUp, bytesDown, largestDown, modelledMs }) =>
        `| ${rows} | ${act} | ${trips} | ${kilobytes(bytesUp)} | ${kilobytes(bytesDown)} | ${kilobytes(largestDown)} | ${(modelledMs / 1000).toFixed(1)} |`,
    ),
  ].join("\n");
}
