/** What was spent in a year under all awarded contracts: never the award amounts. */
import { POPULATION_BIT } from "../populations";
import { notHeld } from "../source";
import type { Measure } from "./measure";

/** Euros spent in the year. A contract that is not in execution then is not expected to state any. */
export function spend(): Measure {
  const fields = "spend";
  return {
    definition: { kind: "spend" },
    gives: "sum",
    fields,
    missing: ({ register }) => (register.spend.size > 0 ? "" : fields),
    counting: {
      over: "contracts",
      population: "awarded",
      tally: ({ register }, year) => {
        const column = register.spend.get(year);
        if (column === undefined) return notHeld(year);
        return {
          kind: "quantity",
          members: "awarded",
          base: null,
          less: [],
          years: [column],
          clause: null,
          expectedIn: POPULATION_BIT.active,
        };
      },
    },
  };
}
