/** What the schema finds wrong → messages with the place and what was probably meant. */
import type * as v from "valibot";
import { nearestOf } from "../conditions/names";
import type { Message, MessageCode } from "./messages";

/** Place in a document. */
export type Path = readonly (string | number)[];

export function placeText(path: Path): string {
  return path.reduce<string>(
    (text, part) => text + (typeof part === "number" ? `[${part}]` : text === "" ? part : `.${part}`),
    "",
  );
}

/** The id of the nearest thing around a place that has one. */
export function aboutOf(document: unknown, path: Path): string {
  let node: unknown = document;
  let about = "";
  for (const part of path) {
    node = isRecord(node) ? node[part] : undefined;
    if (isRecord(node) && typeof node.id === "string") about = node.id.slice(0, 60);
  }
  return about;
}

function isRecord(node: unknown): node is Record<string | number, unknown> {
  return typeof node === "object" && node !== null;
}

type Issue = v.BaseIssue<unknown>;

/** One message an issue. */
export function messageOf(document: unknown, issue: Issue): Message {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  const at = (code: MessageCode, params: Message["params"] = {}): Message => ({
    ...{ path: placeText(path), about: aboutOf(document, path), code, params },
  });
  const key = path.at(-1) ?? "";
  if (CODES.has(issue.message)) return at(issue.message as MessageCode, { value: shown(issue.input) });
  if (issue.type === "strict_object" && issue.expected === "never") return at("unknownKey", { key });
  if (issue.type === "strict_object" && issue.received === "undefined") return at("missing", { key });
  if (issue.input === undefined) return at("missing", { key });
  if (
    issue.kind === "schema" &&
    (issue.type === "picklist" || issue.type === "literal" || issue.type === "variant")
  ) {
    const allowed = (issue.expected ?? "").replace(/[()"]/g, "").split(" | ");
    const value = shown(issue.input);
    const meant = nearestOf(
      value.toLowerCase(),
      allowed.map((one) => [one.toLowerCase(), one] as const),
    );
    return at("notAllowed", { value, allowed: allowed.join(", "), meant });
  }
  if (issue.kind === "schema")
    return at("wrongType", { expected: (issue.expected ?? "").toLowerCase(), value: shown(issue.input) });
  return at("numberExpected", { value: shown(issue.input) });
}

/** Codes that the schema gives as messages. */
const CODES: ReadonlySet<string> = new Set<MessageCode>([
  ...([
    "emptyText",
    "tooLongText",
    "idFormat",
    "frameworkIdFormat",
    "wholeNumber",
    "numberExpected",
  ] as const),
  ...(["yearExpected", "dayExpected", "decimalsRange", "addressExpected", "tooMany", "noAxis"] as const),
  "noMeasure",
]);

function shown(input: unknown): string {
  const text = typeof input === "string" ? input : String(JSON.stringify(input));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
