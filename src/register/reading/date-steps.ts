/** Reading the columns that say when: notification, start, end, year, duration. */
import type { Column } from "./column";
import { NUMBER_BLANK } from "../cells/amounts";
import { isErrorValue } from "../cells/cell-states";
import type { DayColumn } from "./column-readers";
import { LARGEST_QUANTITY } from "./column-readers";
import { NO_DAY, NO_YEAR } from "../contracts";
import {
  DATE_BLANK,
  DATE_IMPOSSIBLE,
  isPartialDate,
  parseDateNumber,
  parseDateText,
  parseYear,
  settlePartial,
  yearOfPartial,
} from "../cells/dates";
import { FIRST_YEAR, LAST_YEAR, SHIFT_1904 } from "../cells/days";
import { MONTHS_PER, parsePeriod } from "../cells/durations";
import type { Cell } from "../grid";
import { saysNotAwarded } from "../cells/not-awarded";
import type { ColumnMatch } from "../recognition";
import type { Scratch, StepContext, RowStep } from "./step-context";
import { doubtFor, errorFor, placeOf } from "./step-context";

/** Different texts remembered per date column: more days than a century has working days. */
const REMEMBERED = 20000;

/** One cell in a date column that is no plain serial → a day, a partial date, or NO_DAY with a finding. */
function slowDay(context: StepContext, match: ColumnMatch): (entry: number, cell: Cell) => number {
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
    if (typeof cell === "string" && saysNotAwarded(cell)) return NO_DAY;
    if (day !== DATE_BLANK) (day === DATE_IMPOSSIBLE ? impossible : unreadable)(entry, cell);
    return NO_DAY;
  };
}

function shiftOf({ date1904 }: StepContext): number {
  return date1904 ? SHIFT_1904 : 0;
}

export function notificationColumn(
  context: StepContext,
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

/** The day that a column tells; a month or a year is its last day where that is asked for, else its first. */
export function dayColumn(
  context: StepContext,
  match: ColumnMatch,
  column: Column<Int32Array>,
  end: boolean,
): DayColumn {
  const slow = slowDay(context, match);
  return {
    column: match.column,
    track: context.rows.trackOf(column),
    shift: shiftOf(context),
    slow: (entry, cell) => settlePartial(slow(entry, cell), end),
  };
}

export function yearStep(context: StepContext, match: ColumnMatch): RowStep {
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

/**
 * Several columns (years, months, days) add up. Days that are told in place of a duration are those of the contract where no column
 * of its own tells them.
 */
export function durationStep(context: StepContext, match: ColumnMatch): RowStep {
  const unit = match.part ?? "months";
  const { startDay, endDay } = context.rows;
  const track = context.rows.track("durationMonths");
  const doubt = doubtFor(context, "unreadableNumber", match);
  const negative = doubtFor(context, "negativeNumber", match);
  const error = errorFor(context, match);
  const add = (entry: number, months: number) => {
    const sum = track.array[entry] as number;
    track.array[entry] = Number.isNaN(sum) ? months : sum + months;
  };
  const readText = (entry: number, text: string) => {
    if (isErrorValue(text)) {
      error(entry, text);
      return;
    }
    const { months, start, end } = parsePeriod(text, unit);
    if (months === NUMBER_BLANK) return;
    if (start !== NO_DAY && startDay.array[entry] === NO_DAY) startDay.array[entry] = start;
    if (end !== NO_DAY) {
      if (endDay.array[entry] === NO_DAY) endDay.array[entry] = end;
    } else if (!Number.isNaN(months)) add(entry, months);
    else if (start === NO_DAY) doubt(entry, text);
  };
  return (row, offset, entry) => {
    const cell = row[match.column - offset];
    if (typeof cell === "number") {
      if (cell < 0) negative(entry, cell);
      else if (cell > LARGEST_QUANTITY) doubt(entry, cell);
      else add(entry, cell * MONTHS_PER[unit]);
    } else if (typeof cell === "string" && cell !== "") readText(entry, cell);
  };
}
