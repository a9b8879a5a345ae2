/** Where the year goes and what would happen if, for the screens that show it, over a register and the figures computed from it. */
import type { FactId } from "../register/contracts";
import { CONTRACT_FIELDS, isOwnField } from "../register/fields";
import type { Figure } from "../spaser/assessment";
import { yearOfDay } from "../register/cells/days";
import { factsIn } from "../spaser/trajectory/happening";
import { dayToLookFrom } from "../spaser/trajectory/schedule";
import { trajecting, type IndicatorTrajectory, type Trajectory } from "../spaser/trajectory/trajectory";
import { Simulation } from "../spaser/simulation/simulation";
import { inputsBehind } from "../spaser/workings";
import { contractLine } from "./explaining";
import type { ManagedYear } from "./managing";
import type { ContractLine } from "./moments";

export { civilMoment } from "./clock";
export { serialOf } from "../spaser/calendar";
export { formatDay as isoDay } from "../register/cells/days";
export { canBeSuggested, suggestionFor, type Among } from "../spaser/simulation/suggestion";
export type { TrendPoint } from "../spaser/trajectory/trajectory";
export { foundIn, namedBy } from "../spaser/simulation/kept";
export type { KeptSimulation } from "../spaser/simulation/kept-shape";
export type { Supposed } from "../spaser/simulation/simulation";
export type { IndicatorTrajectory, Simulation, Trajectory };

/** The day to look from unless somebody chooses another; null when the register tells no day. */
export function dayFor({ register }: ManagedYear, today: number): number | null {
  return dayToLookFrom(register, today);
}

/** The trajectory of the year of a day, in pieces. */
export function trajectingFrom(
  { register, counted }: ManagedYear,
  on: number,
): ReturnType<typeof trajecting> {
  return trajecting(register, counted.framework, on, inputsBehind(counted));
}

/** A consultation as lists show it, and where it stands: a contract of the register, or a row of a planning sheet. */
export interface ConsultationLine extends ContractLine {
  place: "register" | "planning";
  /** Serial day; overdue: it is past. */
  expected: number;
  overdue: boolean;
  /** Indicators below their target that nobody has said of it whether it counts for. */
  open: string[];
}

/** The consultations of a trajectory, those that move most indicators below their target first. */
export function consultationLines({
  schedule,
  register,
  entries,
  indicators,
}: Trajectory): ConsultationLine[] {
  const short = indicators.filter(({ reach }) => reach !== null && reach.suffices !== "plan");
  return schedule.inYear
    .map(({ place, entry, day, overdue }, at): ConsultationLine => ({
      ...contractLine(register, entries[at] ?? 0),
      ...{ contract: entry, place, expected: day, overdue },
      open: short.filter(({ asked }) => asked.open.includes(at)).map(({ definition }) => definition.id),
    }))
    .sort((one, other) => other.open.length - one.open.length);
}

/** The year that a simulation is best of: the one that has consultations to come, else the one shown. */
export function yearToSimulate({ assessment, register }: ManagedYear, today: number): number {
  const on = dayToLookFrom(register, today);
  return on === null ? assessment.year : Math.max(assessment.year, yearOfDay(on));
}

/** What if, over the register of the figures; nothing is supposed yet. */
export function simulationOf({ register, counted }: ManagedYear, year: number, today: number): Simulation {
  const on = dayToLookFrom(register, today);
  return new Simulation(register, counted.framework, year, inputsBehind(counted), on);
}

/** The facts that can be supposed: those that some indicator asks for and that the register has a column for. */
export function factsToSuppose({ register, before }: Simulation): FactId[] {
  const asked = new Set(
    before.framework.axes.flatMap(({ indicators }) =>
      indicators.flatMap(({ measures }) => measures.flatMap(({ fields }) => fields.split(","))),
    ),
  );
  const known = factsIn(register.facts).filter((fact) => asked.has(fact));
  return known.filter((fact) => isOwnField(fact) || fact in CONTRACT_FIELDS);
}

/** A contract or consultation that can be ticked. */
export interface Candidate extends ContractLine {
  entry: number;
  /** Of a consultation: when it is expected. */
  expected: number | null;
}

/** The consultations to come, soonest first, then the contracts of the year. */
export function candidatesOf(simulation: Simulation): Candidate[] {
  const { register, entries, before, year } = simulation;
  const line = (entry: number, expected: number | null): Candidate => ({
    ...contractLine(register, entry),
    ...{ entry, expected },
  });
  const planned = entries
    .map((entry) => line(entry, simulation.expectedDay(entry)))
    .sort((one, other) => (one.expected ?? 0) - (other.expected ?? 0));
  const notified: Candidate[] = [];
  for (let entry = 0; entry < register.size; entry++)
    if (register.awarded[entry] === 1 && before.year === year && register.notificationYear[entry] === year)
      notified.push(line(entry, null));
  return [...planned, ...notified];
}

export interface SimulatedFigure {
  before: Figure;
  after: Figure;
  changed: boolean;
}

/** Every indicator before and after. */
export function simulatedFigures({ before, after }: Pick<Simulation, "before" | "after">): SimulatedFigure[] {
  const now = after.figures.get(after.year);
  return [...(before.figures.get(before.year)?.values() ?? [])].map((figure) => {
    const next = now?.get(figure.id) ?? figure;
    return { before: figure, after: next, changed: next.value !== figure.value };
  });
}
