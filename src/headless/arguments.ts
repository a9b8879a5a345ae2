/** What the command line was asked to do. */
import { parseArgs } from "node:util";
import { parseDateText } from "../register/cells/dates";
import { BODIES, type BodyKind } from "../spaser/duties/body";
import { LANGUAGES, type Language } from "../text/language";
import { HeadlessError } from "./failure";

export interface Arguments {
  file: string;
  year: number | null;
  /** The id of a shipped framework, or a file. */
  framework: string;
  columnsFile: string | null;
  explain: boolean;
  json: boolean;
  output: string | null;
  /** The output may replace a file without asking. */
  force: boolean;
  /** Years shown before the year asked for. */
  history: number;
  /** The field by whose values the figures are cut. */
  by: string | null;
  duties: boolean;
  todo: boolean;
  trajectory: boolean;
  /** A file of suppositions. */
  simulate: string | null;
  /** The day from which contracts are seen to end and the trajectory is looked at, as a serial; null = not said. */
  on: number | null;
  body: BodyKind | null;
}

const OPTIONS = {
  year: { type: "string" },
  framework: { type: "string" },
  columns: { type: "string" },
  explain: { type: "boolean" },
  json: { type: "boolean" },
  history: { type: "string" },
  by: { type: "string" },
  duties: { type: "boolean" },
  todo: { type: "boolean" },
  trajectory: { type: "boolean" },
  simulate: { type: "string" },
  on: { type: "string" },
  body: { type: "string" },
  lang: { type: "string" },
  output: { type: "string", short: "o" },
  force: { type: "boolean" },
} as const;

/**
 * Reads the arguments after the program's name; the first of the frameworks holds unless one is named. Throws HeadlessError for
 * a word that is not understood.
 */
export function readArguments(words: string[], frameworks: readonly string[]): Arguments {
  const { values, positionals } = parsed(words);
  if (values.lang !== undefined && !isLanguage(values.lang)) {
    throw new HeadlessError("unknownLanguage", values.lang, LANGUAGES.join(", "));
  }
  const [file, ...others] = positionals;
  if (file === undefined) throw new HeadlessError("noFile");
  if (others[0] !== undefined) throw new HeadlessError("severalFiles", others[0]);
  const framework = values.framework ?? frameworks[0] ?? "";
  // What looks like a file is read as one.
  if (!frameworks.includes(framework) && !/[./\\]/.test(framework)) {
    throw new HeadlessError("unknownFramework", framework, frameworks.join(", "));
  }
  return {
    file,
    year: values.year === undefined ? null : readYear(values.year),
    framework,
    columnsFile: values.columns ?? null,
    explain: values.explain ?? false,
    json: values.json ?? false,
    output: values.output ?? null,
    force: values.force ?? false,
    by: values.by ?? null,
    duties: values.duties ?? false,
    todo: values.todo ?? false,
    trajectory: values.trajectory ?? false,
    simulate: values.simulate ?? null,
    on: values.on === undefined ? null : readDay(values.on),
    body: values.body === undefined ? null : readBody(values.body),
    history: values.history === undefined ? 1 : wholeNumber("unknownHistory", values.history, 1, 4),
  };
}

/** The words with one file in place of all those that are named. */
export function withFile(words: string[], file: string): string[] {
  const { tokens } = tokensOf(words);
  const named = new Set(tokens.flatMap(({ kind, index }) => (kind === "positional" ? [index] : [])));
  return [file, ...words.filter((_, i) => !named.has(i))];
}

/** The files that the words name. */
export function filesIn(words: string[]): string[] {
  return tokensOf(words).positionals;
}

function tokensOf(words: string[]) {
  return parseArgs({ args: words, options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
}

function parsed(words: string[]) {
  const { tokens } = tokensOf(words);
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.entries(OPTIONS).find(([name]) => name === token.name)?.[1];
    if (!option) throw new HeadlessError("unknownOption", token.rawName);
    const isAlone =
      token.value === undefined || token.value === "" || (token.value.startsWith("-") && !token.inlineValue);
    if (option.type === "string" && isAlone) throw new HeadlessError("valueMissing", token.rawName);
    if (option.type === "boolean" && token.value !== undefined)
      throw new HeadlessError("valueUnwanted", token.rawName);
  }
  return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
}

/** Whether help is all that is asked for. */
export function asksForHelp(words: readonly string[]): boolean {
  return words.includes("--help") || words.includes("-h");
}

/** `--lang en`; French otherwise: the registers and the reports are French. */
export function readLanguage(words: string[]): Language {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const asked = at < 0 ? undefined : (words[at]?.split("=")[1] ?? words[at + 1]);
  return asked !== undefined && isLanguage(asked) ? asked : "fr";
}

function isLanguage(word: string): word is Language {
  return LANGUAGES.some((language) => language === word);
}

/** A year as it is typed. Throws HeadlessError when it is none. */
export function readYear(word: string): number {
  return wholeNumber("unknownYear", word, 1900, 2999);
}

/** A day as it is typed, yyyy-mm-dd or dd/mm/yyyy, as a serial. Throws HeadlessError when it is none. */
function readDay(word: string): number {
  const day = parseDateText(word);
  if (day > 0 && /\d{4}/.test(word)) return day;
  throw new HeadlessError("unknownDay", word);
}

function readBody(word: string): BodyKind {
  const body = BODIES.find((one) => one === word);
  if (body === undefined) throw new HeadlessError("unknownBody", word, BODIES.join(", "));
  return body;
}

function wholeNumber(
  failure: "unknownYear" | "unknownHistory",
  word: string,
  least: number,
  most: number,
): number {
  const value = /^\d+$/.test(word) ? Number(word) : NaN;
  if (!(value >= least && value <= most)) throw new HeadlessError(failure, word);
  return value;
}
