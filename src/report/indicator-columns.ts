/** The columns of the indicators sheet, which depend on how many years are shown. */
import type { Assessment } from "../spaser/assessment";
import type { ColumnPlan, SheetBuilder } from "./builder";

/** Key of the column of an earlier year. */
export function historyKey(year: number): string {
  return `y${year}`;
}

/** The year of a history column, or null for any other key. */
export function historyYear(key: string): number | null {
  const match = /^y(\d{4})$/.exec(key);
  return match ? Number(match[1]) : null;
}

/** The years before the assessed one, ascending. */
export function historyYears(assessment: Assessment): number[] {
  return assessment.years.filter((year) => year < assessment.year);
}

export function indicatorColumns(history: readonly number[]): ColumnPlan[] {
  return [
    { key: "id", width: 5 },
    { key: "label", width: 40 },
    { key: "target", width: 10 },
    { key: "reference", width: 10 },
    ...history.map((year) => ({ key: historyKey(year), width: 10 })),
    { key: "value", width: 12 },
    { key: "evolution", width: 13 },
    { key: "gap", width: 11 },
    { key: "status", width: 15 },
    { key: "base", width: 11 },
    { key: "amount", width: 10 },
    { key: "coverage", width: 11 },
    { key: "comment", width: 27 },
  ];
}

export interface Span {
  first: number;
  last: number;
  /** In characters. */
  width: number;
}

/** The columns of the sheet in so many spans of about the same width, for what isn't a table. */
export function spans(builder: SheetBuilder, count: number): Span[] {
  const total = builder.widthOf(1, builder.lastColumn);
  const found: Span[] = [];
  let first = 1;
  for (let i = 1; i <= count; i++) {
    let last = builder.lastColumn;
    if (i < count) {
      last = first;
      const off = (column: number) => Math.abs(builder.widthOf(1, column) - (total * i) / count);
      while (last + 1 < builder.lastColumn && off(last + 1) < off(last)) last++;
    }
    found.push({ first, last, width: builder.widthOf(first, last) });
    first = last + 1;
  }
  return found;
}
