/** What of a sheet is on the screen: the four panes that frozen rows and columns make, and hits of the mouse. */
import { type Rect, rect } from "../../emulator/model/address";
import type { Box, Geometry } from "./geometry";
import { COLUMN_HEADING_HEIGHT, type HeadingRun, rowHeadingWidth } from "./headings";
import type { Pane } from "./painter";
import type { Place } from "./selection";
import { FILTER_BUTTON, filterPlaces } from "./selection-paint";

export type Hit =
  | { readonly on: "cell"; readonly place: Place }
  | {
      readonly on: "column" | "row";
      readonly index: number;
      /** Near the line after which lies the next heading. */ readonly edge: boolean;
    }
  | { readonly on: "filter"; readonly place: Place }
  | { readonly on: "corner" };

const GRIP = 4;

export class Viewport {
  readonly headingWidth: number;
  readonly headingHeight: number;

  constructor(
    private readonly geometry: Geometry,
    readonly width: number,
    readonly height: number,
    readonly scrollX: number,
    readonly scrollY: number,
  ) {
    const shown = geometry.sheet.showHeadings;
    this.headingHeight = shown ? COLUMN_HEADING_HEIGHT : 0;
    this.headingWidth = shown ? rowHeadingWidth(geometry.rows.indexAt(scrollY + height)) : 0;
  }

  /** The rows and columns that scroll and are (partly) visible. */
  get scrolled(): Rect {
    const { geometry } = this;
    const { frozen } = geometry;
    const span = (axis: Geometry["rows"], offset: number, room: number, least: number): [number, number] => {
      if (room <= 0) return [least, 0];
      const first = Math.max(least, axis.indexAt(offset));
      return [first, axis.indexAt(offset + room) - first + 1];
    };
    const [row, rows] = span(
      geometry.rows,
      this.scrollY + frozen.height,
      this.height - this.headingHeight - frozen.height,
      frozen.rows,
    );
    const [column, columns] = span(
      geometry.columns,
      this.scrollX + frozen.width,
      this.width - this.headingWidth - frozen.width,
      frozen.columns,
    );
    return rect(row, column, rows, columns);
  }

  /** The panes that hold cells, the scrolling one first. */
  panes(): Pane[] {
    const { frozen } = this.geometry;
    const { headingWidth: left, headingHeight: top } = this;
    const body = this.scrolled;
    const [bodyX, bodyY] = [left + frozen.width, top + frozen.height];
    const clip = (x: number, y: number, right: number, bottom: number): Box => ({
      x,
      y,
      width: right - x,
      height: bottom - y,
    });
    const [scrolledX, scrolledY] = [left - this.scrollX, top - this.scrollY];
    const panes: Pane[] = [
      {
        clip: clip(bodyX, bodyY, this.width, this.height),
        originX: scrolledX,
        originY: scrolledY,
        cells: body,
      },
      {
        clip: clip(bodyX, top, this.width, bodyY),
        originX: scrolledX,
        originY: top,
        cells: rect(0, body.column, frozen.rows, body.columns),
      },
      {
        clip: clip(left, bodyY, bodyX, this.height),
        originX: left,
        originY: scrolledY,
        cells: rect(body.row, 0, body.rows, frozen.columns),
      },
      {
        clip: clip(left, top, bodyX, bodyY),
        originX: left,
        originY: top,
        cells: rect(0, 0, frozen.rows, frozen.columns),
      },
    ];
    return panes.filter(
      (pane) => pane.clip.width > 0 && pane.clip.height > 0 && pane.cells.rows > 0 && pane.cells.columns > 0,
    );
  }

  columnRuns(): HeadingRun[] {
    const { frozen } = this.geometry;
    const body = this.scrolled;
    const x = this.headingWidth + frozen.width;
    const height = this.headingHeight;
    return [
      {
        first: body.column,
        count: body.columns,
        origin: this.headingWidth - this.scrollX,
        clip: { x, y: 0, width: this.width - x, height },
      },
      {
        first: 0,
        count: frozen.columns,
        origin: this.headingWidth,
        clip: { x: this.headingWidth, y: 0, width: frozen.width, height },
      },
    ].filter((run) => run.clip.width > 0);
  }

