/** Charts and their series. */
import {
  type Chart,
  type ChartPoint,
  type ChartSeries,
  newSeries,
  rect,
  splitSheet,
  type Workbook,
  type Worksheet,
} from "../../model";
import {
  checked,
  collectionMethods,
  invalid,
  type Node,
  node,
  plain,
  readOnly,
  type TypeTable,
} from "../table";
import { areaOf, blockFrom } from "./area";
import { axisNode, borderNode, fillNode, fontNode, labelsNode, lineNode, titleNode } from "./chart-parts";
import { worksheetNode } from "./links";

interface ChartSelf {
  readonly sheet: Worksheet;
  readonly chart: Chart;
}

interface SeriesSelf extends ChartSelf {
  readonly series: ChartSeries;
}

/** The text of a series' name, which may point at a cell. */
function nameText(book: Workbook, name: string): string {
  if (!name.startsWith("=")) return name;
  const { sheet, rest } = splitSheet(name.slice(1));
  const home = sheet === null ? null : book.sheetNamed(sheet);
  if (!home) return name;
  const block = areaOf(blockFrom(rest, book, home));
  return String(home.value(block.row, block.column) ?? "");
}

const seriesFormatType: TypeTable<ChartSeries> = {
  name: "ChartSeriesFormat",
  parts: { Fill: (self) => fillNode(self, "fill"), Line: (self) => lineNode(self.line) },
};

const pointFormatType: TypeTable<ChartPoint> = {
  name: "ChartPointFormat",
  parts: { Fill: (self) => fillNode(self, "fill") },
};

const pointType: TypeTable<ChartPoint> = {
  name: "ChartPoint",
  scalars: plain("HasDataLabel:flag"),
  parts: { Format: (self) => node(pointFormatType, self) },
};

function countOf(self: SeriesSelf): number {
  if (self.series.values === null) return 0;
  const { sheet, rest } = splitSheet(self.series.values.slice(1));
  const home = sheet === null ? self.sheet : self.sheet.workbook.sheetNamed(sheet);
  if (!home) return 0;
  const area = areaOf(blockFrom(rest, self.sheet.workbook, home));
  return area.rows * area.columns;
}

function pointAt(self: SeriesSelf, index: number): Node {
  let point = self.series.points.get(index);
  if (!point) self.series.points.set(index, (point = { fill: null, hasDataLabel: false }));
  return node(pointType, point);
}

const pointItems = (self: SeriesSelf): Node[] =>
  Array.from({ length: countOf(self) }, (_, i) => pointAt(self, i));

const pointsType: TypeTable<SeriesSelf> = {
  name: "ChartPointsCollection",
  scalars: { Count: readOnly(countOf) },
  items: pointItems,
  methods: collectionMethods(pointItems),
};

function series(names: string[]): NonNullable<TypeTable<SeriesSelf>["scalars"]> {
  const inner = plain<ChartSeries>(...names);
  return Object.fromEntries(
    Object.entries(inner).map(([name, { get, set }]) => [
      name,
      {
        get: (self: SeriesSelf, context) => get(self.series, context),
        ...(set
          ? { set: (self: SeriesSelf, value: unknown, context) => set(self.series, value, context) }
          : {}),
      },
    ]),
  );
}

function referenceTo(self: SeriesSelf, value: unknown): string {
  const source = blockFrom(value, self.sheet.workbook, self.sheet);
  return `=${self.sheet.workbook.absolute(source.sheet, areaOf(source))}`;
}

