/** A published year as the workbook keeps it: all that its sheet prints, and which contracts stood behind it. */
import type { Register } from "../../register/contracts";
import type { SheetContext } from "../../report/indicator-sheet";
import { OUTSIDE, type Assessment, type Inputs } from "../../spaser/assessment";
import { publishedAssessment, type Behind, type PublishedAssessment } from "../../spaser/publishing";
import { contractNames, numberIn } from "../contract-names";
import { packStates, unpackStates } from "./packed-states";

/** What was typed and is printed among the figures; comments and free texts stay the buyer's. */
export type PublishedInputs = Pick<Inputs, "targets" | "references" | "entries">;

/** What the sheet prints besides figures. */
export type PublishedPage = Pick<SheetContext, "language" | "body" | "sources" | "productVersion"> & {
  elsewhere: number[];
};

export interface PublishedYear {
  /** When: serial day and minutes of the day. */
  day: number;
  minutes: number;
  assessment: PublishedAssessment;
  inputs: PublishedInputs;
  page: PublishedPage;
  /** The contracts that had a part in its figures; null when the workbook has no room for them. */
  contracts: PublishedContracts | null;
}

/** One digit per indicator of `order` and contract: its state for that figure. */
export interface PublishedContracts {
  order: string[];
  packed: string;
}

/** Framework → year → what was published. */
export type PublishedByFramework = Record<string, Record<number, PublishedYear>>;

/** All that is kept of an assessment's year. */
export function publishYear(
  assessment: Assessment,
  register: Register,
  inputs: Inputs,
  page: PublishedPage,
  now: { day: number; minutes: number },
): PublishedYear {
  const { targets, references, entries } = inputs;
  const shown = <T>(byYear: Record<number, T>): Record<number, T> =>
    Object.fromEntries(Object.entries(byYear).filter(([year]) => assessment.years.includes(Number(year))));
  return {
    ...{ day: now.day, minutes: now.minutes },
    assessment: publishedAssessment(assessment),
    inputs: { targets: shown(targets), references: shown(references), entries: shown(entries) },
    page,
    contracts: contractsBehind(assessment, register),
  };
}

function contractsBehind(assessment: Assessment, register: Register): PublishedContracts {
  const figures = [...(assessment.figures.get(assessment.year)?.values() ?? [])];
  const behind = figures.flatMap(({ id, states }) => (states ? [{ id, states }] : []));
  const names = contractNames(register);
  const named = names.flatMap((name, contract) => {
    const states = behind.map((figure) => figure.states[contract] ?? OUTSIDE);
    return states.some((state) => state !== OUTSIDE) ? [{ name, states: states.join("") }] : [];
  });
  return { order: behind.map(({ id }) => id), packed: packStates(named) };
}

/**
 * The contracts behind a published year over the register of today: one that was not there then is outside. Where none were kept,
 * for the earlier years that the sheet shows, and for what each contract adds, those that the register gives now.
 */
export function behindPublished(
  { assessment, contracts }: PublishedYear,
  register: Register,
  computed: Assessment,
): Behind {
  const now = (year: number, id: string) => computed.figures.get(year)?.get(id);
  let known: Map<string, Uint8Array> | null = null;
  return {
    states: (year, id) => {
      if (year !== assessment.year || !contracts) return now(year, id)?.states ?? null;
      known ??= statesByIndicator(contracts, register);
      return known.get(id) ?? null;
    },
    quantities: (year, id) => now(year, id)?.quantities ?? { kind: "none" },
  };
}

function statesByIndicator(
  { order, packed }: PublishedContracts,
  register: Register,
): Map<string, Uint8Array> {
  const places = new Map(contractNames(register).map((name, contract) => [name, contract]));
  const columns = order.map(() => new Uint8Array(register.size));
  for (const { name, states } of unpackStates(packed) ?? []) {
    const contract = places.get(name);
    if (contract === undefined) continue;
    columns.forEach((column, at) => (column[contract] = Number(states[at])));
  }
  return new Map(order.map((id, at) => [id, columns[at] as Uint8Array]));
}

/** The numbers of contracts that had a part in the published figures and are no longer in the register; "" for one without. */
export function goneSince({ contracts: kept }: PublishedYear, register: Register): string[] {
  const here = new Set(contractNames(register));
  const before = kept ? (unpackStates(kept.packed) ?? []) : [];
  return before.filter(({ name }) => !here.has(name)).map(({ name }) => numberIn(name));
}

/**
 * The contracts whose part in a figure is no longer what it was when the year was published: those of the register, and the
 * numbers of those that are gone. Null when the workbook doesn't know what it was.
 */
export function changedSince(
  { contracts: kept }: PublishedYear,
  register: Register,
  id: string,
  now: Uint8Array,
): { contracts: number[]; gone: string[] } | null {
  const at = kept?.order.indexOf(id) ?? -1;
  const before = kept && at >= 0 ? unpackStates(kept.packed) : null;
  if (!before) return null;
  const left = new Map(before.map(({ name, states }) => [name, Number(states[at])]));
  const contracts: number[] = [];
  contractNames(register).forEach((name, contract) => {
    if ((left.get(name) ?? OUTSIDE) !== now[contract]) contracts.push(contract);
    left.delete(name);
  });
  const gone = [...left].filter(([, state]) => state !== OUTSIDE).map(([name]) => numberIn(name));
  return { contracts, gone };
}
