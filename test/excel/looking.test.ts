/** Overview and reading, over the real Office.js. */
import { codeOf, open, register, settled, tripsOf } from "./booted";

const area = (row: number, column: number, rowCount: number, columnCount: number) => ({
  row,
  column,
  rowCount,
  columnCount,
});

describe("the overview", () => {
  it("tells sheets, places of values, tables, settings and the sheet in front", async () => {
    const excel = await open({
      sheets: [
        { ...register, tables: [{ name: "Registre", area: "A2:D5" }] },
        { name: "Vide" },
        { name: "Cachée", rows: [["x"]], at: "C3", visibility: "Hidden", protected: true },
      ],
      settings: { spaser: { year: 2023 } },
    });
    const overview = await excel.workbook.overview();
    expect(overview.sheets).toEqual([
      {
        id: excel.sheet("Marchés").id,
        name: "Marchés",
        visibility: "visible",
        protected: false,
        used: area(0, 0, 5, 4),
        tables: [{ name: "Registre", area: area(1, 0, 4, 4) }],
      },
      expect.objectContaining({ name: "Vide", used: null, tables: [] }),
      expect.objectContaining({
        name: "Cachée",
        visibility: "hidden",
        protected: true,
        used: area(2, 2, 1, 1),
      }),
    ]);
    expect(overview.activeSheetId).toBe(excel.sheet("Marchés").id);
    expect(overview.settings).toEqual({ spaser: { year: 2023 } });
    expect(overview.date1904).toBe(false);
    expect([...excel.host.unknownMembers]).toEqual([]);
  });

  it("takes two round trips, then one, two after a sheet came, and survives one that goes", async () => {
    const excel = await open();
    expect(await tripsOf(excel, () => excel.workbook.overview())).toBe(2);
    expect(await tripsOf(excel, () => excel.workbook.overview())).toBe(1);
    const added = excel.book.addSheet("Autre");
    expect(await tripsOf(excel, () => excel.workbook.overview())).toBe(2);
    expect(await tripsOf(excel, () => excel.workbook.overview())).toBe(1);
    excel.book.deleteSheet(added);
    const trips = await tripsOf(excel, async () => {
      expect((await excel.workbook.overview()).sheets).toHaveLength(1);
    });
    expect(trips).toBe(3);
    expect(await tripsOf(excel, () => excel.workbook.overview())).toBe(1);
  });

  it("does without counting hidden rows where Excel never answers that, and doesn't ask again", async () => {
    const excel = await open({ sheets: [{ ...register, hiddenRows: [3] }] }, { timeoutMs: 2_000 });
    const [id] = (await excel.workbook.overview()).sheets.map((sheet) => sheet.id);
    const unanswered = { kind: "silence" } as const;
    const counts = ({ steps }: { steps: readonly string[] }) =>
      steps.some((step) => step.includes("VisibleView"));
    excel.host.faults.add({ when: counts, effect: unanswered, times: 9 });
    const request = { sheetId: id ?? "", area: area(0, 0, 5, 4) };
    const { overview, blocks } = await excel.workbook.overviewAndRead([request]);
    expect(overview.sheets[0]).not.toHaveProperty("hiddenRows");
    expect(blocks[0]?.cells[1]?.[0]).toBe("N°");
    expect(excel.host.faults.hits).toBe(1);
    await excel.workbook.overview();
    expect(excel.host.faults.hits).toBe(1);
    excel.host.faults.clear();
  });

  it("still fails when nothing is answered at all", async () => {
    const excel = await open({}, { timeoutMs: 2_000 });
    await excel.workbook.overview();
    excel.host.faults.add({ effect: { kind: "silence" }, times: 9 });
    expect(await codeOf(excel.workbook.overview())).toBe("timeout");
    excel.host.faults.clear();
  });

  it("knows a workbook whose dates count from 1904", async () => {
    const excel = await open();
    excel.book.date1904 = true;
    expect((await excel.workbook.overview()).date1904).toBe(true);
  });

  it("goes without the calendar where Excel evaluates no functions", async () => {
    const excel = await open();
    excel.host.faults.add({
      when: ({ body }) => JSON.stringify(body.ObjectPaths).includes('"Functions"'),
      effect: { kind: "api", code: "ApiNotFound" },
      times: 9,
    });
    expect((await excel.workbook.overview()).date1904).toBe(false);
  });

  it("counts hidden and filtered rows from the second look on, in the same round trip", async () => {
    const rows = Array.from({ length: 30 }, (_, row) => [row, "x"]);
    const excel = await open({
      sheets: [
        { name: "A", rows, at: "B3", hiddenRows: [1, 5, 6, 31, 40], hiddenColumns: ["B"] },
        { name: "Vide" },
        { name: "B", rows },
      ],
    });
    await excel.workbook.overview();
    let overview = await excel.workbook.overview();
    expect(overview.sheets.map(({ hiddenRows }) => hiddenRows)).toEqual([3, undefined, 0]);
    excel.sheet("B").grid.setLines("row", 3, 20, { hidden: true });
    const trips = await tripsOf(excel, async () => {
      ({ overview } = await excel.workbook.overviewAndRead([]));
    });
    expect(trips).toBe(1);
    expect(overview.sheets.map(({ hiddenRows }) => hiddenRows)).toEqual([3, undefined, 20]);
    expect([...excel.host.unknownMembers]).toEqual([]);
  });

  it("goes without that count where Excel refuses it", async () => {
    const excel = await open({ sheets: [{ name: "A", rows: [["a"], ["b"]], hiddenRows: [2] }] });
    await excel.workbook.overview();
    excel.host.faults.add({
      when: ({ body }) => JSON.stringify(body.ObjectPaths).includes('"GetVisibleView"'),
      effect: { kind: "api", code: "ApiNotFound" },
      times: 9,
    });
    expect((await excel.workbook.overview()).sheets[0]!.hiddenRows).toBeUndefined();
    expect(await tripsOf(excel, () => excel.workbook.overview())).toBe(1);
  });

  it("comes with blocks in one round trip; a block of a sheet that is gone is null", async () => {
    const excel = await open({ sheets: [register, { name: "Autre", rows: [["a"]] }] });
    await excel.workbook.overview();
    const wanted = ["Marchés", "Autre"].map((name) => ({
      sheetId: excel.sheet(name).id,
      area: area(0, 0, 1, 1),
    }));
    const trips = await tripsOf(excel, async () => {
      const { blocks } = await excel.workbook.overviewAndRead(wanted);
      expect(blocks.map((block) => block?.cells)).toEqual([[["Registre 2023"]], [["a"]]]);
    });
    expect(trips).toBe(1);
    excel.book.deleteSheet(excel.sheet("Autre"));
    const { overview, blocks } = await excel.workbook.overviewAndRead(wanted);
    expect(overview.sheets).toHaveLength(1);
    expect(blocks.map((block) => block?.cells)).toEqual([[["Registre 2023"]], undefined]);
  });
});

