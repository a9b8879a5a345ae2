/** Which font the screen draws a cell with, and how wide a text is in it. */
import type { CellStyle } from "../../emulator/model/styles";

/** Pixels of a point at 100 %. */
export const POINT = 96 / 72;

const FALLBACK = '"Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif';

/** Fonts of the office suites and what stands in for them where they are absent; `scale` evens out the widths. */
const STAND_INS: Readonly<Record<string, { families: string; scale: number }>> = {
  calibri: { families: `Calibri, Carlito, ${FALLBACK}`, scale: 0.905 },
  "calibri light": { families: `"Calibri Light", Calibri, Carlito, ${FALLBACK}`, scale: 0.905 },
  aptos: { families: `Aptos, "Aptos Narrow", Carlito, ${FALLBACK}`, scale: 0.95 },
  "aptos narrow": { families: `"Aptos Narrow", Aptos, Carlito, ${FALLBACK}`, scale: 0.9 },
  cambria: { families: 'Cambria, Caladea, Georgia, "Liberation Serif", serif', scale: 0.97 },
};

let probe: CanvasRenderingContext2D | null = null;

function context(): CanvasRenderingContext2D {
  probe ??= document.createElement("canvas").getContext("2d");
  if (!probe) throw new Error("This browser has no 2D canvas");
  return probe;
}

const installed = new Map<string, boolean>();

/** True when a font of that name changes the width of a sample, in front of two different fallbacks. */
function isInstalled(name: string): boolean {
  const known = installed.get(name);
  if (known !== undefined) return known;
  const ctx = context();
  const width = (font: string): number => {
    ctx.font = `40px ${font}`;
    return ctx.measureText("mmwwiiLLOO0123456789").width;
  };
  const answer = ["monospace", "serif"].some((generic) => width(`"${name}", ${generic}`) !== width(generic));
  installed.set(name, answer);
  return answer;
}

const fonts = new Map<CellStyle, Map<number, string>>();

/** The CSS font of a cell at a zoom. Styles are shared objects, so each is worked out once. */
export function cellFont(style: CellStyle, zoom = 1): string {
  const perZoom = fonts.get(style) ?? new Map<number, string>();
  fonts.set(style, perZoom);
  const known = perZoom.get(zoom);
  if (known) return known;
  const font = fontOf(style.fontName, style.fontSize, style.bold, style.italic, zoom);
  perZoom.set(zoom, font);
  return font;
}

/** The CSS font for a name and a size in points. */
export function fontOf(name: string, points: number, bold: boolean, italic: boolean, zoom = 1): string {
  const standIn = STAND_INS[name.toLowerCase()];
  const native =
    !standIn ||
    standIn.families
      .split(",")
      .slice(0, 2)
      .some((family) => isInstalled(family.trim().replace(/"/g, "")));
  const size = points * POINT * zoom * (native ? 1 : standIn.scale);
  const families = standIn?.families ?? `"${name.replace(/"/g, "")}", ${FALLBACK}`;
  return `${italic ? "italic " : ""}${bold ? "bold " : ""}${Math.round(size * 100) / 100}px ${families}`;
}

const widths = new Map<string, Map<string, number>>();
const WIDTHS_PER_FONT = 20_000;

/** Width of a text in a CSS font, remembered. */
export function textWidth(text: string, font: string): number {
  const perFont = widths.get(font) ?? new Map<string, number>();
  widths.set(font, perFont);
  const known = perFont.get(text);
  if (known !== undefined) return known;
  if (perFont.size > WIDTHS_PER_FONT) perFont.clear();
  const ctx = context();
  ctx.font = font;
  const width = ctx.measureText(text).width;
  perFont.set(text, width);
  return width;
}

/** Breaks a text into lines that fit a width: at spaces first, inside a word when it alone is too wide. */
export function wrapText(text: string, font: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r?\n/)) {
    let line = "";
    for (const word of paragraph.split(/(?<=[ \-–/])/)) {
      if (textWidth((line + word).trimEnd(), font) <= width || line === "") line += word;
      else {
        lines.push(line.trimEnd());
        line = word;
      }
      while (textWidth(line.trimEnd(), font) > width && line.length > 1) {
        let cut = line.length - 1;
        while (cut > 1 && textWidth(line.slice(0, cut), font) > width) cut--;
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** Height of one line of a font of that many points, in pixels: Excel's own for Calibri 11 is 20. */
export function lineHeight(points: number, zoom = 1): number {
  return Math.round(points * POINT * 1.22 * zoom);
}
