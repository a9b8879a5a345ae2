/** The two charts of the indicators sheet, and the hidden rows at the foot that they are drawn from. */
import type { IndicatorDefinition } from "../spaser/framework";
import { COLOURS, YEAR_COLOURS } from "./design";
import { historyKey, spans } from "./indicator-columns";
import { shareFormat, valueFormat } from "./number-formats";
import type { Chart, Range } from "./plan";
import { figureOf, KEY_AXIS, type Scene } from "./scene";

const ROW_HEIGHT = 15;

/**
 * The percentages worth drawing: those of the axes, or the key figures where axes have none; known in some year. The one that
 * is furthest from its target comes first.
 */
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
  const gap = ({ id }: IndicatorDefinition) => figureOf(scene, scene.year, id)?.gap ?? Infinity;
  return (ofAxes.length > 0 ? ofAxes : percentages(true)).toSorted((a, b) => {
    const [one, other] = [gap(a), gap(b)];
    return one === other ? 0 : one - other;
  });
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

/** What the charts are drawn from. Each number says in its format what it is, so that the charts need no legend. */
export function addChartData(scene: Scene, definitions: readonly IndicatorDefinition[], space: Range): void {
  const { builder, text, language, year, history } = scene;
  const column = (key: string) => builder.column(key);
  let first = 0;
  definitions.forEach((definition, i) => {
    // By place, not by indicator: another order is other values, not another sheet.
    const row = builder.row({ id: `chartrow:${i}` }, ROW_HEIGHT, null, true);
    if (i === 0) first = row;
    const put = (key: string, value: number | null | undefined, said = "") =>
      builder.put(row, column(key), value ?? "", "dataFigure", {
        numberFormat: `${said && `"${said}\u00a0"`}${valueFormat(definition.unit, definition.decimals, language, value)}`,
      });
    builder.put(row, column("label"), `${definition.id} ${definition.shortLabel[language]}`, "dataLabel");
    const figure = figureOf(scene, year, definition.id);
    put("target", figure?.target, text.charts.target);
    for (const earlier of history)
      put(historyKey(earlier), figureOf(scene, earlier, definition.id)?.value, text.charts.in(earlier));
    put("value", figure?.value);
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
    legend: false,
    description: text.charts.resultsDescription(year),
    anchor: { ...space, ...(first === undefined ? {} : { columnCount: left.last }) },
  };
  builder.charts.push(results);
  if (first === undefined) return;
  // The newest first, as it is read; with more than two years the labels would cover each other.
  const years = [year, ...history.toReversed()];
  const labelled = years.length <= 2;
  builder.charts.push({
    name: "SPASER_evolution",
    kind: "bar",
    title: text.charts.evolution(first, year),
    categories: values("label"),
    series: years.map((of, i) => ({
      name: String(of),
      values: values(of === year ? "value" : historyKey(of)),
      // As far from each other as there are colours between the newest year and the oldest.
      colour:
        YEAR_COLOURS.at(-1 - Math.round((i * (YEAR_COLOURS.length - 1)) / (years.length - 1))) ??
        COLOURS.navy,
    })),
    axis,
    labels: labelled,
    legend: !labelled,
    description: text.charts.evolutionDescription(first, year),
    anchor: { ...space, column: right.first, columnCount: right.last - right.first + 1 },
  });
}
