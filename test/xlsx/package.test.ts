/** A produced file against what Excel is known to refuse: parts, links, order of elements, names, lengths, numbers. */
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { planDetailSheet } from "../../src/report/detail-sheet";
import { planIndicatorSheet } from "../../src/report/indicator-sheet";
import { renderXlsx } from "../../src/xlsx/write";
import { sampleAssessment, SAMPLE_CONTEXT, SAMPLE_INPUTS, sampleRegister } from "../report/sample";

/** The order of children as ECMA-376 has it; only elements that we write. (Those of a font may stand in any order.) */
const ORDER: Record<string, string> = {
  workbook: "workbookPr bookViews sheets definedNames calcPr",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks drawing tableParts extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection",
  cfRule: "formula colorScale dataBar iconSet extLst",
  dataBar: "cfvo color",
  dataValidation: "formula1 formula2",
  c: "f v is",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors",
  dxf: "font numFmt fill alignment border protection",
  border: "left right top bottom diagonal",
  xf: "alignment protection",
  "c:chartSpace": "c:date1904 c:lang c:roundedCorners c:chart c:spPr c:txPr",
  "c:chart": "c:title c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs c:showDLblsOverMax",
  "c:plotArea": "c:layout c:barChart c:lineChart c:catAx c:valAx c:spPr",
  "c:barChart": "c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:axId",
  "c:ser": "c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dPt c:dLbls c:cat c:val c:smooth",
  "c:dLbls":
    "c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize",
  "c:catAx":
    "c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl",
  "c:valAx":
    "c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween c:majorUnit",
  "c:scaling": "c:logBase c:orientation c:max c:min",
  "c:legend": "c:legendPos c:layout c:overlay c:spPr c:txPr",
  "xdr:twoCellAnchor": "xdr:from xdr:to xdr:graphicFrame xdr:clientData",
};

const assessment = sampleAssessment();
let parts: Record<string, string>;
let trees: Map<string, Document>;
beforeAll(async () => {
  const file = await renderXlsx([
    planIndicatorSheet(assessment, SAMPLE_INPUTS, {
      ...SAMPLE_CONTEXT,
      body: "Ville & « Métropole » <Exemple>",
    }),
    planDetailSheet(sampleRegister(40), sampleAssessment(), SAMPLE_CONTEXT),
  ]);
  parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]));
  const { DOMParser } = new JSDOM("").window;
  trees = new Map(
    Object.entries(parts).map(([name, xml]) => [
      name,
      new DOMParser().parseFromString(xml, "application/xml"),
    ]),
  );
});

const all = (part: string, name: string): Element[] => [
  ...(trees.get(part)?.getElementsByTagName(name) ?? []),
];
const sheets = (): string[] => Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));

test("every part is well-formed, without a character that XML forbids", () => {
  for (const [name, tree] of trees) {
    expect([name, tree.getElementsByTagName("parsererror").length]).toEqual([name, 0]);

    expect([name, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(parts[name]!)]).toEqual([
      name,
      false,
    ]);
  }
});

