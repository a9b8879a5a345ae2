/** The cells, rows and columns of one sheet: storage only. Rows are arrays, so inserting one is a splice. */
import { type Rect, rect } from "./address";
import { type CellStyle, DEFAULT_STYLE, type StyleTable } from "./styles";
import type { CellValue } from "./values";

export interface Cell {
  value: CellValue;
  /** With its "=", in English with commas; null for a constant. */
  formula: string | null;
  style: CellStyle | null;
  /** Typed with a leading apostrophe. */
  quoted?: boolean;
}

/** Own size and looks of a row or column; absent means the sheet's default. Sizes are points. */
export interface Line {
  size?: number;
  hidden?: boolean;
  style?: CellStyle;
}

type Row = (Cell | undefined)[];

export class Grid {
  readonly rowLines: (Line | undefined)[] = [];
  readonly columnLines: (Line | undefined)[] = [];
  private rows: (Row | undefined)[] = [];

  constructor(private readonly styles: StyleTable) {}

  /** One past the last row that was ever touched. */
  get height(): number {
    return this.rows.length;
  }

  /** The cell, or undefined when it holds nothing and has no format of its own. */
  peek(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column];
  }

  /** The cell, made when absent. */
  cell(row: number, column: number): Cell {
    let line = this.rows[row];
    if (!line) this.rows[row] = line = [];
    let cell = line[column];
    if (!cell) line[column] = cell = { value: null, formula: null, style: null };
    return cell;
  }

  /** Replaces a cell with what `content` says; undefined empties it with its format. */
  put(row: number, column: number, content: Cell | undefined): void {
    if (content) {
      let line = this.rows[row];
      if (!line) this.rows[row] = line = [];
      line[column] = content;
    } else if (this.rows[row]) {
      this.rows[row][column] = undefined;
    }
  }

  /** The format that shows: the cell's, else its row's, else its column's. */
  styleAt(row: number, column: number): CellStyle {
    return (
      this.rows[row]?.[column]?.style ??
      this.rowLines[row]?.style ??
      this.columnLines[column]?.style ??
      DEFAULT_STYLE
    );
  }

  /** Calls back for the cells that exist in the block, row by row. */
  each(area: Rect, visit: (cell: Cell, row: number, column: number) => void): void {
    const bottom = Math.min(area.row + area.rows, this.rows.length);
    for (let r = area.row; r < bottom; r++) {
      const line = this.rows[r];
      if (!line) continue;
      const right = Math.min(area.column + area.columns, line.length);
      for (let c = area.column; c < right; c++) {
        const cell = line[c];
        if (cell) visit(cell, r, c);
      }
    }
  }

  /** The block that holds all contents (and, unless `valuesOnly`, all formats); null when there is none. */
  used(valuesOnly: boolean): Rect | null {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    for (let r = 0; r < this.rows.length; r++) {
      const line = this.rows[r];
      if (!line) continue;
      for (let c = 0; c < line.length; c++) {
        const cell = line[c];
        if (!cell) continue;
        const filled = cell.value !== null || cell.formula !== null;
        if (!filled && (valuesOnly || cell.style === null)) continue;
        if (r < top) top = r;
        bottom = r;
        if (c < left) left = c;
        if (c > right) right = c;
      }
    }
    return bottom < 0 ? null : rect(top, left, bottom - top + 1, right - left + 1);
  }

  /** Lays `patch` over the formats of a block; whole rows and columns get it as their own format. */
  format(
    area: Rect,
    patch: Partial<CellStyle> | ((old: CellStyle) => Partial<CellStyle>),
    whole: "rows" | "columns" | null,
  ): void {
    const next = (old: CellStyle): CellStyle =>
      this.styles.derive(old, typeof patch === "function" ? patch(old) : patch);
    if (whole === null) {
      for (let r = area.row; r < area.row + area.rows; r++) {
        for (let c = area.column; c < area.column + area.columns; c++) {
          const style = next(this.styleAt(r, c));
          this.cell(r, c).style = style;
        }
      }
      return;
    }
    this.each(area, (cell, r, c) => {
      cell.style = next(this.styleAt(r, c));
    });
    const lines = whole === "rows" ? this.rowLines : this.columnLines;
    const [from, count] = whole === "rows" ? [area.row, area.rows] : [area.column, area.columns];
    if (whole === "columns") {
      // A row's own format would hide the column's: pin the crossings.
      this.rowLines.forEach((line, r) => {
        if (line?.style)
          for (let c = from; c < from + count; c++) this.cell(r, c).style = next(this.styleAt(r, c));
      });
    }
    for (let i = from; i < from + count; i++) {
      const line = (lines[i] ??= {});
      line.style = next(line.style ?? DEFAULT_STYLE);
    }
  }

  /** Sets the own size, or hides or shows, rows or columns `from`..`from + count - 1`. */
  setLines(axis: "row" | "column", from: number, count: number, change: Omit<Line, "style">): void {
    const lines = axis === "row" ? this.rowLines : this.columnLines;
    for (let i = from; i < from + count; i++) Object.assign((lines[i] ??= {}), change);
  }

  /** Opens `area` by pushing what is there down or right. */
  insert(area: Rect, direction: "down" | "right", wholeLines: boolean): void {
    if (direction === "down") {
      if (wholeLines) {
        if (area.row < this.rows.length) this.rows.splice(area.row, 0, ...new Array<undefined>(area.rows));
        spliceLines(this.rowLines, area.row, area.rows);
        return;
      }
      for (let r = this.rows.length - 1; r >= area.row; r--) this.moveRowPart(r, r + area.rows, area);
      return;
    }
    const last = wholeLines ? this.rows.length : Math.min(area.row + area.rows, this.rows.length);
    for (let r = wholeLines ? 0 : area.row; r < last; r++) {
      const line = this.rows[r];
      if (line && line.length > area.column)
        line.splice(area.column, 0, ...new Array<undefined>(area.columns));
    }
    if (wholeLines) spliceLines(this.columnLines, area.column, area.columns);
  }

  /** Takes `area` out and pulls up or left what follows. */
  remove(area: Rect, direction: "up" | "left", wholeLines: boolean): void {
    if (direction === "up") {
      if (wholeLines) {
        this.rows.splice(area.row, area.rows);
        this.rowLines.splice(area.row, area.rows);
        return;
      }
      const end = Math.max(this.rows.length, area.row + area.rows);
      for (let r = area.row; r < end; r++) this.moveRowPart(r + area.rows, r, area);
      return;
    }
    const last = wholeLines ? this.rows.length : Math.min(area.row + area.rows, this.rows.length);
    for (let r = wholeLines ? 0 : area.row; r < last; r++) this.rows[r]?.splice(area.column, area.columns);
    if (wholeLines) this.columnLines.splice(area.column, area.columns);
  }

  /** A copy that shares nothing but styles. */
  clone(): Grid {
    const copy = new Grid(this.styles);
    copy.rows = this.rows.map((line) => line?.map((cell) => cell && { ...cell }));
    this.rowLines.forEach((line, i) => (copy.rowLines[i] = line && { ...line }));
    this.columnLines.forEach((line, i) => (copy.columnLines[i] = line && { ...line }));
    return copy;
  }

  private moveRowPart(from: number, to: number, area: Rect): void {
    for (let c = area.column; c < area.column + area.columns; c++) {
      this.put(to, c, this.peek(from, c));
      this.put(from, c, undefined);
    }
  }
}

function spliceLines(lines: (Line | undefined)[], at: number, count: number): void {
  // Like Excel, new lines look like the one before them.
  if (at >= lines.length + 1) return;
  const before = at > 0 ? lines[at - 1] : undefined;
  const fresh = Array.from({ length: count }, () => (before ? { ...before, hidden: false } : undefined));
  while (lines.length < at) lines.push(undefined);
  lines.splice(at, 0, ...fresh);
}
