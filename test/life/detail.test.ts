/** « Détail » in the workbook: asked for once, then kept up to date, never read as a register, and right by Excel's own formulas. */
import type { GoneContract } from "../../src/report/detail-following";
import { planDetailSheet } from "../../src/report/detail-sheet";
import { layoutOf } from "../../src/report/sheet-layout";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { detailWriting, saysTheSame } from "../../src/workbook/detail";
import { deleteCells, typeInto, type Worksheet } from "../../emulator";
import { contentOf, type Desk } from "../moments/desk";
import { gridOf } from "../report/grid";
import { framework, SAMPLE_CONTEXT, sampleRegister } from "../report/sample";
import { blockOf } from "./sheet-at";
import { FACT_COLUMNS, REGISTER, smallDesk } from "./small-desk";

const REQUEST = { year: 2023, frameworkId: "asp-2023" };
const DETAIL = "SPASER 2023 - Détail";

/** What a check row shows, by the key of its column. */
function checkRow(sheet: Worksheet, id: string): Map<string, unknown> {
  const { rows, columns } = layoutOf(blockOf(sheet));
  const row = rows.get(`check:${id}`);
  if (row === undefined) throw new Error(`no row ${id}`);
  return new Map(
    [...columns].flatMap(([key, column]) => {
      const value = sheet.value(row, column);
      return key.startsWith("s:") && value !== null && value !== "" ? [[key, value] as const] : [];
    }),
  );
}

/** All cells, formulas by their results. */
function shownIn(sheet: Worksheet): string {
  return JSON.stringify(blockOf(sheet).cells);
}

function contractRows(sheet: Worksheet): number {
  return [...layoutOf(blockOf(sheet)).rows.keys()].filter((id) => id.startsWith("row:")).length;
}

describe("the sheet « Détail »", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await smallDesk();
    await desk.session.open();
    await desk.session.compute(REQUEST);
  });
  afterEach(() => {
    desk.close();
  });

  test("comes in front when it is asked for, beside the indicators, in few round trips", async () => {
    const before = contentOf(desk.sheet(REGISTER));
    expect(await desk.trips(() => desk.session.addDetail())).toBeLessThanOrEqual(5);
    expect(desk.book.active.name).toBe(DETAIL);
    expect(contractRows(desk.sheet(DETAIL))).toBeGreaterThan(9);
    expect(contentOf(desk.sheet(REGISTER))).toBe(before);
  });

  test("computes every figure again by Excel's formulas, also after an edit of the register", async () => {
    await desk.session.addDetail();
    for (const value of ["Non", "Oui"]) {
      for (const column of FACT_COLUMNS) typeInto(desk.sheet(REGISTER), 3, column, value);
      await desk.session.refresh();
      const shown = checkRow(desk.sheet(DETAIL), "shown");
      const recomputed = checkRow(desk.sheet(DETAIL), "recomputed");
      expect(shown.size).toBeGreaterThan(4);
      expect([...recomputed.keys()]).toEqual([...shown.keys()]);
      for (const [key, value] of shown) expect(recomputed.get(key)).toBeCloseTo(Number(value), 9);
    }
  });

  test("follows a refresh in as few round trips as the indicators, and only where it differs", async () => {
    await desk.session.addDetail();
    const { id } = desk.sheet(DETAIL);
    const before = shownIn(desk.sheet(DETAIL));
    typeInto(desk.sheet(REGISTER), 3, FACT_COLUMNS[0]!, "Oui");
    typeInto(desk.sheet(REGISTER), 6, FACT_COLUMNS[0]!, "Oui");
    expect(await desk.trips(() => desk.session.refresh())).toBeLessThanOrEqual(3);
    expect(desk.sheet(DETAIL).id).toBe(id);
    const after = shownIn(desk.sheet(DETAIL));
    expect(after).not.toBe(before);
    let written = true;
    expect(
      await desk.trips(async () => {
        ({ written } = await desk.session.refresh());
      }),
    ).toBeLessThanOrEqual(2);
    expect(written).toBe(false);
    expect(shownIn(desk.sheet(DETAIL))).toBe(after);
  });

  test("loses the row of a contract that left the register, and keeps its name and people's notes", async () => {
    await desk.session.addDetail();
    const sheet = desk.sheet(DETAIL);
    sheet.name = "Contrôle";
    const rows = contractRows(sheet);
    const beside = (sheet.used()?.column ?? 0) + (sheet.used()?.columns ?? 0) + 1;
    typeInto(sheet, 3, beside, "Vu avec l’auditeur");
    deleteCells(desk.sheet(REGISTER), { row: 3, column: 0, rows: 1, columns: 16_384 }, "up");
    await desk.session.refresh();
    expect(desk.book.sheetNamed(DETAIL)).toBeNull();
    expect(contractRows(sheet)).toBe(rows - 1);
    expect(blockOf(sheet).cells.flat()).toContain("Vu avec l’auditeur");
  });

  test("is never taken for a register, and what is done in it asks for no refresh", async () => {
    await desk.session.addDetail();
    const again = desk.reopened();
    const opened = await again.open();
    expect(opened.recognition.sheets.map(({ sheetName }) => sheetName)).toEqual([REGISTER]);
    expect(opened.ownSheets.map(({ kind }) => kind).sort()).toEqual(["detail", "indicators"]);
    expect(opened.stale).toBe(false);
    const said: unknown[] = [];
    const stop = await again.watch((staleness) => said.push(staleness));
    typeInto(desk.sheet(DETAIL), 12, 3, "une note");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(said).toEqual([]);
    await stop();
  });
});

