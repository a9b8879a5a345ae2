/** Dates as people type them → civil days, without time zones: a date is what stands there. */
import { NO_DAY } from "../contracts";
import {
  dayOf,
  dayOfSerial,
  daysInMonth,
  FIRST_DAY,
  FIRST_YEAR,
  LAST_DAY,
  LAST_YEAR,
  yearOfDay,
} from "./days";
import { saysNothing } from "./cell-states";
import { dayInParis, offsetOf } from "./instants";
import { bounded, plain, rememberingLast } from "./plain-text";

/** Blank, or a placeholder such as « NC ». */
export const DATE_BLANK = NO_DAY;
/** Not a date in any habit known. */
export const DATE_UNREADABLE = NO_DAY + 1;
/** A date that cannot be: 31/02/2023, year 0222 or 5021. */
export const DATE_IMPOSSIBLE = NO_DAY + 2;

/*
 * A cell may hold less than a day. « 2023 » is −2023, « févr. 2023 » is −202302: never mistaken for a day, which is positive,
 * and settled by who asks (a start begins it, an end ends it).
 */

/** True when the value is a year or a month rather than a day. */
export function isPartialDate(value: number): boolean {
  return value < 0 && value > -1000000;
}

/** The year of a partial date. */
export function yearOfPartial(value: number): number {
  return -value < 10000 ? -value : Math.floor(-value / 100);
}

/** The first (or last) day of a partial date; other values pass unchanged. */
export function settlePartial(value: number, end: boolean): number {
  if (!isPartialDate(value)) {
    return value;
  }
  const year = yearOfPartial(value);
  const month = -value < 10000 ? (end ? 12 : 1) : -value % 100;
  return dayOf(year, month, end ? daysInMonth(year, month) : 1);
}

const MONTHS: [string, number][] = [
  ["janv", 1],
  ["jan", 1],
  ["fevr", 2],
  ["fev", 2],
  ["feb", 2],
  ["mars", 3],
  ["mar", 3],
  ["avr", 4],
  ["apr", 4],
  ["mai", 5],
  ["may", 5],
  ["juin", 6],
  ["jun", 6],
  ["juil", 7],
  ["jul", 7],
  ["aout", 8],
  ["aou", 8],
  ["aug", 8],
  ["sept", 9],
  ["sep", 9],
  ["oct", 10],
  ["nov", 11],
  ["dec", 12],
];
const MONTH_NAMES =
  "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|" +
  "january|february|march|april|may|june|july|august|september|october|november|december|" +
  "janv|jan|fevr|fev|feb|mar|avr|apr|jun|juil|jul|aou|aug|sept|sep|oct|nov|dec";

/** A time of day and, where it is one of the world's clock, its zone. */
const TIME =
  "(?:[t ,]*(?:a )?(?<hour>\\d{1,2})[:h](?<minute>\\d{0,2})(?::\\d{2}(?:[.,]\\d+)?)? ?(?<half>am|pm)?" +
  " ?(?<zone>(?:z|utc|gmt)(?![a-z])(?:[+-]\\d{2}(?::?\\d{2})?)?|[+-]\\d{2}(?::?\\d{2})?)?)?";
const BEFORE = "(?:^|[^\\d/.-])";
const AFTER = `${TIME}(?![\\d/.])`;
const YEAR_FIRST = new RegExp(`${BEFORE}(\\d{4})([-/. ])(\\d{1,2})\\2(\\d{1,2})${AFTER}`, "g");
const DAY_FIRST = new RegExp(`${BEFORE}(\\d{1,2}) ?([-/. ]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})${AFTER}`, "g");
const DAY_NAMED = new RegExp(
  `${BEFORE}(\\d{1,2})(?:er|st|nd|rd|th)?[-/. ]*(?:of )?(${MONTH_NAMES})\\.?,?[-/. ]*'?(\\d{4}|\\d{2})${AFTER}`,
  "g",
);
const NAMED_DAY = new RegExp(
  `(?:^|[^a-z])(${MONTH_NAMES})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${AFTER}`,
  "g",
);
const MONTH_ONLY = new RegExp(`^(?:en |depuis )?(${MONTH_NAMES})\\.?[-/. ]*'?(\\d{4}|\\d{2})$`);
const MONTH_NUMBER = /^(\d{1,2})[-/.](\d{4})$|^(\d{4})[-/.](\d{1,2})$/;
const COMPACT =
  /^(\d{4})(\d{2})(\d{2})(?:t?(?<hour>\d{2})(?<minute>\d{2})\d{2}(?:\.\d+)?(?<zone>z|[+-]\d{2}:?\d{2})?)?$/;
