/** Excel's own formulas that compute a figure again from the rows of « Détail »: an auditor's independent check. */
import { columnLetters } from "../register/grid";
import type { ReportTexts } from "../text/fr/report";
import type { DetailFigure } from "./detail-columns";

/** First and last row of the contracts, from 0, and the column of a key. */
export interface DetailRows {
  first: number;
  last: number;
  column: (key: string) => number;
}

/** More rows than this would keep Excel busy with counting distinct procedures. */
const MOST_ROWS_FOR_DISTINCT = 3000;

type Words = Pick<ReportTexts["detail"], "counted" | "inPopulation" | "notFilledIn">;

function range({ first, last, column }: DetailRows, key: string): string {
  const letters = columnLetters(column(key));
  return `$${letters}$${first + 1}:$${letters}$${last + 1}`;
}

function countOf(states: string, word: string): string {
  return `COUNTIF(${states},"${word}")`;
}

/** Contracts counted; distinct procedures for a figure of procedures. */
export function countedFormula(detail: DetailFigure, rows: DetailRows, words: Words): string | null {
  const states = range(rows, detail.keys.state);
  if (!detail.byProcedure) return countOf(states, words.counted);
  if (rows.last - rows.first >= MOST_ROWS_FOR_DISTINCT) return null;
  return distinct(states, range(rows, detail.distinctBy), rows, words.counted);
}

/** Counts the rows of a state whose procedure has not stood above with that state. */
function distinct(states: string, procedures: string, rows: DetailRows, word: string): string {
  const pairs = `${procedures}&"|"&${states}`;
  const [first = ""] = procedures.split(":");
  const place = `ROW(${procedures})-ROW(${first})+1`;
  return `SUMPRODUCT((${states}="${word}")*(MATCH(${pairs},${pairs},0)=${place}))`;
}

/** Contracts in the population: counted, not counted, not filled in. */
export function populationFormula(detail: DetailFigure, rows: DetailRows, words: Words): string | null {
  const states = range(rows, detail.keys.state);
  const all = [words.counted, words.inPopulation, words.notFilledIn];
  if (!detail.byProcedure) return all.map((word) => countOf(states, word)).join("+");
  if (rows.last - rows.first >= MOST_ROWS_FOR_DISTINCT) return null;
  return all.map((word) => distinct(states, range(rows, detail.distinctBy), rows, word)).join("+");
}

/** The figure itself. */
export function figureFormula(detail: DetailFigure, rows: DetailRows, words: Words): string | null {
  const { figure, keys } = detail;
  if (figure.kind === "ratio") {
    const counted = countedFormula(detail, rows, words);
    const population = populationFormula(detail, rows, words);
    return counted !== null && population !== null ? `${counted}/(${population})` : null;
  }
  if (figure.kind === "count") return countedFormula(detail, rows, words);
  if (keys.value === null) return null;
  const values = range(rows, keys.value);
  if (figure.kind === "sum") return `SUM(${values})`;
  if (figure.kind === "quotient")
    return keys.weight === null ? null : `SUM(${values})/SUM(${range(rows, keys.weight)})`;
  if (keys.weight === null) return `AVERAGE(${values})`;
  const weights = range(rows, keys.weight);
  return `SUMPRODUCT(${values},${weights})/SUM(${weights})`;
}

/** A ratio in value: amounts of the counted over amounts of the population. */
export function amountFormula(detail: DetailFigure, rows: DetailRows, words: Words): string | null {
  if (detail.figure.kind !== "ratio" || detail.figure.valueByAmount === null) return null;
  const states = range(rows, detail.keys.state);
  const amounts = range(rows, "amount");
  const sum = (word: string) => `SUMIF(${states},"${word}",${amounts})`;
  return `${sum(words.counted)}/(${[words.counted, words.inPopulation, words.notFilledIn].map(sum).join("+")})`;
}
