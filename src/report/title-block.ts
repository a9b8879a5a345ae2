/** The head of the indicators sheet: the strip that stays in view, the title, what was read and when, the key figures. */
import type { Figure, Status } from "../spaser/assessment";
import type { IndicatorDefinition } from "../spaser/framework";
import { formatBase, formatValueShort } from "../text/format";
import type { CellOptions } from "./builder";
import type { StyleName } from "./design";
import { spans, type Span } from "./indicator-columns";
import { BODY_ROW, print } from "./keys";
import { tabName } from "./naming";
import { textHeight } from "./page";
import { valueFormat } from "./number-formats";
import { boundText, cellValue, figureOf, KEY_AXIS, serialIn, shownReference, type Scene } from "./scene";
import { addTextValidation } from "./validations";

const MINUTES_PER_DAY = 1440;
const TILES_PER_ROW = 3;
const MOST_TILES = 9;

/** The day and time of the computation as a serial. */
export function momentOf(scene: Scene): number {
  const { day, minutes } = scene.context.computedAt;
  return day + minutes / MINUTES_PER_DAY;
}

/** The strip: the one row that stays on screen and is repeated on every page. */
export function addStrip(scene: Scene): number {
  const { builder, text, context, assessment, year, language } = scene;
  const row = builder.row({ id: "strip:1" }, 22, "strip");
  builder.put(row, 1, text.strip(tabName(assessment.framework, language), year), "strip");
  builder.put(row, builder.lastColumn, context.body, "stripEnd");
  return row;
}

/** Title, body, and the six facts that make the figures traceable. */
export function addTitle(scene: Scene): void {
  const { builder, text, context, assessment, year, language } = scene;
  builder.row({ id: "gap:title" }, 6);
  const title = builder.row({ id: "title:1" }, 36);
  builder.put(title, 1, text.title(year), "title");
  addBody(scene);
  builder.row({ id: "gap:facts" }, 6);

  const { framework } = assessment;
  const count: CellOptions = { numberFormat: "#,##0" };
  addFacts(scene, "a", [
    { label: text.facts.notified(year), value: assessment.notified, options: count },
    { label: text.facts.contracts, value: assessment.contracts, options: count },
    { label: text.facts.sources, value: context.sources.join(", "), options: {} },
  ]);
  addFacts(scene, "b", [
    { label: text.facts.computedAt, value: serialIn(context, momentOf(scene)), options: {}, moment: true },
    {
      label: text.facts.framework,
      value: text.frameworkVersion(framework.shortName[language], framework.version),
      options: {},
    },
    context.frozen
      ? {
          label: text.frozen,
          value: serialIn(context, context.frozen.day),
          options: { numberFormat: text.dayFormat },
        }
      : { label: text.facts.product, value: context.productVersion, options: {} },
  ]);
}

/** The name of the body, which people type here; beside it how many targets are met. */
function addBody(scene: Scene): void {
  const { builder, text, context, year } = scene;
  const shown = (name: string) => (name === "" ? text.noBody : name);
  const row = builder.row({ id: BODY_ROW, written: print(shown(context.savedBody ?? context.body)) }, 24);
  const last = spans(builder, 2)[0]?.last ?? 1;
  // A published sheet keeps the name that it was published with.
  const isFixed = context.frozen !== undefined && context.body !== "";
  const input: CellOptions = isFixed ? {} : { input: { what: "body", of: "", year } };
  builder.put(row, 1, shown(context.body), isFixed ? "body" : "inputBody", input);
  builder.merge(row, 1, last);
  if (!isFixed) addTextValidation(scene, row, 1, "body");
  builder.put(row, builder.lastColumn, tally(scene), "tally");
}

/** How many targets are met, for who reads one line only. Key figures repeat the axes and are not counted twice. */
function tally(scene: Scene): string {
  const { assessment, text, year } = scene;
  const ids = assessment.framework.axes
    .filter(({ id }) => id !== KEY_AXIS)
    .flatMap(({ indicators }) => indicators.map(({ id }) => id));
  const count = (status: Status) => ids.filter((id) => figureOf(scene, year, id)?.status === status).length;
  const [met, near, missed] = [count("met"), count("near"), count("missed")];
  return met + near + missed === 0 ? "" : text.tally(met, near, missed);
}

