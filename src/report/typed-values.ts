/**
 * What people type into the input cells, as values: 25, 25 %, 0,25, « ≤ 30 », « 5 jours », « au plus 30 j », a date in any French
 * habit. What the product prints reads back as what it stands for.
 */
import type { Cell } from "../register/grid";
import { NUMBER_BLANK, parseAmountText, parseQuantityText } from "../register/cells/amounts";
import { DATE_BLANK, parseDateNumber, parseDateText } from "../register/cells/dates";
import { bounded } from "../register/cells/plain-text";
import type { Target, Unit } from "../spaser/framework";

/** Nothing typed, or a placeholder such as « n.d. » or « - ». */
export const BLANK = null;
export type Typed = number | typeof BLANK | "refused";

/**
 * A number below this in a percent cell is a fraction: Excel makes 1.5 of « 150 » typed there. From here on, it was typed into a
 * cell that lost its format, and is in percent.
 */
const LARGEST_FRACTION = 10;
/** Nobody types longer: what is longer was pasted. */
const LONGEST = 80;

/** Reads an input cell in the unit of its indicator. A percentage comes back as a fraction, a date as a serial of 1900. */
export function readTyped(typed: Cell, unit: Unit, date1904: boolean): Typed {
  const cell = typeof typed === "string" ? bounded(typed) : typed;
  if (typeof cell === "boolean") return "refused";
  if (typeof cell === "string" && isBlank(cell)) return BLANK;
  if (typeof cell === "string" && (cell.length > LONGEST || bare(cell) === "")) return "refused";
  if (unit === "date") return readDate(cell, date1904);
  if (unit === "percent") return readPercent(cell);
  const value = typeof cell === "number" ? cell : readNumber(cell, unit);
  if (value === NUMBER_BLANK) return BLANK;
  return Number.isFinite(value) && value >= 0 ? value : "refused";
}

/** Which side the text says is the good one: « ≤ 30 », « 25 % minimum »; null when it says nothing of it. */
export function boundTyped(cell: Cell): Target["direction"] | null {
  const text = typeof cell === "string" ? plainly(cell.slice(0, LONGEST)) : "";
  const word = BOUND_BEFORE.exec(text)?.[1] ?? BOUND_AFTER.exec(text)?.[1];
  if (word === undefined) return null;
  return AT_MOST.test(word) ? "atMost" : "atLeast";
}

/** True when a typed percentage is more than the whole: kept as it is, and asked about. */
export function isImplausible(value: number, unit: Unit): boolean {
  return unit === "percent" && value > 1;
}

function isBlank(text: string): boolean {
  return /^[\s\u00a0\u202f]*(-|–|—|n\.? ?d\.?|n\/a)?[\s\u00a0\u202f]*$/i.test(text);
}

const BOUND_BEFORE =
  /^(≥|>=|=>|>|≤|<=|=<|<|au moins|au minimum|min(?:imum|i|\.)?(?![a-z])|at least|plus de|more than|superieure? (?:ou egale? )?a|au plus tard le|au plus|au maximum|max(?:imum|i|\.)?(?![a-z])|at most|moins de|less than|inferieure? (?:ou egale? )?a|avant le|before|by|no later than|jusqu'a|up to)\s*(?::|de (?=\d))?\s*/;
const BOUND_AFTER =
  /\s*\(?\b(au moins|au minimum|min(?:imum|i|\.)?|ou plus|or more|at least|au plus|au maximum|max(?:imum|i|\.)?|ou moins|or less|at most)\)?$/;
const AT_MOST =
  /^(?:≤|<=|=<|<|au plus|au max|max|at most|moins|less|inferieur|avant|before|by|no later|jusqu|up to|ou moins|or less)/;

/** In small letters, without accents, quotes and odd blanks. */
function plainly(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[«»“”"\s\u00a0\u202f]+/g, " ")
    .trim();
}

/** Without the quotes, bounds and full stops that people type along. */
function bare(text: string): string {
  return plainly(text).replace(BOUND_BEFORE, "").replace(BOUND_AFTER, "").replace(/'|\.$/g, "").trim();
}

function readDate(cell: string | number, date1904: boolean): Typed {
  const day = typeof cell === "number" ? parseDateNumber(cell, date1904) : parseDateText(bare(cell));
  if (day === DATE_BLANK) return BLANK;
  return day > 0 ? day : "refused";
}

/** In a text without a sign, up to 1 is a fraction, above it is in percent: nobody has a target of 1 %, and 25 means 25 %. */
function readPercent(cell: string | number): Typed {
  if (typeof cell === "number") return fraction(cell, cell >= LARGEST_FRACTION);
  const text = bare(cell);
  const signed = /(%|pour ?cent|percent)$/.exec(text);
  const number = readNumber(signed ? text.slice(0, signed.index).trim() : text, "percent");
  if (number === NUMBER_BLANK) return BLANK;
  return fraction(number, signed !== null || number > 1);
}

function fraction(number: number, inPercent: boolean): Typed {
  const value = inPercent ? Number((number / 100).toPrecision(12)) : number;
  return Number.isFinite(value) && value >= 0 && value < LARGEST_FRACTION ? value : "refused";
}

/** What may stand behind a number of the unit, without accents. */
const WORDS: Record<Unit, RegExp | null> = {
  percent: null,
  euros: null,
  date: null,
  hours: /(?:h|hrs?|heures?|hours?)(?: d'?insertion)?$/,
  days: /(?:j|d|jours?|days?)(?: calendaires?| ouvres?| ouvrables?)?$/,
  contracts: /(?:marches?|contrats?|contracts?)$/,
  procedures: /(?:procedures?|consultations?)$/,
  suppliers: /(?:titulaires?|fournisseurs?|contractors?|suppliers?)$/,
  people: /(?:personnes?|agents?|people|persons?)$/,
  meetings: /(?:rencontres?|reunions?|rendez-vous|rdv|meetings?)$/,
  reviews: /(?:bilans?|reviews?)$/,
  trainings: /(?:formations?|trainings?|training sessions?)$/,
  publications: /publications?$/,
  payments: /(?:paiements?|factures?|payments?|invoices?)$/,
};

function readNumber(text: string, unit: Unit): number {
  const key = bare(text);
  if (unit === "euros") return parseAmountText(key);
  const words = WORDS[unit];
  const number = words ? key.replace(words, "").trim() : key;
  if (!/\d/.test(number)) return unit === "percent" || number === key ? parseQuantityText(number) : NaN;
  // Nobody types a thousandth: « 15,891 » and « 15.891 » are fifteen thousand.
  const grouped = unit !== "percent" && /^[1-9]\d{0,2}(?:[,.]\d{3})+(?:[.,]\d{1,2})?$/.test(number);
  if (!grouped) return parseQuantityText(number);
  const decimals = /[.,](\d{1,2})$/.exec(number);
  const whole = (decimals ? number.slice(0, decimals.index) : number).replace(/[,.]/g, "");
  return Number(decimals ? `${whole}.${decimals[1] ?? ""}` : whole);
}
