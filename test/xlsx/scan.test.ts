/** Sheets that are read byte by byte as they are unpacked: the same cells as the library gives, and the library where they aren't understood. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { readFileSync } from "node:fs";
import type { Cell } from "../../src/register/grid";
import { WorkbookError } from "../../src/workbook/workbook";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbookFile } from "../../src/xlsx/read";
import { SheetScan } from "../../src/xlsx/sheet-scan";
import * as files from "../hostile/files";
import { ASIDE, TUNED } from "../register/corpus";

// A shared machine may be slow: nothing here is timed.
jest.setTimeout(120_000);

/** What a file is read as, or why it isn't read. */
function readBy(bytes: Uint8Array, scans: boolean): unknown {
  try {
    return readWorkbookFile(bytes, scans);
  } catch (error) {
    if (error instanceof WorkbookError) return error.params.reason;
    throw error;
  }
}

function expectSame(bytes: Uint8Array): void {
  expect(readBy(bytes, true)).toEqual(readBy(bytes, false));
}

/** The sheets that the library didn't read. */
function scannedIn(bytes: Uint8Array): number {
  const opened = openPackage(bytes);
  return typeof opened === "string" ? -1 : opened.scanned.length;
}

const STRINGS = [
  "<si><t>simple</t></si>",
  "<si><t/></si>",
  '<si><t xml:space="preserve">  entre blancs </t></si>',
  "<si><t>L’été &amp; l&apos;hiver &lt;3 &#233;&#x2019; _x000D_\r\n fin_x005F_x0041_</t></si>",
  '<si><r><t>gras</t></r><r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve"> et maigre</t></r></si>',
  "<si><r><rPr><strike/></rPr><t>125 000</t></r><r><t> 130 000</t></r></si>",
  "<si><r><rPr><strike/></rPr><t>tout barré</t></r></si>",
  '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
  '<si><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>',
  "<si>\n  <t>en retrait</t>\n</si>",
];
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sst = (items: readonly string[], root = "sst") =>
  `<?xml version="1.0"?><${root} xmlns="${main}">${items.join("")}</${root}>`;

function book(rows: string, after = "", strings = sst(STRINGS)): Uint8Array {
  return files.packed({
    sheets: [{ name: "Marchés", xml: files.worksheet(rows, after) }],
    sharedStrings: strings,
  });
}

/** A part whose tags all have a prefix, as some programs write them. */
const prefixed = (xml: string) => xml.replace(/<(\/?)(?=\w)(?!x:)/g, "<$1x:").replace(/xmlns=/, "xmlns:x=");

const row = (cells: string, number = 1) => `<row r="${number}">${cells}</row>`;

