/** Draws the cells of one pane of a sheet: fills, bars, gridlines, borders, texts, in that order. */
import type { Language } from "../../src/text/language";
import { overlaps, type Rect, rect } from "../../emulator/model/address";
import type { Worksheet } from "../../emulator/model/worksheet";
import { drawEdge, heavier } from "./borders";
import type { CellView, CellViews } from "./cell-view";
import { mix } from "./conditional";
import type { Box, Geometry } from "./geometry";
import { paintText, type Room, runsOver } from "./paint-text";
import type { GridTheme } from "./theme";

/** A part of the screen that scrolls as one: its clip, and the screen position of the sheet's corner in it. */
export interface Pane {
  readonly clip: Box;
  readonly originX: number;
  readonly originY: number;
  /** Rows and columns that show in it. */
  readonly cells: Rect;
}

interface Piece {
  readonly view: CellView;
  readonly box: Box;
  readonly row: number;
  readonly column: number;
  readonly merged: boolean;
}

/** How far to the left of the screen a text may begin that runs into it. */
const LOOK_BACK = 40;

export class Painter {
  private readonly sheet: Worksheet;

  constructor(
    private readonly ctx: CanvasRenderingContext2D,
    private readonly geometry: Geometry,
    private readonly views: CellViews,
    private readonly theme: GridTheme,
    private readonly language: Language,
  ) {
    this.sheet = geometry.sheet;
  }

  paint(pane: Pane): void {
    const { ctx } = this;
    const { clip } = pane;
    if (clip.width <= 0 || clip.height <= 0) return;
    ctx.save();
    ctx.beginPath();
    ctx.rect(clip.x, clip.y, clip.width, clip.height);
    ctx.clip();
    ctx.fillStyle = this.theme.sheet;
    ctx.fillRect(clip.x, clip.y, clip.width, clip.height);
    const pieces = this.pieces(pane);
    if (this.sheet.showGridlines) this.gridlines(pane);
    for (const piece of pieces) this.fill(piece);
    const rooms = pieces.map((piece) => this.roomFor(piece));
    pieces.forEach((piece, i) => this.eraseLinesUnder(piece, rooms[i] ?? { left: 0, right: 0 }));
    for (const piece of pieces) if (piece.view.bar) this.bar(piece);
    this.borders(pane);
    pieces.forEach((piece, i) => {
      const room = rooms[i] ?? { left: 0, right: 0 };
      const { box } = piece;
      const reach = {
        x: box.x - room.left,
        y: box.y,
        width: box.width + room.left + room.right,
        height: box.height,
      };
      paintText(ctx, piece.view, box, reach, this.language);
    });
    ctx.restore();
  }

  private boxOf(pane: Pane, area: Rect): Box {
    const box = this.geometry.box(area);
    return { ...box, x: box.x + pane.originX, y: box.y + pane.originY };
  }

  private pieces(pane: Pane): Piece[] {
    const { geometry, views } = this;
    const { cells } = pane;
    const pieces: Piece[] = [];
    const add = (row: number, column: number, area: Rect, merged: boolean): void => {
      pieces.push({ view: views.at(row, column), box: this.boxOf(pane, area), row, column, merged });
    };
    for (let row = cells.row; row < cells.row + cells.rows; row++) {
      if (geometry.rows.size(row) === 0) continue;
      const first = this.firstTextBefore(row, cells.column);
      if (first !== null) add(row, first, rect(row, first), false);
      for (let column = cells.column; column < cells.column + cells.columns; column++) {
        if (geometry.columns.size(column) === 0 || geometry.mergeAt(row, column)) continue;
        add(row, column, rect(row, column), false);
      }
    }
    for (const merge of this.sheet.merges) {
      if (overlaps(merge, cells)) add(merge.row, merge.column, merge, true);
    }
    return pieces;
  }

  /** The text to the left of the pane that may run into it, if its way is free. */
  private firstTextBefore(row: number, column: number): number | null {
    if (column === 0 || !this.views.isBlank(row, column)) return null;
    for (let c = column - 1; c >= Math.max(0, column - LOOK_BACK); c--) {
      if (this.views.isBlank(row, c)) continue;
      // A hidden text shows nowhere, but stops others.
      return this.geometry.mergeAt(row, c) || this.geometry.columns.size(c) === 0 ? null : c;
    }
    return null;
  }

