/** Doubts about contracts as a whole: what two columns say against each other, and amounts that cannot be meant. */
import { NAMES_RESERVED } from "../cells/considerations";
import { END_UNKNOWN, ENDS_TOO_EARLY, factColumnOf } from "./columns";
import { yearsOf, type ContractColumns } from "./compacting";
import { NO, NO_DAY, NO_YEAR, tableOfTwo, YES } from "../contracts";
import { formatDay } from "../cells/days";
import type { Finding } from "../finding";
import type { FindingLog } from "./finding-log";
import { inPieces } from "./pieces";

export interface CheckContext {
  entries: ContractColumns;
  sheetNames: readonly string[];
  log: FindingLog;
  /** Column of a field in a sheet (of its year, for a field that has a column for each); null where it has none. */
  columnOf: (sheet: number, field: string, year?: number) => number | null;
  /** Facts with a column of their own in some sheet. */
  own: ReadonlySet<string>;
  /** Some sheet has a date or year column. */
  dated: boolean;
}

/** All doubts about all contracts: one pass per question. */
export function checkContracts(context: CheckContext): void {
  inPieces(context.entries.size, (from, to) => checkRange(context, from, to));
  noteUnknownEnds(context);
  checkAmounts(context);
}

/** How a check says its doubt about contract `i`. */
type Say = (
  code: Finding["code"],
  severity: Finding["severity"],
  i: number,
  field: string,
  params: Finding["params"],
  year?: number,
) => void;

function sayIn({ entries, log, sheetNames, columnOf }: CheckContext): Say {
  const sheetOf = entries.arrays.always("sheetOf");
  const rowOf = entries.arrays.always("rowOf");
  return (code, severity, i, field, params, year) => {
    if (log.countsOnly(code)) return;
    const sheet = sheetOf[i] as number;
    log.add(
      code,
      severity,
      sheetNames[sheet] ?? "",
      rowOf[i] as number,
      columnOf(sheet, field, year),
      params,
    );
  };
}

/** The doubts that a contract raises by itself, for the contracts `from` to `to` (outside). */
export function checkRange(context: CheckContext, from: number, to: number): void {
  const { arrays } = context.entries;
  const say = sayIn(context);
  checkDates(context, from, to, say);
  const reserved = context.own.has("reserved") ? arrays.of(factColumnOf("reserved")) : undefined;
  const bits = arrays.get("socialBits");
  if (reserved && bits) checkReserved(reserved, bits, from, to, say);
  const social = arrays.of(factColumnOf("socialClause"));
  const insertion = arrays.of(factColumnOf("insertionClause"));
  // Where there is one column only, it answers for both.
  const one = social ?? insertion;
  const other = insertion ?? social;
  if (!one || !other) return;
  const { log } = context;
  const cumulative = arrays.get("insertionHoursCumulative");
  for (const [year, hours] of yearsOf(arrays, "insertionHours")) {
    const sayOfYear: Say = (code, severity, i, field, params) => say(code, severity, i, field, params, year);
    checkHours(log, "insertionHours", hours, from, to, one, other, sayOfYear);
  }
  if (cumulative) checkHours(log, "insertionHoursCumulative", cumulative, from, to, one, other, say);
}

function checkDates(
  { entries: { arrays, texts }, dated, own }: CheckContext,
  from: number,
  to: number,
  say: Say,
): void {
  const notification = own.has("notificationDate") ? "notificationDate" : "notificationYear";
  const flags = arrays.always("flags");
  const years = arrays.always("notificationYear");
  const awarded = arrays.always("awarded");
  const starts = arrays.always("startDay");
  const ends = arrays.always("endDay");
  const days = [arrays.get("plannedDay"), arrays.get("launchDay")];
  // Nothing lacks in a consultation to come; one that has a supplier was notified, and its date was forgotten.
  const isToCome = (i: number) =>
    texts.supplierName[i] === "" && days.some((day) => day !== undefined && day[i] !== NO_DAY);
  for (let i = from; i < to; i++) {
    if (((flags[i] as number) & ENDS_TOO_EARLY) !== 0) {
      say("endBeforeStart", "warning", i, "endDate", {
        start: formatDay(starts[i] as number),
        end: formatDay(ends[i] as number),
      });
    }
    if (years[i] === NO_YEAR && awarded[i] === 1 && dated && !isToCome(i)) {
      say("noNotification", "warning", i, notification, {});
    }
  }
}