describe("understood, and read as by the library", () => {
  test.each<[string, string, string?]>([
    [
      "shared texts of every kind",
      row(STRINGS.map((_, i) => `<c r="${files.columnName(i)}1" t="s"><v>${i}</v></c>`).join("")),
    ],
    [
      "texts in their cells",
      row(
        '<c r="A1" t="inlineStr"><is><t>un</t></is></c><c r="C1" t="inlineStr"><is><t xml:space="preserve"> d&amp;ux </t></is></c>',
      ),
    ],
    [
      "runs in a cell",
      row('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c>'),
    ],
    [
      "results that are texts",
      row(
        '<c r="A1" t="str"><f>B1&amp;"x"</f><v>l’été</v></c><c r="B1" t="str"><v></v></c><c r="C1" t="str"/>',
      ),
    ],
    [
      "numbers",
      row(
        "0 -0 1 12.5 -12.50 1.1 0.1 1e3 1.5E-7 123456789012345678 0.30000000000000004 1. .5 1E400 -1E-400 9007199254740993"
          .split(" ")
          .map((n, i) => `<c r="${files.columnName(i)}1"><v>${n}</v></c>`)
          .join(""),
      ),
    ],
    [
      "yes, no and errors",
      row(
        '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="e"><v>#SPILL!</v></c><c r="E1" t="e"><v>#DIV/0!</v></c>',
      ),
    ],
    [
      "formats without values",
      row('<c r="A1" s="3"/><c r="B1" s="12"><v>4</v></c><c r="C1" s="1"></c>') + row('<c r="D2" s="1"/>', 2),
    ],
    [
      "formulas without a result",
      row(
        '<c r="A1"><f>1+1</f></c><c r="B1"><f>1</f><v/></c><c r="C1" t="str"><f>1</f><v></v></c><c r="D1"><f t="shared" si="0"/><v>2</v></c>',
      ) + row('<c r="A2"><f>1</f></c>', 2),
    ],
    ["places that aren't named", "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>"],
    [
      "rows and cells left out",
      row('<c r="C3"><v>1</v></c><c r="AB3"><v>2</v></c>', 3) +
        row("", 7) +
        '<row r="8"/>' +
        row('<c r="B9"><v>3</v></c>', 9),
    ],
    ["the last cell of a sheet", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    [
      "hidden rows",
      '<row r="1" spans="1:2" hidden="1" x14ac:dyDescent="0.25"><c r="A1"><v>1</v></c></row><row r="2" hidden="true" ht="12.5" customHeight="1"/><row r="3" hidden="0"><c r="A3"><v>1</v></c></row>',
    ],
    [
      "merged cells",
      row('<c r="A1"><v>1</v></c>') + row('<c r="B4"><v>1</v></c>', 4),
      '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B4:C4"/></mergeCells>',
    ],
    [
      "what stands behind the rows",
      row('<c r="A1"><v>1</v></c>'),
      "<controls><from><xdr:row>4</xdr:row></from></controls><!-- </row> --><hyperlinks/>",
    ],
    ["blanks between tags", '\n  <row r="1">\n    <c r="A1" >\n <v>1</v> </c>\n  </row>\n'],
    ["other quotes", "<row r='2'><c r='B2' t='s' s='1'><v>0</v></c></row>"],
    ["no rows at all", ""],
  ])("%s", (_what, rows, after = "") => {
    const bytes = book(rows, after);
    expect(scannedIn(bytes)).toBe(1);
    expectSame(bytes);
    const parts = unzipSync(bytes);
    for (const name of ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"]) {
      parts[name] = strToU8(prefixed(strFromU8(parts[name]!)));
    }
    expectSame(zipSync(parts));
  });

  test("whole sheets of prefixed tags are understood", () => {
    const parts = unzipSync(book(row('<c r="A1" t="s"><v>3</v></c><c r="B1"><f>1</f><v>2</v></c>')));
    for (const name of ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"]) {
      parts[name] = strToU8(prefixed(strFromU8(parts[name]!)));
    }
    expect(scannedIn(zipSync(parts))).toBe(1);
    expectSame(zipSync(parts));
  });

  test("an element for the rows that is empty, and a list of no texts", () => {
    const parts = unzipSync(book(""));
    parts["xl/worksheets/sheet1.xml"] = strToU8(`<worksheet xmlns="${main}"><sheetData/></worksheet>`);
    parts["xl/sharedStrings.xml"] = strToU8(`<sst xmlns="${main}" count="0"/>`);
    expect(scannedIn(zipSync(parts))).toBe(1);
    expectSame(zipSync(parts));
  });

  test("several sheets, one of them hidden, one named twice, days from 1904", () => {
    const xml = files.worksheet(row('<c r="A1" t="s"><v>0</v></c><c r="B1"><v>45000</v></c>'));
    const bytes = files.packed({
      sheets: [
        { name: "A &amp; B", xml },
        { name: "B", xml, state: "hidden" },
        { name: "C", xml: files.worksheet(""), state: "veryHidden" },
      ],
      sharedStrings: sst(STRINGS),
      afterSheets: '<workbookPr date1904="1"/>',
    });
    expect(scannedIn(bytes)).toBe(3);
    expectSame(bytes);
    const parts = unzipSync(bytes);
    const workbook = strFromU8(parts["xl/workbook.xml"]!);
    parts["xl/workbook.xml"] = strToU8(
      workbook.replace("</sheets>", '<sheet name="D" sheetId="9" r:id="rId1"/></sheets>'),
    );
    expectSame(zipSync(parts));
  });
});

describe("not understood: left to the library", () => {
  test.each<[string, string]>([
    ["dates as texts", row('<c r="A1" t="d"><v>2023-03-15T00:00:00</v></c>')],
    ["literal text", row('<c r="A1" t="str"><v><![CDATA[a</v></c></row>]]></v></c><c r="B1"><v>2</v></c>')],
    ["comments", `<!-- </row> -->${row('<c r="A1"><!-- x --><v>1</v></c>')}`],
    ["instructions", `<?x y?>${row('<c r="A1"><v>1</v></c>')}`],
    ["rows out of order", row('<c r="A2"><v>2</v></c>', 2) + row('<c r="A1"><v>1</v></c>', 1)],
    ["cells out of order", row('<c r="B1"><v>2</v></c><c r="A1"><v>1</v></c>')],
    ["a row twice", row('<c r="A1"><v>2</v></c>') + row('<c r="B1"><v>1</v></c>')],
    ["a cell in another row", row('<c r="A2"><v>2</v></c>')],
    ["a text that isn't there", row('<c r="A1" t="s"><v>99</v></c>')],
    ["numbers between blanks", row('<c r="A1"><v> 12 </v></c>')],
    ["numbers with other signs", row('<c r="A1"><v>1,5</v></c><c r="B1"><v>&#49;</v></c>')],
    ["a kind that nobody knows", row('<c r="A1" t="x"><v>1</v></c>')],
    ["yes or no without a value", row('<c r="A1" t="b"/>')],
    ["other elements in a cell", row('<c r="A1"><v>1</v><extLst/></c>')],
    ["other attributes of a cell", row('<c r="A1" y="1"><v>1</v></c>')],
    ["line ends within a tag", row('<c\nr="A1"><v>1</v></c>')],
    ["rows without a number after empty ones", "<row/><row/><row><c><v>1</v></c></row>"],
  ])("%s", (_what, rows) => {
    expect(scannedIn(book(rows))).toBe(0);
    expectSame(book(rows));
  });

  test.each<[string, string]>([
    ["a text without an element", sst(["<si/>", "<si><t>b</t></si>"])],
    ["a comment", sst(["<!-- x --><si><t>b</t></si>"])],
    ["literal text", sst(["<si><t><![CDATA[b]]></t></si>"])],
    ["something behind", `${sst(["<si><t>b</t></si>"])}<x/>`],
  ])("shared texts with %s", (_what, strings) => {
    const bytes = book(row('<c r="A1" t="s"><v>0</v></c>'), "", strings);
    expect(scannedIn(bytes)).toBe(0);
    expectSame(bytes);
  });
});

describe("where the library reads something else than the file says", () => {
  const cellsOf = (rows: string) => readWorkbookFile(book(rows)).sheets[0]!.cells;

  test("a reference in a formula's text is resolved once", () => {
    expect(cellsOf(row('<c r="A1" t="str"><v>&amp;lt;b&amp;gt; &#233;t&#xE9; _x00E9_</v></c>'))).toEqual([
      ["&lt;b&gt; été é"],
    ]);
  });
  test("a sign beyond the first 65,536", () => {
    expect(cellsOf(row('<c r="A1" t="inlineStr"><is><t>&#x1F333;&#127795;</t></is></c>'))).toEqual([
      ["🌳🌳"],
    ]);
  });
  test("what is struck through in a text that stands in its cell", () => {
    const runs = "<r><rPr><strike/></rPr><t>12</t></r><r><t>15</t></r>";
    expect(cellsOf(row(`<c r="A1" t="inlineStr"><is>${runs}</is></c>`))).toEqual([["15"]]);
  });
});

test("the end of a piece may be anywhere", () => {
  const whole = strToU8(
    files.worksheet(
      row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><v>l’été &amp; l’hiver</v></c>') +
        '<row r="3" hidden="1"/>' +
        row('<c r="C4"><v>12.5</v></c>', 4),
      "<mergeCells/>",
    ),
  );
  const read = (cuts: number[]) => {
    const scan = new SheetScan(["a"], 100);
    const places = [0, ...cuts.map((cut) => cut % whole.length).sort((a, b) => a - b), whole.length];
    const taken = places.slice(1).map((end, i) => scan.push(whole.slice(places[i], end)));
    return [
      taken.every(Boolean),
      scan.finish(),
      scan.rows.used,
      scan.rows.grid(),
      scan.hidden,
      strFromU8(scan.tail()),
    ];
  };
  const expected = read([]);
  expect(expected.slice(0, 2)).toEqual([true, true]);
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 12 }), (cuts) => expect(read(cuts)).toEqual(expected)),
  );
});