const YEAR_ONLY = /^(?:annee |exercice |en )?(\d{4})$/;
/** « T1 2023 », « 2023-Q2 », « 3e trimestre 2023 », « S1 2024 »: of such a date only the year is used. */
const PART_OF_YEAR =
  /^(?:[tqs] ?[1-4]|(?:[1-4] ?(?:er?|eme|nde?)?|premier|second|deuxieme|troisieme|quatrieme) ?(?:trim(?:estre)?|sem(?:estre)?)\.?)[ /-]*(?:de )?(\d{4})$|^(\d{4})[ /-]*[tqs] ?[1-4]$/;

function monthNumber(name: string): number {
  return MONTHS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 0;
}

/** Two-digit years are of this century up to 79: no register of contracts is older. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 80 ? 2000 + year : 1900 + year;
}

/** A day that may be meant: the day, or DATE_IMPOSSIBLE. */
function checked(year: number, month: number, day: number): number {
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return DATE_IMPOSSIBLE;
  }
  const serial = dayOf(year, month, day);
  return serial === NO_DAY ? DATE_IMPOSSIBLE : serial;
}

function digit(text: string, i: number): number {
  const value = text.charCodeAt(i) - 48;
  return value >= 0 && value <= 9 ? value : -1000000;
}

/** « 16/02/2023 » and « 2023-02-16 », the two habits of exports, without a regular expression; NaN = something else. */
function quickDate(text: string): number {
  if (text.length !== 10) {
    return NaN;
  }
  const third = text.charCodeAt(2);
  let year: number;
  let month: number;
  let day: number;
  if ((third === 47 || third === 45 || third === 46) && text.charCodeAt(5) === third) {
    day = digit(text, 0) * 10 + digit(text, 1);
    month = digit(text, 3) * 10 + digit(text, 4);
    year = digit(text, 6) * 1000 + digit(text, 7) * 100 + digit(text, 8) * 10 + digit(text, 9);
  } else if (text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45) {
    year = digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
    month = digit(text, 5) * 10 + digit(text, 6);
    day = digit(text, 8) * 10 + digit(text, 9);
  } else {
    return NaN;
  }
  return year < 0 || month < 0 || day < 0 ? NaN : checked(year, month, day);
}

function allMatches(
  pattern: RegExp,
  text: string,
  read: (match: RegExpExecArray) => number,
  found: Set<number>,
): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.add(atItsTime(match, read(match)));
  }
}

/**
 * A date written as text → its day; a partial date (see `isPartialDate`) for a year or a month; or DATE_BLANK,
 * DATE_UNREADABLE, DATE_IMPOSSIBLE. Words around a date are passed over (« notifié le 16/02/2023 ») as long as only one
 * date stands there. A day/month pair is always read the French way, day first. With
 * a time and its zone (« 2018-12-31T23:00:00Z ») it is the day in Paris.
 */
