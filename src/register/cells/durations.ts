/** Durations as people type them → months, or the days from which and to which a contract runs. */
import { NUMBER_BLANK, parseQuantityText } from "./amounts";
import { saysNothing } from "./cell-states";
import { NO_DAY } from "../contracts";
import { isPartialDate, parseDateText, settlePartial } from "./dates";
import { plain } from "./plain-text";

/** A unit of duration → months. A day is 12 / 365.25 month. */
export const MONTHS_PER = { years: 12, months: 1, days: 12 / 365.25 } as const;
export type DurationUnit = keyof typeof MONTHS_PER;

/** Longer texts are no durations. */
export const LONGEST_DURATION = 160;

export interface Period {
  /** NUMBER_BLANK for blanks and placeholders, NaN where no duration is said. */
  months: number;
  /** The first and the last day where they are said (« du 01/01/2023 au 31/12/2024 »), else NO_DAY. */
  start: number;
  end: number;
}

const ONES =
  "un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve";
const VALUES: Record<string, number> = Object.fromEntries([
  ...ONES.split("|").map((word, i): [string, number] => {
    if (i === 0) return [word, 1];
    return [word, i < 20 ? i : ([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12][i - 20] ?? 0)];
  }),
  ["vingt", 20],
  ["trente", 30],
  ["quarante", 40],
  ["cinquante", 50],
  ["soixante", 60],
  ["quatre-vingt", 80],
]);
const NUMBER_WORDS = new RegExp(
  `\\b(?:(vingt|trente|quarante|cinquante|soixante|quatre-vingts?)(?:[- ](?:et[- ])?(dix-(?:sept|huit|neuf)|${ONES}))?|dix-(?:sept|huit|neuf)|${ONES})\\b`,
  "g",
);

/** « trente-six mois » → « 36 mois ». */
function inDigits(key: string): string {
  return key.replace(NUMBER_WORDS, (word, tens?: string, ones?: string) =>
    String(
      tens === undefined
        ? (VALUES[word] ?? 0)
        : (VALUES[tens.replace(/ts$/, "t")] ?? 0) + (ones === undefined ? 0 : (VALUES[ones] ?? 0)),
    ),
  );
}

const UNIT =
  "ans?|annees?|years?|yrs?|mois|months?|m|jours?|days?|j|semaines?|weeks?|trimestres?|quarters?|semestres?|heures?|h|a(?![ a-z])";
const NUMBER = "\\d{1,6}(?:[.,]\\d{1,3})?";
const PART = new RegExp(`(?<![\\d.,])(${NUMBER}) ?(${UNIT})\\b(?:[^\\d]{0,3}\\bet demie?\\b)?`, "g");
const RANGE = new RegExp(`(?<![\\d.,])${NUMBER} ?(?:a|-|ou|/|et) ?${NUMBER} ?(?:${UNIT})\\b`);
const TIMES = new RegExp(`(?<![\\d.,])(\\d{1,2}) ?[x*×] ?(${NUMBER} ?(?:${UNIT}))\\b`);
/** The firm period, where a whole is told too: « 48 mois dont 12 mois fermes », « durée initiale de 12 mois ». */
const FIRM = new RegExp(
  `(${NUMBER} ?(?:${UNIT})) ?(?:fermes?|initiaux|initiale?s?)\\b|\\b(?:fermes?|initiale?s?)(?: de| :|:)* ?(${NUMBER} ?(?:${UNIT}))\\b`,
);
/** What follows is not certain: renewals, options; or says the same in other words. */
const NOT_FIRM = /\b(?:reconduc|renouvel|prorog|prolong|tacite|puis|soit|i\.e|option|eventuel)|[+(=]/;
const ISO = /^p(?:(\d{1,3})y)?(?:(\d{1,4})m)?(?:(\d{1,3})w)?(?:(\d{1,5})d)?(?:t[\dhms]*)?$/;
const DATE =
  /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}(?:er)? (?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)[a-z]*\.? \d{4}/g;

function monthsIn(unit: string): number {
  if (/^(?:a|y)/.test(unit)) return 12;
  if (/^(?:j|d)/.test(unit)) return MONTHS_PER.days;
  if (/^(?:trim|quarter)/.test(unit)) return 3;
  if (/^h/.test(unit)) return MONTHS_PER.days / 24;
  if (unit.startsWith("sem")) return unit.startsWith("semes") ? 6 : 7 * MONTHS_PER.days;
  return unit.startsWith("w") ? 7 * MONTHS_PER.days : 1;
}

/** The sum of « 2 ans, 6 mois et 15 jours »; a unit that doesn't get smaller begins to say it anew (« 36 mois / 3 ans »). */
function sumOf(text: string): number {
  let months = NaN;
  let smallest = Infinity;
  for (const match of text.matchAll(PART)) {
    const unit = monthsIn(match[2] as string);
    // « 1A » is a year; « 12a » is a slip.
    if (match[2] === "a" && (match[1] as string).length > 1) break;
    const count = Number((match[1] as string).replace(",", ".")) + (match[0].includes("demi") ? 0.5 : 0);
    if (unit >= smallest || count * unit === months) break;
    months = (Number.isNaN(months) ? 0 : months) + count * unit;
    smallest = unit;
  }
  return months;
}

