/** Files hold what the plans say, in the form that Excel accepts, and the same bytes every time. */
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { planDetailSheet } from "../../src/report/detail-sheet";
import { planIndicatorSheet } from "../../src/report/indicator-sheet";
import { readIndicatorSheet } from "../../src/report/read-sheet";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { FileWorkbook } from "../../src/xlsx/file-workbook";
import { readWorkbookFile } from "../../src/xlsx/read";
import { renderXlsx } from "../../src/xlsx/write";
import { gridOf } from "../report/grid";
import { sampleAssessment, SAMPLE_CONTEXT, SAMPLE_INPUTS, sampleRegister } from "../report/sample";

const assessment = sampleAssessment();
const indicators = planIndicatorSheet(assessment, SAMPLE_INPUTS, SAMPLE_CONTEXT);
const detail = planDetailSheet(sampleRegister(), assessment, SAMPLE_CONTEXT);

let bytes: Uint8Array;
let parts: Record<string, string>;
beforeAll(async () => {
  bytes = await renderXlsx([indicators, detail]);
  parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
});

test("the same plans give the same bytes", async () => {
  expect(await renderXlsx([indicators, detail])).toEqual(bytes);
});

test("what is read back is what was planned", () => {
  const file = readWorkbookFile(bytes);
  expect(file.sheets.map(({ shape }) => shape.name)).toEqual([indicators.name, detail.name]);
  for (const [i, plan] of [indicators, detail].entries()) {
    const { shape, cells } = file.sheets[i]!;
    expect(shape.used).toMatchObject({ row: 0, column: 0 });
    const grid = gridOf(plan);
    cells.forEach((row, r) => {
      row.forEach((value, c) => {
        expect(value).toBe(grid[r]![c] ?? "");
      });
    });
  }
});

test("the inputs are found again in the file, and it can stand in for the workbook", async () => {
  const workbook = FileWorkbook.read(bytes);
  const { sheets } = await workbook.overview();
  const [block] = await workbook.read([{ sheetId: sheets[0]!.id, area: sheets[0]!.used! }]);
  expect(readIndicatorSheet(block!, false)!.inputs).toEqual(SAMPLE_INPUTS);
});

/** Order of the children of a worksheet, ECMA-376 part 1, 18.3.1.99: Excel repairs a file that breaks it. */
const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetProtection",
  "autoFilter",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "drawing",
  "legacyDrawing",
  "tableParts",
  "extLst",
];

/** Names of the direct children of the root element, in order. */
function children(xml: string): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const [, closing, name, rest] of xml.matchAll(/<(\/?)([\w:]+)([^>]*)>/g)) {
    if (closing) depth--;
    else {
      if (depth === 1) found.push(name!);
      if (!rest!.endsWith("/")) depth++;
    }
  }
  return found;
}

