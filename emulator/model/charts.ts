/** Charts and their parts as plain data, with Excel's defaults. */

export interface ChartFont {
  bold: boolean;
  italic: boolean;
  color: string;
  name: string;
  size: number;
  underline: string;
}

export interface ChartLine {
  color: string;
  lineStyle: string;
  weight: number;
}

/** A text element of a chart (title, axis title). */
export interface ChartText {
  text: string;
  visible: boolean;
  overlay: boolean;
  position: string;
  font: ChartFont;
}

export interface ChartAxis {
  visible: boolean;
  minimum: number | "";
  maximum: number | "";
  majorUnit: number | "";
  minorUnit: number | "";
  numberFormat: string;
  linkNumberFormat: boolean;
  reversePlotOrder: boolean;
  tickLabelPosition: string;
  majorTickMark: string;
  minorTickMark: string;
  scaleType: string;
  logBase: number;
  displayUnit: string;
  categoryType: string;
  axisGroup: string;
  /** Where the other axis crosses this one. */
  position: string;
  type: string;
  title: ChartText;
  font: ChartFont;
  line: ChartLine;
  majorGridlines: { visible: boolean; line: ChartLine };
  minorGridlines: { visible: boolean; line: ChartLine };
}

export interface ChartLabels {
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showLegendKey: boolean;
  showPercentage: boolean;
  showBubbleSize: boolean;
  separator: string;
  position: string;
  numberFormat: string;
  linkNumberFormat: boolean;
  font: ChartFont;
  fill: string | null;
}

export interface ChartPoint {
  fill: string | null;
  hasDataLabel: boolean;
}

/** One series. References are formulas such as "=Feuil1!$B$2:$B$9"; a name may also be literal text. */
export interface ChartSeries {
  readonly id: string;
  name: string;
  values: string | null;
  categories: string | null;
  chartType: string;
  axisGroup: string;
  gapWidth: number;
  overlap: number;
  smooth: boolean;
  markerStyle: string;
  markerSize: number;
  markerBackgroundColor: string;
  markerForegroundColor: string;
  hasDataLabels: boolean;
  fill: string | null;
  line: ChartLine;
  labels: ChartLabels;
  points: Map<number, ChartPoint>;
  filtered: boolean;
}

/** A chart. Positions and sizes are points from the sheet's corner. */
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  seriesBy: "Rows" | "Columns";
  left: number;
  top: number;
  width: number;
  height: number;
  style: number;
  showDataLabelsOverMaximum: boolean;
  plotVisibleOnly: boolean;
  displayBlanksAs: string;
  title: ChartText;
  legend: { visible: boolean; position: string; overlay: boolean; font: ChartFont; fill: string | null };
  labels: ChartLabels;
  axes: { category: ChartAxis; value: ChartAxis; series: ChartAxis };
  series: ChartSeries[];
  font: ChartFont;
  fill: string | null;
  border: ChartLine;
  plotFill: string | null;
}

const chartFont = (size: number): ChartFont => ({
  bold: false,
  italic: false,
  color: "#595959",
  name: "Calibri",
  size,
  underline: "None",
});

const chartLine = (color: string): ChartLine => ({ color, lineStyle: "Automatic", weight: 0.75 });

const chartText = (size: number, visible: boolean): ChartText => ({
  text: "",
  visible,
  overlay: false,
  position: "Top",
  font: chartFont(size),
});

const chartLabels = (): ChartLabels => ({
  showValue: false,
  showSeriesName: false,
  showCategoryName: false,
  showLegendKey: false,
  showPercentage: false,
  showBubbleSize: false,
  separator: ", ",
  position: "OutsideEnd",
  numberFormat: "General",
  linkNumberFormat: true,
  font: chartFont(9),
  fill: null,
});

const chartAxis = (type: string): ChartAxis => ({
  visible: true,
  minimum: "",
  maximum: "",
  majorUnit: "",
  minorUnit: "",
  numberFormat: "General",
  linkNumberFormat: true,
  reversePlotOrder: false,
  tickLabelPosition: "NextToAxis",
  majorTickMark: "None",
  minorTickMark: "None",
  scaleType: "Linear",
  logBase: 0,
  displayUnit: "None",
  categoryType: "Automatic",
  axisGroup: "Primary",
  position: "Automatic",
  type,
  title: chartText(10, false),
  font: chartFont(9),
  line: chartLine("#D9D9D9"),
  majorGridlines: { visible: type === "Value", line: chartLine("#D9D9D9") },
  minorGridlines: { visible: false, line: chartLine("#F2F2F2") },
});

/** A series with Excel's defaults. */
export function newSeries(id: string, name: string, chartType: string): ChartSeries {
  return {
    id,
    name,
    values: null,
    categories: null,
    chartType,
    axisGroup: "Primary",
    gapWidth: 219,
    overlap: chartType.includes("Stacked") ? 100 : -27,
    smooth: false,
    markerStyle: "Automatic",
    markerSize: 5,
    markerBackgroundColor: "#4472C4",
    markerForegroundColor: "#4472C4",
    hasDataLabels: false,
    fill: null,
    line: chartLine("#4472C4"),
    labels: chartLabels(),
    points: new Map(),
    filtered: false,
  };
}

/** A chart with Excel's defaults, before its series. */
export function newChart(id: string, name: string, type: string): Chart {
  return {
    id,
    name,
    type,
    seriesBy: "Columns",
    left: 150,
    top: 75,
    width: 360,
    height: 216,
    style: 201,
    showDataLabelsOverMaximum: true,
    plotVisibleOnly: true,
    displayBlanksAs: "NotPlotted",
    title: chartText(14, true),
    legend: { visible: true, position: "Bottom", overlay: false, font: chartFont(9), fill: null },
    labels: chartLabels(),
    axes: { category: chartAxis("Category"), value: chartAxis("Value"), series: chartAxis("Series") },
    series: [],
    font: chartFont(10),
    fill: "#FFFFFF",
    border: chartLine("#D9D9D9"),
    plotFill: null,
  };
}
