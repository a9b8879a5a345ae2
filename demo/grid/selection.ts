/** The selected block and the active cell in it, and how the keyboard moves them. */
import { contains, MAX_COLUMNS, MAX_ROWS, type Rect, rect } from "../../emulator/model/address";
import type { Geometry } from "./geometry";

export interface Place {
  readonly row: number;
  readonly column: number;
}

export type Direction = "up" | "down" | "left" | "right";

/** The block between two cells. */
export function between(a: Place, b: Place): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return rect(row, column, Math.abs(a.row - b.row) + 1, Math.abs(a.column - b.column) + 1);
}

export class Selection {
  active: Place = { row: 0, column: 0 };
  area: Rect = rect(0, 0);
  /** The corner that Shift and the mouse move; the other one is the active cell. */
  private far: Place = { row: 0, column: 0 };
  /** Column to come back to when Enter follows a row of Tabs. */
  private tabStart: number | null = null;

  constructor(
    private readonly geometry: () => Geometry,
    private readonly changed: () => void,
  ) {}

  /** The corner to keep in view. */
  get focus(): Place {
    return this.far;
  }

  /** Takes over a selection made elsewhere (by the add-in, or on another sheet). */
  adopt(area: Rect): void {
    this.area = area;
    if (!contains(area, rect(this.active.row, this.active.column)) || area.rows * area.columns === 1) {
      this.active = { row: area.row, column: area.column };
    }
    this.far = { row: area.row, column: area.column };
    this.tabStart = null;
  }

  /** Selects one cell (or its merged block). */
  cell(place: Place): void {
    const block = this.geometry().blockAt(place.row, place.column);
    this.active = { row: block.row, column: block.column };
    this.far = this.active;
    this.area = block;
    this.tabStart = null;
    this.changed();
  }

  /** Stretches the block from the active cell to a place. */
  extendTo(place: Place): void {
    this.far = place;
    this.area = this.geometry().wholeMerges(between(this.active, place));
    this.changed();
  }

  /** Selects a block; the active cell is its corner unless it lies inside already. */
  block(area: Rect, active: Place = { row: area.row, column: area.column }): void {
    this.active = active;
    this.far = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
    this.area = area;
    this.tabStart = null;
    this.changed();
  }

  rows(from: number, to: number): void {
    const row = Math.min(from, to);
    this.area = rect(row, 0, Math.abs(from - to) + 1, MAX_COLUMNS);
    this.active = { row: from, column: 0 };
    this.far = { row: to, column: 0 };
    this.changed();
  }

  columns(from: number, to: number): void {
    const column = Math.min(from, to);
    this.area = rect(0, column, MAX_ROWS, Math.abs(from - to) + 1);
    this.active = { row: 0, column: from };
    this.far = { row: 0, column: to };
    this.changed();
  }

  /** One step, or to the edge of the data with `jump`. */
  move(direction: Direction, options: { extend?: boolean; jump?: boolean; steps?: number } = {}): void {
    const geometry = this.geometry();
    let place = options.extend ? this.far : this.active;
    if (options.jump) place = this.edge(place, direction);
    else for (let i = 0; i < (options.steps ?? 1); i++) place = step(geometry, place, direction);
    if (options.extend) this.extendTo(place);
    else this.cell(place);
  }

  /** Enter and Tab: to the next cell, round and round inside a block of several. */
  advance(direction: Direction): void {
    const block = this.geometry().blockAt(this.active.row, this.active.column);
    const several = this.area.rows > block.rows || this.area.columns > block.columns;
    if (several && this.area.rows < MAX_ROWS && this.area.columns < MAX_COLUMNS) {
      this.cycle(direction);
      return;
    }
    const start = this.tabStart ?? this.active.column;
    if (direction === "down" && this.tabStart !== null) {
      this.cell(step(this.geometry(), { row: this.active.row, column: start }, "down"));
      return;
    }
    this.move(direction);
    this.tabStart = direction === "right" ? start : null;
  }

  private cycle(direction: Direction): void {
    const { area } = this;
    let at = this.active;
    for (let i = 0; i < area.rows * area.columns; i++) {
      const across = direction === "left" || direction === "right";
      const by = direction === "right" || direction === "down" ? 1 : -1;
      const width = across ? area.columns : area.rows;
      const total = area.rows * area.columns;
      const index = across
        ? (at.row - area.row) * width + (at.column - area.column)
        : (at.column - area.column) * width + (at.row - area.row);
      const next = (index + by + total) % total;
      const [major, minor] = [Math.floor(next / width), next % width];
      at = across
        ? { row: area.row + major, column: area.column + minor }
        : { row: area.row + minor, column: area.column + major };
      const block = this.geometry().blockAt(at.row, at.column);
      if (block.row === at.row && block.column === at.column) break;
    }
    this.active = at;
    this.far = at;
    this.changed();
  }

  /** Where Ctrl and an arrow lead: the end of a filled run, or the next filled cell. */
  private edge(from: Place, direction: Direction): Place {
    const { sheet } = this.geometry();
    const by = direction === "up" || direction === "left" ? -1 : 1;
    const across = direction === "left" || direction === "right";
    const used = sheet.used(true);
    const last = across ? MAX_COLUMNS - 1 : MAX_ROWS - 1;
    const usedEnd = used ? (across ? used.column + used.columns : used.row + used.rows) - 1 : -1;
    const filled = (i: number): boolean =>
      i >= 0 && i <= last && (across ? sheet.value(from.row, i) : sheet.value(i, from.column)) !== null;
    let at = across ? from.column : from.row;
    if (filled(at) && filled(at + by)) {
      while (filled(at + by)) at += by;
    } else {
      at += by;
      while (at > 0 && at <= usedEnd && !filled(at)) at += by;
      if (!filled(at)) at = by < 0 ? 0 : last;
    }
    at = Math.max(0, Math.min(last, at));
    return across ? { row: from.row, column: at } : { row: at, column: from.column };
  }
}

function step(geometry: Geometry, from: Place, direction: Direction): Place {
  const block = geometry.blockAt(from.row, from.column);
  switch (direction) {
    case "up":
      return { row: geometry.rows.step(block.row, -1), column: from.column };
    case "down":
      return { row: geometry.rows.step(block.row + block.rows - 1, 1), column: from.column };
    case "left":
      return { row: from.row, column: geometry.columns.step(block.column, -1) };
    case "right":
      return { row: from.row, column: geometry.columns.step(block.column + block.columns - 1, 1) };
  }
}
