/** Reads rows whose columns are known: nothing is recognised, so that any field can stand anywhere. */
import type { Register } from "../../src/register/contracts";
import type { FieldId } from "../../src/register/fields";
import type { Cell } from "../../src/register/grid";
import { RegisterReader } from "../../src/register/reading/read";
import type { ColumnMatch, RecognisedSheet } from "../../src/register/recognition";

export interface KnownColumn {
  field: FieldId;
  year?: number;
  cells: readonly Cell[];
}

/** One sheet with these columns, from left to right; `asked` are fields that a framework asks for, `also` further fields of a column. */
export function readByFields(
  columns: readonly KnownColumn[],
  asked: readonly string[] = [],
  also: Readonly<Record<string, number>> = {},
): Register {
  const rows = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const matches = columns.map(({ field, year, cells }, column): ColumnMatch => ({
    field,
    column,
    ...(year !== undefined && { year }),
    header: field,
    confidence: 1,
    reason: { code: "headerKnown", params: {} },
    sample: [...new Set(cells.map(String))].slice(0, 5),
    taken: true,
  }));
  const others = Object.entries(also).map(([field, at]): ColumnMatch => ({
    ...(matches[at] as ColumnMatch),
    field: field as FieldId,
  }));
  const sheet: RecognisedSheet = {
    sheetId: "1",
    sheetName: "Marchés",
    kind: "contracts",
    headerRow: 0,
    headerRows: 1,
    firstDataRow: 1,
    lastDataRow: rows,
    firstColumn: 0,
    headers: columns.map(({ field }) => field),
    samples: matches.map(({ sample }) => sample),
    columns: [...matches, ...others],
    confidence: 1,
    reason: { code: "headerKnown", params: {} },
    asked,
  };
  const reader = new RegisterReader({ sheets: [sheet], others: [], findings: [] }, { date1904: false });
  const cells = Array.from({ length: rows }, (_, r) => columns.map(({ cells: column }) => column[r] ?? ""));
  reader.add("1", { firstRow: 1, firstColumn: 0, cells });
  return reader.finish();
}
