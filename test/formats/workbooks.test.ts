/** Workbooks of every format: the same cells and shapes as of the .xlsx, and a reason for what isn't read. */
import { CFB, utils, write, type BookType, type WorkBook } from "@e965/xlsx";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cell } from "../../src/register/grid";
import { WorkbookError } from "../../src/workbook/workbook";
import type { WorkbookFile } from "../../src/xlsx/file-cells";
import { readWorkbookFile } from "../../src/xlsx/read";
import { hasOffice, PROGRAM } from "../report/office";

jest.setTimeout(180_000);

const OTHERS: readonly [string, BookType][] = [
  [".xls", "biff8"],
  [".xlsb", "xlsb"],
  [".xlsm", "xlsm"],
  [".ods", "ods"],
  [".fods", "fods"],
  ["XML 2003", "xlml"],
];

function written(book: WorkBook, bookType: BookType): Uint8Array {
  const made = write(book, { type: "array", bookType }) as ArrayBuffer | string;
  return typeof made === "string" ? strToU8(made) : new Uint8Array(made);
}

function reasonOf(bytes: Uint8Array): unknown {
  try {
    readWorkbookFile(bytes);
  } catch (error) {
    if (error instanceof WorkbookError) return error.params.reason;
    throw error;
  }
  return "read";
}

/** A register with what differs from format to format. */
function tricky(): WorkBook {
  const sheet = utils.aoa_to_sheet([
    [null, "Registre « é à œ € » & <autres>"],
    [null, "N° de marché", "Objet", "Notifié le", "Part", "Clause", "Montant HT", "SIRET"],
    [null, "2023-001", "Nettoyage\nen deux lignes", 45_017, 0.125, true, 1234.5, "12345678901234"],
    [null, "2023-002", "  blancs  au   milieu", 45_018.75, 1, false, -0.1, "00012345678901"],
    [null, "2023-003", "=SOMME(A1)", 45_019, 0, true, 1e15, "7"],
    [null, null, null, 45_019],
    [null, "2023-004", "Dernier", 45_020, 0.5, false, 0, ""],
  ]);
  sheet["D3"] = { t: "n", v: 45_017, z: "dd/mm/yyyy" };
  sheet["D4"] = { t: "n", v: 45_018.75, z: "dd/mm/yyyy\\ hh:mm" };
  sheet["E3"] = { t: "n", v: 0.125, z: "0.0%" };
  sheet["!merges"] = [utils.decode_range("C5:C6"), utils.decode_range("B1:D1")];
  sheet["!rows"] = [{}, {}, {}, { hidden: true }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Marchés 2023");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["caché", 1]]), "Cachée");
  utils.book_append_sheet(book, utils.aoa_to_sheet([]), "Vide");
  utils.book_append_sheet(book, utils.sheet_add_aoa({}, [[true], ["fin"]], { origin: "AB30" }), "Loin");
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }, { Hidden: 0 }] };
  return book;
}

/** All that is the same whatever the file: numbers to the last digit that each format writes. */
function said({ sheets }: WorkbookFile): object {
  // LibreOffice keeps a yes or no that has no format of its own as a number.
  const plain = (cell: Cell) => (typeof cell === "string" ? cell : Number(Number(cell).toPrecision(12)));
  return sheets.map(({ shape: { name, visibility, used, merged = [], hiddenRows }, cells }) => ({
    name,
    visibility,
    used,
    merged,
    hiddenRows,
    cells: cells.map((row) => row.map(plain)),
  }));
}

