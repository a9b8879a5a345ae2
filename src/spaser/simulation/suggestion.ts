/** Which few contracts, or consultations to come, would bring a share up to its target: the smallest set that does. */
import { yearOfDay } from "../../register/cells/days";
import type { FactId } from "../../register/contracts";
import type { Figure } from "../assessment";
import { procedureKey } from "../procedures";
import { IN_POPULATION, NOT_FILLED_IN } from "../states";
import { factsIn } from "../trajectory/happening";
import type { Simulation, Supposed } from "./simulation";

export interface Suggestion {
  /** All that is supposed then: what was before, and what is suggested. */
  supposed: Supposed[];
  /** The entries that are suggested, and the fact that each would have. */
  entries: number[];
  fact: FactId;
  /** The share that they bring it to. */
  value: number;
}

export type Among = "contracts" | "consultations";

/** Whether a figure is one that few contracts can bring to its target: a share below a target from below. */
export function canBeSuggested({ kind, counts, status, targetDirection }: Figure): boolean {
  const isCounted = counts === "contracts" || counts === "procedures";
  return (
    kind === "ratio" &&
    isCounted &&
    targetDirection === "atLeast" &&
    (status === "near" || status === "missed")
  );
}

/**
 * The smallest set of contracts of the year that would have to have one more fact, or of consultations that would have to take place with
 * it, on top of what is supposed already. Contracts of which nobody has said come first, then the largest. null where no such set reaches
 * the target. What is supposed stays as it was.
 */
export function suggestionFor(
  simulation: Simulation,
  indicator: string,
  among: Among,
  current: readonly Supposed[],
): Suggestion | null {
  simulation.suppose(current);
  const figure = figureOf(simulation, indicator);
  if (!figure || !canBeSuggested(figure)) return null;
  const candidates =
    among === "contracts" ? contractsFor(simulation, figure) : consultationsFor(simulation, figure);
  let found: Suggestion | null = null;
  for (const fact of factsOf(simulation, figure)) {
    found = reached(simulation, figure, candidates, fact, current);
    if (found) break;
  }
  simulation.suppose(current);
  return found;
}

function figureOf({ after }: Simulation, indicator: string): Figure | undefined {
  return after.figures.get(after.year)?.get(indicator);
}

/** The facts that the indicator asks for, those with a column. */
function factsOf({ register }: Simulation, { definition }: Figure): FactId[] {
  const fields = new Set(definition.measures.flatMap(({ fields }) => fields.split(",")));
  return factsIn(register.facts).filter((fact) => fields.has(fact));
}

/** Adds one after the other, as long as each moves the share, until the target is reached. */
function reached(
  simulation: Simulation,
  { id, target, value: now }: Figure,
  candidates: readonly number[],
  fact: FactId,
  current: readonly Supposed[],
): Suggestion | null {
  let supposed = [...current];
  let value = now ?? 0;
  const entries: number[] = [];
  for (const entry of candidates) {
    const more = withFact(simulation, supposed, entry, fact);
    simulation.suppose(more);
    const next = figureOf(simulation, id)?.value ?? value;
    // Another fact is asked for, or this one is not concerned.
    if (next <= value) {
      if (entries.length === 0 && entry === candidates[FEW_TRIED]) return null;
      continue;
    }
    supposed = more;
    value = next;
    entries.push(entry);
    if (target !== null && value >= target) return { supposed, entries, fact, value };
  }
  return null;
}

/** When so many in vain were tried with a fact, it isn't the one. */
const FEW_TRIED = 3;

function withFact(
  simulation: Simulation,
  supposed: readonly Supposed[],
  entry: number,
  fact: FactId,
): Supposed[] {
  const before = supposed.find((one) => one.entry === entry);
  const day = before?.notified ?? simulation.expectedDay(entry);
  return [
    ...supposed.filter((one) => one !== before),
    { entry, facts: { ...before?.facts, [fact]: true }, ...(day === null ? {} : { notified: day }) },
  ];
}

/** Contracts in the population that don't count: those of which nobody has said first; one of each procedure where procedures count. */
function contractsFor({ register }: Simulation, figure: Figure): number[] {
  const { states, counts } = figure;
  if (!states) return [];
  const seen = new Set<string>();
  const isFirst = (entry: number) => {
    const key = counts === "procedures" ? procedureKey(register.procedureNumber[entry] ?? "") : "";
    if (key === "") return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  const euros = (entry: number) => {
    const amount = register.amount[entry] ?? NaN;
    return Number.isNaN(amount) ? 0 : amount;
  };
  const of = (state: number) => {
    const entries: number[] = [];
    for (let entry = 0; entry < register.size; entry++)
      if (states[entry] === state && isFirst(entry)) entries.push(entry);
    return entries.sort((one, other) => euros(other) - euros(one));
  };
  return [...of(NOT_FILLED_IN), ...of(IN_POPULATION)];
}

/** Consultations of the year: those that are supposed to take place already, then the others, soonest first. */
function consultationsFor(simulation: Simulation, { states }: Figure): number[] {
  const { entries, consultations, year } = simulation;
  const isHere = (entry: number) => states?.[entry] === NOT_FILLED_IN || states?.[entry] === IN_POPULATION;
  const expected = entries
    .filter((entry) => yearOfDay(simulation.expectedDay(entry) ?? 0) === year)
    .sort((one, other) => (simulation.expectedDay(one) ?? 0) - (simulation.expectedDay(other) ?? 0));
  return [...expected.filter(isHere), ...expected.filter((entry) => !isHere(entry))].slice(
    0,
    consultations.length,
  );
}
