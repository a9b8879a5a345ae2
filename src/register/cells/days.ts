/** Civil days as Excel counts them: serials of the 1900 system, with its invented 29 February 1900, and their calendar. */
import { NO_DAY } from "../contracts";

/** Days between the two systems: serial 0 of the 1904 system is serial 1462 of the 1900 system. */
export const SHIFT_1904 = 1462;
/** Days from 1 March 0000 (proleptic) to the day before serial 1 of the 1900 system, less one: see `dayOf`. */
const EXCEL_EPOCH = civilToCount(1899, 12, 30);

/** Years outside of which a date in a contract register is a slip of the keyboard (0222, 5021). */
export const FIRST_YEAR = 1980;
export const LAST_YEAR = 2100;

export interface CivilDate {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

/** Days since 1 March 0000, of any proleptic Gregorian date (Howard Hinnant's "days from civil"). */
function civilToCount(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

/** How many days the month has. `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The serial of a civil date (2023-02-16 → 44973); NO_DAY when the calendar has no such day (31/02) or it is before 1900. */
export function dayOf(year: number, month: number, day: number): number {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return NO_DAY;
  }
  const count = civilToCount(year, month, day) - EXCEL_EPOCH;
  // Excel believes in a 29 February 1900 (serial 60): before it every serial is one less than the count of days.
  return count < 61 ? count - 1 : count;
}

/** The civil date of a serial; serial 60 is the day that only Excel knows, 29 February 1900. */
export function civilOf(serial: number): CivilDate {
  if (serial === 60) {
    return { year: 1900, month: 2, day: 29 };
  }
  const count = EXCEL_EPOCH + (serial < 60 ? serial + 1 : serial);
  const era = Math.floor(count / 146097);
  const dayOfEra = count - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export const FIRST_DAY = dayOf(FIRST_YEAR, 1, 1);
export const LAST_DAY = dayOf(LAST_YEAR, 12, 31);

/** First days of the months from January 1900 to December 2299: a date is then two look-ups. */
const FIRST_OF_MONTH = Int32Array.from({ length: 4800 }, (_, i) =>
  dayOf(1900 + Math.floor(i / 12), (i % 12) + 1, 1),
);
/** Months since January 1900 of every day of the years in which a date is no slip. */
const MONTH_OF_DAY = monthsOf(FIRST_DAY, LAST_DAY);

function monthsOf(first: number, last: number): Uint16Array {
  const months = new Uint16Array(last - first + 1);
  for (let month = searchedMonth(first); (FIRST_OF_MONTH[month] as number) <= last; month++) {
    const from = (FIRST_OF_MONTH[month] as number) - first;
    months.fill(month, Math.max(0, from), (FIRST_OF_MONTH[month + 1] as number) - first);
  }
  return months;
}

/** Months since January 1900 of a serial from 1 on. */
function monthIndexOf(serial: number): number {
  return serial >= FIRST_DAY && serial <= LAST_DAY
    ? (MONTH_OF_DAY[serial - FIRST_DAY] as number)
    : searchedMonth(serial);
}

function searchedMonth(serial: number): number {
  let index = (serial / 30.436875) | 0;
  while ((FIRST_OF_MONTH[index + 1] as number) <= serial) index++;
  while ((FIRST_OF_MONTH[index] as number) > serial) index--;
  return index;
}

/** The year of a serial between 1900 and 2299; 0 (no year) outside. */
export function yearOfDay(serial: number): number {
  if (serial < 1 || serial >= (FIRST_OF_MONTH[FIRST_OF_MONTH.length - 1] as number)) return 0;
  return 1900 + ((monthIndexOf(serial) / 12) | 0);
}

/** A serial as it stands in a workbook → serial of the 1900 system, without its time of day. */
export function dayOfSerial(serial: number, date1904: boolean): number {
  return Math.floor(serial) + (date1904 ? SHIFT_1904 : 0);
}

/** The last day of the month of a serial. */
export function endOfMonth(serial: number): number {
  const date = civilOf(serial);
  return dayOf(date.year, date.month, daysInMonth(date.year, date.month));
}

/**
 * The last day of a duration that begins on `serial`: one year from 2023-03-15 ends on 2024-03-14. Parts of a month count
 * as days of 365.25 / 12. NO_DAY beyond the year 2298.
 */
export function endAfterMonths(serial: number, months: number): number {
  const whole = Math.floor(months);
  const from = monthIndexOf(serial);
  const to = from + whole;
  if (serial < 61 || to < from || to + 1 >= FIRST_OF_MONTH.length) {
    return NO_DAY;
  }
  const first = FIRST_OF_MONTH[to] as number;
  const anniversary = first + serial - (FIRST_OF_MONTH[from] as number);
  const next = FIRST_OF_MONTH[to + 1] as number;
  const rest = months === whole ? 0 : Math.round((months - whole) * 30.4375);
  // 31 January plus one month ends on the last day of February, not in March.
  return (anniversary >= next ? next : anniversary) - 1 + rest;
}

/** "2023-02-16"; "" for NO_DAY. */
export function formatDay(serial: number): string {
  if (serial === NO_DAY) {
    return "";
  }
  const { year, month, day } = civilOf(serial);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
