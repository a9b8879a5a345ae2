/** Which columns and tables of a register an indicator can draw on: one choice per register, the same for every year. */
import { NOT_FILLED, NO_YEAR } from "../register/contracts";
import type { DatedRows, FactId, Register } from "../register/contracts";
import type { Unavailable } from "./assessment";
import { firstDay, lastDay } from "./calendar";
import type { IndicatorDefinition, Measure, PopulationId } from "./framework";
import { POPULATION_BIT, POPULATION_FACT, yearsCovered } from "./populations";
import type { Tally } from "./tally";

/** What a register is read with, whatever the year. */
export interface Source {
  register: Register;
  hours: HoursByYear;
  /** The facts that some contract answers. */
  answered: ReadonlySet<FactId>;
  /** First and last notification year. */
  covered: { first: number; last: number } | null;
}

export function sourceOf(register: Register): Source {
  return {
    register,
    hours: hoursByYear(register),
    answered: answeredFacts(register),
    covered: yearsCovered(register.notificationYear),
  };
}

/** Fields that could give a fact which has no column. */
const FIELDS_OF_FACT: Partial<Record<FactId, string>> = {
  competed: "competed,procedure",
  digital: "segment,cpv",
};

/**
 * The facts that some contract answers. A column in which nothing is typed yet is as if it weren't there: it takes no side beside
 * others, and no measure is chosen for its sake.
 */
function answeredFacts({ facts }: Register): ReadonlySet<FactId> {
  const isAnswered = (states: Uint8Array) => states.some((state) => state !== NOT_FILLED);
  return new Set(
    Object.entries(facts).flatMap(([fact, states]) => (isAnswered(states) ? [fact as FactId] : [])),
  );
}

/** Those of some facts that have a part in a figure: the answered ones; where none is, all that have a column. */
export function partsOf({ register: { facts }, answered }: Source, any: readonly FactId[]): Uint8Array[] {
  const speaking = any.filter((fact) => answered.has(fact));
  return (speaking.length > 0 ? speaking : any).flatMap((fact) => facts[fact] ?? []);
}

export interface ChosenMeasure {
  measure: Measure | null;
  first: Measure | undefined;
  /** The fields of which one would do, separated by commas, when there is no measure. */
  missing: string;
  /** The measure has something to count: false when its columns are there, but nobody has filled anything in. */
  answered: boolean;
}

/**
 * The measure used for an indicator: the first whose columns or table the register has, and says something in. It is chosen
 * for the register, not for the year, so that two years are always counted the same way. null when there is none.
 */
export function chooseMeasure(
  { register, hours, answered }: Source,
  { measures }: IndicatorDefinition,
): ChosenMeasure {
  const computed = measures.filter(({ kind }) => kind !== "entry");
  const [first] = computed;
  const lacks = computed.map((measure) => missingFields(register, hours, measure));
  const held = computed.filter((_, at) => lacks[at] === "");
  const speaking = held.find((measure) => speaks(measure, answered));
  const measure = speaking ?? held[0];
  if (measure) return { measure, first, missing: "", answered: speaking !== undefined };
  return { measure: null, first: measures[0], missing: lacks[0] ?? "", answered: false };
}

/** One of the facts that a measure asks for is answered; of others than facts nothing is asked. */
function speaks(measure: Measure, answered: ReadonlySet<FactId>): boolean {
  switch (measure.kind) {
    case "ratio":
    case "count": {
      const asked = POPULATION_FACT[measure.population];
      return (
        (asked === undefined || answered.has(asked)) && measure.fact.any.some((fact) => answered.has(fact))
      );
    }
    default:
      return true;
  }
}

