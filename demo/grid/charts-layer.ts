/** The charts that float over the cells of the sheet in front. */
import type { Language } from "../../src/text/language";
import type { Chart } from "../../emulator/model/objects";
import type { Worksheet } from "../../emulator/model/worksheet";
import { POINT } from "../display/fonts";
import { drawChart } from "./chart-svg";
import type { Geometry } from "./geometry";
import type { Viewport } from "./viewport";

export class ChartsLayer {
  readonly element = document.createElement("div");
  private drawn: { chart: Chart; holder: HTMLDivElement; x: number; y: number }[] = [];

  constructor() {
    this.element.className = "grid-charts";
  }

  /** Draws all charts anew, at the place of the cells under them. */
  rebuild(sheet: Worksheet, geometry: Geometry, language: Language): void {
    this.element.replaceChildren();
    this.drawn = sheet.charts.map((chart) => {
      const holder = document.createElement("div");
      holder.className = "grid-chart";
      const x = toPixels(
        chart.left,
        (i) => sheet.columnWidth(i),
        (i) => geometry.columns.start(i),
      );
      const y = toPixels(
        chart.top,
        (i) => sheet.rowHeight(i),
        (i) => geometry.rows.start(i),
      );
      const right = toPixels(
        chart.left + chart.width,
        (i) => sheet.columnWidth(i),
        (i) => geometry.columns.start(i),
      );
      const bottom = toPixels(
        chart.top + chart.height,
        (i) => sheet.rowHeight(i),
        (i) => geometry.rows.start(i),
      );
      holder.append(drawChart(chart, sheet, language, Math.max(40, right - x), Math.max(30, bottom - y)));
      this.element.append(holder);
      return { chart, holder, x, y };
    });
  }

  /** Follows the scroll position. */
  place(viewport: Viewport, geometry: Geometry): void {
    const { frozen } = geometry;
    const left = viewport.headingWidth + frozen.width;
    const top = viewport.headingHeight + frozen.height;
    this.element.style.inset = `${top}px auto auto ${left}px`;
    this.element.style.width = `${Math.max(0, viewport.width - left)}px`;
    this.element.style.height = `${Math.max(0, viewport.height - top)}px`;
    for (const { holder, x, y } of this.drawn) {
      const dx = Math.round(x - viewport.scrollX - frozen.width);
      const dy = Math.round(y - viewport.scrollY - frozen.height);
      holder.style.transform = `translate(${dx}px, ${dy}px)`;
    }
  }
}

/** Points of the model as pixels of the screen, where rows may be higher than the model knows. */
function toPixels(
  points: number,
  sizeOf: (index: number) => number,
  startOf: (index: number) => number,
): number {
  let at = 0;
  for (let i = 0; i < 20_000; i++) {
    const size = sizeOf(i);
    if (points < at + size) return Math.round(startOf(i) + (points - at) * POINT);
    at += size;
  }
  return Math.round(points * POINT);
}
