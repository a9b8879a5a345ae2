/** What the command line was asked to do. */
import { parseArgs } from "node:util";
import type { Language } from "../text/language";
import { HeadlessError } from "./failure";

export interface Arguments {
  file: string;
  year: number | null;
  framework: string;
  columnsFile: string | null;
  explain: boolean;
  json: boolean;
  output: string | null;
  /** Years shown before the year asked for. */
  history: number;
}

/** Reads the arguments after the program's name. Throws HeadlessError for a word that is not understood. */
export function readArguments(words: string[], defaultFramework: string): Arguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        year: { type: "string" },
        framework: { type: "string" },
        columns: { type: "string" },
        explain: { type: "boolean" },
        json: { type: "boolean" },
        history: { type: "string" },
        lang: { type: "string" },
        output: { type: "string", short: "o" },
      },
    });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : "")?.[1] ?? words.join(" ");
    throw new HeadlessError("unknownOption", option);
  }
  const [file, ...others] = parsed.positionals;
  if (file === undefined) throw new HeadlessError("noFile");
  if (others[0] !== undefined) throw new HeadlessError("unknownOption", others[0]);
  const { values } = parsed;
  return {
    file,
    year: values.year === undefined ? null : wholeNumber(values.year, 1900, 2999),
    framework: values.framework ?? defaultFramework,
    columnsFile: values.columns ?? null,
    explain: values.explain ?? false,
    json: values.json ?? false,
    output: values.output ?? null,
    history: values.history === undefined ? 1 : wholeNumber(values.history, 1, 4),
  };
}

/** Whether help is all that is asked for. */
export function asksForHelp(words: readonly string[]): boolean {
  return words.includes("--help") || words.includes("-h");
}

/** `--lang en`; French otherwise: the registers and the reports are French. */
export function readLanguage(words: string[]): Language {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const asked = at < 0 ? undefined : (words[at]?.split("=")[1] ?? words[at + 1]);
  return asked === "en" ? "en" : "fr";
}

function wholeNumber(word: string, least: number, most: number): number {
  const value = Number(word);
  if (!Number.isInteger(value) || value < least || value > most) throw new HeadlessError("unknownYear", word);
  return value;
}
