/**
 * Every column that is kept of a row: its array, what stands where nothing is stated, and what the rows of one contract say
 * together. A blank never beats a value: merging sees only what is stated.
 */
import type { FactId } from "../contracts";
import { NO_DAY, NO_YEAR, NOT_FILLED } from "../contracts";
import type { AskedText, YearlyFieldId } from "../fields";
import type { Column, NumberArray } from "./column";
import {
  bytes,
  doubles,
  first,
  int32s,
  largest,
  last,
  rowNumbers,
  sheetNumbers,
  shorts,
  smallest,
  union,
} from "./column";

/** The row is an outdated version of its contract. */
export const OUTDATED = 1;
/** The row goes on with the contract of the row above (a second supplier under a merged number). */
export const CONTINUES = 2;
/** The end date that stands there is before the start date that stands there. */
export const ENDS_TOO_EARLY = 4;
/** Neither an end date nor a duration was readable. */
export const END_UNKNOWN = 8;
/** Start, end, award: put together from other columns, not stated by one of their own. */
export const START_DERIVED = 16;
export const END_DERIVED = 32;
export const AWARD_DERIVED = 64;
/** What `settleDates` and its like put into the flags. */
export const SETTLED = ENDS_TOO_EARLY | END_UNKNOWN | START_DERIVED | END_DERIVED | AWARD_DERIVED;

const column = <T extends NumberArray>(
  make: (length: number) => T,
  blank: number,
  merge: Column["merge"],
  more: Pick<Column, "derived" | "allVersions" | "ofConsultation"> = {},
): Omit<Column<T>, "name"> => ({ make, blank, merge, ...more });

/** A yes of any row is a yes, else a no of any is a no. */
const state = column(bytes, NOT_FILLED, largest);
/** Never a sum: exports repeat the contract's amount for each supplier, and a later version replaces an earlier one. */
const quantity = column(doubles, NaN, last);
const ofConsultation = true;
/** Place of a value among the labels of its field. */
const value = column(sheetNumbers, 0, first, { ofConsultation });
const allVersions = true;

const askedDay = column(int32s, NO_DAY, last);

const TABLE = {
  sheetOf: column(sheetNumbers, 0, null),
  rowOf: column(rowNumbers, 0, null),
  flags: column(bytes, 0, union),
  numberHash: column(int32s, 0, null),
  /** 0 where something says that nothing was awarded. */
  awarded: column(bytes, 1, smallest, { derived: AWARD_DERIVED }),
  /** What the status says: YES = awarded, NO. */
  outcome: state,
  launchDay: column(int32s, NO_DAY, smallest, { allVersions, ofConsultation }),
  plannedDay: column(int32s, NO_DAY, last, { ofConsultation }),
  notificationDay: column(int32s, NO_DAY, smallest, { allVersions, ofConsultation }),
  notificationYear: column(shorts, NO_YEAR, smallest, { allVersions, ofConsultation }),
  startDay: column(int32s, NO_DAY, smallest, { allVersions, derived: START_DERIVED }),
  endDay: column(int32s, NO_DAY, last, { derived: END_DERIVED }),
  endKnown: column(bytes, 0, largest),
  durationMonths: { ...quantity, holds: { of: "number", field: "durationMonths" } },
  amount: quantity,
  procedureState: column(bytes, NOT_FILLED, largest, { ofConsultation }),
  natureState: column(bytes, NOT_FILLED, largest, { ofConsultation }),
  segmentState: state,
  cpvState: state,
  cpvDivision: column(bytes, 0, first),
  /** YES where nature or procedure say that it is a concession, and so no « marché ». */
  concession: state,
  /** YES where the nature says that the row is an amendment. */
  amendment: state,
  socialBits: column(bytes, 0, union),
  environmentalBits: column(bytes, 0, union),
  current: state,
  /** 0 = the contract as it was awarded, else the number of the amendment whose version the row is. */
  modification: column(doubles, NaN, largest),
  /** What other columns tell of a fact, while it is put together with its own. */
  derived: state,
  sourcingCount: column(doubles, NaN, largest),
  executionReviewDay: column(int32s, NO_DAY, last),
  paymentDelay: quantity,
  invoiceCount: quantity,
  insertionHoursCumulative: quantity,
} as const;

/** The columns that are made of what a field says, or of several; `TABLE` by name. */
export type KnownName = keyof typeof TABLE;
export type ArrayOf<N extends KnownName> = ReturnType<(typeof TABLE)[N]["make"]>;
/** The names of what labels say. */
export type LabelName = {
  [N in KnownName]: ArrayOf<N> extends Uint8Array ? N : never;
}[KnownName];

export function columnNamed<N extends KnownName>(name: N): Column<ArrayOf<N>> {
  const known: Omit<Column, "name"> = TABLE[name];
  return { name, ...known } as Column<ArrayOf<N>>;
}

export function factColumnOf(fact: FactId): Column<Uint8Array> {
  return { name: `fact:${fact}`, holds: { of: "fact", fact }, ...state };
}

/** The column of what a fact's own column says, where other columns fill in what it leaves blank. */
export function statedColumnOf(fact: FactId): Column<Uint8Array> {
  return { name: `stated:${fact}`, holds: { of: "stated", fact }, ...state };
}

export function yearColumnOf(field: YearlyFieldId, year: number): Column<Float64Array> {
  return { name: `${field}:${year}`, holds: { of: "year", field, year }, ...quantity };
}

export function valueColumnOf(field: AskedText): Column<Uint16Array> {
  return { name: `value:${field}`, holds: { of: "value", field }, ...value };
}

/** Numbers that only a framework asks for. */
export function numberColumnOf(field: string): Column<Float64Array> {
  return { name: `number:${field}`, holds: { of: "number", field }, ...quantity };
}

/** Days that only a framework asks for. */
export function dayColumnOf(field: string): Column<Int32Array> {
  return { name: `day:${field}`, holds: { of: "day", field }, ...askedDay };
}

export const TEXT_FIELDS = [
  "contractNumber",
  "procedureNumber",
  "lot",
  "object",
  "supplierName",
  "buyer",
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Whether a field is a text that stands by itself, row by row. */
export function isTextField(field: string): field is TextField {
  return TEXT_FIELDS.some((one) => one === field);
}

/** Texts that are said once for all lots of a consultation. */
export const TEXTS_OF_CONSULTATION: readonly TextField[] = [
  "contractNumber",
  "procedureNumber",
  "object",
  "buyer",
];
