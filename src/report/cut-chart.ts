/** The chart of « Ventilation »: one percentage by value, the one furthest from its target, with the target as a tick. */
import type { Figure } from "../spaser/assessment";
import type { CutGroup } from "../spaser/cuts/cut";
import { formatBase, formatTarget, formatValue } from "../text/format";
import { managingTexts } from "../text/managing";
import { valueName } from "../text/values";
import { barWithTick, RESULT_COLOURS } from "./bars";
import { figuresOf, type CutScene } from "./cut-scene";

const ROW_HEIGHT = 15;
/** More bars than that are no picture any more. */
const MOST_BARS = 15;
/** Points of a bar with its two lines of text. */
const BAR_HEIGHT = 42;
/** Characters that fit across a page. */
const WIDEST = 118;

/** The columns that the chart's hidden rows take: number, wording, and the pieces of a bar. */
export const CHART_COLUMNS = 2 + RESULT_COLOURS.length;

/** Adds the chart below the table; returns where what is printed ends. */
export function addCutChart(scene: CutScene, columns: number): number {
  const { builder, whole, field, groups, context, words } = scene;
  const { language } = context;
  const drawn = drawnFigure(scene);
  if (!drawn) return builder.rowCount;
  const bars = [
    { name: managingTexts(language).whole, figure: drawn },
    ...groups.flatMap((group) => {
      const figure = ofGroup(group, drawn);
      return hasValue(figure) ? [{ name: valueName(field, group.value, language), figure }] : [];
    }),
  ].slice(0, MOST_BARS + 1);
  const named = `${drawn.id} ${drawn.definition.shortLabel[language]}`;
  builder.row({ id: "gap:chart" }, 10);
  const heading = builder.row({ id: "heading:chart" }, 24, "heading");
  builder.put(heading, 1, managingTexts(language).dimension[field], "heading");
  const count = Math.max(8, Math.ceil((60 + bars.length * BAR_HEIGHT) / ROW_HEIGHT));
  const first = builder.rowCount;
  for (let i = 0; i < count; i++) builder.row({ id: `chart:${i}` }, ROW_HEIGHT);
  const printed = builder.rowCount;
  // Between the chart and what is hidden: a chart ends at a row that is seen.
  builder.row({ id: "gap:hidden" }, ROW_HEIGHT);
  const rows = bars.map(({ name, figure }, i) => {
    const row = builder.row({ id: `chartrow:${i}` }, ROW_HEIGHT, null, true);
    builder.put(row, 2, `${name}\n${says(figure, scene)}`, "dataLabel");
    barWithTick(figure.value, figure.target).forEach((piece, at) => {
      builder.put(row, 3 + at, piece, "dataFigure");
    });
    return row;
  });
  const columnOf = (column: number) => ({ row: rows[0] ?? 0, column, rowCount: rows.length, columnCount: 1 });
  builder.charts.push({
    name: "SPASER_breakdown",
    title: words.cut.chart(named, whole.year),
    categories: columnOf(2),
    series: RESULT_COLOURS.map((colour, at) => ({ name: String(at + 1), values: columnOf(3 + at), colour })),
    description: words.cut.chartDescription(named),
    anchor: { row: first, column: 1, rowCount: count, columnCount: columnsAcross(scene, columns) },
  });
  return printed;
}

/** The percentage that is furthest below its target, of those that some value has. */
function drawnFigure({ whole, groups }: CutScene): Figure | undefined {
  return figuresOf(whole)
    .filter(
      ({ definition, kind, value }) => kind === "ratio" && definition.unit === "percent" && value !== null,
    )
    .filter((figure) => !figure.definition.buyer && groups.some((group) => hasValue(ofGroup(group, figure))))
    .sort((one, other) => (one.gap ?? Infinity) - (other.gap ?? Infinity) || 0)[0];
}

function ofGroup({ assessment }: CutGroup, { id, year }: Figure): Figure | undefined {
  return assessment.figures.get(year)?.get(id);
}

function says(figure: Figure, { context: { language }, words }: CutScene): string {
  const { unit, decimals } = figure.definition;
  const base = formatBase(figure.numerator, figure.population, language);
  const target = formatTarget(figure, language);
  const said = `${base}\u00a0= ${formatValue(unit, decimals, figure.value, language)}`;
  return target === "" ? said : `${said} · ${words.charts.target(target)}`;
}

/** As many columns as fit on the first page. */
function columnsAcross({ builder }: CutScene, columns: number): number {
  let count = 1;
  while (count < columns && builder.widthOf(1, count + 1) <= WIDEST) count++;
  return count;
}

function hasValue(figure: Figure | undefined): figure is Figure {
  return figure !== undefined && figure.value !== null;
}
