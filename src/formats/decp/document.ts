/** Bytes of an open data file (« données essentielles de la commande publique », DECP) → its records, whatever it is written in. */
import { parseXml, XmlElement, XmlError, XmlText, XmlCdata } from "@rgrove/parse-xml";

/** A value as JSON has it. */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };
export type DecpRecord = Record<string, Value>;

/** Why a file is refused: what is wrong and, where it can be told, in which line. */
export interface BadDocument {
  problem: "syntax" | "noRecords" | "doctype" | "tooDeep";
  /** From 1. */
  line: number | null;
}

/** Names under which the files list their contracts and concessions. */
const LISTS = ["marches", "marche", "contrat-concession", "contrats-concession", "concessions", "contrats"];
/** Elements within elements; real files have eight. */
const MOST_DEPTH = 40;

/** True when the text may be such a file: JSON, or XML with a list of contracts at its root. */
export function looksLikeDecp(text: string): boolean {
  return (
    /^\s*[[{]/.test(text) ||
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:marches|contrats)\b/i.test(text)
  );
}

/** The records of a file: contracts, concessions, in the file's order. */
export function decpRecords(text: string): DecpRecord[] | BadDocument {
  const value = /^\s*</.test(text) ? fromXml(text) : fromJson(text);
  if ("problem" in value) return value;
  const records = recordsIn(value.root, 0);
  return records.length > 0 ? records : { problem: "noRecords", line: null };
}

type Parsed = { root: Value } | BadDocument;

function fromJson(text: string): Parsed {
  try {
    return { root: JSON.parse(text) as Value };
  } catch (error) {
    return { problem: "syntax", line: lineOf(text, error instanceof Error ? error.message : "") };
  }
}

/** Engines tell the place of an error as a position or as a line; a text that ends too early ends in its last one. */
function lineOf(text: string, message: string): number | null {
  const [, line] = /\bline (\d+)/.exec(message) ?? [];
  if (line !== undefined) return Number(line);
  if (/\bend of JSON|\bEOF\b/.test(message)) return text.split("\n").length;
  const [, position] = /\bposition (\d+)/.exec(message) ?? [];
  return position === undefined ? null : text.slice(0, Number(position)).split("\n").length;
}

/** Entities of a document type could grow without end, and no such file has one. */
function fromXml(text: string): Parsed {
  if (/<!DOCTYPE/i.test(text)) return { problem: "doctype", line: null };
  try {
    const { root } = parseXml(text);
    if (root === null) return { problem: "noRecords", line: null };
    const value = valueOf(root, 0);
    return value === undefined ? { problem: "tooDeep", line: null } : { root: { [root.name]: value } };
  } catch (error) {
    return { problem: "syntax", line: error instanceof XmlError ? error.line : null };
  }
}

/** An element without elements is its text; equal names side by side are a list. undefined: deeper than any such file. */
function valueOf(element: XmlElement, depth: number): Value | undefined {
  if (depth > MOST_DEPTH) return undefined;
  const children = element.children.filter((child) => child instanceof XmlElement);
  if (children.length === 0) {
    return element.children
      .map((child) => (child instanceof XmlText || child instanceof XmlCdata ? child.text : ""))
      .join("")
      .trim();
  }
  const fields = new Map<string, Value[]>();
  for (const child of children) {
    const value = valueOf(child, depth + 1);
    if (value === undefined) return undefined;
    const known = fields.get(child.name);
    if (known) known.push(value);
    else fields.set(child.name, [value]);
  }
  // An element has text, or elements: a list in it has several of them.
  return Object.fromEntries([...fields].map(([name, values]) => [name, only(values) ?? values]));
}

function only(values: readonly Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}

export function isObject(value: Value | undefined): value is Record<string, Value> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects that are contracts: those of a list, or of a list within a list's name. */
function recordsIn(value: Value | undefined, depth: number): DecpRecord[] {
  if (depth > 3 || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one) => recordsIn(one, depth + 1));
  if (!isObject(value)) return [];
  const lists = Object.keys(value).filter((name) => LISTS.includes(name.toLowerCase()));
  if (lists.length > 0) return lists.flatMap((name) => recordsIn(value[name], depth));
  return isContract(value) ? [value] : [];
}

/** What every contract of both schemas has at least one of. */
function isContract(value: DecpRecord): boolean {
  return ["id", "uid", "dateNotification", "objet", "procedure", "montant"].some((name) => name in value);
}
