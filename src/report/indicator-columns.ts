/** The columns of the indicators sheet, which depend on how many years are shown and on what there is to say. */
import type { Assessment, Inputs } from "../spaser/assessment";
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

/** Printed on A4 these widths keep their size to nearly nine tenths: 165 characters in all, with a year before. */
export function indicatorColumns(history: readonly number[], empty: ReadonlySet<string>): ColumnPlan[] {
  const columns: ColumnPlan[] = [
    { key: "id", width: 5 },
    { key: "label", width: 38 },
    { key: "target", width: 9 },
    { key: "reference", width: 9 },
    ...history.map((year) => ({ key: historyKey(year), width: 11 })),
    { key: "value", width: 12 },
    { key: "bar", width: 5 },
    { key: "evolution", width: 13 },
    { key: "gap", width: 9 },
    { key: "status", width: 13 },
    { key: "base", width: 9 },
    { key: "amount", width: 8 },
    { key: "coverage", width: 10 },
    { key: "comment", width: 14 },
  ];
  return columns.map((column) => (empty.has(column.key) ? { ...column, hidden: true } : column));
}

/**
 * The columns in which nothing would stand. Where people may still type, only those that are computed, and the national
 * reference where the framework has none; in a copy the others too.
 */
export function emptyColumns(assessment: Assessment, inputs: Inputs, copy: boolean): Set<string> {
  const figures = [...(assessment.figures.get(assessment.year)?.values() ?? [])];
  const empty: Record<string, boolean> = {
    reference: figures.every(({ references }) => references.length === 0),
    bar: figures.every(({ definition, value }) => definition.unit !== "percent" || value === null),
    evolution: figures.every(({ value, previous }) => value === null || previous === null),
    gap: figures.every(({ gap }) => gap === null),
    amount: figures.every(({ valueByAmount }) => valueByAmount === null),
    coverage: figures.every(({ filled, population }) => filled === null || !population),
    target: copy && figures.every(({ target }) => target === null),
    comment: copy && Object.keys(inputs.comments[assessment.year] ?? {}).length === 0,
  };
  return new Set(Object.keys(empty).filter((key) => empty[key]));
}

export interface Span {
  first: number;
  last: number;
  /** In characters. */
  width: number;
}

/** The columns of the sheet in so many spans of about the same width, for what isn't a table. None begins with a hidden one. */
export function spans(builder: SheetBuilder, count: number): Span[] {
  const total = builder.widthOf(1, builder.lastColumn);
  const found: Span[] = [];
  let first = 1;
  for (let i = 1; i <= count; i++) {
    let last = builder.lastColumn;
    if (i < count) {
      last = first;
      const off = (column: number) => Math.abs(builder.widthOf(1, column) - (total * i) / count);
      const isHidden = (column: number) => builder.widthOf(column, column) === 0;
      while (last + 1 < builder.lastColumn && (off(last + 1) < off(last) || isHidden(last + 1))) last++;
    }
    found.push({ first, last, width: builder.widthOf(first, last) });
    first = last + 1;
  }
  return found;
}
