/** Opens an .xlsx file as a workbook of the model, with its formats. */
import {
  type Cell as FileCell,
  dateToSerial,
  readXlsx,
  type Sheet,
  type Workbook as FileWorkbook,
} from "hucre";
import { offsetFormula } from "../model/references";
import { type CellStyle, DEFAULT_STYLE } from "../model/styles";
import { CellError, type CellValue } from "../model/values";
import { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { type BarDirections, loadCharts, readBarDirections } from "./charts-in";
import { Palette } from "./colours";
import { loadPage } from "./page-setup";
import { parseArea, readCoordinates } from "./references";
import { loadRules, loadValidations } from "./rules-in";
import { SETTING_PREFIX } from "./settings";
import { widthToPoints } from "./sizes";
import { styleFromFile } from "./styles";
import { loadValuesOnly } from "./values-only";

/** Reads a file. Other formats than .xlsx, and files that the full reader refuses, come in without their looks. */
export async function loadWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  let file: FileWorkbook | null = null;
  if (isZip) {
    try {
      file = await readXlsx(bytes, { readStyles: true });
    } catch {
      file = null;
    }
  }
  const hasCharts = file?.sheets.some((sheet) => sheet.charts?.length) ?? false;
  const workbook = file
    ? fromFile(file, hasCharts ? readBarDirections(bytes) : new Map())
    : loadValuesOnly(bytes);
  workbook.fileName = fileName;
  return workbook;
}

function fromFile(file: FileWorkbook, directions: BarDirections): Workbook {
  const first = file.sheets[0];
  const workbook = new Workbook(first?.name ?? "Feuil1");
  const palette = new Palette(file.themeColors);
  workbook.batch(() => {
    file.sheets.forEach((sheet, index) => {
      const target = index === 0 ? workbook.active : workbook.addSheet(sheet.name);
      new SheetLoader(sheet, target, palette, directions).load();
    });
    loadNames(file, workbook);
    loadProperties(file, workbook);
    const wanted = workbook.sheets[file.activeSheet ?? 0];
    const front =
      wanted?.visibility === "Visible" ? wanted : workbook.sheets.find((s) => s.visibility === "Visible");
    if (front) workbook.active = front;
    workbook.structureProtected = file.workbookProtection?.lockStructure ?? false;
  });
  return workbook;
}

class SheetLoader {
  private readonly styles = new Map<string, CellStyle>();
  /** Master cell of each shared formula. */
  private readonly shared = new Map<number, { formula: string; row: number; column: number }>();

  constructor(
    private readonly source: Sheet,
    private readonly sheet: Worksheet,
    private readonly palette: Palette,
    private readonly directions: BarDirections,
  ) {}

  load(): void {
    const { source, sheet } = this;
    this.loadCells();
    this.loadLines();
    sheet.merges = (source.merges ?? []).map((m) => ({
      row: m.startRow,
      column: m.startCol,
      rows: m.endRow - m.startRow + 1,
      columns: m.endCol - m.startCol + 1,
    }));
    sheet.frozen = { rows: source.freezePane?.rows ?? 0, columns: source.freezePane?.columns ?? 0 };
    sheet.showGridlines = source.view?.showGridLines ?? true;
    sheet.showHeadings = source.view?.showRowColHeaders ?? true;
    sheet.tabColor = this.palette.resolve(source.view?.tabColor) ?? "";
    sheet.visibility = source.veryHidden ? "VeryHidden" : source.hidden ? "Hidden" : "Visible";
    const filter = source.autoFilter && parseArea(source.autoFilter.range);
    if (filter) sheet.autoFilter = { area: filter, criteria: new Map(), enabled: true };
    this.loadTables();
    loadRules(source.conditionalRules ?? [], sheet, this.palette);
    loadValidations(source.dataValidations ?? [], sheet);
    loadPage(source, sheet);
    loadCharts(source.charts ?? [], sheet, this.directions);
    if (source.protection?.sheet) sheet.protection = { options: {}, password: null };
  }

