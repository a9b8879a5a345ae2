/** The register as it was at the end of a day: nothing that happened later is in it. */
import { NO, NO_DAY, NO_YEAR, type DatedRows, type Register } from "../../register/contracts";
import { yearOfDay } from "../../register/cells/days";
import { sourcingIsJoined, yearsOfTable } from "../source";

/**
 * Without what was notified, reviewed, paid or held after the day. A contract that tells only the year of its notification counts from the
 * beginning of that year; yearly columns (hours, spend) are those of the whole year, since nothing in them is dated.
 */
export function asOf(register: Register, day: number): Register {
  const year = yearOfDay(day);
  const notificationDay = register.notificationDay.slice();
  const notificationYear = register.notificationYear.slice();
  const startDay = register.startDay.slice();
  const endDay = register.endDay.slice();
  /** 1 = not notified yet. */
  const later = new Uint8Array(register.size);
  for (let i = 0; i < register.size; i++) {
    const isLater =
      notificationDay[i] === NO_DAY
        ? (notificationYear[i] as number) > year
        : (notificationDay[i] as number) > day;
    if (!isLater) continue;
    later[i] = 1;
    notificationDay[i] = startDay[i] = endDay[i] = NO_DAY;
    notificationYear[i] = NO_YEAR;
  }
  const awarded = register.awarded.slice();
  const { launchDay, executionReviewDay, invoices, sourcingTable, trainings, publications } = register;
  if (launchDay) for (let i = 0; i < register.size; i++) if ((launchDay[i] as number) > day) awarded[i] = 0;
  return {
    ...register,
    ...{ notificationDay, notificationYear, startDay, endDay, awarded },
    ...(executionReviewDay && reviewsUntil(register, executionReviewDay, later, day)),
    ...(invoices && { invoices: rowsUntil(invoices, day) }),
    ...(sourcingTable && { sourcingTable: meetingsUntil(register, sourcingTable, day) }),
    ...(trainings && { trainings: rowsUntil(trainings, day) }),
    ...(publications && { publications: rowsUntil(publications, day) }),
  };
}

/** A contract reviewed later was not reviewed yet. */
function reviewsUntil(
  { facts }: Register,
  days: Int32Array,
  later: Uint8Array,
  day: number,
): Pick<Register, "executionReviewDay" | "facts"> {
  const { executionReview } = facts;
  const isLater = (i: number) => later[i] === 1 || (days[i] as number) > day;
  return {
    executionReviewDay: days.map((one, i) => (isLater(i) ? NO_DAY : one)),
    facts: {
      ...facts,
      ...(executionReview && {
        executionReview: executionReview.map((state, i) => (isLater(i) ? NO : state)),
      }),
    },
  };
}

/** A later meeting is one with nobody: any meeting speaks for its procedure, whatever its year. */
function meetingsUntil(register: Register, table: DatedRows, day: number): DatedRows {
  const isLater = (row: number) => (table.day[row] as number) > day;
  return {
    ...rowsUntil(table, day, sourcingIsJoined(register)),
    contract: table.contract.map((contract, row) => (isLater(row) ? -1 : contract)),
    procedure: table.procedure.map((procedure, row) => (isLater(row) ? "" : procedure)),
  };
}

/** The rows of a table up to a day; later ones are of no year. */
function rowsUntil<T extends DatedRows>(table: T, day: number, joined = false): T {
  const isLater = (row: number) => (table.day[row] as number) > day;
  return {
    ...table,
    year: table.year.map((year, row) => (isLater(row) ? NO_YEAR : year)),
    whole: table.whole ?? { years: yearsOfTable(table), joined },
  };
}
