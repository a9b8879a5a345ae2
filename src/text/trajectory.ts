/** What the trajectory of an indicator says in a sentence; shared by pane, sheet and command line. */
import type { Schedule } from "../spaser/trajectory/schedule";
import type { IndicatorTrajectory } from "../spaser/trajectory/trajectory";
import { formatValue } from "./format";
import type { Language } from "./language";
import { yearTexts } from "./year";

/** « 25 % à 31,25 % », or one value where nothing is open; "" where the plan changes nothing. */
export function planText({ plan, definition }: IndicatorTrajectory, language: Language): string {
  if (!plan) return "";
  const { unit, decimals } = definition;
  const say = (value: number | null) => formatValue(unit, decimals, value, language);
  const [low, high] = [say(plan.low), say(plan.high)];
  return low === high ? low : yearTexts(language).trajectory.range(low, high);
}

/** How the target is still reached; "" where there is none to come up to, or nothing planned. */
export function reachText(
  { reach, plan, definition, toDate }: IndicatorTrajectory,
  language: Language,
): string {
  if (!reach || !plan) return "";
  const words = yearTexts(language).trajectory.reach;
  const { missing, families } = reach;
  const open = reach.open;
  switch (reach.suffices) {
    case "plan":
      return words.plan;
    case "open": {
      const said = words.open(missing ?? 0, open, toDate.counts === "procedures");
      const largest = families.find(({ value }) => value !== null);
      // Where all families have one each, none is worth naming.
      return largest?.value && largest.open > 1
        ? `${said} ${words.family(largest.value, largest.open)}`
        : said;
    }
    case "withNo":
      return words.withNo(missing ?? 0, open);
    case "never":
      return words.never(formatValue(definition.unit, definition.decimals, reach.best, language));
  }
}

/** « 9 consultations prévues d’ici la fin de 2024, dont 2 à la date déjà passée ; 3 après l’année ». */
export function scheduleText(schedule: Schedule, year: number, language: Language): string {
  const words = yearTexts(language).trajectory;
  const { inYear, later, undated, lapsed } = schedule;
  const overdue = inYear.filter((one) => one.overdue).length;
  const first = words.planned(inYear.length, year);
  return [
    overdue > 0 ? `${first}, ${words.overdue(overdue)}` : first,
    ...(later > 0 ? [words.later(later)] : []),
    ...(undated > 0 ? [words.undated(undated)] : []),
    ...(lapsed > 0 ? [words.lapsed(lapsed)] : []),
  ].join(words.between);
}