describe.each(OTHERS)("%s", (_name, type) => {
  test("is read as the .xlsx is", () => {
    const { sheets } = readWorkbookFile(written(tricky(), type));
    const expected = readWorkbookFile(written(tricky(), "xlsx")).sheets;
    expect(sheets.map(({ shape }) => shape.name)).toEqual(expected.map(({ shape }) => shape.name));
    expect(sheets.map(({ shape }) => shape.used)).toEqual(expected.map(({ shape }) => shape.used));
    expect(sheets.map(({ cells }) => cells)).toEqual(expected.map(({ cells }) => cells));
  });

  test("whatever stands in it", () => {
    const cell = fc.oneof(
      fc.constant(""),
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 128),
      fc.boolean(),
      fc
        .string({ maxLength: 12, unit: fc.constantFrom(..."aé’œ&<>\"'= 0,;1") })
        .filter((text) => text.trim() === text && !/ {2}/.test(text)),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const book = utils.book_new();
        utils.book_append_sheet(
          book,
          utils.aoa_to_sheet(rows.map((row) => row.map((one) => (one === "" ? null : one)))),
          "A",
        );
        const cells = (bookType: BookType) => said(readWorkbookFile(written(book, bookType)));
        expect(cells(type)).toEqual(cells("xlsx"));
      }),
      { numRuns: 40 },
    );
  });
});

test.each<[string, BookType]>(OTHERS.filter(([, type]) => ["biff8", "xlsb", "xlsm"].includes(type)))(
  "%s: days that count from 1904 are the same days",
  (_name, bookType) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, { A1: { t: "n", v: 43_555, z: "dd/mm/yyyy" }, "!ref": "A1" }, "A");
    book.Workbook = { WBProps: { date1904: true } };
    const { sheets, date1904 } = readWorkbookFile(written(book, bookType));
    expect(Number(sheets[0]?.cells[0]?.[0]) + (date1904 ? 1462 : 0)).toBe(43_555 + 1462);
  },
);

describe("not read, with a reason", () => {
  const names = "urn:oasis:names:tc:opendocument:xmlns";
  const flat = (rows: string, before = "") =>
    strToU8(
      `<?xml version="1.0"?>${before}<office:document xmlns:office="${names}:office:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document>`,
    );
  const cell = (more = "", text = "x") =>
    `<table:table-cell office:value-type="string" ${more}><text:p>${text}</text:p></table:table-cell>`;
  const row = (cells: string, more = "") => `<table:table-row ${more}>${cells}</table:table-row>`;
  const flatRead = (rows: string) => readWorkbookFile(flat(rows)).sheets[0];
  const million = 'table:number-rows-repeated="1048576"';

  test.each<[string, string, string]>([
    [
      "a row of values that is repeated a million times",
      row(cell('table:number-columns-repeated="16384"'), million),
      "tooLarge",
    ],
    [
      "many that are repeated ten thousand times",
      row(cell('table:number-columns-repeated="100"'), 'table:number-rows-repeated="10000"').repeat(90),
      "tooLarge",
    ],
    ["a value below the last row", row("", million) + row(cell()), "outside"],
    [
      "a value beside the last column",
      row(`<table:table-cell table:number-columns-repeated="16384"/>${cell()}`),
      "outside",
    ],
    ["tags that don't close", row("<table:table-cell>"), "markup"],
    [
      "elements within elements within elements",
      row(`<table:table-cell>${"<text:span>".repeat(300)}${"</text:span>".repeat(300)}</table:table-cell>`),
      "markup",
    ],
  ])("OpenDocument: %s", (_what, rows, reason) => {
    expect(reasonOf(flat(rows))).toBe(reason);
  });

  test("OpenDocument: blanks down to the last row and column are nothing", () => {
    const blanks = `<table:table-cell table:number-columns-repeated="16383"/>`;
    const sheet = flatRead(
      row(cell() + blanks) +
        row(
          `<table:table-cell table:number-columns-repeated="16384"/>`,
          `${million} table:visibility="collapse"`,
        ),
    );
    expect(sheet).toMatchObject({ cells: [["x"]], shape: { hiddenRows: 0 } });
  });

  test("OpenDocument: comments, drawings with a table of their own, and changes are no cells", () => {
    const other = `<office:annotation><text:p>remarque</text:p></office:annotation><draw:frame><table:table table:name="B">${row(cell())}</table:table></draw:frame>`;
    const file = readWorkbookFile(
      flat(
        row(
          `<table:table-cell office:value-type="string">${other}<text:p>va<text:span>leur</text:span><text:s text:c="2"/>1</text:p><text:p>fin</text:p></table:table-cell>`,
        ),
      ),
    );
    expect(file.sheets.map(({ cells }) => cells)).toEqual([[["valeur  1\nfin"]]]);
  });

  test("OpenDocument: formulas that no program has computed are noted; errors are their text", () => {
    const sheet = flatRead(
      row(
        `<table:table-cell table:formula="of:=1+1"/><table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>`,
      ),
    );
    expect(sheet).toMatchObject({
      cells: [["#N/A"]],
      shape: { unvaluedFormulas: [{ column: 0, cells: 1 }] },
    });
  });

  test("a document type, whose entities could grow without end", () => {
    expect(reasonOf(flat(row(cell()), '<!DOCTYPE a [<!ENTITY b "c">]>'))).toBe("notAWorkbook");
    const ods = unzipSync(written(tricky(), "ods"));
    const content = strFromU8(ods["content.xml"]!).replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>');
    expect(reasonOf(zipSync({ ...ods, "content.xml": strToU8(content) }))).toBe("markup");
  });

  test("an .ods under a password; a text document", () => {
    const ods = unzipSync(written(tricky(), "ods"));
    const list = strFromU8(ods["META-INF/manifest.xml"]!).replace(
      "/>",
      "><manifest:encryption-data/></manifest:file-entry>",
    );
    expect(reasonOf(zipSync({ ...ods, "META-INF/manifest.xml": strToU8(list) }))).toBe("encrypted");
    const text = strToU8(
      '<office:document-content xmlns:office="o"><office:body><office:text/></office:body></office:document-content>',
    );
    expect(reasonOf(zipSync({ ...ods, "content.xml": text }))).toBe("notAWorkbook");
  });

  test("XML 2003: a row before the one before it, a column beyond the last", () => {
    const book = (rows: string) =>
      strToU8(
        `<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>${rows}</Table></Worksheet></Workbook>`,
      );
    const data = '<Data ss:Type="Number">1</Data>';
    expect(reasonOf(book(`<Row ss:Index="5"/><Row ss:Index="2"/>`))).toBe("outside");
    expect(reasonOf(book(`<Row><Cell ss:Index="16385">${data}</Cell></Row>`))).toBe("outside");
    expect(
      readWorkbookFile(
        book(`<Row ss:Index="5"><Cell ss:MergeAcross="2">${data}</Cell><Cell>${data}</Cell></Row>`),
      ).sheets[0]?.shape.used,
    ).toEqual({ row: 4, column: 0, rowCount: 1, columnCount: 4 });
  });
});

