/** Whether a consultation was launched from a day on: what the articles on the environment and on social conditions hang on. */
import { NO_DAY, NO_YEAR, type Register } from "../../register/contracts";
import { serialOf } from "../calendar";
import type { CivilDay } from "../law/legal-value";

/**
 * By the launch date. Without one, what was notified before the day was launched before it; of anything else nobody can tell (null),
 * nor of what has no date at all.
 */
export function launchedFrom(register: Register, day: CivilDay): (contract: number) => boolean | null {
  const { launchDay, notificationDay, notificationYear } = register;
  const first = serialOf(day);
  const year = Number(day.slice(0, 4));
  return (contract) => {
    const launched = launchDay?.[contract] ?? NO_DAY;
    if (launched !== NO_DAY) return launched >= first;
    const notified = notificationDay[contract] ?? NO_DAY;
    if (notified !== NO_DAY) return notified < first ? false : null;
    const inYear = notificationYear[contract] ?? NO_YEAR;
    return inYear !== NO_YEAR && inYear < year ? false : null;
  };
}
