/** `agec DEPENSES --year --siret --name -o DECLARATION.csv`: the declaration of article 58 of the AGEC act from a table of spend. */
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { agecCsv, agecDeclaration, distanceOf, isSiret, type AgecDeclaration } from "../publishing/agec";
import { cellAddress } from "../register/grid";
import { formatEuros, formatPercent } from "../text/numbers";
import { agecTexts } from "../text/agec";
import type { Language } from "../text/language";
import { readWorkbookFile } from "../xlsx/read";
import { readYear } from "./arguments";
import { HeadlessError } from "./failure";
import { readBytes } from "./input";
import { outputOf, writeOutput } from "./output";
import type { Subcommand } from "./publishing";
import { aligned } from "./table";
import { joinedLines } from "./terminal";

const OPTIONS = {
  year: { type: "string" },
  siret: { type: "string" },
  name: { type: "string" },
  lang: { type: "string" },
  output: { type: "string", short: "o" },
  force: { type: "boolean" },
} as const;

/** Prints the distance of each category to its step, and what could not be read. Throws HeadlessError for words that are not understood. */
export const declareAgec: Subcommand = async (words, language, reading) => {
  const { values, positionals } = argumentsOf(words);
  const [file, other] = positionals;
  if (file === undefined) throw new HeadlessError("noFile");
  if (other !== undefined) throw new HeadlessError("severalFiles", other);
  const siret = (values.siret ?? "").replace(/\s/g, "");
  if (!isSiret(siret)) throw new HeadlessError("badSiret", values.siret ?? "");
  if (values.year === undefined) throw new HeadlessError("valueMissing", "--year");
  const year = readYear(values.year);
  if (values.output === undefined) throw new HeadlessError("noOutput");
  const place = await outputOf(
    { file, columnsFile: null, force: values.force ?? false },
    values.output,
    language,
  );
  reading(file);
  const sheets = readWorkbookFile(readBytes(file)).sheets;
  const read = sheets.map((sheet) => ({ sheet, declaration: agecDeclaration(sheet.cells) }));
  const found = read.find(({ declaration }) => declaration.lines.length > 0) ?? read[0];
  if (!found || found.declaration.lines.length === 0) throw new HeadlessError("noSpend", basename(file));
  const { used } = found.sheet.shape;
  writeOutput(
    place,
    new TextEncoder().encode(agecCsv(found.declaration.lines, { year, siret, name: values.name ?? "" })),
  );
  const at = (row: number, column: number) =>
    cellAddress(row + (used?.row ?? 0), column + (used?.column ?? 0));
  process.stdout.write(`${asText(found.declaration, year, place.file, at, language)}\n`);
};

function argumentsOf(words: string[]) {
  try {
    return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
  } catch {
    throw new HeadlessError("unknownOption", words.find((word) => word.startsWith("-")) ?? "");
  }
}

function asText(
  { lines, problems }: AgecDeclaration,
  year: number,
  file: string,
  at: (row: number, column: number) => string,
  language: Language,
): string {
  const text = agecTexts(language);
  const euros = (amount: number) => formatEuros(amount, 0, language);
  const share = (fraction: number | undefined) =>
    fraction === undefined ? "" : formatPercent(fraction, 1, language);
  const rows = lines.map((line) => {
    const distance = distanceOf(line, year);
    if (!distance) return [line.category.label, euros(line.total), text.noStep, ""];
    const { step, reached, missing } = distance;
    const parts = (["any", "reuse", "recycled"] as const).flatMap((part) =>
      step[part] === undefined ? [] : [text.step(part, share(reached[part]), share(step[part]))],
    );
    return [
      line.category.label,
      euros(line.total),
      parts.join(", "),
      missing > 0 ? text.missing(euros(missing)) : text.reached,
    ];
  });
  return joinedLines([
    text.written(file, lines.length),
    "",
    ...aligned(rows),
    "",
    ...problems.map(({ code, row, column, typed }) => text.problems[code](at(row, column), typed)),
    text.check,
  ]);
}
