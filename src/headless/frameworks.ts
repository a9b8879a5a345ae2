/** `framework list`, `framework export ID`, `framework check FILE`: frameworks as documents that a team hands over. */
import { parseArgs } from "node:util";
import { printDocument } from "../spaser/document/print";
import { parseDocument } from "../spaser/document/read";
import type { Message } from "../spaser/document/messages";
import type { Framework } from "../spaser/framework";
import { fitsOf, type Fit } from "../spaser/fitting";
import { messageTexts } from "../text/documents";
import { texts } from "../text";
import type { Language } from "../text/language";
import { sentences } from "../text/sentences";
import { HeadlessError } from "./failure";
import { readBytes } from "./input";
import { openFile } from "./opening";
import { planOutput, questionOnTerminal, writeOutput } from "./output";
import { aligned } from "./table";
import { joinedLines, oneLine, printableJson } from "./terminal";

const OPTIONS = {
  json: { type: "boolean" },
  output: { type: "string", short: "o" },
  force: { type: "boolean" },
  lang: { type: "string" },
} as const;

/**
 * Runs one of the commands over frameworks and returns the exit status: 0, or 2 for a document with something wrong. Throws
 * HeadlessError for words that are not understood.
 */
export async function runFrameworks(
  words: string[],
  language: Language,
  shipped: readonly Framework[],
): Promise<number> {
  const { values, positionals } = argumentsOf(words);
  const [command, subject, ...others] = positionals;
  if (others[0] !== undefined) throw new HeadlessError("severalFiles", others[0]);
  switch (command) {
    case "list":
      if (subject !== undefined) await listFitting(subject, values.json ?? false, language, shipped);
      else
        process.stdout.write(
          `${values.json ? printableJson(listed(shipped)) : listText(shipped, language)}\n`,
        );
      return 0;
    case "export":
      await exportTo(subject, values.output, values.force ?? false, language, shipped);
      return 0;
    case "check":
      if (subject === undefined) throw new HeadlessError("noFile");
      return check(subject, values.json ?? false, language);
    default:
      throw new HeadlessError("unknownCommand", command ?? "");
  }
}

/** The shipped framework of an id, else the one that stands in a file. Throws HeadlessError where it is neither. */
export function frameworkFrom(
  idOrFile: string,
  language: Language,
  shipped: readonly Framework[],
): Framework {
  const known = shipped.find(({ id }) => id === idOrFile);
  if (known) return known;
  const result = parseDocument(new TextDecoder().decode(readBytes(idOrFile)));
  if ("framework" in result) return result.framework;
  const [first] = result.messages;
  throw new HeadlessError("badFramework", idOrFile, first ? messageLine(first, language) : "");
}

function argumentsOf(words: string[]) {
  try {
    return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
  } catch {
    const known = words.find((word) => word.startsWith("-") && !(word.replace(/^-+|=.*$/g, "") in OPTIONS));
    throw known === undefined
      ? new HeadlessError("valueMissing", words.find((word) => word.startsWith("-")) ?? "")
      : new HeadlessError("unknownOption", known);
  }
}

/** The list that `framework list --json` prints: stable, documented in the README. */
function listed(frameworks: readonly Framework[]): object {
  return frameworks.map((framework) => {
    const { id, version, name, shortName, source, address, date, period, replaces } = framework;
    return {
      ...{ id, version, name, shortName, source, address: address ?? null, date: date ?? null },
      ...{ period: period ?? null, replaces: replaces ?? null, indicators: indicatorsOf(framework) },
    };
  });
}

function indicatorsOf({ axes }: Framework): number {
  return axes.reduce((sum, { indicators }) => sum + indicators.length, 0);
}

function listText(frameworks: readonly Framework[], language: Language): string {
  const words = texts(language).headless.frameworks;
  const rows = frameworks.map((framework) => [
    framework.id,
    framework.version,
    words.indicators(indicatorsOf(framework)),
    framework.name[language],
  ]);
  return joinedLines(aligned(rows));
}

/** The frameworks by what a register allows of them, the one to propose first. */
async function listFitting(
  file: string,
  json: boolean,
  language: Language,
  shipped: readonly Framework[],
): Promise<void> {
  const [framework] = shipped;
  if (!framework) return;
  const { opened } = await openFile(file, language, { framework, others: shipped });
  const fits = fitsOf(opened.register, shipped);
  const { field } = sentences(
    language,
    shipped.flatMap(({ facts = [] }) => facts),
  );
  const words = texts(language).headless.frameworks;
  const lacking = ({ lacking: all }: Fit) => [...new Set(all.flatMap(({ fields }) => fields))];
  if (json) {
    const rows = fits.map((fit) => ({
      ...{ id: fit.framework.id, version: fit.framework.version, name: fit.framework.name },
      ...{ ready: fit.ready, indicators: fit.indicators, share: fit.share, lacking: lacking(fit) },
      typed: fit.typed.map(({ id }) => id),
    }));
    process.stdout.write(`${printableJson(rows)}\n`);
    return;
  }
  const rows = fits.map((fit) => {
    const missing = lacking(fit);
    return [
      fit.framework.id,
      words.ready(fit.ready, fit.indicators),
      missing.length === 0 ? "" : words.lacking(missing.slice(0, 6).map(field).join(", ")),
    ];
  });
  process.stdout.write(`${joinedLines(aligned(rows))}\n`);
}

async function exportTo(
  id: string | undefined,
  file: string | undefined,
  force: boolean,
  language: Language,
  shipped: readonly Framework[],
): Promise<void> {
  const framework = shipped.find((one) => one.id === id);
  if (!framework)
    throw new HeadlessError("unknownFramework", id ?? "", shipped.map((one) => one.id).join(", "));
  const text = printDocument(framework);
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  const words = texts(language).headless;
  const ask = questionOnTerminal((name) => oneLine(words.replaceQuestion(name)));
  const output = await planOutput({ file, inputs: [], force, ask });
  writeOutput(output, new TextEncoder().encode(text));
  process.stdout.write(`${oneLine((output.replaces ? words.replaced : words.written)(output.file))}\n`);
}

/** Says everything that is wrong, each with its place and remedy. */
function check(file: string, json: boolean, language: Language): number {
  const result = parseDocument(new TextDecoder().decode(readBytes(file)));
  const messages = "messages" in result ? result.messages : [];
  const words = texts(language).headless.frameworks;
  if (json) {
    process.stdout.write(
      `${printableJson({
        valid: messages.length === 0,
        messages: messages.map((message) => ({ ...message, ...messageTexts(message, language) })),
      })}\n`,
    );
  } else if ("framework" in result) {
    const { framework } = result;
    const indicators = words.indicators(indicatorsOf(framework));
    process.stdout.write(
      `${oneLine(words.valid(file, framework.name[language], framework.version, indicators))}\n`,
    );
  } else {
    process.stderr.write(`${joinedLines(messages.map((message) => messageLine(message, language)))}\n`);
  }
  return messages.length === 0 ? 0 : 2;
}

/** « 2.1 (axes[1].indicators[0].unit) : … » */
function messageLine(message: Message, language: Language): string {
  const { wrong, remedy } = messageTexts(message, language);
  const place = [message.about, message.path === "" ? "" : `(${message.path})`]
    .filter((part) => part !== "")
    .join(" ");
  const sentence = `${wrong} ${remedy}`;
  return place === "" ? sentence : texts(language).headless.said(place, sentence);
}
