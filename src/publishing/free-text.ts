/** Texts that people typed into one cell, as paragraphs and lists. */
import type { FreeLine } from "./publication";

/** Signs that begin a point: dashes, arrows, bullets; « o » is what Word's second level pastes as. */
const POINT = /^\s*(?:[-–—•▪‣*→➔➜]|o(?=\s))\s*/;
const UNDER = /^(?:\s{2,}|\t|\s*o\s)/;

/** The lines of a free text without the signs that people put before them. */
export function freeLines(text: string): FreeLine[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line, i) => ({
    text: line.replace(POINT, "").trim(),
    level: i > 0 && UNDER.test(line) ? 1 : 0,
  }));
}

/** The paragraphs of a text; blank lines part them. */
export function paragraphs(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
