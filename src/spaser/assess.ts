/** From contracts to figures: every indicator of a framework, for every year asked for, in one pass over the contracts. */
import type { Register } from "../register/contracts";
import { NO_INPUTS } from "./assessment";
import type { Assessment, Figure, Inputs } from "./assessment";
import { chooseMeasure } from "./choosing";
import type { Chosen } from "./choosing";
import { compare } from "./compare";
import type { Comparison } from "./compare";
import type { Framework, IndicatorDefinition } from "./framework";
import { entryOf } from "./inputs";
import type { Measure } from "./measures";
import { fromEntry, unavailable } from "./outcome";
import type { Outcome, Quantities, Unavailable } from "./outcome";
import { POPULATION_BIT } from "./populations";
import { ProcedureNumbers } from "./procedures";
import { editedSource, sourceOf } from "./source";
import type { Source } from "./source";
import { BLOCK } from "./tally";
import { countYear, countedOutcome, recountYear } from "./year";
import type { YearCounts } from "./year-counts";

export interface YearsRequest {
  /** The year the figures are asked for. */
  year: number;
  /** The years whose figures are wanted; `year` is added when it is not among them. */
  years: number[];
}

/** What a computation keeps so that an edit need not compute everything again. */
interface Workings {
  source: Source;
  numbers: ProcedureNumbers;
  chosen: Chosen[];
  counts: Map<number, YearCounts>;
  /** Year → outcomes of the measures over procedures and tables. */
  others: Map<number, Others>;
  /** The figures are those of a part of a register. */
  isPart?: true;
  inputs: Inputs;
}

type Others = Map<Measure, Outcome | Unavailable>;

const workingsOf = new WeakMap<Assessment, Workings>();

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

/** Some contracts of a register as a source of their own. */
export interface Part {
  source: Source;
  /** Ascending: contract i of the part is `contracts[i]` of the whole. */
  contracts: Int32Array;
}

/** What a computation looked up in its register; null for one that was not made here. */
export function sourceBehind(assessment: Assessment): Source | null {
  return workingsOf.get(assessment)?.source ?? null;
}

/**
 * The figures of a part of a register (cuts/split.ts), counted as those of the whole are: by the same measures, with the same targets. What no
 * contract holds, typed figures and tables about nobody's contracts, is the whole's alone.
 */
export function assessPart(
  whole: Assessment,
  { source, contracts }: Part,
  years: number[] = whole.years,
): Assessment {
  const { framework, year } = whole;
  const behind = workingsOf.get(whole);
  const chosen =
    behind?.chosen ??
    framework.axes.flatMap((axis) => axis.indicators.map((one) => chooseMeasure(source, one)));
  const measures = chosen.flatMap(({ measure }) => measure ?? []);
  const counts = new Map<number, YearCounts>();
  for (const one of ascending([...years, year - 1])) counts.set(one, countYear(source, measures, one));
  const numbers = behind?.numbers.ofPart(source.register, contracts) ?? new ProcedureNumbers(source.register);
  const inputs = { ...(behind?.inputs ?? targetsOf(whole)), entries: {} };
  const others = new Map<number, Others>();
  const workings: Workings = { source, numbers, chosen, counts, others, inputs, isPart: true };
  return assembled(workings, framework, year, years, inputs);
}

