/** The foot of the indicators sheet: how to read it, and the definition of every indicator, numbered as the indicators are. */
import type { IndicatorDefinition } from "../spaser/framework";
import { textHeight } from "./page";
import { boundText, figureOf, type Scene } from "./scene";

/** Draws the notes. */
export function addNotes(scene: Scene): void {
  const { builder, text, assessment, language } = scene;
  const { framework } = assessment;
  const heading = builder.row({ id: "heading:method" }, 24, "heading");
  builder.put(heading, 1, text.method.heading, "heading");
  const { ratio, status, evolution, coverage, inputs, source } = text.method;
  [ratio, `${status} ${evolution}`, `${coverage} ${inputs} ${source(framework.source[language])}`].forEach(
    (note, i) => {
      addNote(scene, `reading:${i + 1}`, "•", note);
    },
  );
  for (const axis of framework.axes) {
    for (const definition of axis.indicators)
      addNote(scene, `note:${definition.id}`, definition.id, noteOf(scene, definition));
  }
}

function noteOf(scene: Scene, definition: IndicatorDefinition): string {
  const { language, text, year } = scene;
  const figure = figureOf(scene, year, definition.id);
  const references = (figure?.references ?? []).map((reference) =>
    text.method.reference(
      figure ? boundText(scene, figure, reference) : "",
      reference.note[language],
      reference.source[language],
    ),
  );
  return [definition.method[language], ...references].join(" ");
}

function addNote(scene: Scene, id: string, number: string, note: string): void {
  const { builder } = scene;
  const width = builder.widthOf(2, builder.lastColumn);
  const row = builder.row({ id }, textHeight(note, width, 9));
  builder.put(row, 1, number, "noteId");
  builder.put(row, 2, note, "note");
  builder.merge(row, 2, builder.lastColumn);
}
