/** The figure of one indicator while it is being written: what an editor shows beside its form. */
import type { Register } from "../register/contracts";
import { assess } from "./assess";
import { NO_INPUTS, type Figure, type Inputs } from "./assessment";
import type { Framework, IndicatorDefinition } from "./framework";

/**
 * The figure of `definition` in a year, as it would be in the framework, whether or not that has it already. Only this indicator is
 * counted, and the one whose figure it repeats.
 */
export function liveFigure(
  register: Register,
  framework: Framework,
  definition: IndicatorDefinition,
  year: number,
  inputs: Inputs = NO_INPUTS,
): Figure | null {
  const repeated = definition.measures.flatMap(({ counting }) =>
    counting.over === "indicator" ? [counting.indicator] : [],
  );
  const others = framework.axes
    .flatMap(({ indicators }) => indicators)
    .filter(({ id }) => repeated.includes(id) && id !== definition.id);
  const axis = { id: "1", title: framework.name, objectives: [], freeTexts: false };
  const alone = { ...framework, axes: [{ ...axis, indicators: [definition, ...others] }] };
  return (
    assess(register, alone, { year, years: [year] }, inputs)
      .figures.get(year)
      ?.get(definition.id) ?? null
  );
}
