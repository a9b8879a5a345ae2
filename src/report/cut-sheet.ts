/** The sheet « SPASER 2023 - Ventilation »: each indicator for the whole, and for every value of a field beside it. */
import type { Assessment, Figure } from "../spaser/assessment";
import type { Cut, CutGroup, NotCut } from "../spaser/cuts/cut";
import type { DimensionId } from "../spaser/cuts/dimensions";
import { formatBase, formatFigure } from "../text/format";
import { managingTexts } from "../text/managing";
import { reportTexts } from "../text/report";
import { valueName } from "../text/values";
import { SheetBuilder, type ColumnPlan } from "./builder";
import { addBodies, bodyColumns } from "./cut-bodies";
import { addCutChart, CHART_COLUMNS } from "./cut-chart";
import { addFigure, CELL_SIZE, FEW, fieldKey, figuresOf, isFew, type CutScene } from "./cut-scene";
import { COLOURS, lineHeight } from "./design";
import { fingerprint } from "./keys";
import { cutSheetName, tabName } from "./naming";
import { breaksBefore, pageCapacity, pagesWide, textHeight } from "./page";
import type { SheetPlan } from "./plan";
import type { SheetContext } from "./scene";
import { lineCount, widestWord } from "./text-width";

/** Number, wording, base and result of the whole stand on each page. */
const TITLE_COLUMNS = 4;
const VALUE_WIDTH = 16;
const MOST_VALUE_WIDTH = 24;

/** What is shown: a cut of figures; or the field that the register can't be cut by any more, and why. */
export type CutShown = Cut | { field: DimensionId; whole: Assessment; notCut: NotCut };

/** Plans the sheet. The same arguments give the same plan. */
export function planCutSheet(cut: CutShown, context: SheetContext): SheetPlan {
  const { language } = context;
  const { whole, field } = cut;
  const { framework, year } = whole;
  const words = reportTexts(language);
  const groups = "groups" in cut ? cut.groups : [];
  const isJoint = field === "buyer" && (framework.buyers?.length ?? 0) > 0;
  const table = isJoint ? bodyColumns() : tableColumns(field, groups, context);
  const builder = new SheetBuilder([...table, ...fillers(table.length)]);
  const widths = table.map(({ width }) => width);

  const strip = builder.row({ id: "strip:1" }, 22, "strip");
  const dimension = managingTexts(language).dimension[field];
  builder.put(strip, 1, words.cut.title(tabName(framework, language), year, dimension), "strip");
  builder.put(strip, table.length, context.body, "stripEnd");
  const said = [
    ...("notCut" in cut ? [words.cut.notCut[cut.notCut.reason]] : [words.cut.intro(FEW)]),
    ...(context.frozen ? [managingTexts(language).cut.ofToday] : []),
  ].join(" ");
  const last = Math.min(table.length, TITLE_COLUMNS);
  const room = widths.slice(0, last).reduce((sum, width) => sum + width, 0);
  const intro = builder.row({ id: "intro:1" }, textHeight(said, room, CELL_SIZE));
  builder.put(intro, 1, said, "introText");
  builder.merge(intro, 1, last);

  const scene: CutScene = { builder, whole, field, groups, context, words };
  const header = isJoint ? addBodies(scene) : addTable(scene);
  const tableEnd = builder.rowCount;
  const blocks = [{ row: strip, height: builder.heightOf(strip, tableEnd) }];
  const printedEnd = "notCut" in cut ? tableEnd : addCutChart(scene, table.length);
  if (printedEnd > tableEnd) blocks.push({ row: tableEnd, height: builder.heightOf(tableEnd, printedEnd) });

  const name = cutSheetName(framework, year, language);
  const titles = Math.min(TITLE_COLUMNS, table.length);
  return builder.finish(
    { frameworkId: framework.id, year, kind: "cut" },
    {
      name,
      tabColour: COLOURS.blue,
      freezeRows: header + 1,
      freezeColumns: 0,
      showGridlines: false,
      autoFilter: null,
      print: {
        orientation: "landscape",
        titleRows: { first: header, last: header },
        titleColumns: { first: 1, last: titles },
        area: { row: strip, column: 1, rowCount: printedEnd - strip, columnCount: table.length },
        breaksBefore: breaksBefore(blocks, pageCapacity(widths), builder.heightOf(header, header + 1)),
        footer: { left: words.footer(name, context.productVersion), centre: "pageOfPages", right: "date" },
        pagesWide: pagesWide(widths, titles),
      },
      document: {
        title: words.cut.title(tabName(framework, language), year, dimension),
        subject: words.document.subject(context.body),
        keywords: words.document.keywords,
        moment: context.computedAt.day + context.computedAt.minutes / 1440,
      },
    },
  );
}

