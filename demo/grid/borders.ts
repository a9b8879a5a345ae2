/** Draws cell borders, each between two cells once, the heavier of both winning. */
import type { Border, LineWeight } from "../../emulator/model/styles";

const WIDTHS: Readonly<Record<LineWeight, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

const DASHES: Readonly<Record<Border["style"], readonly number[]>> = {
  Continuous: [],
  Dash: [4, 2],
  DashDot: [5, 2, 1, 2],
  DashDotDot: [5, 2, 1, 2, 1, 2],
  Dot: [1, 1],
  Double: [],
  SlantDashDot: [5, 2, 1, 2],
};

/** The one that shows where two cells meet. */
export function heavier(a: Border | undefined, b: Border | undefined): Border | undefined {
  if (!a || !b) return a ?? b;
  return WIDTHS[b.weight] > WIDTHS[a.weight] ? b : a;
}

/** A line along an edge: (x, y) is the pixel where the gridline would run. */
export function drawEdge(
  ctx: CanvasRenderingContext2D,
  border: Border,
  vertical: boolean,
  x: number,
  y: number,
  length: number,
): void {
  const width = border.style === "Double" ? 3 : WIDTHS[border.weight];
  const before = Math.floor(width / 2);
  ctx.fillStyle = border.weight === "Hairline" ? `${border.color}80` : border.color;
  const bar = (at: number, thick: number, from: number, size: number): void => {
    if (vertical) ctx.fillRect(x - before + at, y + from, thick, size);
    else ctx.fillRect(x + from, y - before + at, size, thick);
  };
  if (border.style === "Double") {
    bar(0, 1, 0, length);
    bar(2, 1, 0, length);
    return;
  }
  const dash = border.weight === "Hairline" ? [1, 1] : DASHES[border.style];
  if (dash.length === 0) {
    // One pixel more at each end closes the corners.
    bar(0, width, -before, length + width);
    return;
  }
  for (let at = 0, i = 0; at < length; i++) {
    const size = (dash[i % dash.length] ?? 1) * (i % 2 === 0 ? Math.max(1, width - 0) : width);
    if (i % 2 === 0) bar(0, width, at, Math.min(size, length - at));
    at += size;
  }
}
