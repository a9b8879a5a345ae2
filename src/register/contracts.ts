/**
 * The register as contracts: one entry per contract, kept by column so that a hundred thousand contracts are computed in
 * milliseconds and every entry still knows its cell. Contract i is entry i of every array.
 */
import type { FactFieldId, OwnFieldId, ValueField } from "./fields";
import type { Finding, FindingCode } from "./finding";
import type { RecognisedSheet } from "./recognition";

/** The three states of a yes/no fact. Not filled in is never silently "no". */
export const NOT_FILLED = 0;
export const NO = 1;
export const YES = 2;

/**
 * What two facts say together, by the one times 3 plus the other: in loops it is looked up, since no processor foresees what
 * a column answers.
 */
export function tableOfTwo(together: (one: number, other: number) => number): Uint8Array {
  return Uint8Array.from({ length: 9 }, (_, both) => together(Math.floor(both / 3), both % 3));
}

/** Civil days are Excel serials of the 1900 system (2023-02-16 = 44973); this stands for "no date". */
export const NO_DAY = -2147483648;
/** Years as printed; this stands for "no year". */
export const NO_YEAR = 0;

/**
 * Every yes/no fact an indicator may ask for: those of the fields, what segments and codes tell, and a framework's own. Absent from
 * `facts` = there is no column for it, nor a way to derive it.
 */
export type FactId = FactFieldId | "digital" | OwnFieldId;

export interface Register {
  /** How many contracts. */
  size: number;
  /** The sheets that were read, contracts and related tables, with the number of contracts (or rows) of each. */
  sheets: { sheet: RecognisedSheet; size: number }[];
  /** Where contract i stands: index in `sheets`, and its (first, current) row from 0. */
  sheetOf: Uint16Array;
  rowOf: Uint32Array;
  /** Further rows of contracts that stand on several rows: contract → rows (of the same sheet), only for those. */
  otherRows: Map<number, number[]>;

  /** "" where blank. */
  contractNumber: string[];
  procedureNumber: string[];
  lot: string[];
  object: string[];
  supplierName: string[];
  /** The legal body, by name or SIRET: part of what makes a contract, in exports of several bodies. */
  buyer: string[];

  /** What each contract says in the fields that have few values. Absent without a column. */
  values?: Partial<Record<ValueField, Values>>;
  /** First two digits of the CPV code; 0 where there is none. Absent without a column. */
  cpvDivision?: Uint8Array;

  /** 1 = awarded; 0 = « sans suite », « infructueux », « annulé », « abandonné ». */
  awarded: Uint8Array;
  notificationDay: Int32Array;
  /** When the consultation was launched, and when the notification is or was planned; NO_DAY where unknown. Absent without a column. */
  launchDay?: Int32Array;
  plannedDay?: Int32Array;
  /** From the date, else from the year column; NO_YEAR when neither is readable. */
  notificationYear: Int16Array;
  /** Start date, else notification date (NO_DAY when neither). */
  startDay: Int32Array;
  /** End date, else start + duration, else the end of the notification year (see `endKnown`). */
  endDay: Int32Array;
  endKnown: Uint8Array;
  /** Euros excluding tax; NaN where not filled in or unreadable. */
  amount: Float64Array;
  /** There is an amount column. */
  hasAmount: boolean;

  /** NOT_FILLED, NO or YES per contract. */
  facts: Partial<Record<FactId, Uint8Array>>;
  /** How a fact was obtained when it has no column of its own. One that has is filled in the same way where its column is blank. */
  derived: Partial<Record<FactId, "procedure" | "segment" | "cpv" | "considerations">>;

  /** Sourcing meetings per contract (yes = 1, a date = 1, NaN = not filled in). Absent without a column. */
  sourcingCount?: Float64Array;
  /** Day of the execution review where a date was given, else NO_DAY. Absent without a column. */
  executionReviewDay?: Int32Array;
  paymentDelay?: Float64Array;
  invoiceCount?: Float64Array;
  /** Year → hours (or euros) per contract, NaN where not filled in. Empty without such columns. */
  insertionHours: Map<number, Float64Array>;
  insertionHoursCumulative?: Float64Array;
  spend: Map<number, Float64Array>;

  /** What a framework asks for beside that, by field (`own-facts.ts`): its own facts, codes and texts. Absent where nothing is. */
  asked?: ReadonlyMap<string, AskedColumn>;

  /** Rows of related tables; absent when there is no such table. */
  invoices?: Invoices;
  insertionHoursTable?: InsertionHoursTable;
  sourcingTable?: DatedRows;
  trainings?: DatedRows;
  publications?: DatedRows;

  /**
   * The consultations of planning sheets, read as contracts are and kept apart from them: they are in no figure. Its sheets are its
   * own. Absent without such a sheet. A row of the register itself without notification, but with a planned or launch date, is one too.
   */
  planning?: Register;

  /** Doubts that reading left behind: of each kind the first thousand. */
  findings: Finding[];
  /** How many there are of each kind in all, those not kept included. */
  findingCounts?: Partial<Record<FindingCode, number>>;
}

/** The different values of a field, and which of them each contract has. */
export interface Values {
  /** As first written; the first is "", for a blank. A value written in several ways stands once. */
  labels: readonly string[];
  /** Place in `labels`, per contract. */
  of: Uint16Array;
}

/** A column that a framework asks for. */
export type AskedColumn =
  | { kind: "number"; values: Float64Array }
  | { kind: "date"; days: Int32Array }
  /** Place of each contract's text among the different ones; the first of these is "", the blank. */
  | { kind: "text"; places: Uint16Array; texts: readonly string[] };

/** A table of dated rows. Every array has `size` entries. */
export interface DatedRows {
  size: number;
  /** Index in `Register.sheets`, and the row from 0. */
  sheet: number;
  rowOf: Uint32Array;
  /** The sheet of each row, when the table stands on several sheets (`sheet` is then the first). */
  sheetOf?: Uint16Array;
  /** NO_DAY where unreadable. */
  day: Int32Array;
  /** From the day, else from a year column; NO_YEAR when neither. */
  year: Int16Array;
  /** The contract it joins to, −1 = none. */
  contract: Int32Array;
  /** Procedure number as normalised for joining; "" = none. */
  procedure: string[];
  /** What a list calls the row: its title, else the number of the contract or procedure, as written. */
  label?: string[];
  /** Of a part of a table: what the whole one tells. */
  whole?: TableAsWhole;
}

/** What a table tells as a whole, whichever of its rows are looked at. */
export interface TableAsWhole {
  /** First and last year of its rows; null when none is dated. */
  years: { first: number; last: number } | null;
  /** It names procedures or contracts. */
  joined?: boolean;
}

export interface Invoices extends DatedRows {
  /** `day` is the payment date. */
  receivedDay: Int32Array;
  amount: Float64Array;
  /** 1 = paid by purchasing card. */
  card: Uint8Array;
}

export interface InsertionHoursTable extends DatedRows {
  hours: Float64Array;
}
