/** What there is to do before the year is over: which contracts, procedures and invoices, and why each is on its list. */
import { NO_DAY, YES, type Register } from "../../register/contracts";
import type { Assessment, Figure } from "../assessment";
import { monthsAfter } from "../calendar";
import { payingTimeOf, type BodyKind } from "../duties/body";
import { procedureKey } from "../procedures";
import { COUNTED, IN_POPULATION, NOT_FILLED_IN, OUTSIDE } from "../states";

/** A contract, and the indicators that it is listed for, in the order of the framework. */
export interface ContractToDo {
  contract: number;
  indicators: string[];
}

/** A contract that ends, and in which of the periods: within 3, 6 or 12 months. */
export interface Ending {
  contract: number;
  endDay: number;
  within: EndingWithin;
}

export interface LateInvoice {
  /** Entry in the table of invoices, and its contract (−1 = none). */
  row: number;
  contract: number;
  /** Days from receipt to payment, and how many of them are beyond the time for paying. */
  days: number;
  late: number;
  /** Days that it adds to the mean: its own, less the mean without it, over all invoices. */
  shareOfMean: number;
}

export interface WorkLists {
  /** In a population, but not filled in: most indicators first, then the largest amounts. */
  toComplete: ContractToDo[];
  /** Filled in, and not counted by a share: in the same order. */
  notCounting: ContractToDo[];
  /** The first contract of each procedure after competition for which no meeting is known. */
  withoutSourcing: number[];
  /** Paid in the year beyond the time for paying: the latest first. */
  lateInvoices: LateInvoice[];
  /** Soonest first. */
  ending: Ending[];
  /** In execution in the year, with an insertion clause, and no hours stated for it. */
  hoursMissing: number[];
}

export const ENDING_WITHIN = [3, 6, 12] as const;
export type EndingWithin = (typeof ENDING_WITHIN)[number];

export interface WorkListsRequest {
  /** The day from which contracts are seen to end, as a serial. */
  on: number;
  /** null: not said; the shortest time for paying then holds. */
  body: BodyKind | null;
}

/** The work lists of the year of an assessment, over the register it was computed from. */
export function workLists(
  register: Register,
  assessment: Assessment,
  { on, body }: WorkListsRequest,
): WorkLists {
  const figures = [...(assessment.figures.get(assessment.year)?.values() ?? [])];
  // An indicator that repeats another would list its contracts twice.
  const own = figures.filter(({ definition }) => definition.measures[0]?.counting.over !== "indicator");
  const shares = own.filter(({ kind, counts }) => kind === "ratio" && counts === "contracts");
  return {
    toComplete: listedBy(register, own.filter(isByContract), NOT_FILLED_IN),
    notCounting: listedBy(register, shares, IN_POPULATION),
    withoutSourcing: proceduresWithout(register, own.find(countsSourcing)),
    lateInvoices: lateInvoices(register, assessment.year, body),
    ending: endingFrom(register, on),
    hoursMissing: hoursMissing(register, own.find(countsHours)),
  };
}

/** Hours have a list of their own. */
function isByContract(figure: Figure): boolean {
  return figure.counts === "contracts" && figure.kind !== "sum" && figure.population !== null;
}

function asksFor(figure: Figure, field: string): boolean {
  return figure.definition.measures.some(({ fields }) => fields.split(",").includes(field));
}

function countsSourcing(figure: Figure): boolean {
  return figure.kind === "count" && figure.counts === "procedures" && asksFor(figure, "sourcing");
}

/** Of the year, not of all years up to it: that is the first. */
function countsHours(figure: Figure): boolean {
  return figure.kind === "sum" && asksFor(figure, "insertionHours");
}

function listedBy({ size, amount }: Register, figures: readonly Figure[], state: number): ContractToDo[] {
  const lists = new Map<number, string[]>();
  for (const { id, states } of figures) {
    if (states === null) continue;
    for (let contract = 0; contract < size; contract++) {
      if (states[contract] !== state) continue;
      const list = lists.get(contract);
      if (list) list.push(id);
      else lists.set(contract, [id]);
    }
  }
  const euros = (contract: number) => {
    const stated = amount[contract] ?? NaN;
    return Number.isNaN(stated) ? 0 : stated;
  };
  return [...lists]
    .map(([contract, indicators]) => ({ contract, indicators }))
    .sort(
      (one, other) =>
        other.indicators.length - one.indicators.length ||
        euros(other.contract) - euros(one.contract) ||
        one.contract - other.contract,
    );
}

function proceduresWithout({ procedureNumber }: Register, figure: Figure | undefined): number[] {
  const states = figure?.states;
  if (!states) return [];
  const seen = new Set<string>();
  const first: number[] = [];
  for (let contract = 0; contract < states.length; contract++) {
    const state = states[contract];
    if (state === OUTSIDE || state === COUNTED) continue;
    const key = procedureKey(procedureNumber[contract] ?? "");
    if (key !== "" && seen.has(key)) continue;
    seen.add(key);
    first.push(contract);
  }
  return first;
}

function lateInvoices({ invoices }: Register, year: number, body: BodyKind | null): LateInvoice[] {
  if (!invoices) return [];
  const most = payingTimeOf(body).least;
  const paid: { row: number; days: number }[] = [];
  for (let row = 0; row < invoices.size; row++) {
    const received = invoices.receivedDay[row] ?? NO_DAY;
    const day = invoices.day[row] ?? NO_DAY;
    if (invoices.year[row] !== year || received === NO_DAY || day === NO_DAY || day < received) continue;
    paid.push({ row, days: day - received });
  }
  const total = paid.reduce((sum, { days }) => sum + days, 0);
  const mean = total / paid.length;
  return paid
    .filter(({ days }) => days > most)
    .map(({ row, days }) => ({
      row,
      contract: invoices.contract[row] ?? -1,
      days,
      late: days - most,
      shareOfMean: paid.length === 1 ? 0 : mean - (total - days) / (paid.length - 1),
    }))
    .sort((one, other) => other.days - one.days || one.row - other.row);
}

/** Only ends that the register tells; what was not awarded has none. */
function endingFrom({ size, awarded, endDay, endKnown }: Register, on: number): Ending[] {
  const bounds = ENDING_WITHIN.map((within) => ({ within, last: monthsAfter(on, within) }));
  const found: Ending[] = [];
  for (let contract = 0; contract < size; contract++) {
    const end = endDay[contract] ?? NO_DAY;
    if (awarded[contract] === 0 || endKnown[contract] === 0 || end === NO_DAY || end < on) continue;
    const period = bounds.find(({ last }) => end <= last);
    if (period) found.push({ contract, endDay: end, within: period.within });
  }
  return found.sort((one, other) => one.endDay - other.endDay || one.contract - other.contract);
}

function hoursMissing({ facts }: Register, figure: Figure | undefined): number[] {
  const states = figure?.states;
  const clauses = [facts.insertionClause, facts.socialClause].flatMap((clause) => clause ?? []);
  if (!states) return [];
  const found: number[] = [];
  for (let contract = 0; contract < states.length; contract++)
    if (states[contract] === NOT_FILLED_IN && clauses[0]?.[contract] === YES) found.push(contract);
  return found;
}
