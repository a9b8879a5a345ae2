/** Renders sheet plans as an .xlsx file: the same sheets as in Excel, for sharing and for the command line. */
import { utcOf } from "../register/cells/serials";
import { writeXlsx } from "hucre/xlsx";
import type { CellStyle as FileStyle, WriteOptions, WriteSheet } from "hucre";
import { areaAddress, columnLetters } from "../register/grid";
import { FONT, FONT_SIZE } from "../report/design";
import { FIRST_DATE, promptOf } from "../report/limits";
import { footerParts, MARGINS } from "../report/page";
import type { BorderLine, CellStyle, PlannedCell, SheetPlan, Validation } from "../report/plan";
import { absoluteAddress, quotedSheet } from "./addresses";
import { chartOf } from "./charts";
import { finishFile } from "./finish";
import { cellText, xmlText } from "./texts";

export interface FileDocument {
  title: string;
  subject: string;
  keywords: string;
  /** Who made it: the body, or the product. */
  author: string;
}

const POINTS_PER_INCH = 72;

/** Renders the plans, in this order, as one workbook. The same plans give the same bytes. */
export async function renderXlsx(
  plans: readonly SheetPlan[],
  document: FileDocument = documentOf(plans),
): Promise<Uint8Array> {
  const moment = plans[0]?.document.moment ?? 0;
  const options: WriteOptions = {
    sheets: plans.map(sheetOf),
    defaultFont: { name: FONT, size: FONT_SIZE + 1 },
    namedRanges: plans.flatMap(namesOf),
    properties: {
      title: xmlText(document.title),
      subject: xmlText(document.subject),
      keywords: xmlText(document.keywords),
      creator: xmlText(document.author),
      created: civilTime(moment),
      modified: civilTime(moment),
    },
  };
  return finishFile(await writeXlsx(options), plans, civilTime(moment));
}

/** What the first sheet says of itself; the author is the product, which knows no person. */
function documentOf(plans: readonly SheetPlan[]): FileDocument {
  const { title = "", subject = "", keywords = "" } = plans[0]?.document ?? {};
  return { title, subject, keywords, author: "SPASER" };
}

/** A serial as a time that reads the same everywhere: files carry no time zone. */
function civilTime(serial: number): Date {
  const minutes = Math.round(utcOf(serial).getTime() / 60_000);
  return new Date(Math.max(minutes, 5_259_600) * 60_000);
}

function sheetOf(plan: SheetPlan): WriteSheet {
  const styles = new Map(Object.entries(plan.styles).map(([key, style]) => [key, styleOf(style, plan.font)]));
  const sheet: WriteSheet = {
    name: plan.name,
    rows: plan.cells.map((row) => Array.from({ length: plan.columnCount }, (_, c) => valueOf(row[c]))),
    cells: cellsOf(plan, styles),
    columns: plan.columns.map(({ width, hidden }) => ({
      ...(width === null ? {} : { width: width + 5 / 7 }),
      ...(hidden ? { hidden } : {}),
    })),
    rowDefs: new Map(
      plan.rows.map(({ height, hidden }, row) => [
        row,
        { ...(height === null ? {} : { height }), ...(hidden ? { hidden } : {}) },
      ]),
    ),
    merges: plan.merges.map((merge) => ({
      startRow: merge.row,
      startCol: merge.column,
      endRow: merge.row + merge.rowCount - 1,
      endCol: merge.column + merge.columnCount - 1,
    })),
    conditionalRules: rulesOf(plan),
    dataValidations: plan.validations.map(validationOf),
    charts: plan.charts.map((chart) => chartOf(chart, plan.name)),
    view: { showGridLines: plan.showGridlines, tabColor: colour(plan.tabColour) },
    rowBreaks: plan.print.breaksBefore.map((row) => row - 1),
    pageSetup: {
      paperSize: "a4",
      orientation: plan.print.orientation,
      fitToPage: true,
      fitToWidth: plan.print.pagesWide,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: inches(),
    },
    headerFooter: { oddFooter: footer(plan) },
  };
  if (plan.freezeRows > 0 || plan.freezeColumns > 0) {
    sheet.freezePane = { rows: plan.freezeRows, columns: plan.freezeColumns };
  }
  if (plan.autoFilter) sheet.autoFilter = { range: areaAddress(plan.autoFilter) };
  return sheet;
}

function inches(): Record<keyof typeof MARGINS, number> {
  const { top, bottom, left, right, header, footer: foot } = MARGINS;
  const inch = (points: number) => Math.round((points / POINTS_PER_INCH) * 1000) / 1000;
  return {
    top: inch(top),
    bottom: inch(bottom),
    left: inch(left),
    right: inch(right),
    header: inch(header),
    footer: inch(foot),
  };
}

function footer(plan: SheetPlan): string {
  const { left, centre, right } = footerParts(plan);
  return `&L${left}&C${centre}&R${right}`;
}

function valueOf(cell: PlannedCell | undefined): string | number | boolean | null {
  if (!cell || cell.value === "" || cell.formula !== undefined) return null;
  return typeof cell.value === "string" ? cellText(cell.value) : cell.value;
}

type FileCell = NonNullable<WriteSheet["cells"]> extends Map<string, infer C> ? C : never;

