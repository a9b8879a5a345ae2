/** What a file names is looked at before the cell reader sees it; what is refused has a sentence of its own. Bounds are passed by one. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { WorkbookError } from "../../src/workbook/workbook";
import { checksum } from "../../src/xlsx/checksum";
import { MOST_BYTES_FOR_LIBRARY, openPackage } from "../../src/xlsx/package";
import { readWorkbookFile } from "../../src/xlsx/read";
import { cellsOnly, hasOnlyCharacters } from "../../src/xlsx/sheet-guard";
import { texts } from "../../src/text";
import * as files from "./files";

const bytesOf = (xml: string) => new TextEncoder().encode(xml);

function guarded(rows: string, around = "", mostCells = 100): unknown {
  const seen = cellsOnly(bytesOf(files.worksheet(rows, around)), mostCells);
  return typeof seen === "string" ? seen : [seen.cells, strFromU8(seen.part)];
}

function refusal(bytes: Uint8Array): unknown {
  try {
    readWorkbookFile(bytes);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return error.params.reason;
  }
  return "read";
}

const sheet = (rows: string, after = "") =>
  files.packed({ sheets: [{ name: "Marchés", xml: files.worksheet(files.registerRows() + rows, after) }] });

describe("the library gets no more than it reads in ten seconds and 1 GB", () => {
  const cells = "<c><v>1</v></c>".repeat(16_000);
  const rows = (count: number) => `<row>${cells}</row>`.repeat(count);

  test("a large sheet with a comment, which only the library understands", () => {
    expect(refusal(sheet(`<!-- -->${rows(157)}`))).toBe("tooLarge");
  });

  test("many bytes around few cells", () => {
    expect(refusal(sheet(`<!-- -->${" ".repeat(MOST_BYTES_FOR_LIBRARY)}`))).toBe("tooLarge");
  });

  test("a small one is read", () => {
    expect(refusal(sheet("<!-- -->"))).toBe("read");
  });
});

describe("every place of a cell is on a sheet", () => {
  test.each<[string, string]>([
    ["the last row and column", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    ["places that aren't named", "<row><c><v>1</v></c><c/></row><row/>"],
    ["other quotes, blanks, prefixes", "<x:row r = '2'><x:c\n r='B2' s=\"1\"/></x:row>"],
    ["an r in a text", '<row r="1"><c r="A1" t="str"><v> r="ZZZ9999999" </v></c></row>'],
    ["attributes beside", '<row r="1" spans="1:2" dyDescent="0.25"><c r="A1" t="s"/></row>'],
  ])("%s: seen as they are", (_what, rows) => {
    expect(guarded(rows)).toEqual([
      rows.split(/<(?:x:)?c\b/).length - 1,
      `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ]);
  });

  test.each<[string, string]>([
    ["a row too far", '<row r="1048577"/>'],
    ["row nought", '<row r="0"/>'],
    ["half a row", '<row r="1.5"/>'],
    ["a row below nought", '<row r="-1"/>'],
    ["a column too far", '<row r="1"><c r="XFE1"/></row>'],
    ["a cell in a row too far", '<row r="1"><c r="A1048577"/></row>'],
    ["a cell without a row", '<row r="1"><c r="A"/></row>'],
    ["an area", '<row r="1"><c r="A1:B2"/></row>'],
    ["small letters", '<row r="1"><c r="a1"/></row>'],
    ["a place in another name space", '<row r="1"><c r="A1" y:r="XFE1"/></row>'],
    ["a place after a blank", "<row r = '1048577'/>"],
    ["a reference for a letter", '<row r="1"><c r="&#65;1"/></row>'],
    ["a column too far by counting", `<row r="1"><c r="XFD1"/><c/></row>`],
    ["a row too far by counting", `<row r="1048576"/><row/>`],
  ])("%s: refused", (_what, rows) => {
    expect(guarded(rows)).toBe("outside");
    expect(refusal(sheet(rows))).toBe("outside");
  });

  test.each<[string, string]>([
    ["a tag without an end", '<row r="1"'],
    ["a bracket within quotes", '<row r="1" x=">" />'],
    ["a quote without an end", '<row r="1" x="/>'],
    ["a text in very many pieces", `<row r="1"><c r="A1"><v>${"<![CDATA[x]]>".repeat(101)}</v></c></row>`],
  ])("%s: refused", (_what, rows) => {
    expect(guarded(rows)).toBe("markup");
  });

  test("no more cells than there is room for, in all sheets together", () => {
    const rows = '<row r="1"><c r="A1"/><c r="B1"/><c r="C1"/></row>';
    expect(guarded(rows, "", 3)).toEqual([3, expect.any(String)]);
    expect(guarded(rows, "", 2)).toBe("tooLarge");
  });

  test("property: places on a sheet are seen, places beyond it are refused", () => {
    const row = fc.integer({ min: 1, max: 2_000_000 });
    const column = fc.integer({ min: 0, max: 30_000 });
    fc.assert(
      fc.property(row, column, (r, c) => {
        const on = r <= 1_048_576 && c < 16_384;
        const seen = guarded(`<row r="1"><c r="${files.columnName(c)}${r}"><v>1</v></c></row>`);
        expect(Array.isArray(seen)).toBe(on);
      }),
    );
  });
});

describe("the cell reader sees cells only", () => {
  const after =
    '<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells><conditionalFormatting sqref="A1:C9"/>' +
    '<dataValidations count="1"><dataValidation sqref="A1:C9"/></dataValidations>' +
    '<hyperlinks><hyperlink ref="B2:C3" location="x"/></hyperlinks><legacyDrawing r:id="rId1"/>';

  function seenByReader(bytes: Uint8Array): Record<string, string> {
    const opened = openPackage(bytes, false);
    if (typeof opened === "string") throw new Error(opened);
    return Object.fromEntries(
      Object.entries(unzipSync(opened.forReader())).map(([name, part]) => [name, strFromU8(part)]),
    );
  }

  test("whatever area the parts around them name", () => {
    const bytes = files.packed({
      sheets: [
        {
          name: "Marchés",
          xml: files
            .worksheet(files.registerRows(), after)
            .replace("<sheetData>", '<dimension ref="A1:C9"/><cols><col min="1" max="9"/></cols><sheetData>'),
          rels: files.relationships(["comments", "../comments1.xml"], ["table", "../tables/table1.xml"]),
        },
      ],
      afterSheets: "<definedNames><definedName name=\"x\">'Marchés'!$A$1:$C$9</definedName></definedNames>",
      parts: {
        "xl/comments1.xml": strToU8('<comments><commentList><comment ref="C9"/></commentList></comments>'),
        "xl/tables/table1.xml": strToU8('<table name="T" displayName="T" ref="A1:XFD1048576"/>'),
        "docProps/app.xml": strToU8("<Properties/>"),
        "xl/metadata.xml": strToU8("<metadata/>"),
      },
    });
    const seen = seenByReader(bytes);
    expect(Object.keys(seen).sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(seen["xl/worksheets/sheet1.xml"]).toBe(
      `<worksheet><sheetData>${files.registerRows()}</sheetData></worksheet>`,
    );
    const [read] = readWorkbookFile(bytes).sheets;
    expect(read!.cells).toHaveLength(5);
    // The table says that it goes over the whole sheet: it goes as far as there are values.
    expect(read!.shape.tables).toEqual([
      { name: "T", area: { row: 0, column: 0, rowCount: 5, columnCount: 5 } },
    ]);
  });

  test("under whatever name a part stands, with or without rows", () => {
    const links = '<worksheet><hyperlinks><hyperlink ref="B2:C3"/></hyperlinks></worksheet>';
    const plain = unzipSync(files.plainRegister());
    const elsewhere = zipSync({ ...plain, "xl/autre.xml": strToU8(links) });
    expect(seenByReader(elsewhere)["xl/autre.xml"]).toBe("<worksheet/>");
    const types = strFromU8(plain["[Content_Types].xml"]!).replace(
      "</Types>",
      '<Override PartName="/xl/faux.xml" ContentType="x.sharedStrings+xml"/></Types>',
    );
    const disguised = { ...plain, "[Content_Types].xml": strToU8(types), "xl/faux.xml": strToU8(links) };
    expect(refusal(zipSync(disguised))).toBe("markup");
  });

  test("a part that many sheets share counts as often", () => {
    const times = 400;
    const cells = 32_000;
    const row = (_: unknown, r: number) => `<row>${"<c/>".repeat(cells / 100)}</row>${r === 0 ? "" : ""}`;
    const shared = files.packed({
      sheets: [{ name: "F0", xml: files.worksheet(Array.from({ length: 100 }, row).join("")) }],
    });
    const parts = unzipSync(shared);
    const names = Array.from(
      { length: times },
      (_, i) => `<sheet name="F${i + 1}" sheetId="${i + 2}" r:id="rId1"/>`,
    );
    parts["xl/workbook.xml"] = strToU8(
      strFromU8(parts["xl/workbook.xml"]!).replace("</sheets>", `${names.join("")}</sheets>`),
    );
    expect(refusal(shared)).toBe("read");
    expect(refusal(zipSync(parts))).toBe("tooLarge");
  });
});

describe("the archive", () => {
  /** Changes the directory's record of the sheet, and returns the archive. */
  function withRecord(change: (view: DataView, at: number) => void): Uint8Array {
    const archive = files.plainRegister();
    const view = new DataView(archive.buffer, archive.byteOffset);
    for (let at = 0; at < archive.length - 46; at++) {
      const isRecord = view.getUint32(at, true) === 0x02014b50;
      if (
        isRecord &&
        /sheet1\.xml$/.test(strFromU8(archive.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))))
      ) {
        change(view, at);
      }
    }
    return archive;
  }

  test("an amount that was changed after it was packed is never computed with", () => {
    const archive = zipSync(unzipSync(files.plainRegister()), { level: 0 });
    const text = strFromU8(archive, true);
    const at = text.indexOf("<v>125000</v>");
    archive[at + 3] = "9".charCodeAt(0);
    expect(refusal(archive)).toBe("changed");
  });

  test.each<[string, string, (view: DataView, at: number) => void]>([
    ["another compression", "compression", (view, at) => view.setUint16(at + 10, 12, true)],
    ["an entry under a password", "encrypted", (view, at) => view.setUint16(at + 8, 1, true)],
    ["sizes told elsewhere", "zip64", (view, at) => view.setUint32(at + 24, 0xffffffff, true)],
    ["another checksum", "changed", (view, at) => view.setUint32(at + 16, 1, true)],
  ])("%s: %s", (_what, reason, change) => {
    expect(refusal(withRecord(() => undefined))).toBe("read");
    expect(refusal(withRecord(change))).toBe(reason);
  });

  test("the checksum is that of zip archives, for any bytes", () => {
    expect(checksum(strToU8("123456789"))).toBe(0xcbf43926);
    expect(checksum(new Uint8Array())).toBe(0);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const archive = zipSync({ a: bytes });
        const view = new DataView(archive.buffer, archive.byteOffset);
        expect(checksum(bytes)).toBe(view.getUint32(14, true));
      }),
    );
  });
});