export const parseDateText = rememberingLast((text: string): number => {
  const quick = quickDate(text);
  if (!Number.isNaN(quick)) {
    return quick;
  }
  if (text.length > 200) {
    return DATE_UNREADABLE;
  }
  if (saysNothing(text)) {
    return DATE_BLANK;
  }
  const key = plain(text);
  // Without a digit there is neither a day nor a year.
  if (!/\d/.test(key)) {
    return DATE_UNREADABLE;
  }
  const again = quickDate(key);
  if (!Number.isNaN(again)) {
    return again;
  }
  const year = YEAR_ONLY.exec(key) ?? PART_OF_YEAR.exec(key);
  if (year) {
    const value = Number(year[1] ?? year[2]);
    return value >= FIRST_YEAR && value <= LAST_YEAR ? -value : DATE_IMPOSSIBLE;
  }
  const compact = COMPACT.exec(key);
  if (compact) {
    return atItsTime(compact, checked(Number(compact[1]), Number(compact[2]), Number(compact[3])));
  }
  const month = MONTH_ONLY.exec(key);
  if (month) {
    return partialMonth(fullYear(month[2] as string), monthNumber(month[1] as string));
  }
  const numbered = MONTH_NUMBER.exec(key);
  if (numbered) {
    return partialMonth(Number(numbered[2] ?? numbered[3]), Number(numbered[1] ?? numbered[4]));
  }
  const found = new Set<number>();
  allMatches(YEAR_FIRST, key, (m) => checked(Number(m[1]), Number(m[3]), Number(m[4])), found);
  allMatches(DAY_FIRST, key, (m) => checked(fullYear(m[4] as string), Number(m[3]), Number(m[1])), found);
  allMatches(
    DAY_NAMED,
    key,
    (m) => checked(fullYear(m[3] as string), monthNumber(m[2] as string), Number(m[1])),
    found,
  );
  if (found.size === 0) {
    allMatches(
      NAMED_DAY,
      key,
      (m) => checked(Number(m[3]), monthNumber(m[1] as string), Number(m[2])),
      found,
    );
  }
  if (found.size === 1) {
    return found.values().next().value as number;
  }
  if (found.size === 0 && /^\d{5}([.,]\d+)?$/.test(key)) {
    // A serial that was pasted as text.
    return parseDateNumber(Number(key.replace(",", ".")), false);
  }
  return DATE_UNREADABLE;
});

/** A day that stands with a time and its zone is the day in Paris; any other stays what it is. */
function atItsTime({ groups }: RegExpExecArray, day: number): number {
  if (groups?.zone === undefined || day <= 0) return day;
  const hour = (Number(groups.hour) % (groups.half ? 12 : 24)) + (groups.half === "pm" ? 12 : 0);
  return dayInParis(day, hour * 60 + Number(groups.minute), offsetOf(groups.zone));
}

function partialMonth(year: number, month: number): number {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) {
    return DATE_IMPOSSIBLE;
  }
  return -(year * 100 + month);
}

/** A number in a date column → its day: a serial, a bare year (2023) or 20230216. Anything else is impossible. */
export function parseDateNumber(value: number, date1904: boolean): number {
  if (value >= FIRST_YEAR && value <= LAST_YEAR && Number.isInteger(value)) {
    return -value;
  }
  const day = dayOfSerial(value, date1904);
  if (day >= FIRST_DAY && day <= LAST_DAY) {
    return day;
  }
  if (value >= FIRST_YEAR * 10000 && value <= LAST_YEAR * 10000 + 1231 && Number.isInteger(value)) {
    return checked(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100);
  }
  if (value === 0) {
    // A formula that points at an empty cell shows 0.
    return DATE_BLANK;
  }
  return DATE_IMPOSSIBLE;
}

/** A year as it stands in a year column: a number, « 2023 », « Exercice 2023 », or a date; NaN when unreadable, 0 when blank. */
export function parseYear(value: string | number, date1904: boolean): number {
  const date = typeof value === "number" ? parseDateNumber(value, date1904) : parseDateText(value);
  if (date === DATE_BLANK) {
    return 0;
  }
  if (date === DATE_IMPOSSIBLE || date === DATE_UNREADABLE) {
    const inside = typeof value === "string" ? /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(bounded(value)) : null;
    return inside ? Number(inside[1]) : NaN;
  }
  if (isPartialDate(date)) {
    return yearOfPartial(date);
  }
  return yearOfDay(date);
}