  rowRuns(): HeadingRun[] {
    const { frozen } = this.geometry;
    const body = this.scrolled;
    const y = this.headingHeight + frozen.height;
    const width = this.headingWidth;
    return [
      {
        first: body.row,
        count: body.rows,
        origin: this.headingHeight - this.scrollY,
        clip: { x: 0, y, width, height: this.height - y },
      },
      {
        first: 0,
        count: frozen.rows,
        origin: this.headingHeight,
        clip: { x: 0, y: this.headingHeight, width, height: frozen.height },
      },
    ].filter((run) => run.clip.height > 0);
  }

  /** Sheet pixels under a screen point. */
  private sheetPoint(x: number, y: number): { x: number; y: number } {
    const { frozen } = this.geometry;
    const [left, top] = [x - this.headingWidth, y - this.headingHeight];
    return {
      x: left < frozen.width ? left : left + this.scrollX,
      y: top < frozen.height ? top : top + this.scrollY,
    };
  }

  /** The cell under a screen point; points beside the cells give the nearest one. */
  cellAt(x: number, y: number): Place {
    const point = this.sheetPoint(Math.max(this.headingWidth, x), Math.max(this.headingHeight, y));
    return { row: this.geometry.rows.indexAt(point.y), column: this.geometry.columns.indexAt(point.x) };
  }

  hit(x: number, y: number): Hit {
    if (x < this.headingWidth && y < this.headingHeight) return { on: "corner" };
    const point = this.sheetPoint(x, y);
    if (y < this.headingHeight) return this.headingHit("column", this.geometry.columns, point.x);
    if (x < this.headingWidth) return this.headingHit("row", this.geometry.rows, point.y);
    const place = this.cellAt(x, y);
    return { on: this.isFilterButton(place, x, y) ? "filter" : "cell", place };
  }

  private isFilterButton(place: Place, x: number, y: number): boolean {
    const cell = rect(place.row, place.column);
    if (filterPlaces(this.geometry.sheet, cell).length === 0) return false;
    const box = this.boxOf(cell);
    return x >= box.x + box.width - FILTER_BUTTON - 2 && y >= box.y + box.height - FILTER_BUTTON - 2;
  }

  /** True when a part of the box is among the cells on the screen. */
  shows(box: Box): boolean {
    const { x, y, width, height } = box;
    const right = x > this.headingWidth - width && x < this.width;
    return right && y > this.headingHeight - height && y < this.height;
  }

  private headingHit(on: "column" | "row", axis: Geometry["rows"], at: number): Hit {
    const index = axis.indexAt(at);
    if (at - axis.start(index) < GRIP && index > 0) return { on, index: index - 1, edge: true };
    return { on, index, edge: axis.end(index) - at <= GRIP };
  }

  /** Screen box of a block, by the pane that its first cell lies in. */
  boxOf(area: Rect): Box {
    const box = this.geometry.box(area);
    const { frozen } = this.geometry;
    return {
      ...box,
      x: box.x + this.headingWidth - (area.column < frozen.columns ? 0 : this.scrollX),
      y: box.y + this.headingHeight - (area.row < frozen.rows ? 0 : this.scrollY),
    };
  }

  /** The scroll position that brings a cell into view, as little as possible. */
  scrollTo(place: Place): { x: number; y: number } {
    const { geometry } = this;
    const box = geometry.box(geometry.blockAt(place.row, place.column));
    const { frozen } = geometry;
    const along = (scroll: number, start: number, size: number, from: number, room: number): number => {
      if (start < scroll + from || size > room) return Math.max(0, start - from);
      return start + size > scroll + from + room ? start + size - from - room : scroll;
    };
    const x =
      place.column < frozen.columns
        ? this.scrollX
        : along(this.scrollX, box.x, box.width, frozen.width, this.width - this.headingWidth - frozen.width);
    const y =
      place.row < frozen.rows
        ? this.scrollY
        : along(
            this.scrollY,
            box.y,
            box.height,
            frozen.height,
            this.height - this.headingHeight - frozen.height,
          );
    return { x, y };
  }
}
