/** Small habits that the layouts of the fourth lot share. */
import type { Answer, Contract } from "../contracts";
import { environmentalList, socialList } from "../layout";
import type { Col } from "../layout";
import { col } from "../layout";

export type Value = Col["value"];
export type Cell = ReturnType<Value>;

/** The values one after the other, again and again. */
export const cycle =
  (...values: Cell[]): Value =>
  (_contract, i) =>
    values[i % values.length] ?? "";

/** The values once, then nothing: a legend or a list beside the table. */
export const once =
  (...values: Cell[]): Value =>
  (_contract, i) =>
    values[i] ?? "";

export const nothing: Value = () => "";

/** Columns that mean nothing to us, all with the same run of values. */
export const idle = (headers: string[], ...values: Cell[]): Col[] =>
  headers.map((header) => col(header, null, cycle(...values)));

/** One's own words for yes, no and not filled in. */
export const words = (yes: Cell, no: Cell, unknown: Cell) => (answer: Answer) =>
  answer === null ? unknown : answer ? yes : no;

export const size = (c: Contract, i: number): Cell =>
  c.sme === null ? "" : c.sme ? (i % 4 === 0 ? "TPE" : "PME") : i % 3 === 0 ? "GE" : "ETI";

export const outcome =
  (awarded: Cell, ...others: Cell[]): Value =>
  (c, i) =>
    c.awarded ? awarded : (others[i % others.length] ?? "");

const SHORT: Record<string, string> = {
  "Procédure adaptée": "MAPA",
  "Appel d'offres ouvert": "AOO",
  "Appel d'offres restreint": "AOR",
  "Procédure avec négociation": "Procédure avec négociation",
};
/** MAPA, AOO, AOR; the others in words. */
export const shortProcedure = (c: Contract): string =>
  SHORT[c.procedure] ?? "Marché négocié sans publicité ni mise en concurrence";

/** Both kinds of considerations in one cell. */
export const bothLists = (c: Contract, separator: string, none: string): string =>
  [socialList(c, separator, ""), environmentalList(c, separator, "")].filter(Boolean).join(separator) || none;

export const cents = (value: number): number => Math.round(value * 100) / 100;
export const total = (contracts: Contract[]): number =>
  cents(contracts.reduce((sum, { amount }) => sum + amount, 0));

/** Initials only: no person has a name here. */
export const initials = cycle("A. B.", "C. D.", "E. F.", "G. H.");

export const sourced = (c: Contract): Answer => (c.sourcing === null ? null : c.sourcing > 0);

export const byDate = (contracts: Contract[]): Contract[] =>
  [...contracts].sort((a, b) => a.notified - b.notified);
