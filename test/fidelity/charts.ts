/** Charts as data that can be compared: those of the emulated Excel, and those that stand in the parts of a file. */
import { strFromU8 } from "fflate";
import type { Chart, ChartAxis, ChartFont, ChartSeries, Worksheet } from "../../emulator/model";

/** A chart of the emulated Excel. */
export function chartInExcel(chart: Chart, sheet: Worksheet): Record<string, unknown> {
  return {
    name: chart.name,
    type: chart.type,
    place: placeOf(chart, sheet),
    title: { text: chart.title.text, visible: chart.title.visible, font: fontOf(chart.title.font) },
    legend: chart.legend.visible
      ? { position: chart.legend.position, font: fontOf(chart.legend.font) }
      : null,
    axes: { category: axisOf(chart.axes.category), value: axisOf(chart.axes.value) },
    series: chart.series.map((series) => seriesOf(series, chart)),
    hiddenCells: !chart.plotVisibleOnly,
    fill: chart.fill,
    border: chart.border.color,
  };
}

/** The cells that a chart covers: points differ where a row ends. */
function placeOf(chart: Chart, sheet: Worksheet): string {
  const cellAt = (edge: number, size: (index: number) => number): number => {
    let index = 0;
    let sum = 0;
    while (index < 1000 && sum + size(index) <= edge + 0.5) sum += size(index++);
    return index;
  };
  const row = (y: number): number => cellAt(y, (index) => sheet.rowHeight(index));
  const column = (x: number): number => cellAt(x, (index) => sheet.columnWidth(index));
  const { left, top, width, height } = chart;
  return [row(top), column(left), row(top + height), column(left + width)].join(" ");
}

function seriesOf(series: ChartSeries, chart: Chart): unknown {
  const isLine = chart.type.startsWith("Line");
  return {
    name: series.name,
    values: series.values,
    categories: series.categories,
    colour: isLine ? series.line.color : series.fill,
    ...(isLine ? {} : { gap: series.gapWidth, overlap: series.overlap }),
    labels: series.hasDataLabels
      ? {
          position: series.labels.position,
          numberFormat: series.labels.linkNumberFormat ? "of the cells" : series.labels.numberFormat,
          font: fontOf(series.labels.font),
        }
      : null,
  };
}

function axisOf(axis: ChartAxis): unknown {
  return {
    visible: axis.visible,
    hasLine: axis.visible ? axis.line.lineStyle !== "None" : null,
    minimum: axis.minimum,
    maximum: axis.maximum,
    numberFormat: axis.type === "Value" && axis.visible ? axis.numberFormat : null,
    reversed: axis.reversePlotOrder,
    crossed: axis.position,
    ticks: [axis.majorTickMark, axis.minorTickMark],
    gridlines: axis.majorGridlines.visible ? axis.majorGridlines.line.color : null,
    font: fontOf(axis.font),
  };
}

function fontOf({ name, size, color, bold }: ChartFont): unknown {
  return { name, size, color, bold };
}

/** The charts of a file's sheet, counted from 1, in the order of its drawing. */
export function chartsInFile(parts: Record<string, Uint8Array>, sheet: number): Record<string, unknown>[] {
  const text = (name: string): string => (parts[name] ? strFromU8(parts[name]) : "");
  const drawing = /drawings\/(drawing\d+)\.xml/.exec(
    text(`xl/worksheets/_rels/sheet${String(sheet)}.xml.rels`),
  )?.[1];
  if (!drawing) return [];
  const links = text(`xl/drawings/_rels/${drawing}.xml.rels`);
  return all(text(`xl/drawings/${drawing}.xml`), /<xdr:twoCellAnchor.*?<\/xdr:twoCellAnchor>/gs).map(
    (anchor) => {
      const link = one(anchor, /<c:chart [^>]*r:id="(\w+)"/);
      const part = one(
        links.replace(/<Relationship [^>]*>/g, (item) => item),
        new RegExp(`Id="${link}"[^>]*Target="\\.\\./([^"]+)"`),
      );
      return chartOf(text(`xl/${part}`), anchor);
    },
  );
}

