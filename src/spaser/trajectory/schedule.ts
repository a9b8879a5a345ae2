/** Which consultations are expected in the year of a day, and which are not. */
import { yearOfDay } from "../../register/cells/days";
import { NO_DAY, NO_YEAR, type Register } from "../../register/contracts";
import { firstDay, monthsAfter } from "../calendar";
import { consultationsOf, observedDays, USUAL_DAYS, type Consultation } from "./planned";

/** After so many days beyond the one expected nobody counts on a consultation any more. */
const LAPSED_AFTER = 365;

export interface Expected extends Consultation {
  /** The day on which it is counted: the one expected, or the day looked at where that is over. */
  on: number;
  overdue: boolean;
}

export interface Schedule {
  /** Expected in the year after the day, soonest first. */
  inYear: Expected[];
  /** Expected in a later year; with no day at all; expected more than a year ago, and so given up. */
  later: number;
  undated: number;
  lapsed: number;
  /** Days from launch to notification that were reckoned with, and whether the register shows them. */
  takes: { days: number; observed: boolean };
}

/** What was still to come on a day: contracts notified later in its year, and the consultations that are planned. */
export function scheduleOn(register: Register, day: number): Schedule {
  const year = yearOfDay(day);
  const schedule: Schedule = { ...{ inYear: [], later: 0, undated: 0, lapsed: 0 }, takes: takesIn(register) };
  for (let entry = 0; entry < register.size; entry++) {
    const notified = register.notificationDay[entry] ?? NO_DAY;
    if (notified <= day || register.awarded[entry] !== 1 || register.notificationYear[entry] !== year)
      continue;
    schedule.inYear.push({
      ...{ place: "register", entry, day: notified, by: "notified" },
      ...{ on: notified, overdue: false },
    });
  }
  for (const one of consultationsOf(register)) {
    if (one.day === NO_DAY) schedule.undated++;
    else if (yearOfDay(one.day) > year) schedule.later++;
    else if (one.day < day - LAPSED_AFTER) schedule.lapsed++;
    else schedule.inYear.push({ ...one, on: Math.max(one.day, day), overdue: one.day < day });
  }
  schedule.inYear.sort((one, other) => one.on - other.on);
  return schedule;
}

function takesIn(register: Register): Schedule["takes"] {
  const days = observedDays(register);
  return { days: days ?? USUAL_DAYS, observed: days !== null };
}

/**
 * The day to look from when nobody says one: today, or, in a register that says nothing of this year, the last day on which it knows of
 * a notification. null when it knows of none.
 */
export function dayToLookFrom(register: Register, today: number): number | null {
  const year = yearOfDay(today);
  let last = NO_DAY;
  for (let entry = 0; entry < register.size; entry++) {
    if (register.awarded[entry] !== 1) continue;
    const notified = register.notificationDay[entry] ?? NO_DAY;
    if (notified <= today) last = Math.max(last, notified);
    if (register.notificationYear[entry] === year) return today;
  }
  if (consultationsOf(register).some(({ day }) => day !== NO_DAY && yearOfDay(day) >= year)) return today;
  return last === NO_DAY ? null : last;
}

/**
 * A year of which the register knows no more than the beginning, whatever the calendar says: its last contracts were notified in the first
 * half, and consultations are planned for it after them.
 */
export function hasOnlyBegun(register: Register, year: number): boolean {
  let last = NO_DAY;
  for (let entry = 0; entry < register.size; entry++) {
    const notified = register.notificationYear[entry] ?? NO_YEAR;
    if (register.awarded[entry] !== 1 || notified < year) continue;
    // A later year, or a contract of no day: nothing tells that it stops.
    const day = register.notificationDay[entry] ?? NO_DAY;
    if (notified > year || day === NO_DAY) return false;
    last = Math.max(last, day);
  }
  if (last === NO_DAY || last >= monthsAfter(firstDay(year), 6)) return false;
  return consultationsOf(register).some(({ day }) => day > last && yearOfDay(day) === year);
}
