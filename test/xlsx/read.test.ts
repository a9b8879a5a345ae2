/** Files of every kind are read as cells, or refused with a reason. */
import { write, utils, type WorkBook } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { readWorkbookFile } from "../../src/xlsx/read";
import { FileWorkbook } from "../../src/xlsx/file-workbook";
import type { WorkbookError } from "../../src/workbook/workbook";

function reasonOf(bytes: Uint8Array): unknown {
  try {
    readWorkbookFile(bytes);
  } catch (error) {
    const { code, params } = error as WorkbookError;
    return [code, params.reason];
  }
  return "read";
}

function bookBytes(book: WorkBook): Uint8Array {
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

const rows = [
  [null, "Titre"],
  [null, "N°", "Objet", "Montant"],
  [null, 1, "Nettoyage", 12.5],
  [null, true, "é", null],
];

function simple(): WorkBook {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Marchés");
  utils.book_append_sheet(book, utils.aoa_to_sheet([]), "Vide");
  return book;
}

describe("a workbook", () => {
  test("cells, used area by values, sheets in order", () => {
    const { sheets, date1904 } = readWorkbookFile(bookBytes(simple()));
    expect(date1904).toBe(false);
    expect(sheets.map(({ shape }) => shape.name)).toEqual(["Marchés", "Vide"]);
    expect(sheets[0]!.shape.used).toEqual({ row: 0, column: 1, rowCount: 4, columnCount: 3 });
    expect(sheets[0]!.cells).toEqual([
      ["Titre", "", ""],
      ["N°", "Objet", "Montant"],
      [1, "Nettoyage", 12.5],
      [true, "é", ""],
    ]);
    expect(sheets[1]!.shape.used).toBeNull();
  });

  test("hidden and filtered rows, as many as stand among the values", () => {
    const sheet = utils.aoa_to_sheet(rows);
    sheet["!rows"] = [{}, { hidden: true }, {}, { hidden: true }, {}, { hidden: true }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "A");
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "B");
    const { sheets } = readWorkbookFile(bookBytes(book));
    expect(sheets.map(({ shape }) => shape.hiddenRows)).toEqual([2, 0]);
  });

  test("hidden rows of a sheet whose part is looked at in several steps", () => {
    const sheet = utils.aoa_to_sheet(Array.from({ length: 30_000 }, (_, row) => [row, "x"]));
    sheet["!rows"] = Array.from({ length: 30_000 }, (_, row) => ({ hidden: row % 2 === 1 }));
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "A");
    expect(readWorkbookFile(bookBytes(book)).sheets[0]!.shape.hiddenRows).toBe(15_000);
  });

  test("hidden sheets, dates as serials, the calendar of 1904, errors, formulas as values", () => {
    const sheet = utils.aoa_to_sheet([[44973]]);
    sheet.A1 = { t: "n", v: 44973, z: "dd/mm/yyyy" };
    sheet.B1 = { t: "e", v: 42 };
    sheet.C1 = { t: "n", v: 3, f: "1+2" };
    sheet["!ref"] = "A1:C1";
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "A");
    utils.book_append_sheet(book, utils.aoa_to_sheet([["x"]]), "B");
    utils.book_append_sheet(book, utils.aoa_to_sheet([["x"]]), "C");
    book.Workbook = { WBProps: { date1904: true }, Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] };
    const file = readWorkbookFile(bookBytes(book));
    expect(file.date1904).toBe(true);
    expect(file.sheets.map(({ shape }) => shape.visibility)).toEqual(["visible", "hidden", "veryHidden"]);
    expect(file.sheets[0]!.cells).toEqual([[44973, "#N/A", 3]]);
  });

  test("Excel tables with their area", async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "Autre", rows: [["a"]] },
        {
          name: "Marchés & co",
          rows: [["Titre"], ["N°", "Objet"], [1, "x"], [2, "y"]],
          tables: [{ name: "T_Marches", range: "A2:B4", columns: [{ name: "N°" }, { name: "Objet" }] }],
        },
      ],
    });
    const { sheets } = readWorkbookFile(bytes);
    expect(sheets[0]!.shape.tables).toEqual([]);
    expect(sheets[1]!.shape.tables).toEqual([
      { name: "T_Marches", area: { row: 1, column: 0, rowCount: 3, columnCount: 2 } },
    ]);
  });
});

