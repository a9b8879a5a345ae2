/** What an editor of frameworks needs, for the screens that show it: documents, what is wrong with them, and figures while they are written. */
import type { Register } from "../../register/contracts";
import { askedBy } from "../../spaser/asked";
import { NO_INPUTS, type Figure, type Inputs } from "../../spaser/assessment";
import { documentOf, printDocument } from "../../spaser/document/print";
import { parseDocument, type ReadDocument } from "../../spaser/document/read";
import type { Message } from "../../spaser/document/messages";
import { FORMAT } from "../../spaser/document/schema";
import type { Framework, IndicatorDefinition } from "../../spaser/framework";
import { assess } from "../../spaser/assess";
import { liveFigure } from "../../spaser/live-figure";
import { explainFigure } from "../explaining";
import type { Explanation } from "../moments";
import { understood, type TeamFramework } from "./read";
import type { RawDocument } from "./stored";
import { listAt, recordAt, textAt, valueAt, withEntry, withValue, type Place } from "./tree";

export type { Message } from "../../spaser/document/messages";
export { UNITS } from "../../spaser/framework";
export { printOf } from "./saving";
export type { RawDocument } from "./stored";
export * from "./tree";
export { suggestions, namesOfKind, type Suggestion } from "./suggestions";

/** A framework of the product, or one of the team's, as it is edited; what only a newer version knows of it stays in it. */
export function documentFor(framework: Framework, team: readonly TeamFramework[] = []): RawDocument {
  const own = team.find(({ id }) => id === framework.id)?.document;
  return own ?? asRaw(documentOf(framework));
}

/** A document has no other keys than texts. */
function asRaw(document: object): RawDocument {
  return { ...document };
}

/** The document as a file, whose keys stand in the order of the format where this version knows all of them. */
export function textOf(document: RawDocument): string {
  const { framework, unknown } = understood(document);
  return framework && unknown.length === 0
    ? printDocument(framework)
    : `${JSON.stringify(document, null, 2)}\n`;
}

/** A scheme with one axis, and nothing in it. */
export function emptyDocument(id: string, name: string, axis: string): RawDocument {
  return {
    ...{ format: FORMAT, id, version: "1", name: { fr: name } },
    axes: [{ id: "1", title: { fr: axis }, indicators: [] }],
  };
}

/** The same under another id and name. */
export function copyOf(document: RawDocument, id: string, name: { fr: string; en: string }): RawDocument {
  // What it is called for short, and what it replaced, is that of the other one.
  const rest = Object.entries(document).filter(
    ([key]) => !["$schema", "shortName", "replaces"].includes(key),
  );
  const called = name.en === name.fr ? { fr: name.fr } : name;
  return { ...Object.fromEntries(rest), id, version: "1", name: called };
}

/** « spaser-de-lanvern », « spaser-de-lanvern-2 »: an id that nobody has. */
export function freeId(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  const base = plain.slice(0, 36).replace(/-+$/, "") || "referentiel";
  return firstFree((at) => (at === 1 ? base : `${base}-${at}`), taken);
}

/** The next number within an axis: « 2.4 » after « 2.3 ». */
export function nextNumber(document: RawDocument, axis: number): string {
  const id = textAt(document, ["axes", axis, "id"]) || String(axis + 1);
  return firstFree((at) => `${id}.${at}`, numbersOf(document));
}

export function nextAxis(document: RawDocument): string {
  return firstFree(
    String,
    listAt(document, ["axes"]).map((axis) => textAt(axis, ["id"])),
  );
}

function firstFree(name: (at: number) => string, taken: readonly string[]): string {
  for (let at = 1; ; at++) if (!taken.includes(name(at))) return name(at);
}

/** The numbers of all indicators. */
export function numbersOf(document: RawDocument): string[] {
  return listAt(document, ["axes"]).flatMap((axis) =>
    listAt(axis, ["indicators"]).map((one) => textAt(one, ["id"])),
  );
}

/** A new indicator, of the kind that is the most usual: a share that has still to be said. */
export function newIndicator(id: string, label: string): RawDocument {
  return {
    ...{ id, label: { fr: label }, unit: "percent", decimals: 0, better: "higher" },
    measures: [{ kind: "share", population: "notified", having: "" }],
  };
}

/** With an indicator moved up or down, from one axis into the next at the ends. Where it stands then; null where it can't go on. */
export function withIndicatorMoved(
  document: RawDocument,
  [axis, at]: readonly [axis: number, at: number],
  by: 1 | -1,
): { document: RawDocument; to: [number, number] } | null {
  const list = (of: number): Place => ["axes", of, "indicators"];
  const here = listAt(document, list(axis));
  const stays = at + by >= 0 && at + by < here.length;
  const target = stays ? axis : axis + by;
  if (target < 0 || target >= listAt(document, ["axes"]).length) return null;
  const without = withValue(
    document,
    list(axis),
    here.filter((_, index) => index !== at),
  );
  const to = stays ? at + by : by === 1 ? 0 : listAt(document, list(target)).length;
  return { document: withEntry(without, list(target), here[at], to), to: [target, to] };
}

