/** Sheet features through the real client: everything that the indicators sheet is made of. */
import { workbookFrom, type Workbook } from "../../emulator/model";
import { type Booted, bootOffice } from "../../emulator/transport/jsdom";
import { failure } from "./support";

let booted: Booted;
let book: Workbook;
beforeAll(async () => {
  book = workbookFrom({
    sheets: [
      {
        name: "Données",
        rows: [
          ["Indicateur", "Résultat", "Cible"],
          ["1.1", 0.25, 0.3],
          ["2.1", 0.5, 0.4],
        ],
      },
    ],
  });
  booted = await bootOffice({ workbook: book });
});
afterAll(() => {
  expect([...booted.host.unknownMembers]).toEqual([]);
  booted.close();
});

const sheet = () => book.sheetNamed("Données")!;

test("sheets: add, name, tab colour, gridlines, position, visibility, copy, delete", async () => {
  await Excel.run(async (context) => {
    const ws = context.workbook.worksheets.add("SPASER 2023");
    ws.tabColor = "#0b5394";
    ws.showGridlines = false;
    ws.position = 0;
    ws.load("id,name,position");
    await context.sync();
    expect(ws.position).toBe(0);
    ws.name = "SPASER 2024";
    const copy = ws.copy("End");
    copy.load("name");
    copy.visibility = "Hidden";
    ws.activate();
    await context.sync();
    expect(copy.name).toBe("SPASER 2024 (2)");
    copy.delete();
    ws.delete();
    await context.sync();
  });
  expect(book.sheets.map((s) => s.name)).toEqual(["Données"]);
});

test("conditional formats of each kind", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Données").getRange("B2:B3");
    const custom = range.conditionalFormats.add("Custom");
    custom.custom.rule.formula = "=$B2>=$C2";
    custom.custom.format.font.color = "#006100";
    custom.custom.format.fill.color = "#C6EFCE";
    custom.stopIfTrue = true;
    const cell = range.conditionalFormats.add("CellValue");
    cell.cellValue.rule = { formula1: "0", operator: "LessThan" };
    cell.cellValue.format.font.bold = true;
    const text = range.conditionalFormats.add("ContainsText");
    text.textComparison.rule = { operator: "Contains", text: "atteint" };
    text.textComparison.format.font.italic = true;
    const bar = range.conditionalFormats.add("DataBar");
    bar.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    bar.dataBar.upperBoundRule = { type: "Number", formula: "1" };
    bar.dataBar.positiveFormat.fillColor = "#638EC6";
    bar.dataBar.positiveFormat.gradientFill = false;
    const icons = range.conditionalFormats.add("IconSet");
    icons.iconSet.style = "ThreeSymbols";
    range.conditionalFormats.load("items/type,items/id");
    await context.sync();
    expect(range.conditionalFormats.items.map((f) => f.type)).toEqual([
      "IconSet",
      "DataBar",
      "ContainsText",
      "CellValue",
      "Custom",
    ]);
  });
  expect(sheet().conditionalFormats.find((f) => f.type === "Custom")).toMatchObject({
    rule: { formula: "=$B2>=$C2" },
    look: { fontColor: "#006100", fill: "#C6EFCE" },
    stopIfTrue: true,
  });
  expect(sheet().conditionalFormats.find((f) => f.type === "DataBar")?.dataBar?.upper).toEqual({
    type: "Number",
    formula: "1",
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Données").getRange("B2:B3").conditionalFormats.clearAll();
    await context.sync();
  });
  expect(sheet().conditionalFormats).toHaveLength(0);
});

test("data validation", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Données").getRange("C2:C3");
    range.dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    range.dataValidation.prompt = { showPrompt: true, title: "Cible", message: "Entre 0 % et 100 %" };
    range.dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: "Cible",
      message: "Entre 0 % et 100 %",
    };
    range.dataValidation.ignoreBlanks = true;
    range.load("dataValidation/type,dataValidation/rule");
    await context.sync();
    expect(range.dataValidation.type).toBe("Decimal");
  });
  expect(sheet().validationAt(1, 2)?.prompt.title).toBe("Cible");
  expect(sheet().validationAt(0, 2)).toBeNull();
});

test("names follow insertions", async () => {
  await Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem("Données");
    context.workbook.names.add("SPASER_2_1", ws.getRange("B3"));
    ws.names.add("local", "=Données!$A$1");
    ws.getRange("1:1").insert("Down");
    const name = context.workbook.names.getItemOrNullObject("SPASER_2_1");
    name.load("formula,value,type");
    const absent = context.workbook.names.getItemOrNullObject("absent");
    const range = name.getRange();
    range.load("values");
    await context.sync();
    expect(name.formula).toBe("=Données!$B$4");
    expect(range.values).toEqual([[0.5]]);
    expect(absent.isNullObject).toBe(true);
    ws.getRange("1:1").delete("Up");
    name.delete();
    await context.sync();
  });
  expect(book.names.map((n) => n.name)).toEqual(["local"]);
});

