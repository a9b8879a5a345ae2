/**
 * Frameworks while they are written: what was typed, undone and done again, until it is saved. They are kept on this machine as well, so
 * that a pane that closes loses nothing; saving into the workbook at every key would take Excel's own undo list away.
 */
import {
  emptyDocument,
  printOf,
  recordAt,
  textAt,
  withValue,
  type Place,
  type RawDocument,
} from "../../workbook/team/editing";
import { readStored, writeStored } from "../state/stored";

const KEY = "spaser.brouillons";
/** On one machine; the oldest goes first. */
const MOST_DRAFTS = 6;
/** Steps back. */
const MOST_STEPS = 200;

/** Which screen of a draft is shown; null = the framework as a whole. */
export type OpenIndicator = readonly [axis: number, at: number] | null;

export interface Draft {
  document: RawDocument;
  /** As it is saved, or as it began. */
  start: RawDocument;
  /** Print of what the workbook holds under its id; null = nothing yet. */
  seen: string | null;
  /** The framework that a new one was made from: what is typed there is carried over. */
  from: string | null;
  undo: readonly RawDocument[];
  redo: readonly RawDocument[];
  /** What was changed last: typing on in one field is one step. */
  at: string;
  indicator: OpenIndicator;
}

/** A draft that is kept on this machine. */
export interface Kept {
  document: RawDocument;
  seen: string | null;
  from?: string | null;
  /** Milliseconds since 1970. */
  when: number;
}

export class Drafts {
  #draft: Draft | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  readonly read = (): Draft | null => this.#draft;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to edit; goes on from what is kept of it, where `kept` says so. */
  begin(document: RawDocument, seen: string | null, kept?: Kept, from = kept?.from ?? null): void {
    this.#set({
      ...{ start: document, seen, from, undo: [], redo: [], at: "", indicator: null },
      document: kept?.document ?? document,
    });
  }

  beginEmpty(id: string, name: string, axis: string): void {
    this.begin(emptyDocument(id, name, axis), null);
  }

  /** Another document; `at` names what is being typed in. */
  change(document: RawDocument, at = ""): void {
    const draft = this.#draft;
    if (!draft || document === draft.document) return;
    const goesOn = at !== "" && at === draft.at;
    const undo = goesOn ? draft.undo : [...draft.undo.slice(1 - MOST_STEPS), draft.document];
    this.#set({ ...draft, document, undo, redo: [], at });
  }

  write(place: Place, value: unknown): void {
    if (this.#draft) this.change(withValue(this.#draft.document, place, value), JSON.stringify(place));
  }

  /** Typing on is another step from now on. */
  pause(): void {
    if (this.#draft && this.#draft.at !== "") this.#set({ ...this.#draft, at: "" });
  }

  undo(): void {
    const draft = this.#draft;
    const before = draft?.undo.at(-1);
    if (!draft || !before) return;
    const redo = [...draft.redo, draft.document];
    this.#set({ ...draft, document: before, undo: draft.undo.slice(0, -1), redo, at: "" });
  }

  redo(): void {
    const draft = this.#draft;
    const after = draft?.redo.at(-1);
    if (!draft || !after) return;
    const undo = [...draft.undo, draft.document];
    this.#set({ ...draft, document: after, redo: draft.redo.slice(0, -1), undo, at: "" });
  }

  openIndicator(indicator: OpenIndicator): void {
    if (this.#draft) this.#set({ ...this.#draft, indicator, at: "" });
  }

  /** It is in the workbook: what is undone from now on leads back to what stands there. */
  saved(document: RawDocument): void {
    const draft = this.#draft;
    if (!draft) return;
    this.#forget(textAt(draft.start, ["id"]));
    this.#set({ ...draft, start: document, seen: printOf(document), at: "" });
  }

  /** Back to the list; what isn't saved stays kept. */
  leave(): void {
    this.#draft = null;
    this.#tell();
  }

  discard(id: string): void {
    if (this.#draft && textAt(this.#draft.document, ["id"]) === id) this.#draft = null;
    this.#forget(id);
    this.#tell();
  }

  /** What is kept on this machine, by id. */
  kept(): ReadonlyMap<string, Kept> {
    const stored = Object.entries(readStored(KEY));
    return new Map(stored.flatMap(([id, value]) => (isKept(value, id) ? [[id, value] as const] : [])));
  }

  #set(draft: Draft): void {
    this.#draft = draft;
    if (isChanged(draft)) this.#keep(draft);
    else this.#forget(textAt(draft.start, ["id"]));
    this.#tell();
  }

  #keep({ document, start, seen, from }: Draft): void {
    const id = textAt(document, ["id"]);
    const began = textAt(start, ["id"]);
    const others = [...this.kept()].filter(([other]) => other !== id && other !== began);
    const latest = others.sort((one, other) => other[1].when - one[1].when).slice(0, MOST_DRAFTS - 1);
    writeStored(KEY, Object.fromEntries([...latest, [id, { document, seen, from, when: this.#now() }]]));
  }

  #forget(id: string): void {
    const others = this.kept();
    if (others.has(id)) writeStored(KEY, Object.fromEntries([...others].filter(([other]) => other !== id)));
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Something in it isn't saved: a new one is as soon as it is there. */
export function isChanged({ document, start, seen }: Draft): boolean {
  return seen === null || (document !== start && JSON.stringify(document) !== JSON.stringify(start));
}

function isKept(value: unknown, id: string): value is Kept {
  const { document, seen, from, when } = recordAt(value, []);
  const isDocument = textAt(document, ["id"]) === id;
  const isFrom = from === undefined || from === null || typeof from === "string";
  return isDocument && isFrom && (seen === null || typeof seen === "string") && typeof when === "number";
}
