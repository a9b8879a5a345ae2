/** Local civil time: a sheet says when it was computed as its reader's clock did. */
import { serialOfUtc } from "../register/cells/serials";

export interface CivilMoment {
  /** Excel serial. */
  day: number;
  /** Minutes since midnight. */
  minutes: number;
}

export function civilMoment(date: Date): CivilMoment {
  return {
    day: serialOfUtc(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())),
    minutes: date.getHours() * 60 + date.getMinutes(),
  };
}
