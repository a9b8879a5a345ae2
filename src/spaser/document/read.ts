/** A document → the framework that it stands for, or everything that is wrong with it: the one door through which frameworks come. */
import * as v from "valibot";
import type { Framework } from "../framework";
import { frameworkOf } from "./build";
import { messageOf } from "./issues";
import type { Message } from "./messages";
import { documentSchema, FORMAT, LIMITS } from "./schema";
import { Settling } from "./settling";

export type ReadDocument = { framework: Framework } | { messages: Message[] };

/** More than that nobody works off at once. */
const MOST_MESSAGES = 200;

/**
 * Reads a document, as text or as data. Nothing is thrown: what is wrong comes as messages, each with its place, what it is about and
 * the code of its sentence. A text of more than two million characters is not read.
 */
export function parseDocument(document: unknown): ReadDocument {
  if (typeof document !== "string") return understood(document);
  if (document.length > LIMITS.characters) return refused("tooLarge", { most: LIMITS.characters });
  try {
    return understood(JSON.parse(document.replace(/^\ufeff/, "")));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused("notJson", { line: lineOf(document, error.message) });
  }
}

function refused(code: Message["code"], params: Message["params"]): ReadDocument {
  return { messages: [{ path: "", about: "", code, params }] };
}

/** The line that the parser names by its position; 0 where it names none. */
function lineOf(text: string, message: string): number {
  const at = /position (\d+)/.exec(message)?.[1];
  return at === undefined ? 0 : text.slice(0, Number(at)).split("\n").length;
}

function understood(document: unknown): ReadDocument {
  const format =
    typeof document === "object" && document !== null && "format" in document ? document.format : "";
  if (format !== FORMAT)
    return refused("otherFormat", {
      format: typeof format === "string" ? format.slice(0, 60) : "",
      expected: FORMAT,
    });
  const parsed = v.safeParse(documentSchema, document);
  if (!parsed.success)
    return { messages: parsed.issues.slice(0, MOST_MESSAGES).map((issue) => messageOf(document, issue)) };
  const settling = new Settling(parsed.output);
  const framework = frameworkOf(parsed.output, settling);
  const { messages } = settling;
  return messages.length > 0 ? { messages: messages.slice(0, MOST_MESSAGES) } : { framework };
}