interface Fact {
  label: string;
  value: string | number;
  options: CellOptions;
  moment?: true;
}

function addFacts(scene: Scene, part: string, facts: readonly Fact[]): void {
  const { builder, text } = scene;
  const labels = builder.row({ id: `factlabels:${part}` }, 16);
  const values = builder.row({ id: `facts:${part}` }, 19);
  spans(builder, facts.length).forEach((span, i) => {
    const fact = facts[i];
    if (!fact) return;
    builder.put(labels, span.first, fact.label, "factLabel");
    builder.merge(labels, span.first, span.last);
    if (fact.moment) builder.putMoment(values, span.first, Number(fact.value), "fact", text.momentFormat);
    else builder.put(values, span.first, fact.value, "fact", fact.options);
    builder.merge(values, span.first, span.last);
  });
}

/** The key figures as tiles; a framework without key figures shows its first indicators. */
export function addTiles(scene: Scene): void {
  const { builder, text, assessment } = scene;
  const shown = tileDefinitions(
    assessment.framework.axes.find(({ id }) => id === KEY_AXIS)?.indicators ?? [],
    scene,
  );
  if (shown.length === 0) return;
  builder.row({ id: "gap:tiles" }, 8);
  const heading = builder.row({ id: "heading:tiles" }, 24, "heading");
  builder.put(heading, 1, text.keyFigures, "heading");
  const columns = spans(builder, TILES_PER_ROW);
  for (let first = 0; first < shown.length; first += TILES_PER_ROW) {
    addTileRow(scene, first / TILES_PER_ROW, shown.slice(first, first + TILES_PER_ROW), columns);
  }
}

function tileDefinitions(
  keyFigures: readonly IndicatorDefinition[],
  scene: Scene,
): readonly IndicatorDefinition[] {
  if (keyFigures.length > 0) return keyFigures.slice(0, MOST_TILES);
  return scene.assessment.framework.axes.flatMap(({ indicators }) => indicators).slice(0, 2 * TILES_PER_ROW);
}

function addTileRow(
  scene: Scene,
  part: number,
  shown: readonly IndicatorDefinition[],
  columns: readonly Span[],
): void {
  const { builder, language } = scene;
  builder.row({ id: `gap:tile${part}` }, 6);
  const labelHeight = Math.max(
    ...shown.map(({ shortLabel }, i) => textHeight(shortLabel[language], (columns[i]?.width ?? 20) - 2)),
  );
  const rows = {
    value: builder.row({ id: `tilevalue:${part}` }, 31),
    label: builder.row({ id: `tilelabel:${part}` }, labelHeight),
    note: builder.row({ id: `tilenote:${part}` }, 17),
  };
  shown.forEach((definition, i) => {
    const span = columns[i];
    if (!span) return;
    const figure = figureOf(scene, scene.year, definition.id);
    const put = (row: number, value: string | number, style: StyleName, options: CellOptions = {}) => {
      builder.put(row, span.first, value, style, options);
      builder.merge(row, span.first, span.last);
    };
    const value = figure?.value ?? scene.text.notAvailable;
    put(rows.value, cellValue(scene.context, definition.unit, value), "tileValue", {
      numberFormat: valueFormat(definition.unit, definition.decimals, language, figure?.value),
    });
    put(rows.label, definition.shortLabel[language], "tileLabel");
    put(rows.note, figure ? tileNote(scene, figure) : "", "tileNote");
  });
}

/** What a reader compares the figure with. */
function tileNote(scene: Scene, figure: Figure): string {
  const { text, language, year } = scene;
  const { unit, decimals } = figure.definition;
  const reference = shownReference(figure);
  const parts = [
    formatBase(figure.numerator, figure.population, language),
    figure.target !== null && figure.targetDirection !== null
      ? text.tile.target(
          boundText(scene, figure, { direction: figure.targetDirection, value: figure.target }),
        )
      : "",
    reference ? text.tile.reference(boundText(scene, figure, reference)) : "",
    figure.previous === null
      ? ""
      : text.tile.previous(year - 1, formatValueShort(unit, decimals, figure.previous, language)),
  ];
  return parts.filter((part) => part !== "").join("  ·  ");
}
