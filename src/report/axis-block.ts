/** One axis of the indicators sheet: band, objectives, table of indicators, and the two free texts. */
import { settled } from "../spaser/rounding";
import type { Figure } from "../spaser/assessment";
import type { Axis, IndicatorDefinition } from "../spaser/framework";
import {
  entryOf,
  frameworkReferences,
  frameworkTarget,
  referenceDirection,
  targetDirection,
  targetOf,
} from "../spaser/inputs";
import { KEY_AXIS } from "../spaser/key-figures";
import { shownChange, shownDifference } from "../spaser/shown";
import { formatBase, formatChange } from "../text/format";
import { sentences } from "../text/sentences";
import { shownReference } from "../text/short-notes";
import { lineHeight, type StyleName } from "./design";
import { historyKey, spans } from "./indicator-columns";
import { inputLook } from "./input-looks";
import { definedName } from "./naming";
import { boundFormat, coverageFormat, differenceFormat, shareFormat, valueFormat } from "./number-formats";
import { textHeight } from "./page";
import { cellValue, figureOf, type Scene } from "./scene";
import { INDENT, lineCount } from "./text-width";
import { addEntryValidation, addTargetValidation, addTextValidation } from "./validations";

/** A row of one line keeps some air. */
const LEAST_LINES = 1.6;

/** Draws an axis. Gives the rows before which a page may begin, if one has to: each indicator but the first, and the free texts. */
export function addAxis(scene: Scene, axis: Axis): number[] {
  const { builder, text, language } = scene;
  const band = builder.row({ id: `band:${axis.id}` }, 25, "band");
  const title = axis.id === KEY_AXIS ? text.keyFiguresTable : text.axis(axis.id, axis.title[language]);
  builder.put(band, 1, title, "band");
  if (axis.objectives.length > 0) {
    const objectives = axis.objectives.map((objective) => `→ ${objective[language]}`).join("   ");
    const height = textHeight(objectives, builder.widthOf(1, builder.lastColumn) - 2);
    const row = builder.row({ id: `objective:${axis.id}` }, height, "objective");
    builder.put(row, 1, objectives, "objective");
    builder.merge(row, 1, builder.lastColumn);
  }
  addHeader(scene, axis.id);
  const starts: number[] = [];
  for (const definition of axis.indicators) {
    starts.push(builder.rowCount);
    addIndicator(scene, definition);
  }
  if (axis.freeTexts) {
    starts.push(builder.rowCount);
    addFreeTexts(scene, axis);
  }
  return starts.slice(1).filter((row) => row < builder.rowCount);
}

function addHeader(scene: Scene, part: string): void {
  const { builder, text, year, history } = scene;
  const { columns } = text;
  const row = builder.row({ id: `header:${part}` }, 28, "header");
  const put = (key: string, title: string | number, style: StyleName = "header") =>
    builder.put(row, builder.column(key), title, style);
  put("id", columns.id, "headerLeft");
  put("label", columns.label, "headerLeft");
  put("target", columns.target);
  put("reference", columns.reference);
  for (const earlier of history) put(historyKey(earlier), earlier);
  put("value", year);
  put("bar", "");
  put("evolution", columns.evolution(year - 1));
  put("gap", columns.gap);
  put("status", columns.status, "headerCentre");
  put("base", columns.base);
  put("amount", columns.amount);
  put("coverage", columns.coverage);
  put("comment", columns.comment, "headerText");
}

