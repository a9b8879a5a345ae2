/** The foot of the indicators sheet: how to read it, and the definition of every indicator, numbered as the indicators are. */
import type { IndicatorDefinition } from "../spaser/framework";
import { formatBound } from "../text/format";
import { spans } from "./indicator-columns";
import { textHeight } from "./page";
import { figureOf, type Scene } from "./scene";

/** Draws the heading and how to read the sheet. Notes stand two beside each other: wider lines would be hard to read. */
export function addReading(scene: Scene): void {
  const { builder, text, assessment, language } = scene;
  const { framework } = assessment;
  const heading = builder.row({ id: "heading:method" }, 24, "heading");
  builder.put(heading, 1, text.method.heading, "heading");
  const { ratio, contracts, competition, status, inputs, source } = text.method;
  const point = (said: string): Note => ({ number: "•", text: said });
  addPair(scene, "reading:1", point(ratio), point(contracts));
  addPair(scene, "reading:2", point(status), point(competition));
  const last = point(source(framework.source[language]));
  // Where nothing is typed, there is no cell of that look.
  if (scene.context.copy || scene.context.frozen) addPair(scene, "reading:3", last, undefined);
  else addPair(scene, "reading:3", point(inputs), last);
}

/** Draws the definition of every indicator; `block` is told of each row, none of which a page may tear. */
export function addMethods(scene: Scene, block: (draw: () => void) => void): void {
  const notes = scene.assessment.framework.axes
    .flatMap(({ indicators }) => indicators)
    .map((definition) => ({ number: definition.id, text: noteOf(scene, definition) }));
  for (let i = 0; i < notes.length; i += 2) {
    const [left, right] = [notes[i], notes[i + 1]];
    if (!left) continue;
    block(() => {
      addPair(scene, `note:${left.number}`, left, right);
    });
  }
}

interface Note {
  number: string;
  text: string;
}

function noteOf(scene: Scene, definition: IndicatorDefinition): string {
  const { language, text, year } = scene;
  const figure = figureOf(scene, year, definition.id);
  const references = (figure?.references ?? []).map((reference) =>
    text.method.reference(
      formatBound(definition, reference, language),
      reference.note[language],
      reference.source[language],
    ),
  );
  return [definition.method[language], ...references].join(" ");
}

function addPair(scene: Scene, id: string, left: Note, right: Note | undefined): void {
  const { builder } = scene;
  const sides = spans(builder, 2).flatMap((span, i) => {
    const note = i === 0 ? left : right;
    return note ? [{ note, span, width: builder.widthOf(span.first + 1, span.last) }] : [];
  });
  const height = Math.max(...sides.map(({ note, width }) => textHeight(note.text, width, 9)));
  builder.row({ id: `gap:${id}` }, 4);
  const row = builder.row({ id }, height);
  for (const { note, span } of sides) {
    builder.put(row, span.first, note.number, span.first === 1 ? "noteId" : "noteIdRight");
    builder.put(row, span.first + 1, note.text, "note");
    builder.merge(row, span.first + 1, span.last);
  }
}