/** The duration that a text without dates tells, in months; NaN = none. */
function monthsOf(key: string, unit: DurationUnit): number {
  // « un (1) an », « douze (12) mois », « 12 (douze) mois »
  const digits = inDigits(key.replace(/ ?\( ?[\da-z-]{1,12} ?\)(?= ?[a-z])/g, "")).replace(
    /\b(?:1 )?demi-?(?= ?(?:an|journee))/g,
    "0,5 ",
  );
  const firm = FIRM.exec(digits);
  if (firm) return sumOf(firm[1] ?? firm[2] ?? "");
  const certain = digits.split(NOT_FIRM)[0] as string;
  if (RANGE.test(certain)) return NaN;
  const times = TIMES.exec(certain);
  if (times) return Number(times[1]) * sumOf(times[2] as string);
  const sum = sumOf(certain);
  if (!Number.isNaN(sum) || certain === key) return sum;
  // « 1 + 3 ans »: the unit comes later.
  const bare = /^\D{0,20}?(\d{1,4}(?:[.,]\d{1,3})?) ?$/.exec(certain);
  if (!bare) return NaN;
  const later = new RegExp(`\\d ?(${UNIT})\\b`).exec(digits.slice(certain.length));
  const each = later && digits[certain.length] !== "(" ? monthsIn(later[1] as string) : MONTHS_PER[unit];
  return Number((bare[1] as string).replace(",", ".")) * each;
}

const FROM = /\b(?:du|des(?: le)?|depuis(?: le)?|a (?:compter|partir) du|debut(?: le)?|from|since)[ :]*$/;
const UNTIL = /^(?:jusqu'?(?:a la|a|au|en)?|fin(?: le| en)?|echeance|until|to|au)[ :]*(?:fin |le )?/;

/** The days named in a text: from, to. One alone is the end unless it is said to be the start. */
function daysOf(key: string): { start: number; end: number; rest: string } {
  const days: { day: number; before: string }[] = [];
  const rest = key.replace(DATE, (text, at: number) => {
    const day = parseDateText(text);
    if (day <= 0) return text;
    days.push({ day, before: key.slice(Math.max(0, at - 20), at) });
    return "#";
  });
  const [first, second] = days;
  if (first === undefined) {
    const until = UNTIL.test(key) ? parseDateText(key.replace(UNTIL, "")) : NO_DAY;
    return { start: NO_DAY, end: isPartialDate(until) ? settlePartial(until, true) : NO_DAY, rest };
  }
  if (second === undefined)
    return FROM.test(first.before)
      ? { start: first.day, end: NO_DAY, rest }
      : { start: NO_DAY, end: first.day, rest };
  return days.length > 2 || second.day < first.day
    ? { start: NO_DAY, end: NO_DAY, rest }
    : { start: first.day, end: second.day, rest };
}

/**
 * A duration written as text, a bare number being counted in `unit`: « 36 », « 48 mois », « 3 ans », « un an et demi », « 2 ans et
 * 6 mois », « 90 jours », « 1A », « P12M », « jusqu'au 31/12/2025 », « du 01/01/2023 au 31/12/2024 ». Of a duration with renewals
 * (« 12 mois reconductible 3 fois », « 1 an + 3 x 1 an ») the firm period is read, since nobody knows yet what follows; « 4 x 12
 * mois » without a word of renewals is 48. « De 12 à 24 mois » is none.
 */
export function parsePeriod(text: string, unit: DurationUnit): Period {
  const none = { months: NaN, start: NO_DAY, end: NO_DAY };
  if (text.length > LONGEST_DURATION) return none;
  if (saysNothing(text)) return { ...none, months: NUMBER_BLANK };
  const key = plain(text);
  const iso = ISO.exec(key);
  if (iso && key.length > 2) {
    const [years, months, weeks, days] = [1, 2, 3, 4].map((i) => Number(iso[i] ?? 0)) as [
      number,
      number,
      number,
      number,
    ];
    return { ...none, months: years * 12 + months + (weeks * 7 + days) * MONTHS_PER.days };
  }
  const number = /[a-z]/.test(key) ? NaN : parseQuantityText(key);
  if (number === NUMBER_BLANK) return { ...none, months: NUMBER_BLANK };
  if (number >= 0) return { ...none, months: number * MONTHS_PER[unit] };
  const { start, end, rest } = daysOf(key);
  return { months: monthsOf(rest, unit), start, end };
}

/** The months of `parsePeriod`: NUMBER_BLANK for blanks, NaN where no duration is said. */
export function parseDurationText(text: string, unit: DurationUnit): number {
  return parsePeriod(text, unit).months;
}

/** True for a text in words that tells how long: « 12 mois », « jusqu'au 31/12/2025 ». */
export function saysPeriod(text: string): boolean {
  if (!/[a-z]/i.test(text)) return false;
  const { months, end } = parsePeriod(text, "months");
  return months > 0 || end !== NO_DAY;
}