function cellsOf(plan: SheetPlan, styles: ReadonlyMap<string, FileStyle>): Map<string, FileCell> {
  const cells = new Map<string, FileCell>();
  plan.cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (!cell) return;
      const style = styles.get(cell.style);
      const value = valueOf(cell);
      const written: FileCell = { ...(style ? { style } : {}) };
      if (cell.formula !== undefined) {
        written.formula = cell.formula.replace(/^=/, "");
        written.formulaResult = cell.value;
      } else if (typeof value === "string" && value.startsWith("#")) {
        // « #N/A » typed as a text would be taken for an error value; text in runs never is.
        written.richText = [{ text: value, ...(style?.font ? { font: style.font } : {}) }];
      }
      cells.set(`${r},${c}`, written);
    });
  });
  return cells;
}

function colour(hex: string): { rgb: string } {
  return { rgb: hex.replace("#", "").toUpperCase() };
}

function styleOf(style: CellStyle, font: SheetPlan["font"]): FileStyle {
  const { border } = style;
  const side = (line: BorderLine | undefined) => line && { style: line.style, color: colour(line.colour) };
  const sides = border && {
    top: side(border.top),
    bottom: side(border.bottom),
    left: side(border.left),
    right: side(border.right),
  };
  return {
    // Name and size always: a font without them is one of the things that Excel repairs.
    font: {
      name: font.name,
      size: style.size ?? font.size,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.colour ? { color: colour(style.colour) } : {}),
    },
    ...(style.fill
      ? { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: colour(style.fill) } }
      : {}),
    ...(sides ? { border: Object.fromEntries(Object.entries(sides).filter(([, line]) => line)) } : {}),
    alignment: {
      ...(style.horizontal ? { horizontal: style.horizontal } : {}),
      ...(style.vertical ? { vertical: style.vertical } : {}),
      ...(style.wrap ? { wrapText: true } : {}),
      ...(style.indent ? { indent: style.indent } : {}),
    },
    ...(style.numberFormat ? { numFmt: style.numberFormat } : {}),
    ...(style.unlocked ? { protection: { locked: false } } : {}),
  };
}

function rulesOf(plan: SheetPlan): NonNullable<WriteSheet["conditionalRules"]> {
  return plan.rules.map((rule, i) => {
    const range = areaAddress(rule.range);
    const priority = i + 1;
    if (rule.kind === "dataBar") {
      const bounds = [rule.min, rule.max].map((value) => ({ type: "num" as const, value: String(value) }));
      return {
        type: "dataBar",
        priority,
        range,
        dataBar: { cfvo: bounds, color: `FF${colour(rule.colour).rgb}` },
      };
    }
    const { style } = rule;
    return {
      type: "cellIs",
      operator: "equal",
      priority,
      range,
      formula: `"${rule.text.replace(/"/g, '""')}"`,
      style: {
        ...(style.colour || style.bold
          ? {
              font: {
                ...(style.bold ? { bold: true } : {}),
                ...(style.colour ? { color: colour(style.colour) } : {}),
              },
            }
          : {}),
        // In a conditional format the background colour is the one that is seen.
        ...(style.fill
          ? { fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: colour(style.fill) } }
          : {}),
      },
    };
  });
}

function validationOf({
  range,
  rule,
  prompt,
  error,
  lenient,
}: Validation): NonNullable<WriteSheet["dataValidations"]>[number] {
  const [said, refused] = [promptOf(prompt), promptOf(error)];
  const shared = {
    range: areaAddress(range),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: said.title,
    inputMessage: said.message,
    errorTitle: refused.title,
    errorMessage: refused.message,
    errorStyle: lenient ? ("warning" as const) : ("stop" as const),
  };
  switch (rule.kind) {
    case "list":
      return { ...shared, type: "list", values: rule.values };
    case "textLength":
      return { ...shared, type: "textLength", operator: "lessThanOrEqual", formula1: String(rule.max) };
    case "date":
      return {
        ...shared,
        type: "date",
        operator: "greaterThanOrEqual",
        formula1: String(FIRST_DATE.serial),
      };
    case "decimal":
      return { ...shared, type: "decimal", ...bounds(rule.min, rule.max) };
  }
}

function bounds(min: number | null, max: number | null) {
  if (min !== null && max !== null)
    return { operator: "between" as const, formula1: String(min), formula2: String(max) };
  if (max !== null) return { operator: "lessThanOrEqual" as const, formula1: String(max) };
  return { operator: "greaterThanOrEqual" as const, formula1: String(min ?? 0) };
}

function namesOf(plan: SheetPlan): NonNullable<WriteOptions["namedRanges"]> {
  const cell = (row: number, column: number) =>
    absoluteAddress(plan.name, { row, column, rowCount: 1, columnCount: 1 });
  const names: NonNullable<WriteOptions["namedRanges"]> = plan.names.map(({ name, row, column }) => ({
    name,
    range: cell(row, column),
  }));
  names.push({
    name: "_xlnm.Print_Area",
    range: absoluteAddress(plan.name, plan.print.area),
    scope: plan.name,
  });
  const titles = printTitles(plan);
  if (titles !== "") names.push({ name: "_xlnm.Print_Titles", range: titles, scope: plan.name });
  return names;
}

/** Columns, then rows: the order in which Excel writes them. */
function printTitles({ name, print: { titleRows, titleColumns } }: SheetPlan): string {
  const titles: string[] = [];
  if (titleColumns) titles.push(`$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`);
  if (titleRows) titles.push(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  return titles.map((lines) => `${quotedSheet(name)}!${lines}`).join(",");
}
