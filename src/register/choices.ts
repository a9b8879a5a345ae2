/** The user's corrections as they are saved: checked when they are read back, since a file or a colleague may have changed them. */
import { SHEET_ROWS } from "./grid";
import * as v from "valibot";
import { CONTRACT_FIELDS, isOwnField, RELATED_FIELDS } from "./fields";
import type { FieldId, SheetKind } from "./fields";
import type { Choices } from "./recognition";

const FIELDS = new Set<string>([
  ...Object.keys(CONTRACT_FIELDS),
  ...Object.values(RELATED_FIELDS).flatMap((fields) => Object.keys(fields)),
]);
const KINDS = ["contracts", "planning", ...Object.keys(RELATED_FIELDS)] as SheetKind[];

/** Longer than any sheet name (31) or header worth keeping. */
const text = v.pipe(v.string(), v.maxLength(2000));
const sheetName = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const sheetId = v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(255)));
const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200));

const CHOICES = v.object({
  version: v.literal(1),
  sheets: v.pipe(
    v.array(
      v.object({
        sheet: sheetName,
        sheetId,
        kind: v.picklist([...KINDS, "ignored"] as const),
        headerRow: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SHEET_ROWS))),
      }),
    ),
    v.maxLength(1000),
  ),
  columns: v.pipe(
    v.array(
      v.object({
        sheet: sheetName,
        sheetId,
        field: v.pipe(
          v.string(),
          v.check((field) => FIELDS.has(field) || isOwnField(field)),
        ),
        year: v.optional(year),
        header: v.nullable(text),
        column: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z]{1,3}$/))),
      }),
    ),
    v.maxLength(5000),
  ),
  // A kind, and with « # » its cases: see ignoring.ts.
  ignoredFindings: v.pipe(v.array(v.pipe(v.string(), v.maxLength(12_000))), v.maxLength(200)),
});

/** Saved choices as read back from a workbook or a file → choices; null when they are not what this version writes. */
export function parseChoices(saved: unknown): Choices | null {
  const result = v.safeParse(CHOICES, saved);
  if (!result.success) {
    return null;
  }
  const { sheets, columns, ignoredFindings } = result.output;
  return {
    version: 1,
    sheets: sheets.map(({ sheet, sheetId: id, kind, headerRow }) => ({
      sheet,
      ...(id === undefined ? {} : { sheetId: id }),
      kind,
      ...(headerRow === undefined ? {} : { headerRow }),
    })),
    columns: columns.map(({ sheet, sheetId: id, field, year: ofYear, header, column }) => ({
      sheet,
      ...(id === undefined ? {} : { sheetId: id }),
      field: field as FieldId,
      ...(ofYear === undefined ? {} : { year: ofYear }),
      header,
      ...(column === undefined ? {} : { column: column.toUpperCase() }),
    })),
    ignoredFindings,
  };
}

type NamedSheet = { id: string; name: string };

/**
 * The choices by the names that the sheets have now: a sheet is known by its id, else by its name (in a file, or a copy of the
 * workbook, ids are others).
 */
export function choicesByName(choices: Choices, sheets: readonly NamedSheet[]): Choices {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const renamed = <T extends { sheet: string; sheetId?: string }>(choice: T): T => {
    const now = choice.sheetId === undefined ? undefined : names.get(choice.sheetId);
    return now === undefined || now === choice.sheet ? choice : { ...choice, sheet: now };
  };
  return { ...choices, sheets: choices.sheets.map(renamed), columns: choices.columns.map(renamed) };
}

/** The choices with the id of each sheet that is in the workbook, so that they follow a tab that gets another name. */
export function choicesWithIds(choices: Choices, sheets: readonly NamedSheet[]): Choices {
  const ids = new Map(sheets.map(({ id, name }) => [name, id]));
  const identified = <T extends { sheet: string; sheetId?: string }>(choice: T): T => {
    const sheetId = ids.get(choice.sheet) ?? choice.sheetId;
    return sheetId === undefined || sheetId === choice.sheetId ? choice : { ...choice, sheetId };
  };
  return { ...choices, sheets: choices.sheets.map(identified), columns: choices.columns.map(identified) };
}
