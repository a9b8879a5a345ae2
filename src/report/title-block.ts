/** The head of the indicators sheet: the strip that stays in view, the title, the conclusion, what was read and when, the key figures. */
import type { IndicatorDefinition } from "../spaser/framework";
import { KEY_AXIS } from "../spaser/key-figures";
import { formatDay } from "../text/numbers";
import { conclusion, figureNote } from "../text/short-notes";
import type { CellOptions } from "./builder";
import type { StyleName } from "./design";
import { spans, type Span } from "./indicator-columns";
import { inputLook } from "./input-looks";
import { BODY_ROW, print } from "./keys";
import { tabName } from "./naming";
import { textHeight } from "./page";
import { valueFormat } from "./number-formats";
import { cellValue, figureOf, type Scene } from "./scene";
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

/** Title and body, then the conclusion for who reads one line only, then the facts that make the figures traceable. */
export function addTitle(scene: Scene): void {
  const { builder, text, year } = scene;
  builder.row({ id: "gap:title" }, 6);
  const title = builder.row({ id: "title:1" }, 29);
  builder.put(title, 1, text.title(year), "title");
  const concluded = builder.row({ id: "conclusion:1" }, 22);
  builder.put(concluded, 1, conclusion(scene.assessment, scene.language), "conclusion");
  addBody(scene);
  addFacts(scene);
}

/** The name of the body, which people type here. */
function addBody(scene: Scene): void {
  const { builder, text, context, year } = scene;
  const shown = (name: string) => (name !== "" || context.copy ? name : text.noBody);
  const row = builder.row({ id: BODY_ROW, written: print(shown(context.savedBody ?? context.body)) }, 20);
  const last = spans(builder, 2)[0]?.last ?? 1;
  // A published sheet keeps the name that it was published with.
  const isFixed = context.frozen !== undefined && context.body !== "";
  const input: CellOptions = isFixed ? {} : { input: { what: "body", of: "", year } };
  builder.put(row, 1, shown(context.body), isFixed ? "body" : inputLook(scene, "inputBody"), input);
  builder.merge(row, 1, last);
  if (!isFixed) addTextValidation(scene, row, 1, "body");
}

/** What was read, with which definitions, when: one line. The moment stands apart, since it alone is no reason to write. */
function addFacts(scene: Scene): void {
  const { builder, text, context, assessment, year, language } = scene;
  const { framework } = assessment;
  const row = builder.row({ id: "facts:1" }, 18, "fact");
  const facts = [
    text.facts.notified(assessment.notified, year),
    text.facts.contracts(assessment.contracts),
    text.facts.sources(context.sources),
    text.facts.framework(framework.shortName[language], framework.version),
    ...(context.frozen ? [text.frozen(formatDay(context.frozen.day, language))] : []),
  ];
  builder.put(row, 1, facts.join("  ·  "), "fact");
  const { day, minutes } = context.computedAt;
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  const moment = text.facts.computedAt(formatDay(day, language), time.join(":"));
  builder.put(row, builder.lastColumn, moment, "factEnd", { volatile: true });
}

/** The key figures as tiles; a framework without key figures shows its first indicators. */
export function addTiles(scene: Scene): void {
  const { builder, text, assessment } = scene;
  const all = tileDefinitions(
    assessment.framework.axes.find(({ id }) => id === KEY_AXIS)?.indicators ?? [],
    scene,
  );
  if (all.length === 0) return;
  builder.row({ id: "gap:tiles" }, 8);
  const heading = builder.row({ id: "heading:tiles" }, 24, "heading");
  builder.put(heading, 1, text.keyFigures, "heading");
  const known = all.filter(({ id }) => typeof figureOf(scene, scene.year, id)?.value === "number");
  // Where most tiles would say « n.d. », one box says it for all of them.
  const shown = known.length * 2 < all.length ? known : all;
  const columns = spans(builder, TILES_PER_ROW);
  for (let first = 0; first < shown.length; first += TILES_PER_ROW) {
    addTileRow(scene, first / TILES_PER_ROW, shown.slice(first, first + TILES_PER_ROW), columns);
  }
  if (shown.length === all.length) return;
  builder.row({ id: "gap:waiting" }, 6);
  const waiting = builder.row({ id: "waiting:1" }, 24);
  builder.put(waiting, 1, text.waiting(all.length - shown.length), "tileLabel");
  builder.merge(waiting, 1, builder.lastColumn);
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
  builder.row({ id: `gap:tile${part}` }, 5);
  const labelHeight = Math.max(
    ...shown.map(({ shortLabel }, i) => textHeight(shortLabel[language], (columns[i]?.width ?? 20) - 2)),
  );
  const rows = {
    label: builder.row({ id: `tilelabel:${part}` }, labelHeight),
    value: builder.row({ id: `tilevalue:${part}` }, 27),
    note: builder.row({ id: `tilenote:${part}` }, 16),
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
    put(rows.label, definition.shortLabel[language], "tileLabel");
    put(rows.value, cellValue(scene.context, definition.unit, value), "tileValue", {
      numberFormat: valueFormat(definition.unit, definition.decimals, language, figure?.value),
    });
    put(rows.note, figure ? figureNote(figure, language) : "", "tileNote");
  });
}
