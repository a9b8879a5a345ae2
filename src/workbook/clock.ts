/** Local civil time: a sheet says when it was computed as its reader's clock did. */
import { dayOf } from "../register/cells/days";

export interface CivilMoment {
  /** Excel serial. */
  day: number;
  /** Minutes since midnight. */
  minutes: number;
}

export function civilMoment(date: Date): CivilMoment {
  return {
    day: dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate()),
    minutes: date.getHours() * 60 + date.getMinutes(),
  };
}
