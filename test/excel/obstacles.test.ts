/** What people put over a sheet of ours or call by names like ours, in the real Office.js. */
import { codeOf, open, snapshot, whole } from "./booted";
import { samplePlan } from "./sample-plan";

async function started() {
  const excel = await open();
  const [sheetId = ""] = await excel.workbook.write([whole()]);
  return { ...excel, sheetId, sheet: excel.sheet("SPASER 2023") };
}

describe("a table made of cells of ours", () => {
  const area = { row: 1, column: 1, rows: 3, columns: 3 };

  it("is named as the obstacle, with its sheet, and nothing is written", async () => {
    const { workbook, sheet, sheetId } = await started();
    sheet.addTable(area, true, "Tableau1");
    await workbook.overview();
    const before = snapshot(sheet);
    const change = { row: 2, column: 2, cell: { value: 0.5, style: "title" } };
    for (const write of [whole({ sheetId }), { ...whole({ sheetId }), changes: [change], activate: false }]) {
      const failing = workbook.write([write]);
      expect(await codeOf(failing)).toBe("tableInTheWay");
      await expect(failing).rejects.toMatchObject({ params: { sheet: "SPASER 2023" } });
    }
    expect(snapshot(sheet)).toBe(before);
    // Nothing to write is no reason to complain, nor is a table beside.
    expect(await codeOf(workbook.write([{ ...whole({ sheetId }), changes: [], activate: false }]))).toBe(
      "none",
    );
    sheet.tables = [];
    sheet.addTable({ ...area, column: 12 }, true, "Tableau2");
    await workbook.overview();
    expect(await codeOf(workbook.write([whole({ sheetId })]))).toBe("none");
  });
});

describe("people's own names that begin like ours", () => {
  it("stay, wherever they point; only those of figures that are gone are taken away", async () => {
    const { workbook, book, sheetId } = await started();
    const own: [string, string][] = [
      ["SPASER_cible", "='SPASER 2023'!$D$3"],
      ["SPASER_2023_TOTAL", "='SPASER 2023'!$C$4"],
      ["SPASER_2023", "='SPASER 2023'!$A$1:$D$9"],
      ["SPASER_2022_2_1", "='SPASER 2023'!$C$3"],
      ["SPASER_2023_9_9", "='SPASER 2023'!$C$5"],
    ];
    for (const [name, formula] of own) book.addName(name, formula, null);
    await workbook.write([whole({ sheetId })]);
    const names = book.names.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(own.slice(0, 4).map(([name]) => name)));
    expect(names).not.toContain("SPASER_2023_9_9");
  });

  it("are not pointed elsewhere, though a figure would have the same one", async () => {
    const { workbook, book, sheetId } = await started();
    const name = book.names.find((one) => one.name === "SPASER_2023_2_1");
    name!.formula = "=Marchés!$C$4";
    await workbook.write([whole({ sheetId, plan: samplePlan() })]);
    expect(book.names.filter((one) => one.name === "SPASER_2023_2_1").map(({ formula }) => formula)).toEqual([
      "=Marchés!$C$4",
    ]);
  });
});
