/** The charts of a plan as the file writer wants them. */
import type { SheetChart } from "hucre";
import { CHART, COLOURS, FONT } from "../report/design";
import type { Chart } from "../report/plan";
import { absoluteAddress } from "./addresses";

const hex = (colour: string) => colour.replace("#", "");

/** A chart in the plain style of the sheet: no frame, no axis, no legend. */
export function chartOf(chart: Chart, sheet: string): SheetChart {
  const { anchor } = chart;
  const labels = { labelFontSize: CHART.textSize, labelColor: hex(COLOURS.ink), labelFontFamily: FONT };
  const ticks = { majorTickMark: "none", minorTickMark: "none" } as const;
  return {
    type: "bar",
    barGrouping: "stacked",
    gapWidth: CHART.gapWidth,
    overlap: CHART.overlap,
    title: chart.title,
    titleFontSize: CHART.titleSize,
    titleBold: true,
    titleColor: hex(COLOURS.navy),
    titleFontFamily: FONT,
    altText: chart.description,
    frameTitle: chart.title,
    anchor: {
      from: { row: anchor.row, col: anchor.column },
      to: { row: anchor.row + anchor.rowCount, col: anchor.column + anchor.columnCount },
    },
    series: chart.series.map(({ name, values, colour }) => ({
      name,
      values: absoluteAddress(sheet, values),
      categories: absoluteAddress(sheet, chart.categories),
      color: hex(colour),
    })),
    legend: false,
    // The cells that it is drawn from are hidden.
    plotVisOnly: false,
    chartSpaceFillColor: hex(COLOURS.white),
    chartSpaceBorderColor: hex(COLOURS.line),
    chartSpaceBorderWidth: 0.75,
    roundedCorners: false,
    axes: {
      // Bars are drawn from the bottom up unless told otherwise: the first indicator belongs on top.
      x: { ...labels, ...ticks, reverse: true },
      y: {
        ...labels,
        ...ticks,
        hidden: true,
        gridlines: { major: false },
        scale: { min: 0, max: 1 },
        crosses: "max",
      },
    },
  };
}
