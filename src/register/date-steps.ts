/** Reading the columns that say when: notification, start, end, year, duration. */
import { MONTHS_PER, parseDurationText } from "./amounts";
import { isErrorValue } from "./cell-states";
import { readDays, readQuantities } from "./column-readers";
import { NO_DAY, NO_YEAR } from "./contracts";
import {
  DATE_BLANK,
  DATE_IMPOSSIBLE,
  isPartialDate,
  parseDateNumber,
  parseDateText,
  parseYear,
  settlePartial,
  yearOfPartial,
} from "./dates";
import { FIRST_YEAR, LAST_YEAR, SHIFT_1904 } from "./days";
import type { Cell } from "./grid";
import type { ColumnMatch } from "./recognition";
import type { Scratch, SheetContext, Step } from "./step-context";
import { doubtFor, errorFor } from "./step-context";

/** Different texts remembered per date column: more days than a century has working days. */
const REMEMBERED = 20000;

/** One cell in a date column that is no plain serial → a day, a partial date, or NO_DAY with a finding. */
function slowDay(context: SheetContext, match: ColumnMatch): (at: number, cell: Cell) => number {
  const unreadable = doubtFor(context, "unreadableDate", match);
  const impossible = doubtFor(context, "impossibleDate", match);
  const error = errorFor(context, match);
  const memory = new Map<string, number>();
  return (at, cell) => {
    let day: number;
    if (typeof cell === "string") {
      if (cell.charCodeAt(0) === 35 && isErrorValue(cell)) {
        error(at, cell);
        return NO_DAY;
      }
      const known = memory.get(cell);
      day = known ?? parseDateText(cell);
      if (known === undefined && memory.size < REMEMBERED) memory.set(cell, day);
    } else {
      day = typeof cell === "number" ? parseDateNumber(cell, context.date1904) : NO_DAY;
    }
    if (day > 0 || isPartialDate(day)) return day;
    if (day !== DATE_BLANK) (day === DATE_IMPOSSIBLE ? impossible : unreadable)(at, cell);
    return NO_DAY;
  };
}

function shiftOf({ date1904 }: SheetContext): number {
  return date1904 ? SHIFT_1904 : 0;
}

export function notificationStep(context: SheetContext, match: ColumnMatch, { partialYear }: Scratch): Step {
  const { notificationDay } = context.rows;
  const shift = shiftOf(context);
  const slow = slowDay(context, match);
  const whole = (at: number, cell: Cell) => {
    const day = slow(at, cell);
    if (!isPartialDate(day)) return day;
    partialYear[at] = yearOfPartial(day);
    return NO_DAY;
  };
  return (slice, offset) => readDays(slice, match.column - offset, shift, notificationDay.array, whole);
}

/** A start (a partial date is its first day) or an end (its last). */
export function dayStep(context: SheetContext, match: ColumnMatch, end: boolean): Step {
  const track = end ? context.rows.endDay : context.rows.startDay;
  const shift = shiftOf(context);
  const slow = slowDay(context, match);
  const settled = (at: number, cell: Cell) => settlePartial(slow(at, cell), end);
  return (slice, offset) => readDays(slice, match.column - offset, shift, track.array, settled);
}

export function yearStep(context: SheetContext, match: ColumnMatch): Step {
  const { notificationYear } = context.rows;
  const doubt = doubtFor(context, "unreadableDate", match);
  const error = errorFor(context, match);
  return (slice, offset) => {
    const { rows, count, base } = slice;
    for (let k = 0; k < count; k++) {
      const cell = (rows[k] as readonly Cell[])[match.column - offset];
      if (typeof cell === "number" && cell >= FIRST_YEAR && cell <= LAST_YEAR) {
        notificationYear.array[base + k] = cell;
      } else if (typeof cell === "string" && isErrorValue(cell)) {
        error(k, cell);
      } else if (cell !== undefined && cell !== "" && typeof cell !== "boolean") {
        const year = parseYear(cell, context.date1904);
        if (Number.isNaN(year)) doubt(k, cell);
        else notificationYear.array[base + k] = year === 0 ? NO_YEAR : year;
      }
    }
  };
}

/** Durations go to the scratch, from which `settleDates` takes them; several columns (years, months, days) add up. */
export function durationStep(context: SheetContext, match: ColumnMatch, scratch: Scratch): Step {
  const unit = match.part ?? "months";
  const doubt = doubtFor(context, "unreadableNumber", match);
  const error = errorFor(context, match);
  const parse = (text: string) => parseDurationText(text, unit);
  const { durationMonths, part } = scratch;
  return (slice, offset) => {
    part.fill(NaN, 0, slice.count);
    const here = { ...slice, base: 0 };
    readQuantities(here, match.column - offset, part, MONTHS_PER[unit], parse, doubt, error);
    for (let k = 0; k < slice.count; k++) {
      const months = part[k] as number;
      if (!Number.isNaN(months)) {
        const sum = durationMonths[k] as number;
        durationMonths[k] = Number.isNaN(sum) ? months : sum + months;
      }
    }
  };
}