/** The targets of figures that were not computed here, as those of a published year. */
function targetsOf({ figures }: Assessment): Inputs {
  const targets: Inputs["targets"] = {};
  for (const [year, ofYear] of figures)
    targets[year] = Object.fromEntries([...ofYear].map(([id, { target }]) => [id, target]));
  return { ...NO_INPUTS, targets };
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

function assembled(
  workings: Workings,
  framework: Framework,
  year: number,
  years: number[],
  inputs: Inputs,
): Assessment {
  const outcomes = new Map<number, Map<string, Outcome>>();
  for (const [one, counts] of workings.counts) outcomes.set(one, outcomesOf(workings, counts, inputs));

  const figures = new Map<number, Map<string, Figure>>();
  for (const one of years) {
    const ofYear = new Map<string, Figure>();
    for (const { definition } of workings.chosen) {
      const outcome = outcomes.get(one)?.get(definition.id);
      if (outcome === undefined) continue;
      const previous = outcomes.get(one - 1)?.get(definition.id)?.value ?? null;
      const { value, kind, numerator, population } = outcome;
      const base = kind === "ratio" ? { numerator, population } : { numerator: null, population: null };
      const comparison = compare(definition, { year: one, value, previous, ...base }, inputs);
      ofYear.set(definition.id, figureOf(definition, one, outcome, comparison));
    }
    figures.set(one, ofYear);
  }

  const { register } = workings.source;
  const assessment: Assessment = {
    framework,
    year,
    years,
    figures,
    contracts: register.size,
    notified: (workings.counts.get(year)?.members.get("notified") ?? []).reduce(
      (sum, { length }) => sum + length,
      0,
    ),
  };
  workingsOf.set(assessment, workings);
  return assessment;
}

const NO_QUANTITIES: Quantities = { kind: "none" };

/** A figure whose states and quantities are worked out when they are first looked at: most never are. */
function figureOf(
  definition: IndicatorDefinition,
  year: number,
  { statesOf, quantitiesOf, ...outcome }: Outcome,
  comparison: Comparison,
): Figure {
  return {
    id: definition.id,
    year,
    definition,
    ...outcome,
    ...comparison,
    get states() {
      return statesOf?.() ?? null;
    },
    get quantities() {
      return quantitiesOf?.() ?? NO_QUANTITIES;
    },
  };
}

/** The outcome of every indicator in one year; « same as » is resolved last, and a circle of them has no figure. */
function outcomesOf(workings: Workings, counts: YearCounts, inputs: Inputs): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  const chosen = new Map(workings.chosen.map((one) => [one.definition.id, one]));
  const resolve = (id: string, asking: ReadonlySet<string>): Outcome => {
    const done = outcomes.get(id);
    if (done !== undefined) return done;
    const one = chosen.get(id);
    if (one === undefined || asking.has(id)) return unavailable("entry", { code: "notEntered", params: {} });
    const counting = one.measure?.counting;
    const own =
      counting?.over === "indicator"
        ? resolve(counting.indicator, new Set([...asking, id]))
        : outcomeOf(workings, counts, one);
    const outcome = workings.isPart ? own : orEntry(own, one.definition, entryOf(inputs, counts.year, id));
    outcomes.set(id, outcome);
    return outcome;
  };
  for (const id of chosen.keys()) resolve(id, new Set());
  return outcomes;
}

function outcomeOf(
  { source, numbers, others, isPart }: Workings,
  counts: YearCounts,
  { measure, first, missing, definition }: Chosen,
): Outcome {
  if (isPart && isOfWhole(measure, definition))
    return unavailable(measure?.gives ?? "entry", { code: "ofWhole", params: {} });
  if (measure === null) {
    return unavailable(
      first?.gives ?? "entry",
      missing === "" ? { code: "notEntered", params: {} } : { code: "noColumn", params: { fields: missing } },
    );
  }
  const ofYear = others.get(counts.year) ?? new Map<Measure, Outcome | Unavailable>();
  others.set(counts.year, ofYear);
  let found = countedOutcome(source, counts, measure) ?? ofYear.get(measure);
  if (found === undefined) {
    found = otherOutcome(source, numbers, counts, measure);
    ofYear.set(measure, found);
  }
  return "code" in found ? unavailable(measure.gives, found) : found;
}

/** Typed in where nothing is counted, or counted in a table that names no contracts. */
function isOfWhole(measure: Measure | null, { measures }: IndicatorDefinition): boolean {
  return measure === null ? measures.at(-1)?.counting.over === "buyer" : measure.ofWhole === true;
}

/** The outcome of a measure that looks at procedures or at the rows of a table. */
function otherOutcome(
  source: Source,
  numbers: ProcedureNumbers,
  counts: YearCounts,
  { counting }: Measure,
): Outcome | Unavailable {
  switch (counting.over) {
    case "procedures":
      return counting.outcome(source, numbers, counts);
    case "rows":
      return counting.outcome(source, counts.year);
    default:
      return { code: "notEntered", params: {} };
  }
}

/** The entry typed for an indicator stands in only where nothing could be computed. */
function orEntry(outcome: Outcome, { measures }: IndicatorDefinition, entry: number | null): Outcome {
  if (outcome.value !== null) return outcome;
  if (entry !== null) return fromEntry(entry);
  const canBeTyped = measures.at(-1)?.counting.over === "buyer";
  if (!canBeTyped || outcome.reason?.code !== "noColumn") return outcome;
  return { ...outcome, reason: { code: "notEntered", params: outcome.reason.params } };
}
