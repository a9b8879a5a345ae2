/** The method pages, made of the frameworks and the worked examples: path → text. */
import type { Framework, IndicatorDefinition, Label } from "../src/spaser/framework";
import { FRAMEWORKS } from "../src/spaser/frameworks";
import type { LegalValue } from "../src/spaser/law/legal-value";
import type { Measure } from "../src/spaser/measures";
import type { PopulationId } from "../src/spaser/populations";
import { texts } from "../src/text";
import { formatValue } from "../src/text/format";
import type { Language } from "../src/text/language";
import { formatDay } from "../src/text/numbers";
import { reportTexts } from "../src/text/report";
import { capitalised } from "../src/text/typography";
import { day } from "./build-register";
import { EXAMPLE_YEAR, examplesOf } from "./worked-examples";
import { exampleOf } from "./example";
import { list, page, table } from "./markdown";
import { OUTSIDE, WORDS } from "./words";

/** Where they stand, by language. */
const FOLDERS: Record<Language, string> = { fr: "docs/methode", en: "docs/methode/en" };

/** All pages: path from the root → text. */
export function methodPages(frameworks: readonly Framework[] = FRAMEWORKS): Map<string, string> {
  const pages = new Map<string, string>();
  for (const language of ["fr", "en"] as const) {
    pages.set(`${FOLDERS[language]}/README.md`, index(frameworks, language));
    for (const framework of frameworks) {
      for (const definition of indicatorsOf(framework))
        pages.set(
          `${FOLDERS[language]}/${framework.id}/${definition.id}.md`,
          pageOf(framework, definition, language),
        );
    }
  }
  return pages;
}

function indicatorsOf({ axes }: Framework): IndicatorDefinition[] {
  return axes.flatMap(({ indicators }) => indicators);
}

function index(frameworks: readonly Framework[], language: Language): string {
  const words = WORDS[language];
  return page(
    `# ${words.index}`,
    words.introduction,
    words.otherLanguage,
    ...frameworks.flatMap(({ id, name, version, source, axes }) => [
      `## ${words.version(name[language], version)}`,
      `${words.source}${language === "fr" ? "\u00a0:" : ":"} ${source[language]}.`,
      ...axes.flatMap((axis) => [
        `### ${words.axis(axis.id, axis.title[language])}`,
        table(
          [words.columns.number, words.columns.indicator],
          axis.indicators.map((one) => [`[${one.id}](${id}/${one.id}.md)`, one.label[language]]),
        ),
      ]),
    ]),
  );
}

/** The page of an indicator. */
function pageOf(framework: Framework, definition: IndicatorDefinition, language: Language): string {
  const words = WORDS[language];
  const axis = framework.axes.find(({ indicators }) => indicators.includes(definition));
  const head = [
    `[${words.index}](../README.md)`,
    words.version(framework.shortName[language], framework.version),
    axis ? words.axis(axis.id, axis.title[language]) : "",
  ];
  const excluded = exclusions(definition, language);
  const assumed = assumptions(definition, language);
  const examples = examplesOf(definition);
  return page(
    `# ${definition.id} · ${definition.label[language]}`,
    head.join(" · "),
    `## ${words.definition}`,
    definition.method[language],
    kindOf(definition, language),
    `## ${words.counted}`,
    counted(definition, language),
    excluded === "" ? "" : `## ${words.excluded}`,
    excluded,
    assumed.length === 0 ? "" : `## ${words.assumptions}`,
    list(assumed),
    `## ${words.target}`,
    list(targets(definition, language)),
    law(definition, language),
    `## ${words.source}`,
    `${framework.source[language]}.`,
    `## ${words.examples}`,
    words.example(EXAMPLE_YEAR),
    ...examples.map((example) => exampleOf(framework, definition, example, language)),
  );
}

function kindOf({ measures, better }: IndicatorDefinition, language: Language): string {
  const words = WORDS[language];
  const kind = measures[0]?.counting.over === "indicator" ? null : measures[0]?.gives;
  return kind ? words.unit(words.kind[kind], better === null ? "" : words.better[better]) : "";
}

