/** The native charts of a plan, found again by their name, so that one that exists is updated in place. */
import type { Area } from "../register/grid";
import { CHART, COLOURS, FONT } from "../report/design";
import type { Chart, SheetPlan } from "../report/plan";
import { rangeAt } from "./areas";

/** A chart of ours that stands on the sheet before the write. */
export interface KnownChart {
  name: string;
  seriesCount: number;
}

/** Makes or updates each chart of the plan. Charts with other names are people's own and stay as they are. */
export function setCharts(sheet: Excel.Worksheet, plan: SheetPlan, known: KnownChart[]): void {
  for (const chart of plan.charts) {
    const existing = known.find(({ name }) => name === chart.name);
    if (!existing) addChart(sheet, chart);
    else {
      const found = sheet.charts.getItem(chart.name);
      found.chartType = KIND;
      dress(sheet, found, chart, existing.seriesCount);
    }
  }
}

function addChart(sheet: Excel.Worksheet, plan: Chart): void {
  const [first] = plan.series;
  if (!first) return;
  // Made from the first series alone, which is then told what it is: Excel guesses headers from whole blocks.
  const chart = sheet.charts.add(KIND, rangeAt(sheet, first.values), direction(first.values));
  chart.name = plan.name;
  dress(sheet, chart, plan, 1);
}

function dress(sheet: Excel.Worksheet, chart: Excel.Chart, plan: Chart, seriesCount: number): void {
  plan.series.forEach((series, index) => {
    const drawn = index < seriesCount ? chart.series.getItemAt(index) : chart.series.add(series.name);
    drawn.name = series.name;
    drawn.setValues(rangeAt(sheet, series.values));
    drawn.setXAxisValues(rangeAt(sheet, plan.categories));
    drawn.format.fill.setSolidColor(series.colour);
    drawn.gapWidth = CHART.gapWidth;
    drawn.overlap = CHART.overlap;
    // Charts of an earlier version say their numbers at the bars.
    drawn.hasDataLabels = false;
  });
  for (let extra = seriesCount - 1; extra >= plan.series.length; extra--) {
    chart.series.getItemAt(extra).delete();
  }

  chart.title.text = plan.title;
  write(chart.title.format.font, CHART.titleSize, COLOURS.navy);
  chart.title.format.font.bold = true;
  // The cells that it is drawn from are hidden.
  chart.plotVisibleOnly = false;
  chart.legend.visible = false;
  chart.format.fill.setSolidColor(COLOURS.white);
  chart.format.border.color = COLOURS.line;
  dressAxes(chart.axes);
  const { first, last } = corners(plan.anchor);
  chart.setPosition(rangeAt(sheet, first), rangeAt(sheet, last));
}

function dressAxes({ valueAxis, categoryAxis }: Excel.ChartAxes): void {
  for (const axis of [valueAxis, categoryAxis]) {
    write(axis.format.font, CHART.textSize, COLOURS.ink);
    axis.majorTickMark = "None";
    axis.minorTickMark = "None";
  }
  // The categories say the numbers.
  valueAxis.visible = false;
  valueAxis.majorGridlines.visible = false;
  valueAxis.minimum = 0;
  valueAxis.maximum = 1;
  // Pieces in the colour of the paper would cut the line into dashes.
  categoryAxis.format.line.clear();
  // Bars start at the bottom: without this the first category would be the last to be read.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = "Maximum";
}

function write(font: Excel.ChartFont, size: number, colour: string): void {
  font.name = FONT;
  font.size = size;
  font.color = colour;
}

function direction(values: Area): "Columns" | "Rows" {
  return values.columnCount === 1 ? "Columns" : "Rows";
}

function corners(anchor: Area): { first: Area; last: Area } {
  const cell = { rowCount: 1, columnCount: 1 };
  return {
    first: { ...cell, row: anchor.row, column: anchor.column },
    last: {
      ...cell,
      row: anchor.row + anchor.rowCount - 1,
      column: anchor.column + anchor.columnCount - 1,
    },
  };
}

const KIND = "BarStacked";