  private loadCells(): void {
    const { grid } = this.sheet;
    this.source.rows.forEach((line, row) =>
      line.forEach((value, column) => {
        if (value !== null) grid.cell(row, column).value = this.valueOf(value);
      }),
    );
    this.source.cells?.forEach((from, key) => {
      const { row, column } = readCoordinates(key);
      const cell = grid.cell(row, column);
      if (from.type === "error") cell.value = CellError.of(String(from.value));
      if (from.richText) cell.value = from.richText.map((run) => run.text).join("");
      if (from.formula !== undefined) this.loadFormula(from, row, column);
      if (from.style) cell.style = this.styleOf(from);
    });
  }

  private loadFormula(from: FileCell, row: number, column: number): void {
    const index = from.formulaSharedIndex;
    let formula = from.formula ? `=${from.formula}` : null;
    if (index !== undefined) {
      const master = this.shared.get(index);
      if (formula) this.shared.set(index, { formula, row, column });
      else if (master) formula = offsetFormula(master.formula, row - master.row, column - master.column);
    }
    if (!formula) return;
    const cell = this.sheet.grid.cell(row, column);
    const result = from.formulaResult;
    cell.formula = formula;
    if (result !== undefined) cell.value = this.valueOf(result);
    if (typeof cell.value === "string" && /^#[A-Z/0]+[!?]?$/.test(cell.value))
      cell.value = CellError.of(cell.value);
    this.sheet.workbook.noteFormula(cell, this.sheet, row, column);
  }

  private valueOf(value: NonNullable<FileCell["value"]> | null): CellValue {
    if (!(value instanceof Date)) return value;
    // Serials count from 1900 in the model, whatever the file does. Whole milliseconds, so that a day stays a whole number.
    return Math.round(dateToSerial(value) * 86_400_000) / 86_400_000;
  }

  private styleOf(from: FileCell): CellStyle {
    const key = JSON.stringify(from.style);
    let style = this.styles.get(key);
    if (!style) {
      style = this.sheet.workbook.styles.derive(DEFAULT_STYLE, styleFromFile(from.style ?? {}, this.palette));
      this.styles.set(key, style);
    }
    return style;
  }

  private loadLines(): void {
    const { columnLines, rowLines } = this.sheet.grid;
    this.source.columns?.forEach((column, i) => {
      if (column.width === undefined && !column.hidden) return;
      columnLines[i] = {
        ...(column.width === undefined ? {} : { size: widthToPoints(column.width) }),
        ...(column.hidden ? { hidden: true } : {}),
      };
    });
    this.source.rowDefs?.forEach((row, i) => {
      if (row.height === undefined && !row.hidden) return;
      rowLines[i] = {
        ...(row.height === undefined ? {} : { size: row.height }),
        ...(row.hidden ? { hidden: true } : {}),
      };
    });
  }

  private loadTables(): void {
    for (const from of this.source.tables ?? []) {
      const area = from.range ? parseArea(from.range) : null;
      if (!area) continue;
      const table = this.sheet.addTable(area, true, from.displayName ?? from.name);
      table.style = from.style ?? "TableStyleMedium2";
      table.showBandedRows = from.showRowStripes ?? true;
      table.showBandedColumns = from.showColumnStripes ?? false;
      table.showFilterButton = from.showAutoFilter ?? true;
      table.showTotals = from.showTotalRow ?? false;
    }
  }
}

function loadNames(file: FileWorkbook, workbook: Workbook): void {
  for (const name of file.namedRanges ?? []) {
    if (name.name.startsWith("_xlnm.")) continue;
    const scope = name.scope === undefined ? null : workbook.sheetNamed(name.scope);
    try {
      workbook.addName(name.name, `=${name.range}`, scope, name.comment ?? "");
    } catch {
      // A name that Excel would refuse (from an old file) is left out: nothing in the workbook can use it.
    }
  }
}

function loadProperties(file: FileWorkbook, workbook: Workbook): void {
  const from = file.properties;
  if (!from) return;
  Object.assign(workbook.properties, {
    title: from.title ?? "",
    subject: from.subject ?? "",
    author: from.creator ?? "",
    keywords: from.keywords ?? "",
    comments: from.description ?? "",
    lastAuthor: from.lastModifiedBy ?? "",
    company: from.company ?? "",
    manager: from.manager ?? "",
    category: from.category ?? "",
  });
  for (const [key, value] of Object.entries(from.custom ?? {})) {
    if (key.startsWith(SETTING_PREFIX))
      workbook.settings.set(key.slice(SETTING_PREFIX.length), JSON.parse(String(value)));
    else workbook.customProperties.set(key, value);
  }
}
