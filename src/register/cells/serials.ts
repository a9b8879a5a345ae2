/** Between Excel's serials, from 1 March 1900 on, and the instants of JavaScript, in UTC so that no time zone can shift a day. */

const DAY_MS = 86_400_000;
/** 1970-01-01 as a serial. */
const UNIX_EPOCH = 25_569;

/** The instant of a serial; its fraction is the time of the day. */
export function utcOf(serial: number): Date {
  return new Date((serial - UNIX_EPOCH) * DAY_MS);
}

/** The serial of an instant, as `Date.UTC` gives it: whole at midnight. */
export function serialOfUtc(utc: number): number {
  return utc / DAY_MS + UNIX_EPOCH;
}
