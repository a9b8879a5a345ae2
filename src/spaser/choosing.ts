/** Which of an indicator's measures a register can be counted with. */
import type { Framework, IndicatorDefinition } from "./framework";
import type { Measure } from "./measures";
import type { Source } from "./source";

export interface Chosen {
  definition: IndicatorDefinition;
  /** The measure used; null when the register has what none of them needs. */
  measure: Measure | null;
  first: Measure | undefined;
  /** The fields that the first measure lacks, of which one would do, separated by commas. */
  missing: string;
  /** The measure has something to count: false when its columns are there, but nobody has filled anything in. */
  answered: boolean;
}

/**
 * The measure used for an indicator: the first whose columns or table the register has, and says something in. It is chosen
 * for the register, not for the year, so that two years are always counted the same way.
 */
export function chooseMeasure(source: Source, definition: IndicatorDefinition): Chosen {
  const { measures } = definition;
  const computed = measures.filter(({ counting }) => counting.over !== "buyer");
  const [first = measures[0]] = computed;
  const lacks = computed.map((measure) => measure.missing(source));
  const held = computed.filter((_, at) => lacks[at] === "");
  const speaking = held.find((measure) => measure.speaks?.(source) ?? true);
  return {
    definition,
    measure: speaking ?? held[0] ?? null,
    first,
    missing: lacks[0] ?? "",
    answered: speaking !== undefined,
  };
}

/** The measure that counts an indicator; of one that repeats another, that of the other. */
export function countedBy(source: Source, framework: Framework, definition: IndicatorDefinition): Chosen {
  const chosen = chooseMeasure(source, definition);
  const counting = chosen.measure?.counting;
  if (counting?.over !== "indicator") return chosen;
  const indicators = framework.axes.flatMap((axis) => axis.indicators);
  const repeated = indicators.find(({ id }) => id === counting.indicator);
  return repeated ? chooseMeasure(source, repeated) : chosen;
}
