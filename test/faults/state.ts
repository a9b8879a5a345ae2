/** Keeps the state of an emulated workbook and brings it back, so that thousands of trials share one Excel. */
import type { Workbook } from "../../emulator";

/** Who listens and who holds on to ranges belongs to the connection, not to the workbook's state. */
const CONNECTED = new Set(["listeners", "anchors", "calculator", "styles", "habits"]);

export interface State {
  readonly book: Workbook;
  readonly of: object;
}

export function stateOf(book: Workbook): State {
  return { book, of: copied(book, book, book) };
}

/** Brings a state, of this workbook or another, into a workbook; the state can be used again. */
export function restore(book: Workbook, state: State): void {
  book.anchors.clear();
  Object.assign(book, copied(state.of, state.book, book));
}

/** Own properties, deeply, with their prototypes; references to the workbook become references to the other. */
function copied(of: object, from: Workbook, to: Workbook): object {
  const copies = new Map<object, object>([
    [from, to],
    [from.styles, to.styles],
  ]);
  const entries = Object.entries(of).filter(([key]) => !CONNECTED.has(key));
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
