/** Charts of the model, as a file has them. */
import type { ChartSeries as FileSeries, SheetChart } from "hucre";
import type { Chart, ChartSeries } from "../model/objects";
import type { Worksheet } from "../model/worksheet";

const KINDS: readonly (readonly [RegExp, SheetChart["type"]])[] = [
  [/^Bar/, "bar"],
  [/^Column/, "column"],
  [/^Line/, "line"],
  [/^Pie/, "pie"],
  [/^Doughnut/, "doughnut"],
  [/^Area/, "area"],
];

const POSITIONS: Readonly<Record<string, Exclude<SheetChart["legend"], undefined>>> = {
  Top: "top",
  Bottom: "bottom",
  Left: "left",
  Right: "right",
  Corner: "topRight",
};

const bare = (formula: string): string => formula.replace(/^=/, "");

function cellAt(sheet: Worksheet, left: number, top: number): { row: number; col: number } {
  let col = 0;
  let row = 0;
  for (let x = sheet.columnWidth(0); x <= left + 0.5 && col < 500; x += sheet.columnWidth(col)) col++;
  for (let y = sheet.rowHeight(0); y <= top + 0.5 && row < 10_000; y += sheet.rowHeight(row)) row++;
  return { row, col };
}

function seriesToFile(series: ChartSeries): FileSeries[] {
  if (series.values === null || series.filtered) return [];
  const colour = series.fill ?? series.line.color;
  return [
    {
      name: bare(series.name),
      values: bare(series.values),
      ...(series.categories === null ? {} : { categories: bare(series.categories) }),
      color: colour.replace("#", ""),
      ...(series.hasDataLabels ? { dataLabels: { showValue: true } } : {}),
    },
  ];
}

/** The chart for the file; nothing for kinds that the writer has no word for. */
export function saveChart(chart: Chart, sheet: Worksheet): SheetChart[] {
  const type = KINDS.find(([pattern]) => pattern.test(chart.type))?.[1];
  const series = chart.series.flatMap(seriesToFile);
  if (!type || series.length === 0) return [];
  const { category, value } = chart.axes;
  const scale = {
    ...(value.minimum === "" ? {} : { min: value.minimum }),
    ...(value.maximum === "" ? {} : { max: value.maximum }),
  };
  const grouping = chart.type.endsWith("Stacked100")
    ? "percentStacked"
    : chart.type.endsWith("Stacked")
      ? "stacked"
      : "clustered";
  const first = chart.series[0];
  return [
    {
      type,
      ...(chart.title.visible && chart.title.text ? { title: chart.title.text } : { showTitle: false }),
      series,
      anchor: {
        from: cellAt(sheet, chart.left, chart.top),
        to: cellAt(sheet, chart.left + chart.width, chart.top + chart.height),
      },
      ...(type === "bar" || type === "column" ? { barGrouping: grouping } : {}),
      ...(first ? { gapWidth: first.gapWidth, overlap: first.overlap } : {}),
      legend: chart.legend.visible ? (POSITIONS[chart.legend.position] ?? "bottom") : false,
      frameTitle: chart.name,
      axes: {
        x: { ...(category.reversePlotOrder ? { reverse: true } : {}) },
        y: {
          ...(Object.keys(scale).length > 0 ? { scale } : {}),
          ...(value.numberFormat === "General" ? {} : { numberFormat: { formatCode: value.numberFormat } }),
        },
      },
    },
  ];
}
