/** `decp REGISTRE DECP`: the register beside the open data that was published of it. */
import { parseArgs } from "node:util";
import { correctionsOf } from "../crosscheck/corrections";
import { type Difference, differencesOf, ENVIRONMENTAL, SOCIAL } from "../crosscheck/differences";
import { movesOf } from "../crosscheck/moves";
import { matchContracts, type Matching } from "../crosscheck/matching";
import type { Register } from "../register/contracts";
import type { FieldId } from "../register/fields";
import { assess } from "../spaser/assess";
import type { Assessment } from "../spaser/assessment";
import { LIBRARY as FRAMEWORKS } from "../spaser/frameworks/library";
import { texts } from "../text";
import type { Language } from "../text/language";
import { formatFigure, formatValue } from "../text/format";
import { sentences } from "../text/sentences";
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

  const matching = matchContracts(mine.opened.register, theirs.opened.register);
  const differences = differencesOf(mine.opened.register, theirs.opened.register, matching.matches);
  const request = { year, frameworkId: framework.id };
  const figures = {
    register: (await mine.session.compute(request)).assessment,
    decp: (await theirs.session.compute(request)).assessment,
  };
  // What was typed counts on both sides of the comparison.
  const { inputs } = await mine.session.toPublish();
  const moves = movesOf(mine.opened.register, theirs.opened.register, differences, (register) =>
    assess(register, framework, { year, years: [year] }, inputs),
  );
  const report: Report = { mine, theirs, matching, differences, figures, moves, year };
  if (place) {
    const corrections = correctionsOf(mine.opened.register, theirs.opened.register, differences);
    writeOutput(place, new TextEncoder().encode(printableJson({ marches: { marche: corrections } })));
    process.stderr.write(`${oneLine(texts(language).headless.written(place.file))}\n`);
  }
  process.stdout.write(values.json ? `${printableJson(asJson(report))}\n` : `${asText(report, language)}\n`);
}

interface Report {
  mine: OpenedFile;
  theirs: OpenedFile;
  matching: Matching;
  differences: Difference[];
  figures: { register: Assessment; decp: Assessment };
  moves: ReturnType<typeof movesOf>;
  year: number;
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

/** The object that `decp --json` prints: stable, documented in the README. */
function asJson({ mine, theirs, matching, differences, figures, moves }: Report): object {
  const register = mine.opened.register;
  const published = theirs.opened.register;
  return {
    matched: matching.matches.length,
    likely: matching.matches.filter(({ how }) => how === "likely").length,
    onlyInRegister: matching.onlyInRegister.map((i) => ({
      number: register.contractNumber[i],
      object: register.object[i],
      ...placeOf(register, i, ["contractNumber", "object"]),
    })),
    onlyInDecp: matching.onlyPublished.map((i) => ({
      id: published.contractNumber[i],
      object: published.object[i],
      ...placeOf(published, i, ["contractNumber", "object"]),
    })),
    differences: differences.map(({ match, field, register: said, published: told }) => ({
      number: register.contractNumber[match.contract],
      id: published.contractNumber[match.published],
      field,
      register: said,
      decp: told,
      ...placeOf(register, match.contract, CELLS[field] ?? [field]),
    })),
    moves: Object.fromEntries(
      moves.map(({ field, moves: those }) => [
        field,
        Object.fromEntries(
          those.map(({ indicator, from, to }) => [indicator, { register: from, corrected: to }]),
        ),
      ]),
    ),
    figures: Object.fromEntries(
      shared(figures).map(({ id, register: one, decp: other }) => [id, { register: one, decp: other }]),
    ),
  };
}

/** Where a difference may be said, the nearest column first; a field that isn’t here stands in its own. */
const CELLS: Partial<Record<FieldId, readonly FieldId[]>> = {
  socialConsiderations: SOCIAL,
  socialClause: ["socialClause", ...SOCIAL],
  socialCriterion: ["socialCriterion", ...SOCIAL],
  reserved: ["reserved", ...SOCIAL],
  environmentalConsiderations: ENVIRONMENTAL,
  environmentalCriterion: ["environmentalCriterion", ...ENVIRONMENTAL],
  environmentalClause: ["environmentalClause", ...ENVIRONMENTAL],
};

/** The figures that both sides give. */
function shared({ register, decp }: Report["figures"]) {
  const theirs = decp.figures.get(decp.year);
  return [...(register.figures.get(register.year)?.values() ?? [])].flatMap((figure) => {
    const other = theirs?.get(figure.id);
    if (!other || figure.value === null || other.value === null) return [];
    return [{ id: figure.id, figure, other, register: figure.value, decp: other.value }];
  });
}

function asText(report: Report, language: Language): string {
  const { mine, theirs, matching, differences, figures, moves, year } = report;
  const words = texts(language).headless.decp;
  const say = sentences(language);
  const register = mine.opened.register;
  const published = theirs.opened.register;
  const lines = [words.matched(matching.matches.length, register.size, published.size)];
  const list = (title: string, rows: string[][]) => {
    if (rows.length === 0) return;
    lines.push("", title, ...aligned(rows.slice(0, SHOWN)));
    if (rows.length > SHOWN) lines.push(`  ${texts(language).headless.findings.more(rows.length - SHOWN)}`);
  };
  const line = (of: Register) => (i: number) => [of.contractNumber[i] ?? "", of.object[i] ?? ""];
  list(words.onlyInRegister(matching.onlyInRegister.length), matching.onlyInRegister.map(line(register)));
  list(words.onlyInDecp(matching.onlyPublished.length), matching.onlyPublished.map(line(published)));
  const value = (said: Difference["register"]) =>
    typeof said === "boolean" ? words.yesNo(said) : String(said);
  list(
    words.differences(differences.length),
    differences.map(({ match, field, register: said, published: told }) => [
      placeOf(register, match.contract, CELLS[field] ?? [field]).cell,
      register.contractNumber[match.contract] ?? "",
      say.field(field),
      value(said),
      value(told),
    ]),
  );
  list(
    words.moves,
    moves.flatMap(({ field, moves: those }) =>
      those.map(({ indicator, from, to }) => {
        const figure = figures.register.figures.get(year)?.get(indicator);
        const { unit = "contracts", decimals = 0 } = figure?.definition ?? {};
        const value = (number: number | null) => formatValue(unit, decimals, number, language);
        return [say.field(field), indicator, value(from), "→", value(to)];
      }),
    ),
  );
  const both = shared(figures).map(({ id, figure, other }) => [
    id,
    figure.definition.shortLabel[language],
    formatFigure(figure, language),
    formatFigure(other, language),
  ]);
  if (both.length > 0) list(words.figures(year), [["", "", words.inRegister, words.inDecp], ...both]);
  return joinedLines(lines);
}