const seriesType: TypeTable<SeriesSelf> = {
  name: "ChartSeries",
  scalars: {
    ...series([
      "ChartType:text", "AxisGroup:text", "GapWidth:number", "Overlap:number", "Smooth:flag", "MarkerStyle:text",
      "MarkerSize:number", "MarkerBackgroundColor:colour", "MarkerForegroundColor:colour", "HasDataLabels:flag", "Filtered:flag",
    ]), // prettier-ignore
    Name: {
      get: (self) => nameText(self.sheet.workbook, self.series.name),
      set: (self, value) => {
        self.series.name = checked("text", value, "Name") as string;
        self.sheet.workbook.touch();
      },
    },
  },
  parts: {
    Format: (self) => node(seriesFormatType, self.series),
    DataLabels: (self) => labelsNode(self.series.labels),
    Points: (self) => node(pointsType, self),
  },
  methods: {
    SetValues: (self, args) => {
      self.series.values = referenceTo(self, args.any(0));
      self.sheet.workbook.touch();
    },
    SetXAxisValues: (self, args) => {
      self.series.categories = referenceTo(self, args.any(0));
      self.sheet.workbook.touch();
    },
    Delete: (self) => {
      self.chart.series = self.chart.series.filter((s) => s !== self.series);
      self.sheet.workbook.touch();
    },
  },
};

const seriesItems = (self: ChartSelf): Node[] =>
  self.chart.series.map((one) => node(seriesType, { ...self, series: one }));

const seriesCollectionType: TypeTable<ChartSelf> = {
  name: "ChartSeriesCollection",
  scalars: { Count: readOnly((self) => self.chart.series.length) },
  items: seriesItems,
  methods: {
    ...collectionMethods(seriesItems),
    Add: (self, args) => {
      const { chart, sheet } = self;
      const name = args.textOr(0, `Série${chart.series.length + 1}`);
      const one = newSeries(sheet.workbook.newGuid(), name, chart.type);
      chart.series.splice(args.numberOr(1, chart.series.length), 0, one);
      sheet.workbook.touch();
      return node(seriesType, { ...self, series: one });
    },
  },
};

const axesType: TypeTable<Chart> = {
  name: "ChartAxes",
  parts: {
    CategoryAxis: (self) => axisNode(self.axes.category),
    ValueAxis: (self) => axisNode(self.axes.value),
    SeriesAxis: (self) => axisNode(self.axes.series),
  },
  methods: {
    GetItem: (self, args) => {
      const axis = { Category: self.axes.category, Value: self.axes.value, Series: self.axes.series }[
        args.text(0)
      ];
      if (!axis || args.textOr(1, "Primary") !== "Primary") throw invalid("Only primary axes are emulated.");
      return axisNode(axis);
    },
  },
};

const legendFormatType: TypeTable<Chart["legend"]> = {
  name: "ChartLegendFormat",
  parts: { Font: (self) => fontNode(self.font), Fill: (self) => fillNode(self, "fill") },
};

const legendType: TypeTable<Chart["legend"]> = {
  name: "ChartLegend",
  scalars: plain("Visible:flag", "Position:text", "Overlay:flag"),
  parts: { Format: (self) => node(legendFormatType, self) },
};

const areaFormatType: TypeTable<Chart> = {
  name: "ChartAreaFormat",
  parts: {
    Fill: (self) => fillNode(self, "fill"),
    Font: (self) => fontNode(self.font),
    Border: (self) => borderNode(self.border),
  },
};

const plotFormatType: TypeTable<Chart> = {
  name: "ChartPlotAreaFormat",
  parts: { Fill: (self) => fillNode(self, "plotFill") },
};
const plotType: TypeTable<Chart> = {
  name: "ChartPlotArea",
  parts: { Format: (self) => node(plotFormatType, self) },
};

function chartScalars(): NonNullable<TypeTable<ChartSelf>["scalars"]> {
  const inner = plain<Chart>(
    "Name:text", "Left:number", "Top:number", "Width:number", "Height:number", "Style:number", "DisplayBlanksAs:text",
    "PlotVisibleOnly:flag", "ShowDataLabelsOverMaximum:flag", "Id",
  ); // prettier-ignore
  return Object.fromEntries(
    Object.entries(inner).map(([name, { get, set }]) => [
      name,
      {
        get: (self: ChartSelf, context) => get(self.chart, context),
        ...(set
          ? { set: (self: ChartSelf, value: unknown, context) => set(self.chart, value, context) }
          : {}),
      },
    ]),
  );
}