/** What a document stands for, or all that is wrong with it. */
export function tryDocument(document: RawDocument): ReadDocument {
  const { framework, messages } = understood(document);
  return framework ? { framework } : { messages };
}

/** One indicator alone, understood. */
export interface Tried {
  /** With this indicator, and those that it repeats. */
  framework: Framework;
  definition: IndicatorDefinition;
  /** Of a joint scheme: the same for each body. */
  ofBuyers: IndicatorDefinition[];
}

/** One indicator, whatever may be wrong with others; else what is wrong with it, each place being one within the indicator. */
export function tryIndicator(
  document: RawDocument,
  axis: number,
  at: number,
): { tried: Tried; messages?: undefined } | { tried?: undefined; messages: Message[] } {
  const place: Place = ["axes", axis, "indicators", at];
  const indicator = valueAt(document, place);
  const number = textAt(indicator, ["id"]);
  const repeated = listAt(indicator, ["measures"]).map((measure) => textAt(measure, ["indicator"]));
  const others = listAt(document, ["axes"])
    .flatMap((one) => listAt(one, ["indicators"]))
    .filter((one) => one !== indicator && repeated.includes(textAt(one, ["id"])));
  const alone = {
    ...{ format: FORMAT, id: "essai", version: "1", name: { fr: "essai" } },
    ...partOf(document, "facts"),
    ...partOf(document, "buyers"),
    axes: [{ id: "1", title: { fr: "1" }, indicators: [indicator, ...others] }],
  };
  const { framework, messages } = understood(alone);
  const own = "axes[0].indicators[0]";
  if (!framework) {
    const within = messages.filter(({ path }) => path.startsWith(own));
    const inner = within.map((one) => ({ ...one, path: one.path.slice(own.length).replace(/^\./, "") }));
    // What is wrong with the facts is said where they are.
    return { messages: inner };
  }
  const definitions = framework.axes.flatMap(({ indicators }) => indicators);
  const definition = definitions.find(({ id }) => id === number);
  if (!definition) return { messages: [] };
  const ofBuyers = definitions.filter(({ id, buyer }) => buyer !== undefined && id === `${number}.${buyer}`);
  return { tried: { framework, definition, ofBuyers } };
}

/** What of a draft is understood, as far as it decides what is read of a register; null where even its facts are not. */
export function frameworkForReading(
  document: RawDocument,
  indicator: readonly [axis: number, at: number] | null,
): Framework | null {
  const whole = tryDocument(document);
  if ("framework" in whole) return whole.framework;
  const one = indicator ? tryIndicator(document, ...indicator) : null;
  if (one?.tried) return one.tried.framework;
  const only = { id: "1", label: { fr: "1" }, unit: "contracts", measures: [{ kind: "entry" }] };
  return (
    tryIndicator({ ...document, axes: [{ id: "1", indicators: [only] }] }, 0, 0).tried?.framework ?? null
  );
}

function partOf(document: RawDocument, key: string): Record<string, unknown> {
  return document[key] === undefined ? {} : { [key]: document[key] };
}

/** A figure while its indicator is being written, and what is behind it. */
export interface Live {
  figure: Figure;
  ofBuyers: Figure[];
  explanation: Explanation;
}

/** The figures of a whole framework while it is being written, by number. */
export function figuresOf(
  register: Register,
  framework: Framework,
  year: number,
): ReadonlyMap<string, Figure> {
  return assess(register, framework, { year, years: [year] }, NO_INPUTS).figures.get(year) ?? new Map();
}

export function liveOf(
  register: Register,
  { framework, definition, ofBuyers }: Tried,
  year: number,
  inputs?: Inputs,
): Live | null {
  const figure = liveFigure(register, framework, definition, year, inputs);
  if (!figure) return null;
  return {
    figure,
    ofBuyers: ofBuyers.flatMap((one) => liveFigure(register, framework, one, year, inputs) ?? []),
    explanation: explainFigure(register, framework, figure),
  };
}

/** What a framework asks of a register beside what is read for the others: "" when nothing, so that what was read is enough. */
export function askedBeside(framework: Framework, others: readonly Framework[]): string {
  const known = askedBy(others);
  const { facts, fields } = askedBy([framework]);
  const isKnown = (one: unknown) =>
    known.facts.some((other) => JSON.stringify(other) === JSON.stringify(one));
  const beside = {
    facts: facts.filter((one) => !isKnown(one)),
    fields: fields.filter((field) => !known.fields.includes(field)),
  };
  return beside.facts.length + beside.fields.length === 0 ? "" : JSON.stringify(beside);
}

/** A document as text; what only a newer version knows of it stays in it. */
export function tryText(text: string): { document: RawDocument } | { messages: Message[] } {
  const result = parseDocument(text);
  const known = "framework" in result || result.messages.every(({ code }) => code === "unknownKey");
  if (!known) return result;
  const document = recordAt(JSON.parse(text.replace(/^\ufeff/, "")), []);
  const { framework, messages } = understood(document);
  return framework ? { document } : { messages };
}
