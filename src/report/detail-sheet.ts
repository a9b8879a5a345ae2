/** The sheet « SPASER 2023 - Détail »: one row per contract of the populations, one column per figure, checked by formulas. */
import { NO_DAY, type Register } from "../register/contracts";
import { COUNTED, IN_POPULATION, NOT_FILLED_IN, type Assessment } from "../spaser/assessment";
import { procedureKey } from "../spaser/procedures";
import type { ReportTexts } from "../text/fr/report";
import { formatDay } from "../text/numbers";
import { reportTexts } from "../text/report";
import { SheetBuilder, type CellOptions } from "./builder";
import { contractKeys, type ContractKey } from "./contract-keys";
import { COLOURS, lineHeight } from "./design";
import { detailFigures, type DetailFigure } from "./detail-columns";
import { REMARKS, SPARE_COLUMNS, type GoneContract } from "./detail-following";
import {
  amountFormula,
  countedFormula,
  figureFormula,
  populationFormula,
  type DetailRows,
} from "./detail-formulas";
import {
  addHeader,
  CELL_SIZE,
  OBJECT,
  remarkColumns,
  SUPPLIER,
  tableColumns,
  TITLE_COLUMNS,
  type DetailContext,
  withAmounts,
  withSuppliers,
} from "./detail-head";
import { INNER_KEY } from "./keys";
import { detailSheetName, tabName } from "./naming";
import { shareFormat, valueFormat } from "./number-formats";
import { pagesWide, textHeight } from "./page";
import type { SheetPlan } from "./plan";
import { serialIn } from "./scene";
import { INDENT, lineCount } from "./text-width";

/** Numbers that are listed one by one; of the others their count is said. */
const MOST_NAMED = 12;

/** Plans « Détail » for the assessment's year. */
export function planDetailSheet(
  register: Register,
  assessment: Assessment,
  context: DetailContext,
): SheetPlan {
  const { language } = context;
  const { framework, year } = assessment;
  const words = reportTexts(language);
  const text = words.detail;
  const figures = detailFigures(register, assessment);
  const contracts = contractsOf(register, figures);
  const table = tableColumns(figures, register, contracts, context);
  const columns = [...table, ...(context.kept ? remarkColumns(text) : [])];
  const widths = table.map(({ width }) => width);
  const builder = new SheetBuilder(columns);

  const strip = builder.row({ id: "strip:1", ...publishedIn(context) }, 26, "strip");
  builder.put(strip, 1, text.title(tabName(framework, language), year), "strip");
  builder.put(strip, table.length, context.body, "stripEnd");
  addIntro(builder, 1, text.intro(contracts.length), widths);
  if (context.frozen && context.since) {
    const { day, gone } = context.since;
    const named = gone.slice(0, MOST_NAMED).map((number) => number || text.unnumbered);
    const days = [context.frozen.day, day].map((one) => formatDay(one, language)) as [string, string];
    addIntro(builder, 2, text.since(...days, named.join(", "), gone.length - named.length), widths);
  }
  const checks = {
    shown: builder.row({ id: "check:shown" }, 17, "check"),
    recomputed: builder.row({ id: "check:recomputed" }, 17, "check"),
    counted: builder.row({ id: "check:counted" }, 17, "check"),
    population: builder.row({ id: "check:population" }, 17, "check"),
    amount: builder.row({ id: "check:amount" }, 17, "check"),
  };
  const header = addHeader(builder, columns);
  const rows: DetailRows = {
    first: header + 1,
    last: header + Math.max(1, contracts.length),
    column: (key) => builder.column(key),
  };
  addChecks(builder, checks, figures, rows, words, context);
  const keys = contractKeys(register, contracts);
  contracts.forEach((contract, i) => {
    addContract(builder, register, figures, { contract, key: keys[i] }, words, context);
  });
  if (contracts.length === 0) builder.row({ id: "row:none" }, 17);
  if (context.kept?.length) addGone(builder, context.kept, words);
  addRules(builder, figures, rows, table.length, text);

  const name = detailSheetName(framework, year, language);
  return builder.finish(
    { frameworkId: framework.id, year, kind: "detail" },
    {
      name,
      tabColour: COLOURS.blue,
      freezeRows: header + 1,
      freezeColumns: 2,
      showGridlines: false,
      autoFilter: {
        row: header,
        column: 1,
        rowCount: rows.last - header + 1,
        columnCount: builder.lastColumn + (context.kept ? SPARE_COLUMNS : 0),
      },
      print: {
        orientation: "landscape",
        titleRows: { first: header, last: header },
        titleColumns: { first: 1, last: TITLE_COLUMNS },
        area: { row: strip, column: 1, rowCount: rows.last - strip + 1, columnCount: table.length },
        breaksBefore: [],
        footer: { left: name, centre: "pageOfPages", right: "date" },
        pagesWide: pagesWide(widths, TITLE_COLUMNS),
      },
      document: {
        title: text.title(tabName(framework, language), year),
        subject: words.document.subject(context.body),
        keywords: words.document.keywords,
        moment: context.computedAt.day + context.computedAt.minutes / 1440,
      },
    },
  );
}

