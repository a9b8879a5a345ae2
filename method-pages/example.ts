/** A worked example as a page shows it: the little register, its related tables, what is typed, and the figure that comes out. */
import type { Framework, IndicatorDefinition } from "../src/spaser/framework";
import { formatFigure, formatValue } from "../src/text/format";
import type { Language } from "../src/text/language";
import { formatCount, formatDay, formatNumber } from "../src/text/numbers";
import { sentences } from "../src/text/sentences";
import { capitalised } from "../src/text/typography";
import { day, type Row, type Tables } from "./build-register";
import { figureOfExample, type WorkedExample } from "./worked-examples";
import { page, table } from "./markdown";
import { WORDS } from "./words";

type Cell = string | number | boolean | null | undefined;
type Column<Of> = [header: string, cell: (row: Of) => Cell];

export function exampleOf(
  framework: Framework,
  definition: IndicatorDefinition,
  example: WorkedExample,
  language: Language,
): string {
  const words = WORDS[language];
  const { rows, tables = {}, entry, shows } = example;
  const said = capitalised(shows[language]);
  const typed =
    entry === undefined
      ? ""
      : words.typed(formatValue(definition.unit, definition.decimals, entry, language));
  return page(
    `### ${said}`,
    shown(words.register, rows, columnsOf(rows, language), language),
    ...tablesOf(tables, language),
    typed,
    result(framework, definition, example, language),
  ).trimEnd();
}

function result(
  framework: Framework,
  definition: IndicatorDefinition,
  example: WorkedExample,
  language: Language,
): string {
  const figure = figureOfExample(framework, definition, example);
  if (!figure) throw new Error(`No figure for an example of ${definition.id}`);
  const words = WORDS[language];
  const { numerator, population, filled, valueByAmount } = figure;
  const parts = [
    words.result(formatFigure(figure, language)),
    ...(numerator === null || population === null
      ? []
      : [words.base(formatCount(numerator, language), formatCount(population, language))]),
    ...(filled === null || population === null || filled === population
      ? []
      : [words.filled(formatCount(filled, language))]),
    ...(valueByAmount === null
      ? []
      : [words.byAmount(formatValue("percent", definition.decimals, valueByAmount, language))]),
  ];
  return `${parts.join(", ")}.`;
}

/** The columns that some row has: the others would be blank. */
function columnsOf(rows: readonly Row[], language: Language): Column<Row>[] {
  const { rows: words } = WORDS[language];
  const { field } = sentences(language);
  const facts = new Set(rows.flatMap(({ facts }) => Object.keys(facts ?? {}) as (keyof Row["facts"])[]));
  const years = (of: (row: Row) => Record<number, unknown> | undefined) =>
    [...new Set(rows.flatMap((row) => Object.keys(of(row) ?? {})))].sort();
  const allAwarded = rows.every(({ awarded }) => awarded === undefined);
  return [
    [words.procedure, ({ procedure }) => procedure],
    [words.notified, ({ notified }) => dayCell(notified, language)],
    [words.start, ({ start }) => dayCell(start, language)],
    [words.end, ({ end }) => dayCell(end, language)],
    [words.awarded, ({ awarded }) => awarded ?? (allAwarded ? undefined : true)],
    ...[...facts].map((fact): Column<Row> => [
      fact === "digital" ? words.digital : field(fact),
      ({ facts }) => facts?.[fact],
    ]),
    [words.amount, ({ amount }) => amount],
    ...years(({ hours }) => hours).map((year): Column<Row> => [
      words.hours(year),
      ({ hours }) => hours?.[Number(year)],
    ]),
    [words.cumulative, ({ cumulative }) => cumulative],
    ...years(({ spend }) => spend).map((year): Column<Row> => [
      words.spend(year),
      ({ spend }) => spend?.[Number(year)],
    ]),
    [words.meetings, ({ meetings }) => meetings],
    [words.reviewed, ({ reviewed }) => dayCell(reviewed, language)],
    [words.delay, ({ delay }) => delay],
    [words.invoices, ({ invoices }) => invoices],
  ];
}

function tablesOf(
  { invoices, hours, sourcing, trainings, publications }: Tables,
  language: Language,
): string[] {
  const { rows: words, table: named } = WORDS[language];
  const { field } = sentences(language);
  const dated = (iso: string | null | undefined) => dayCell(iso, language);
  const days: Column<string>[] = [[words.date, dated]];
  return [
    shown(
      named(field("invoices")),
      invoices ?? [],
      [
        [words.received, ({ received }) => dated(received)],
        [words.paid, ({ paid }) => dated(paid)],
        [words.card, ({ card }) => card],
      ],
      language,
    ),
    shown(
      named(WORDS[language].rows.hoursOfRow),
      hours ?? [],
      [
        [words.contract, ({ contract }) => contract + 1],
        [words.year, ({ year }) => String(year)],
        [words.hoursOfRow, (row) => row.hours],
      ],
      language,
    ),
    shown(
      named(field("sourcing")),
      sourcing ?? [],
      [
        [words.date, ({ date }) => dated(date)],
        [words.contract, ({ contract }) => (contract === undefined ? null : contract + 1)],
        [words.procedure, ({ procedure }) => procedure],
      ],
      language,
    ),
    shown(named(field("trainings")), trainings ?? [], days, language),
    shown(named(field("publications")), publications ?? [], days, language),
  ];
}

/** A table with the columns that say something; "" without rows. Its first row is 1, as « marché (ligne) » counts. */
function shown<Of>(
  name: string,
  rows: readonly Of[],
  columns: readonly Column<Of>[],
  language: Language,
): string {
  if (rows.length === 0) return "";
  const used = columns.filter(([, cell]) => rows.some((row) => cell(row) !== undefined));
  const header = ["", ...used.map(([text]) => capitalised(text))];
  const cells = rows.map((row, i) => [
    String(i + 1),
    ...used.map(([, cell]) => cellText(cell(row), language)),
  ]);
  return `${name}\n\n${table(header, cells)}`;
}

function cellText(cell: Cell, language: Language): string {
  if (cell === undefined || cell === null) return "";
  if (typeof cell === "boolean") return cell ? WORDS[language].yes : WORDS[language].no;
  return typeof cell === "number" ? formatNumber(cell, 2, language) : cell;
}

function dayCell(iso: string | null | undefined, language: Language): string | null | undefined {
  return iso === undefined || iso === null ? iso : formatDay(day(iso), language);
}
