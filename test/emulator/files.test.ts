/** Workbooks survive the way into a file and back. */
import { loadWorkbook, saveWorkbook } from "../../emulator/files";
import { CellError, rect, type Workbook, workbookFrom } from "../../emulator/model";

async function thereAndBack(workbook: Workbook): Promise<Workbook> {
  return loadWorkbook(await saveWorkbook(workbook), "copie.xlsx");
}

function sheetOf(workbook: Workbook, name: string): NonNullable<ReturnType<Workbook["sheetNamed"]>> {
  const sheet = workbook.sheetNamed(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe("a workbook saved and opened again", () => {
  it("keeps values, formulas and errors", async () => {
    const book = workbookFrom({
      sheets: [
        {
          name: "Données",
          rows: [["texte", 1.5, true, CellError.of("#N/A"), "=B1*2", "'=pas une formule", null, 45_000.25]],
        },
      ],
    });
    const sheet = sheetOf(await thereAndBack(book), "Données");
    expect([0, 1, 2, 3, 5, 6, 7].map((column) => sheet.value(0, column))).toEqual([
      "texte",
      1.5,
      true,
      CellError.of("#N/A"),
      "'=pas une formule",
      null,
      45_000.25,
    ]);
    expect(sheet.grid.peek(0, 4)?.formula).toBe("=B1*2");
  });

  it("keeps dates as serial numbers with their format", async () => {
    const book = workbookFrom({
      sheets: [
        {
          name: "A",
          rows: [
            ["Date"],
            [{ value: 44_927, format: "dd/mm/yyyy" }],
            [{ value: 44_927.75, format: "m/d/yyyy h:mm" }],
          ],
        },
      ],
    });
    const sheet = sheetOf(await thereAndBack(book), "A");
    expect(sheet.value(1, 0)).toBe(44_927);
    expect(sheet.value(2, 0)).toBe(44_927.75);
    expect(sheet.style(1, 0).numberFormat).toBe("dd/mm/yyyy");
  });

  it("keeps the look of cells", async () => {
    const book = workbookFrom({ sheets: [{ name: "A", rows: [["x"]] }] });
    const look = {
      bold: true,
      italic: true,
      underline: "Single",
      fontName: "Cambria",
      fontSize: 14,
      fontColor: "#17694C",
      fill: "#FFF2CC",
      horizontal: "Center",
      vertical: "Top",
      wrap: true,
      indent: 2,
      numberFormat: '0.0" %"',
      locked: false,
      borders: {
        top: { style: "Continuous", weight: "Thin", color: "#AA0000" },
        bottom: { style: "Double", weight: "Thick", color: "#000000" },
      },
    } as const;
    sheetOf(book, "A").format(rect(0, 0), look);
    expect(sheetOf(await thereAndBack(book), "A").style(0, 0)).toMatchObject(look);
  });

  it("keeps the layout of sheets", async () => {
    const book = workbookFrom({
      sheets: [
        {
          name: "A",
          rows: [
            ["a", "b"],
            ["c", "d"],
          ],
          widths: { A: 150 },
          merges: ["A3:B3"],
          hiddenRows: [2],
          hiddenColumns: ["C"],
        },
        { name: "Cachée", rows: [["x"]], visibility: "Hidden" },
      ],
    });
    const sheet = sheetOf(book, "A");
    sheet.frozen = { rows: 1, columns: 1 };
    sheet.showGridlines = false;
    sheet.tabColor = "#17694C";
    sheet.grid.setLines("row", 0, 1, { size: 30 });
    sheet.autoFilter = { area: rect(0, 0, 2, 2), criteria: new Map(), enabled: true };
    const back = await thereAndBack(book);
    const copy = sheetOf(back, "A");
    expect(copy.columnWidth(0)).toBeCloseTo(150, 0);
    expect(copy.rowHeight(0)).toBe(30);
    expect([copy.rowHeight(1), copy.columnWidth(2)]).toEqual([0, 0]);
    expect(copy.merges).toEqual([rect(2, 0, 1, 2)]);
    expect(copy.frozen).toEqual({ rows: 1, columns: 1 });
    expect(copy.showGridlines).toBe(false);
    expect(copy.tabColor).toBe("#17694C");
    expect(copy.autoFilter?.area).toEqual(rect(0, 0, 2, 2));
    expect(sheetOf(back, "Cachée").visibility).toBe("Hidden");
  });

  it("keeps tables, names, rules, validations and charts", async () => {
    const book = workbookFrom({
      sheets: [
        {
          name: "Mes données",
          rows: [
            ["Nom", "Taux"],
            ["a", 0.2],
            ["b", 0.4],
          ],
          tables: [{ area: "A1:B3", name: "T" }],
        },
      ],
      names: { Taux: "='Mes données'!$B$2" },
    });
    const sheet = sheetOf(book, "Mes données");
    const equal = sheet.addConditionalFormat("CellValue", [rect(1, 0, 2, 1)]);
    equal.rule = { formula1: '="a"', operator: "EqualTo" };
    equal.look = { fontColor: "#006100", fill: "#C6EFCE", bold: true };
    const bar = sheet.addConditionalFormat("DataBar", [rect(1, 1, 2, 1)]);
    if (bar.dataBar) {
      bar.dataBar.lower = { type: "Number", formula: "=0" };
      bar.dataBar.upper = { type: "Number", formula: "=1" };
    }
    sheet.validations.push({
      areas: [rect(1, 0, 2, 1)],
      rule: { list: { source: "a,b", inCellDropDown: true } },
      prompt: { showPrompt: true, title: "Choix", message: "a ou b" },
      errorAlert: { showAlert: true, style: "Stop", title: "Non", message: "a ou b" },
      ignoreBlanks: true,
    });
    for (const type of ["BarClustered", "ColumnClustered"]) {
      const chart = sheet.addChart(type, { sheet, area: rect(0, 0, 3, 2) }, "Columns");
      chart.title.text = type;
      chart.axes.value.maximum = 1;
    }
    const copy = sheetOf(await thereAndBack(book), "Mes données");
    expect(copy.tables.map(({ name, area }) => ({ name, area }))).toEqual([
      { name: "T", area: rect(0, 0, 3, 2) },
    ]);
    expect(copy.workbook.names.map(({ name, formula }) => [name, formula])).toEqual([
      ["Taux", "='Mes données'!$B$2"],
    ]);
    const [first, second] = [...copy.conditionalFormats].sort((a, b) => a.type.localeCompare(b.type));
    expect(first).toMatchObject({ type: "CellValue", rule: { operator: "EqualTo" }, look: equal.look });
    expect(second?.dataBar).toMatchObject({ lower: { type: "Number" }, upper: { type: "Number" } });
    expect(copy.validations).toEqual(sheet.validations);
    expect(
      copy.charts.map((chart) => [
        chart.type,
        chart.title.text,
        chart.axes.value.maximum,
        chart.series.length,
      ]),
    ).toEqual([
      ["BarClustered", "BarClustered", 1, 1],
      ["ColumnClustered", "ColumnClustered", 1, 1],
    ]);
  });

  it("keeps what an add-in stored", async () => {
    const book = workbookFrom({ sheets: [{ name: "A" }], settings: { state: { year: 2023, list: ["é"] } } });
    expect((await thereAndBack(book)).settings.get("state")).toEqual({ year: 2023, list: ["é"] });
  });
});

describe("other files", () => {
  it("opens a .csv by its values", async () => {
    const book = await loadWorkbook(new TextEncoder().encode("Nom;Montant\nÉcole;12\n"), "liste.csv");
    expect(book.active.used(true)).toMatchObject({ rows: 2 });
  });

  it("refuses a damaged file", async () => {
    await expect(
      loadWorkbook(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 2]), "casse.xlsx"),
    ).rejects.toThrow();
  });
});