/** Over the columns that every page repeats, so that no page shows half a sentence. */
function addIntro(builder: SheetBuilder, nth: number, said: string, widths: readonly number[]): void {
  const room = widths.slice(0, TITLE_COLUMNS).reduce((sum, width) => sum + width, 0);
  const row = builder.row({ id: `intro:${nth}` }, textHeight(said, room, CELL_SIZE));
  builder.put(row, 1, said, "introText");
  builder.merge(row, 1, TITLE_COLUMNS);
}

/** Says in « Détail » itself that it shows a published year, and which publication. */
function publishedIn({ frozen }: DetailContext): { published?: string } {
  return frozen ? { published: `${frozen.day}.${frozen.minutes}` } : {};
}

/** The contracts that are in at least one population, in register order. */
function contractsOf(register: Register, figures: readonly DetailFigure[]): number[] {
  const found: number[] = [];
  for (let contract = 0; contract < register.size; contract++) {
    if (figures.some(({ states }) => states[contract])) found.push(contract);
  }
  return found;
}

type Checks = Record<"shown" | "recomputed" | "counted" | "population" | "amount", number>;

function addChecks(
  builder: SheetBuilder,
  checks: Checks,
  figures: readonly DetailFigure[],
  rows: DetailRows,
  words: ReportTexts,
  { language, anonymous }: DetailContext,
): void {
  const text = words.detail;
  const titles: Record<keyof Checks, string> = {
    shown: text.shown,
    recomputed: text.recomputed,
    counted: text.countedRow,
    population: text.populationRow,
    amount: words.columns.amount,
  };
  for (const [check, title] of Object.entries(titles)) {
    builder.put(checks[check as keyof Checks], builder.column("object"), title, "check");
  }
  for (const detail of figures) {
    const { figure, keys } = detail;
    const { unit, decimals } = figure.definition;
    const put = (row: number, value: number | null, formula: string | null, options: CellOptions) => {
      if (value === null) return;
      builder.put(row, builder.column(keys.state), value, "cellState", {
        ...options,
        ...(formula === null ? {} : { formula: `=${formula}` }),
      });
    };
    const format = { numberFormat: valueFormat(unit, decimals, language) };
    const count = { numberFormat: "#,##0" };
    put(checks.shown, figure.value, null, format);
    put(checks.recomputed, figure.value, figureFormula(detail, rows, text), format);
    put(checks.counted, figure.numerator, countedFormula(detail, rows, text), count);
    put(checks.population, figure.population, populationFormula(detail, rows, text), count);
    if (anonymous !== true) {
      put(checks.amount, figure.valueByAmount, amountFormula(detail, rows, text), {
        numberFormat: shareFormat(language),
      });
    }
  }
}

