/** A plan written into a new sheet, over the real Office.js: the model holds all of it. */
import { open, register, settled, snapshot, tripsOf, values, whole } from "./booted";
import { samplePlan } from "./sample-plan";

describe("a new sheet", () => {
  async function written() {
    const excel = await open();
    const before = snapshot(excel.sheet("Marchés"));
    let ids: string[] = [];
    const trips = await tripsOf(excel, async () => (ids = await excel.workbook.write([whole()])));
    return { ...excel, ids, trips, before, target: excel.sheet("SPASER 2023") };
  }

  it("takes two round trips, is in front, and nothing else changes", async () => {
    const { ids, trips, before, target, book, sheet, host } = await written();
    expect(trips).toBe(2);
    expect(ids).toEqual([target.id]);
    expect(book.active).toBe(target);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Marchés", "SPASER 2023"]);
    expect(target.visibility).toBe("Visible");
    expect(snapshot(sheet("Marchés"))).toBe(before);
    expect([...host.unknownMembers]).toEqual([]);
    expect(host.settingsSaves).toBe(0);
  });

  it("holds the values, texts as texts", async () => {
    const { target } = await written();
    expect(values(target, { row: 0, column: 0, rowCount: 6, columnCount: 4 })).toEqual([
      ["SPASER|asp|2023", "Indicateurs 2023", null, null],
      [null, "Indicateur", "Résultat", "Cible"],
      ["ind:2.1", "=1+1 marchés", 0.275, null],
      ["ind:2.2", "1/2", 0.4, null],
      ["ind:2.3", "Part", 0.125, 0.25],
      [null, 45_292, null, "Oui"],
    ]);
    expect(target.grid.peek(2, 1)?.formula).toBeNull();
    // The model computes nothing here: the formula itself is what counts.
    expect(target.grid.peek(5, 2)?.formula).toBe("=SUM(C3:C5)");
  });

  it("has the looks", async () => {
    const { target } = await written();
    expect(target.style(0, 1)).toMatchObject({
      ...{ bold: true, fontSize: 16, fontColor: "#FFFFFF", fill: "#1B6E53", vertical: "Center" },
    });
    expect(target.style(1, 2)).toMatchObject({ bold: true, wrap: true, fill: "#E6F0EC" });
    expect(target.style(1, 2).borders).toEqual({
      bottom: { style: "Continuous", weight: "Medium", color: "#1B6E53" },
    });
    for (const row of [2, 3, 4]) {
      expect(target.style(row, 2)).toMatchObject({
        numberFormat: "0.0%",
        horizontal: "Right",
        locked: true,
        fill: null,
      });
      expect(target.style(row, 2).borders.top).toMatchObject({ weight: "Hairline", color: "#C8C8C8" });
      expect(target.style(row, 2).borders.left).toBeUndefined();
    }
    expect(target.style(4, 3)).toMatchObject({
      numberFormat: "0%",
      locked: false,
      indent: 1,
      fill: "#FFF8DC",
    });
    expect(target.style(5, 1)).toMatchObject({
      numberFormat: "dd/mm/yyyy",
      italic: true,
      horizontal: "Center",
    });
    expect(target.style(2, 1)).toMatchObject({
      numberFormat: "General",
      bold: false,
      fill: null,
      locked: true,
    });
  });

  it("has the sizes, merges, panes and tab", async () => {
    const { target } = await written();
    expect(target.merges).toEqual([expect.objectContaining({ row: 0, column: 1, rows: 1, columns: 3 })]);
    expect(target.columnWidth(0)).toBe(0);
    expect(target.columnWidth(1)).toBe(161.25);
    expect([0, 1, 2].map((row) => target.rowHeight(row))).toEqual([27, 30, 15]);
    expect(target.frozen).toEqual({ rows: 2, columns: 0 });
    expect(target.showGridlines).toBe(false);
    expect(target.tabColor.toUpperCase()).toBe("#1B6E53");
  });

  it("has the rules and the validation", async () => {
    const { target } = await written();
    const [text, bar] = target.conditionalFormats;
    expect(bar).toMatchObject({
      type: "DataBar",
      dataBar: {
        lower: { type: "Number", formula: "0" },
        upper: { type: "Number", formula: "1" },
        positive: { fillColor: "#7BB8A0", gradientFill: false },
      },
    });
    expect(text).toMatchObject({
      type: "CellValue",
      look: { fontColor: "#0B5D1E", fill: "#DFF2E1", bold: true },
      rule: { formula1: '="Atteint"', operator: "EqualTo" },
    });
    expect(target.validationAt(4, 3)).toMatchObject({
      rule: { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
      prompt: { title: "Cible", message: "Un pourcentage" },
      errorAlert: { style: "Stop", message: "Entre 0 et 100 %" },
    });
    expect(target.validationAt(5, 3)).toMatchObject({
      rule: { list: { source: "Oui,Non", inCellDropDown: true } },
    });
    expect(target.validationAt(3, 3)).toBeNull();
  });

  it("has the chart, the names and the print setup", async () => {
    const { target, book } = await written();
    expect(target.charts).toHaveLength(1);
    const [chart] = target.charts;
    expect(chart).toMatchObject({ name: "SPASER résultats", type: "BarStacked" });
    expect(chart!.series.map(({ name, values: of, categories }) => [name, of, categories])).toEqual([
      ["Résultat", "='SPASER 2023'!$C$3:$C$5", "='SPASER 2023'!$B$3:$B$5"],
      ["Cible", "='SPASER 2023'!$D$3:$D$5", "='SPASER 2023'!$B$3:$B$5"],
    ]);
    expect(book.names.map(({ name, formula }) => [name, formula])).toEqual([
      ["SPASER_2023_2_1", "='SPASER 2023'!$C$3"],
      ["SPASER_2023_2_2", "='SPASER 2023'!$C$4"],
    ]);
    expect(target.printArea).toEqual([expect.objectContaining({ row: 0, column: 1, rows: 20, columns: 3 })]);
    expect(target.printTitleRows).toMatchObject({ row: 0, rows: 2 });
    expect(target.rowBreaks).toEqual([7]);
    expect(JSON.stringify(target.pageLayout)).toContain("Achats && marchés");
    expect(target.pageLayout).toMatchObject({ orientation: "Landscape", paperSize: "A4" });
  });

  it("gets a number behind its name when somebody has it", async () => {
    const excel = await open({ sheets: [register, { name: "spaser 2023" }] });
    await excel.workbook.write([whole()]);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Marchés", "spaser 2023", "SPASER 2023 (2)"]);
  });

  it("may be large: several requests, each under the limit, and one that shows it", async () => {
    const excel = await open();
    const line = (row: number) =>
      Array.from({ length: 20 }, (_, column) => ({
        value: `Marché de travaux ${row}, colonne ${column} é`,
        style: "text",
      }));
    const cells = Array.from({ length: 6_000 }, (_, row) => line(row));
    const plain = {
      cells,
      columnCount: 20,
      merges: [],
      charts: [],
      rules: [],
      validations: [],
      names: [],
      rows: [],
    };
    const mark = excel.host.traffic.length;
    await excel.workbook.write([whole({ plan: samplePlan(plain) })]);
    const sizes = excel.host.traffic.slice(mark).map(({ requestBytes }) => requestBytes);
    expect(Math.max(...sizes)).toBeLessThan(4_000_000);
    expect(sizes.length).toBeGreaterThan(2);
    expect(excel.sheet("SPASER 2023").value(5_999, 19)).toBe("Marché de travaux 5999, colonne 19 é");
  });
});

describe("single changes", () => {
  it("touch nothing else, in one round trip, and read as text what is text", async () => {
    const excel = await open();
    const [sheetId = ""] = await excel.workbook.write([whole()]);
    const target = excel.sheet("SPASER 2023");
    target.setValue(2, 3, "typed by somebody");
    const before = snapshot(target);
    const plan = samplePlan();
    const changes = [
      { row: 2, column: 2, cell: { value: 0.3, style: "percent" } },
      { row: 3, column: 1, cell: { value: "=2+2", style: "text" } },
      { row: 4, column: 2, cell: { value: "n.d.", style: "text" } },
    ];
    const trips = await tripsOf(excel, () =>
      excel.workbook.write([{ plan, sheetId, changes, activate: false, clear: null }]),
    );
    expect(trips).toBe(1);
    expect(values(target, { row: 2, column: 1, rowCount: 3, columnCount: 3 })).toEqual([
      ["=1+1 marchés", 0.3, "typed by somebody"],
      ["=2+2", 0.4, null],
      ["Part", "n.d.", 0.25],
    ]);
    expect(target.style(4, 2)).toMatchObject({ horizontal: "General", numberFormat: "General" });
    target.setValue(2, 2, 0.275);
    target.setValue(3, 1, "1/2");
    target.setValue(4, 2, 0.125);
    const border = { style: "Continuous", weight: "Hairline", color: "#C8C8C8" } as const;
    expect(target.style(4, 2).borders).toEqual({ top: border, bottom: border });
    target.format({ row: 4, column: 2, rows: 1, columns: 1 }, { horizontal: "Right", numberFormat: "0.0%" });
    expect(snapshot(target)).toBe(before);
    await settled();
  });

  it("make no request when there is nothing to say, and bring a hidden sheet to the front", async () => {
    const excel = await open();
    const [sheetId = ""] = await excel.workbook.write([whole()]);
    const nothing = { plan: samplePlan(), sheetId, changes: [], activate: false, clear: null };
    expect(await tripsOf(excel, () => excel.workbook.write([nothing]))).toBe(0);
    excel.book.active = excel.sheet("Marchés");
    excel.sheet("SPASER 2023").visibility = "Hidden";
    await excel.workbook.overview();
    expect(await tripsOf(excel, () => excel.workbook.write([{ ...nothing, activate: true }]))).toBe(1);
    expect(excel.book.active.name).toBe("SPASER 2023");
  });
});
