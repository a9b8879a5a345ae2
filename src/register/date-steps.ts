/** Reading the columns that say when: notification, start, end, year, duration. */
import { MONTHS_PER, parseDurationText } from "./amounts";
import { isErrorValue } from "./cell-states";
import type { DayColumn, NumberColumn } from "./column-readers";
import { LARGEST_QUANTITY, numberOf } from "./column-readers";
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
import { doubtFor, errorFor, placeOf } from "./step-context";

/** Different texts remembered per date column: more days than a century has working days. */
const REMEMBERED = 20000;

/** One cell in a date column that is no plain serial → a day, a partial date, or NO_DAY with a finding. */
function slowDay(context: SheetContext, match: ColumnMatch): (entry: number, cell: Cell) => number {
  const unreadable = doubtFor(context, "unreadableDate", match);
  const impossible = doubtFor(context, "impossibleDate", match);
  const error = errorFor(context, match);
  const memory = new Map<string, number>();
  return (entry, cell) => {
    let day: number;
    if (typeof cell === "string") {
      if (cell.charCodeAt(0) === 35 && isErrorValue(cell)) {
        error(entry, cell);
        return NO_DAY;
      }
      const known = memory.get(cell);
      day = known ?? parseDateText(cell);
      if (known === undefined && memory.size < REMEMBERED) memory.set(cell, day);
    } else {
      day = typeof cell === "number" ? parseDateNumber(cell, context.date1904) : NO_DAY;
    }
    if (day > 0 || isPartialDate(day)) return day;
    if (day !== DATE_BLANK) (day === DATE_IMPOSSIBLE ? impossible : unreadable)(entry, cell);
    return NO_DAY;
  };
}

function shiftOf({ date1904 }: SheetContext): number {
  return date1904 ? SHIFT_1904 : 0;
}

export function notificationColumn(
  context: SheetContext,
  match: ColumnMatch,
  { partialYear }: Scratch,
): DayColumn {
  const slow = slowDay(context, match);
  return {
    column: match.column,
    track: context.rows.notificationDay,
    shift: shiftOf(context),
    slow: (entry, cell) => {
      const day = slow(entry, cell);
      if (!isPartialDate(day)) return day;
      partialYear[placeOf(entry)] = yearOfPartial(day);
      return NO_DAY;
    },
  };
}

/** A start (a partial date is its first day) or an end (its last). */
export function dayColumn(context: SheetContext, match: ColumnMatch, end: boolean): DayColumn {
  const slow = slowDay(context, match);
  return {
    column: match.column,
    track: end ? context.rows.endDay : context.rows.startDay,
    shift: shiftOf(context),
    slow: (entry, cell) => settlePartial(slow(entry, cell), end),
  };
}

export function yearStep(context: SheetContext, match: ColumnMatch): Step {
  const { notificationYear } = context.rows;
  const doubt = doubtFor(context, "unreadableDate", match);
  const error = errorFor(context, match);
  return (row, offset, entry) => {
    const cell = row[match.column - offset];
    if (typeof cell === "number" && cell >= FIRST_YEAR && cell <= LAST_YEAR) {
      notificationYear.array[entry] = cell;
    } else if (typeof cell === "string" && isErrorValue(cell)) {
      error(entry, cell);
    } else if (cell !== undefined && cell !== "" && typeof cell !== "boolean") {
      const year = parseYear(cell, context.date1904);
      if (Number.isNaN(year)) doubt(entry, cell);
      else notificationYear.array[entry] = year === 0 ? NO_YEAR : year;
    }
  };
}

/** Durations go to the scratch, from which `settleDates` takes them; several columns (years, months, days) add up. */
export function durationStep(context: SheetContext, match: ColumnMatch, { durationMonths }: Scratch): Step {
  const unit = match.part ?? "months";
  const column: NumberColumn = {
    column: match.column,
    track: { array: durationMonths },
    limit: LARGEST_QUANTITY,
    factor: MONTHS_PER[unit],
    parse: (text) => parseDurationText(text, unit),
    doubt: doubtFor(context, "unreadableNumber", match),
    error: errorFor(context, match),
  };
  return (row, offset, entry) => {
    const cell = row[match.column - offset];
    const { limit, factor } = column;
    let months: number;
    if (typeof cell === "number" && cell <= limit && cell >= -limit) months = cell * factor;
    else if (cell === "" || cell === undefined) return;
    else months = numberOf(column, entry, cell);
    if (Number.isNaN(months)) return;
    const place = placeOf(entry);
    const sum = durationMonths[place] as number;
    durationMonths[place] = Number.isNaN(sum) ? months : sum + months;
  };
}
