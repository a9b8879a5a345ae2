/** The consultations to come that a register knows of, and when each may be expected to be notified. */
import { normaliseNumber } from "../../register/cells/joining";
import { plain } from "../../register/cells/plain-text";
import { NO_DAY, NO_YEAR, type Register } from "../../register/contracts";
import { lastDay } from "../calendar";
import { procedureKey } from "../procedures";

export interface Consultation {
  /** A row of the register without notification, or one of `Register.planning`. */
  place: "register" | "planning";
  /** Its entry there. */
  entry: number;
  /** Serial day on which its notification is expected; NO_DAY = nothing tells it. */
  day: number;
  /**
   * What tells it: a planned day, the launch and what such a consultation takes, a year (its last day); the notification itself, of one
   * that was still to come on an earlier day.
   */
  by: "planned" | "launch" | "year" | "nothing" | "notified";
}

/** Fewer observed consultations say nothing of what one takes. */
const FEWEST_OBSERVED = 5;
/** What a consultation takes from launch to notification, in days, where the register doesn't show it. */
export const USUAL_DAYS = 120;

/** The median of days from launch to notification; null where too few contracts tell both. */
export function observedDays({ size, launchDay, notificationDay, awarded }: Register): number | null {
  if (launchDay === undefined) return null;
  const days: number[] = [];
  for (let i = 0; i < size; i++) {
    const launched = launchDay[i] ?? NO_DAY;
    const notified = notificationDay[i] ?? NO_DAY;
    if (awarded[i] === 1 && launched !== NO_DAY && notified >= launched) days.push(notified - launched);
  }
  if (days.length < FEWEST_OBSERVED) return null;
  days.sort((one, other) => one - other);
  return days[Math.floor((days.length - 1) / 2)] ?? null;
}

/**
 * All consultations to come: contracts of the register that have a planned or launch day and no notification, then the rows of planning
 * sheets of which no contract was notified since, by contract number, by procedure, else by object.
 */
export function consultationsOf(register: Register): Consultation[] {
  const takes = observedDays(register) ?? USUAL_DAYS;
  const found: Consultation[] = [];
  for (let entry = 0; entry < register.size; entry++) {
    if (register.awarded[entry] !== 1 || register.notificationYear[entry] !== NO_YEAR) continue;
    const expected = expectedOf(register, entry, takes);
    if (expected.by !== "nothing") found.push({ place: "register", entry, ...expected });
  }
  const { planning } = register;
  if (!planning) return found;
  const isDone = doneIn(register, planning);
  for (let entry = 0; entry < planning.size; entry++)
    if (planning.awarded[entry] === 1 && !isDone(entry))
      found.push({ place: "planning", entry, ...expectedOf(planning, entry, takes) });
  return found;
}

function expectedOf(
  { plannedDay, launchDay, notificationYear }: Register,
  entry: number,
  takes: number,
): Pick<Consultation, "day" | "by"> {
  const planned = plannedDay?.[entry] ?? NO_DAY;
  if (planned !== NO_DAY) return { day: planned, by: "planned" };
  const launched = launchDay?.[entry] ?? NO_DAY;
  if (launched !== NO_DAY) return { day: launched + takes, by: "launch" };
  const year = notificationYear[entry] ?? NO_YEAR;
  return year === NO_YEAR ? { day: NO_DAY, by: "nothing" } : { day: lastDay(year), by: "year" };
}

/** Whether the register has, notified, what a row of the planning announced. */
function doneIn(register: Register, planning: Register): (entry: number) => boolean {
  const numbers = new Set<string>();
  const procedures = new Set<string>();
  const objects = new Map<string, number>();
  for (let i = 0; i < register.size; i++) {
    if (register.notificationYear[i] === NO_YEAR) continue;
    numbers.add(normaliseNumber(register.contractNumber[i] ?? ""));
    procedures.add(procedureKey(register.procedureNumber[i] ?? ""));
    const object = plain(register.object[i] ?? "");
    const notified = register.notificationDay[i] ?? NO_DAY;
    objects.set(object, Math.max(notified, objects.get(object) ?? NO_DAY));
  }
  for (const texts of [numbers, procedures]) texts.delete("");
  return (entry) => {
    const number = normaliseNumber(planning.contractNumber[entry] ?? "");
    const procedure = procedureKey(planning.procedureNumber[entry] ?? "");
    if (numbers.has(number) || procedures.has(procedure)) return true;
    if (number !== "" || procedure !== "") return false;
    // The same is bought again and again: only a contract notified since the launch is the one announced.
    const launched = planning.launchDay?.[entry] ?? NO_DAY;
    const notified = objects.get(plain(planning.object[entry] ?? "")) ?? NO_DAY;
    return launched !== NO_DAY && notified >= launched;
  };
}
