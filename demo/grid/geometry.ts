/** The geometry of one sheet on the screen: axes, merged cells, frozen panes, and rows that grow with their text. */
import { contains, MAX_COLUMNS, MAX_ROWS, type Rect, rect } from "../../emulator/model/address";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type Worksheet } from "../../emulator/model/worksheet";
import { POINT } from "../display/fonts";
import { fittingHeight } from "./row-fit";
import { Axis } from "./axis";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const pixels = (points: number): number => Math.round(points * POINT);

export class Geometry {
  readonly rows = new Axis(pixels(DEFAULT_ROW_HEIGHT), MAX_ROWS);
  readonly columns = new Axis(pixels(DEFAULT_COLUMN_WIDTH), MAX_COLUMNS);
  /** Heights of rows without one of their own, as measured when they came into view. */
  private readonly fitted = new Map<number, number>();
  private mergesByRow = new Map<number, Rect[]>();

  constructor(readonly sheet: Worksheet) {
    this.refresh();
  }

  /** Reads sizes and merges anew. */
  refresh(): void {
    const { grid } = this.sheet;
    this.columns.rebuild(grid.columnLines.length, (i) => pixels(this.sheet.columnWidth(i)));
    this.rebuildRows();
    this.mergesByRow = new Map();
    for (const merge of this.sheet.merges) {
      for (let r = merge.row; r < merge.row + merge.rows; r++) {
        const list = this.mergesByRow.get(r);
        if (list) list.push(merge);
        else this.mergesByRow.set(r, [merge]);
      }
    }
  }

  private rebuildRows(): void {
    const { grid } = this.sheet;
    let known = grid.rowLines.length;
    for (const row of this.fitted.keys()) known = Math.max(known, row + 1);
    this.rows.rebuild(known, (i) => {
      const line = grid.rowLines[i];
      if (line?.hidden) return 0;
      return line?.size === undefined ? (this.fitted.get(i) ?? this.rows.defaultSize) : pixels(line.size);
    });
  }

  /** Measures rows that are about to be shown; true when one of them changed its height. */
  fitRows(first: number, last: number): boolean {
    let changed = false;
    for (let row = first; row <= last; row++) {
      const line = this.sheet.grid.rowLines[row];
      if (line?.size !== undefined || line?.hidden) continue;
      const height = fittingHeight(
        this.sheet,
        row,
        (column) => this.columns.size(column),
        this.rows.defaultSize,
      );
      if (height === (this.fitted.get(row) ?? this.rows.defaultSize)) continue;
      this.fitted.set(row, height);
      changed = true;
    }
    if (changed) this.rebuildRows();
    return changed;
  }

  /** The merged block that holds a cell, or null. */
  mergeAt(row: number, column: number): Rect | null {
    const cell = rect(row, column);
    return this.mergesByRow.get(row)?.find((merge) => contains(merge, cell)) ?? null;
  }

  /** The cell, or the merged block it belongs to. */
  blockAt(row: number, column: number): Rect {
    return this.mergeAt(row, column) ?? rect(row, column);
  }

  /** Pixels of a block from the sheet's corner. */
  box(area: Rect): Box {
    const x = this.columns.start(area.column);
    const y = this.rows.start(area.row);
    return {
      x,
      y,
      width: this.columns.start(area.column + area.columns) - x,
      height: this.rows.start(area.row + area.rows) - y,
    };
  }

  /** The block, grown until it cuts no merged cells. */
  wholeMerges(area: Rect): Rect {
    let grown = area;
    for (let again = true; again;) {
      again = false;
      for (const m of this.sheet.merges) {
        const apart =
          m.row >= grown.row + grown.rows ||
          grown.row >= m.row + m.rows ||
          m.column >= grown.column + grown.columns ||
          grown.column >= m.column + m.columns;
        if (apart || contains(grown, m)) continue;
        const row = Math.min(m.row, grown.row);
        const column = Math.min(m.column, grown.column);
        grown = rect(
          row,
          column,
          Math.max(m.row + m.rows, grown.row + grown.rows) - row,
          Math.max(m.column + m.columns, grown.column + grown.columns) - column,
        );
        again = true;
      }
    }
    return grown;
  }

  /** Size of the frozen rows and columns in pixels. */
  get frozen(): { rows: number; columns: number; width: number; height: number } {
    const { rows, columns } = this.sheet.frozen;
    return { rows, columns, width: this.columns.start(columns), height: this.rows.start(rows) };
  }
}
