/** The numbers and labels that a chart shows, read from the cells that its series point at. */
import type { Language } from "../../src/text/language";
import { singleReference } from "../../emulator/model/references";
import type { Chart } from "../../emulator/model/objects";
import type { Worksheet } from "../../emulator/model/worksheet";
import { shownText } from "../display/shown";

export interface ChartSeriesData {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly (number | null)[];
  /** Of the first value: what an axis shows unless it has a format of its own. */
  readonly format: string;
  /** The values as their cells show them. */
  readonly texts: readonly string[];
  readonly labels: boolean;
  readonly kind: "bar" | "line";
}

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeriesData[];
}

const COLOURS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

interface Block {
  readonly sheet: Worksheet;
  readonly places: readonly { row: number; column: number }[];
}

function blockOf(formula: string | null, home: Worksheet): Block | null {
  const reference =
    formula === null ? null : singleReference(formula.startsWith("=") ? formula : `=${formula}`);
  if (!reference) return null;
  const sheet = reference.sheet === null ? home : home.workbook.sheetNamed(reference.sheet);
  const { area } = reference;
  if (!sheet || area.rows * area.columns > 5000) return null;
  const places = Array.from({ length: area.rows * area.columns }, (_, i) => ({
    row: area.row + Math.floor(i / area.columns),
    column: area.column + (i % area.columns),
  }));
  return { sheet, places };
}

function textOf(sheet: Worksheet, row: number, column: number, language: Language): string {
  return shownText(sheet.value(row, column), sheet.style(row, column).numberFormat, language);
}

function nameOf(name: string, home: Worksheet, language: Language): string {
  const block = /!\$?[A-Z]/.test(name) || name.startsWith("=") ? blockOf(name, home) : null;
  if (!block) return name.replace(/^="?|"$/g, "");
  return block.places.map(({ row, column }) => textOf(block.sheet, row, column, language)).join(" ");
}

/** Hidden rows and columns are left out when the chart shows visible cells only. */
export function readChart(chart: Chart, home: Worksheet, language: Language): ChartData {
  const first = chart.series.find((s) => s.values !== null);
  const sample = blockOf(first?.values ?? null, home);
  const visible = (sample?.places ?? []).map(
    ({ row, column }) =>
      !chart.plotVisibleOnly ||
      !sample ||
      (sample.sheet.rowHeight(row) > 0 && sample.sheet.columnWidth(column) > 0),
  );
  const keep = <T>(list: readonly T[]): T[] => list.filter((_, i) => visible[i] ?? true);
  const labels = blockOf(first?.categories ?? null, home);
  const categories = labels
    ? labels.places.map(({ row, column }) => textOf(labels.sheet, row, column, language))
    : visible.map((_, i) => String(i + 1));
  const series = chart.series
    .filter((s) => s.values !== null && !s.filtered)
    .map((s, i): ChartSeriesData => {
      const block = blockOf(s.values, home);
      const place = block?.places[0];
      const values = (block?.places ?? []).map(({ row, column }) => {
        const value = block?.sheet.value(row, column);
        return typeof value === "number" ? value : null;
      });
      const line = /^Line/.test(s.chartType || chart.type);
      const own = line && s.line.color !== "#4472C4" ? s.line.color : s.fill;
      return {
        name: nameOf(s.name, home, language),
        colour: own ?? COLOURS[i % COLOURS.length] ?? "#4472C4",
        values: keep(values),
        texts: keep(
          (block?.places ?? []).map(({ row, column }) =>
            block ? textOf(block.sheet, row, column, language) : "",
          ),
        ),
        format: block && place ? block.sheet.style(place.row, place.column).numberFormat : "General",
        labels: s.hasDataLabels,
        kind: line ? "line" : "bar",
      };
    });
  return { categories: keep(categories), series };
}

/** Round numbers from `low` to `high`, four to eight of them. */
export function ticks(low: number, high: number, unit: number | ""): number[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  const nice = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough * 0.999) ?? power;
  const by = unit === "" ? nice : unit;
  const count = Math.min(40, Math.floor((high - low) / by + 1e-6));
  return Array.from({ length: count + 1 }, (_, i) => Number((low + i * by).toPrecision(12)));
}
