/** Where the telling columns of a sheet are. */
import { readMatches } from "./contract-sheet";
import type { RecognisedSheet } from "../recognition";

/** Where the telling columns of a sheet are, within a row array; −1 = there is none. */
export interface KeyColumns {
  number: number;
  object: number;
  supplier: number;
  date: number;
  amount: number;
  /** All columns that are read, ascending, and their headers. */
  all: readonly number[];
  headers: readonly string[];
}

/** Those of a sheet, counted from its first column. */
export function keysOf(sheet: RecognisedSheet): KeyColumns {
  const matches = readMatches(sheet);
  const at = (field: string) => matches.find((match) => match.field === field)?.column ?? -1;
  const all = [...new Set(matches.map(({ column }) => column))].sort((a, b) => a - b);
  const date = at("notificationDate");
  return {
    number: at("contractNumber"),
    object: at("object"),
    supplier: at("supplierName"),
    date: date >= 0 ? date : at("notificationYear"),
    amount: at("amount"),
    all,
    headers: all.map((column) => ownHeader(sheet.headers[column - sheet.firstColumn] ?? "")),
  };
}

/** « group › header » → header. */
function ownHeader(header: string): string {
  return header.slice(header.lastIndexOf(" › ") + (header.includes(" › ") ? 3 : 1));
}

/** The same columns counted from the block's first. */
export function keysAt(keys: KeyColumns, offset: number): KeyColumns {
  if (offset === 0) return keys;
  const move = (at: number) => (at < 0 ? -1 : at - offset);
  return {
    number: move(keys.number),
    object: move(keys.object),
    supplier: move(keys.supplier),
    date: move(keys.date),
    amount: move(keys.amount),
    all: keys.all.map((at) => at - offset),
    headers: keys.headers,
  };
}
