/** What a cell can hold. */

/** An error in a cell, such as #DIV/0!; an object, so that the text "#N/A" stays a text. */
export class CellError {
  private static readonly known = new Map<string, CellError>();

  private constructor(readonly text: string) {}

  /** The one object for an error text. */
  static of(text: string): CellError {
    let error = CellError.known.get(text);
    if (!error) CellError.known.set(text, (error = new CellError(text)));
    return error;
  }

  toString(): string {
    return this.text;
  }
}

/** null is an empty cell; dates are serial numbers, as in a file. */
export type CellValue = number | string | boolean | CellError | null;

/** Milliseconds of a day. */
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a date, in the 1900 system. */
export function serialOf(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);
}

/** Year, month and day of a serial number, and the time of day in seconds. */
export function civilOf(serial: number): {
  year: number;
  month: number;
  day: number;
  weekday: number;
  seconds: number;
} {
  const days = Math.floor(serial);
  const date = new Date(EPOCH + days * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    seconds: Math.round((serial - days) * 86_400),
  };
}
