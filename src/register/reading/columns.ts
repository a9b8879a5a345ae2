/**
 * Every column that is kept of a row: its array, what stands where nothing is stated, and what the rows of one contract say
 * together. A blank never beats a value: merging sees only what is stated.
 */
import type { FactId } from "../contracts";
import { NO_DAY, NO_YEAR, NOT_FILLED } from "../contracts";
import type { OwnFieldId, ValueField } from "../fields";
import type { NumberArray } from "./tracks";
import { bytes, doubles, int32s, rowNumbers, sheetNumbers, shorts } from "./tracks";

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

/** What several stated values of one contract, in the order of its rows, are together. */
type Merge = (values: readonly number[]) => number;

const last: Merge = (values) => values.at(-1) as number;
const first: Merge = (values) => values[0] as number;
const smallest: Merge = (values) => values.reduce((one, other) => Math.min(one, other));
const largest: Merge = (values) => values.reduce((one, other) => Math.max(one, other));
const union: Merge = (values) => values.reduce((all, value) => all | value, 0);

export interface Column<T extends NumberArray = NumberArray> {
  make: (length: number) => T;
  /** Stands where nothing is stated. */
  blank: number;
  /** null = that of the row that stands for the contract. */
  merge: Merge | null;
  /** The flag of rows whose value was put together from other columns, and so is no statement. */
  derived?: number;
  /** Outdated versions speak too: an amendment neither notifies nor starts a contract anew. */
  allVersions?: true;
  /** The same for all lots of a consultation, and so taken from its first row where a sheet writes it there only. */
  ofConsultation?: true;
}

const column = <T extends NumberArray>(
  make: (length: number) => T,
  blank: number,
  merge: Merge | null,
  more: Omit<Column, "make" | "blank" | "merge"> = {},
): Column<T> => ({ make, blank, merge, ...more });

/** A yes of any row is a yes, else a no of any is a no. */
const state = column(bytes, NOT_FILLED, largest);
/** Never a sum: exports repeat the contract's amount for each supplier, and a later version replaces an earlier one. */
const quantity = column(doubles, NaN, last);
const ofConsultation = true;
/** Place of a value among the labels of its field. */
const value = column(sheetNumbers, 0, first, { ofConsultation });
const allVersions = true;

const askedDay = column(int32s, NO_DAY, last);

const COLUMNS = {
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
  durationMonths: quantity,
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

type Known = keyof typeof COLUMNS;
type YearlyName = `insertionHours:${number}` | `spend:${number}`;
type FactName = `fact:${FactId}`;
type ValueName = `value:${AskedText}`;
/** Fields whose different values are kept: those that every register is cut by, and those that a framework asks for. */
export type AskedText = ValueField | "cpv" | "supplierId" | OwnFieldId;
/** Numbers and days that a framework asks for. */
type AskedNumberName = `asked:${string}`;
export type AskedDayName = `askedDay:${string}`;
export type ColumnName =
  Known | FactName | `stated:${FactName}` | YearlyName | ValueName | AskedNumberName | AskedDayName;

/** The column of what a fact's own column says, where other columns fill in what it leaves blank. */
export function statedName(fact: FactName): `stated:${FactName}` {
  return `stated:${fact}`;
}

/** The names of quantities. */
export type QuantityName =
  | YearlyName
  | AskedNumberName
  | { [K in Known]: (typeof COLUMNS)[K] extends Column<Float64Array> ? K : never }[Known];
/** The names of what labels say. */
export type LabelName = {
  [K in Known]: (typeof COLUMNS)[K] extends Column<Uint8Array> ? K : never;
}[Known];
export type ArrayOf<N extends ColumnName> = N extends Known
  ? ReturnType<(typeof COLUMNS)[N]["make"]>
  : N extends FactName | `stated:${FactName}`
    ? Uint8Array
    : N extends ValueName
      ? Uint16Array
      : N extends AskedDayName
        ? Int32Array
        : Float64Array;

function isFact(name: ColumnName): name is FactName | `stated:${FactName}` {
  return name.startsWith("fact:") || name.startsWith("stated:");
}

/** What is known of a column by its name. */
export function columnNamed<N extends ColumnName>(name: N): Column<ArrayOf<N>> {
  const other = name.startsWith("value:") ? value : name.startsWith("askedDay:") ? askedDay : quantity;
  const known: Column = name in COLUMNS ? COLUMNS[name as Known] : isFact(name) ? state : other;
  return known as Column<ArrayOf<N>>;
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

/** Texts that are said once for all lots of a consultation. */
export const TEXTS_OF_CONSULTATION: readonly TextField[] = [
  "contractNumber",
  "procedureNumber",
  "object",
  "buyer",
];
