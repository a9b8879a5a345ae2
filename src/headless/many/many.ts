/** Many registers in one run: the figures of each, and those of all together, a contract that stands in several files counted once. */
import { LIBRARY as FRAMEWORKS } from "../../spaser/frameworks/library";
import type { Framework } from "../../spaser/framework";
import { texts } from "../../text";
import { formatValue } from "../../text/format";
import type { Language } from "../../text/language";
import { readArguments, withFile, type Arguments } from "../arguments";
import { HeadlessError } from "../failure";
import { frameworkFrom } from "../frameworks";
import { aligned } from "../table";
import { joinedLines, oneLine, printableJson } from "../terminal";
import { Pool } from "./pool";
import { addTotals, valueOf, type Total } from "./totals";
import type { Answer } from "./worker";

/** What all registers of a year gave together. */
interface Together {
  files: number;
  contracts: number;
  /** Contracts that stood in a file before. */
  repeated: number;
  totals: Map<string, Total>;
}

/** Computes and prints each file as soon as those before it are done. Returns 0, or 2 when no file could be read. */
export async function computeMany(files: string[], words: string[], language: Language): Promise<number> {
  const request = readArguments(
    withFile(words, files[0] ?? ""),
    FRAMEWORKS.map(({ id }) => id),
  );
  refuse(request);
  const framework = frameworkFrom(request.framework, language, FRAMEWORKS);
  const pool = new Pool(withFile(words, "-").slice(1));
  const say = texts(language).headless;
  const years = new Map<number, Together>();
  const seen = new Set<string>();
  const again: { file: string; year: number; without: number[] }[] = [];
  let read = 0;
  const pending: Promise<Answer | null>[] = [];
  if (request.json) process.stdout.write('{\n"files": [\n');
  try {
    for (let at = 0; at < files.length; at++) {
      // A few ahead of the one that is printed next: as many as can be worked on, and their answers.
      for (let next = pending.length; next < files.length && next < at + 2 * pool.size; next++)
        pending.push(pool.run({ file: files[next] ?? "", without: null }));
      const file = files[at] ?? "";
      const answer = await pending[at];
      pending[at] = Promise.resolve(null);
      progress(at, files.length, language);
      const error = answer ? answer.error : say.many.died(file);
      if (answer && error === null) {
        read++;
        const without = repeatedIn(answer.keys, seen);
        const together = yearOf(years, answer.year);
        together.files++;
        together.contracts += answer.contracts - without.length;
        together.repeated += without.length;
        if (without.length === 0) addTotals(together.totals, answer.totals);
        else again.push({ file, year: answer.year, without });
      }
      if (request.json)
        process.stdout.write(
          `${printableJson({ file, error, ...answer?.json })}${at + 1 < files.length ? "," : ""}\n`,
        );
      else
        process.stdout.write(
          `${oneLine(error ?? say.many.file(file, answer?.year ?? 0, answer?.contracts ?? 0, answer?.findings ?? 0))}\n`,
        );
    }
    for (const { file, year, without } of again) {
      const answer = await pool.run({ file, without });
      addTotals(yearOf(years, year).totals, answer?.totals ?? []);
    }
  } finally {
    pool.close();
  }
  progress(files.length, files.length, language);
  const ordered = [...years].sort(([one], [other]) => one - other);
  if (request.json)
    process.stdout.write(
      `],\n"consolidated": ${printableJson(ordered.map((one) => asJson(one, framework, language)))}\n}\n`,
    );
  else process.stdout.write(`\n${ordered.map((one) => asText(one, framework, language)).join("\n\n")}\n`);
  return read > 0 ? 0 : 2;
}

/** What belongs to a single register. */
function refuse({ output, explain, by, duties, todo, trajectory, simulate }: Arguments): void {
  const asked = {
    "-o": output,
    "--explain": explain,
    "--by": by,
    "--duties": duties,
    "--todo": todo,
    "--trajectory": trajectory,
    "--simulate": simulate,
  };
  for (const [option, value] of Object.entries(asked))
    if (value !== null && value !== false) throw new HeadlessError("oneFileOnly", option);
}

function yearOf(years: Map<number, Together>, year: number): Together {
  const known = years.get(year) ?? { files: 0, contracts: 0, repeated: 0, totals: new Map<string, Total>() };
  years.set(year, known);
  return known;
}

/** The contracts that a file before had; the others are seen from now on. Within one file they were told apart already. */
function repeatedIn(keys: readonly string[], seen: Set<string>): number[] {
  const repeated = keys.flatMap((key, i) => (key !== "" && seen.has(key) ? [i] : []));
  for (const key of keys) if (key !== "") seen.add(key);
  return repeated;
}

/** A line that stays where it is, on a terminal alone. */
function progress(done: number, all: number, language: Language): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(
    done < all ? `\r${texts(language).headless.many.progress(done + 1, all)}\u001b[K` : "\r\u001b[K",
  );
}

function asJson(
  [year, { files, contracts, repeated, totals }]: [number, Together],
  framework: Framework,
  language: Language,
): object {
  const indicators = definitionsOf(framework).flatMap((definition) => {
    const total = totals.get(definition.id);
    if (!total) return [];
    const { id, kind, numerator, population, filled } = total;
    return [
      {
        id,
        kind,
        label: definition.label[language],
        value: valueOf(total),
        numerator,
        population,
        filled,
        files: total.files,
      },
    ];
  });
  return { year, framework: framework.id, files, contracts, repeated, indicators };
}

function asText(
  [year, { files, contracts, repeated, totals }]: [number, Together],
  framework: Framework,
  language: Language,
): string {
  const say = texts(language).headless.many;
  const rows = definitionsOf(framework).flatMap((definition) => {
    const total = totals.get(definition.id);
    if (!total) return [];
    const value = formatValue(definition.unit, definition.decimals, valueOf(total), language);
    return [
      [definition.id, definition.shortLabel[language], value, `${total.numerator} / ${total.population}`],
    ];
  });
  return joinedLines([say.together(year, files, contracts, repeated), ...aligned(rows)]);
}

function definitionsOf({ axes }: Framework) {
  return axes.flatMap(({ indicators }) => indicators);
}
