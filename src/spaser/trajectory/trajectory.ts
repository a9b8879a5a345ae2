/** Where a year is going: what is counted on a day, what was counted on the same day the year before, what the plan would give. */
import { yearOfDay } from "../../register/cells/days";
import { NO, NO_DAY, NOT_FILLED, YES, type FactId, type Register } from "../../register/contracts";
import { assessing } from "../assess";
import type { Assessment, Figure, Inputs } from "../assessment";
import { civilDayIn } from "../calendar";
import type { Framework, IndicatorDefinition } from "../framework";
import { targetOf } from "../inputs";
import { asOf } from "./as-of";
import { notify, withConsultations } from "./happening";
import { askedOf, reachOf, type Asked, type Reach } from "./reach";
import { scheduleOn, type Schedule } from "./schedule";

/** Fewer contracts (or procedures) make a share that one of them moves by more than a fifth. */
export const FEW = 5;
/** Years of a trend, the year looked at among them, and how far its target is followed beyond it. */
const MOST_YEARS = 6;
const MOST_AHEAD = 4;

/** A value and what it is made of. */
export type Counted = Pick<Figure, "value" | "numerator" | "population">;

export interface TrendPoint {
  year: number;
  /** null = not available, or still to come; of the year looked at what is counted so far. */
  value: number | null;
  population: number | null;
  target: number | null;
  /** It has too few contracts behind it to be read as a trend. */
  few: boolean;
}

export interface PlanGives {
  /** With the facts that are known, all that nobody has said taken for no, for yes. */
  known: Counted;
  low: number | null;
  high: number | null;
}

export interface IndicatorTrajectory {
  definition: IndicatorDefinition;
  toDate: Figure;
  /** null where the register dates nothing to the day: yearly columns, notification years, what is typed. */
  sameDay: Counted | null;
  lastYear: Counted;
  /** null where the consultations change nothing of it. */
  plan: PlanGives | null;
  asked: Asked;
  reach: Reach | null;
  trend: TrendPoint[];
}

export interface Trajectory {
  year: number;
  /** The day looked from, and the same day the year before, as serials. */
  on: number;
  sameDay: number;
  schedule: Schedule;
  /** The plan as a register, and the place of each expected consultation in it. */
  register: Register;
  entries: number[];
  indicators: IndicatorTrajectory[];
}

