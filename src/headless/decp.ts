/** `decp REGISTRE DECP`: the register beside the open data that was published of it. */
import { parseArgs } from "node:util";
import type { Assessment } from "../spaser/assessment";
import { LIBRARY as FRAMEWORKS } from "../spaser/frameworks/library";
import { texts } from "../text";
import type { Language } from "../text/language";
import { formatFigure, formatValue } from "../text/format";
import { sentences } from "../text/sentences";
import { compareWith, fieldsSaying, type Comparison, type SaidOtherwise } from "../workbook/comparing";
import { readYear } from "./arguments";
import { HeadlessError } from "./failure";
import { frameworkFrom } from "./frameworks";
import { openFile, type OpenedFile } from "./opening";
import { placeOf } from "./place";
import { outputOf, writeOutput } from "./output";
import { aligned } from "./table";
import { joinedLines, oneLine, printableJson } from "./terminal";

const OPTIONS = {
  year: { type: "string" },
  framework: { type: "string" },
  json: { type: "boolean" },
  lang: { type: "string" },
  output: { type: "string", short: "o" },
  force: { type: "boolean" },
} as const;

/** Differences of a kind that the terminal lists; `--json` has all. */
const SHOWN = 20;

/**
 * Compares and prints. `reading` is told which file is being read, for the sentence of what fails. Throws HeadlessError for words
 * that are not understood and for a file without contracts.
 */
export async function checkAgainstDecp(
  words: string[],
  language: Language,
  reading: (file: string) => void,
): Promise<void> {
  const { values, positionals } = argumentsOf(words);
  const [file, published] = positionals;
  if (file === undefined || published === undefined) throw new HeadlessError("twoFiles");
  const frameworkId = values.framework ?? FRAMEWORKS[0]?.id ?? "";
  const framework = frameworkFrom(frameworkId, language, FRAMEWORKS);
  const asked = values.year === undefined ? null : readYear(values.year);

  // Where the corrections go, settled before the work begins.
  const place =
    values.output === undefined
      ? null
      : await outputOf(
          { file, columnsFile: published, force: values.force ?? false },
          values.output,
          language,
        );

  reading(file);
  const mine = await openFile(file, language, { framework });
  const year = asked ?? mine.opened.suggestedYear;
  if (year === null) throw new HeadlessError("noYear", file);
  reading(published);
  const theirs = await openFile(published, language, { framework });

  const request = { year, frameworkId: framework.id };
  const { assessment } = await mine.session.compute(request);
  // What was typed counts on both sides of the comparison.
  const { inputs } = await mine.session.toPublish();
  const { register } = mine.opened;
  const comparison = await compareWith(
    { register, framework, year, inputs },
    { session: theirs.session, register: theirs.opened.register },
  );
  if (place) {
    const { corrections } = comparison;
    writeOutput(place, new TextEncoder().encode(printableJson({ marches: { marche: corrections } })));
    process.stderr.write(`${oneLine(texts(language).headless.written(place.file))}\n`);
  }
  const report: Report = { mine, theirs, comparison, assessment };
  process.stdout.write(values.json ? `${printableJson(asJson(report))}\n` : `${asText(report, language)}\n`);
}

interface Report {
  mine: OpenedFile;
  theirs: OpenedFile;
  comparison: Comparison;
  /** Of the register. */
  assessment: Assessment;
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

/** The object that `decp --json` prints: stable, documented in docs/donnees-essentielles.md. */
function asJson(report: Report): object {
  const { mine, theirs, comparison } = report;
  const { register } = mine.opened;
  return {
    matched: comparison.matched,
    likely: comparison.likely,
    onlyInRegister: comparison.onlyInRegister.map((i) => ({
      number: register.contractNumber[i],
      object: register.object[i],
      ...placeOf(register, i, ["contractNumber", "object"]),
    })),
    onlyInDecp: comparison.onlyPublished.map(({ contract, id, object }) => ({
      id,
      object,
      ...placeOf(theirs.opened.register, contract, ["contractNumber", "object"]),
    })),
    differences: comparison.differences.map(({ contract, id, field, register: said, published }) => ({
      number: register.contractNumber[contract],
      id,
      field,
      register: said,
      decp: published,
      ...placeOf(register, contract, fieldsSaying(field)),
    })),
    moves: Object.fromEntries(
      comparison.moves.map(({ field, moves }) => [
        field,
        Object.fromEntries(
          moves.map(({ indicator, from, to }) => [indicator, { register: from, corrected: to }]),
        ),
      ]),
    ),
    figures: Object.fromEntries(
      shared(report).map(({ figure, other }) => [figure.id, { register: figure.value, decp: other.value }]),
    ),
  };
}

/** The figures that both sides give: the register's, and the same with what the open data says. */
function shared({ assessment, comparison }: Report) {
  return [...(assessment.figures.get(assessment.year)?.values() ?? [])].flatMap((figure) => {
    const other = comparison.figures[figure.id];
    return other && figure.value !== null ? [{ figure, other: { ...figure, ...other } }] : [];
  });
}

function asText(report: Report, language: Language): string {
  const { mine, comparison, assessment } = report;
  const words = texts(language).headless.decp;
  const say = sentences(language);
  const { register } = mine.opened;
  const { sizes, matched, onlyInRegister, onlyPublished, differences, moves, year } = comparison;
  const lines = [words.matched(matched, sizes.register, sizes.published)];
  const list = (title: string, rows: string[][]) => {
    if (rows.length === 0) return;
    lines.push("", title, ...aligned(rows.slice(0, SHOWN)));
    if (rows.length > SHOWN) lines.push(`  ${texts(language).headless.findings.more(rows.length - SHOWN)}`);
  };
  list(
    words.onlyInRegister(onlyInRegister.length),
    onlyInRegister.map((i) => [register.contractNumber[i] ?? "", register.object[i] ?? ""]),
  );
  list(
    words.onlyInDecp(onlyPublished.length),
    onlyPublished.map(({ id, object }) => [id, object]),
  );
  const value = (said: SaidOtherwise["register"]) =>
    typeof said === "boolean" ? words.yesNo(said) : String(said);
  list(
    words.differences(differences.length),
    differences.map(({ contract, field, register: said, published }) => [
      placeOf(register, contract, fieldsSaying(field)).cell,
      register.contractNumber[contract] ?? "",
      say.field(field),
      value(said),
      value(published),
    ]),
  );
  list(
    words.moves,
    moves.flatMap(({ field, moves: those }) =>
      those.map(({ indicator, from, to }) => {
        const figure = assessment.figures.get(year)?.get(indicator);
        const { unit = "contracts", decimals = 0 } = figure?.definition ?? {};
        const shown = (number: number | null) => formatValue(unit, decimals, number, language);
        return [say.field(field), indicator, shown(from), "→", shown(to)];
      }),
    ),
  );
  const both = shared(report).map(({ figure, other }) => [
    figure.id,
    figure.definition.shortLabel[language],
    formatFigure(figure, language),
    formatFigure(other, language),
  ]);
  if (both.length > 0) list(words.figures(year), [["", "", words.inRegister, words.inDecp], ...both]);
  return joinedLines(lines);
}