test("the elements of the sheets stand in the order that Excel requires", () => {
  for (const sheet of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]) {
    const places = children(parts[sheet]!.replace(/<\?.*?\?>/, "")).map((name) => ORDER.indexOf(name));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test("sheet names are quoted, names are unique, print titles and area are set", () => {
  const workbook = parts["xl/workbook.xml"]!;
  const names = [...workbook.matchAll(/<definedName ([^>]*)>([^<]*)</g)].map(([, attributes, target]) => ({
    key: /name="([^"]+)"/.exec(attributes!)![1]! + (/localSheetId="\d+"/.exec(attributes!)?.[0] ?? ""),
    target: target!.replace(/&apos;|&#39;/g, "'"),
  }));
  expect(new Set(names.map(({ key }) => key.toLowerCase())).size).toBe(names.length);
  for (const { target } of names) expect(target).toMatch(/^'(SPASER 2023|SPASER 2023 - Détail)'!\$/);
  expect(names.find(({ key }) => key.startsWith("_xlnm.Print_Titles"))!.target).toBe("'SPASER 2023'!$2:$2");
  expect(names.find(({ key }) => key === "SPASER_2023_2_1")!.target).toMatch(/^'SPASER 2023'!\$[A-Z]+\$\d+$/);
});

test("every font has a name and a size", () => {
  const fonts = [...parts["xl/styles.xml"]!.matchAll(/<font>(.*?)<\/font>/g)]
    .map(([, font]) => font!)
    // A conditional format's font is only what it changes.
    .slice(0, Number(/<fonts count="(\d+)"/.exec(parts["xl/styles.xml"]!)![1]));
  for (const font of fonts) {
    expect(font).toContain("<name ");
    expect(font).toContain("<sz ");
  }
});

test("data bars have fixed bounds, begin at nothing and are linked to their extended form", () => {
  const sheet = parts["xl/worksheets/sheet1.xml"]!;
  const ids = [...sheet.matchAll(/<x14:id>([^<]+)</g)].map(([, id]) => id);
  const extended = [...sheet.matchAll(/<x14:cfRule type="dataBar" id="([^"]+)"/g)].map(([, id]) => id);
  expect(sheet).toContain('<x14:dataBar minLength="0" maxLength="100" gradient="0" direction="leftToRight">');
  expect(ids.length).toBe(indicators.rules.filter(({ kind }) => kind === "dataBar").length);
  expect(extended).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(sheet).toContain(
    '<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="num" val="1"/>',
  );
});

test("prints on A4 landscape, one page wide, with breaks before whole blocks", () => {
  const sheet = parts["xl/worksheets/sheet1.xml"]!;
  expect(sheet).toMatch(
    /<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/,
  );
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  const breaks = [...sheet.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id));
  // A break's id is the last row of the page, from 1: the row before the one that begins the next, from 0.
  expect(breaks).toEqual(indicators.print.breaksBefore);
  expect(/<oddFooter>.*<\/oddFooter>/.exec(sheet)?.[0]).toMatch(
    /&amp;L&amp;10SPASER 2023 · SPASER pour Excel [^&]+&amp;C&amp;10&amp;P \/ &amp;N&amp;R&amp;10&amp;D/,
  );
  expect(sheet).toContain('showGridLines="0"');
});

test("charts are native, named, described, and drawn from cells of the sheet", () => {
  const drawing = parts["xl/drawings/drawing1.xml"]!;
  for (const { name, description } of indicators.charts) {
    expect(drawing).toContain(`name="${name}"`);
    expect(drawing).toContain(description.slice(0, 40));
  }
  expect(parts["xl/charts/chart1.xml"]).toMatch(
    /'SPASER 2023'!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+|&apos;SPASER 2023&apos;!/,
  );
  expect(parts["xl/charts/chart1.xml"]).toMatch(/<c:catAx>.*<c:spPr><a:ln><a:noFill\/>.*<\/c:catAx>/s);
});

test("text stays text, whatever it begins with", async () => {
  const comments = {
    2023: {
      "2.1": "=1+1",
      "2.2": "+33 5 55",
      "2.4": "-3",
      "3.1": "@somme",
      "3.2": "\tx",
      "3.3": "\rx",
      "4.4": "#N/A",
      C1: "#note",
      C4: "x".repeat(40_000),
    },
  };
  const plan = planIndicatorSheet(assessment, { ...NO_INPUTS, comments }, SAMPLE_CONTEXT);
  const file = await renderXlsx([plan]);
  expect(strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"]!)).not.toContain("<f>");
  const { cells } = readWorkbookFile(file).sheets[0]!;
  const read = cells.flat();
  for (const text of ["=1+1", "+33 5 55", "-3", "@somme", "#N/A", "#note"]) expect(read).toContain(text);
  expect(read).toContain("x".repeat(32_767));
});

test("text that looks like a formula is marked as text, so that F2 and Enter make no formula of it", async () => {
  const quoted = { "2.1": "=1+1", "2.2": "+33 5 55", "2.4": "-3", "3.1": "@somme" };
  const comments = { 2023: { ...quoted, "3.2": "1+1", "3.3": "\u001b=2+2", "4.4": "#note" } };
  const written = (inputs: typeof NO_INPUTS) =>
    renderXlsx([detail, planIndicatorSheet(assessment, inputs, SAMPLE_CONTEXT)]);
  const file = await written({ ...NO_INPUTS, comments });
  const texts = Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]),
  );
  const xfs = (styles: string) => /<cellXfs count="(\d+)">(.*)<\/cellXfs>/s.exec(styles)!;
  const [, count, inside] = xfs(texts["xl/styles.xml"]!);
  const styles = inside!.match(/<xf .*?(?=<xf |$)/gs)!;
  expect(styles.length).toBe(Number(count));
  const strings = texts["xl/sharedStrings.xml"]!.match(/<si>.*?<\/si>/gs)!;
  const marked = [
    ...texts["xl/worksheets/sheet2.xml"]!.matchAll(/<c r="\w+"[^>]* s="(\d+)"[^>]*><v>(\d+)<\/v>/g),
  ].filter(([, style]) => styles[Number(style)]!.includes('quotePrefix="1"'));
  expect(marked.map(([, , text]) => strings[Number(text)]!.replace(/<.*?>/g, "")).sort()).toEqual(
    [...Object.values(quoted), "=2+2"].sort(),
  );
  // The mark is all that changed, and a sheet without such a text has none.
  const plain = strFromU8(unzipSync(await written(NO_INPUTS))["xl/styles.xml"]!);
  for (const style of styles.filter((xf) => xf.includes("quotePrefix"))) {
    expect(xfs(plain)[2]).toContain(style.replace(' quotePrefix="1"', ""));
  }
  expect(plain).not.toContain("quotePrefix");
});

