/** The charts of a plan as the file writer wants them. */
import type { SheetChart } from "hucre";
import { CHART, COLOURS, FONT } from "../report/design";
import type { Chart } from "../report/plan";
import { absoluteAddress } from "./addresses";

const hex = (colour: string) => colour.replace("#", "");

/** A chart in the plain style of the sheet: no frame, light gridlines, legend below. */
export function chartOf(chart: Chart, sheet: string): SheetChart {
  const { anchor } = chart;
  const labels = { labelFontSize: CHART.textSize, labelColor: hex(COLOURS.ink), labelFontFamily: FONT };
  return {
    type: chart.kind,
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
      ...(chart.labels
        ? {
            dataLabels: {
              showValue: true,
              fontSize: CHART.labelSize,
              fontFamily: FONT,
              fontColor: hex(COLOURS.ink),
              numberFormat: { formatCode: "General", sourceLinked: true },
              ...(chart.kind === "line" ? {} : { position: "outEnd" as const }),
            },
          }
        : {}),
    })),
    ...(chart.kind === "line" ? {} : { gapWidth: CHART.gapWidth, overlap: CHART.overlap }),
    legend: chart.legend ? "bottom" : false,
    // The cells that it is drawn from are hidden.
    plotVisOnly: false,
    legendFontSize: CHART.textSize,
    legendFontColor: hex(COLOURS.ink),
    legendFontFamily: FONT,
    chartSpaceFillColor: hex(COLOURS.white),
    chartSpaceBorderColor: hex(COLOURS.line),
    chartSpaceBorderWidth: 0.75,
    roundedCorners: false,
    axes: {
      // Bars are drawn from the bottom up unless told otherwise: the first indicator belongs on top.
      x: {
        ...labels,
        majorTickMark: "none",
        minorTickMark: "none",
        ...(chart.kind === "bar" ? { reverse: true } : {}),
      },
      y: {
        ...labels,
        // Where each bar says its value, an axis would say it twice.
        hidden: chart.labels,
        gridlines: { major: !chart.labels },
        majorTickMark: "none",
        minorTickMark: "none",
        numberFormat: { formatCode: chart.axis.numberFormat, sourceLinked: false },
        scale: {
          ...(chart.axis.min === null ? {} : { min: chart.axis.min }),
          ...(chart.axis.max === null ? {} : { max: chart.axis.max }),
        },
        ...(chart.kind === "bar" ? { crosses: "max" as const } : {}),
      },
    },
  };
}
