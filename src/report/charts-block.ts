/** The two charts of the indicators sheet, and the hidden rows at the foot that they are drawn from (see `bars.ts`). */
import type { Area } from "../register/grid";
import type { IndicatorDefinition } from "../spaser/framework";
import { KEY_AXIS } from "../spaser/key-figures";
import { formatTarget, formatValue } from "../text/format";
import { barWithTick, RESULT_COLOURS, SPAN_COLOURS, spanOfYears } from "./bars";
import { spans } from "./indicator-columns";
import type { Chart, Colour } from "./plan";
import { figureOf, type Scene } from "./scene";

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
export function addChartSpace(scene: Scene, height: number): Area | null {
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

/** What the charts are drawn from: for each indicator its name with its numbers, and the pieces of its bar. */
export function addChartData(scene: Scene, definitions: readonly IndicatorDefinition[], space: Area): void {
  const { builder, text, year, history } = scene;
  const [left, right] = spans(builder, 2);
  const first = history[0];
  if (!left || !right) return;
  builder.charts.push({
    ...drawnFrom(scene, "chartrow", definitions, RESULT_COLOURS, (definition) => {
      const figure = figureOf(scene, year, definition.id);
      const target =
        figure && typeof figure.target === "number"
          ? text.charts.target(formatTarget(figure, scene.language))
          : "";
      return {
        says: [shown(scene, definition, year), target].filter((one) => one !== "").join(" · "),
        pieces: barWithTick(figure?.value ?? null, figure?.target ?? null),
      };
    }),
    name: "SPASER_results",
    title: text.charts.results(year),
    description: text.charts.resultsDescription(year),
    anchor: { ...space, ...(first === undefined ? {} : { columnCount: left.last }) },
  });
  if (first === undefined) return;
  builder.charts.push({
    ...drawnFrom(scene, "chartyears", definitions, SPAN_COLOURS, (definition) => ({
      says: [...history, year].map((of) => shown(scene, definition, of)).join(" → "),
      pieces: spanOfYears(
        figureOf(scene, first, definition.id)?.value ?? null,
        figureOf(scene, year, definition.id)?.value ?? null,
      ),
    })),
    name: "SPASER_evolution",
    title: text.charts.evolution(first, year),
    description: text.charts.evolutionDescription(first, year),
    anchor: { ...space, column: right.first, columnCount: right.last - right.first + 1 },
  });
}

interface Drawn {
  /** The numbers as text, on a line of their own under the name. */
  says: string;
  pieces: number[];
}

/** A hidden row for each indicator, by place and not by indicator: another order is other values, not another sheet. */
function drawnFrom(
  { builder, language }: Scene,
  id: string,
  definitions: readonly IndicatorDefinition[],
  colours: readonly Colour[],
  draw: (definition: IndicatorDefinition) => Drawn,
): Pick<Chart, "categories" | "series"> {
  const label = builder.column("label");
  const rows = definitions.map((definition, i) => {
    const row = builder.row({ id: `${id}:${i}` }, ROW_HEIGHT, null, true);
    const { says, pieces } = draw(definition);
    builder.put(row, label, `${definition.id} ${definition.shortLabel[language]}\n${says}`, "dataLabel");
    pieces.forEach((piece, at) => {
      builder.put(row, label + 1 + at, piece, "dataFigure");
    });
    return row;
  });
  const columnOf = (column: number): Area => ({
    row: rows[0] ?? 0,
    column,
    rowCount: rows.length,
    columnCount: 1,
  });
  return {
    categories: columnOf(label),
    series: colours.map((colour, at) => ({ name: String(at + 1), values: columnOf(label + 1 + at), colour })),
  };
}

function shown(scene: Scene, { id, unit, decimals }: IndicatorDefinition, year: number): string {
  return formatValue(unit, decimals, figureOf(scene, year, id)?.value ?? null, scene.language);
}