test("text comes back as it was, without what XML can't hold", async () => {
  const comments = {
    2023: {
      "2.1": "_x0041_ _x0041_x0042_ _x005F_",
      "2.2": "a\uffffb\ufffec",
      "2.4": "a\ud800b\udc00c 🌿",
      "3.1": "a\u0000b\u000bc\u001bd",
      "3.2": "_x00\uffff41_",
      "3.3": "\u001b=1+1",
      "4.4": "#\uffff_x0041_",
      C1: `${"x".repeat(32_766)}🌿`,
    },
  };
  const context = { ...SAMPLE_CONTEXT, body: "Ville\uffff de \ud83cX" };
  const file = await renderXlsx([planIndicatorSheet(assessment, { ...NO_INPUTS, comments }, context)]);
  for (const [name, part] of Object.entries(unzipSync(file))) {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(part);
    expect([name, /[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ufffd]/.test(text)]).toEqual([
      name,
      false,
    ]);
  }
  const expected = [
    "_x0041_ _x0041_x0042_ _x005F_",
    "abc",
    "abc 🌿",
    "abcd",
    "_x0041_",
    "=1+1",
    "#_x0041_",
    "x".repeat(32_766),
  ];
  const other = await readXlsx(file);
  const both = [readWorkbookFile(file).sheets[0]!.cells.flat(), other.sheets[0]!.rows.flat()];
  for (const read of both) {
    expect(expected.filter((text) => !read.includes(text))).toEqual([]);
    expect(read.some((text) => String(text).startsWith("Ville de X"))).toBe(true);
  }
});

test("the document says what it is, and when it was computed, not when it was written", () => {
  expect(parts["docProps/core.xml"]).toContain("SPASER 2023\u00a0: indicateurs");
  expect(parts["docProps/core.xml"]).toContain("2024-02-28T14:32:00Z");
});

test("no supplier, number or object of the register is in the shared indicators sheet; none of a supplier in an anonymous detail", async () => {
  const register = sampleRegister();
  const alone = unzipSync(await renderXlsx([indicators]));
  const shared = Object.values(alone)
    .map((part) => strFromU8(part))
    .join("\n");
  for (let i = 0; i < register.size; i++) {
    for (const secret of [register.supplierName[i]!, register.contractNumber[i]!, register.object[i]!]) {
      expect(shared.includes(`>${secret}<`)).toBe(false);
    }
  }
  const anonymous = planDetailSheet(register, assessment, { ...SAMPLE_CONTEXT, anonymous: true });
  const values = new Set(anonymous.cells.flat().map((cell) => cell?.value));
  expect(register.supplierName.some((name) => values.has(name))).toBe(false);
  expect(anonymous.cells[0]!.map((cell) => cell?.value)).not.toContain("amount");
});
