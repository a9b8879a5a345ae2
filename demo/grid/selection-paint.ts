/** Draws the selection, the block that was copied, and the filter buttons over the cells. */
import { intersection, type Rect, rect } from "../../emulator/model/address";
import type { Worksheet } from "../../emulator/model/worksheet";
import type { Box, Geometry } from "./geometry";
import type { Pane } from "./painter";
import type { Place } from "./selection";
import type { GridTheme } from "./theme";

export const FILTER_BUTTON = 17;

export class SelectionPaint {
  constructor(
    private readonly ctx: CanvasRenderingContext2D,
    private readonly geometry: Geometry,
    private readonly theme: GridTheme,
  ) {}

  private boxOf(pane: Pane, area: Rect): Box {
    const box = this.geometry.box(area);
    return { ...box, x: box.x + pane.originX, y: box.y + pane.originY };
  }

  paint(pane: Pane, area: Rect, active: Place, editing: boolean): void {
    const { ctx, geometry, theme } = this;
    ctx.save();
    ctx.beginPath();
    ctx.rect(pane.clip.x, pane.clip.y, pane.clip.width, pane.clip.height);
    ctx.clip();
    const box = this.boxOf(pane, area);
    const block = geometry.blockAt(active.row, active.column);
    if (area.rows > block.rows || area.columns > block.columns) {
      const hole = this.boxOf(pane, block);
      ctx.fillStyle = theme.selection;
      ctx.beginPath();
      ctx.rect(box.x, box.y, box.width - 1, box.height - 1);
      ctx.rect(hole.x, hole.y, hole.width - 1, hole.height - 1);
      ctx.fill("evenodd");
    }
    ctx.strokeStyle = theme.accent;
    ctx.lineWidth = 2;
    if (!editing) ctx.strokeRect(box.x, box.y, box.width - 1, box.height - 1);
    ctx.restore();
  }

  /** The dashed frame of what was copied. */
  copied(pane: Pane, area: Rect): void {
    const { ctx } = this;
    const box = this.boxOf(pane, area);
    ctx.save();
    ctx.beginPath();
    ctx.rect(pane.clip.x, pane.clip.y, pane.clip.width, pane.clip.height);
    ctx.clip();
    ctx.strokeStyle = this.theme.accent;
    ctx.lineWidth = 2;
    ctx.setLineDash([5, 3]);
    ctx.strokeRect(box.x, box.y, box.width - 1, box.height - 1);
    ctx.restore();
  }

  filterButtons(pane: Pane): void {
    for (const place of filterPlaces(this.geometry.sheet, pane.cells)) {
      this.filterButton(this.boxOf(pane, rect(place.row, place.column)), pane.clip);
    }
  }

  private filterButton(cell: Box, clip: Box): void {
    const { ctx } = this;
    if (cell.width < FILTER_BUTTON + 4) return;
    const size = Math.min(FILTER_BUTTON, cell.height - 3);
    const x = cell.x + cell.width - size - 2;
    const y = cell.y + cell.height - size - 2;
    ctx.save();
    ctx.beginPath();
    ctx.rect(clip.x, clip.y, clip.width, clip.height);
    ctx.clip();
    ctx.fillStyle = "#FFFFFF";
    ctx.fillRect(x, y, size, size);
    ctx.strokeStyle = "#B4BCB8";
    ctx.lineWidth = 1;
    ctx.strokeRect(x + 0.5, y + 0.5, size - 1, size - 1);
    ctx.fillStyle = "#4A5350";
    ctx.beginPath();
    ctx.moveTo(x + size / 2 - 4, y + size / 2 - 2);
    ctx.lineTo(x + size / 2 + 4, y + size / 2 - 2);
    ctx.lineTo(x + size / 2, y + size / 2 + 3);
    ctx.fill();
    ctx.restore();
  }
}

/** The cells that carry a filter button, within a block. */
export function filterPlaces(sheet: Worksheet, within: Rect): Place[] {
  const headers = sheet.tables.filter((t) => t.showFilterButton && t.showHeaders).map((t) => t.area);
  if (sheet.autoFilter) headers.push(sheet.autoFilter.area);
  return headers.flatMap((area) => {
    const shown = intersection(rect(area.row, area.column, 1, area.columns), within);
    return shown
      ? Array.from({ length: shown.columns }, (_, i) => ({ row: area.row, column: shown.column + i }))
      : [];
  });
}
