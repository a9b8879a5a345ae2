/** Changing a document: every change gives another one, the parts that it doesn't touch being the same. */
import type { RawDocument } from "./stored";

/** A place in a document: « axes », 1, « indicators », 0, « unit ». */
export type Place = readonly (string | number)[];

type Node = Readonly<Record<string | number, unknown>>;

export function valueAt(document: unknown, place: Place): unknown {
  return place.reduce<unknown>((node, part) => (isNode(node) ? node[part] : undefined), document);
}

/** A list of a document; empty where there is none. */
export function listAt(document: unknown, place: Place): readonly unknown[] {
  const list = valueAt(document, place);
  return Array.isArray(list) ? list : [];
}

/** The text that stands there; "" for anything else. */
export function textAt(document: unknown, place: Place): string {
  const value = valueAt(document, place);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** The keys that stand there; none where there is anything else. */
export function recordAt(document: unknown, place: Place): RawDocument {
  const value = valueAt(document, place);
  return isRecord(value) ? value : {};
}

/** With this value there; `undefined` takes the key away. What is missing on the way is made. */
export function withValue(document: RawDocument, place: Place, value: unknown): RawDocument {
  return recordAt(changed(document, place, value), []);
}

/** With one more entry in a list, at the end unless told. */
export function withEntry(document: RawDocument, list: Place, entry: unknown, at?: number): RawDocument {
  const entries = [...listAt(document, list)];
  entries.splice(at ?? entries.length, 0, entry);
  return withValue(document, list, entries);
}

export function withoutEntry(document: RawDocument, list: Place, at: number): RawDocument {
  return withValue(
    document,
    list,
    listAt(document, list).filter((_, index) => index !== at),
  );
}

/** With an entry of a list in another place; the document itself where that is outside the list. */
export function withEntryMoved(document: RawDocument, list: Place, from: number, to: number): RawDocument {
  const entries = [...listAt(document, list)];
  if (from < 0 || to < 0 || from >= entries.length || to >= entries.length) return document;
  const [entry] = entries.splice(from, 1);
  entries.splice(to, 0, entry);
  return withValue(document, list, entries);
}

function changed(node: unknown, [part, ...rest]: Place, value: unknown): unknown {
  if (part === undefined) return value;
  const inner = changed(isNode(node) ? node[part] : undefined, rest, value);
  if (typeof part === "number" || Array.isArray(node)) {
    const list: unknown[] = Array.isArray(node) ? node.slice() : [];
    list[Number(part)] = inner;
    return list;
  }
  if (inner !== undefined) return { ...(isNode(node) ? node : {}), [part]: inner };
  return Object.fromEntries(Object.entries(isNode(node) ? node : {}).filter(([key]) => key !== part));
}

function isRecord(node: unknown): node is RawDocument {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

function isNode(node: unknown): node is Node {
  return typeof node === "object" && node !== null;
}
