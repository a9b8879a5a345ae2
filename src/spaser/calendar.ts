/** The civil year as serial days: the only dates the figures need. */

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