describe("binary workbooks", () => {
  /** The stream of an .xls, changed and put back. */
  function xlsWith(change: (stream: number[]) => number[]): Uint8Array {
    const cfb = CFB as {
      read: (b: Uint8Array, o: object) => object;
      find: (f: object, n: string) => { content: Uint8Array };
      write: (f: object, o: object) => number[];
      utils: { cfb_new: () => object; cfb_add: (f: object, n: string, c: Uint8Array) => void };
    };
    const { content } = cfb.find(cfb.read(written(tricky(), "biff8"), { type: "array" }), "/Workbook");
    const file = cfb.utils.cfb_new();
    cfb.utils.cfb_add(file, "/Workbook", Uint8Array.from(change([...content])));
    return Uint8Array.from(cfb.write(file, { type: "array" }));
  }
  const [top, end] = [
    [0, 0],
    [0xff, 0xff],
  ];
  /** A link over a whole sheet and beyond: the library would make a cell of each place. */
  const link = [0xb8, 1, 32, 0, ...top, ...end, ...top, ...end, ...new Array<number>(24).fill(0)];

  test("a link that names four thousand million cells makes none", () => {
    const before = readWorkbookFile(xlsWith((stream) => stream));
    const last = (stream: number[]) => [...stream.slice(0, -4), ...link, ...stream.slice(-4)];
    expect(said(readWorkbookFile(xlsWith(last)))).toEqual(said(before));
  });

  test("a password; the format of Excel 95; a torn file", () => {
    const after = (stream: number[], record: number[]) => {
      const first = 4 + (stream[2] ?? 0);
      return [...stream.slice(0, first), ...record, ...stream.slice(first)];
    };
    expect(reasonOf(xlsWith((stream) => after(stream, [0x2f, 0, 2, 0, 0, 0])))).toBe("encrypted");
    expect(reasonOf(written(tricky(), "biff5"))).toBe("notAWorkbook");
    expect(reasonOf(xlsWith((stream) => stream.slice(0, stream.length / 2)))).toBe("markup");
  });

  test.each(["biff8", "xlsb"] as const)("%s: any byte may be another", (type) => {
    const good = written(tricky(), type);
    const parts = type === "xlsb" ? unzipSync(good) : {};
    const names = Object.keys(parts).filter((name) => /(?:workbook|sheet\d)\.bin$/.test(name));
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 255 }), (which, at, byte) => {
        const name = names[which % Math.max(1, names.length)];
        const bytes = Uint8Array.from(name === undefined ? good : (parts[name] ?? good));
        bytes[at % bytes.length] = byte;
        reasonOf(name === undefined ? bytes : zipSync({ ...parts, [name]: bytes }));
      }),
      { numRuns: 300 },
    );
  });
});