describe("reading", () => {
  it("gives values as they are, in one round trip for all requests", async () => {
    const excel = await open({
      sheets: [
        {
          name: "A",
          rows: [
            ["x", 1.5, true, "=1/0"],
            ["=B1*2", new Date(2023, 0, 15), null, { value: "=1+1" }],
          ],
        },
      ],
    });
    const sheetId = excel.sheet("A").id;
    const trips = await tripsOf(excel, async () => {
      const blocks = await excel.workbook.read([
        { sheetId, area: area(0, 0, 1, 3) },
        { sheetId, area: area(1, 1, 1, 3) },
      ]);
      expect(blocks).toEqual([
        { firstRow: 0, firstColumn: 0, cells: [["x", 1.5, true]] },
        { firstRow: 1, firstColumn: 1, cells: [[44_941, "", "=1+1"]] },
      ]);
    });
    expect(trips).toBe(1);
  });

  it("leaves the columns empty that nobody asks for, and doesn't ask Excel for them", async () => {
    const line = (row: number) => [`a${row}`, "x".repeat(500), `c${row}`, `d${row}`];
    const excel = await open({
      sheets: [{ name: "A", rows: Array.from({ length: 100 }, (_, row) => line(row)) }],
    });
    const [block] = await excel.workbook.read([
      { sheetId: excel.sheet("A").id, area: area(0, 0, 100, 4), columns: [0, 2, 3] },
    ]);
    expect(block!.cells[99]).toEqual(["a99", "", "c99", "d99"]);
    expect(excel.host.traffic.at(-1)!.responseBytes).toBeLessThan(10_000);
    const [few] = await excel.workbook.read([
      { sheetId: excel.sheet("A").id, area: area(0, 0, 2, 4), columns: [0, 3] },
    ]);
    expect(few!.cells).toEqual([
      ["a0", "", "", "d0"],
      ["a1", "", "", "d1"],
    ]);
  });

  it("comes in pieces when Excel finds the answer too large, or answers null", async () => {
    const rows = Array.from({ length: 90 }, (_, row) => [row, "texte ".repeat(20)]);
    const excel = await open({ sheets: [{ name: "A", rows }] });
    const wanted = { sheetId: excel.sheet("A").id, area: area(0, 0, 90, 2) };
    excel.host.faults.add({ effect: { kind: "office", code: 5104 }, times: 2 });
    const [pieces] = await excel.workbook.read([wanted]);
    expect(pieces!.cells).toEqual(rows);
    excel.host.faults.add({ effect: { kind: "nulls" }, times: 2 });
    const [again, second] = await excel.workbook.read([wanted, wanted]);
    expect(again!.cells).toEqual(rows);
    expect(second!.cells).toEqual(rows);
  });

  it("fails in our words", async () => {
    const excel = await open({}, { timeoutMs: 1_000 });
    const wanted = { sheetId: excel.sheet("Marchés").id, area: area(0, 0, 1, 1) };
    const expected: [number, string][] = [
      [5102, "busy"],
      [7000, "permission"],
      [5001, "unknown"],
    ];
    for (const [office, code] of expected) {
      excel.host.faults.failNext(office);
      expect(await codeOf(excel.workbook.read([wanted]))).toBe(code);
    }
    excel.host.faults.add({ effect: { kind: "silence" } });
    expect(await codeOf(excel.workbook.read([wanted]))).toBe("timeout");
    expect(await codeOf(excel.workbook.read([{ ...wanted, sheetId: "{gone}" }]))).toBe("sheetGone");
    expect((await excel.workbook.read([wanted]))[0]!.cells).toEqual([["Registre 2023"]]);
    await settled();
  });

  it("waits for the end of a cell edit", async () => {
    const excel = await open();
    excel.host.editingCell = true;
    const reading = excel.workbook.read([{ sheetId: excel.sheet("Marchés").id, area: area(0, 0, 1, 1) }]);
    await settled();
    excel.host.editingCell = false;
    expect((await reading)[0]!.cells).toEqual([["Registre 2023"]]);
  });
});
