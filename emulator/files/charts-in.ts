/** Charts of a file, as the model has them. */
import { strFromU8, unzipSync } from "fflate";
import type { Chart as FileChart } from "hucre";
import { newSeries } from "../model/objects";
import type { Worksheet } from "../model/worksheet";
import { Palette } from "./colours";

const POSITIONS: Readonly<Record<string, string>> = {
  top: "Top",
  bottom: "Bottom",
  left: "Left",
  right: "Right",
  topRight: "Corner",
};

/** The name that the model gives to the file's chart family; null when the demo does not draw it. */
function typeOf(chart: FileChart): string | null {
  const kind = chart.kinds[0];
  const stacked =
    chart.barGrouping === "stacked"
      ? "Stacked"
      : chart.barGrouping === "percentStacked"
        ? "Stacked100"
        : "Clustered";
  if (kind === "bar" || kind === "bar3D") return `Bar${stacked}`;
  if (kind === "line" || kind === "line3D") return chart.showLineMarkers === false ? "Line" : "LineMarkers";
  return kind === "pie" ? "Pie" : kind === "area" ? "Area" : kind === "doughnut" ? "Doughnut" : null;
}

/** Values of the first series → "bar" or "col" of the charts that show them, in order: what the reader leaves out. */
export type BarDirections = ReadonlyMap<string, string[]>;

/** Looks into the chart parts of a file for the direction of their bars. */
export function readBarDirections(bytes: Uint8Array): BarDirections {
  const directions = new Map<string, string[]>();
  const parts = unzipSync(bytes, { filter: (part) => /^xl\/charts\/chart\d+\.xml$/.test(part.name) });
  const numberOf = (name: string): number => Number(/\d+/.exec(name)?.[0]);
  const inOrder = Object.entries(parts).sort(([a], [b]) => numberOf(a) - numberOf(b));
  for (const [, part] of inOrder) {
    const xml = strFromU8(part);
    const direction = /<c:barDir val="(\w+)"/.exec(xml)?.[1];
    const values = /<c:val>.*?<c:f>(.*?)<\/c:f>/s.exec(xml)?.[1];
    if (!direction || !values) continue;
    const key = values.replace(/&apos;/g, "'").replace(/&amp;/g, "&");
    directions.set(key, [...(directions.get(key) ?? []), direction]);
  }
  return directions;
}

/** Adds the charts to the sheet. */
export function loadCharts(charts: readonly FileChart[], sheet: Worksheet, directions: BarDirections): void {
  for (const from of charts) {
    let type = typeOf(from);
    if (!type) continue;
    const direction = directions.get(from.series?.[0]?.valuesRef ?? "")?.shift();
    if (type.startsWith("Bar") && direction !== "bar") type = type.replace("Bar", "Column");
    const chart = sheet.addChart(type, null, "Columns");
    chart.title.visible = from.title !== undefined && from.title !== "";
    chart.title.text = from.title ?? "";
    chart.legend.visible = from.legend !== false && from.legend !== undefined;
    if (from.legend) chart.legend.position = POSITIONS[from.legend] ?? "Bottom";
    if (from.frameTitle) chart.name = from.frameTitle;
    const { x, y } = from.axes ?? {};
    if (x?.reverse) chart.axes.category.reversePlotOrder = true;
    chart.axes.value.minimum = y?.scale?.min ?? "";
    chart.axes.value.maximum = y?.scale?.max ?? "";
    if (y?.numberFormat) chart.axes.value.numberFormat = y.numberFormat.formatCode;
    if (from.anchor) {
      const end = from.anchor.to ?? { row: from.anchor.from.row + 15, col: from.anchor.from.col + 6 };
      chart.left = sheet.columnLeft(from.anchor.from.col);
      chart.top = sheet.rowTop(from.anchor.from.row);
      chart.width = Math.max(60, sheet.columnLeft(end.col) - chart.left);
      chart.height = Math.max(45, sheet.rowTop(end.row) - chart.top);
    }
    for (const one of from.series ?? []) {
      const series = newSeries(sheet.workbook.newGuid(), one.name ?? "", type);
      series.values = one.valuesRef ? `=${one.valuesRef}` : null;
      series.categories = one.categoriesRef ? `=${one.categoriesRef}` : null;
      if (typeof one.color === "string") series.fill = Palette.plain(one.color);
      series.hasDataLabels = one.dataLabels?.showValue ?? from.dataLabels?.showValue ?? false;
      if (from.gapWidth !== undefined) series.gapWidth = from.gapWidth;
      if (from.overlap !== undefined) series.overlap = from.overlap;
      chart.series.push(series);
    }
  }
}
