/** Draws the text of one cell: aligned, wrapped, shortened, turned, running over empty neighbours. */
import type { Language } from "../../src/text/language";
import { cellFont, lineHeight, textWidth, wrapText } from "../display/fonts";
import type { CellView } from "./cell-view";
import type { Box } from "./geometry";
import { INDENT, overrun, type Side, sideOf, squeezeGeneral, TEXT_PADDING } from "./text-place";

/** Room that empty neighbours offer, in pixels. */
export interface Room {
  readonly left: number;
  readonly right: number;
}

/** The part of the width that the baseline takes from the top of a line. */
const BASELINE = 0.78;

function shorten(view: CellView, font: string, width: number, language: Language): string {
  if (typeof view.value !== "number" || textWidth(view.text, font) <= width + TEXT_PADDING) return view.text;
  if (view.style.numberFormat === "General") {
    const fitting = squeezeGeneral(
      view.value,
      (text) => textWidth(text, font) <= width + TEXT_PADDING,
      language === "fr" ? "," : ".",
    );
    if (fitting !== null) return fitting;
  }
  return "#".repeat(Math.max(1, Math.floor((width + TEXT_PADDING) / textWidth("#", font))));
}

function startOf(side: Side, box: Box, indent: number, width: number): number {
  if (side === "left") return box.x + TEXT_PADDING + indent;
  if (side === "right") return box.x + box.width - 1 - TEXT_PADDING - indent - width;
  return box.x + (box.width - 1 - width) / 2;
}

/** How far the text of a cell runs over its edges; nothing for numbers, wrapped or turned text. */
export function runsOver(view: CellView, boxWidth: number): Room {
  const { style, value, text } = view;
  if (typeof value !== "string" || text === "" || style.wrap || style.shrink || style.rotation)
    return { left: 0, right: 0 };
  if (style.horizontal === "Fill" || text.length * style.fontSize * 0.3 < boxWidth / 4)
    return { left: 0, right: 0 };
  const side = sideOf(value, style);
  const indent = side === "center" ? 0 : style.indent * INDENT;
  return overrun(
    side,
    textWidth(text.replace(/\r?\n/g, " "), cellFont(style)),
    boxWidth - 1 - 2 * TEXT_PADDING - indent,
  );
}

function decorate(
  ctx: CanvasRenderingContext2D,
  view: CellView,
  x: number,
  y: number,
  width: number,
  size: number,
): void {
  const { underline, strikethrough } = view.style;
  if (underline !== "None") ctx.fillRect(x, Math.round(y + size * 0.12), width, 1);
  if (underline.startsWith("Double")) ctx.fillRect(x, Math.round(y + size * 0.12) + 2, width, 1);
  if (strikethrough) ctx.fillRect(x, Math.round(y - size * 0.28), width, 1);
}

function paintTurned(ctx: CanvasRenderingContext2D, view: CellView, box: Box): void {
  const { rotation } = view.style;
  const degrees = rotation === 255 ? 90 : rotation > 90 ? rotation - 90 : -rotation;
  ctx.save();
  ctx.translate(box.x + box.width / 2, box.y + box.height / 2);
  ctx.rotate((degrees * Math.PI) / 180);
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(view.text, 0, 0);
  ctx.restore();
}

/** Draws the text of a cell within `clip` (the cell and the neighbours that it runs over). */
export function paintText(
  ctx: CanvasRenderingContext2D,
  view: CellView,
  box: Box,
  clip: Box,
  language: Language,
): void {
  if (view.text === "") return;
  const { style } = view;
  const font = cellFont(style);
  ctx.save();
  ctx.beginPath();
  ctx.rect(clip.x, clip.y, clip.width - 1, clip.height - 1);
  ctx.clip();
  ctx.font = font;
  ctx.fillStyle = view.colour;
  if (style.rotation) {
    paintTurned(ctx, view, box);
    ctx.restore();
    return;
  }
  const side = sideOf(view.value, style);
  const indent = side === "center" ? 0 : style.indent * INDENT;
  const width = box.width - 1 - 2 * TEXT_PADDING - indent;
  const text = shorten(view, font, width, language);
  const wraps = (style.wrap || style.horizontal === "Justify") && typeof view.value === "string";
  const lines = wraps ? wrapText(text, font, Math.max(8, width)) : [text.replace(/\r?\n/g, " ")];
  const line = lineHeight(style.fontSize);
  const high = lines.length * line;
  let y = box.y + box.height - 1 - high;
  if (style.vertical === "Top" || style.vertical === "Justify") y = box.y + 1;
  else if (style.vertical === "Center" || style.vertical === "Distributed")
    y = box.y + (box.height - 1 - high) / 2;
  // Text too high for its cell shows its beginning.
  if (high > box.height && style.vertical !== "Bottom") y = box.y + 1;
  if (high > box.height && wraps) y = Math.max(y, box.y + 1);
  ctx.textBaseline = "alphabetic";
  ctx.textAlign = "left";
  for (const one of lines) {
    const wide = textWidth(one, font);
    const x = startOf(side, box, indent, wide);
    const base = Math.round(y + line * BASELINE);
    ctx.fillText(one, Math.round(x), base);
    if (style.underline !== "None" || style.strikethrough)
      decorate(ctx, view, Math.round(x), base, wide, line);
    y += line;
  }
  ctx.restore();
}
