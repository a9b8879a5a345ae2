/** Civil days as serials: the year of the figures, periods of months, days of the law. */
import { serialOfUtc, utcOf } from "../register/cells/serials";

export { utcOf };

/** Serial day of 1 January. */
export function firstDay(year: number): number {
  return serialOfUtc(Date.UTC(year, 0, 1));
}

/** Serial day of 31 December. */
export function lastDay(year: number): number {
  return firstDay(year + 1) - 1;
}

/** The same day so many months later; the last of the month where it has no such day. */
export function monthsAfter(day: number, months: number): number {
  const date = utcOf(day);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serialOfUtc(Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)));
}

/** The same day and month so many years later, as a serial; 29 February becomes 1 March where there is none. */
export function civilDayIn(serial: number, years: number): number {
  const date = utcOf(Math.floor(serial));
  return serialOfUtc(date.setUTCFullYear(date.getUTCFullYear() + years));
}

/** The serial of a day written yyyy-mm-dd. */
export function serialOf(day: string): number {
  return serialOfUtc(Date.parse(`${day}T00:00:00Z`));
}
