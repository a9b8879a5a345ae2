/** Doubts about contracts as a whole: what two columns say against each other, and amounts that cannot be meant. */
import { NAMES_RESERVED } from "./considerations";
import { END_UNKNOWN, ENDS_TOO_EARLY, OUTDATED } from "./contractRows";
import type { Entries } from "./compacting";
import { NO, NO_YEAR, YES } from "./contracts";
import { formatDay } from "./days";
import type { Finding } from "./finding";
import type { FindingLog } from "./findingLog";

/** Codes that `checkContracts` adds, and that are found anew after an edit. */
export const CHECKED_CODES: ReadonlySet<Finding["code"]> = new Set<Finding["code"]>([
  "endBeforeStart",
  "endUnknown",
  "noNotification",
  "reservedContradiction",
  "hoursWithoutClause",
  "amountOutlier",
]);

export interface CheckContext {
  entries: Entries;
  sheetNames: readonly string[];
  log: FindingLog;
  /** Column of a field in a sheet, null where it has none. */
  columnOf: (sheet: number, field: string) => number | null;
  /** Facts with a column of their own in some sheet. */
  own: ReadonlySet<string>;
  /** Some sheet has a date or year column. */
  dated: boolean;
}

/** One pass per question over all contracts. */
export function checkContracts(context: CheckContext): void {
  const { entries, sheetNames, log, columnOf } = context;
  const { size, arrays } = entries;
  const sheetOf = arrays.get("sheetOf") as Uint16Array;
  const rowOf = arrays.get("rowOf") as Uint32Array;
  const flags = arrays.get("flags") as Uint8Array;
  const years = arrays.get("notificationYear") as Int16Array;
  const awarded = arrays.get("awarded") as Uint8Array;
  const say = (
    code: Finding["code"],
    severity: Finding["severity"],
    i: number,
    field: string,
    params: Finding["params"],
  ) => {
    if (log.countsOnly(code)) return;
    const sheet = sheetOf[i] as number;
    log.add(code, severity, sheetNames[sheet] ?? "", rowOf[i] as number, columnOf(sheet, field), params);
  };

  let endUnknown = 0;
  for (let i = 0; i < size; i++) {
    const flag = flags[i] as number;
    if ((flag & ~OUTDATED) !== 0) {
      if ((flag & ENDS_TOO_EARLY) !== 0) {
        say("endBeforeStart", "warning", i, "endDate", {
          start: formatDay((arrays.get("startDay") as Int32Array)[i] as number),
          end: formatDay((arrays.get("endDay") as Int32Array)[i] as number),
        });
      }
      if ((flag & END_UNKNOWN) !== 0 && awarded[i] === 1) endUnknown++;
    }
    if (years[i] === NO_YEAR && awarded[i] === 1 && context.dated)
      say("noNotification", "warning", i, "notificationDate", {});
  }
  // One line for all: without a column for the end it concerns every contract.
  if (endUnknown > 0)
    log.add("endUnknown", "info", sheetNames[0] ?? "", null, null, { contracts: endUnknown });

  const reserved = context.own.has("reserved")
    ? (arrays.get("fact:reserved") as Uint8Array | undefined)
    : undefined;
  const bits = arrays.get("socialBits") as Uint8Array | undefined;
  if (reserved && bits) {
    for (let i = 0; i < size; i++) {
      if (reserved[i] === NO && ((bits[i] as number) & NAMES_RESERVED) !== 0)
        say("reservedContradiction", "warning", i, "reserved", {});
    }
  }
  checkHours(context, say);
  checkAmounts(entries, say);
}

type Say = (
  code: Finding["code"],
  severity: Finding["severity"],
  i: number,
  field: string,
  params: Finding["params"],
) => void;

/** Hours on a contract that says that it has no clause. */
function checkHours({ entries }: CheckContext, say: Say): void {
  const { size, arrays } = entries;
  const social = arrays.get("fact:socialClause") as Uint8Array | undefined;
  const insertion = arrays.get("fact:insertionClause") as Uint8Array | undefined;
  if (!social && !insertion) return;
  for (const [name, array] of arrays) {
    if (name.startsWith("insertionHours")) {
      checkHoursOf(name.split(":")[0] as string, array as Float64Array, size, social, insertion, say);
    }
  }
}

function checkHoursOf(
  field: string,
  hours: Float64Array,
  size: number,
  social: Uint8Array | undefined,
  insertion: Uint8Array | undefined,
  say: Say,
): void {
  for (let i = 0; i < size; i++) {
    if (!((hours[i] as number) > 0)) continue;
    const a = social?.[i];
    const b = insertion?.[i];
    if (a !== YES && b !== YES && (a === NO || b === NO)) {
      say("hoursWithoutClause", "warning", i, field, { hours: hours[i] as number });
    }
  }
}

/** Amounts sampled for the threshold. */
const SAMPLED = 4096;
/** Beyond this multiple of the 99th percentile an amount is rather a slip (a missing comma, a SIRET) than a contract. */
const FAR = 100;

function checkAmounts({ size, arrays }: Entries, say: Say): void {
  const amounts = arrays.get("amount") as Float64Array;
  const step = Math.max(1, size / SAMPLED);
  const sample: number[] = [];
  for (let at = 0; at < size; at += step) {
    const amount = amounts[Math.floor(at)] as number;
    if (amount > 0) sample.push(amount);
  }
  let limit = Infinity;
  if (sample.length >= 20) {
    const sorted = Float64Array.from(sample).sort();
    // The outliers themselves must not lift the bar: with few contracts the 99th percentile is the largest of them.
    limit = FAR * (sorted[Math.floor((sorted.length - 1) * (sorted.length < 200 ? 0.9 : 0.99))] as number);
  }
  for (let i = 0; i < size; i++) {
    const amount = amounts[i] as number;
    if (amount > limit || (amount > 0 && amount < 1) || amount < 0) {
      say("amountOutlier", "warning", i, "amount", { amount });
    }
  }
}
