/** Lays out a sheet plan row by row: cells by the key of their column, styles with formats, keys at the edges. */
import type { Area } from "../register/grid";
import { FONT, FONT_SIZE, STYLES, type StyleName } from "./design";
import {
  fingerprint,
  KEY_COLUMN,
  KEY_ROW,
  markerText,
  print,
  rowKeyText,
  type Marker,
  type RowKey,
} from "./keys";
import type { CellStyle, Chart, InputKey, PlannedCell, Rule, SheetPlan, Validation } from "./plan";

export interface ColumnPlan {
  key: string;
  /** In characters. */
  width: number;
  /** There is nothing to say in it. */
  hidden?: true;
}

type Frame = Omit<
  SheetPlan,
  | "font"
  | "styles"
  | "cells"
  | "columnCount"
  | "columns"
  | "rows"
  | "merges"
  | "rules"
  | "validations"
  | "charts"
  | "names"
>;

export interface CellOptions {
  numberFormat?: string;
  input?: InputKey;
  formula?: string;
  volatile?: true;
}

export class SheetBuilder {
  readonly merges: Area[] = [];
  readonly rules: Rule[] = [];
  readonly validations: Validation[] = [];
  readonly charts: Chart[] = [];
  readonly names: SheetPlan["names"] = [];
  private readonly cells: (PlannedCell | undefined)[][] = [];
  private readonly rows: { height: number | null; hidden?: true }[] = [];
  private readonly rowKeys: RowKey[] = [];
  private readonly styles: Record<string, CellStyle> = {};
  private readonly indexes: Map<string, number>;

  constructor(private readonly columns: readonly ColumnPlan[]) {
    this.indexes = new Map(columns.map((column, i) => [column.key, i + 1]));
    this.rows.push({ height: null, hidden: true });
    this.rowKeys.push({ id: "" });
    this.cells.push([]);
  }

  /** Index in the sheet of the column with this key. */
  column(key: string): number {
    const index = this.indexes.get(key);
    if (index === undefined) throw new Error(`no column ${key}`);
    return index;
  }

  has(key: string): boolean {
    return this.indexes.has(key);
  }

  /** The keys of the columns from `first` to `last`, both inside. */
  keysOf(first: number, last: number): string[] {
    return this.columns.slice(first - 1, last).map(({ key }) => key);
  }

  /** The last column that is seen. */
  get lastColumn(): number {
    return this.columns.findLastIndex(({ hidden }) => !hidden) + 1;
  }

  get rowCount(): number {
    return this.rows.length;
  }

  /** Height in points of the rows from `first` up to, not including, `end`. */
  heightOf(first: number, end: number): number {
    return this.rows
      .slice(first, end)
      .reduce((sum, { height, hidden }) => sum + (hidden ? 0 : (height ?? 15)), 0);
  }

  /** Width in characters of the columns from `first` to `last`, both inside. */
  widthOf(first: number, last: number): number {
    return this.columns
      .slice(first - 1, last)
      .reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
  }

  /** The rows whose values have this unit, ascending. */
  rowsOfUnit(unit: RowKey["unit"]): number[] {
    return this.rowKeys.flatMap((key, row) => (key.unit === unit ? [row] : []));
  }

  /** Adds a row and returns its index. `fill` is the style of every cell of it that nothing else is put into. */
  row(key: RowKey, height: number, fill: StyleName | null = null, hidden = false): number {
    const index = this.rows.length;
    this.rows.push(hidden ? { height, hidden } : { height });
    this.rowKeys.push(key);
    const cells: (PlannedCell | undefined)[] = [];
    for (let c = 1; c <= this.columns.length; c++) {
      cells[c] = { value: "", style: this.style(fill ?? "blank") };
    }
    this.cells.push(cells);
    return index;
  }

  put(
    row: number,
    column: number,
    value: PlannedCell["value"],
    style: StyleName,
    options: CellOptions = {},
  ): void {
    const cells = this.cells[row];
    if (!cells) throw new Error(`no row ${row}`);
    cells[column] = {
      value,
      style: this.style(style, options.numberFormat),
      ...(options.formula === undefined ? {} : { formula: options.formula }),
      ...(options.volatile === undefined ? {} : { volatile: options.volatile }),
      ...(options.input === undefined ? {} : { input: options.input }),
    };
  }

  /** Leaves a cell to people: whatever stands there stays. */
  leave(row: number, column: number): void {
    const cells = this.cells[row];
    if (cells) cells[column] = undefined;
  }