/** The fields without which a measure has nothing to count, separated by commas; "" when it has what it needs. */
function missingFields(register: Register, hours: HoursByYear, measure: Measure): string {
  switch (measure.kind) {
    case "ratio":
    case "count":
    case "procedureCount":
      return missingForPopulation(register, measure.population) || missingForFacts(register, measure);
    case "eventCount":
      return tableOf(register, measure.table) === undefined
        ? measure.table === "cardPayments"
          ? "means"
          : measure.table
        : "";
    case "hours":
      if (hours.years.size > 0) return "";
      return measure.cumulative && register.insertionHoursCumulative !== undefined ? "" : "insertionHours";
    case "spend":
      return register.spend.size > 0 ? "" : "spend";
    case "paymentDelay":
      if (measure.source === "invoices") return register.invoices === undefined ? "invoices" : "";
      return register.paymentDelay === undefined ? "paymentDelay" : "";
    case "sourcingMeetings":
      return register.sourcingTable !== undefined || register.sourcingCount !== undefined ? "" : "sourcing";
    case "executionReviews":
      return register.facts.executionReview !== undefined || register.executionReviewDay !== undefined
        ? ""
        : "executionReview";
    case "same":
      return "";
    case "entry":
      return "entry";
  }
}

function missingForPopulation(register: Register, population: PopulationId): string {
  const fact = POPULATION_FACT[population];
  return fact === undefined || register.facts[fact] !== undefined ? "" : (FIELDS_OF_FACT[fact] ?? fact);
}

function missingForFacts(
  register: Register,
  measure: Extract<Measure, { kind: "ratio" | "count" | "procedureCount" }>,
): string {
  const { any } = measure.fact;
  if (any.some((fact) => register.facts[fact] !== undefined)) return "";
  if (measure.kind === "procedureCount" && any.includes("sourcing") && sourcingIsJoined(register)) return "";
  return any.map((fact) => FIELDS_OF_FACT[fact] ?? fact).join(",");
}

/** The rows that events are counted in. Card payments need a column that tells the means of payment. */
export function tableOf(
  register: Register,
  table: Extract<Measure, { kind: "eventCount" }>["table"],
): DatedRows | undefined {
  switch (table) {
    case "trainings":
      return register.trainings;
    case "publications":
      return register.publications;
    case "sourcing":
      return register.sourcingTable;
    case "cardPayments":
      return register.invoices !== undefined && hasMeans(register, register.invoices)
        ? register.invoices
        : undefined;
  }
}

function hasMeans(register: Register, { sheet }: DatedRows): boolean {
  return (
    register.sheets[sheet]?.sheet.columns.some(({ field, taken }) => field === "means" && taken) ?? false
  );
}

/** The sourcing table names procedures or contracts, so that its silence about one means that there was no meeting. */
export function sourcingIsJoined({ sourcingTable }: Register): boolean {
  if (sourcingTable === undefined) return false;
  for (let row = 0; row < sourcingTable.size; row++) {
    if ((sourcingTable.contract[row] as number) >= 0 || sourcingTable.procedure[row] !== "") return true;
  }
  return false;
}

/** A table speaks of the years from its first dated row to its last: of no others can it say « 0 ». */
export function tableCovers({ year: years }: DatedRows, year: number): boolean {
  let before = false;
  let after = false;
  for (const dated of years) {
    if (dated === NO_YEAR) continue;
    if (dated <= year) before = true;
    if (dated >= year) after = true;
    if (before && after) return true;
  }
  return false;
}

/** Insertion hours of each contract per year: from the table of hours when there is one, else from the yearly columns. */
export interface HoursByYear {
  years: Map<number, Float64Array>;
  origin: "contracts" | "table";
}

/** Adds the rows of the table up per contract and year; rows that join no contract or have no year count nowhere. */
function hoursByYear(register: Register): HoursByYear {
  const table = register.insertionHoursTable;
  if (table === undefined) return { years: register.insertionHours, origin: "contracts" };
  const years = new Map<number, Float64Array>();
  for (let row = 0; row < table.size; row++) {
    const year = table.year[row] as number;
    const contract = table.contract[row] as number;
    const hours = table.hours[row] as number;
    if (year === NO_YEAR || contract < 0 || Number.isNaN(hours)) continue;
    let column = years.get(year);
    if (column === undefined) years.set(year, (column = new Float64Array(register.size).fill(NaN)));
    const sum = column[contract] as number;
    column[contract] = Number.isNaN(sum) ? hours : sum + hours;
  }
  return { years, origin: "table" };
}