function addIndicator(scene: Scene, definition: IndicatorDefinition): void {
  const { builder, text, language, year, inputs } = scene;
  const { id, unit, decimals } = definition;
  const figure = figureOf(scene, year, id);
  const column = (key: string) => builder.column(key);

  const label = labelOf(scene, definition, figure);
  const comment = inputs.comments[year]?.[id] ?? "";
  const lines = lineCount(label, builder.widthOf(column("label"), column("label")));
  const commentLines = lineCount(
    comment,
    builder.widthOf(column("comment"), column("comment")) - INDENT,
    9.5,
  );
  const height = Math.min(409, Math.max(LEAST_LINES, lines, commentLines) * lineHeight(10) + 3);

  const entryYears = [...scene.history, year].filter((y) => isTypedHere(scene, figureOf(scene, y, id), y));
  const row = builder.row(
    {
      id: `ind:${id}`,
      unit,
      ...(unit === "date"
        ? {}
        : {
            target: frameworkTarget(definition, year)?.value ?? null,
            reference: frameworkReferences(definition, year)[0]?.value ?? null,
            bounds: { target: targetDirection(definition), reference: referenceDirection(definition, year) },
          }),
      entries: entryYears,
      filled: entryYears.filter((y) => entryOf(inputs, y, id) !== null),
    },
    height,
    "figure",
  );
  builder.put(row, column("id"), id, "id");
  builder.put(row, column("label"), label, "label");

  if (unit === "date") builder.put(row, column("target"), "–", "text");
  else {
    const target = targetOf(inputs, definition, year)?.value;
    addBound(scene, row, "target", target, valueFormat(unit, decimals, language, target ?? ""), definition);
    const reference = shownReference(figure)?.value;
    const direction = referenceDirection(definition, year);
    const referenceFormat = boundFormat(direction, valueFormat(unit, decimals, language, reference ?? ""));
    addBound(scene, row, "reference", reference, referenceFormat, definition);
  }

  for (const earlier of scene.history) addValue(scene, row, definition, earlier);
  addValue(scene, row, definition, year);
  builder.names.push({
    name: definedName(scene.assessment.framework, year, id),
    row,
    column: column("value"),
  });

  if (figure) addDifferences(scene, row, figure);
  if (unit === "percent" && typeof figure?.value === "number")
    builder.put(row, column("bar"), figure.value, "bar");
  builder.put(row, column("status"), text.status[figure?.status ?? "notAvailable"], "status");
  builder.put(
    row,
    column("base"),
    figure ? formatBase(figure.numerator, figure.population, language) : "",
    "text",
  );
  if (typeof figure?.valueByAmount === "number") {
    builder.put(row, column("amount"), figure.valueByAmount, "figure", {
      numberFormat: shareFormat(language),
    });
  }
  if (typeof figure?.filled === "number" && figure.population) {
    builder.put(row, column("coverage"), figure.filled / figure.population, "figure", {
      numberFormat: coverageFormat(language),
    });
  }
  builder.put(row, column("comment"), comment, inputLook(scene, "inputNote"), {
    input: { what: "comment", of: id, year },
  });
  addTextValidation(scene, row, column("comment"), "comment");
}

/** The change and the gap, of the figures as they are shown; dates of two years apart in words. */
function addDifferences(scene: Scene, row: number, figure: Figure): void {
  const { builder, language } = scene;
  const { definition, value, previous, target } = figure;
  const { unit, decimals } = definition;
  const put = (key: string, difference: number, arrows: boolean) => {
    const points = unit === "percent" ? settled(difference * 100, 12) : difference;
    builder.put(row, builder.column(key), points, "figure", {
      numberFormat: differenceFormat(unit, decimals, language, points, arrows),
    });
  };
  if (value !== null && previous !== null) {
    if (unit === "date")
      builder.put(
        row,
        builder.column("evolution"),
        formatChange(definition, value, previous, language),
        "text",
      );
    else put("evolution", shownChange(definition, value, previous), true);
  }
  if (value !== null && target !== null) put("gap", shownDifference(definition, value, target), false);
}

/** What a figure is compared with: typed, as long as the year isn't published. */
function addBound(
  scene: Scene,
  row: number,
  what: "target" | "reference",
  value: number | undefined,
  numberFormat: string,
  { id, unit, decimals }: IndicatorDefinition,
): void {
  const { builder, context, year } = scene;
  const column = builder.column(what);
  if (context.frozen) {
    builder.put(row, column, value ?? "", "figure", { numberFormat });
    return;
  }
  builder.put(row, column, value ?? "", inputLook(scene, "inputNumber"), {
    numberFormat,
    input: { what, of: id, year },
  });
  addTargetValidation(scene, row, column, { what, unit, decimals });
}

