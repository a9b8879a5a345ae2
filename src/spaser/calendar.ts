/** Civil days as serials: the year of the figures, periods of months, days of the law. */

const MILLISECONDS_PER_DAY = 86_400_000;
/** Serial day of 1 January 1970. */
const UNIX_EPOCH = 25_569;

/** Serial day of 1 January. */
export function firstDay(year: number): number {
  return Date.UTC(year, 0, 1) / MILLISECONDS_PER_DAY + UNIX_EPOCH;
}

/** Serial day of 31 December. */
export function lastDay(year: number): number {
  return firstDay(year + 1) - 1;
}

/** The same day so many months later; the last of the month where it has no such day. */
export function monthsAfter(day: number, months: number): number {
  const date = new Date((day - UNIX_EPOCH) * MILLISECONDS_PER_DAY);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const then = Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth));
  return then / MILLISECONDS_PER_DAY + UNIX_EPOCH;
}

/** The serial of a day written yyyy-mm-dd. */
export function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY + UNIX_EPOCH;
}