/** How a measure is counted over the contracts in a year; the reason when the year is not held; null for other measures. */
export function tallyOf(source: Source, measure: Measure, year: number): Tally | Unavailable | null {
  const { register, hours, answered, covered } = source;
  const { facts } = register;
  const clause = clauseOf(register, answered);
  const lastYear = covered?.last ?? year;
  switch (measure.kind) {
    case "ratio":
    case "count": {
      const parts = partsOf(source, measure.fact.any);
      const amount = measure.kind === "ratio" && register.hasAmount ? register.amount : null;
      return { kind: "fact", members: measure.population, parts, amount };
    }
    case "hours":
      return measure.cumulative
        ? cumulativeHours(register, hours, lastYear, clause, year)
        : hoursOfYear(hours, clause, year);
    case "spend": {
      const column = register.spend.get(year);
      if (column === undefined) return notHeld(year);
      const tally = {
        members: "awarded" as const,
        base: null,
        less: [],
        years: [column],
        clause: null,
      };
      return { kind: "quantity", ...tally, expectedIn: POPULATION_BIT.active };
    }
    case "paymentDelay": {
      if (measure.source === "invoices" || register.paymentDelay === undefined) return null;
      return {
        kind: "mean",
        members: "active",
        value: register.paymentDelay,
        weight: register.invoiceCount ?? null,
      };
    }
    case "executionReviews": {
      const day = register.executionReviewDay ?? null;
      // A dated review may be that of a contract that has ended: only then is anybody but the active ones looked at.
      const members: PopulationId = day === null ? "active" : "awarded";
      const tally = { members, fact: facts.executionReview ?? null, day };
      return { kind: "review", ...tally, first: firstDay(year), last: lastDay(year) };
    }
    default:
      return null;
  }
}

/** The clause without which no hours are expected. */
function clauseOf({ facts }: Register, answered: ReadonlySet<FactId>): Uint8Array | null {
  const fact = (["insertionClause", "socialClause"] as const).find((one) => answered.has(one));
  return (fact && facts[fact]) ?? null;
}

function hoursOfYear(hours: HoursByYear, clause: Uint8Array | null, year: number): Tally | Unavailable {
  const column = hours.years.get(year);
  return column === undefined ? notHeld(year) : hoursTally(clause, null, [], [column]);
}

/**
 * All hours up to the end of the year. A table of hours says it by itself. A column « cumul » is the state of the register,
 * that is of its last year of notification: for an earlier year the hours of the years between are taken off, and without
 * a column for each of them nothing can be said.
 */
function cumulativeHours(
  register: Register,
  hours: HoursByYear,
  lastYear: number,
  clause: Uint8Array | null,
  year: number,
): Tally | Unavailable {
  const upTo = [...hours.years.keys()].filter((one) => one <= year).sort((a, b) => a - b);
  const columns = upTo.flatMap((one) => hours.years.get(one) ?? []);
  const cumulative = register.insertionHoursCumulative;
  if (hours.origin === "table" || cumulative === undefined) {
    return columns.length === 0 ? notHeld(year) : hoursTally(clause, null, [], columns);
  }
  for (let later = year + 1; later <= lastYear; later++) {
    if (!hours.years.has(later))
      return columns.length === 0 ? notHeld(year) : hoursTally(clause, null, [], columns);
  }
  const after = [...hours.years.keys()].filter((one) => one > year).sort((a, b) => a - b);
  const less = after.flatMap((one) => hours.years.get(one) ?? []);
  return hoursTally(clause, cumulative, less, columns);
}

function hoursTally(
  clause: Uint8Array | null,
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
    clause,
    expectedIn: null,
  };
}

export function notHeld(year: number): Unavailable {
  return { code: "yearNotInRegister", params: { year } };
}