/** The value of a year: computed, or an input cell where only the buyer can know it. */
function addValue(scene: Scene, row: number, definition: IndicatorDefinition, year: number): void {
  const { builder, language, text } = scene;
  const { id, unit, decimals } = definition;
  const figure = figureOf(scene, year, id);
  const current = year === scene.year;
  const column = builder.column(current ? "value" : historyKey(year));
  const held = (value: number | string) => cellValue(scene.context, unit, value);
  if (isTypedHere(scene, figure, year) && !scene.context.frozen) {
    const entry = entryOf(scene.inputs, year, id);
    const numberFormat = valueFormat(unit, decimals, language, entry);
    builder.put(
      row,
      column,
      held(entry ?? ""),
      inputLook(scene, !current ? "inputNumber" : entry === null ? "inputAsked" : "inputResult"),
      {
        numberFormat,
        input: { what: "entry", of: id, year },
      },
    );
    addEntryValidation(scene, row, column, unit);
    return;
  }
  builder.put(row, column, held(figure?.value ?? text.notAvailable), current ? "result" : "figure", {
    numberFormat: valueFormat(unit, decimals, language, figure?.value),
  });
}

/** Nothing in the register can give this figure: the buyer types it, or has. */
function isTyped(figure: Figure | undefined): boolean {
  if (!figure) return false;
  return (
    figure.origin === "entry" ||
    figure.reason?.code === "notEntered" ||
    figure.reason?.code === "yearNotInRegister"
  );
}

/** Typed in this sheet: an earlier year may have a sheet of its own, or be published. */
function isTypedHere(scene: Scene, figure: Figure | undefined, year: number): boolean {
  return isTyped(figure) && (year === scene.year || !scene.context.elsewhere?.includes(year));
}

/** The wording, and under it what must be known to read the line: why there is no figure, or how near its target is. */
function labelOf(scene: Scene, definition: IndicatorDefinition, figure: Figure | undefined): string {
  const { text, language } = scene;
  const lines = [definition.label[language]];
  if (figure?.reason && !isTyped(figure))
    lines.push(text.reason(sentences(language, scene.assessment.framework.facts).unavailable(figure.reason)));
  if (figure?.effort) lines.push(text.effort(figure.effort));
  return lines.join("\n");
}

function addFreeTexts(scene: Scene, axis: Axis): void {
  const { builder, text, year, inputs } = scene;
  const [left, right] = spans(builder, 2);
  if (!left || !right) return;
  const actions = inputs.actions[year]?.[axis.id] ?? "";
  const outlook = inputs.outlooks[year]?.[axis.id] ?? "";
  // A copy has no empty frames.
  if (scene.context.copy && actions === "" && outlook === "") return;
  builder.row({ id: `gap:texts${axis.id}` }, 5);
  const labels = builder.row({ id: `textlabels:${axis.id}` }, 19);
  builder.put(labels, left.first, text.actions(year), inputLook(scene, "inputLabel"));
  builder.merge(labels, left.first, left.last);
  builder.put(labels, right.first, text.outlook(year), inputLook(scene, "inputLabel"));
  builder.merge(labels, right.first, right.last);
  const height = Math.max(26, textHeight(actions, left.width - 2), textHeight(outlook, right.width - 2));
  const row = builder.row(
    { id: `texts:${axis.id}`, outlook: builder.keysOf(right.first, right.last) },
    height,
  );
  builder.put(row, left.first, actions, inputLook(scene, "inputText"), {
    input: { what: "actions", of: axis.id, year },
  });
  builder.merge(row, left.first, left.last);
  builder.put(row, right.first, outlook, inputLook(scene, "inputText"), {
    input: { what: "outlook", of: axis.id, year },
  });
  builder.merge(row, right.first, right.last);
  addTextValidation(scene, row, left.first, "text");
  addTextValidation(scene, row, right.first, "text");
}