test("tables and the sheet's filter", async () => {
  await Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem("Données");
    const table = ws.tables.add("A1:C3", true);
    table.name = "Resultats";
    table.showFilterButton = false;
    table.style = "TableStyleLight1";
    const tables = context.workbook.tables;
    tables.load("items/name,items/id");
    const header = table.getHeaderRowRange();
    header.load("values,address");
    table.columns.load("items/name");
    await context.sync();
    expect(tables.items.map((t) => t.name)).toEqual(["Resultats"]);
    expect(header.values).toEqual([["Indicateur", "Résultat", "Cible"]]);
    expect(table.columns.items.map((c) => c.name)).toEqual(["Indicateur", "Résultat", "Cible"]);
    table.convertToRange();
    ws.autoFilter.apply(ws.getRange("A1:C3"));
    await context.sync();
  });
  expect(sheet().autoFilter?.area).toMatchObject({ rows: 3, columns: 3 });
});

test("a chart with its title, axes, series and position", async () => {
  await Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem("Données");
    const chart = ws.charts.add("ColumnClustered", ws.getRange("A1:C3"), "Columns");
    chart.name = "Résultat / cible";
    chart.title.text = "Résultats et cibles";
    chart.title.format.font.bold = true;
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 1;
    chart.axes.valueAxis.numberFormat = "0%";
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.legend.position = "Bottom";
    chart.setPosition("E2", "H10");
    const series = chart.series.getItemAt(0);
    series.format.fill.setSolidColor("#1F4E79");
    series.gapWidth = 80;
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = "0%";
    series.points.getItemAt(1).format.fill.setSolidColor("#C00000");
    const added = chart.series.add("Évolution");
    added.setValues(ws.getRange("C2:C3"));
    added.setXAxisValues(ws.getRange("A2:A3"));
    chart.series.load("items/name");
    chart.load("left,top,width,height,id");
    await context.sync();
    expect(chart.series.items.map((s) => s.name)).toEqual(["Résultat", "Cible", "Évolution"]);
    expect([chart.left, chart.top, chart.width]).toEqual([192, 15, 192]);
    const again = ws.charts.getItemOrNullObject("Résultat / cible");
    again.load("name");
    await context.sync();
    expect(again.isNullObject).toBe(false);
  });
  expect(sheet().charts[0]!.series[0]).toMatchObject({
    values: "=Données!$B$2:$B$3",
    categories: "=Données!$A$2:$A$3",
    fill: "#1F4E79",
  });
  expect(sheet().charts[0]!.axes.value).toMatchObject({ minimum: 0, maximum: 1, numberFormat: "0%" });
});

test("freeze panes, page layout, page breaks", async () => {
  await Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem("Données");
    ws.freezePanes.freezeRows(1);
    ws.pageLayout.orientation = "Landscape";
    ws.pageLayout.paperSize = "A4";
    ws.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    ws.pageLayout.setPrintArea("A1:C3");
    ws.pageLayout.setPrintTitleRows("$1:$1");
    ws.pageLayout.setPrintMargins("Centimeters", { top: 1.5, bottom: 1.5 });
    ws.pageLayout.centerHorizontally = true;
    ws.pageLayout.printGridlines = false;
    ws.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
    ws.horizontalPageBreaks.add("A3");
    ws.horizontalPageBreaks.load("items/rowIndex");
    const frozen = ws.freezePanes.getLocationOrNullObject();
    frozen.load("address");
    await context.sync();
    expect(frozen.address).toBe("Données!1:1");
  });
  expect(sheet()).toMatchObject({
    frozen: { rows: 1, columns: 0 },
    rowBreaks: [2],
    printTitleRows: { row: 0, rows: 1 },
  });
  expect(sheet().pageLayout.topMargin).toBeCloseTo(42.52, 1);
  expect(sheet().pageLayout.defaultForAllPages.centerFooter).toBe("&P / &N");
});

test("settings, properties, a new workbook, suspended screen", async () => {
  await Excel.run(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    context.workbook.properties.title = "SPASER 2023";
    context.workbook.settings.add("essai", { a: 1 });
    const setting = context.workbook.settings.getItemOrNullObject("essai");
    setting.load("value");
    await context.sync();
    expect(setting.value).toEqual({ a: 1 });
  });
  expect(book.properties["title"]).toBe("SPASER 2023");
  await Excel.createWorkbook("UEsDBA==");
  expect(booted.host.createdWorkbooks).toEqual(["UEsDBA=="]);
  Office.context.document.settings.set("spaser", { version: 1 });
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  expect(book.settings.get("spaser")).toEqual({ version: 1 });
  expect(booted.host.settingsSaves).toBe(1);
  book.settings.set("spaser", { version: 2 });
  await new Promise((resolve) => Office.context.document.settings.refreshAsync(resolve));
  expect(Office.context.document.settings.get("spaser")).toEqual({ version: 2 });
});

test("a protected sheet refuses changes", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Données").protection.protect();
    await context.sync();
  });
  const error = await failure(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Données").getRange("A1").values = [["x"]];
      await context.sync();
    }),
  );
  expect(error.code).toBe("AccessDenied");
  sheet().protection = null;
});
