/** Ranges through the real client: reading, writing, coercion, formats, structure. */
import { workbookFrom, type Workbook } from "../../emulator/model";
import { type Booted, bootOffice } from "../../emulator/transport/jsdom";
import { failure, settle } from "./support";

let booted: Booted;
let book: Workbook;
beforeAll(async () => {
  book = workbookFrom({ sheets: [{ name: "Feuil1" }, { name: "Autre feuille" }] });
  booted = await bootOffice({ workbook: book });
});
afterAll(() => booted.close());

const sheet = () => book.sheetNamed("Feuil1")!;

test("values are read as if typed: numbers, dates, formulas, texts, apostrophes, null, empty", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Feuil1").getRange("A1:H1");
    range.values = [["12", "abc", "=1+1", "'=3", "12/31/2023", true, "", "-x"]];
    await context.sync();
    range.values = [[null, null, null, null, null, null, 7, null]] as unknown[][] as string[][];
    range.load("values,formulas,numberFormat,valueTypes");
    await context.sync();
    expect(range.values[0]!.slice(0, 2)).toEqual([12, "abc"]);
    expect(range.formulas[0]![2]).toBe("=1+1");
    expect(range.values[0]![3]).toBe("=3");
    expect(range.values[0]![4]).toBe(45291);
    expect(range.numberFormat[0]![4]).toBe("m/d/yyyy");
    expect(range.values[0]!.slice(5, 7)).toEqual([true, 7]);
    // A leading sign makes a formula: the danger that the add-in has to avoid.
    expect(range.formulas[0]![7]).toBe("=-x");
  });
});

test("text format first keeps everything as text", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Feuil1").getRange("A2:C2");
    range.numberFormat = [["@", "@", "0.0%"]];
    range.values = [["007", "=A1", 0.275]];
    range.load("values,text,formulas");
    await context.sync();
    expect(range.values).toEqual([["007", "=A1", 0.275]]);
    expect(range.text).toEqual([["007", "=A1", "27,5%"]]);
  });
});

test("a block of more than 1,500 cells travels in chunks and arrives whole", async () => {
  const rows = Array.from({ length: 500 }, (_, r) => [r, r * 2, `t${r}`, ""]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Autre feuille").getRangeByIndexes(0, 0, 500, 4).values = rows;
    await context.sync();
  });
  expect(book.sheetNamed("Autre feuille")!.value(499, 2)).toBe("t499");
  expect(book.sheetNamed("Autre feuille")!.used()).toEqual({ row: 0, column: 0, rows: 500, columns: 3 });
});

test("a wrong size is refused", async () => {
  const error = await failure(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("A1:B2").values = [[1, 2, 3]];
      await context.sync();
    }),
  );
  expect(error.code).toBe("InvalidArgument");
});

test("formats: fill, font, borders, alignment, sizes, protection", async () => {
  await Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem("Feuil1");
    const range = ws.getRange("B4:D6");
    range.format.fill.color = "#123abc";
    range.format.font.bold = true;
    range.format.font.set({ color: "white", size: 14, name: "Segoe UI" });
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    range.format.borders
      .getItem("InsideHorizontal")
      .set({ style: "Dot", color: "#cccccc", weight: "Hairline" });
    range.format.horizontalAlignment = "Center";
    range.format.verticalAlignment = "Center";
    range.format.wrapText = true;
    range.format.indentLevel = 2;
    range.format.protection.locked = false;
    range.format.columnWidth = 100;
    range.format.rowHeight = 30;
    ws.getRange("B4").format.fill.clear();
    const first = ws.getRange("B4");
    first.load("format/fill/color,format/font/bold,format/columnWidth");
    range.load("format/fill/color,format/font/size,format/rowHeight");
    await context.sync();
    expect(first.format.fill.color).toBe("#FFFFFF");
    expect(first.format.columnWidth).toBe(100);
    expect(range.format.fill.color).toBe("");
    expect(range.format.font.size).toBe(14);
    expect(range.format.rowHeight).toBe(30);
  });
  const style = sheet().style(5, 2);
  expect(style).toMatchObject({
    fill: "#123ABC",
    bold: true,
    fontColor: "#FFFFFF",
    wrap: true,
    indent: 2,
    locked: false,
  });
  expect(style.borders.bottom).toEqual({ style: "Continuous", weight: "Thin", color: "#000000" });
  expect(style.borders.top).toEqual({ style: "Dot", weight: "Hairline", color: "#CCCCCC" });
});

test("merge, clear, insert, delete, select; ranges held on to follow", async () => {
  await Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem("Autre feuille");
    const held = ws.getRange("A10:C10");
    held.load("address,values");
    await context.sync();
    ws.getRange("1:2").insert("Down");
    await context.sync();
    held.load("address");
    await context.sync();
    expect(held.address).toBe("'Autre feuille'!A12:C12");
    ws.getRange("1:2").delete("Up");
    ws.getRange("E1:G1").merge();
    ws.getRange("A1:A3").clear("Contents");
    ws.getRange("B2").select();
    await context.sync();
  });
  expect(book.active.name).toBe("Autre feuille");
  expect(book.selection).toMatchObject({ row: 1, column: 1 });
  expect(book.active.merges).toHaveLength(1);
  expect(book.active.value(0, 0)).toBeNull();
  await settle();
  expect(booted.connection.heldRanges).toBe(0);
});

test("hidden rows, used ranges, geometry", async () => {
  await Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem("Autre feuille");
    ws.getRange("5:6").rowHidden = true;
    const used = ws.getUsedRange(true);
    used.load("address,rowHidden");
    const hidden = ws.getRange("5:5");
    hidden.load("rowHidden");
    const last = used.getLastRow().getOffsetRange(-1, 0).getCell(0, 1);
    last.load("address,rowIndex,columnIndex");
    await context.sync();
    expect(used.rowHidden).toBeNull();
    expect(hidden.rowHidden).toBe(true);
    expect(last.address).toBe("'Autre feuille'!B499");
  });
});

test("a read of too many cells gives null", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Feuil1").getRange("A:F");
    range.load("values,rowCount");
    await context.sync();
    expect(range.values).toBeNull();
    expect(range.rowCount).toBe(1048576);
  });
});
