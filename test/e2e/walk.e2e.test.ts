/**
 * A buyer's whole path in a real browser, on the built add-in: open, compute, read, edit, refresh. Once from the demo's own
 * server, and once as in production: served by nginx as documented, in a page at an address of Excel's.
 */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { columnLetters } from "../../src/register/grid";
import { pageSources } from "../production/files";
import { findPrograms, startNginx } from "../production/nginx";
import { connectBrowser, DemoPage } from "./demo-page";
import { OFFICE_JS } from "./excel-online";
import { describeInBrowser } from "./in-browser";

const REGISTER = "Marchés";
const SHEET = "SPASER 2023";

interface SheetCell {
  row: number;
  column: number;
  value: unknown;
}

/** Asks again until the answer is what is waited for; the test's own time-out ends it. */
async function eventually(ask: () => Promise<unknown>, wanted: unknown): Promise<void> {
  while ((await ask()) !== wanted) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Where the add-in comes from; null = this computer lacks what serves it. */
interface Server {
  name: string;
  start: (() => Promise<{ addIn?: string; stop: () => Promise<void> }>) | null;
  /** Errors that are not the add-in's. */
  tolerated: RegExp | null;
}

const programs = findPrograms();
if (programs.missing !== null)
  console.log(`Skipped: ${programs.missing} is not installed, so nothing can be served with nginx.`);

const dist = join(__dirname, "../../dist");

/** nginx over dist/. A build for the demo takes Office.js from beside the page, where a real server has none. */
async function serveWithNginx(program: string): Promise<{ addIn: string; stop: () => Promise<void> }> {
  expect(pageSources(dist).at(-1)).toBe(`${OFFICE_JS}office.js`);
  const running = await startNginx(program, dist);
  return { addIn: running.address, stop: () => running.stop() };
}

const SERVERS: Server[] = [
  {
    name: "the demo's server",
    start: () => Promise.resolve({ stop: () => Promise.resolve() }),
    tolerated: null,
  },
  {
    name: "nginx as documented, in a page of Excel's",
    start: programs.missing === null ? () => serveWithNginx(programs.nginx) : null,
    // Office.js itself meets a browser that keeps other sites' frames from storing anything.
    tolerated: /sessionStorage.*\n\s*at https:\/\/appsforoffice\.microsoft\.com/,
  },
];

// Waiting for a browser on a busy machine.
jest.setTimeout(60_000);

describeInBrowser("the buyer's path in a browser, from", () => {
  for (const server of SERVERS) (server.start ? describe : describe.skip)(server.name, () => walk(server));
});

function walk({ start, tolerated }: Server): void {
  let browser: Browser;
  let demo: DemoPage;
  let stop: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    browser = await connectBrowser();
    const served = await start?.();
    stop = served?.stop;
    demo = await DemoPage.open(browser, served?.addIn === undefined ? {} : { addIn: served.addIn });
  });

  afterAll(async () => {
    await demo.close();
    await browser.close();
    await stop?.();
  });

  const results = () => demo.pane.getByRole("tabpanel", { name: "Résultats" });

  /** All cells of a sheet, by the model behind the grid. */
  async function cellsOf(name: string): Promise<SheetCell[]> {
    const used = (await demo.sheets()).find((sheet) => sheet.name === name)?.used ?? "A1";
    const rows = await demo.ask((host, at) => {
      const [sheet, area] = at.split("|");
      const model = host.workbook.sheets.find((one) => one.name === sheet);
      const [last] = /\d+$/.exec(area ?? "") ?? ["1"];
      return Array.from({ length: Number(last) }, (_, r) =>
        Array.from({ length: 60 }, (__, c) => model?.value(r, c) ?? null),
      );
    }, `${name}|${used}`);
    return rows.flatMap((cells, row) => cells.map((value, column) => ({ row, column, value })));
  }

  /** Address of the cell in the row of an indicator, under a column's key. */
  async function figureCell(indicator: string, key: string): Promise<string> {
    const cells = await cellsOf(SHEET);
    const row =
      cells.find(({ column, value }) => column === 0 && String(value).split("|")[0] === `ind:${indicator}`)
        ?.row ?? -1;
    const column = cells.find((cell) => cell.row === 0 && cell.value === key)?.column ?? -1;
    if (row < 0 || column < 0) throw new Error(`No cell for ${indicator}, ${key}`);
    return `'${SHEET}'!${columnLetters(column)}${row + 1}`;
  }

  const valueOf = async (indicator: string, key: string) =>
    (await demo.cell(await figureCell(indicator, key))).value;

  /** Address of the first contract notified in 2023 with a value under a header of the register. */
  async function contractCell(header: string, wanted: string): Promise<string> {
    const cells = await cellsOf(REGISTER);
    const head = cells.find(({ value }) => value === "N° de marché")?.row ?? -1;
    const column = (name: string) =>
      cells.find(({ row, value }) => row === head && value === name)?.column ?? -1;
    const at = (row: number, of: number) =>
      cells.find((cell) => cell.row === row && cell.column === of)?.value;
    const [date, outcome, asked] = [column("Date de notification"), column("Statut"), column(header)];
    for (let row = head + 1; row < head + 300; row++) {
      const day = at(row, date);
      const in2023 = typeof day === "number" && day >= 44_927 && day <= 45_291;
      if (in2023 && at(row, outcome) === "Attribué" && at(row, asked) === wanted) {
        return `'${REGISTER}'!${columnLetters(asked)}${row + 1}`;
      }
    }
    throw new Error(`No contract with ${header} ${wanted}`);
  }

  it("finds the register and says so", async () => {
    await results()
      .getByText(/Feuille «\sMarchés\s», \d+ marchés, \d+ colonnes reconnues sur \d+\./)
      .waitFor();
  });

  it("computes SPASER 2023 on one click", async () => {
    const register = JSON.stringify(await cellsOf(REGISTER));
    await demo.pane.getByRole("button", { name: "Calculer le SPASER" }).click();
    await demo.pane.getByRole("heading", { name: "SPASER de l’ASP 2023" }).waitFor();
    expect((await demo.sheets()).map(({ name }) => name)).toContain(SHEET);
    expect(await demo.ask((host) => host.workbook.active.name, "")).toBe(SHEET);
    expect(JSON.stringify(await cellsOf(REGISTER))).toBe(register);
  });

  it("writes figures as numbers with formats, as the report prints them", async () => {
    expect(await valueOf("2.1", "value")).toBe(0.3125);
    expect((await demo.cell(await figureCell("2.1", "value"))).text).toBe("31,25\u00a0%");
    expect(await valueOf("2.1", "target")).toBe(0.25);
    expect((await demo.cell(await figureCell("2.2", "value"))).text).toBe("68\u00a0%");
    expect((await demo.cell(await figureCell("2.3a", "value"))).text).toMatch(/^15\s891\sh$/);
    // The buyer's to type.
    expect(await valueOf("4.3", "value")).toBeNull();
    expect(await valueOf("5.1", "value")).toBe(14);
    expect(String(await valueOf("2.1", "base"))).toMatch(/^35\s?\/\s?112$/);
    const status = await demo.cell(await figureCell("2.1", "status"));
    expect(status.text).toMatch(/Atteinte/);
  });

  it("refreshes exactly the figures that three edited rows concern", async () => {
    const before = new Map(
      (await cellsOf(SHEET)).map(({ row, column, value }) => [`${row},${column}`, value]),
    );
    const sheetId = (await demo.sheets()).find(({ name }) => name === SHEET)?.id;
    await demo.type(await contractCell("Annexe sociale", "Non"), "Oui");
    await demo.type(await contractCell("Critère environnemental", "Oui"), "Non");
    await demo.type(await contractCell("Marché responsable", "Non"), "Oui");
    const register = JSON.stringify(await cellsOf(REGISTER));
    await demo.pane.getByText("3 lignes modifiées depuis le calcul").first().waitFor();

    await demo.pane.getByRole("button", { name: "Actualiser" }).first().click();
    await eventually(() => valueOf("2.2", "value"), 77 / 112);
    expect(await demo.pane.getByText(/depuis le calcul/).count()).toBe(0);
    expect(await valueOf("3.1", "value")).toBeCloseTo(50 / 88, 12);
    expect(await valueOf("C9", "value")).toBe(3);
    expect((await demo.sheets()).find(({ name }) => name === SHEET)?.id).toBe(sheetId);
    expect(JSON.stringify(await cellsOf(REGISTER))).toBe(register);

    const after = await cellsOf(SHEET);
    const keyOf = new Map(
      after.filter(({ column }) => column === 0).map(({ row, value }) => [row, String(value).split("|")[0]]),
    );
    const changed = after
      .filter(({ row, column, value }) => column > 0 && before.get(`${row},${column}`) !== value)
      .map(({ row }) => keyOf.get(row) ?? "");
    const indicators = new Set(changed.filter((key) => key.startsWith("ind:")));
    // A social annex makes a social consideration, a criterion less may unmake C1 and C3.
    for (const key of indicators)
      expect(["ind:2.2", "ind:3.1", "ind:C9", "ind:C1", "ind:C3", "ind:C4"]).toContain(key);
    expect([...indicators]).toEqual(expect.arrayContaining(["ind:2.2", "ind:3.1", "ind:C9"]));
  });

  it("explains a figure and goes to the row of a contract", async () => {
    await demo.pane
      .getByRole("button", { name: /clause sociale/i })
      .first()
      .click();
    await demo.pane.getByText(/35/).first().waitFor();
    await demo.pane
      .getByRole("button", { name: /2023M\d+/ })
      .first()
      .click();
    await demo.page.waitForTimeout(500);
    expect(await demo.selection()).toMatch(/^'?Marchés'?!/);
  });

  it("asked for nothing outside of this computer and reported no error", async () => {
    expect(demo.errors.filter((error) => tolerated?.test(error) !== true)).toEqual([]);
    expect(demo.requestsOutside).toEqual([]);
    expect(await demo.unknownMembers()).toEqual([]);
  });
}
