/** The frameworks that a team keeps in its workbook, understood. Loaded where a workbook has any: it brings the reader of documents. */
import { parseDocument } from "../../spaser/document/read";
import type { Message } from "../../spaser/document/messages";
import type { Framework } from "../../spaser/framework";
import { storedDocuments, type Moment, type RawDocument, type SavedDocument } from "./stored";

export interface TeamFramework {
  id: string;
  /** To be changed by whoever edits it, so that nothing in it is lost that this version doesn't know; null where it can't be read. */
  document: RawDocument | null;
  /** When it was saved, and what it took the place of. */
  saved: Moment | null;
  before: SavedDocument | null;
  /** To compute with; null where `problem` says why not. */
  framework: Framework | null;
  /**
   * `corrupted`: what is kept is no document. `newerVersion`: of a newer format; it is left alone. `notUnderstood`: a document with
   * something wrong, which `messages` name. The setting stays as it is in each case.
   */
  problem: "corrupted" | "newerVersion" | "notUnderstood" | null;
  messages: Message[];
  /** Places that a newer version of this product added: not computed with, and kept. */
  unknown: string[];
}

/** All that the settings of a workbook hold, by id. Nothing is thrown. */
export function readTeamFrameworks(settings: Record<string, unknown>): TeamFramework[] {
  return storedDocuments(settings).map((stored): TeamFramework => {
    const { id, problem } = stored;
    if (problem !== null) return { ...NOTHING, id, problem };
    const { document, saved, before } = stored;
    return { id, document, saved, before, ...understood(document) };
  });
}

const NOTHING = {
  ...{ document: null, saved: null, before: null, framework: null },
  ...{ messages: [], unknown: [] },
};

type Understood = Pick<TeamFramework, "framework" | "problem" | "messages" | "unknown">;

/** A document, without what only a newer version knows of. */
export function understood(document: RawDocument): Understood {
  const { format } = document;
  if (typeof format === "string" && /^spaser-framework\/(?:[2-9]|\d{2,})$/.test(format))
    return { framework: null, problem: "newerVersion", messages: [], unknown: [] };
  let known: unknown = document;
  const unknown: string[] = [];
  // Each reading names two hundred places at most.
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const result = parseDocument(known);
    if ("framework" in result) return { framework: result.framework, problem: null, messages: [], unknown };
    const { messages } = result;
    const places = messages.filter(({ code }) => code === "unknownKey").map(({ path }) => path);
    if (places.length < messages.length || attempt === ATTEMPTS)
      return { framework: null, problem: "notUnderstood", messages, unknown };
    unknown.push(...places);
    known = without(known, places);
  }
  return { framework: null, problem: "notUnderstood", messages: [], unknown };
}

const ATTEMPTS = 4;

/** A copy without these places: « axes[1].indicators[0].colour ». */
function without(document: unknown, places: readonly string[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  for (const place of places) {
    const parts = [...place.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, at, key = ""]) => at ?? key);
    const last = parts.pop();
    let node: unknown = copy;
    for (const part of parts) node = isTree(node) ? node[part] : undefined;
    if (last !== undefined && isTree(node)) delete node[last];
  }
  return copy;
}

function isTree(node: unknown): node is Record<string, unknown> {
  return typeof node === "object" && node !== null;
}
