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
    if (existing) dress(sheet, sheet.charts.getItem(chart.name), chart, existing.seriesCount);
    else addChart(sheet, chart);
  }
}

function addChart(sheet: Excel.Worksheet, plan: Chart): void {
  const [first] = plan.series;
  if (!first) return;
  // Made from the first series alone, which is then told what it is: Excel guesses headers from whole blocks.
  const chart = sheet.charts.add(kinds[plan.kind], rangeAt(sheet, first.values), direction(first.values));
  chart.name = plan.name;
  dress(sheet, chart, plan, 1);
}

function dress(sheet: Excel.Worksheet, chart: Excel.Chart, plan: Chart, seriesCount: number): void {
  plan.series.forEach((series, index) => {
    const drawn = index < seriesCount ? chart.series.getItemAt(index) : chart.series.add(series.name);
    drawn.name = series.name;
    drawn.setValues(rangeAt(sheet, series.values));
    drawn.setXAxisValues(rangeAt(sheet, plan.categories));
    if (plan.kind === "line") drawn.format.line.color = series.colour;
    else drawn.format.fill.setSolidColor(series.colour);
    if (plan.kind !== "line") {
      drawn.gapWidth = CHART.gapWidth;
      drawn.overlap = CHART.overlap;
    }
    drawn.hasDataLabels = plan.labels;
    if (plan.labels) label(drawn.dataLabels, plan);
  });
  for (let extra = seriesCount - 1; extra >= plan.series.length; extra--) {
    chart.series.getItemAt(extra).delete();
  }

  chart.title.text = plan.title;
  write(chart.title.format.font, CHART.titleSize, COLOURS.navy);
  chart.title.format.font.bold = true;
  // The cells that it is drawn from are hidden.
  chart.plotVisibleOnly = false;
  chart.legend.visible = plan.legend;
  chart.legend.position = "Bottom";
  write(chart.legend.format.font, CHART.textSize, COLOURS.ink);
  chart.format.fill.setSolidColor(COLOURS.white);
  chart.format.border.color = COLOURS.line;
  dressAxes(chart.axes, plan);
  const { first, last } = corners(plan.anchor);
  chart.setPosition(rangeAt(sheet, first), rangeAt(sheet, last));
}

/** The values at the bars (or points). */
function label(labels: Excel.ChartDataLabels, plan: Chart): void {
  labels.showValue = true;
  labels.linkNumberFormat = true;
  if (plan.kind !== "line") labels.position = "OutsideEnd";
  write(labels.format.font, CHART.labelSize, COLOURS.ink);
}

function dressAxes({ valueAxis, categoryAxis }: Excel.ChartAxes, plan: Chart): void {
  for (const axis of [valueAxis, categoryAxis]) {
    write(axis.format.font, CHART.textSize, COLOURS.ink);
    axis.majorTickMark = "None";
    axis.minorTickMark = "None";
  }
  // Where each bar says its value, an axis would say it twice.
  valueAxis.visible = !plan.labels;
  valueAxis.majorGridlines.visible = !plan.labels;
  // Gridlines are there to be felt, not seen.
  if (!plan.labels) valueAxis.majorGridlines.format.line.color = COLOURS.line;
  valueAxis.linkNumberFormat = false;
  valueAxis.numberFormat = plan.axis.numberFormat;
  if (plan.axis.min !== null) valueAxis.minimum = plan.axis.min;
  if (plan.axis.max !== null) valueAxis.maximum = plan.axis.max;
  if (plan.kind !== "bar") return;
  // Bars start at the bottom: without this the first category would be the last to be read. It takes the numbers along to
  // the top; crossing at the last category brings them back to the foot.
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

const kinds = { bar: "BarClustered", column: "ColumnClustered", line: "LineMarkers" } as const;
