/** Where the text of a cell goes: side, room it may take from empty neighbours, lines. */
import type { CellStyle } from "../../emulator/model/styles";
import { CellError, type CellValue } from "../../emulator/model/values";

/** Pixels between a cell's edge and its text, and of one step of indent. */
export const TEXT_PADDING = 3;
export const INDENT = 9;

export type Side = "left" | "center" | "right";

/** Numbers stand right, texts left, the rest in the middle, unless the format says otherwise. */
export function sideOf(value: CellValue, style: CellStyle): Side {
  switch (style.horizontal) {
    case "Left":
    case "Justify":
    case "Distributed":
    case "Fill":
      return "left";
    case "Center":
    case "CenterAcrossSelection":
      return "center";
    case "Right":
      return "right";
    default:
      if (typeof value === "number") return "right";
      return typeof value === "boolean" || value instanceof CellError ? "center" : "left";
  }
}

/** How far a text runs over its cell, in pixels to either side, when neighbours let it. */
export function overrun(side: Side, textWidth: number, room: number): { left: number; right: number } {
  const over = Math.max(0, textWidth - room);
  if (side === "left") return { left: 0, right: over };
  return side === "right" ? { left: over, right: 0 } : { left: over / 2, right: over / 2 };
}

/** Shows a number with as many figures as fit, as the General format does; null when not even the whole part fits. */
export function squeezeGeneral(value: number, fits: (text: string) => boolean, mark: string): string | null {
  for (let figures = 11; figures >= 1; figures--) {
    const text = String(Number(value.toPrecision(figures))).replace(".", mark);
    if (fits(text) && !/e/i.test(text)) return text;
  }
  for (let figures = 5; figures >= 0; figures--) {
    const text = value
      .toExponential(figures)
      .replace(/e([+-])(\d)$/, "E$10$2")
      .replace("e", "E")
      .replace(".", mark);
    if (fits(text)) return text;
  }
  return null;
}
