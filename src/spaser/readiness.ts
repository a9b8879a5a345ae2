/** Which indicators of a framework the columns and tables of a register allow, before any year is computed. */
import type { Register } from "../register/contracts";
import type { Framework, IndicatorDefinition } from "./framework";
import { chooseMeasure } from "./choosing";
import { sourceOf } from "./source";

/** An indicator that lacks something in the register. */
export interface Lacking {
  definition: IndicatorDefinition;
  /** Ids of the fields of which one would do; the columns may be there, with nothing filled in. */
  fields: string[];
  /** There is such a column, but nothing is filled in. */
  empty: boolean;
}

export interface Readiness {
  /** Indicators that the register gives by itself. One that repeats another counts once. */
  ready: number;
  lacking: Lacking[];
  /** Indicators that no register holds: the buyer types them into the sheet. */
  typed: IndicatorDefinition[];
}

/** What a register allows of a framework, whatever the year. */
export function readinessOf(register: Register, framework: Framework): Readiness {
  const source = sourceOf(register);
  const readiness: Readiness = { ready: 0, lacking: [], typed: [] };
  for (const definition of framework.axes.flatMap(({ indicators }) => indicators)) {
    const over = definition.measures[0]?.counting.over;
    if (over === "indicator") continue;
    const { measure, missing, answered } = chooseMeasure(source, definition);
    if (measure && answered) readiness.ready++;
    else if (over === undefined || over === "buyer") readiness.typed.push(definition);
    else {
      const fields = (measure ? measure.fields : missing).split(",").filter((field) => field !== "");
      readiness.lacking.push({ definition, fields, empty: measure !== null });
    }
  }
  return readiness;
}