describe("a detail that is too large to be read each time", () => {
  const planOf = (size: number, kept: readonly GoneContract[] = []) =>
    planDetailSheet(
      sampleRegister(size),
      assess(sampleRegister(size), framework("asp-2023"), { year: 2023, years: [2022, 2023] }, NO_INPUTS),
      { ...SAMPLE_CONTEXT, kept },
    );
  const written = planOf(90);
  const used = {
    row: 0,
    column: 0,
    rowCount: written.cells.length,
    columnCount: written.columnCount,
  };
  const shape = {
    id: "d",
    name: "Contrôle",
    visibility: "visible" as const,
    protected: false,
    used,
    tables: [],
  };
  const top = { firstRow: 0, firstColumn: 0, cells: gridOf(written).slice(0, 5) };
  const gathered = {
    overview: { sheets: [shape], activeSheetId: "d", settings: {}, date1904: false },
    samples: [{ shape, blocks: [top] }],
    whole: new Map(),
  };

  test("is left alone as long as it holds the same, and read otherwise", () => {
    expect(saysTheSame(planOf(90), shape, gathered)).toBe(true);
    expect(saysTheSame(planOf(60), shape, gathered)).toBe(false);
  });

  test("is written whole otherwise, no row of before stays below, and remarks of those that left are kept", () => {
    const cells = gridOf(written).map((line) =>
      Array.from({ length: written.columnCount + 2 }, (_, column) => line[column] ?? ""),
    );
    const left = cells.length - 1;
    cells[left]![written.columnCount + 1] = "Vu avec l’auditeur";
    const { write, apart } = detailWriting(
      (kept) => planOf(60, kept),
      shape,
      { firstRow: 0, firstColumn: 0, cells },
      gathered,
      { asked: false },
    );
    expect(apart).toBe(1);
    expect(write).toMatchObject({ changes: "whole", plan: { name: "Contrôle" } });
    expect(write.seen).toBeUndefined();
    const rows = write.plan.cells;
    const kept = rows.findIndex((line) => line.some((cell) => cell?.value === "Vu avec l’auditeur"));
    expect(rows[kept]?.[1]?.value).toBe(cells[left]![1]);
    expect(rows.slice(kept + 1).every((line) => line.every((cell) => !cell || cell.value === ""))).toBe(true);
    expect(rows.length).toBeGreaterThanOrEqual(written.cells.length);
  });
});
