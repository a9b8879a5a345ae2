/**
 * Bars in the cells of a plain table: shaded blanks that don't break, then the number. They need neither pictures nor merged
 * cells, print in black and white, and a screen reader says the numbers only.
 */
import { Paragraph, ShadingType, TextRun } from "docx";
import { COLOURS } from "../report/design";
import type { Line } from "../publishing/publication";
import { ink, STRONG, STYLES } from "./look";

const NBSP = "\u00a0";
/** As wide as a digit, set at half its width: LibreOffice draws a seam between others that don't break. */
const BLANK = "\u2007";
const BLANK_SCALE = 50;
/** Blanks of a whole bar: what fits the cell beside the longest number. */
const WHOLE = 80;

type Shade = { type: (typeof ShadingType)[keyof typeof ShadingType]; color: string; fill: string };
const flat = (colour: string): Shade => ({ type: ShadingType.CLEAR, color: "auto", fill: ink(colour) });
const SOLID = flat(COLOURS.navy);
const TICK = flat(COLOURS.target);
const HATCHED: Shade = { type: ShadingType.DIAGONAL_STRIPE, color: ink(COLOURS.bar), fill: "FFFFFF" };

/** The bars of an indicator: the year over the year before, each with its number behind it. */
export function bars({ bar, value, previous }: Line, year: number): Paragraph[] {
  if (!bar) return [];
  const target = bar.target;
  const drawn = [oneBar(bar.value, target, SOLID, `${year} : ${value}`, true)];
  if (bar.previous !== null)
    drawn.push(oneBar(bar.previous, target, HATCHED, `${year - 1} : ${previous}`, false));
  return drawn;
}

function oneBar(
  value: number,
  target: number | null,
  shade: Shade,
  label: string,
  strong: boolean,
): Paragraph {
  const place = (fraction: number) => Math.round(Math.min(1, Math.max(0, fraction)) * WHOLE);
  const end = place(value);
  const mark = target === null ? null : Math.min(WHOLE - 1, Math.max(0, place(target) - 1));
  // From left to right: where the look of the blanks changes.
  const edges = [...new Set([0, end, ...(mark === null ? [] : [mark, mark + 1])])].sort((a, b) => a - b);
  const pieces = edges.slice(0, -1).map((from, i) => {
    const isMark = from === mark;
    const shading = isMark ? TICK : from < end ? shade : null;
    const text = BLANK.repeat((edges[i + 1] ?? from) - from);
    return new TextRun({ text, scale: BLANK_SCALE, ...(shading ? { shading } : {}) });
  });
  return new Paragraph({
    style: STYLES.bar,
    children: [...pieces, new TextRun({ text: `${NBSP}${label}`, ...(strong ? { style: STRONG } : {}) })],
  });
}
