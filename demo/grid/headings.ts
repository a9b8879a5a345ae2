/** Draws the column letters and row numbers, those of the selection marked. */
import { columnName, type Rect } from "../../emulator/model/address";
import type { Box, Geometry } from "./geometry";
import type { GridTheme } from "./theme";

const FONT = '12px "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif';

export const COLUMN_HEADING_HEIGHT = 22;

/** Wide enough for the last row number on the screen. */
export function rowHeadingWidth(lastRow: number): number {
  return Math.max(32, 14 + String(lastRow + 1).length * 7);
}

/** A run of headings: which lines, where they start on the screen, and where they may draw. */
export interface HeadingRun {
  readonly first: number;
  readonly count: number;
  readonly origin: number;
  readonly clip: Box;
}

export class Headings {
  constructor(
    private readonly ctx: CanvasRenderingContext2D,
    private readonly geometry: Geometry,
    private readonly theme: GridTheme,
    private readonly selection: Rect,
  ) {}

  columns(run: HeadingRun): void {
    const { selection } = this;
    const whole = selection.rows >= 1_048_576;
    this.begin(run);
    for (let i = run.first; i < run.first + run.count; i++) {
      const size = this.geometry.columns.size(i);
      if (size === 0) continue;
      const x = run.origin + this.geometry.columns.start(i);
      const on = i >= selection.column && i < selection.column + selection.columns;
      this.box(x - 1, run.clip.y, size + 1, run.clip.height, on, whole);
      this.label(columnName(i), x + (size - 1) / 2, run.clip.y + run.clip.height / 2, on, whole);
      this.ctx.fillStyle = this.theme.headerLine;
      this.ctx.fillRect(x + size - 1, run.clip.y, 1, run.clip.height);
      // A heavier line where columns are hidden.
      if (i > 0 && this.geometry.columns.size(i - 1) === 0) {
        this.ctx.fillStyle = this.theme.headerText;
        this.ctx.fillRect(x - 1, run.clip.y + 3, 2, run.clip.height - 6);
      }
    }
    this.ctx.restore();
    this.ctx.fillStyle = this.theme.headerLine;
    this.ctx.fillRect(run.clip.x, run.clip.y + run.clip.height - 1, run.clip.width, 1);
    this.underline(run, true);
  }

  rows(run: HeadingRun): void {
    const { selection } = this;
    const whole = selection.columns >= 16_384;
    this.begin(run);
    for (let i = run.first; i < run.first + run.count; i++) {
      const size = this.geometry.rows.size(i);
      if (size === 0) continue;
      const y = run.origin + this.geometry.rows.start(i);
      const on = i >= selection.row && i < selection.row + selection.rows;
      this.box(run.clip.x, y - 1, run.clip.width, size + 1, on, whole);
      this.label(String(i + 1), run.clip.x + run.clip.width / 2, y + (size - 1) / 2, on, whole);
      this.ctx.fillStyle = this.theme.headerLine;
      this.ctx.fillRect(run.clip.x, y + size - 1, run.clip.width, 1);
      if (i > 0 && this.geometry.rows.size(i - 1) === 0) {
        this.ctx.fillStyle = this.theme.headerText;
        this.ctx.fillRect(run.clip.x + 3, y - 1, run.clip.width - 6, 2);
      }
    }
    this.ctx.restore();
    this.ctx.fillStyle = this.theme.headerLine;
    this.ctx.fillRect(run.clip.x + run.clip.width - 1, run.clip.y, 1, run.clip.height);
    this.underline(run, false);
  }

  /** The corner with its triangle: selects everything. */
  corner(width: number, height: number): void {
    const { ctx, theme } = this;
    ctx.fillStyle = theme.header;
    ctx.fillRect(0, 0, width, height);
    ctx.fillStyle = theme.headerLine;
    ctx.fillRect(width - 1, 0, 1, height);
    ctx.fillRect(0, height - 1, width, 1);
    ctx.beginPath();
    ctx.moveTo(width - 5, height - 14);
    ctx.lineTo(width - 5, height - 5);
    ctx.lineTo(width - 14, height - 5);
    ctx.fill();
  }

  private begin({ clip }: HeadingRun): void {
    const { ctx } = this;
    ctx.save();
    ctx.beginPath();
    ctx.rect(clip.x, clip.y, clip.width, clip.height);
    ctx.clip();
    ctx.fillStyle = this.theme.header;
    ctx.fillRect(clip.x, clip.y, clip.width, clip.height);
    ctx.font = FONT;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
  }

  private box(x: number, y: number, width: number, height: number, on: boolean, whole: boolean): void {
    if (!on) return;
    this.ctx.fillStyle = whole ? this.theme.accent : this.theme.headerSelected;
    this.ctx.fillRect(x, y, width, height);
  }

  private label(text: string, x: number, y: number, on: boolean, whole: boolean): void {
    this.ctx.fillStyle = on ? (whole ? "#FFFFFF" : this.theme.headerSelectedText) : this.theme.headerText;
    this.ctx.fillText(text, Math.round(x), Math.round(y) + 1);
  }

  /** The selection's stretch of the line between headings and cells. */
  private underline(run: HeadingRun, across: boolean): void {
    const { ctx, geometry, selection, theme } = this;
    const axis = across ? geometry.columns : geometry.rows;
    const from = across ? selection.column : selection.row;
    const count = across ? selection.columns : selection.rows;
    const { clip } = run;
    const low = across ? clip.x : clip.y;
    const high = low + (across ? clip.width : clip.height);
    const start = Math.max(low, run.origin + axis.start(from) - 1);
    const end = Math.min(high, run.origin + axis.start(from + count));
    if (end <= start) return;
    ctx.fillStyle = theme.accent;
    if (across) ctx.fillRect(start, clip.y + clip.height - 2, end - start, 2);
    else ctx.fillRect(clip.x + clip.width - 2, start, 2, end - start);
  }
}
