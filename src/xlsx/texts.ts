/** Texts as the parts of a workbook can hold them: anything may stand in a cell of a register. */
import { LONGEST_CELL_TEXT } from "../register/grid";

/** What XML 1.0 forbids, escaped or not: control characters, two noncharacters, halves of a pair. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/** The text without what XML can't hold. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/** The text as a cell holds it: « _x0041_ » is the format's own way to write an A, so its first line is itself escaped. */
export function cellText(text: string): string {
  // Cut first: that may leave half of a pair.
  return xmlText(text.slice(0, LONGEST_CELL_TEXT)).replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");
}