describe("a text file", () => {
  const expected = [
    ["N°", "Objet", "Montant", "Code"],
    [1, "Nettoyage; locaux", 12.5, "007"],
    [2, 'dit "le petit"', "", "été"],
  ];
  const text = (separator: string) =>
    [
      ["N°", "Objet", "Montant", "Code"],
      ["1", '"Nettoyage; locaux"', "12.5", "007"],
      ["2", '"dit ""le petit"""', "", "été"],
    ]
      .map((row) => row.join(separator))
      .join("\r\n");

  test.each([";", "\t", ","])("separated by %j, in UTF-8 with and without mark", (separator) => {
    expect(readWorkbookFile(strToU8(text(separator))).sheets[0]!.cells).toEqual(expected);
    expect(readWorkbookFile(strToU8(`\ufeff${text(separator)}\r\n`)).sheets[0]!.cells).toEqual(expected);
  });

  test("in Windows-1252, with decimal commas", () => {
    const bytes = Uint8Array.from([..."N°;Montant\nété;12,5"].map((letter) => letter.charCodeAt(0)));
    expect(readWorkbookFile(bytes).sheets[0]!.cells).toEqual([
      ["N°", "Montant"],
      ["été", 12.5],
    ]);
  });

  test("bears the name of its file", async () => {
    const { sheets } = await FileWorkbook.read(strToU8("a;b\n1;2"), "marchés 2023.csv").overview();
    expect(sheets[0]!.name).toBe("marchés 2023");
  });
});

describe("refused with a reason", () => {
  const good = bookBytes(simple());

  test("an empty file", () => {
    expect(reasonOf(new Uint8Array())).toEqual(["unreadableFile", "empty"]);
  });
  test("a truncated workbook", () => {
    expect(reasonOf(good.slice(0, good.length - 200))).toEqual(["unreadableFile", "truncated"]);
    expect(reasonOf(good.slice(0, 100))).toEqual(["unreadableFile", "truncated"]);
  });
  test("another zip archive", () => {
    expect(reasonOf(zipSync({ "lisezmoi.txt": strToU8("bonjour") }))).toEqual([
      "unreadableFile",
      "notAWorkbook",
    ]);
  });
  test("a page, a picture, prose", () => {
    expect(reasonOf(strToU8("<html><table><tr><td>1;2</td></tr></table>"))).toEqual([
      "unreadableFile",
      "notAWorkbook",
    ]);
    expect(reasonOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2))).toEqual([
      "unreadableFile",
      "notAWorkbook",
    ]);
    expect(reasonOf(strToU8("Bonjour"))).toEqual(["unreadableFile", "notAWorkbook"]);
  });
  test("a workbook under a password", async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: "A", rows: [["x"]] }],
      encryption: { password: "secret", spinCount: 1000 },
    });
    expect(reasonOf(bytes)).toEqual(["unreadableFile", "encrypted"]);
  });
  test("a bomb: sizes are looked at before anything is unpacked", () => {
    const bomb = zipSync({
      "xl/workbook.xml": strToU8("<workbook/>"),
      "xl/worksheets/sheet1.xml": new Uint8Array(1000),
    });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    // The directory claims a sheet of 3 GB.
    for (let i = 0; i < bomb.length - 4; i++) {
      if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) === 1000)
        view.setUint32(i + 24, 3e9, true);
    }
    expect(reasonOf(bomb)).toEqual(["unreadableFile", "tooLarge"]);
  });
});