const chartType: TypeTable<ChartSelf> = {
  name: "Chart",
  identity: (self) => ({ Id: self.chart.id }),
  scalars: {
    ...chartScalars(),
    ChartType: {
      get: (self) => self.chart.type,
      set: (self, value) => {
        self.chart.type = checked("text", value, "ChartType") as string;
        for (const one of self.chart.series) one.chartType = self.chart.type;
        self.sheet.workbook.touch();
      },
    },
    PlotBy: readOnly((self) => self.chart.seriesBy),
  },
  parts: {
    Title: (self) => titleNode(self.chart.title),
    Legend: (self) => node(legendType, self.chart.legend),
    DataLabels: (self) => labelsNode(self.chart.labels),
    Axes: (self) => node(axesType, self.chart),
    Series: (self) => node(seriesCollectionType, self),
    Format: (self) => node(areaFormatType, self.chart),
    PlotArea: (self) => node(plotType, self.chart),
    Worksheet: (self) => worksheetNode(self.sheet),
  },
  methods: {
    SetPosition: (self, args, context) => {
      const { chart, sheet } = self;
      const first = areaOf(blockFrom(args.any(0), context.book, sheet));
      chart.left = sheet.columnLeft(first.column);
      chart.top = sheet.rowTop(first.row);
      if (args.has(1)) {
        const last = areaOf(blockFrom(args.any(1), context.book, sheet));
        chart.width = sheet.columnLeft(last.column + last.columns) - chart.left;
        chart.height = sheet.rowTop(last.row + last.rows) - chart.top;
      }
      sheet.workbook.touch();
    },
    SetData: (self, args, context) => {
      const source = blockFrom(args.any(0), context.book, self.sheet);
      self.sheet.setChartSource(self.chart, source.sheet, areaOf(source), seriesBy(args.textOr(1, "Auto")));
    },
    Delete: (self) => {
      self.sheet.charts = self.sheet.charts.filter((c) => c !== self.chart);
      const { workbook } = self.sheet;
      if (workbook.selectedChart === self.chart.id) workbook.selectedChart = null;
      self.sheet.workbook.touch();
    },
    Activate: (self, _args, { book }) => {
      book.activate(self.sheet);
      book.selectedChart = self.chart.id;
    },
  },
};

function seriesBy(text: string): "Auto" | "Rows" | "Columns" {
  if (text !== "Auto" && text !== "Rows" && text !== "Columns")
    throw invalid("Series are by rows, columns or automatic.");
  return text;
}

const items = (sheet: Worksheet): Node[] => sheet.charts.map((chart) => node(chartType, { sheet, chart }));
const item = (sheet: Worksheet, key: unknown): Node | null => {
  const chart = sheet.charts.find((c) => c.id === key) ?? sheet.charts.find((c) => c.name === key);
  return chart ? node(chartType, { sheet, chart }) : null;
};

export const chartsType: TypeTable<Worksheet> = {
  name: "ChartCollection",
  scalars: { Count: readOnly((sheet) => sheet.charts.length) },
  items,
  item,
  methods: {
    ...collectionMethods(items, item),
    Add: (sheet, args, context) => {
      const source = blockFrom(args.any(1), context.book, sheet);
      const area = areaOf(source);
      // An empty cell as source makes a chart without series, to which series are added.
      const used = source.sheet.used(true);
      const empty = area.rows * area.columns === 1 || !used;
      const by = seriesBy(args.textOr(2, "Auto"));
      const chart = sheet.addChart(
        args.text(0),
        empty ? null : { sheet: source.sheet, area: rect(area.row, area.column, area.rows, area.columns) },
        by,
      );
      return node(chartType, { sheet, chart });
    },
  },
};