describe("whole workbooks", () => {
  test("the example register is read without the library", () => {
    const bytes = new Uint8Array(readFileSync("assets/registre-exemple.xlsx"));
    const opened = openPackage(bytes);
    if (typeof opened === "string") throw new Error(opened);
    expect(opened.scanned).toHaveLength(opened.sheets.size);
    expectSame(bytes);
  });

  test.each([...TUNED, ...ASIDE].map((layout) => [layout.name, layout] as const))(
    "corpus: %s",
    async (_name, layout) => {
      const sheets = layout.sheets.map(({ cells }, i) => ({ name: `F${i}`, rows: cells }));
      const bytes = await writeXlsx({ sheets });
      expect(scannedIn(bytes)).toBe(sheets.length);
      expectSame(bytes);
    },
  );

  test.each<[string, () => Uint8Array]>([
    ["hugeCell", files.hugeCell],
    ["allColumns", files.allColumns],
    ["lastColumn", () => files.lastColumn(50)],
    ["farCorner", files.farCorner],
    ["manyMerges", () => files.manyMerges(500)],
    ["circularNames", files.circularNames],
    ["honestBomb", files.honestBomb],
    ["lyingBomb", files.lyingBomb],
    ["macroWorkbook", files.macroWorkbook],
    ["chartSheet", files.chartSheet],
    ["chartSheet alone", () => files.chartSheet(true)],
    ["veryHidden", files.veryHidden],
    ["externalLinks", files.externalLinks],
    ["entities in a sheet", () => files.entityBomb("sheet")],
    ["entities in shared texts", () => files.entityBomb("sharedStrings")],
    ["endlessTags", files.endlessTags],
    ["terminalSequences", files.terminalSequences],
    ["repeatedCellsInWorkbook", files.repeatedCellsInWorkbook],
  ])("hostile: %s", (_name, make) => {
    expectSame(make());
  });

  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom("été", " a ", "a\nb", "_x0041_", "&lt;", "<b>", "🌳", "Oui", "x".repeat(300)),
  );
  const cell: fc.Arbitrary<Cell | null> = fc.oneof(
    text.map((one) => one.replace(/[^\t\n\x20-\ud7ff\ue000-\ufffd]/gu, "")),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.integer(),
    fc.float({ min: 0, max: 100_000, noNaN: true }).map((n) => Math.round(n * 100) / 100),
    fc.boolean(),
    fc.constant(null),
  );
  test("property: any cells, written by a library of its own", async () => {
    const grid = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(grid, fc.constantFrom(0, 1, 30), async (rows, left) => {
        const shifted = rows.map((cells) => [...Array<null>(left).fill(null), ...cells]);
        const bytes = await writeXlsx({ sheets: [{ name: "A", rows: shifted }] });
        expect(scannedIn(bytes)).toBe(1);
        expectSame(bytes);
      }),
      { numRuns: 150 },
    );
  });

  const piece = (column: number, line: number): fc.Arbitrary<string> => {
    const at = fc.constantFrom(
      ` r="${files.columnName(column)}${line}"`,
      ` r="${files.columnName(column)}${line}"`,
      "",
      ` r='${files.columnName(column)}${line}'`,
    );
    const kind = fc.constantFrom(...["", "", "s", "str", "inlineStr", "b", "e", "n", "d"]);
    const style = fc.constantFrom("", ' s="1"', ' cm="1" vm="2"', " ");
    const content = fc.constantFrom(
      ...[
        "",
        "<v>0</v>",
        "<v>1</v>",
        "<v>7.25</v>",
        "<v/>",
        "<v></v>",
        "<v>-3E2</v>",
        "<v>#REF!</v>",
        "<f>A1</f>",
      ],
      ...[
        "<f>A1</f><v>4</v>",
        '<f t="shared" ref="A1:B2" si="0">A1&gt;2</f><v>1</v>',
        "<is><t>x &lt; é</t></is>",
        "<is><r><t>a</t></r></is>",
      ],
      ...[
        '<v xml:space="preserve"> 5 </v>',
        "<v>a_x000D_b</v>",
        "<v><![CDATA[x]]></v>",
        "<!--x--><v>2</v>",
        "<is/>",
        "<x:v>3</x:v>",
        "\n<v>6</v>\n",
      ],
    );
    return fc
      .tuple(at, kind, style, content)
      .map(([r, t, s, inner]) =>
        inner === "" ? `<c${r}${s}${t && ` t="${t}"`}/>` : `<c${r}${s}${t && ` t="${t}"`}>${inner}</c>`,
      );
  };
  const line = (number: number) =>
    fc
      .tuple(
        fc.constantFrom(
          ` r="${number}"`,
          ` r="${number}"`,
          ` r="${number}" hidden="1"`,
          "",
          ` r="${number + 1}" spans="1:9"`,
        ),
        fc.tuple(...[0, 1, 2, 3].map((column) => piece(column, number))),
        fc.constantFrom("", "", "", "\n", "<!--x-->"),
      )
      .map(([attributes, cells, between]) => `<row${attributes}>${cells.join(between)}</row>`);
  test("property: markup written by hand, in every spelling", () => {
    let [scanned, runs] = [0, 0];
    const sheet = fc.tuple(
      ...[1, 2, 3].map(line),
      fc.boolean(),
      fc.constantFrom("", '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(piece(0, 1), piece(1, 1)).map(([a, b]) => [row(a + b), false, ""]),
          sheet,
        ),
        (parts) => {
          const rows = parts.filter((part) => typeof part === "string").join("");
          const bytes = book(rows);
          runs++;
          if (scannedIn(bytes) === 1) scanned++;
          expectSame(bytes);
        },
      ),
      { numRuns: 600 },
    );
    // Neither of the two ways is left aside.
    expect(scanned).toBeGreaterThan(runs / 20);
    expect(scanned).toBeLessThan(runs);
  });
});
