/** Moments of the world's clock → civil days in Paris, where French registers are kept. */
import { civilOf, dayOf, daysInMonth } from "./days";

const MINUTES_IN_DAY = 1440;

/**
 * When summer time begins and ends in France, at 01:00 UTC of a Sunday: the last of March, and the last of October since 1996
 * (directive 2000/84/CE and those before it), of September until then. In 1980 it began on 6 April.
 */
function summerOf(year: number): { from: number; to: number } {
  const begins = year === 1980 ? dayOf(1980, 4, 6) : lastSunday(year, 3);
  const ends = lastSunday(year, year < 1996 ? 9 : 10);
  return { from: begins * MINUTES_IN_DAY + 60, to: ends * MINUTES_IN_DAY + 60 };
}

/** Serials count from a Sunday. */
function lastSunday(year: number, month: number): number {
  const last = dayOf(year, month, daysInMonth(year, month));
  return last - ((last - 1) % 7);
}

/**
 * The civil day in Paris of a moment: `day` (a serial from 1980 on) and `minutes` after its midnight, as a clock `offset` minutes
 * ahead of UTC shows them. 2018-12-31 at 23:00 UTC is 1 January 2019.
 */
export function dayInParis(day: number, minutes: number, offset: number): number {
  const utc = day * MINUTES_IN_DAY + minutes - offset;
  const { from, to } = summerOf(civilOf(day).year);
  return Math.floor((utc + (utc >= from && utc < to ? 120 : 60)) / MINUTES_IN_DAY);
}

/** Minutes ahead of UTC: « z », « utc », « +01:00 », « gmt-0330 », « +02 ». */
export function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})?/.exec(zone) ?? [];
  return sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}
