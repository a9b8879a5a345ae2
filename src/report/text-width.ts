/** How wide a text is in Calibri, without a screen to measure it on: enough to know where its lines will break. */
import { FONT_SIZE } from "./design";

/** Parts of the size of the font; letters of about the same width together. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  [" \u00a0\u202fijlI.,;:'’·", 0.25],
  ["frt()-!/°J", 0.34],
  ["cksvxyzL", 0.45],
  ["ABEFKPRSTXYZ", 0.55],
  ["CDGHNOQUV", 0.64],
  ["mMwW%&→", 0.86],
];
/** Small letters and figures. */
const USUAL = 0.52;
/** Screens and printers round letters to their dots: lines may come out this much longer. */
const ALLOWANCE = 1.04;
/** Pixels of a character of a column's width, and of a point. */
const CHARACTER = 7;
const POINT = 96 / 72;

/** What an indent of one takes of a column's width, in characters. */
export const INDENT = 1.3;

const widths = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])));

/** Accents take no room; what was found for a letter is kept. */
function widthOfLetter(letter: string): number {
  let width = 0;
  for (const part of letter.normalize("NFD").replace(/\p{M}/gu, "")) width += widths.get(part) ?? USUAL;
  widths.set(letter, width);
  return width;
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) width += widths.get(letter) ?? widthOfLetter(letter);
  return width;
}

/** How many lines a text takes in a width given in characters of the standard font, as Excel wraps words. */
export function lineCount(text: string, characters: number, size: number = FONT_SIZE): number {
  const available = (characters * CHARACTER) / (size * POINT * ALLOWANCE);
  return text.split("\n").reduce((sum, line) => sum + linesOf(line, available), 0);
}

/** The width, in characters of the standard font, that keeps each word of a text whole. */
export function widestWord(text: string, size: number = FONT_SIZE): number {
  const widest = Math.max(...text.split(/[ \n]/).map(widthOf));
  return (widest * size * POINT * ALLOWANCE) / CHARACTER;
}

function linesOf(line: string, available: number): number {
  const space = widthOf(" ");
  let lines = 1;
  let used = 0;
  for (const word of line.split(" ")) {
    const width = widthOf(word);
    if (used > 0 && used + space + width > available) {
      lines++;
      used = width;
    } else {
      used += (used > 0 ? space : 0) + width;
    }
    // A word that is longer than a line is cut where the line ends.
    if (used > available) {
      lines += Math.ceil(used / available) - 1;
      used %= available;
    }
  }
  return lines;
}
