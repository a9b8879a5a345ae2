/** From a click in « Colonnes » to the choices that are remembered: pure, the workbook is not asked. */
import type { FieldId, SheetKind } from "../../register/fields";
import type { Choices, ColumnMatch, RecognisedSheet } from "../../register/recognition";
import { columnLetters } from "../../workbook/shown";

export type SheetRole = SheetKind | "ignored";

/** Which column of a sheet holds a field; null = none does. */
export interface ColumnChoice {
  sheet: RecognisedSheet;
  field: FieldId;
  year: number | undefined;
  column: number | null;
}

export function withColumn(choices: Choices, { sheet, field, year, column }: ColumnChoice): Choices {
  const others = choices.columns.filter(
    (choice) => !(choice.sheet === sheet.sheetName && choice.field === field && choice.year === year),
  );
  const chosen = {
    sheet: sheet.sheetName,
    field,
    ...(year === undefined ? {} : { year }),
    ...(column === null
      ? { header: null }
      : { header: headerOf(sheet, column), column: columnLetters(column) }),
  };
  return { ...choices, columns: [...others, chosen] };
}

/** What was chosen for a field in a sheet, of whichever year, is given up: recognition decides again. */
export function withoutChoice(choices: Choices, sheet: RecognisedSheet, field: FieldId): Choices {
  return { ...choices, columns: choices.columns.filter((choice) => !isFor(choice, sheet, field)) };
}

export function isFor(
  choice: Choices["columns"][number],
  { sheetName }: RecognisedSheet,
  field: FieldId,
): boolean {
  return choice.sheet === sheetName && choice.field === field;
}

/** The other fields that a column is read for. */
export function otherFields(sheet: RecognisedSheet, column: number, field: FieldId): FieldId[] {
  const fields = sheet.columns
    .filter((match) => match.taken && match.column === column)
    .map((one) => one.field);
  return [...new Set(fields)].filter((other) => other !== field);
}

/** Dismissing what was proposed keeps the column that the field is read from, if there is one. */
export function withoutProposal(choices: Choices, sheet: RecognisedSheet, proposed: ColumnMatch): Choices {
  const read = sheet.columns.find(
    (match) => match.taken && match.field === proposed.field && match.year === proposed.year,
  );
  return withColumn(choices, {
    sheet,
    field: proposed.field,
    year: proposed.year,
    column: read?.column ?? null,
  });
}

export function withSheet(choices: Choices, sheet: string, role: SheetRole, headerRow?: number): Choices {
  const others = choices.sheets.filter((choice) => choice.sheet !== sheet);
  return {
    ...choices,
    sheets: [...others, { sheet, kind: role, ...(headerRow === undefined ? {} : { headerRow }) }],
  };
}

/** The header over a column, "" where it is blank. */
function headerOf(sheet: RecognisedSheet, column: number): string {
  return sheet.headers[column - sheet.firstColumn] ?? "";
}

/** The columns of a sheet that can be chosen: those with a header, and those that are read without one. */
export function choosableColumns(sheet: RecognisedSheet): { column: number; header: string }[] {
  const read = new Set(sheet.columns.map((match) => match.column));
  return sheet.headers
    .map((header, index) => ({ column: sheet.firstColumn + index, header }))
    .filter(({ column, header }) => header.trim() !== "" || read.has(column));
}

/** The columns with a header that nothing is read from, and what stands in them. */
export function unusedColumns(
  sheet: RecognisedSheet,
): { column: number; header: string; sample: string[] }[] {
  const read = new Set(sheet.columns.filter((match) => match.taken).map((match) => match.column));
  return choosableColumns(sheet)
    .filter(({ column }) => !read.has(column))
    .map(({ column, header }) => ({
      column,
      header,
      sample: sheet.samples[column - sheet.firstColumn] ?? [],
    }));
}

/** The years for which a column may be chosen beside those that have one, the latest first. */
export function openYears(sheet: RecognisedSheet, field: FieldId, years: readonly number[]): number[] {
  const read = new Set(
    sheet.columns.filter((match) => match.taken && match.field === field).map((match) => match.year),
  );
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return [];
  // Contracts go on after the last year in which one was notified.
  const spanned = Array.from({ length: last + 2 - first }, (_, index) => last + 1 - index);
  return spanned.filter((year) => !read.has(year));
}
