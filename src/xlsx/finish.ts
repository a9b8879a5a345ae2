/**
 * The last hand on a written file: what the writer leaves out (data bars from 0 to the end of the cell, names of charts,
 * texts marked as such, headings), and one date for all parts, so that the same plan gives the same bytes.
 */
import { areaAddress } from "../register/grid";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { COLOURS } from "../report/design";
import type { SheetPlan } from "../report/plan";
import { CellVariants } from "./cell-variants";

const STYLES = "xl/styles.xml";

/** Adds to a written workbook what its writer can't say. */
export function finishFile(written: Uint8Array, plans: readonly SheetPlan[], moment: Date): Uint8Array {
  const parts = unzipSync(written);
  const variants = new CellVariants(strFromU8(parts[STYLES] ?? new Uint8Array()));
  plans.forEach((plan, i) => {
    const sheet = `xl/worksheets/sheet${i + 1}.xml`;
    const drawing = `xl/drawings/drawing${i + 1}.xml`;
    edit(parts, sheet, (xml) => variants.applied(withSelection(withDataBars(xml, plan, i), plan), plan));
    edit(parts, drawing, (xml) => withChartNames(xml, plan));
  });
  edit(parts, STYLES, () => variants.styles);
  for (const name of Object.keys(parts)) {
    if (/^xl\/charts\/chart\d+\.xml$/.test(name))
      edit(parts, name, (xml) => withoutAxisLine(withLightGridlines(xml)));
  }
  const dated: Zippable = {};
  // The archive's clock is local and starts in 1980: the civil time as it reads, whatever the machine's time zone.
  const mtime = new Date(
    Math.max(1980, moment.getUTCFullYear()),
    moment.getUTCMonth(),
    moment.getUTCDate(),
    moment.getUTCHours(),
    moment.getUTCMinutes(),
  );
  for (const [name, part] of Object.entries(parts)) dated[name] = [part, { mtime, level: 6 }];
  return zipSync(dated);
}

function edit(parts: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (part) parts[name] = strToU8(change(strFromU8(part)));
}

/** The selected cell is one that can be seen: by default it is A1, which holds a key. */
function withSelection(xml: string, plan: SheetPlan): string {
  const column = Math.max(
    0,
    plan.columns.findIndex(({ hidden }, at) => !hidden && at >= plan.freezeColumns),
  );
  const row = Math.max(
    plan.freezeRows,
    plan.rows.findIndex(({ hidden }) => !hidden),
  );
  const cell = areaAddress({ row, column, rowCount: 1, columnCount: 1 });
  const pane = /activePane="(\w+)"/.exec(xml)?.[1];
  const selection = `<selection${pane ? ` pane="${pane}"` : ""} activeCell="${cell}" sqref="${cell}"/>`;
  return xml.replace("</sheetView>", `${selection}</sheetView>`);
}

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const RULE_LINK = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const SHEET_RULES = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

/**
 * By default a bar of 0 % takes a tenth of the cell and fades out. The extended form, known since Excel 2010, begins at
 * nothing and is plain, which is what a value between fixed bounds should look like.
 */
function withDataBars(xml: string, plan: SheetPlan, sheet: number): string {
  const bars = plan.rules.filter((rule) => rule.kind === "dataBar");
  if (bars.length === 0) return xml;
  const extended: string[] = [];
  let next = 0;
  const linked = xml.replace(/<dataBar>(.*?)<\/dataBar>/g, (whole, inside: string) => {
    const bar = bars[next];
    if (!bar) return whole;
    const id = identifier(sheet, next);
    next++;
    extended.push(
      `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}">` +
        `<x14:dataBar minLength="0" maxLength="100" gradient="0" direction="leftToRight">` +
        `<x14:cfvo type="num"><xm:f>${bar.min}</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>${bar.max}</xm:f></x14:cfvo>` +
        `<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>` +
        `<xm:sqref>${areaAddress(bar.range)}</xm:sqref></x14:conditionalFormatting>`,
    );
    return (
      `<dataBar minLength="0" maxLength="100">${inside}</dataBar>` +
      `<extLst><ext xmlns:x14="${X14}" uri="${RULE_LINK}"><x14:id>${id}</x14:id></ext></extLst>`
    );
  });
  const list =
    `<extLst><ext xmlns:x14="${X14}" uri="${SHEET_RULES}">` +
    `<x14:conditionalFormattings>${extended.join("")}</x14:conditionalFormattings></ext></extLst>`;
  return linked.replace("</worksheet>", `${list}</worksheet>`);
}

function identifier(sheet: number, rule: number): string {
  const hex = (value: number, length: number) => value.toString(16).toUpperCase().padStart(length, "0");
  return `{5B45A5E0-${hex(sheet + 1, 4)}-4000-8000-${hex(rule + 1, 12)}}`;
}

/** Charts are found again by their names. */
function withChartNames(xml: string, plan: SheetPlan): string {
  return plan.charts.reduce(
    (text, chart, i) => text.replace(`name="Chart ${i + 1}"`, `name="${chart.name}"`),
    xml,
  );
}

/** Gridlines are there to be felt, not seen; without a colour they are drawn black. */
function withLightGridlines(xml: string): string {
  const line = `<a:ln w="6350"><a:solidFill><a:srgbClr val="${COLOURS.line.slice(1)}"/></a:solidFill></a:ln>`;
  return xml.replace(
    /<c:majorGridlines\/>/g,
    `<c:majorGridlines><c:spPr>${line}</c:spPr></c:majorGridlines>`,
  );
}

/** Pieces in the colour of the paper would cut the line into dashes. */
function withoutAxisLine(xml: string): string {
  const line = `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>`;
  return xml.replace(/(<c:catAx>(?:(?!<c:txPr>).)*)(<c:txPr>)/s, `$1${line}$2`);
}
