/** Hands a draft, and what is wrong with it, to the fields that show it. */
import {
  createContext,
  useContext,
  useDeferredValue,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { messageTexts } from "../../text/documents";
import { schemeTexts } from "../../text/scheme";
import type { SchemeTexts } from "../../text/fr/scheme";
import {
  tryDocument,
  tryIndicator,
  valueAt,
  type Message,
  type Place,
  type RawDocument,
} from "../../workbook/team/editing";
import { useLanguage, usePane } from "../context";
import type { Pane } from "../pane";
import { Drafts, type Draft } from "./drafts";

/** One for each pane: the place may be left and shown again. */
const known = new WeakMap<Pane, Drafts>();

export function useDrafts(): Drafts {
  const pane = usePane();
  let drafts = known.get(pane);
  if (!drafts) known.set(pane, (drafts = new Drafts()));
  return drafts;
}

export function useDraft(): Draft | null {
  const drafts = useDrafts();
  return useSyncExternalStore(drafts.subscribe, drafts.read);
}

export function useSchemeWords(): SchemeTexts {
  return schemeTexts(useLanguage());
}

interface Editing {
  document: RawDocument;
  drafts: Drafts;
  /** By the place that they are about. */
  messages: ReadonlyMap<string, Message>;
  /** All of them, in order. */
  all: readonly Message[];
}

const EditingContext = createContext<Editing | null>(null);

/** What is wrong is looked for when there is time: typing doesn't wait for it. */
export function EditingProvider({ draft, children }: { draft: Draft; children: ReactNode }) {
  const drafts = useDrafts();
  const { document, indicator } = draft;
  const looked = useDeferredValue(document);
  const all = useMemo(() => messagesOf(looked), [looked]);
  const own = useMemo(() => (indicator ? ofIndicator(looked, indicator) : []), [looked, indicator]);
  const messages = useMemo(() => new Map([...all, ...own].map((one) => [one.path, one])), [all, own]);
  return <EditingContext value={{ document, drafts, messages, all }}>{children}</EditingContext>;
}

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("A field stands outside a draft.");
  return editing;
}

function messagesOf(document: RawDocument): readonly Message[] {
  const result = tryDocument(document);
  return "messages" in result ? result.messages : [];
}

function ofIndicator(document: RawDocument, [axis, at]: readonly [number, number]): readonly Message[] {
  const { messages = [] } = tryIndicator(document, axis, at);
  return messages.map((one) => ({ ...one, path: `axes[${axis}].indicators[${at}].${one.path}` }));
}

/** « axes[1].indicators[0].unit », as messages name places. */
export function pathOf(place: Place): string {
  return place.reduce<string>(
    (text, part) => text + (typeof part === "number" ? `[${part}]` : text === "" ? part : `.${part}`),
    "",
  );
}

/** What is wrong at a place, in one or two sentences; null when nothing is. */
export function useMistake(...places: Place[]): string | null {
  const { messages } = useEditing();
  const language = useLanguage();
  for (const place of places) {
    const message = messages.get(pathOf(place));
    if (!message) continue;
    const { wrong, remedy } = messageTexts(message, language);
    return `${wrong} ${remedy}`;
  }
  return null;
}

/** A value of the draft, and what writes it. */
export function useValue(place: Place): [unknown, (value: unknown) => void] {
  const { document, drafts } = useEditing();
  return [valueAt(document, place), (value) => drafts.write(place, value)];
}
