/** Insertion hours of the contracts in execution: those of the year, or all since each contract's notification. */
import type { Unavailable } from "../outcome";
import { hourRows } from "../rows-behind";
import { notHeld, type Source } from "../source";
import type { Tally } from "../tally";
import type { Measure } from "./measure";

const FIELD = "insertionHours";

/** Hours of the year. */
export function hours(): Measure {
  return {
    definition: { kind: "hours" },
    gives: "sum",
    fields: FIELD,
    missing: ({ hours: { years } }) => (years.size > 0 ? "" : FIELD),
    rows: (register, figure) => hourRows(register, figure, false),
    counting: {
      over: "contracts",
      population: "active",
      tally: hoursOfYear,
      origin: ({ hours: { origin } }) => origin,
    },
  };
}

/** Hours since each contract's notification, up to the end of the year. */
export function cumulativeHours(): Measure {
  return {
    definition: { kind: "cumulativeHours" },
    gives: "sum",
    fields: FIELD,
    missing: ({ register, hours: { years } }) =>
      years.size > 0 || register.insertionHoursCumulative !== undefined ? "" : FIELD,
    rows: (register, figure) => hourRows(register, figure, true),
    counting: {
      over: "contracts",
      population: "active",
      tally: hoursUpTo,
      origin: ({ hours: { origin } }) => origin,
    },
  };
}

function hoursOfYear(source: Source, year: number): Tally | Unavailable {
  const column = source.hours.years.get(year);
  return column === undefined ? notHeld(year) : tallyOf(source, null, [], [column]);
}

/**
 * All hours up to the end of the year. A table of hours says it by itself. A column « cumul » is the state of the register,
 * that is of its last year of notification: for an earlier year the hours of the years between are taken off, and without
 * a column for each of them nothing can be said.
 */
function hoursUpTo(source: Source, year: number): Tally | Unavailable {
  const { years, origin } = source.hours;
  const ascending = [...years.keys()].sort((a, b) => a - b);
  const columnsOf = (wanted: (one: number) => boolean) =>
    ascending.filter(wanted).flatMap((one) => years.get(one) ?? []);
  const columns = columnsOf((one) => one <= year);
  const cumulative = source.register.insertionHoursCumulative;
  const lastYear = source.covered?.last ?? year;
  let stated = origin === "contracts" && cumulative !== undefined;
  for (let later = year + 1; later <= lastYear; later++) stated &&= years.has(later);
  if (stated && cumulative !== undefined)
    return tallyOf(
      source,
      cumulative,
      columnsOf((one) => one > year),
      columns,
    );
  return columns.length === 0 ? notHeld(year) : tallyOf(source, null, [], columns);
}

function tallyOf(
  source: Source,
  base: Float64Array | null,
  less: Float64Array[],
  years: Float64Array[],
): Tally {
  return {
    kind: "quantity",
    members: "active",
    base,
    less,
    years,
    clause: clauseOf(source),
    expectedIn: null,
  };
}

/** The clause without which no hours are expected. */
function clauseOf({ register: { facts }, answered }: Source): Uint8Array | null {
  const fact = (["insertionClause", "socialClause"] as const).find((one) => answered.has(one));
  return (fact && facts[fact]) ?? null;
}
