/** The command line: `npm run compute -- FILE.xlsx` runs the product on a file, without Excel. */
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseChoices } from "../register/choices";
import { NO_CHOICES, type Choices } from "../register/recognition";
import { FRAMEWORKS } from "../spaser/frameworks";
import { texts } from "../text";
import { sentences } from "../text/sentences";
import type { Language } from "../text/language";
import { civilMoment } from "../workbook/clock";
import { Session } from "../workbook/session";
import { WorkbookError } from "../workbook/workbook";
import { FileWorkbook } from "../xlsx/file-workbook";
import type { Unreadable } from "../xlsx/read";
import { renderXlsx } from "../xlsx/write";
import { asksForHelp, readArguments, readLanguage, type Arguments } from "./arguments";
import { HeadlessError, type FailureCode } from "./failure";
import { computationAsJson } from "./json";
import { figuresTable, findingsList, recognitionTable } from "./table";
import { oneLine, printableJson } from "./terminal";

/** Runs the command line with these words; prints the result and returns the exit status: 0, or 2 with one line on stderr. */
export async function run(words: string[]): Promise<number> {
  const language = readLanguage(words);
  if (asksForHelp(words)) {
    process.stdout.write(`${texts(language).headless.help}\n`);
    return 0;
  }
  try {
    await compute(readArguments(words, FRAMEWORKS[0]?.id ?? ""), language);
    return 0;
  } catch (error) {
    process.stderr.write(`${oneLine(sentence(error, words, language))}\n`);
    return 2;
  }
}

async function compute(request: Arguments, language: Language): Promise<void> {
  if (!FRAMEWORKS.some((framework) => framework.id === request.framework)) {
    throw new HeadlessError("unknownFramework", request.framework);
  }
  const choices = request.columnsFile === null ? NO_CHOICES : readChoices(request.columnsFile);
  const workbook = FileWorkbook.read(readBytes(request.file), basename(request.file));
  const session = new Session(workbook, {
    language,
    now: () => civilMoment(new Date()),
    productVersion: productVersion(),
    renderFile: renderXlsx,
    columnFor: sentences(language).addedColumn,
  });
  const opened = await (request.columnsFile === null ? session.open() : session.correct(choices));
  if (!opened.register) throw new HeadlessError("noRegister", request.file);
  const year = request.year ?? opened.suggestedYear;
  if (year === null) throw new HeadlessError("noYear", request.file);
  const computed = await session.compute({ year, frameworkId: request.framework, history: request.history });
  if (request.output !== null) writeOut(request.output, await workbook.toFile());
  print(request, opened, computed, language);
}

function print(
  request: Arguments,
  opened: Awaited<ReturnType<Session["open"]>>,
  computed: Awaited<ReturnType<Session["compute"]>>,
  language: Language,
): void {
  if (request.json) {
    process.stdout.write(`${printableJson(computationAsJson(opened, computed, language))}\n`);
    return;
  }
  const words = texts(language).headless;
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
  if (request.output !== null) parts.push(oneLine(words.written(request.output)));
  process.stdout.write(`${parts.join("\n\n")}\n`);
}

function productVersion(): string {
  const about = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  return about.version;
}

function readBytes(file: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new HeadlessError("missingFile", file);
  }
  if (bytes.length === 0) throw new HeadlessError("emptyFile", file);
  return bytes;
}

function readChoices(file: string): Choices {
  try {
    const choices = parseChoices(JSON.parse(new TextDecoder().decode(readBytes(file))));
    if (choices) return choices;
  } catch (error) {
    if (error instanceof HeadlessError) throw error;
  }
  throw new HeadlessError("badColumns", file);
}

function writeOut(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch {
    throw new HeadlessError("cannotWrite", file);
  }
}

/** Each reason for which a file can't be read has its own sentence. */
const UNREADABLE = {
  empty: "emptyFile",
  encrypted: "encryptedFile",
  truncated: "truncatedFile",
  tooLarge: "tooLarge",
  notAWorkbook: "unreadableFile",
} as const satisfies Record<Unreadable, FailureCode>;

function sentence(error: unknown, words: string[], language: Language): string {
  const { errors } = texts(language).headless;
  if (error instanceof HeadlessError) return say(errors[error.code], error.about);
  if (error instanceof WorkbookError) {
    const file = words.find((word) => !word.startsWith("-")) ?? "";
    if (error.code === "unreadableFile") return errors[UNREADABLE[error.params.reason as Unreadable]](file);
    if (error.code === "tooLarge") return errors.tooLarge(file);
    return sentences(language).error(error);
  }
  return errors.unexpected;
}

function say(text: string | ((about: string) => string), about: string): string {
  return typeof text === "string" ? text : text(about);
}

process.exitCode = await run(process.argv.slice(2));