function counted({ measures }: IndicatorDefinition, language: Language): string {
  const words = WORDS[language];
  const ways = measures.map((measure) => wayOf(measure, language));
  return ways.length === 1
    ? `${capitalised(ways[0] ?? "")}.`
    : `${words.inOrder}\n\n${ways.map((way, i) => `${i + 1}. ${way}`).join("\n")}`;
}

function wayOf({ counting, fields }: Measure, language: Language): string {
  const { over } = WORDS[language];
  const { figures, field } = texts(language);
  const named = fields.split(",").map(field).join(", ");
  switch (counting.over) {
    case "contracts":
      return over.contracts(figures.populationName[counting.population], named);
    case "procedures":
      return over.procedures(figures.populationName[counting.population], named);
    case "rows":
      return over.rows(named);
    case "indicator":
      return over.indicator(counting.indicator);
    case "buyer":
      return over.buyer;
  }
}

function populationsOf({ measures }: IndicatorDefinition): PopulationId[] {
  const of = measures.flatMap(({ counting }) => ("population" in counting ? [counting.population] : []));
  return [...new Set(of)];
}

/** Why a contract is in none of the populations. */
function exclusions(definition: IndicatorDefinition, language: Language): string {
  const reasons = new Set(populationsOf(definition).flatMap((population) => OUTSIDE[population]));
  return list([...reasons].map((reason) => texts(language).figures.leftOut[reason]));
}

/** The rules that the sheet says once for all indicators: those that this one hangs on. */
function assumptions(definition: IndicatorDefinition, language: Language): string[] {
  const { method } = reportTexts(language);
  const populations = populationsOf(definition);
  const { measures, target } = definition;
  const gives = measures.map((measure) => measure.gives);
  const over = measures.map(({ counting }) => counting.over);
  return [
    ...(gives.includes("ratio") ? [method.ratio] : []),
    ...(populations.length > 0 ? [method.contracts] : []),
    ...(populations.includes("competed") || over.includes("rows") ? [method.competition] : []),
    ...(target === null ? [] : [method.status]),
    ...(over.includes("buyer") ? [method.inputs] : []),
  ];
}

function targets(definition: IndicatorDefinition, language: Language): string[] {
  const words = WORDS[language];
  const { unit, decimals, target, references } = definition;
  const bound = ({ direction, value }: Pick<LegalValue, "direction" | "value">) =>
    texts(language).figures[direction](formatValue(unit, decimals, value, language));
  const steps = Object.entries(target?.byYear ?? {}).map(([year, value]) => [Number(year), value] as const);
  const later = steps.length === 0 ? target?.from : Math.max(...steps.map(([year]) => year)) + 1;
  return [
    ...(target === null
      ? [words.noTarget]
      : [
          ...steps.map(([year, value]) => words.targetOf(bound({ ...target, value }), year)),
          later === undefined ? words.targetIs(bound(target)) : words.targetFrom(bound(target), later),
        ]),
    ...references.map((reference) =>
      words.reference(bound(reference), words.years(reference.from, reference.to), reference.note[language]),
    ),
  ];
}

/** The values behind targets and reference points, with who sets them and from when to when. */
function law({ setBy = [], unit, decimals }: IndicatorDefinition, language: Language): string {
  if (setBy.length === 0) return "";
  const { law: words } = WORDS[language];
  const date = (iso: string | null) => (iso === null ? "" : formatDay(day(iso), language));
  const cited = (label: Label, address: string | undefined) =>
    address === undefined ? label[language] : `[${label[language]}](${address})`;
  const rows = setBy.map(({ value, from, to, about, source }) => [
    formatValue(unit, decimals, value, language),
    date(from),
    date(to),
    about?.[language] ?? "",
    cited(source.law, source.address),
    source.article?.[language] ?? "",
  ]);
  const header = [words.value, words.from, words.to, words.about, words.law, words.article];
  const used = header.map((_, column) => rows.some((row) => row[column] !== ""));
  const kept = (row: readonly string[]) => row.filter((_, column) => used[column]);
  return table(kept(header), rows.map(kept));
}