/** A contract that is said not to be reserved, and whose considerations say that it is. */
function checkReserved(reserved: Uint8Array, bits: Uint8Array, from: number, to: number, say: Say): void {
  for (let i = from; i < to; i++) {
    if (reserved[i] === NO && ((bits[i] as number) & NAMES_RESERVED) !== 0) {
      say("reservedContradiction", "warning", i, "reserved", {});
    }
  }
}

/** 1 where two columns together say that there is no clause. */
const NO_CLAUSE = tableOfTwo((one, other) =>
  one !== YES && other !== YES && (one === NO || other === NO) ? 1 : 0,
);

/** Hours on a contract that says that it has no clause. */
function checkHours(
  log: FindingLog,
  field: string,
  hours: Float64Array,
  from: number,
  to: number,
  social: Uint8Array,
  insertion: Uint8Array,
  say: Say,
): void {
  // Arithmetic instead of branches: no processor foresees where hours stand, nor what the columns answer.
  const noClause = NO_CLAUSE;
  const isDoubtful = (i: number): number =>
    +((hours[i] as number) > 0) & (noClause[(social[i] as number) * 3 + (insertion[i] as number)] as number);
  let i = from;
  for (; i < to && !log.isFull("hoursWithoutClause"); i++) {
    if (isDoubtful(i) !== 0) say("hoursWithoutClause", "warning", i, field, { hours: hours[i] as number });
  }
  let more = 0;
  for (; i < to; i++) more += isDoubtful(i);
  log.count("hoursWithoutClause", more);
}

/** One line for all: without a column for the end it concerns every contract. */
export function noteUnknownEnds({ entries, log, sheetNames }: CheckContext): void {
  const flags = entries.arrays.always("flags");
  const awarded = entries.arrays.always("awarded");
  let contracts = 0;
  for (let i = 0; i < entries.size; i++) {
    if (((flags[i] as number) & END_UNKNOWN) !== 0 && awarded[i] === 1) contracts++;
  }
  if (contracts > 0) log.add("endUnknown", "info", sheetNames[0] ?? "", null, null, { contracts });
}

/** Amounts sampled for the threshold. */
const SAMPLED = 4096;
/** Beyond this multiple of the 99th percentile an amount is rather a slip (a missing comma, a SIRET) than a contract. */
const FAR = 100;

/** Amounts above zero, taken evenly from all contracts. */
function sampleOf(amounts: Float64Array, size: number): Float64Array {
  const step = Math.max(1, size / SAMPLED);
  const sample = new Float64Array(SAMPLED + 1);
  let taken = 0;
  for (let at = 0; at < size; at += step) {
    const amount = amounts[Math.floor(at)] as number;
    sample[taken] = amount;
    taken += +(amount > 0);
  }
  return sample.subarray(0, taken);
}

/** Amounts far beyond all others, under one euro, or negative. */
export function checkAmounts(context: CheckContext): void {
  const { size, arrays } = context.entries;
  const say = sayIn(context);
  const amounts = arrays.always("amount");
  const sample = sampleOf(amounts, size);
  let limit = Infinity;
  if (sample.length >= 20) {
    const sorted = sample.sort();
    // The outliers themselves must not lift the bar: with few contracts the 99th percentile is the largest of them.
    limit = FAR * (sorted[Math.floor((sorted.length - 1) * (sorted.length < 200 ? 0.9 : 0.99))] as number);
  }
  for (let i = 0; i < size; i++) {
    const amount = amounts[i] as number;
    // Nearly all are in this range.
    if (amount >= 1 && amount <= limit) continue;
    if (amount > limit || (amount < 1 && amount !== 0)) {
      say("amountOutlier", "warning", i, "amount", { amount });
    }
  }
}
