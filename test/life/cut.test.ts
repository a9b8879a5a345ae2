/** « Ventilation » in the workbook: asked for once, then kept up to date in place, and never read as a register. */
import { strFromU8, unzipSync } from "fflate";
import { insertCells, rect, typeInto, type Worksheet } from "../../emulator";
import { readWorkbookFile } from "../../src/xlsx/read";
import { layoutOf } from "../../src/report/sheet-layout";
import { contentOf, type Desk } from "../moments/desk";
import { blockOf } from "./sheet-at";
import { REGISTER, registerRows, smallDesk } from "./small-desk";

const REQUEST = { year: 2023, frameworkId: "asp-2023" };
const SHEET = "SPASER 2023 - Ventilation";
const CLAUSE = 7;

/** A row of the sheet by the keys of its columns. */
function rowOf(sheet: Worksheet, id: string): Map<string, unknown> {
  const { rows, columns } = layoutOf(blockOf(sheet));
  const row = rows.get(id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return new Map([...columns].map(([key, column]) => [key, sheet.value(row, column)]));
}

/** Header of each column of values → what a row shows in it, spaces plain. */
function byName(sheet: Worksheet, field: string, id: string): Record<string, string> {
  const header = rowOf(sheet, `by:${field}`);
  return Object.fromEntries(
    [...rowOf(sheet, id)].flatMap(([key, value]) =>
      key.startsWith("v:") ? [[String(header.get(key)), String(value).replace(/\s/g, " ")]] : [],
    ),
  );
}

/** « 2 / 3 » of the contracts notified in 2023 with the clause, by quarter, counted in the cells. */
function countedByQuarter(sheet: Worksheet): Record<string, string> {
  const counts: Record<string, [number, number]> = {};
  for (let row = 1; row <= registerRows().length; row++) {
    const day = new Date((Number(sheet.value(row, 3)) - 25_569) * 86_400_000);
    if (day.getUTCFullYear() !== 2023) continue;
    const of = (counts[`T${Math.floor(day.getUTCMonth() / 3) + 1}`] ??= [0, 0]);
    of[1]++;
    if (sheet.value(row, CLAUSE) === "Oui") of[0]++;
  }
  return Object.fromEntries(Object.entries(counts).map(([name, [yes, all]]) => [name, `${yes} / ${all}`]));
}

describe("the sheet « Ventilation »", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await smallDesk();
    await desk.session.open();
    await desk.session.compute(REQUEST);
  });
  afterEach(() => {
    desk.close();
  });

  const expectCounted = (name = SHEET) => {
    const shown = byName(desk.sheet(name), "quarter", "row:2.1");
    const bases = Object.fromEntries(Object.entries(shown).map(([key, text]) => [key, text.split(" = ")[0]]));
    expect(bases).toMatchObject(countedByQuarter(desk.sheet(REGISTER)));
  };

  test("comes in front when it is asked for, in few round trips; the register stays as it is", async () => {
    const before = contentOf(desk.sheet(REGISTER));
    expect(await desk.trips(() => desk.session.addCut("quarter"))).toBeLessThanOrEqual(5);
    expect(desk.book.active.name).toBe(SHEET);
    expect(contentOf(desk.sheet(REGISTER))).toBe(before);
    expect(desk.sheet(SHEET).charts).toHaveLength(1);
    expectCounted();
  });

  test("shows for the whole what the sheet of indicators shows, to the digit", async () => {
    await desk.session.addCut("quarter");
    const main = desk.sheet("SPASER 2023");
    const cut = desk.sheet(SHEET);
    const [of, there] = [layoutOf(blockOf(main)), layoutOf(blockOf(cut))];
    let seen = 0;
    for (const [id, row] of of.rows) {
      if (!id.startsWith("ind:") || !there.rows.has(id.replace("ind:", "row:"))) continue;
      const at = (sheet: Worksheet, places: typeof of, name: string, line: number) => {
        const column = places.columns.get(name) ?? -1;
        return [sheet.value(line, column), sheet.style(line, column).numberFormat];
      };
      const line = there.rows.get(id.replace("ind:", "row:")) ?? -1;
      const typed = at(main, of, "value", row)[0] === null;
      if (typed) continue;
      seen++;
      expect([id, at(cut, there, "value", line)]).toEqual([id, at(main, of, "value", row)]);
    }
    expect(seen).toBeGreaterThan(10);
  });

  test("follows a refresh in place, where people moved it, with their notes, and is written only where it differs", async () => {
    await desk.session.addCut("quarter");
    const sheet = desk.sheet(SHEET);
    sheet.name = "Par trimestre";
    const right = (sheet.used()?.column ?? 0) + (sheet.used()?.columns ?? 0) + 1;
    typeInto(sheet, 4, right, "Vu en comité");
    insertCells(sheet, rect(0, 2, 1_048_576, 1), "right");
    typeInto(sheet, 5, 2, "Ma colonne");
    for (const row of [3, 6, 9]) typeInto(desk.sheet(REGISTER), row, CLAUSE, "Oui");
    // Its looks follow the figures: then both sheets are written whole.
    expect(await desk.trips(() => desk.session.refresh())).toBeLessThanOrEqual(6);
    expect(desk.sheet("Par trimestre").id).toBe(sheet.id);
    expect(desk.book.sheetNamed(SHEET)).toBeNull();
    expectCounted("Par trimestre");
    expect(sheet.value(4, right + 1)).toBe("Vu en comité");
    expect(sheet.value(5, 2)).toBe("Ma colonne");
    const after = contentOf(sheet);
    expect((await desk.session.refresh()).written).toBe(false);
    expect(contentOf(sheet)).toBe(after);
  });

  test("gives its place to another field, and keeps what stands beside it", async () => {
    await desk.session.addCut("quarter");
    const sheet = desk.sheet(SHEET);
    typeInto(sheet, 4, 20, "Vu en comité");
    await desk.session.addCut("sme");
    expect(desk.sheet(SHEET).id).toBe(sheet.id);
    expect(Object.keys(byName(sheet, "sme", "row:2.1"))).toEqual(["PME", "Autre qu’une PME"]);
    expect(blockOf(sheet).cells.flat()).toContain("Vu en comité");
    expect((await desk.reopened().open()).ownSheets.find(({ kind }) => kind === "cut")?.by).toBe("sme");
  });

  test("is never taken for a register; what is done in it asks for no refresh", async () => {
    await desk.session.addCut("quarter");
    const again = desk.reopened();
    const opened = await again.open();
    expect(opened.recognition.sheets.map(({ sheetName }) => sheetName)).toEqual([REGISTER]);
    const stale: unknown[] = [];
    const stop = await again.watch((one) => stale.push(one));
    typeInto(desk.sheet(SHEET), 6, 15, "Note");
    await new Promise((resolve) => setTimeout(resolve, 20));
    await stop();
    expect(stale).toEqual([]);
  });

  test("says so when the register can't be cut like that any more", async () => {
    await desk.session.addCut("sme");
    desk.type(REGISTER, 0, 13, "Observation");
    for (let row = 1; row <= registerRows().length; row++) desk.type(REGISTER, row, 13, "");
    await desk.session.refresh();
    expect(blockOf(desk.sheet(SHEET)).cells.flat().join(" ")).toContain("n’indique plus rien");
  });

  test("of a published year it is of today’s register, and says so", async () => {
    await desk.session.addCut("quarter");
    await desk.session.freeze(2023, true);
    for (const row of [3, 6, 9]) desk.type(REGISTER, row, CLAUSE, "Oui");
    await desk.session.refresh();
    expectCounted();
    expect(blockOf(desk.sheet(SHEET)).cells.flat().join(" ")).toContain("registre d’aujourd’hui");
  });

  test("goes into the file that is shared, where it is asked for, with its chart and its titles on each page", async () => {
    await desk.session.share({ detail: false, anonymous: false, by: "quarter" });
    const bytes = new Uint8Array(Buffer.from(desk.host.createdWorkbooks.at(-1) ?? "", "base64"));
    const { sheets } = readWorkbookFile(bytes);
    expect(sheets.map(({ shape }) => shape.name)).toEqual(["SPASER 2023", SHEET]);
    const parts = unzipSync(bytes);
    const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    expect(workbook).toContain("_xlnm.Print_Titles");
    const sheet = strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    expect(sheet).toContain("<drawing ");
    expect(sheet).toContain('orientation="landscape"');
    await desk.session.share({ detail: false, anonymous: false });
    const bare = new Uint8Array(Buffer.from(desk.host.createdWorkbooks.at(-1) ?? "", "base64"));
    expect(readWorkbookFile(bare).sheets).toHaveLength(1);
  });
});
