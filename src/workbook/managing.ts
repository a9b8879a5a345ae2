/** Managing the year, for the screens that show it: cuts, duties, work lists, over a register and the figures computed from it. */
import { NO_DAY, type Register } from "../register/contracts";
import type { Assessment, Figure } from "../spaser/assessment";
import { lastDay } from "../spaser/calendar";
import { cutBy, narrowTo, type Cut, type CutGroup, type NotCut } from "../spaser/cuts/cut";
import { dimensionOf, dimensionsOf, valuesIn, type DimensionId } from "../spaser/cuts/dimensions";
import type { BodyKind } from "../spaser/duties/body";
import { askDuties, dutiesOf, type DutyAnswers } from "../spaser/duties/duties";
import { workLists, type WorkLists } from "../spaser/todo/work-lists";
import { contractLine, explainFigure } from "./explaining";
import type { Computed, ContractLine, Explanation, RowLine } from "./moments";

export { BODIES, type BodyKind } from "../spaser/duties/body";
export { countAnswers } from "../spaser/duties/duties";
export type { ContractAnswer } from "../spaser/duties/duty";
export { citation } from "../spaser/law/legal-value";
export { civilMoment } from "./clock";
export { serialOf } from "../spaser/calendar";
export { ENDING_WITHIN } from "../spaser/todo/work-lists";
export type { Cut, CutGroup, DimensionId, DutyAnswers, NotCut, WorkLists };

/** Contracts that have a value of a dimension; null = those without one. */
export interface Part {
  field: DimensionId;
  value: string | null;
}

export interface ManagedYear {
  register: Register;
  /** As it is shown. */
  assessment: Assessment;
  /** What the register gives now: of a published year something else than what is shown. */
  counted: Assessment;
  published: boolean;
}

/** The register that the figures of a computation are of; null when there is none. */
export function managedYear(computed: Computed): ManagedYear | null {
  const { opened, assessment, counted = assessment } = computed;
  const { register } = opened;
  return register ? { register, assessment, counted, published: computed.published !== undefined } : null;
}

/** By what a register can be cut, and the values of each, null for the contracts without one. */
export function partsOf({
  register,
  assessment,
}: ManagedYear): { field: DimensionId; values: (string | null)[] }[] {
  return dimensionsOf(register, assessment.framework.buyers).map((dimension) => ({
    field: dimension.id,
    values: valuesIn(dimension),
  }));
}

/** Entries of a list by the values of a field, in its order; last those without one. The order of the list stays within each. */
export function groupedBy<T extends { contract: number }>(
  { register, assessment }: ManagedYear,
  field: DimensionId,
  entries: readonly T[],
): { value: string | null; entries: T[] }[] {
  const dimension = dimensionOf(register, field, assessment.framework.buyers);
  if (!dimension) return [{ value: null, entries: [...entries] }];
  const groups = [...dimension.values, null].map((value) => ({ value, entries: new Array<T>() }));
  for (const entry of entries)
    groups[dimension.of[entry.contract] ?? dimension.values.length]?.entries.push(entry);
  return groups.filter((group) => group.entries.length > 0);
}

/** What was worked out for figures: it is worked out once as long as they are shown. */
const cuts = new WeakMap<Assessment, Map<DimensionId, Cut | NotCut>>();
const parts = new WeakMap<Assessment, Map<string, CutGroup | null>>();

/** The figures of every value of a dimension. */
export function cutOf({ register, counted }: ManagedYear, id: DimensionId): Cut | NotCut {
  const known = remembered(cuts, counted);
  const cut = known.get(id) ?? cutBy(register, counted, id);
  known.set(id, cut);
  return cut;
}

/** The same year of a part of the register, for all years shown; null where no contract has the value any more. */
export function narrowedTo({ register, counted }: ManagedYear, { field, value }: Part): CutGroup | null {
  const known = remembered(parts, counted);
  const key = JSON.stringify([field, value]);
  let part = known.get(key);
  if (part === undefined) known.set(key, (part = narrowTo(register, counted, field, value)));
  return part;
}

function remembered<K, V>(all: WeakMap<Assessment, Map<K, V>>, of: Assessment): Map<K, V> {
  let known = all.get(of);
  if (!known) all.set(of, (known = new Map<K, V>()));
  return known;
}

/** What is behind a figure of a part, with the contracts as the whole register numbers them. */
export function explainPart({ register, behind, assessment }: CutGroup, figure: Figure): Explanation {
  const explanation = explainFigure(register, assessment.framework, figure);
  const own = (lines: ContractLine[]) =>
    lines.map((line) => ({ ...line, contract: behind[line.contract] ?? line.contract }));
  return {
    ...explanation,
    counted: own(explanation.counted),
    notCounted: own(explanation.notCounted),
    notFilledIn: own(explanation.notFilledIn),
    leftOut: explanation.leftOut.map(({ reason, lines }) => ({ reason, lines: own(lines) })),
  };
}

/** What the law asks of each contract. */
export function dutiesOfYear({ register, assessment }: ManagedYear, body: BodyKind | null): DutyAnswers[] {
  return dutiesOf(register, { year: assessment.year, body });
}

/** Counts the contracts, from one to another (outside), that don't meet something that the law asks of them. */
export function notMetCounter(
  { register, assessment }: ManagedYear,
  body: BodyKind | null,
): (from: number, to: number) => number {
  const ask = askDuties(register, { year: assessment.year, body });
  return (from, to) => {
    let count = 0;
    for (let contract = from; contract < Math.min(to, register.size); contract++)
      if (ask(contract).some(({ answer }) => answer.answer === "notMet")) count++;
    return count;
  };
}

/** The day from which contracts are seen to end: today, or the end of a year that is over. */
export function endingFrom({ assessment }: ManagedYear, today: number): number {
  return Math.min(today, lastDay(assessment.year));
}

/** The work lists of the year; `on`: the day from which contracts are seen to end, as a serial. */
export function todoOfYear(
  { register, assessment }: ManagedYear,
  on: number,
  body: BodyKind | null,
): WorkLists {
  return workLists(register, assessment, { on, body });
}

/** A contract as lists show it. */
export function lineOf(
  { register }: ManagedYear,
  contract: number,
): ContractLine & { amount: number | null } {
  const amount = register.amount[contract] ?? NaN;
  return { ...contractLine(register, contract), amount: Number.isNaN(amount) ? null : amount };
}

/** An invoice as lists show it. */
export function invoiceLine({ register }: ManagedYear, index: number): RowLine {
  const { invoices, sheets } = register;
  const day = invoices?.day[index] ?? NO_DAY;
  return {
    index,
    table: "invoices",
    sheet: sheets[invoices?.sheetOf?.[index] ?? invoices?.sheet ?? 0]?.sheet.sheetName ?? "",
    row: invoices?.rowOf[index] ?? 0,
    day: day === NO_DAY ? null : day,
    label: invoices?.label?.[index] ?? "",
  };
}
