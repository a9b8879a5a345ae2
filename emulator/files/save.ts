/** Writes a workbook of the model as an .xlsx file. */
import {
  type Cell as FileCell,
  type CellValue as FileValue,
  type NamedRange,
  writeXlsx,
  type WriteSheet,
} from "hucre";
import { formatRect, MAX_COLUMNS, MAX_ROWS, rect } from "../model/address";
import { DEFAULT_STYLE } from "../model/styles";
import { CellError } from "../model/values";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { saveChart } from "./charts-out";
import { printNames, savePage } from "./page-setup";
import { saveRule, saveValidation } from "./rules-out";
import { SETTING_PREFIX } from "./settings";
import { widthToCharacters } from "./sizes";
import { styleToFile } from "./styles";

/** The whole workbook, formulas with their last results. */
export async function saveWorkbook(workbook: Workbook): Promise<Uint8Array> {
  workbook.calculate();
  const from = workbook.properties;
  return writeXlsx({
    sheets: workbook.sheets.map(sheetToFile),
    namedRanges: [...namesToFile(workbook), ...workbook.sheets.flatMap(printNames)],
    defaultFont: { name: DEFAULT_STYLE.fontName, size: DEFAULT_STYLE.fontSize },
    activeSheet: Math.max(0, workbook.active.position),
    properties: {
      title: from["title"] ?? "",
      subject: from["subject"] ?? "",
      creator: from["author"] ?? "",
      keywords: from["keywords"] ?? "",
      description: from["comments"] ?? "",
      company: from["company"] ?? "",
      manager: from["manager"] ?? "",
      category: from["category"] ?? "",
      custom: Object.fromEntries([
        ...[...workbook.customProperties].map(([key, value]) => [key, String(value)] as const),
        ...[...workbook.settings].map(
          ([key, value]) => [SETTING_PREFIX + key, JSON.stringify(value)] as const,
        ),
      ]),
    },
  });
}

function namesToFile(workbook: Workbook): NamedRange[] {
  return workbook.names.map((name) => {
    const scope = name.sheetId === null ? null : workbook.sheetById(name.sheetId);
    return {
      name: name.name,
      range: name.formula.replace(/^=/, ""),
      ...(scope ? { scope: scope.name } : {}),
      ...(name.comment ? { comment: name.comment } : {}),
    };
  });
}

function sheetToFile(sheet: Worksheet): WriteSheet {
  const filter = sheet.autoFilter;
  return {
    name: sheet.name,
    ...cellsToFile(sheet),
    columns: columnsToFile(sheet),
    rowDefs: new Map(
      sheet.grid.rowLines.flatMap((line, i) =>
        line && (line.size !== undefined || line.hidden)
          ? [
              [
                i,
                {
                  ...(line.size === undefined ? {} : { height: line.size }),
                  ...(line.hidden ? { hidden: true } : {}),
                },
              ],
            ]
          : [],
      ),
    ),
    merges: sheet.merges.map((m) => ({
      startRow: m.row,
      startCol: m.column,
      endRow: m.row + m.rows - 1,
      endCol: m.column + m.columns - 1,
    })),
    ...(sheet.frozen.rows || sheet.frozen.columns ? { freezePane: { ...sheet.frozen } } : {}),
    ...(filter ? { autoFilter: { range: formatRect(filter.area) } } : {}),
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(sheet.tabColor ? { tabColor: { rgb: sheet.tabColor.slice(1) } } : {}),
    },
    ...(sheet.visibility === "Hidden" ? { hidden: true } : {}),
    ...(sheet.visibility === "VeryHidden" ? { veryHidden: true } : {}),
    ...(sheet.protection ? { protection: { sheet: true } } : {}),
    conditionalRules: sheet.conditionalFormats.flatMap((format) => saveRule(format)),
    dataValidations: sheet.validations.flatMap((validation) => saveValidation(validation)),
    charts: sheet.charts.flatMap((chart) => saveChart(chart, sheet)),
    tables: tablesToFile(sheet),
    ...savePage(sheet),
  };
}

function cellsToFile(sheet: Worksheet): Pick<WriteSheet, "rows" | "cells"> {
  const rows: FileValue[][] = [];
  const cells = new Map<string, Partial<FileCell>>();
  sheet.grid.each(rect(0, 0, MAX_ROWS, MAX_COLUMNS), (cell, row, column) => {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    const isError = cell.value instanceof CellError;
    const value: FileValue = cell.value instanceof CellError ? cell.value.text : cell.value;
    line[column] = value;
    const detail: Partial<FileCell> = { value };
    if (isError) detail.type = "error";
    if (cell.formula !== null)
      Object.assign(detail, { type: "formula", formula: cell.formula.slice(1), formulaResult: value });
    const style = sheet.style(row, column);
    if (style !== DEFAULT_STYLE) detail.style = styleToFile(style);
    if (isError || cell.formula !== null || detail.style)
      cells.set(`${String(row)},${String(column)}`, detail);
  });
  return { rows, cells };
}

function columnsToFile(sheet: Worksheet): NonNullable<WriteSheet["columns"]> {
  return Array.from(sheet.grid.columnLines, (line) => ({
    ...(line?.size === undefined ? {} : { width: widthToCharacters(line.size) }),
    ...(line?.hidden ? { hidden: true } : {}),
  }));
}

function tablesToFile(sheet: Worksheet): NonNullable<WriteSheet["tables"]> {
  return sheet.tables.map((table) => ({
    name: table.name,
    displayName: table.name,
    range: formatRect(table.area),
    columns: Array.from({ length: table.area.columns }, (_, i) => ({
      name: String(sheet.value(table.area.row, table.area.column + i) ?? `Colonne${String(i + 1)}`),
    })),
    style: table.style,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
    showAutoFilter: table.showFilterButton,
    showTotalRow: table.showTotals,
  }));
}
