/** `--trajectory`: where the year is going, as a table and as JSON. */
import { formatDay as isoDay, dayOf } from "../register/cells/days";
import type { Register } from "../register/contracts";
import { inputsBehind } from "../spaser/workings";
import type { Assessment } from "../spaser/assessment";
import { dayToLookFrom, type Expected } from "../spaser/trajectory/schedule";
import {
  trajectoryOf,
  type Counted,
  type IndicatorTrajectory,
  type Trajectory,
} from "../spaser/trajectory/trajectory";
import { formatBase, formatBound, formatValue } from "../text/format";
import type { Language } from "../text/language";
import { formatDay } from "../text/numbers";
import { planText, reachText, scheduleText } from "../text/trajectory";
import { yearTexts } from "../text/year";
import { HeadlessError } from "./failure";
import { placeOf } from "./place";
import { aligned } from "./table";
import { joinedLines } from "./terminal";

/** The day looked from: the one asked for; the end of a year asked for that is over; else what the register tells of today. */
interface From {
  on: number | null;
  year: number | null;
  today: number;
}

/** Throws HeadlessError where no notification tells a day. */
export function trajectoryFor(
  register: Register,
  assessment: Assessment,
  { on, year, today }: From,
  file: string,
): Trajectory {
  const endOfYear = year === null ? null : Math.min(today, dayOf(year, 12, 31));
  const day = on ?? endOfYear ?? dayToLookFrom(register, today);
  if (day === null) throw new HeadlessError("noDays", file);
  return trajectoryOf(register, assessment.framework, day, inputsBehind(assessment));
}

/** `trajectory` of the object that `--json` prints. */
export function trajectoryAsJson(trajectory: Trajectory): object {
  const { schedule, register, entries, indicators } = trajectory;
  const { inYear, later, undated, lapsed, takes } = schedule;
  return {
    year: trajectory.year,
    on: isoDay(trajectory.on),
    sameDay: isoDay(trajectory.sameDay),
    consultations: inYear.map((one, at) => ({
      number: register.contractNumber[entries[at] ?? 0],
      object: register.object[entries[at] ?? 0],
      ...placeOf(register, entries[at] ?? 0, ["object"]),
      ...expectedAsJson(one),
      ...answersOf(indicators, at),
    })),
    ...{ later, undated, lapsed, takesDays: takes.days, takesObserved: takes.observed },
    indicators: indicators.map(indicatorAsJson),
  };
}

function expectedAsJson({ day, by, overdue }: Expected): object {
  return { expected: isoDay(day), by, overdue };
}

function answersOf(indicators: readonly IndicatorTrajectory[], at: number): object {
  const ids = (answer: "met" | "open" | "notMet") =>
    indicators.filter(({ asked }) => asked[answer].includes(at)).map(({ definition }) => definition.id);
  return { met: ids("met"), open: ids("open"), notMet: ids("notMet") };
}

function indicatorAsJson(of: IndicatorTrajectory): object {
  const { definition, toDate, sameDay, lastYear, plan, asked, reach, trend } = of;
  const said = ({ value, numerator, population }: Counted) => ({
    value: definition.unit === "date" && value !== null ? isoDay(value) : value,
    ...{ numerator, population },
  });
  return {
    id: definition.id,
    toDate: said(toDate),
    sameDay: sameDay && said(sameDay),
    lastYear: said(lastYear),
    target: toDate.target,
    plan: plan && {
      ...{ low: plan.low, high: plan.high, known: said(plan.known) },
      ...{ met: asked.met.length, open: asked.open.length, notMet: asked.notMet.length },
    },
    reach: reach && {
      missing: reach.missing,
      suffices: reach.suffices,
      open: reach.open,
      families: reach.families,
    },
    trend: trend.map(({ year, value, population, target, few }) => ({
      year,
      value,
      population,
      target,
      few,
    })),
  };
}

/** Indicators to date, on the same day of the year before, with the plan; then what it takes where a target is short. */
export function trajectoryTable(trajectory: Trajectory, language: Language): string {
  const words = yearTexts(language).trajectory;
  const { year, on, sameDay, schedule, indicators } = trajectory;
  const head = [
    ...["", words.indicator, words.toDate, "", words.sameDay(formatDay(sameDay, language))],
    ...[words.wholeYear(year - 1), words.withPlan, words.target],
  ];
  const rows = indicators.map((of) => {
    const { definition, toDate, sameDay: then, lastYear } = of;
    const say = (value: number | null) => formatValue(definition.unit, definition.decimals, value, language);
    const { target, targetDirection: direction } = toDate;
    return [
      ...[definition.id, definition.shortLabel[language], say(toDate.value)],
      formatBase(toDate.numerator, toDate.population, language),
      ...[then ? say(then.value) : "", say(lastYear.value), planText(of, language)],
      target === null || direction === null
        ? ""
        : formatBound(definition, { direction, value: target }, language),
    ];
  });
  const reached = indicators.flatMap((of) => {
    const said = reachText(of, language);
    return said === "" ? [] : [[of.definition.id, said]];
  });
  const lines = [words.heading(year, formatDay(on, language)), scheduleText(schedule, year, language), ""];
  lines.push(...aligned([head, ...rows]));
  if (reached.length > 0) lines.push("", ...aligned(reached));
  return joinedLines(lines);
}
