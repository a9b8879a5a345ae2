/**
 * A team's own frameworks as the workbook keeps them: one setting each, « spaser.document.ID ». A setting comes with every look at the
 * workbook, in the same round trip, travels with every copy of the file, and is read by the command line too; a custom XML part would
 * be asked for apart. One each, so that two people who work on two frameworks save over nothing of each other.
 */
import * as v from "valibot";

const KEY = "spaser.document";
/** Where what could not be read is kept when another takes its place. */
const UNREADABLE = "spaser.illisible.document";
/** Grows when what is kept beside the document changes its meaning; the document has a format of its own. */
const VERSION = 1;

/** A document as it stands, whatever a newer version of this product added to it. */
export type RawDocument = Readonly<Record<string, unknown>>;

/** When something was saved: serial day and minutes of the day. */
export interface Moment {
  day: number;
  minutes: number;
}

export interface SavedDocument {
  document: RawDocument;
  saved: Moment;
}

/** What stands in one of these settings. `before`: the version that it took the place of, for whoever wants it back. */
export type Stored =
  | ({ id: string; problem: null; before: SavedDocument | null } & SavedDocument)
  | { id: string; problem: "corrupted" | "newerVersion" };

const document = v.record(v.string(), v.unknown());
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const savedDocument = {
  document,
  /** The last day that Excel knows is 31/12/9999. */
  saved: v.object({ day: whole(2_958_465), minutes: whole(24 * 60 - 1) }),
};
/** Loose: what a newer version keeps beside it stays when this one saves. */
const envelope = v.looseObject({
  version: v.literal(VERSION),
  ...savedDocument,
  before: v.optional(v.nullable(v.object(savedDocument)), null),
});

export function documentKey(id: string): string {
  return `${KEY}.${id}`;
}

export function unreadableKey(id: string): string {
  return `${UNREADABLE}.${id}`;
}

/** Every framework that the settings hold, by its id; what can't be trusted says why. */
export function storedDocuments(settings: Record<string, unknown>): Stored[] {
  return Object.entries(settings)
    .flatMap(([key, value]) => {
      const id = /^spaser\.document\.([a-z0-9][a-z0-9-]{0,39})$/.exec(key)?.[1];
      return id === undefined || value === null || value === undefined ? [] : [storedAs(id, value)];
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What a setting holds under the name of this framework. */
export function storedAs(id: string, value: unknown): Stored {
  if (v.is(v.looseObject({ version: v.pipe(v.number(), v.minValue(VERSION + 1)) }), value))
    return { id, problem: "newerVersion" };
  const parsed = v.safeParse(envelope, value);
  if (!parsed.success || parsed.output.document["id"] !== id) return { id, problem: "corrupted" };
  const { document: kept, saved, before } = parsed.output;
  return { id, problem: null, document: kept, saved, before };
}

/** What to keep of a document, over what is kept under its name now. */
export function envelopeOf(document: RawDocument, saved: Moment, now: unknown): Record<string, unknown> {
  const known = v.safeParse(envelope, now);
  if (!known.success) return { version: VERSION, document, saved, before: null };
  const { document: former, saved: day, before } = known.output;
  const isSame = JSON.stringify(former) === JSON.stringify(document);
  return {
    ...known.output,
    ...{ version: VERSION, document, saved },
    before: isSame ? before : { document: former, saved: day },
  };
}
