/** One sheet: its cells and everything that lies on them. Structural moves are in structure.ts. */
import { contains, MAX_COLUMNS, MAX_ROWS, overlaps, quoteSheet, type Rect, rect, subtract } from "./address";
import { ModelError } from "./errors";
import { Grid } from "./grid";
import {
  type Chart,
  type ConditionalFormat,
  type ConditionalType,
  newChart,
  newPageLayout,
  newSeries,
  type PageLayout,
  type Table,
  type Validation,
} from "./objects";
import { type CellStyle, DEFAULT_STYLE } from "./styles";
import type { CellValue } from "./values";
import type { Workbook } from "./workbook";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Sizes in points of a row and a column that nobody changed. */
export const DEFAULT_ROW_HEIGHT = 15;
export const DEFAULT_COLUMN_WIDTH = 48;

/** "rows" when the block spans whole rows, "columns" when whole columns. */
export function wholeLines(area: Rect): "rows" | "columns" | null {
  if (area.columns === MAX_COLUMNS) return "rows";
  return area.rows === MAX_ROWS ? "columns" : null;
}

export class Worksheet {
  readonly grid: Grid;
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  standardWidth = 8.43;
  protection: { options: Record<string, unknown>; password: string | null } | null = null;
  merges: Rect[] = [];
  tables: Table[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  charts: Chart[] = [];
  frozen: { rows: number; columns: number } = { rows: 0, columns: 0 };
  pageLayout: PageLayout = newPageLayout();
  printArea: Rect[] = [];
  printTitleRows: Rect | null = null;
  printTitleColumns: Rect | null = null;
  /** Rows (columns) that start a new page. */
  rowBreaks: number[] = [];
  columnBreaks: number[] = [];
  autoFilter: { area: Rect; criteria: Map<number, Record<string, unknown>>; enabled: boolean } | null = null;
  calculationOn = true;
  /** It was made by copying another one. */
  isCopy = false;

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    public name: string,
    grid?: Grid,
  ) {
    this.grid = grid ?? new Grid(workbook.styles);
  }

  /** Place among the tabs, from 0. */
  get position(): number {
    return this.workbook.sheets.indexOf(this);
  }

  /** The name as it stands before the "!" of an address. */
  get quotedName(): string {
    return quoteSheet(this.name);
  }

  /** The computed value of a cell. */
  value(row: number, column: number): CellValue {
    const cell = this.grid.peek(row, column);
    if (!cell) return null;
    if (cell.formula !== null) this.workbook.refreshFormulas();
    return cell.value;
  }

  /** Sets a constant. Errors when the cell is locked on a protected sheet or hidden inside a merge's tail. */
  setValue(row: number, column: number, value: CellValue): void {
    const cell = this.grid.cell(row, column);
    if (cell.formula !== null) this.workbook.forgetFormula(cell);
    cell.value = value;
    cell.formula = null;
    delete cell.quoted;
    this.workbook.touch();
  }

  /** Sets a formula (with its "=", English, commas). */
  setFormula(row: number, column: number, formula: string): void {
    const cell = this.grid.cell(row, column);
    cell.formula = formula;
    cell.value = null;
    delete cell.quoted;
    this.workbook.noteFormula(cell, this, row, column);
    this.workbook.touch();
  }

  style(row: number, column: number): CellStyle {
    return this.grid.styleAt(row, column);
  }

  /** Lays a part of a style over a block. */
  format(area: Rect, patch: Partial<CellStyle> | ((old: CellStyle) => Partial<CellStyle>)): void {
    this.grid.format(area, patch, wholeLines(area));
    this.workbook.touch();
  }

  /** Empties contents, formats or both. */
  clear(area: Rect, what: "All" | "Contents" | "Formats"): void {
    if (what !== "Formats") {
      this.grid.each(area, (cell) => {
        if (cell.formula !== null) this.workbook.forgetFormula(cell);
        cell.value = null;
        cell.formula = null;
        delete cell.quoted;
      });
    }
    if (what !== "Contents") {
      this.grid.each(area, (cell) => (cell.style = null));
      const whole = wholeLines(area);
      if (whole === "rows") this.resetLineStyles("row", area.row, area.rows);
      if (whole === "columns") this.resetLineStyles("column", area.column, area.columns);
      this.merges = this.merges.filter((m) => !overlaps(m, area));
      this.clearConditionalFormats(area);
      if (what === "All") this.clearValidation(area);
    }
    this.workbook.touch();
  }

  private resetLineStyles(axis: "row" | "column", from: number, count: number): void {
    const lines = axis === "row" ? this.grid.rowLines : this.grid.columnLines;
    for (let i = from; i < Math.min(from + count, lines.length); i++) delete lines[i]?.style;
  }

