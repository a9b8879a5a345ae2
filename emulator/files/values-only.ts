/** Opens what the full reader can't (old .xls, .ods, .csv, damaged .xlsx): values, number formats, widths, merges. */
import { type CellObject, read, utils, type WorkSheet } from "@e965/xlsx";
import { CellError, type CellValue } from "../model/values";
import { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { widthToPoints } from "./sizes";

/** Throws when the bytes are no table at all. */
export function loadValuesOnly(bytes: Uint8Array): Workbook {
  const file = read(bytes, {
    type: "array",
    cellNF: true,
    cellHTML: false,
    cellFormula: false,
    sheetStubs: false,
  });
  const workbook = new Workbook(file.SheetNames[0] ?? "Feuil1");
  workbook.batch(() =>
    file.SheetNames.forEach((name, index) => {
      const sheet = index === 0 ? workbook.active : workbook.addSheet(name);
      const from = file.Sheets[name];
      if (from) loadSheet(from, sheet);
    }),
  );
  return workbook;
}

function valueOf(type: string, value: unknown, shown: string | undefined): CellValue {
  if (type === "e") return CellError.of(shown ?? "#N/A");
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean" ? value : null;
}

function loadSheet(from: WorkSheet, sheet: Worksheet): void {
  const area = utils.decode_range(from["!ref"] ?? "A1");
  for (let row = area.s.r; row <= area.e.r; row++) {
    for (let column = area.s.c; column <= area.e.c; column++) {
      const source = from[utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
      if (!source) continue;
      const cell = sheet.grid.cell(row, column);
      cell.value = valueOf(source.t, source.v, source.w);
      if (typeof source.z === "string" && source.z !== "General") {
        cell.style = sheet.workbook.styles.derive(sheet.style(row, column), { numberFormat: source.z });
      }
    }
  }
  // Columns without a width are holes in the list.
  from["!cols"]?.forEach((column, i) => {
    if (column.width) sheet.grid.columnLines[i] = { size: widthToPoints(column.width) };
  });
  sheet.merges = (from["!merges"] ?? []).map(({ s, e }) => ({
    row: s.r,
    column: s.c,
    rows: e.r - s.r + 1,
    columns: e.c - s.c + 1,
  }));
}
