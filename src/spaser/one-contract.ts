/** What one contract is to each figure, why, and what it would move. Looks at that contract alone, so that a selection can be followed. */
import { NOT_FILLED } from "../register/contracts";
import type { Assessment, Figure } from "./assessment";
import { BEHIND_REASON, behindFields, type DecidingField } from "./deciding";
import type { Measure } from "./measures";
import { POPULATION_BIT, reasonOutside, type LeftOutReason } from "./populations";
import { COUNTED, IN_POPULATION, NOT_FILLED_IN, OUTSIDE } from "./states";
import { workingsOf, type Workings } from "./workings";
import { stateOfOne } from "./year";

export type PartInFigure = "counted" | "notCounted" | "notFilledIn" | "outside";

export interface ContractFigure {
  figure: Figure;
  part: PartInFigure;
  /** Why it isn't concerned; null when it is. */
  reason: LeftOutReason | null;
  /** The fields that decide, by question (see `decidingFields`). */
  deciding: DecidingField[][];
  /** What the figure would be with one more « yes », this contract's; null where it counts already, or a yes isn't all. */
  oneMore: number | null;
}

/** Of the figures of the year that contracts stand behind, in the order of the framework; none for figures not counted here. */
export function figuresOfContract(assessment: Assessment, contract: number): ContractFigure[] {
  const behind = workingsOf.get(assessment);
  if (!behind) return [];
  const { register } = behind.source;
  const figures = [...(assessment.figures.get(assessment.year)?.values() ?? [])];
  return figures.flatMap((figure): ContractFigure[] => {
    const measure = measureOf(behind, figure.id);
    const state = measure && stateOf(behind, figure, measure, contract);
    if (!measure || state === null) return [];
    const reason = state === OUTSIDE ? outside(behind, measure, figure, contract) : null;
    const fields = measure.fields.split(",");
    const deciding = reason
      ? [BEHIND_REASON[reason]]
      : behindFields(register, fields, figure.year, state, contract);
    return [{ figure, part: partOf(state), reason, deciding, oneMore: oneMore(figure, measure, state) }];
  });
}

/** That of an indicator which repeats another is the other's. */
function measureOf({ chosen }: Workings, id: string, asking: readonly string[] = []): Measure | null {
  const measure = chosen.find(({ definition }) => definition.id === id)?.measure ?? null;
  if (measure?.counting.over !== "indicator") return measure;
  return asking.includes(id)
    ? null
    : measureOf({ chosen } as Workings, measure.counting.indicator, [...asking, id]);
}

function stateOf(behind: Workings, figure: Figure, measure: Measure, contract: number): number | null {
  const { counting } = measure;
  if (counting.over === "procedures") return figure.states?.[contract] ?? null;
  const counts = behind.counts.get(figure.year);
  return counts ? stateOfOne(behind.source, counts, measure, contract) : null;
}

function partOf(state: number): PartInFigure {
  if (state === COUNTED) return "counted";
  if (state === IN_POPULATION) return "notCounted";
  return state === NOT_FILLED_IN ? "notFilledIn" : "outside";
}

function outside(
  { source, counts }: Workings,
  { counting }: Measure,
  { year }: Figure,
  contract: number,
): LeftOutReason | null {
  if (counting.over !== "contracts" && counting.over !== "procedures") return null;
  const { population, where } = counting;
  const bits = counts.get(year)?.flags[contract] ?? 0;
  if ((bits & POPULATION_BIT[population]) === 0)
    return reasonOutside(source.register, population, year, contract);
  const state = where && source.conditions.column(where, year)[contract];
  return state === NOT_FILLED ? "conditionUnknown" : "notInCondition";
}

/** Shares and numbers of contracts grow by one; of sums and means a yes says nothing. */
function oneMore(
  { kind, value, numerator, population }: Figure,
  { counting }: Measure,
  state: number,
): number | null {
  if (counting.over !== "contracts" || value === null) return null;
  if (state !== IN_POPULATION && state !== NOT_FILLED_IN) return null;
  if (kind === "count") return value + 1;
  return kind === "ratio" && numerator !== null && population !== null && population > 0
    ? (numerator + 1) / population
    : null;
}