  /** Points; the sheet's default when the row has no height of its own. Hidden rows give 0. */
  rowHeight(row: number): number {
    const line = this.grid.rowLines[row];
    return line?.hidden ? 0 : (line?.size ?? DEFAULT_ROW_HEIGHT);
  }

  /** Points; hidden columns give 0. */
  columnWidth(column: number): number {
    const line = this.grid.columnLines[column];
    return line?.hidden ? 0 : (line?.size ?? DEFAULT_COLUMN_WIDTH);
  }

  /** Left edge of a column in points. */
  columnLeft(column: number): number {
    let left = 0;
    for (let c = 0; c < column; c++) left += this.columnWidth(c);
    return left;
  }

  /** Upper edge of a row in points. */
  rowTop(row: number): number {
    let top = 0;
    const own = Math.min(row, this.grid.rowLines.length);
    for (let r = 0; r < own; r++) top += this.rowHeight(r);
    return top + (row - own) * DEFAULT_ROW_HEIGHT;
  }

  /** The merged block that holds the cell, or null. */
  mergeAt(row: number, column: number): Rect | null {
    return this.merges.find((m) => contains(m, rect(row, column))) ?? null;
  }

  /** Merges a block (or each of its rows); only the first cell keeps its content, as Excel does after asking. */
  merge(area: Rect, across = false): void {
    if (across) {
      for (let r = 0; r < area.rows; r++) this.merge(rect(area.row + r, area.column, 1, area.columns));
      return;
    }
    if (this.tables.some((t) => overlaps(t.area, area))) {
      throw new ModelError("InvalidOperation", "Cells of a table cannot be merged.");
    }
    this.merges = this.merges.filter((m) => !overlaps(m, area));
    if (area.rows * area.columns === 1) return;
    this.merges.push(area);
    this.grid.each(area, (cell, r, c) => {
      if (r === area.row && c === area.column) return;
      if (cell.formula !== null) this.workbook.forgetFormula(cell);
      cell.value = null;
      cell.formula = null;
    });
    const look = this.style(area.row, area.column);
    this.format(area, look);
  }

  /** Takes apart the merges that touch the block. */
  unmerge(area: Rect): void {
    this.merges = this.merges.filter((m) => !overlaps(m, area));
    this.workbook.touch();
  }

  /** The block with contents (or formats); null on an empty sheet. */
  used(valuesOnly = false): Rect | null {
    const own = this.grid.used(valuesOnly);
    return own;
  }

  /** Adds a conditional format; like Excel the newest comes first. */
  addConditionalFormat(type: ConditionalType, areas: Rect[]): ConditionalFormat {
    const format: ConditionalFormat = {
      id: this.workbook.newGuid(),
      type,
      areas,
      priority: 0,
      stopIfTrue: false,
      look: {},
      rule: {},
      dataBar: null,
      iconSet: null,
      colorScale: null,
    };
    if (type === "DataBar") {
      format.dataBar = {
        showDataBarOnly: false,
        barDirection: "Context",
        axisColor: "#000000",
        axisFormat: "Automatic",
        lower: { type: "Automatic" },
        upper: { type: "Automatic" },
        positive: { fillColor: "#638EC6", borderColor: "", gradientFill: true },
        negative: {
          fillColor: "#FF0000",
          borderColor: "",
          matchPositiveFillColor: false,
          matchPositiveBorderColor: true,
        },
      };
    }
    if (type === "IconSet") {
      const third = (percent: string): { type: string; formula: string; operator: string } => ({
        type: "Percent",
        formula: percent,
        operator: "GreaterThanOrEqual",
      });
      format.iconSet = {
        style: "ThreeTrafficLights1",
        reverseIconOrder: false,
        showIconOnly: false,
        criteria: [third("0"), third("33"), third("67")],
      };
    }
    if (type === "ColorScale") format.colorScale = {};
    this.conditionalFormats.unshift(format);
    this.renumber();
    this.workbook.touch();
    return format;
  }

  /** Takes one conditional format away. */
  removeConditionalFormat(format: ConditionalFormat): void {
    this.conditionalFormats = this.conditionalFormats.filter((f) => f !== format);
    this.renumber();
    this.workbook.touch();
  }

  /** Takes the conditional formats off a block (all of the sheet without one). */
  clearConditionalFormats(area?: Rect): void {
    if (!area) this.conditionalFormats = [];
    for (const format of this.conditionalFormats) {
      format.areas = area ? format.areas.flatMap((a) => subtract(a, area)) : [];
    }
    this.conditionalFormats = this.conditionalFormats.filter((f) => f.areas.length > 0);
    this.renumber();
    this.workbook.touch();
  }

  private renumber(): void {
    this.conditionalFormats.forEach((f, i) => (f.priority = i));
  }

  /** The validation of a cell, or null. */
  validationAt(row: number, column: number): Validation | null {
    return this.validations.find((v) => v.areas.some((a) => contains(a, rect(row, column)))) ?? null;
  }

