/** From contracts to figures: every indicator of a framework, for every year asked for, in one pass over the contracts. */
import type { Register } from "../register/contracts";
import { assembled } from "./assembling";
import type { Assessment, Inputs } from "./assessment";
import { chooseMeasure } from "./choosing";
import type { Framework } from "./framework";
import { POPULATION_BIT } from "./populations";
import { ProcedureNumbers } from "./procedures";
import { editedSource, sourceOf } from "./source";
import type { Source } from "./source";
import { BLOCK } from "./tally";
import { workingsOf, type Others, type Workings } from "./workings";
import { countYear, recountYear } from "./year";
import type { YearCounts } from "./year-counts";

export interface YearsRequest {
  /** The year the figures are asked for. */
  year: number;
  /** The years whose figures are wanted; `year` is added when it is not among them. */
  years: number[];
}

/**
 * Computes all indicators of a framework for the years asked for. The year before `year` is computed too, without being
 * returned where it is not among them, so that `year` has its evolution; an earlier year, which is history, has one where the
 * year before it is asked for. Nothing is thrown: a figure that cannot be given says why.
 */
export function assess(
  register: Register,
  framework: Framework,
  request: YearsRequest,
  inputs: Inputs,
): Assessment {
  const work = assessing(register, framework, request, inputs);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same in pieces, for who must not be kept waiting: it can rest after each year. */
export function* assessing(
  register: Register,
  framework: Framework,
  request: YearsRequest,
  inputs: Inputs,
): Generator<undefined, Assessment, undefined> {
  const years = ascending([...request.years, request.year]);
  const source = sourceOf(register);
  const chosen = framework.axes.flatMap((axis) =>
    axis.indicators.map((definition) => chooseMeasure(source, definition)),
  );
  const measures = chosen.flatMap(({ measure }) => measure ?? []);
  const counts = new Map<number, YearCounts>();
  for (const year of ascending([...years, request.year - 1])) {
    counts.set(year, countYear(source, measures, year));
    yield;
  }
  const workings: Workings = {
    source,
    numbers: new ProcedureNumbers(register),
    chosen,
    counts,
    others: new Map(),
    inputs,
  };
  return assembled(workings, framework, request.year, years, inputs);
}

/**
 * The figures after an edit, identical to those of a full computation. `changed` names the contracts of the edited register
 * that differ; all others must be the same, at the same index. Anything else (rows inserted or deleted, other columns, a
 * related table edited) is computed in full: pass null.
 */
export function reassess(
  previous: Assessment,
  register: Register,
  changed: readonly number[] | null,
  inputs: Inputs,
): Assessment {
  const { framework, year, years } = previous;
  const before = workingsOf.get(previous);
  const full = () => assess(register, framework, { year, years }, inputs);
  if (before === undefined || changed === null || register.size !== before.source.register.size)
    return full();

  const source = editedSource(before.source, register, changed);
  if (source === null) return full();
  const chosen = before.chosen.map(({ definition }) => chooseMeasure(source, definition));
  const sameMeasures = chosen.every(({ measure }, at) => measure === before.chosen[at]?.measure);
  const sameYears = sameCover(source, before.source) && sameKeys(source, before.source);
  const sameFacts = [...source.answered].join() === [...before.source.answered].join();
  if (!sameMeasures || !sameYears || !sameFacts) return full();

  const blocks = ascending(changed.map((contract) => Math.floor(contract / BLOCK)));
  const counts = new Map<number, YearCounts>();
  const others = new Map<number, Others>();
  for (const [one, count] of before.counts) {
    const again = recountYear(source, count, blocks);
    counts.set(one, again);
    others.set(one, keptOthers(before.others.get(one), count, again, register, changed));
  }
  const numbers = before.numbers.forEdited(register, changed);
  return assembled({ source, numbers, chosen, counts, others, inputs }, framework, year, years, inputs);
}

/** The outcomes over procedures and tables that the edited contracts cannot have changed: they were, and are, in no such population. */
function keptOthers(
  others: Others = new Map(),
  before: YearCounts,
  after: YearCounts,
  { sourcingTable }: Register,
  changed: readonly number[],
): Others {
  const kept: Others = new Map();
  if (changed.some((contract) => sourcingTable?.contract.includes(contract))) return kept;
  for (const [measure, outcome] of others) {
    const { counting } = measure;
    // Why nobody is in a population depends on who was notified.
    const bit =
      counting.over === "procedures" ? POPULATION_BIT[counting.population] | POPULATION_BIT.notified : 0;
    const touched = changed.some(
      (contract) => (((before.flags[contract] as number) | (after.flags[contract] as number)) & bit) !== 0,
    );
    if (!touched) kept.set(measure, outcome);
  }
  return kept;
}

/** The years that the register holds: they decide why a population is empty, and what a column of cumulated hours says. */
function sameCover({ covered }: Source, before: Source): boolean {
  return covered?.first === before.covered?.first && covered?.last === before.covered?.last;
}

function sameKeys({ register, hours }: Source, before: Source): boolean {
  const keys = (columns: Map<number, Float64Array>) => [...columns.keys()].join();
  return (
    keys(hours.years) === keys(before.hours.years) && keys(register.spend) === keys(before.register.spend)
  );
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
