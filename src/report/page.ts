/** The printed page: how much fits on it, and where pages begin so that no block is torn. */
import { FONT_SIZE, lineHeight } from "./design";
import type { SheetPlan } from "./plan";
import { lineCount } from "./text-width";

/** A4 landscape, in points. */
const PAPER = { width: 841.9, height: 595.3 };
export const MARGINS = { top: 34, bottom: 43, left: 34, right: 34, header: 17, footer: 20 };

/**
 * Width in points of a column of so many characters: one of the standard font (Calibri 11) is 7 pixels wide, a cell has 5
 * pixels of padding, and a pixel is 0.75 points.
 */
export function columnPoints(characters: number): number {
  return (Math.trunc(characters * 7 + 0.5) + 5) * 0.75;
}

/** Texts of 9 points are printed with 8. */
const SMALLEST_SCALE = 8 / 9;

/** Over how many pages so many columns are spread, none torn, the first `titles` of them on each, so that they can be read. */
export function pagesWide(widths: readonly number[], titles: number): number {
  const points = widths.map(columnPoints);
  const repeated = points.slice(0, titles).reduce((sum, width) => sum + width, 0);
  const available = (PAPER.width - MARGINS.left - MARGINS.right) / SMALLEST_SCALE - repeated;
  let pages = 1;
  let used = 0;
  for (const width of points.slice(titles)) {
    if (used > 0 && used + width > available) {
      pages++;
      used = 0;
    }
    used += width;
  }
  return pages;
}

/** How many points of rows fit on a page once all columns fit its width. Some room is left: printers differ. */
export function pageCapacity(widths: readonly number[]): number {
  const width = widths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  const scale = Math.min(1, (PAPER.width - MARGINS.left - MARGINS.right) / width);
  return ((PAPER.height - MARGINS.top - MARGINS.bottom) / scale) * 0.97;
}

/** The parts of the footer with Excel's codes. « & » begins a code, so that a name's own is doubled. */
export function footerParts({ print: { footer } }: SheetPlan): Record<"left" | "centre" | "right", string> {
  const name = footer.left.replaceAll("&", "&&");
  // A digit behind the size would be taken for more of it.
  return { left: `&10${/^\d/.test(name) ? " " : ""}${name}`, centre: "&10&P / &N", right: "&10&D" };
}

export interface Block {
  row: number;
  height: number;
  /** Where it may be torn, if leaving it whole left more than half of a page empty: blocks that make it up. */
  parts?: readonly Block[];
}

/** Less than this part of a page is never left to stand alone where something follows. */
const FULL_ENOUGH = 0.5;

/**
 * The blocks that must begin a page. `titles` is the height of the rows repeated on every page but the first, where they
 * stand themselves. A block that is higher than a page begins one and flows.
 */
export function breaksBefore(blocks: readonly Block[], capacity: number, titles: number): number[] {
  const breaks: number[] = [];
  let used = 0;
  const place = (block: Block): void => {
    const fits = used === 0 || used + block.height <= capacity;
    if (!fits && used < capacity * FULL_ENOUGH && block.parts && block.parts.length > 1) {
      block.parts.forEach(place);
      return;
    }
    if (!fits) {
      breaks.push(block.row);
      used = titles;
    }
    used += block.height;
    if (used > capacity) used = titles + ((used - titles) % (capacity - titles));
  };
  blocks.forEach(place);
  return breaks;
}

/** Height in points of a wrapped text with a little air; Excel allows 409 at most. */
export function textHeight(text: string, characters: number, size: number = FONT_SIZE): number {
  return Math.min(409, lineCount(text, characters, size) * lineHeight(size) + 5);
}
