/** A contract that is reserved to the social economy lasts three years at most; the other grounds have no such limit. */
import { NO_DAY, YES, type Register } from "../../register/contracts";
import { monthsAfter } from "../calendar";
import { RESERVED_MONTHS } from "../law/contract-duties";
import type { Duty } from "./duty";

export function reservedDuty({ facts, startDay, endDay, endKnown }: Register): Duty {
  const { reserved } = facts;
  return (contract) => {
    if (reserved?.[contract] !== YES) return null;
    const start = startDay[contract] ?? NO_DAY;
    const end = endDay[contract] ?? NO_DAY;
    if (start === NO_DAY || endKnown[contract] === 0)
      return { answer: "cantTell", missing: ["durationMonths"], fields: ["durationMonths", "endDate"] };
    // Registers hold no column for the ground of a reservation.
    return end <= monthsAfter(start, RESERVED_MONTHS)
      ? { answer: "met", missing: [], fields: ["reserved"] }
      : { answer: "cantTell", missing: ["reservedGround"], fields: ["durationMonths", "endDate"] };
  };
}
