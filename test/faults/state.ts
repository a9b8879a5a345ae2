/** Keeps the state of an emulated workbook and brings it back, so that thousands of trials share one Excel. */
import type { Workbook } from "../host";

/** Who listens and who holds on to ranges belongs to the connection, not to the workbook's state. */
const CONNECTED = new Set(["listeners", "anchors", "calculator"]);

export interface State {
  readonly of: Record<string, unknown>;
}

export function stateOf(book: Workbook): State {
  return { of: copied(book, book) };
}

/** Brings a state back into the same workbook; the state can be used again. */
export function restore(book: Workbook, state: State): void {
  book.anchors.clear();
  Object.assign(book, copied({ ...state.of }, book));
}

/** Own properties, deeply, with their prototypes; references to the workbook itself stay references to it. */
function copied(from: object, book: Workbook): Record<string, unknown> {
  const copies = new Map<object, object>([
    [book, book],
    [book.styles, book.styles],
  ]);
  const entries = Object.entries(from).filter(([key]) => !CONNECTED.has(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, copy(value, copies)]));
}

function copy(value: unknown, copies: Map<object, object>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = copies.get(value);
  if (known) return known;
  if (value instanceof Map) {
    const made = new Map();
    copies.set(value, made);
    for (const [key, inner] of value) made.set(copy(key, copies), copy(inner, copies));
    return made;
  }
  if (value instanceof Set) {
    const made = new Set();
    copies.set(value, made);
    for (const inner of value) made.add(copy(inner, copies));
    return made;
  }
  const made = Array.isArray(value)
    ? new Array<unknown>(value.length)
    : (Object.create(Object.getPrototypeOf(value) as object) as object);
  copies.set(value, made);
  for (const [key, inner] of Object.entries(value)) {
    // Styles are shared and never changed.
    (made as Record<string, unknown>)[key] = key === "style" ? inner : copy(inner, copies);
  }
  return made;
}