/** Values keep their column wherever others come between them. */
function valueKey(value: string | null): string {
  return value === null ? "v:" : `v:${fingerprint(value)}`;
}

function tableColumns(
  field: DimensionId,
  groups: readonly CutGroup[],
  { language }: SheetContext,
): ColumnPlan[] {
  const values = groups.map(({ value }): ColumnPlan => {
    const word = widestWord(valueName(field, value, language), 9.5) * 1.07 + 2;
    return {
      key: valueKey(value),
      width: Math.min(MOST_VALUE_WIDTH, Math.max(VALUE_WIDTH, Math.ceil(word))),
    };
  });
  return [
    { key: "id", width: 7 },
    { key: "label", width: 38 },
    { key: "base", width: 13 },
    { key: "value", width: 13 },
    ...values,
  ];
}

/** The hidden rows that the chart is drawn from need some columns. */
function fillers(count: number): ColumnPlan[] {
  return Array.from({ length: Math.max(0, CHART_COLUMNS - count) }, (_, at) => ({
    ...{ key: `fill:${at}`, width: 2, hidden: true as const },
  }));
}

/** Indicators by values, the whole first. Returns the row of the header. */
function addTable(scene: CutScene): number {
  const { builder, whole, field, groups, context, words } = scene;
  const { language } = context;
  const { whole: all, contracts } = managingTexts(language);
  const names = groups.map(({ value }) => valueName(field, value, language));
  const lines = names.map((name, at) => {
    const column = builder.column(valueKey(groups[at]?.value ?? null));
    return lineCount(name, (builder.widthOf(column, column) - 1) / 1.07, 9.5);
  });
  const height = Math.max(1, ...lines) * lineHeight(9.5) + 8;
  const header = builder.row({ id: fieldKey(field) }, Math.min(409, height), "header");
  builder.put(header, builder.column("id"), words.columns.id, "headerText");
  builder.put(header, builder.column("label"), words.columns.label, "headerText");
  builder.put(header, builder.column("base"), words.columns.base, "header");
  builder.put(header, builder.column("value"), all, "header");
  groups.forEach(({ value }, at) => {
    builder.put(header, builder.column(valueKey(value)), names[at] ?? "", "headerCentre");
  });
  const sizes = builder.row({ id: "row:contracts" }, 17, "cell");
  builder.put(sizes, builder.column("label"), words.cut.contracts, "cellText");
  builder.put(sizes, builder.column("value"), contracts(whole.contracts), "cellFigure");
  for (const { value, contracts: count } of groups)
    builder.put(sizes, builder.column(valueKey(value)), contracts(count), "cellState");

  for (const figure of figuresOf(whole)) addIndicator(scene, figure);
  return header;
}

function addIndicator({ builder, whole, groups, context, words }: CutScene, figure: Figure): void {
  const { language } = context;
  const { id, definition } = figure;
  const row = addFigure(builder, `row:${id}`, definition.label[language], figure, context, words);
  for (const { value, assessment } of groups) {
    const own = assessment.figures.get(whole.year)?.get(id);
    const style = own && isFew(own) ? "cellFew" : "cellState";
    builder.put(row, builder.column(valueKey(value)), own ? groupText(own, context, words) : "", style);
  }
}

/** « 12 / 40 = 30 % » for a share, the figure alone for anything else. */
function groupText(figure: Figure, { language }: SheetContext, words: CutScene["words"]): string {
  if (figure.reason?.code === "ofWhole") return words.cut.ofWhole;
  if (figure.kind !== "ratio" || figure.value === null) return formatFigure(figure, language);
  const base = formatBase(figure.numerator, figure.population, language);
  return `${base}\u00a0= ${formatFigure(figure, language)}`;
}