test("every part has a content type, every link an end, and nothing leads out of the file", () => {
  const defaults = all("[Content_Types].xml", "Default").map((item) => item.getAttribute("Extension"));
  const overrides = all("[Content_Types].xml", "Override").map((item) => item.getAttribute("PartName"));
  for (const name of overrides) expect(parts).toHaveProperty([name!.slice(1)]);
  for (const name of Object.keys(parts)) {
    if (name === "[Content_Types].xml") continue;
    expect([name, overrides.includes(`/${name}`) || defaults.includes(name.split(".").at(-1)!)]).toEqual([
      name,
      true,
    ]);
    if (!name.endsWith(".rels")) continue;
    const folder = name.replace(/_rels\/[^/]+$/, "");
    const links = all(name, "Relationship");
    const ids = links.map((link) => link.getAttribute("Id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of links) {
      expect(link.getAttribute("TargetMode")).not.toBe("External");
      const target = link.getAttribute("Target")!;
      const path = new URL(target, `file:///${folder}`).pathname.slice(1);
      expect(Object.keys(parts)).toContain(path);
    }
  }
});

test("children stand in the order of the schema", () => {
  let compared = 0;
  for (const [name, tree] of trees) {
    for (const element of [...tree.getElementsByTagName("*")]) {
      const order = ORDER[element.tagName]?.split(" ");
      if (!order) continue;
      const places = [...element.children].map((child) => order.indexOf(child.tagName));
      const unknown = [...element.children].filter((_, i) => places[i] === -1).map(({ tagName }) => tagName);
      expect([name, element.tagName, unknown]).toEqual([name, element.tagName, []]);
      expect([name, element.tagName, places]).toEqual([
        name,
        element.tagName,
        [...places].sort((a, b) => a - b),
      ]);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(1000);
});

test("names of sheets and cells are accepted: quoted, unique, no address, 31 characters", () => {
  const names = all("xl/workbook.xml", "sheet").map((sheet) => sheet.getAttribute("name")!);
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  const defined = all("xl/workbook.xml", "definedName").map((item) => ({
    name: item.getAttribute("name")!,
    key: `${item.getAttribute("name")!.toLowerCase()} ${item.getAttribute("localSheetId") ?? ""}`,
    target: item.textContent,
  }));
  expect(new Set(defined.map(({ key }) => key)).size).toBe(defined.length);
  for (const { name, target } of defined) {
    expect(name).toMatch(/^[\p{L}_\\][\p{L}\d_.\\]{0,254}$/u);
    expect(name).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*|[RC])$/i);
    for (const piece of target.split(/,(?=')/))
      expect(piece).toMatch(/^'(?:[^']|'')+'!\$[A-Z]+(\$\d+)?|^'(?:[^']|'')+'!\$\d+/);
  }
});

test("ids are unique, styles exist, cells stand in order with values that Excel reads", () => {
  for (const sheet of sheets()) {
    const styles = Number(all("xl/styles.xml", "cellXfs")[0]!.getAttribute("count"));
    const strings = all("xl/sharedStrings.xml", "si").length;
    let lastRow = 0;
    for (const row of all(sheet, "row")) {
      expect(Number(row.getAttribute("r"))).toBeGreaterThan(lastRow);
      lastRow = Number(row.getAttribute("r"));
      expect(Number(row.getAttribute("ht") ?? 15)).toBeLessThanOrEqual(409);
    }
    const addresses = all(sheet, "c").map((cell) => cell.getAttribute("r"));
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const cell of all(sheet, "c")) {
      expect(Number(cell.getAttribute("s") ?? 0)).toBeLessThan(styles);
      const value = cell.getElementsByTagName("v")[0]?.textContent;
      if (cell.getAttribute("t") === "s") expect(Number(value)).toBeLessThan(strings);
      else if (value !== undefined && !cell.hasAttribute("t"))
        expect(Number.isFinite(Number(value))).toBe(true);
      expect((cell.getElementsByTagName("f")[0]?.textContent ?? "").length).toBeLessThanOrEqual(8192);
    }
    const priorities = all(sheet, "cfRule").map((rule) => rule.getAttribute("priority"));
    expect(new Set(priorities).size).toBe(priorities.length);
    const dxfs = all("xl/styles.xml", "dxf").length;
    for (const rule of all(sheet, "cfRule"))
      expect(Number(rule.getAttribute("dxfId") ?? 0)).toBeLessThan(Math.max(1, dxfs));
    for (const check of all(sheet, "dataValidation")) {
      expect((check.getAttribute("promptTitle") ?? "").length).toBeLessThanOrEqual(32);
      expect((check.getAttribute("errorTitle") ?? "").length).toBeLessThanOrEqual(32);
      expect((check.getAttribute("prompt") ?? "").length).toBeLessThanOrEqual(255);
      expect((check.getAttribute("error") ?? "").length).toBeLessThanOrEqual(225);
      expect((check.getElementsByTagName("formula1")[0]?.textContent ?? "").length).toBeLessThanOrEqual(257);
    }
  }
  for (const name of Object.keys(parts).filter((part) => /drawings\/drawing\d+\.xml$/.test(part))) {
    const frames = all(name, "xdr:cNvPr");
    for (const attribute of ["id", "name"]) {
      const values = frames.map((frame) => frame.getAttribute(attribute));
      expect(new Set(values).size).toBe(values.length);
    }
  }
});

test("merged cells don't overlap, and cover no filter", () => {
  for (const sheet of sheets()) {
    const taken = new Set<string>();
    for (const merge of all(sheet, "mergeCell")) {
      const [, from, row, to, end] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(merge.getAttribute("ref")!)!;
      expect(row).toBe(end);
      const number = (letters: string) =>
        [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      for (let column = number(from!); column <= number(to!); column++) {
        expect(taken.has(`${row} ${column}`)).toBe(false);
        taken.add(`${row} ${column}`);
      }
    }
  }
});