function chartOf(xml: string, anchor: string): Record<string, unknown> {
  const inside = (name: string): string => one(xml, new RegExp(`<c:${name}>(.*?)</c:${name}>`, "s"));
  const isLine = xml.includes("<c:lineChart>");
  const direction = one(xml, /<c:barDir val="(\w+)"/) === "bar" ? "Bar" : "Column";
  const bars = `${direction}${xml.includes('<c:grouping val="stacked"/>') ? "Stacked" : "Clustered"}`;
  const legend = inside("legend");
  const [category, value] = [inside("catAx"), inside("valAx")];
  const around = xml.slice(xml.indexOf("</c:chart>"));
  return {
    name: unescaped(one(anchor, /<xdr:cNvPr [^>]*name="([^"]*)"/)),
    type: isLine ? "LineMarkers" : bars,
    place: all(anchor, /<xdr:(?:row|col)>\d+/g)
      .map((tag) => Number(/\d+/.exec(tag)?.[0]))
      .reduce((pairs: number[], at, i, list) => (i % 2 === 0 ? [...pairs, list[i + 1] ?? 0, at] : pairs), [])
      .join(" "),
    title: {
      text: unescaped(one(inside("title"), /<a:t>(.*?)<\/a:t>/s)),
      visible: inside("title") !== "",
      font: fontIn(inside("title")),
    },
    legend:
      legend === ""
        ? null
        : { position: positions[one(legend, /<c:legendPos val="(\w+)"/)], font: fontIn(legend) },
    axes: { category: axisIn(category, value), value: axisIn(value, category) },
    series: all(xml, /<c:ser>.*?<\/c:ser>/gs).map((series) => seriesIn(series, xml, isLine)),
    hiddenCells: xml.includes('<c:plotVisOnly val="0"/>'),
    fill: colourIn(around),
    border: colourIn(one(around, /<a:ln\b.*?<\/a:ln>/s, 0)),
  };
}

const positions: Record<string, string> = { b: "Bottom", t: "Top", l: "Left", r: "Right" };

function seriesIn(series: string, chart: string, isLine: boolean): unknown {
  const labels = one(series, /<c:dLbls>(.*?)<\/c:dLbls>/s);
  const position = one(labels, /<c:dLblPos val="(\w+)"/);
  const number = (name: string): number => Number(one(chart, new RegExp(`<c:${name} val="(-?\\d+)"`)));
  return {
    name: unescaped(one(series, /<c:tx>.*?<c:v>(.*?)<\/c:v>/s)),
    values: `=${unescaped(one(series, /<c:val>.*?<c:f>(.*?)<\/c:f>/s))}`,
    categories: `=${unescaped(one(series, /<c:cat>.*?<c:f>(.*?)<\/c:f>/s))}`,
    colour: colourIn(series),
    ...(isLine ? {} : { gap: number("gapWidth"), overlap: number("overlap") }),
    labels: labels.includes('<c:showVal val="1"/>')
      ? {
          position: position === "outEnd" ? "OutsideEnd" : position,
          numberFormat: labels.includes('sourceLinked="1"') ? "of the cells" : formatIn(labels),
          font: fontIn(labels),
        }
      : null,
  };
}

/** An axis; where the other one crosses it is said at the other one. */
function axisIn(axis: string, other: string): unknown {
  const bound = (name: string): number | "" => {
    const text = one(axis, new RegExp(`<c:${name} val="([^"]+)"`));
    return text === "" ? "" : Number(text);
  };
  const tick = (name: string): string =>
    one(axis, new RegExp(`<c:${name} val="(\\w+)"`)) === "none" ? "None" : "?";
  const gridlines = one(axis, /<c:majorGridlines>.*?<\/c:majorGridlines>/s, 0);
  const visible = !axis.includes('<c:delete val="1"/>');
  return {
    visible,
    hasLine: visible ? !/<c:spPr><a:ln><a:noFill\/>/.test(axis) : null,
    minimum: bound("min"),
    maximum: bound("max"),
    numberFormat: axis.includes("<c:numFmt") ? formatIn(axis) : null,
    reversed: axis.includes('<c:orientation val="maxMin"/>'),
    crossed: other.includes('<c:crosses val="max"/>') ? "Maximum" : "Automatic",
    ticks: [tick("majorTickMark"), tick("minorTickMark")],
    gridlines: gridlines === "" ? null : colourIn(gridlines),
    font: fontIn(axis.slice(axis.indexOf("<c:txPr>"))),
  };
}

function fontIn(xml: string): unknown {
  const run = one(xml, /<a:defRPr.*?<\/a:defRPr>/s, 0);
  return {
    name: one(run, /typeface="([^"]+)"/),
    size: Number(one(run, /sz="(\d+)"/)) / 100,
    color: colourIn(run),
    bold: one(run, /\bb="(\d)"/) === "1",
  };
}

function formatIn(xml: string): string {
  return unescaped(one(xml, /formatCode="([^"]*)"/));
}

function colourIn(xml: string): string {
  return `#${one(xml, /<a:srgbClr val="(\w{6})"/)}`;
}

function one(text: string, pattern: RegExp, group = 1): string {
  return pattern.exec(text)?.[group] ?? "";
}

function all(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