  /** A cell whose value says when something was done. */
  putMoment(row: number, column: number, value: number, style: StyleName, numberFormat: string): void {
    this.put(row, column, value, style, { numberFormat, volatile: true });
  }

  /** Merges from a column to another in one row, giving all of it the style of the first. */
  merge(row: number, first: number, last: number): void {
    if (last <= first) return;
    const cells = this.cells[row];
    const style = cells?.[first]?.style;
    if (!cells || style === undefined) return;
    for (let c = first + 1; c <= last; c++) cells[c] = { value: "", style };
    this.merges.push({ row, column: first, rowCount: 1, columnCount: last - first + 1 });
  }

  private style(name: StyleName, numberFormat?: string): string {
    const key = numberFormat === undefined ? name : `${name} ${numberFormat}`;
    this.styles[key] ??= numberFormat === undefined ? STYLES[name] : { ...STYLES[name], numberFormat };
    return key;
  }

  /** Writes the keys at the edges and closes the plan. */
  finish(marker: Omit<Marker, "layout">, frame: Frame): SheetPlan {
    const plan: SheetPlan = {
      ...frame,
      font: { name: FONT, size: FONT_SIZE },
      styles: this.styles,
      cells: this.cells,
      columnCount: this.columns.length + 1,
      columns: [
        { width: 2, hidden: true },
        ...this.columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
      ],
      rows: this.rows,
      merges: this.merges,
      rules: this.rules,
      validations: joined(this.validations),
      charts: this.charts,
      names: this.names,
    };
    const key = this.style("key");
    // « Détail » may be too large to be read back: a print of all it holds stands with the key of its first row.
    const [, first] = this.rowKeys;
    if (marker.kind === "detail" && first) first.written = contentPrint(this.cells);
    this.cells.forEach((cells, row) => {
      if (row === KEY_ROW) return;
      const prints = cells
        .map((cell, column) =>
          cell && !cell.input && column !== KEY_COLUMN && !cell.volatile ? print(cell.value) : "",
        )
        .join("");
      const blank = cells.every((cell, column) => column === KEY_COLUMN || !cell || cell.value === "");
      const rowKey = { id: "", ...this.rowKeys[row], place: row };
      // Nothing is typed into the other sheets: what stands there is compared with the plan, not with what was written.
      const plain = blank || marker.kind !== "indicators";
      cells[KEY_COLUMN] = { value: rowKeyText(plain ? rowKey : { ...rowKey, prints }), style: key };
    });
    const top = this.cells[KEY_ROW];
    if (top) {
      top[KEY_COLUMN] = { value: markerText(marker, geometry(plan)), style: key };
      this.columns.forEach((column, i) => (top[i + 1] = { value: column.key, style: key }));
    }
    return plan;
  }
}

function contentPrint(cells: readonly (readonly (PlannedCell | undefined)[])[]): string {
  return fingerprint(JSON.stringify(cells.map((row) => row.map((cell) => cell?.value ?? null))));
}

/** A print of all that makes the sheet look as it does, values aside. */
function geometry(plan: SheetPlan): string {
  const {
    font,
    styles,
    columns,
    rows,
    merges,
    rules,
    validations,
    charts,
    names,
    freezeRows,
    freezeColumns,
    autoFilter,
    print: page,
  } = plan;
  const cells = plan.cells.map((row) =>
    row.map((cell) => (cell ? [cell.style, cell.input?.what, cell.formula] : null)),
  );
  return fingerprint(
    JSON.stringify([
      font,
      styles,
      columns,
      rows,
      merges,
      rules,
      validations,
      charts,
      names,
      freezeRows,
      freezeColumns,
      autoFilter,
      page,
      cells,
    ]),
  );
}

/** Rules that say the same of cells one below the other become one: Excel is asked less often. */
function joined(validations: readonly Validation[]): Validation[] {
  const found: Validation[] = [];
  const byColumn = [...validations].sort(
    (a, b) => a.range.column - b.range.column || a.range.row - b.range.row,
  );
  for (const validation of byColumn) {
    const above = found.at(-1);
    const { range } = validation;
    const continues =
      above?.range.column === range.column &&
      above.range.columnCount === range.columnCount &&
      above.range.row + above.range.rowCount === range.row &&
      JSON.stringify({ ...above, range: null }) === JSON.stringify({ ...validation, range: null });
    if (continues) above.range = { ...above.range, rowCount: above.range.rowCount + range.rowCount };
    else found.push({ ...validation });
  }
  return found;
}
