/** Sourcing meetings that contracts state: lots repeat those of their procedure, so its largest count stands once. */
import type { Register } from "../../register/contracts";
import {
  countProcedures,
  factsOfQuantities,
  largestByProcedure,
  procedureKey,
  procedureOutcome,
} from "../procedures";
import { OUTSIDE } from "../states";
import type { Measure } from "./measure";

/** Meetings of the procedures notified in the year. */
export function sourcingMeetings(): Measure {
  const gives = "sum";
  const fields = "sourcing";
  const population = "notified";
  return {
    definition: { kind: "sourcingMeetings" },
    gives,
    fields,
    missing: ({ register }) => (register.sourcingCount === undefined ? fields : ""),
    counting: {
      over: "procedures",
      population,
      outcome: (source, numbers, counts) => {
        const { register } = source;
        const quantity = register.sourcingCount ?? new Float64Array(register.size).fill(NaN);
        const procedures = numbers.grouped(counts, population);
        const { facts, sum } = factsOfQuantities(largestByProcedure(procedures, quantity));
        const totals = { ...countProcedures(facts), sum };
        const outcome = procedureOutcome(
          source,
          { gives, fields, population },
          counts.year,
          procedures,
          facts,
          totals,
        );
        const { statesOf } = outcome;
        if (statesOf === null) return outcome;
        return { ...outcome, quantitiesOf: () => ({ kind: "sum", values: onceEach(register, statesOf()) }) };
      },
    },
  };
}

/** The largest count of each procedure, at its first contract. */
function onceEach({ sourcingCount, procedureNumber }: Register, states: Uint8Array): Float64Array {
  const values = new Float64Array(states.length).fill(NaN);
  const firstOf = new Map<string, number>();
  for (let i = 0; i < states.length; i++) {
    const meetings = sourcingCount?.[i] ?? NaN;
    if (states[i] === OUTSIDE || Number.isNaN(meetings)) continue;
    const number = procedureKey(procedureNumber[i] ?? "");
    const first = number === "" ? i : (firstOf.get(number) ?? i);
    firstOf.set(number, first);
    const most = values[first] ?? NaN;
    values[first] = Number.isNaN(most) ? meetings : Math.max(most, meetings);
  }
  return values;
}
