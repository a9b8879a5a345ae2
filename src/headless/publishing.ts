/** `report` and `publish`: a year as a Word report, or as a public page with its data. */
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { publicationOf } from "../publishing/content";
import { publishedFiles } from "../publishing/files";
import { LIBRARY as FRAMEWORKS } from "../spaser/frameworks/library";
import { texts } from "../text";
import type { Language } from "../text/language";
import type { YearToPublish } from "../workbook/moments";
import { readArguments, type Arguments } from "./arguments";
import { HeadlessError } from "./failure";
import { frameworkFrom } from "./frameworks";
import { openFile } from "./opening";
import { outputOf, writeOutput, type Output } from "./output";
import { oneLine } from "./terminal";

/** `reading` is told which file is being read, for the sentence of what fails. */
export type Subcommand = (
  words: string[],
  language: Language,
  reading: (file: string) => void,
) => Promise<void>;

/** `report REGISTRE -o RAPPORT.docx`. Throws HeadlessError for what can't be read or written. */
export const writeReport: Subcommand = async (words, language, reading) => {
  const { request, output } = asked(words);
  const place = await outputOf(request, output, language);
  reading(request.file);
  const { assessment, inputs, context, register } = await yearOf(request, language);
  const { renderReport } = await import("../docx/report");
  writeOutput(place, await renderReport(publicationOf(assessment, inputs, context, register)));
  say([place], language);
};

/** `publish REGISTRE -o DOSSIER`: every file is settled before the first is written. */
export const writePublication: Subcommand = async (words, language, reading) => {
  const { request, output } = asked(words);
  reading(request.file);
  const { assessment, inputs, context } = await yearOf(request, language);
  const files = Object.values(publishedFiles(assessment, inputs, context));
  if (existsSync(output) && !statSync(output).isDirectory()) throw new HeadlessError("notAFolder", output);
  try {
    mkdirSync(output, { recursive: true });
  } catch {
    throw new HeadlessError("cannotWrite", output);
  }
  const places: Output[] = [];
  for (const { name } of files) places.push(await outputOf(request, join(output, name), language));
  places.forEach((place, i) => {
    writeOutput(place, new TextEncoder().encode(files[i]?.content ?? ""));
  });
  say(places, language);
};

function asked(words: string[]): { request: Arguments; output: string } {
  const request = readArguments(
    words,
    FRAMEWORKS.map(({ id }) => id),
  );
  if (request.output === null) throw new HeadlessError("noOutput");
  return { request, output: request.output };
}

async function yearOf(
  { file, columnsFile, year: wanted, framework: named, history }: Arguments,
  language: Language,
): Promise<YearToPublish> {
  const framework = frameworkFrom(named, language, FRAMEWORKS);
  const { session, opened } = await openFile(file, language, { columnsFile, framework });
  const year = wanted ?? opened.suggestedYear;
  if (year === null) throw new HeadlessError("noYear", file);
  // A year that has a sheet is published with what that sheet holds, whatever the register has of it.
  const isKnown = opened.years.includes(year) || opened.ownSheets.some((sheet) => sheet.year === year);
  if (!isKnown) throw new HeadlessError("emptyYear", String(year), opened.years.join(", "));
  await session.compute({ year, frameworkId: framework.id, history });
  return session.toPublish();
}

function say(places: readonly Output[], language: Language): void {
  const words = texts(language).headless;
  for (const { file, replaces } of places)
    process.stdout.write(`${oneLine((replaces ? words.replaced : words.written)(file))}\n`);
}
