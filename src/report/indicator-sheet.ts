/** The sheet « SPASER 2023 » as a plan: from the figures of an assessment and what the buyer typed. */
import type { Assessment, Inputs } from "../spaser/assessment";
import { axesInOrder } from "../spaser/key-figures";
import { reportTexts } from "../text/report";
import { addAxis } from "./axis-block";
import { SheetBuilder } from "./builder";
import { addChartData, addChartSpace, chartDefinitions } from "./charts-block";
import { COLOURS } from "./design";
import { emptyColumns, historyYears, indicatorColumns } from "./indicator-columns";
import { indicatorSheetName, tabName } from "./naming";
import { addMethods, addReading } from "./notes-block";
import { breaksBefore, pageCapacity, type Block } from "./page";
import type { SheetPlan } from "./plan";
import { addBars, addStatusRules } from "./rules";
import type { Scene, SheetContext } from "./scene";
import { addStrip, addTiles, addTitle, momentOf } from "./title-block";

export type { SheetContext } from "./scene";

/** Plans the indicators sheet of the assessment's year. The same arguments give the same plan. */
export function planIndicatorSheet(assessment: Assessment, inputs: Inputs, context: SheetContext): SheetPlan {
  const { language } = context;
  const { year, framework } = assessment;
  const history = historyYears(assessment);
  const columns = indicatorColumns(history, emptyColumns(assessment, inputs, context.copy ?? false));
  const builder = new SheetBuilder(columns);
  const text = reportTexts(language);
  const scene: Scene = { builder, assessment, inputs, context, language, text, year, history };
  const capacity = pageCapacity(columns.filter(({ hidden }) => !hidden).map(({ width }) => width));
  const blocks: Block[] = [];
  const block = (draw: () => number[] | void) => {
    const row = builder.rowCount;
    const tears = draw() ?? [];
    const starts = [row, ...tears, builder.rowCount];
    const parts = starts.slice(0, -1).map((start, i) => ({
      row: start,
      height: builder.heightOf(start, starts[i + 1] ?? builder.rowCount),
    }));
    blocks.push({ row, height: builder.heightOf(row, builder.rowCount), parts });
  };
  const gap = (of: string) => builder.row({ id: `gap:${of}` }, 8);

  const strip = addStrip(scene);
  addTitle(scene);
  addTiles(scene);
  const drawn = chartDefinitions(scene);
  const space = drawn.length > 0 ? addChartSpace(scene, chartHeight(builder, capacity, drawn.length)) : null;
  blocks.push({ row: strip, height: builder.heightOf(strip, builder.rowCount) });

  const firstTableRow = builder.rowCount;
  for (const axis of axesInOrder(framework.axes)) {
    block(() => {
      gap(`axis${axis.id}`);
      return addAxis(scene, axis);
    });
  }
  addStatusRules(scene, firstTableRow, builder.rowCount);
  addBars(scene, percentRows(scene, firstTableRow));
  block(() => {
    gap("method");
    addReading(scene);
  });
  addMethods(scene, block);
  const printed = builder.rowCount;
  if (space) {
    addChartData(scene, drawn, space);
  }

  const name = indicatorSheetName(framework, year, language);
  return builder.finish(
    { frameworkId: framework.id, year, kind: "indicators" },
    {
      name,
      tabColour: COLOURS.tab,
      freezeRows: strip + 1,
      freezeColumns: 0,
      showGridlines: false,
      autoFilter: null,
      print: {
        orientation: "landscape",
        titleRows: { first: strip, last: strip },
        titleColumns: null,
        area: { row: strip, column: 1, rowCount: printed - strip, columnCount: builder.lastColumn },
        breaksBefore: breaksBefore(blocks, capacity, builder.heightOf(strip, strip + 1)),
        footer: { left: text.footer(name, context.productVersion), centre: "pageOfPages", right: "date" },
        pagesWide: 1,
      },
      document: {
        title: text.document.title(tabName(framework, language), year),
        subject: text.document.subject(context.body),
        keywords: text.document.keywords,
        moment: momentOf(scene),
      },
    },
  );
}

/** The charts fill the first page as long as that leaves them readable; bars thicker than fingers help nobody. */
function chartHeight(builder: SheetBuilder, capacity: number, indicators: number): number {
  const left = capacity - builder.heightOf(1, builder.rowCount) - 34;
  const wanted = 110 + indicators * 45;
  return left >= 150 ? Math.min(left, wanted) : wanted;
}

function percentRows(scene: Scene, firstRow: number): number[] {
  const { builder } = scene;
  return builder.rowsOfUnit("percent").filter((row) => row >= firstRow);
}
