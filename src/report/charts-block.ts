/** The two charts of the indicators sheet, and the small table at the foot that they are drawn from. */
import type { IndicatorDefinition } from "../spaser/framework";
import { COLOURS, YEAR_COLOURS } from "./design";
import { historyKey, spans } from "./indicator-columns";
import { shareFormat, valueFormat } from "./number-formats";
import type { Chart, Range } from "./plan";
import { figureOf, KEY_AXIS, type Scene } from "./scene";

const ROW_HEIGHT = 15;

/** The percentages worth drawing: those of the axes, or the key figures where axes have none; known in some year. */
export function chartDefinitions(scene: Scene): IndicatorDefinition[] {
  const { axes } = scene.assessment.framework;
  const percentages = (key: boolean) =>
    axes
      .filter(({ id }) => (id === KEY_AXIS) === key)
      .flatMap(({ indicators }) => indicators)
      .filter(
        ({ unit, id }) =>
          unit === "percent" &&
          [...scene.history, scene.year].some((year) => typeof figureOf(scene, year, id)?.value === "number"),
      );
  const ofAxes = percentages(false);
  return ofAxes.length > 0 ? ofAxes : percentages(true);
}

/** Where the charts go: a heading and so many empty rows. */
export function addChartSpace(scene: Scene, height: number): Range | null {
  const { builder, text } = scene;
  builder.row({ id: "gap:charts" }, 8);
  const heading = builder.row({ id: "heading:charts" }, 24, "heading");
  builder.put(heading, 1, text.charts.heading, "heading");
  const count = Math.max(10, Math.floor(height / ROW_HEIGHT));
  let first = 0;
  for (let i = 0; i < count; i++) {
    const row = builder.row({ id: `chart:${i}` }, ROW_HEIGHT);
    if (i === 0) first = row;
  }
  return { row: first, column: 1, rowCount: count, columnCount: builder.lastColumn };
}

/** The table that the charts are drawn from: in sight, since a chart of hidden cells is empty. */
export function addChartData(scene: Scene, definitions: readonly IndicatorDefinition[], space: Range): void {
  const { builder, text, language, year, history } = scene;
  const heading = builder.row({ id: "heading:chartdata" }, 24, "heading");
  builder.put(heading, 1, text.charts.data, "heading");
  const header = builder.row({ id: "chartheader:1" }, 18);
  builder.put(header, builder.column("reference"), "", "header");
  const column = (key: string) => builder.column(key);
  builder.put(header, column("id"), text.columns.id, "headerLeft");
  builder.put(header, column("label"), text.charts.indicator, "headerLeft");
  builder.put(header, column("target"), text.charts.target, "header");
  for (const earlier of history) builder.put(header, column(historyKey(earlier)), earlier, "header");
  builder.put(header, column("value"), year, "header");

  let first = 0;
  definitions.forEach((definition, i) => {
    const row = builder.row({ id: `chartrow:${definition.id}` }, ROW_HEIGHT);
    if (i === 0) first = row;
    const put = (key: string, value: number | null | undefined) =>
      builder.put(row, column(key), value ?? "", "dataFigure", {
        numberFormat: valueFormat(definition.unit, definition.decimals, language, value),
      });
    builder.put(row, column("reference"), "", "dataLabel");
    builder.put(row, column("id"), definition.id, "dataLabel");
    builder.put(row, column("label"), definition.shortLabel[language], "dataLabel");
    put("target", figureOf(scene, year, definition.id)?.target);
    for (const earlier of history) put(historyKey(earlier), figureOf(scene, earlier, definition.id)?.value);
    put("value", figureOf(scene, year, definition.id)?.value);
  });
  addCharts(scene, definitions.length, first, space);
}

function addCharts(scene: Scene, count: number, firstRow: number, space: Range): void {
  const { builder, text, year, history, language } = scene;
  const values = (key: string): Range => ({
    row: firstRow,
    column: builder.column(key),
    rowCount: count,
    columnCount: 1,
  });
  const axis = { numberFormat: shareFormat(language), min: 0, max: 1 };
  const [left, right] = spans(builder, 2);
  const first = history[0];
  if (!left || !right) return;
  const results: Chart = {
    name: "SPASER_results",
    kind: "bar",
    title: text.charts.results(year),
    categories: values("label"),
    series: [
      { name: String(year), values: values("value"), colour: COLOURS.navy },
      { name: text.charts.target, values: values("target"), colour: COLOURS.target },
    ],
    axis,
    labels: true,
    description: text.charts.resultsDescription(year),
    anchor: { ...space, ...(first === undefined ? {} : { columnCount: left.last }) },
  };
  builder.charts.push(results);
  if (first === undefined) return;
  const years = [...history, year];
  builder.charts.push({
    name: "SPASER_evolution",
    kind: "bar",
    title: text.charts.evolution(first, year),
    categories: values("label"),
    series: years.map((of, i) => ({
      name: String(of),
      values: values(of === year ? "value" : historyKey(of)),
      colour: YEAR_COLOURS[YEAR_COLOURS.length - years.length + i] ?? COLOURS.blue,
    })),
    axis,
    labels: years.length <= 2,
    description: text.charts.evolutionDescription(first, year),
    anchor: { ...space, column: right.first, columnCount: right.last - right.first + 1 },
  });
}
