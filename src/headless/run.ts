/** One run of the command line: from words to printed figures, or to one sentence. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { FRAMEWORKS } from "../spaser/frameworks";
import { texts } from "../text";
import { sentences } from "../text/sentences";
import type { FailureSentence } from "../text/fr/headless";
import type { Language } from "../text/language";
import { civilMoment } from "../workbook/clock";
import { Session } from "../workbook/session";
import { WorkbookError } from "../workbook/workbook";
import { FileWorkbook } from "../xlsx/file-workbook";
import type { Unreadable } from "../xlsx/read";
import { renderXlsx } from "../xlsx/write";
import { asksForHelp, readArguments, readLanguage, type Arguments } from "./arguments";
import { HeadlessError, type FailureCode } from "./failure";
import { readBytes, readChoices } from "./input";
import { computationAsJson } from "./json";
import { planOutput, questionOnTerminal, writeOutput, type Output } from "./output";
import { figuresTable, findingsList, recognitionTable } from "./table";
import { oneLine, printableJson } from "./terminal";

/** Runs the command line with these words; prints the result and returns the exit status: 0, or 2 with one line on stderr. */
export async function run(words: string[]): Promise<number> {
  const language = readLanguage(words);
  if (asksForHelp(words)) {
    const frameworks = FRAMEWORKS.map(({ id, name }) => `${id} (${name[language]})`);
    process.stdout.write(`${texts(language).headless.help(frameworks)}\n`);
    return 0;
  }
  let file = "";
  try {
    const request = readArguments(
      words,
      FRAMEWORKS.map(({ id }) => id),
    );
    file = request.file;
    await compute(request, language);
    return 0;
  } catch (error) {
    process.stderr.write(`${oneLine(sentence(error, file, language))}\n`);
    return 2;
  }
}

async function compute(request: Arguments, language: Language): Promise<void> {
  const output = await outputOf(request, language);
  const choices = request.columnsFile === null ? null : readChoices(request.columnsFile);
  const workbook = FileWorkbook.read(readBytes(request.file), basename(request.file));
  const session = new Session(workbook, {
    language,
    now: () => civilMoment(new Date()),
    productVersion: productVersion(),
    renderFile: renderXlsx,
    columnFor: sentences(language).addedColumn,
  });
  const opened = await (choices === null ? session.open() : session.correct(choices));
  if (!opened.register) throw new HeadlessError("noRegister", request.file);
  const year = request.year ?? opened.suggestedYear;
  if (year === null) throw new HeadlessError("noYear", request.file);
  const computed = await session.compute({ year, frameworkId: request.framework, history: request.history });
  if (output) writeOutput(output, await workbook.toFile());
  print(request, output, opened, computed, language);
}

/** Where the sheet goes, settled before the work begins. */
async function outputOf(request: Arguments, language: Language): Promise<Output | null> {
  if (request.output === null) return null;
  const { file, columnsFile, output, force } = request;
  const question = texts(language).headless.replaceQuestion;
  return planOutput({
    file: output,
    inputs: columnsFile === null ? [file] : [file, columnsFile],
    force,
    ask: questionOnTerminal((name) => oneLine(question(name))),
  });
}

function print(
  request: Arguments,
  output: Output | null,
  opened: Awaited<ReturnType<Session["open"]>>,
  computed: Awaited<ReturnType<Session["compute"]>>,
  language: Language,
): void {
  const words = texts(language).headless;
  const written = output && oneLine((output.replaces ? words.replaced : words.written)(output.file));
  if (request.json) {
    process.stdout.write(`${printableJson(computationAsJson(opened, computed, language))}\n`);
    if (written !== null) process.stderr.write(`${written}\n`);
    return;
  }
  const sheets = opened.recognition.sheets
    .filter((sheet) => sheet.kind === "contracts")
    .map((sheet) => sheet.sheetName);
  const found = words.found(
    sheets.join(", "),
    opened.register?.size ?? 0,
    opened.columns.recognised,
    opened.columns.headed,
  );
  const parts = [oneLine(found), figuresTable(computed, language), findingsList(opened, language)];
  if (request.explain) parts.push(recognitionTable(opened, language));
  if (written !== null) parts.push(written);
  process.stdout.write(`${parts.join("\n\n")}\n`);
}

function productVersion(): string {
  const about = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  return about.version;
}

/** Each reason for which a file can't be read has its own sentence. */
const UNREADABLE = {
  empty: "emptyFile",
  encrypted: "encryptedFile",
  truncated: "truncatedFile",
  tooLarge: "tooLarge",
  notAWorkbook: "unreadableFile",
} as const satisfies Record<Unreadable, FailureCode>;

function sentence(error: unknown, file: string, language: Language): string {
  if (error instanceof HeadlessError) return said(error.code, language, error.about, error.known);
  if (!(error instanceof WorkbookError)) return said("unexpected", language);
  if (error.code === "unreadableFile")
    return said(UNREADABLE[error.params.reason as Unreadable], language, file);
  return error.code === "tooLarge" ? said("tooLarge", language, file) : sentences(language).error(error);
}

function said(code: FailureCode, language: Language, about = "", known = ""): string {
  const say: FailureSentence = texts(language).headless.errors[code];
  return say(about, known);
}
