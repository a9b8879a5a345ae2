/** Amounts, quantities and durations as people type them → numbers. */
import { saysNothing } from "./cell-states";
import { bounded, plain } from "./plain-text";

/** More than any contract: the largest French public contracts stay under 100 billion euros. */
export const LARGEST_AMOUNT = 1e11;

/** Blank or a placeholder; told apart from NaN, which is « unreadable ». */
export const NUMBER_BLANK = -Infinity;

/** The decimal sign of a column, where one of its cells gives it away; null where none does. */
export type DecimalSign = "," | "." | null;

/**
 * How a lone « 1.250 » or « 1,250 » is meant where its column doesn't tell. Euros are not written with three decimals: in an
 * amount it is a thousand. In a quantity (hours, months, days) the comma is the French decimal sign.
 */
type NumberHabit = "amount" | "quantity";

const NO_DIGITS = /[^\d.,' +-]/;
const DIGITS = /^[+-]?\d+(?:\.\d+)?$/;
/** Spaces set off thousands: « 45000 60000 » is two numbers. */
const SPACED = /^[+-]? ?\d+(?:[ ']\d{3})+(?:[.,]\d*)?$/;
/** « 1.1116E7 », « 2,5E+06 », as programs write large numbers. */
const SCIENTIFIC = /^([+-]?\d+(?:[.,]\d+)?)e([+-]?\d{1,3})$/;

/** Digits with separators in any habit (« 14 700,00 », « 14.700,00 », « 1,234.5 », « 12'345 ») → number, else NaN. */
function readDigits(text: string, habit: NumberHabit, decimal: DecimalSign): number {
  const scientific = SCIENTIFIC.exec(text);
  if (scientific) return Number(`${(scientific[1] as string).replace(",", ".")}e${scientific[2] ?? ""}`);
  if (NO_DIGITS.test(text)) return NaN;
  const tight = text.replace(/ ?([.,]) ?/g, "$1");
  const spaced = /\d[ ']\d/.test(tight);
  if (spaced && !SPACED.test(tight)) return NaN;
  let digits = tight.replace(/[ ']/g, "");
  const lastComma = digits.lastIndexOf(",");
  const lastDot = digits.lastIndexOf(".");
  if (lastComma >= 0 && lastDot >= 0) {
    const sign = lastComma > lastDot ? "," : ".";
    const thousands = sign === "," ? "." : ",";
    digits = digits.split(thousands).join("").replace(sign, ".");
  } else if (lastComma >= 0 || lastDot >= 0) {
    const sign = lastComma >= 0 ? "," : ".";
    const parts = digits.split(sign);
    const grouped =
      !spaced &&
      parts.slice(1).every((part) => part.length === 3) &&
      /^[+-]?[1-9]\d{0,2}$/.test(parts[0] as string);
    const usual = decimal === null ? sign === "." || habit === "amount" : sign !== decimal;
    digits = grouped && (parts.length > 2 || usual) ? parts.join("") : digits.replace(sign, ".");
  }
  return DIGITS.test(digits) ? Number(digits) : NaN;
}

/** Which sign a number written as text has its decimals after (« 12,5 », « 1.250.000 » → comma); null where it doesn't tell. */
export function decimalSignOf(text: string): DecimalSign {
  const number = /^[^\d.,]{0,20}(\d[\d .,']*)[^\d]{0,20}$/.exec(plain(bounded(text)));
  const digits = number?.[1]?.replace(/[ .,']+$/, "") ?? "";
  const signs = digits.replace(/[^.,]/g, "");
  if (signs === "") return null;
  const last = signs.at(-1) as "," | ".";
  const other = last === "," ? "." : ",";
  if (signs.includes(other)) return last;
  if (signs.length > 1) return /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) ? other : null;
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? null : last;
}

/** Words around an amount that don't change it. */
const AROUND_AMOUNT =
  /\b(?:h\.?t\.?|t\.?t\.?c\.?|hors taxes?|toutes taxes comprises|excl\.? (?:tax|vat)|environ|env\.?|approx\.?|montant|max(?:i|imum)?|mini?(?:mum)?|estime|total|net|de|d'|:|=)(?= |$|\d|€)|[~≈:=]/g;
/** A word between digits: « mini 5 000 maxi 90 000 » is no number of eight digits. */
const TWO_NUMBERS = /\d[^\d|]*\|[^\d]*\d/;
/** « Sans maximum », « pas de montant minimum », « illimité »: there is no such amount. */
const WITHOUT_BOUND =
  /^(?:sans|pas de|pas d'|aucun|ni) ?(?:montant )?(?:max|min|plafond|plancher|seuil|engagement|limite|montant)|^illimite|^non (?:plafonne|limite|determine|applicable)/;
const UNIT = /(€|eur(?:os?)?|k ?€|ke|keur(?:os?)?|k|m ?€|me|meur|millions?|m|mds? ?€?|milliards?)?$/;

function factorOf(unit: string): number {
  const key = unit.replace(/ /g, "");
  if (key.startsWith("k")) {
    return 1e3;
  }
  if (key.startsWith("md") || key.startsWith("milliard")) {
    return 1e9;
  }
  return key.startsWith("m") ? 1e6 : 1;
}

/**
 * An amount written as text, in euros: « 14 700,00 », « 14.700,00 », « 14 237.50 », « 12 345,67 € HT », « 1,2 M€ », « 130 k€ »,
 * « 1.1116E7 », « (1 200,00) » and « -1 200 » negative. `decimal` is the sign of the column. NUMBER_BLANK for blanks and placeholders, NaN for what is no amount (text, 1e17).
 */
export function parseAmountText(text: string, decimal: DecimalSign = null): number {
  if (text.length <= 12 && DIGITS.test(text) && !/^[+-]?\d{1,3}\.\d{3}$/.test(text)) {
    return Number(text);
  }
  if (text.length > 100) {
    return NaN;
  }
  if (saysNothing(text) || /^[-–—]$/.test(text.trim())) {
    return NUMBER_BLANK;
  }
  let key = plain(text).replace(/(\d),-+$/, "$1");
  if (WITHOUT_BOUND.test(key)) return NUMBER_BLANK;
  let sign = 1;
  const inside = /^\((.+)\)$/.exec(key);
  if (inside) {
    key = inside[1] as string;
    sign = -1;
  }
  const around = key.replace(AROUND_AMOUNT, "|");
  if (TWO_NUMBERS.test(around)) {
    const maximum = /max[a-z.]*[^\da-z]*(\d[\d .,']*[km]?)/.exec(key)?.[1];
    return maximum === undefined ? NaN : parseAmountText(maximum, decimal);
  }
  key = around.replaceAll("|", " ").trim();
  key = key
    .replace(/^€ ?/, "")
    .replace(/\bd'euros?$|\beuros?$|\beur$|(?<=\d) ?€$/, "")
    .trim();
  const unit = SCIENTIFIC.test(key) ? "" : (UNIT.exec(key)?.[1] ?? "");
  if (unit !== "") {
    key = key.slice(0, -unit.length).trim();
  }
  if (/^- ?\d/.test(key)) {
    sign = -sign;
    key = key.slice(1).trim();
  } else if (/\d ?-$/.test(key)) {
    sign = -sign;
    key = key.slice(0, -1).trim();
  }
  const value = readDigits(key, "amount", decimal) * sign * factorOf(unit);
  return Math.abs(value) <= LARGEST_AMOUNT ? cents(value, unit) : NaN;
}

/** What a bare number stands for under this header: « Montant (k€ HT) », « Montant en milliers d’euros », « Montant M€ ». */
export function unitOfHeader(header: string): 1 | 1e3 | 1e6 {
  const text = plain(header);
  if (/\bk ?(?:€|e\b|eur(?:os?)?\b)|\bmilliers? (?:d'|de )?(?:€|euros?\b)/.test(text)) return 1e3;
  return /\bm ?(?:€|eur(?:os?)?\b)|\bmillions? (?:d'|de )?(?:€|euros?\b)/.test(text) ? 1e6 : 1;
}

/** The same as `parseAmountText` for a text under a header with a unit; a text with a unit of its own keeps it. */
export function parseAmountIn(unit: number, decimal: DecimalSign = null): (text: string) => number {
  if (unit === 1) return (text) => parseAmountText(text, decimal);
  return (text) => {
    const value = parseAmountText(text, decimal);
    const stated = /[km€]|mill/i.test(text);
    return stated || Math.abs(value * unit) > LARGEST_AMOUNT ? value : cents(value * unit, "k");
  };
}

/** « 1,2 M€ » is 1 200 000, not 1 199 999.9999999998. */
function cents(value: number, unit: string): number {
  return unit === "" ? value : Math.round(value * 100) / 100;
}

/** A quantity (hours, days, bids, invoices): « 1 250,5 », « 12 h », « 35 jours ». NUMBER_BLANK, or NaN when unreadable. */
export function parseQuantityText(text: string, decimal: DecimalSign = null): number {
  if (text.length > 60) {
    return NaN;
  }
  if (saysNothing(text) || /^[-–—]$/.test(text.trim())) {
    return NUMBER_BLANK;
  }
  const key = plain(text);
  if (/^(aucun|neant|zero)/.test(key)) {
    return 0;
  }
  const hours = /^(\d[\d ]*) ?(?:h|heures?) ?(\d{2})(?: ?min(?:utes)?)?$/.exec(key);
  if (hours) {
    return Number((hours[1] as string).replace(/ /g, "")) + Number(hours[2]) / 60;
  }
  const bare = key
    .replace(
      /(?<=\d) ?(h|hrs?|heures?( d'insertion)?|hours?|j|jours?|days?|factures?|offres?|plis?|reunions?|rencontres?|rdv|entretiens?|€|eur|euros?)\.?$/,
      "",
    )
    .trim();
  const value = readDigits(bare, "quantity", decimal);
  return Math.abs(value) <= 1e9 ? value : NaN;
}
