/** What a column of the rows is: its array, its blank, and what the rows of one contract say together. */
import type { FactId } from "../contracts";
import type { AskedText, YearlyFieldId } from "../fields";

export type NumberArray = Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

export const bytes = (length: number) => new Uint8Array(length);
export const shorts = (length: number) => new Int16Array(length);
export const sheetNumbers = (length: number) => new Uint16Array(length);
/** Days, and hashes of texts. */
export const int32s = (length: number) => new Int32Array(length);
export const rowNumbers = (length: number) => new Uint32Array(length);
export const doubles = (length: number) => new Float64Array(length);

/** What several stated values of one contract, in the order of its rows, are together. */
type Merge = (values: readonly number[]) => number;

export const last: Merge = (values) => values.at(-1) ?? NaN;
export const first: Merge = (values) => values[0] ?? NaN;
export const smallest: Merge = (values) => values.reduce((one, other) => Math.min(one, other));
export const largest: Merge = (values) => values.reduce((one, other) => Math.max(one, other));
export const union: Merge = (values) => values.reduce((all, value) => all | value, 0);

/** Whose values a column holds, of the columns that are made as registers ask for them. */
export type Holds =
  | { of: "fact"; fact: FactId }
  /** What a fact's own column says, where other columns fill in what it leaves blank. */
  | { of: "stated"; fact: FactId }
  | { of: "year"; field: YearlyFieldId; year: number }
  /** Places of texts among the different ones of their field. */
  | { of: "value"; field: AskedText }
  /** Numbers and days that nothing computes from but a framework that asks for them. */
  | { of: "number" | "day"; field: string };

export interface Column<T extends NumberArray = NumberArray> {
  /** No two columns of a register have the same. */
  name: string;
  holds?: Holds;
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
