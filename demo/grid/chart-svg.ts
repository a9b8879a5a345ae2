/** Draws a chart of the model as SVG: bars, columns and lines, plainly, the way Excel lays them out. */
import type { Language } from "../../src/text/language";
import type { Chart } from "../../emulator/model/objects";
import type { Worksheet } from "../../emulator/model/worksheet";
import { fontOf, textWidth } from "../display/fonts";
import { shownText } from "../display/shown";
import { type ChartData, type ChartSeriesData, readChart, ticks } from "./chart-data";

const SVG = "http://www.w3.org/2000/svg";
const SMALL = 9;
const PAD = 10;

function node(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

class ChartDrawing {
  private readonly data: ChartData;
  private readonly root: SVGElement;
  private readonly font: string;
  private readonly horizontal: boolean;

  constructor(
    private readonly chart: Chart,
    sheet: Worksheet,
    private readonly language: Language,
    private readonly width: number,
    private readonly height: number,
  ) {
    this.data = readChart(chart, sheet, language);
    this.horizontal = chart.type.startsWith("Bar");
    this.font = fontOf(chart.font.name, SMALL, false, false);
    this.root = node("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img" });
    this.root.append(node("title", {}, chart.title.text || chart.name));
  }

  draw(): SVGElement {
    const { chart, root } = this;
    const rect = { x: 0.5, y: 0.5, width: this.width - 1, height: this.height - 1 };
    root.append(node("rect", { ...rect, fill: chart.fill ?? "#FFFFFF", stroke: chart.border.color }));
    const frame: Frame = { x: PAD, y: PAD, width: this.width - 2 * PAD, height: this.height - 2 * PAD };
    if (chart.title.visible && chart.title.text) this.title(frame);
    if (chart.legend.visible && this.data.series.length > 0) this.legend(frame);
    if (this.data.series.length > 0 && this.data.categories.length > 0) this.plot(frame);
    return root;
  }

  private text(
    text: string,
    x: number,
    y: number,
    anchor: string,
    colour = "#595959",
    font = this.font,
  ): SVGElement {
    const made = node("text", { x, y, fill: colour, "text-anchor": anchor }, text);
    made.style.font = font;
    return made;
  }

  private title(frame: Frame): void {
    const { title } = this.chart;
    const font = fontOf(title.font.name, title.font.size, title.font.bold, false);
    this.root.append(this.text(title.text, this.width / 2, frame.y + 16, "middle", title.font.color, font));
    frame.y += 28;
    frame.height -= 28;
  }

  private legend(frame: Frame): void {
    const items = this.data.series.map((s) => ({ ...s, width: textWidth(s.name, this.font) + 26 }));
    const side = this.chart.legend.position;
    if (side === "Right" || side === "Left") {
      const wide = Math.min(frame.width / 3, Math.max(...items.map((i) => i.width)));
      const x = side === "Right" ? frame.x + frame.width - wide : frame.x;
      items.forEach((item, i) => this.key(item.colour, item.kind, item.name, x, frame.y + 14 + i * 18));
      if (side === "Left") frame.x += wide;
      frame.width -= wide + 6;
      return;
    }
    const total = items.reduce((sum, item) => sum + item.width, 0);
    let x = Math.max(PAD, (this.width - total) / 2);
    const y = side === "Top" ? frame.y + 10 : frame.y + frame.height - 3;
    for (const item of items) {
      this.key(item.colour, item.kind, item.name, x, y);
      x += item.width;
    }
    if (side === "Top") frame.y += 20;
    frame.height -= 22;
  }

  private key(colour: string, kind: "bar" | "line", name: string, x: number, y: number): void {
    const mark =
      kind === "line" ? { x, y: y - 5, width: 14, height: 2.5 } : { x: x + 3, y: y - 8, width: 8, height: 8 };
    this.root.append(node("rect", { ...mark, fill: colour }), this.text(name, x + 17, y, "start"));
  }

  private bounds(): { low: number; high: number; marks: number[] } {
    const { minimum, maximum, majorUnit } = this.chart.axes.value;
    const numbers = this.data.series.flatMap((s) => s.values.filter((v): v is number => v !== null));
    const low = minimum === "" ? Math.min(0, ...numbers) : minimum;
    let high = maximum === "" ? Math.max(0, ...numbers) : maximum;
    if (high <= low) high = low + 1;
    let marks = ticks(low, high, majorUnit);
    if (maximum === "") {
      const by = (marks[1] ?? 1) - (marks[0] ?? 0);
      while ((marks.at(-1) ?? high) < high) marks = [...marks, (marks.at(-1) ?? 0) + by];
      high = marks.at(-1) ?? high;
    }
    return { low, high, marks };
  }

  private plot(frame: Frame): void {
    const { value, category } = this.chart.axes;
    const { low, high, marks } = this.bounds();
    const format =
      value.numberFormat === "General" ? (this.data.series[0]?.format ?? "General") : value.numberFormat;
    const labels = marks.map((mark) => shownText(mark, format, this.language));
    const widest = (texts: readonly string[]): number =>
      Math.max(0, ...texts.flatMap((text) => text.split("\n")).map((line) => textWidth(line, this.font)));
    const names = this.data.categories;
    if (this.horizontal) {
      const left = Math.min(this.width * 0.45, widest(names) + 8);
      frame.x += left;
      frame.width -= left + (value.visible ? widest(labels) / 2 : 0);
      if (value.visible) frame.height -= 18;
    } else {
      const left = value.visible ? widest(labels) + 8 : 0;
      frame.x += left;
      frame.width -= left;
      frame.y += 6;
      frame.height -= 24;
    }
    const scale = (v: number): number => (Math.max(low, Math.min(high, v)) - low) / (high - low);
    marks.forEach((mark, i) => this.gridline(frame, scale(mark), value.visible ? (labels[i] ?? "") : ""));
    const reversed = this.horizontal !== category.reversePlotOrder;
    const slot = (this.horizontal ? frame.height : frame.width) / names.length;
    const slotStart = (i: number): number => {
      const index = reversed ? names.length - 1 - i : i;
      return (this.horizontal ? frame.y : frame.x) + index * slot;
    };
    names.forEach((name, i) => this.categoryLabel(frame, name, slotStart(i), slot));
    this.bars(frame, slot, slotStart, scale, scale(Math.max(low, 0)));
    this.lines(frame, slot, slotStart, scale);
  }

  private gridline(frame: Frame, share: number, label: string): void {
    const colour = this.chart.axes.value.majorGridlines.visible ? "#E3E3E3" : "none";
    if (this.horizontal) {
      const x = Math.round(frame.x + share * frame.width) + 0.5;
      this.root.append(node("path", { d: `M${x} ${frame.y}V${frame.y + frame.height}`, stroke: colour }));
      this.root.append(this.text(label, x, frame.y + frame.height + 14, "middle"));
      return;
    }
    const y = Math.round(frame.y + (1 - share) * frame.height) + 0.5;
    this.root.append(
      node("path", {
        d: `M${frame.x} ${y}H${frame.x + frame.width}`,
        stroke: share === 0 ? "#BFBFBF" : colour,
      }),
    );
    this.root.append(this.text(label, frame.x - 6, y + 4, "end"));
  }

  private categoryLabel(frame: Frame, name: string, start: number, slot: number): void {
    if (this.horizontal) {
      const lines = name.split("\n");
      lines.forEach((line, at) => {
        let shown = line;
        while (shown.length > 3 && textWidth(shown, this.font) > frame.x - PAD)
          shown = `${shown.slice(0, -2).trimEnd()}…`;
        const y = start + slot / 2 + 4 + (at - (lines.length - 1) / 2) * (SMALL + 4);
        this.root.append(this.text(shown, frame.x - 6, y, "end"));
      });
      return;
    }
    let shown = name;
    while (shown.length > 2 && textWidth(shown, this.font) > slot - 2)
      shown = `${shown.slice(0, -2).trimEnd()}…`;
    this.root.append(this.text(shown, start + slot / 2, frame.y + frame.height + 16, "middle"));
  }

  private bars(
    frame: Frame,
    slot: number,
    slotStart: (i: number) => number,
    scale: (v: number) => number,
    zero: number,
  ): void {
    const bars = this.data.series.filter((s) => s.kind === "bar");
    if (bars.length === 0) return;
    if (/Stacked$/.test(this.chart.type)) return this.stacked(frame, bars, slot, slotStart, scale);
    const first = this.chart.series[0];
    const gap = (first?.gapWidth ?? 150) / 100;
    const overlap = (first?.overlap ?? 0) / 100;
    const thick = slot / (bars.length - (bars.length - 1) * overlap + gap);
    const step = thick * (1 - overlap);
    bars.forEach((series, s) => {
      const nth = this.horizontal !== this.chart.axes.category.reversePlotOrder ? bars.length - 1 - s : s;
      series.values.forEach((value, i) => {
        if (value === null) return;
        const at = slotStart(i) + (thick * gap) / 2 + step * (this.horizontal ? nth : s);
        const [from, to] = [Math.min(zero, scale(value)), Math.max(zero, scale(value))];
        const box = this.horizontal
          ? { x: frame.x + from * frame.width, y: at, width: (to - from) * frame.width, height: thick }
          : { x: at, y: frame.y + (1 - to) * frame.height, width: thick, height: (to - from) * frame.height };
        this.root.append(node("rect", { ...box, fill: series.colour }));
        if (series.labels) this.valueLabel(series.texts[i] ?? "", box);
      });
    });
  }

  /** One bar for each category: a series begins where the one before ends. */
  private stacked(
    frame: Frame,
    bars: readonly ChartSeriesData[],
    slot: number,
    slotStart: (i: number) => number,
    scale: (v: number) => number,
  ): void {
    const thick = slot / (1 + (this.chart.series[0]?.gapWidth ?? 150) / 100);
    this.data.categories.forEach((_, i) => {
      const at = slotStart(i) + (slot - thick) / 2;
      let sum = 0;
      for (const { values, colour } of bars) {
        const [from, to] = [scale(sum), scale((sum += values[i] ?? 0))];
        if (to <= from) continue;
        const box = this.horizontal
          ? { x: frame.x + from * frame.width, y: at, width: (to - from) * frame.width, height: thick }
          : { x: at, y: frame.y + (1 - to) * frame.height, width: thick, height: (to - from) * frame.height };
        this.root.append(node("rect", { ...box, fill: colour }));
      }
    });
  }

  private valueLabel(text: string, box: Frame): void {
    if (this.horizontal)
      this.root.append(this.text(text, box.x + box.width + 4, box.y + box.height / 2 + 4, "start"));
    else this.root.append(this.text(text, box.x + box.width / 2, box.y - 4, "middle"));
  }

  private lines(
    frame: Frame,
    slot: number,
    slotStart: (i: number) => number,
    scale: (v: number) => number,
  ): void {
    for (const series of this.data.series.filter((s) => s.kind === "line")) {
      let path = "";
      let pen = "M";
      series.values.forEach((value, i) => {
        if (value === null) {
          pen = "M";
          return;
        }
        const x = slotStart(i) + slot / 2;
        const y = frame.y + (1 - scale(value)) * frame.height;
        path += `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
        pen = "L";
        if (/Markers/.test(this.chart.type))
          this.root.append(node("circle", { cx: x, cy: y, r: 3.5, fill: series.colour }));
        if (series.labels) {
          this.root.append(this.text(series.texts[i] ?? "", x, y - 8, "middle"));
        }
      });
      this.root.append(node("path", { d: path, fill: "none", stroke: series.colour, "stroke-width": 2.25 }));
    }
  }
}

/** The chart as an SVG element of that many pixels. */
export function drawChart(
  chart: Chart,
  sheet: Worksheet,
  language: Language,
  width: number,
  height: number,
): SVGElement {
  return new ChartDrawing(chart, sheet, language, width, height).draw();
}
