/** Widths in a file count characters of the standard font; the model has points. */

/** Pixels of the widest figure of Calibri 11, and points of a pixel. */
const FIGURE = 7;
const PIXEL = 0.75;

/** Points of a width as it stands in a file (padding included). */
export function widthToPoints(characters: number): number {
  return Math.trunc(characters * FIGURE + 0.5) * PIXEL;
}

/** The width to write into a file. */
export function widthToCharacters(points: number): number {
  return Math.round((points / PIXEL / FIGURE) * 256) / 256;
}