function addContract(
  builder: SheetBuilder,
  register: Register,
  figures: readonly DetailFigure[],
  { contract, key }: { contract: number; key: ContractKey | undefined },
  words: ReportTexts,
  context: DetailContext,
): void {
  const text = words.detail;
  const object = register.object[contract] ?? "";
  const supplier = withSuppliers(register, context) ? (register.supplierName[contract] ?? "") : "";
  const lines = Math.max(
    lineCount(object, OBJECT.width - INDENT, CELL_SIZE),
    lineCount(supplier, SUPPLIER.width - INDENT, CELL_SIZE),
  );
  const height = Math.min(409, lines * lineHeight(CELL_SIZE) + 3);
  const id = `row:${key?.id ?? contract}`;
  // Only a sheet that is written again needs to know its contracts by more than their numbers.
  const row = builder.row(context.kept && key ? { id, written: key.rest } : { id }, height, "cell");
  if (context.kept) {
    builder.put(row, builder.column(INNER_KEY), id, "key");
    builder.leave(row, builder.column(REMARKS));
  }
  const put = (
    key: string,
    value: string | number,
    style: "cell" | "cellText" | "cellFigure" | "cellState",
    numberFormat?: string,
  ) => {
    builder.put(row, builder.column(key), value, style, numberFormat === undefined ? {} : { numberFormat });
  };
  const number = register.contractNumber[contract] ?? "";
  put("number", number, "cell");
  // The number as procedures are told apart by; one without a number is a procedure of its own.
  const procedure = procedureKey(register.procedureNumber[contract] ?? "");
  put("procedure", procedure === "" ? `(${contract + 1})` : procedure, "cell");
  put("object", object, "cellText");
  if (withSuppliers(register, context)) put("supplier", supplier, "cellText");
  const day = register.notificationDay[contract] ?? NO_DAY;
  const year = register.notificationYear[contract] ?? 0;
  if (day !== NO_DAY) put("date", serialIn(context, day), "cellFigure", words.dayFormat);
  else put("date", year > 0 ? year : "", "cellFigure", "0");
  if (withAmounts(register, context)) {
    const amount = register.amount[contract] ?? NaN;
    put("amount", Number.isNaN(amount) ? "" : amount, "cellFigure", "#,##0");
  }
  for (const { states, quantities, keys } of figures) {
    put(keys.state, stateWord(text, states[contract] ?? 0), "cellState");
    if (quantities.kind === "none" || keys.value === null) continue;
    const value = quantities.values[contract] ?? NaN;
    put(keys.value, Number.isNaN(value) ? "" : value, "cellFigure", "#,##0.##");
    if (!("weights" in quantities) || keys.weight === null) continue;
    const weight = quantities.weights?.[contract] ?? NaN;
    put(keys.weight, Number.isNaN(weight) ? "" : weight, "cellFigure", "#,##0.##");
  }
}

/** Under the table: the contracts that left the register, as they were listed, for the sake of what is written beside them. */
function addGone(builder: SheetBuilder, kept: readonly GoneContract[], words: ReportTexts): void {
  const heading = builder.row({ id: "apart:1" }, 24);
  builder.put(heading, 1, words.detail.gone(kept.length), "intro");
  for (const { key, cells } of kept) {
    const row = builder.row({ id: key.id, ...(key.written ? { written: key.written } : {}) }, 17, "cell");
    for (const column of GONE_COLUMNS) {
      const value = builder.has(column) ? cells.get(column) : undefined;
      if (value === undefined || value === "") continue;
      const figure = typeof value === "number";
      const format = column === "date" && figure && value > 3000 ? words.dayFormat : "#,##0";
      builder.put(row, builder.column(column), value, figure ? "cellFigure" : "cellText", {
        ...(figure ? { numberFormat: column === "date" && value <= 3000 ? "0" : format } : {}),
      });
    }
    builder.leave(row, builder.column(REMARKS));
  }
}

/** What tells which contract it was. */
const GONE_COLUMNS = ["number", "procedure", "object", "supplier", "date", "amount"];

function stateWord(text: ReportTexts["detail"], state: number): string {
  switch (state) {
    case COUNTED:
      return text.counted;
    case IN_POPULATION:
      return text.inPopulation;
    case NOT_FILLED_IN:
      return text.notFilledIn;
    default:
      return text.outside;
  }
}

function addRules(
  builder: SheetBuilder,
  figures: readonly DetailFigure[],
  rows: DetailRows,
  lastTableColumn: number,
  text: ReportTexts["detail"],
): void {
  const first = figures[0];
  if (!first) return;
  const column = builder.column(first.keys.state);
  const range = {
    row: rows.first,
    column,
    rowCount: rows.last - rows.first + 1,
    columnCount: lastTableColumn - column + 1,
  };
  const rule = (word: string, style: { colour?: string; fill?: string }) =>
    builder.rules.push({ kind: "textEquals", range, text: word, style });
  rule(text.counted, { fill: COLOURS.met, colour: COLOURS.metInk });
  rule(text.notFilledIn, { fill: COLOURS.near, colour: COLOURS.nearInk });
  rule(text.outside, { colour: "#8A96A1" });
}