  private gridlines(pane: Pane): void {
    const { ctx, geometry, theme } = this;
    const { cells, clip } = pane;
    ctx.fillStyle = theme.gridline;
    for (let row = cells.row; row < cells.row + cells.rows; row++) {
      if (geometry.rows.size(row) > 0)
        ctx.fillRect(clip.x, pane.originY + geometry.rows.end(row) - 1, clip.width, 1);
    }
    for (let column = cells.column; column < cells.column + cells.columns; column++) {
      if (geometry.columns.size(column) > 0) {
        ctx.fillRect(pane.originX + geometry.columns.end(column) - 1, clip.y, 1, clip.height);
      }
    }
  }

  private fill({ view, box, merged }: Piece): void {
    const { ctx } = this;
    if (view.fill) {
      ctx.fillStyle = view.fill;
      ctx.fillRect(box.x - 1, box.y - 1, box.width + 1, box.height + 1);
    } else if (merged) {
      ctx.fillStyle = this.theme.sheet;
      ctx.fillRect(box.x, box.y, box.width - 1, box.height - 1);
    }
    if (view.rule) {
      ctx.fillStyle = view.rule;
      ctx.fillRect(box.x - 1, box.y + box.height - 1, box.width + 1, 1);
    }
  }

  /** What the empty neighbours leave to a long text. */
  private roomFor(piece: Piece): Room {
    const wanted = piece.merged ? { left: 0, right: 0 } : runsOver(piece.view, piece.box.width);
    return {
      left: wanted.left > 0 ? this.free(piece, -1, wanted.left) : 0,
      right: wanted.right > 0 ? this.free(piece, 1, wanted.right) : 0,
    };
  }

  private free(piece: Piece, by: 1 | -1, wanted: number): number {
    const { columns } = this.geometry;
    let room = 0;
    for (let c = piece.column + by; c >= 0 && c < columns.limit && room < wanted; c += by) {
      if (!this.views.isBlank(piece.row, c) || this.geometry.mergeAt(piece.row, c)) break;
      room += columns.size(c);
    }
    return room;
  }

  private eraseLinesUnder(piece: Piece, room: Room): void {
    if (!this.sheet.showGridlines || (room.left === 0 && room.right === 0)) return;
    const { ctx, geometry, theme } = this;
    const { box } = piece;
    ctx.fillStyle = theme.sheet;
    const erase = (column: number, x: number): void => {
      if (this.views.at(piece.row, column).fill === null) ctx.fillRect(x, box.y, 1, box.height - 1);
    };
    let x = box.x + box.width;
    for (let c = piece.column; x - box.x - box.width < room.right; x += geometry.columns.size(++c))
      erase(c, x - 1);
    x = box.x;
    for (let c = piece.column - 1; box.x - x < room.left; x -= geometry.columns.size(c--)) erase(c, x - 1);
  }

  private bar({ view, box }: Piece): void {
    const { ctx } = this;
    if (!view.bar) return;
    const width = Math.round((box.width - 5) * view.bar.share);
    if (width <= 0) return;
    const [x, y, height] = [box.x + 2, box.y + 2, box.height - 5];
    if (view.bar.gradient) {
      const gradient = ctx.createLinearGradient(x, 0, x + width, 0);
      gradient.addColorStop(0, view.bar.colour);
      gradient.addColorStop(1, mix(view.bar.colour, "#FFFFFF", 0.75));
      ctx.fillStyle = gradient;
    } else ctx.fillStyle = view.bar.colour;
    ctx.fillRect(x, y, width, height);
  }

  private borders(pane: Pane): void {
    const { ctx, geometry, sheet } = this;
    const { cells } = pane;
    const style = (row: number, column: number): ReturnType<Worksheet["style"]> | null =>
      row < 0 || column < 0 ? null : sheet.style(row, column);
    for (let row = cells.row; row <= cells.row + cells.rows; row++) {
      const height = geometry.rows.size(row);
      const y = pane.originY + geometry.rows.start(row);
      for (let column = cells.column; column <= cells.column + cells.columns; column++) {
        const own = style(row, column)?.borders;
        const above = style(row - 1, column)?.borders.bottom;
        const before = style(row, column - 1)?.borders.right;
        if (!own?.top && !own?.left && !above && !before) continue;
        const width = geometry.columns.size(column);
        const x = pane.originX + geometry.columns.start(column);
        const merge = geometry.mergeAt(row, column);
        const top = heavier(above, own?.top);
        const left = heavier(before, own?.left);
        const insideRows = merge !== null && row > merge.row;
        const insideColumns = merge !== null && column > merge.column;
        if (top && width > 0 && !insideRows) drawEdge(ctx, top, false, x - 1, y - 1, width);
        if (left && height > 0 && !insideColumns) drawEdge(ctx, left, true, x - 1, y - 1, height);
      }
    }
  }
}