  /** The validation of exactly this block, made (and cut out of the others) when absent. */
  validationFor(area: Rect): Validation {
    const whole = this.validations.find((v) => v.areas.some((a) => contains(a, area)));
    const exact = whole?.areas.length === 1 && contains(area, whole.areas[0] ?? area) ? whole : null;
    if (exact) return exact;
    this.clearValidation(area);
    const fresh: Validation = {
      areas: [area],
      rule: whole ? Object.fromEntries(Object.entries(whole.rule).map(([k, v]) => [k, { ...v }])) : {},
      prompt: whole ? { ...whole.prompt } : { showPrompt: true, title: "", message: "" },
      errorAlert: whole
        ? { ...whole.errorAlert }
        : { showAlert: true, style: "Stop", title: "", message: "" },
      ignoreBlanks: whole?.ignoreBlanks ?? true,
    };
    this.validations.push(fresh);
    return fresh;
  }

  /** Takes the validation off a block. */
  clearValidation(area: Rect): void {
    for (const v of this.validations) v.areas = v.areas.flatMap((a) => subtract(a, area));
    this.validations = this.validations.filter((v) => v.areas.length > 0);
  }

  /** Adds a table over a block whose first row is its header. */
  addTable(area: Rect, hasHeaders: boolean, name?: string): Table {
    if (this.tables.some((t) => overlaps(t.area, area))) {
      throw new ModelError("InvalidOperation", "A table cannot overlap another table.");
    }
    const id = this.workbook.newNumber();
    const table: Table = {
      id: String(id),
      name: name ?? this.workbook.freeTableName(),
      area,
      showHeaders: hasHeaders,
      showTotals: false,
      showFilterButton: true,
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      style: "TableStyleMedium2",
    };
    this.tables.push(table);
    this.workbook.touch();
    return table;
  }

  /** Adds a chart of a block (series are made from it) or without a source. */
  addChart(
    type: string,
    source: { sheet: Worksheet; area: Rect } | null,
    seriesBy: "Auto" | "Rows" | "Columns",
  ): Chart {
    const number = this.charts.length + 1;
    const chart = newChart(`{${this.workbook.newGuid()}}`, `Graphique ${String(number)}`, type);
    this.charts.push(chart);
    if (source) this.setChartSource(chart, source.sheet, source.area, seriesBy);
    this.workbook.touch();
    return chart;
  }

  /** Makes the series of a chart from a block: a text header and a first column of categories are recognised. */
  setChartSource(chart: Chart, sheet: Worksheet, area: Rect, seriesBy: "Auto" | "Rows" | "Columns"): void {
    const guess = area.rows >= area.columns ? "Columns" : "Rows";
    const by = seriesBy === "Auto" ? (this.workbook.habits.has("seriesGuessed") ? "Rows" : guess) : seriesBy;
    chart.seriesBy = by;
    const text = (r: number, c: number): boolean => {
      const value = sheet.value(r, c);
      return value === null || typeof value === "string";
    };
    const header = area.rows > 1 && text(area.row, area.column + area.columns - 1) ? 1 : 0;
    const labels = area.columns > 1 && text(area.row + area.rows - 1, area.column) ? 1 : 0;
    const body = rect(area.row + header, area.column + labels, area.rows - header, area.columns - labels);
    const along = by === "Columns" ? body.columns : body.rows;
    const [nameBand, categoryBand] = by === "Columns" ? [header, labels] : [labels, header];
    chart.series = [];
    for (let i = 0; i < along; i++) {
      const block = (r: number, c: number, rows: number, columns: number): string =>
        `=${this.workbook.absolute(sheet, rect(r, c, rows, columns))}`;
      const series = newSeries(this.workbook.newGuid(), `Série${String(i + 1)}`, chart.type);
      if (by === "Columns") {
        series.values = block(body.row, body.column + i, body.rows, 1);
        if (nameBand) series.name = block(area.row, body.column + i, 1, 1);
        if (categoryBand) series.categories = block(body.row, area.column, body.rows, 1);
      } else {
        series.values = block(body.row + i, body.column, 1, body.columns);
        if (nameBand) series.name = block(body.row + i, area.column, 1, 1);
        if (categoryBand) series.categories = block(area.row, body.column, 1, body.columns);
      }
      chart.series.push(series);
    }
    this.workbook.touch();
  }

  /** True when a cell of the block may not be changed because the sheet is protected. */
  locks(area: Rect): boolean {
    if (!this.protection || !this.workbook.habits.has("protectedRefused")) return false;
    if (area.rows * area.columns > 100_000) return true;
    for (let r = area.row; r < area.row + area.rows; r++) {
      for (let c = area.column; c < area.column + area.columns; c++) if (this.style(r, c).locked) return true;
    }
    return false;
  }

  /** The style that a cell without any format has. */
  static readonly defaultStyle = DEFAULT_STYLE;
}
