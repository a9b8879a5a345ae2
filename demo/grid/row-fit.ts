/** How high a row without a height of its own must be for its text, as Excel fits it. */
import type { Worksheet } from "../../emulator/model/worksheet";
import { cellFont, lineHeight, wrapText } from "../display/fonts";
import { TEXT_PADDING } from "./text-place";

const SLACK = 2;
const TALLEST = 546;

/** Pixels. Merged cells don't count, as in Excel. */
export function fittingHeight(
  sheet: Worksheet,
  row: number,
  columnSize: (column: number) => number,
  least: number,
): number {
  let height = least;
  sheet.grid.each({ row, column: 0, rows: 1, columns: Infinity }, (cell, r, column) => {
    const style = sheet.style(r, column);
    const line = lineHeight(style.fontSize);
    if (cell.value === null) return;
    if (line + SLACK > height && style.fontSize > 11) height = Math.max(height, line + SLACK);
    if (!style.wrap || typeof cell.value !== "string" || sheet.mergeAt(r, column)) return;
    const width = columnSize(column) - 2 * TEXT_PADDING;
    // Most texts are short: no need to measure what can't fill a line.
    if (!cell.value.includes("\n") && cell.value.length * style.fontSize * 0.5 < width) return;
    const lines = wrapText(cell.value, cellFont(style), Math.max(8, width)).length;
    height = Math.max(height, lines * line + SLACK);
  });
  return Math.min(height, TALLEST);
}