(hasOffice ? describe : describe.skip)("as LibreOffice saves it", () => {
  const folder = mkdtempSync(join(tmpdir(), "formats-"));
  const TEXT = "csv:Text - txt - csv (StarCalc)";
  const formats = ["ods", "fods", "xls", "xlsm"];
  beforeAll(() => {
    const calendar = unzipSync(written(tricky(), "xlsx"));
    const book = strFromU8(calendar["xl/workbook.xml"]!).replace(
      /<workbookPr[^>]*\/>/,
      '<workbookPr date1904="1"/>',
    );
    const files = {
      exemple: readFileSync("assets/registre-exemple.xlsx"),
      registre: written(tricky(), "xlsx"),
      calendrier: zipSync({ ...calendar, "xl/workbook.xml": strToU8(book) }),
    };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.xlsx`), bytes);
    // As Excel saves in French: « CSV UTF-8 », values between semicolons, and « Texte Unicode » between tabs.
    const saved = [
      ...formats.map((format) => [format, "."]),
      [`${TEXT}:59,34,76,1`, "csv"],
      [`${TEXT}:9,34,65535,1`, "tab"],
    ];
    for (const [format = "", to = ""] of saved)
      spawnSync(
        PROGRAM,
        [
          `-env:UserInstallation=file://${folder}/profile`,
          "--headless",
          "--convert-to",
          format,
          "--outdir",
          to,
          ...Object.keys(files).map((name) => `${name}.xlsx`),
        ],
        { cwd: folder, timeout: 100_000, stdio: "ignore" },
      );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string) => readWorkbookFile(readFileSync(join(folder, name)));
  const json = (name: string) => {
    const words = ["scripts/compute.mjs", join(folder, name), "--year", "2023", "--json"];
    return JSON.parse(spawnSync(process.execPath, words, { encoding: "utf8" }).stdout) as {
      contracts: number;
      indicators: { id: string; value: unknown }[];
    };
  };

  test.each(formats)("the same sheets, figures and findings in .%s", (format) => {
    for (const name of ["exemple", "registre"])
      expect(said(file(`${name}.${format}`))).toEqual(said(file(`${name}.xlsx`)));
    expect(json(`exemple.${format}`)).toEqual(json("exemple.xlsx"));
  });

  test.each(formats)("the same days from another calendar in .%s", (format) => {
    const day = ({ sheets, date1904 }: WorkbookFile) =>
      Number(sheets[0]?.cells[2]?.[2]) + (date1904 ? 1462 : 0);
    expect(day(file("calendrier.xlsx"))).toBe(45_017 + 1462);
    expect(day(file(`calendrier.${format}`))).toBe(45_017 + 1462);
  });

  test("the figures of the first sheet as the two text formats of Excel", () => {
    const [csv, tab, whole] = ["csv/exemple.csv", "tab/exemple.csv", "exemple.xlsx"].map(json);
    expect(csv).toEqual(tab);
    expect(csv?.contracts).toBe(whole?.contracts);
    // Some figures are taken from the other sheets.
    const same = csv?.indicators.filter(
      ({ id, value }) => value !== null && value === whole?.indicators.find((one) => one.id === id)?.value,
    );
    expect(same?.length).toBeGreaterThan(10);
  });
});
