/** One run of the command line: from words to printed figures, or to one sentence. */
import { basename } from "node:path";
import { version } from "../../package.json";
import { forBody } from "../spaser/for-body";
import { LIBRARY as FRAMEWORKS } from "../spaser/frameworks/library";
import { texts } from "../text";
import type { Language } from "../text/language";
import type { Session } from "../workbook/session";
import { declareAgec } from "./agec";
import { asksForHelp, readArguments, readLanguage, type Arguments } from "./arguments";
import { checkAgainstDecp } from "./decp";
import { dutiesOf, type DutyAnswers } from "../spaser/duties/duties";
import { workLists, type WorkLists } from "../spaser/todo/work-lists";
import { civilMoment } from "../workbook/clock";
import { dutiesAsJson, dutiesList } from "./duties";
import { todoAsJson, todoList } from "./todo";
import {
  readSimulation,
  simulationAsJson,
  simulationOf,
  simulationTable,
  type Simulated,
} from "./simulation";
import { trajectoryAsJson, trajectoryFor, trajectoryTable } from "./trajectory";
import type { Trajectory } from "../spaser/trajectory/trajectory";
import { cutAsJson, cutFor, cutTable } from "./cut";
import type { Cut } from "../spaser/cuts/cut";
import { HeadlessError } from "./failure";
import { failureSentence } from "./failure-sentence";
import { frameworkFrom, runFrameworks } from "./frameworks";
import { computationAsJson } from "./json";
import { severalFiles } from "./many/files";
import { computeMany } from "./many/many";
import { serve, WORKER } from "./many/worker";
import { openFile, type OpenedFile } from "./opening";
import { outputOf, writeOutput, type Output } from "./output";
import { writePublication, writeReport, type Subcommand } from "./publishing";
import { figuresTable, findingsList, recognitionTable } from "./table";
import { oneLine, printableJson } from "./terminal";

/** What the first word may ask for instead of the figures. Each is told nothing but its words, and says which file it reads. */
const SUBCOMMANDS: Record<string, Subcommand | undefined> = {
  agec: declareAgec,
  decp: checkAgainstDecp,
  report: writeReport,
  publish: writePublication,
};

/** Runs the command line with these words; prints the result and returns the exit status: 0, or 2 with one line on stderr. */
export async function run(words: string[]): Promise<number> {
  const language = readLanguage(words);
  if (asksForHelp(words)) {
    const frameworks = FRAMEWORKS.map(({ id, name }) => `${id} (${name[language]})`);
    process.stdout.write(`${texts(language).headless.help(commandName(), frameworks)}\n`);
    return 0;
  }
  if (words[0] === "--version") {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  let file = "";
  try {
    const subcommand = SUBCOMMANDS[words[0] ?? ""];
    if (subcommand) {
      await subcommand(words.slice(1), language, (name) => (file = name));
      return 0;
    }
    if (words[0] === "framework") return await runFrameworks(words.slice(1), language, FRAMEWORKS);
    if (words[0] === WORKER) return await serve(words.slice(1), language);
    const files = severalFiles(words);
    if (files !== null) return await computeMany(files, words, language);
    const request = readArguments(
      words,
      FRAMEWORKS.map(({ id }) => id),
    );
    file = request.file;
    await compute(request, language);
    return 0;
  } catch (error) {
    process.stderr.write(`${oneLine(failureSentence(error, file, language))}\n`);
    return 2;
  }
}

/** How this command is called: from a checkout, or as the package. */
function commandName(): string {
  return basename(process.argv[1] ?? "") === "compute.mjs" ? "npm run compute --" : "spaser";
}

async function compute(request: Arguments, language: Language): Promise<void> {
  const framework = forBody(frameworkFrom(request.framework, language, FRAMEWORKS), request.body);
  const supposing = request.simulate === null ? null : readSimulation(request.simulate);
  const output = request.output === null ? null : await outputOf(request, request.output, language);
  const { columnsFile } = request;
  const { workbook, session, opened } = await openFile(request.file, language, { columnsFile, framework });
  const year = request.year ?? opened.suggestedYear;
  if (year === null) throw new HeadlessError("noYear", request.file);
  const computed = await session.compute({ year, frameworkId: framework.id, history: request.history });
  const { assessment, counted = assessment } = computed;
  const cut = request.by === null ? null : cutFor(request.by, opened.register, counted, language);
  if (output && cut) await session.addCut(cut.field);
  if (output) writeOutput(output, await workbook.toFile());
  const { register } = opened;
  const duties = request.duties ? dutiesOf(register, { year, body: request.body }) : null;
  const today = civilMoment(new Date()).day;
  const on = request.on ?? today;
  const todo = request.todo ? workLists(register, assessment, { on, body: request.body }) : null;
  const from = { on: request.on, year: request.year, today };
  const trajectory = request.trajectory ? trajectoryFor(register, counted, from, request.file) : null;
  const simulated = supposing && simulationOf(supposing, register, counted, request.on, today);
  const found = { cut, duties, todo, trajectory, simulated };
  print({ request, output, opened: { ...opened, register }, computed, ...found }, language);
}

interface Printed {
  request: Arguments;
  output: Output | null;
  opened: OpenedFile["opened"];
  computed: Awaited<ReturnType<Session["compute"]>>;
  cut: Cut | null;
  duties: DutyAnswers[] | null;
  todo: WorkLists | null;
  trajectory: Trajectory | null;
  simulated: Simulated | null;
}

function print(printed: Printed, language: Language): void {
  const { request, output, opened, computed, cut, duties, todo, trajectory, simulated } = printed;
  const words = texts(language).headless;
  const { register } = opened;
  const written = output && oneLine((output.replaces ? words.replaced : words.written)(output.file));
  if (request.json) {
    const more = {
      ...(cut && { by: cutAsJson(cut, language) }),
      ...(duties && { duties: dutiesAsJson(register, duties, language) }),
      ...(todo && { todo: todoAsJson(register, todo) }),
      ...(trajectory && { trajectory: trajectoryAsJson(trajectory) }),
      ...(simulated && { simulation: simulationAsJson(simulated, language) }),
    };
    process.stdout.write(`${printableJson(computationAsJson(opened, computed, language, more))}\n`);
    if (written !== null) process.stderr.write(`${written}\n`);
    return;
  }
  const sheets = opened.recognition.sheets
    .filter((sheet) => sheet.kind === "contracts")
    .map((sheet) => sheet.sheetName);
  const found = words.found(
    sheets.join(", "),
    register.size,
    opened.columns.recognised,
    opened.columns.headed,
  );
  const parts = [oneLine(found), figuresTable(computed, language), findingsList(opened, language)];
  if (cut) parts.push(cutTable(cut, computed.published !== undefined, language));
  if (duties) parts.push(dutiesList(register, duties, language));
  if (todo) parts.push(todoList(register, todo, language));
  if (trajectory) parts.push(trajectoryTable(trajectory, language));
  if (simulated) parts.push(simulationTable(simulated, language));
  if (request.explain) parts.push(recognitionTable(opened, language, computed.assessment.framework.facts));
  if (written !== null) parts.push(written);
  process.stdout.write(`${parts.join("\n\n")}\n`);
}