describe("references of characters", () => {
  test.each(["&#9;", "&#10;", "&#xE9;", "&#XFFFD;", "&#x1F600;", "&#1114111;", "&amp;#0;", "& #0;", "&lol;"])(
    "%s is one, or none",
    (text) => {
      expect(hasOnlyCharacters(bytesOf(`<a>${text}</a>`))).toBe(true);
    },
  );
  test.each([
    "&#0;",
    "&#8;",
    "&#xD800;",
    "&#xFFFE;",
    "&#x110000;",
    "&#99999999999999999;",
    "&#;",
    "&#x;",
    "&#12a;",
    "&#65",
  ])("%s is refused", (text) => {
    expect(hasOnlyCharacters(bytesOf(`<a>${text}</a>`))).toBe(false);
    expect(refusal(sheet(`<row r="9"><c r="A9" t="str"><v>${text}</v></c></row>`))).toBe("characters");
    expect(refusal(files.packed({ sheets: [{ name: `F${text}`, xml: files.worksheet("") }] }))).toBe(
      "characters",
    );
  });
});

test("a text is no longer than a cell of Excel holds it", () => {
  expect(readWorkbookFile(files.hugeCell()).sheets[0]!.cells[1]![5]).toHaveLength(32_767);
});

test("each reason has its own sentence, in both languages", () => {
  for (const language of ["fr", "en"] as const) {
    const { errors } = texts(language).headless;
    const reasons = [
      "changedFile",
      "otherCompression",
      "zip64",
      "badCharacters",
      "outsideSheet",
      "badMarkup",
      "tooLarge",
    ] as const;
    const said = reasons.map((code) => errors[code]("x"));
    expect(new Set(said).size).toBe(reasons.length);
    for (const sentence of said) expect(sentence).toMatch(/^x[\u00a0 ]?: [^\n]+\.$/u);
  }
});