/** Everything at once; `trajecting` is the same in pieces. */
export function trajectoryOf(
  register: Register,
  framework: Framework,
  on: number,
  inputs: Inputs,
): Trajectory {
  const work = trajecting(register, framework, on, inputs);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** For who must not be kept waiting: it can rest between the computations. */
export function* trajecting(
  register: Register,
  framework: Framework,
  on: number,
  inputs: Inputs,
): Generator<undefined, Trajectory, undefined> {
  const year = yearOfDay(on);
  const sameDay = civilDayIn(on, -1);
  const years = Array.from({ length: MOST_YEARS }, (_, k) => year - MOST_YEARS + 1 + k);
  const toDate = yield* assessing(asOf(register, on), framework, { year, years }, inputs);
  const before = { year: year - 1, years: [year - 1] };
  const then = yield* assessing(asOf(register, sameDay), framework, before, inputs);
  const schedule = scheduleOn(register, on);
  const plan = withConsultations(register, schedule.inYear);
  schedule.inYear.forEach(({ by, on: day }, at) => {
    if (by !== "notified") notify(plan.register, plan.entries[at] ?? 0, day);
  });
  const ask = { year, years: [year] };
  const known = yield* assessing(plan.register, framework, ask, inputs);
  const ofPlan = new Map(
    [...(known.figures.get(year) ?? [])].map(([id, figure]) => {
      const asked = askedOf(figure, plan.entries);
      const reach = reachOf(plan.register, figure, asked, plan.entries);
      return [id, { known: counted(figure), asked, reach }];
    }),
  );
  const blanks = blanksOf(plan.register, plan.entries);
  answer(blanks, NO);
  const allNo = valuesOf(yield* assessing(plan.register, framework, ask, inputs));
  answer(blanks, YES);
  const allYes = valuesOf(yield* assessing(plan.register, framework, ask, inputs));
  answer(blanks, NOT_FILLED);

  const dated = datesDays(register, year - 1);
  const indicators = [...(toDate.figures.get(year)?.values() ?? [])].flatMap(
    (figure): IndicatorTrajectory[] => {
      const { id, definition } = figure;
      const found = ofPlan.get(id);
      const ofLastYear = toDate.figures.get(year - 1)?.get(id);
      const same = then.figures.get(year - 1)?.get(id);
      if (!found || !ofLastYear || !same) return [];
      const { known: gives, asked, reach } = found;
      const values = [allNo.get(id) ?? null, allYes.get(id) ?? null, gives.value].filter(
        (value) => value !== null,
      );
      const touches = asked.met.length + asked.open.length + asked.notMet.length > 0;
      return [
        {
          ...{ definition, asked, toDate: figure, lastYear: counted(ofLastYear) },
          sameDay: dated && isDated(same, framework) ? counted(same) : null,
          plan:
            !touches && gives.value === figure.value
              ? null
              : {
                  known: gives,
                  low: values.length === 0 ? null : Math.min(...values),
                  high: values.length === 0 ? null : Math.max(...values),
                },
          reach,
          trend: trendOf(toDate, definition, year, inputs),
        },
      ];
    },
  );
  return { year, on, sameDay, schedule, register: plan.register, entries: plan.entries, indicators };
}

function counted({ value, numerator, population }: Figure): Counted {
  return { value, numerator, population };
}

/** The answers that consultations have not got yet, of the facts that somebody answers at all. */
interface Blank {
  states: Uint8Array;
  entry: number;
}

function blanksOf({ facts }: Register, entries: readonly number[]): Blank[] {
  return Object.entries<Uint8Array | undefined>(facts).flatMap(([fact, states]) => {
    if (!states || NOT_OPEN.has(fact) || states.every((state) => state === NOT_FILLED)) return [];
    return entries.flatMap((entry) => (states[entry] === NOT_FILLED ? [{ states, entry }] : []));
  });
}

/** Who is counted stays the same; and nobody reviews what has hardly begun. */
const NOT_OPEN: ReadonlySet<string> = new Set<FactId>(["competed", "digital", "executionReview"]);

function answer(blanks: readonly Blank[], state: number): void {
  for (const { states, entry } of blanks) states[entry] = state;
}

function valuesOf({ figures, year }: Assessment): Map<string, number | null> {
  return new Map([...(figures.get(year) ?? [])].map(([id, { value }]) => [id, value]));
}

/** All contracts notified in the year tell the day. */
function datesDays({ size, notificationYear, notificationDay, awarded }: Register, year: number): boolean {
  for (let i = 0; i < size; i++)
    if (awarded[i] === 1 && notificationYear[i] === year && notificationDay[i] === NO_DAY) return false;
  return true;
}

/** Columns that tell of whole years, or of contracts as they stand: nothing in them is of one day. */
const NOT_OF_A_DAY = ["insertionHours", "insertionHoursCumulative", "spend", "paymentDelay", "invoiceCount"];

/** Counted contract by contract as they were notified, or in a table of dated rows. */
function isDated({ origin, definition }: Figure, framework: Framework): boolean {
  if (origin === "entry" || origin === "none") return false;
  if (origin === "table") return true;
  const [first] = definition.measures;
  const repeated = first?.counting.over === "indicator" ? first.counting.indicator : definition.id;
  const all = framework.axes.flatMap(({ indicators }) => indicators);
  const measures = all.find(({ id }) => id === repeated)?.measures ?? definition.measures;
  return !measures.some(({ fields }) => fields.split(",").some((field) => NOT_OF_A_DAY.includes(field)));
}

function trendOf(
  { figures, years }: Assessment,
  definition: IndicatorDefinition,
  year: number,
  inputs: Inputs,
): TrendPoint[] {
  const past = years.map((one): TrendPoint => {
    const figure = figures.get(one)?.get(definition.id);
    const { value = null, population = null, target = null, kind } = figure ?? {};
    return {
      year: one,
      value,
      population,
      target,
      few: kind === "ratio" && value !== null && (population ?? 0) < FEW,
    };
  });
  const first = past.findIndex(({ value }) => value !== null);
  const ahead = Array.from({ length: MOST_AHEAD }, (_, k): TrendPoint => {
    const target = targetOf(inputs, definition, year + 1 + k)?.value ?? null;
    return { year: year + 1 + k, value: null, population: null, target, few: false };
  });
  // The path of targets is followed as long as it still changes.
  const path = [past.at(-1)?.target ?? null, ...ahead.map(({ target }) => target)];
  const lastChange = path.findLastIndex((target, at) => at > 0 && target !== path[at - 1]);
  return [...past.slice(first < 0 ? past.length - 1 : first), ...ahead.slice(0, Math.max(0, lastChange))];
}
