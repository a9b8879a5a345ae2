/** What people type into the input cells, as values: 25, 25 %, 0,25, « 25% », a date in any French habit. */
import type { Cell } from "../register/grid";
import { NUMBER_BLANK, parseAmountText, parseQuantityText } from "../register/amounts";
import { DATE_BLANK, parseDateNumber, parseDateText } from "../register/dates";
import { bounded } from "../register/plain-text";
import type { Unit } from "../spaser/framework";

/** Nothing typed, or a placeholder such as « n.d. » or « - ». */
export const BLANK = null;
export type Typed = number | typeof BLANK | "refused";

/** Reads an input cell in the unit of its indicator. A percentage comes back as a fraction, a date as a serial of 1900. */
export function readTyped(typed: Cell, unit: Unit, date1904: boolean): Typed {
  const cell = typeof typed === "string" ? bounded(typed) : typed;
  if (typeof cell === "boolean") return "refused";
  if (typeof cell === "string" && isBlank(cell)) return BLANK;
  if (unit === "date") return readDate(cell, date1904);
  if (unit === "percent") return readPercent(cell);
  const value = typeof cell === "number" ? cell : readNumber(cell, unit);
  if (value === NUMBER_BLANK) return BLANK;
  return Number.isFinite(value) && value >= 0 ? value : "refused";
}

function isBlank(text: string): boolean {
  return /^[\s\u00a0\u202f]*(-|–|—|n\.? ?d\.?|n\/a)?[\s\u00a0\u202f]*$/i.test(text);
}

function readDate(cell: string | number, date1904: boolean): Typed {
  const day = typeof cell === "number" ? parseDateNumber(cell, date1904) : parseDateText(bare(cell));
  if (day === DATE_BLANK) return BLANK;
  return day > 0 ? day : "refused";
}

/** Without the quotes and bounds that people copy along. */
function bare(text: string): string {
  return text.replace(/[«»“”"'’≥≤]/g, " ").trim();
}

/** Up to 1 it is a fraction, above it is in percent: nobody has a target of 1 %, and 25 means 25 %. */
function readPercent(cell: string | number): Typed {
  if (typeof cell === "number") return fraction(cell, cell > 1);
  const text = bare(cell);
  const signed = /(%|pour ?cent|percent)\s*$/i.exec(text);
  const number = readNumber(signed ? text.slice(0, signed.index) : text, "percent");
  if (number === NUMBER_BLANK) return BLANK;
  return fraction(number, signed !== null || number > 1);
}

function fraction(number: number, inPercent: boolean): Typed {
  const value = inPercent ? Number((number / 100).toPrecision(12)) : number;
  return Number.isFinite(value) && value >= 0 && value <= 1 ? value : "refused";
}

function readNumber(text: string, unit: Unit): number {
  return unit === "euros" ? parseAmountText(bare(text)) : parseQuantityText(bare(text));
}
