/** The workbook model by itself: typing, display, structure, validation, sheets. */
import {
  copySheet, deleteCells, display, insertCells, parseRect, formatRect, readEntry, rect, sortRows, typeInto, workbookFrom,
} from "../../emulator/model"; // prettier-ignore
import { byteLength } from "../../emulator/traffic";

test.each<[string, unknown, string | null]>([
  ["25 %", 0.25, "0%"],
  ["27,5%", 0.275, "0.00%"],
  ["1 234,5", 1234.5, "#,##0.00"],
  ["-12", -12, null],
  ["1,5 €", 1.5, '#,##0.00 "€"'],
  ["31/12/2023", 45291, "dd/mm/yyyy"],
  ["2023-12-31", 45291, "dd/mm/yyyy"],
  ["31 décembre 2023", 45291, "dd/mm/yyyy"],
  ["31/02/2023", "31/02/2023", null],
  ["VRAI", true, null],
  ["'007", "007", null],
  ["12.5", "12.5", null],
  ["Oui", "Oui", null],
])("typing %s in French", (text, value, format) => {
  expect(readEntry(text, "fr")).toMatchObject({ value, format });
});

test.each<[number | string | boolean, string, string]>([
  [0.275, "0.0%", "27,5%"],
  [1234567.891, "#,##0.00", "1\u202f234\u202f567,89"],
  [45291, "dd/mm/yyyy", "31/12/2023"],
  [45291.75, "d mmmm yyyy hh:mm", "31 décembre 2023 18:00"],
  [-5, '0;"moins "0', "moins 5"],
  [130_000_000, '[>=1000000]#,##0.0,," M€";#,##0" €"', "130,0 M€"],
  [999_999, '[>=1000000]#,##0.0,," M€";#,##0" €"', "999\u202f999 €"],
  [0.1 + 0.2, "General", "0,3"],
  [true, "General", "VRAI"],
  [1.005, "0.00", "1,01"],
  ["texte", "@", "texte"],
])("%s shown as %s", (value, format, text) => {
  expect(display(value, format)).toBe(text);
});

test("addresses there and back", () => {
  for (const text of ["A1", "B2:C3", "A:C", "2:5", "XFD1048576"])
    expect(formatRect(parseRect(text)!)).toBe(text);
  expect(parseRect("XFE1")).toBeNull();
});

test("sorting keeps rows together and moves formulas like copies", () => {
  const book = workbookFrom({
    sheets: [
      {
        name: "A",
        rows: [
          ["k", "v"],
          ["b", 2, "=B2*2"],
          ["a", 1, "=B3*2"],
          [null, 9, "=B4"],
        ],
      },
    ],
  });
  sortRows(book.active, rect(0, 0, 4, 3), [{ column: 0 }], true);
  expect([1, 2, 3].map((r) => book.active.value(r, 1))).toEqual([1, 2, 9]);
  expect([1, 2, 3].map((r) => book.active.grid.peek(r, 2)?.formula)).toEqual(["=B2*2", "=B3*2", "=B4"]);
});

test("rules, names, tables, merges and charts follow insertions and deletions", () => {
  const book = workbookFrom({
    sheets: [
      {
        name: "A",
        rows: [
          ["a", "b"],
          [1, 2],
        ],
        tables: [{ area: "A1:B2" }],
        merges: ["A8:B8"],
      },
    ],
    names: { ici: "=A!$A$2" },
  });
  const sheet = book.active;
  sheet.addConditionalFormat("Custom", [rect(1, 1)]).rule["formula"] = "=$A2>0";
  const chart = sheet.addChart("Line", { sheet, area: rect(0, 0, 2, 2) }, "Columns");
  chart.top = 100;
  insertCells(sheet, rect(1, 0, 1, 16384), "down");
  expect(sheet.tables[0]!.area.rows).toBe(3);
  expect(book.names[0]!.formula).toBe("=A!$A$3");
  expect(sheet.merges[0]!.row).toBe(8);
  expect(sheet.conditionalFormats[0]!.areas[0]!.row).toBe(2);
  expect(sheet.conditionalFormats[0]!.rule["formula"]).toBe("=$A3>0");
  expect(chart.top).toBe(115);
  deleteCells(sheet, rect(0, 0, 3, 16384), "up");
  expect(sheet.tables).toHaveLength(0);
  expect(book.names[0]!.formula).toBe("=A!#REF!");
});

test("a copied sheet has its own names, tables and rules", () => {
  const book = workbookFrom({
    sheets: [{ name: "S", rows: [[1]], tables: [{ name: "T", area: "A1:A2" }] }],
    names: { n: "=S!$A$1" },
  });
  const copy = copySheet(book.active);
  expect(copy.name).toBe("S (2)");
  expect(copy.tables[0]!.name).not.toBe("T");
  expect(book.names.filter((n) => n.sheetId === copy.id).map((n) => n.formula)).toEqual(["='S (2)'!$A$1"]);
});

test("validation and protection refuse what a person types", () => {
  const book = workbookFrom({ sheets: [{ name: "S" }] });
  const sheet = book.active;
  sheet.validationFor(rect(0, 0)).rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
  expect(typeInto(sheet, 0, 0, "250 %").accepted).toBe(false);
  expect(typeInto(sheet, 0, 0, "25 %").accepted).toBe(true);
  sheet.protection = { options: {}, password: null };
  expect(typeInto(sheet, 1, 0, "x")).toMatchObject({ accepted: false, reason: "protected" });
});

test("bytes are counted as UTF-8", () => {
  for (const text of ["abc", "é€", "🙂 œuf"])
    expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
});
