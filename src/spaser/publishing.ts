/**
 * A published year is one thing: the assessment as it was, as plain data that can be kept. It is shown in the place of whatever
 * the register gives now, with its own framework; what the register gives otherwise is told apart.
 */
import type { Assessment, Figure, Inputs } from "./assessment";
import { compare } from "./compare";
import { coverageOf } from "./coverage";
import type { Framework, IndicatorDefinition } from "./framework";
import { sameAs } from "./measures";
import type { Quantities } from "./outcome";
import { difference } from "./rounding";

/** All parts of a figure but its definition, which the framework holds, and those that are told contract by contract. */
export type PublishedFigure = Omit<Figure, "id" | "year" | "definition" | "states" | "quantities">;

/** A framework as it was printed: nothing is computed by it any more. `repeats` = the indicator whose figure it shows. */
export type PublishedFramework = Omit<Framework, "axes"> & {
  axes: (Omit<Framework["axes"][number], "indicators"> & {
    indicators: (Omit<IndicatorDefinition, "measures" | "setBy"> & { repeats: string | null })[];
  })[];
};

export interface PublishedAssessment extends Omit<Assessment, "figures" | "framework"> {
  framework: PublishedFramework;
  /** Year → indicator → figure. */
  figures: Record<number, Record<string, PublishedFigure>>;
}

/** The contracts behind published figures, over the register of today; worked out when first asked for. */
export interface Behind {
  states(year: number, id: string): Uint8Array | null;
  quantities(year: number, id: string): Quantities;
}

/** Published years: the year → what was published, and the contracts behind it. */
export type PublishedYears = ReadonlyMap<number, { assessment: PublishedAssessment; behind: Behind }>;

/** What a figure prints besides its value. */
export type PrintedPart = "value" | "base" | "amount" | "coverage";

/** A part of a published figure that the register would print otherwise now. */
export interface Difference {
  id: string;
  part: PrintedPart;
  /** The figure as the register gives it now. */
  now: Figure;
}

export interface WithPublished {
  /** What is shown: of a published year all that was published, else the figures as computed beside published earlier years. */
  assessment: Assessment;
  /** Of a published year: where the register gives something else now, in the order of the framework. */
  differences: Difference[];
}

/** The assessment as it is kept: it can be written as JSON and read back without loss. */
export function publishedAssessment({ figures, framework, ...assessment }: Assessment): PublishedAssessment {
  const kept: PublishedAssessment["figures"] = {};
  for (const [year, ofYear] of figures) {
    const parts = [...ofYear].map(([id, figure]) => [id, partsOf(figure)] as const);
    kept[year] = Object.fromEntries(parts);
  }
  return { framework: printed(framework), ...assessment, figures: kept };
}

function printed({ axes, ...framework }: Framework): PublishedFramework {
  const withoutMeasures = ({ measures, setBy: _, ...definition }: IndicatorDefinition) => {
    const counting = measures[0]?.counting;
    return { ...definition, repeats: counting?.over === "indicator" ? counting.indicator : null };
  };
  return {
    ...framework,
    axes: axes.map(({ indicators, ...axis }) => ({ ...axis, indicators: indicators.map(withoutMeasures) })),
  };
}

function asFramework({ axes, ...framework }: PublishedFramework): Framework {
  return {
    ...framework,
    axes: axes.map(({ indicators, ...axis }) => ({
      ...axis,
      indicators: indicators.map(({ repeats, ...definition }) => ({
        ...definition,
        measures: repeats === null ? [] : [sameAs(repeats)],
      })),
    })),
  };
}

/** Written out, since copying a figure as a whole would work its states out. */
function partsOf(figure: Figure): PublishedFigure {
  const { kind, value, reason, origin, counts } = figure;
  const { numerator, population, populationId, filled } = figure;
  const { valueByAmount, numeratorAmount, populationAmount, undecided } = figure;
  const { previous, evolution, target, targetDirection, gap, status, effort, references } = figure;
  return {
    ...{ kind, value, reason, origin, counts, numerator, population, populationId, filled },
    ...{ valueByAmount, numeratorAmount, populationAmount, previous, evolution },
    ...{ target, targetDirection, gap, status, effort, references, undecided },
  };
}

/**
 * Puts published years in the place of the computed ones. In an assessment of another year they are its history as they were
 * published, and evolutions from a published year start at its value; an indicator that was no part of a publication stays as
 * computed.
 */
export function withPublished(
  computed: Assessment,
  published: PublishedYears,
  inputs: Inputs,
): WithPublished {
  const own = published.get(computed.year);
  if (own) {
    const assessment = asPublished(own.assessment, own.behind);
    return { assessment, differences: differencesOf(assessment, computed) };
  }
  const earlier = new Map(
    computed.years.flatMap((year) => {
      const known = published.get(year);
      return known ? [[year, asPublished(known.assessment, known.behind).figures.get(year)] as const] : [];
    }),
  );
  const figures = new Map<number, Map<string, Figure>>();
  for (const year of computed.years) {
    const before = published.get(year - 1)?.assessment.figures[year - 1];
    const ofYear = new Map<string, Figure>();
    for (const [id, figure] of computed.figures.get(year) ?? []) {
      const previous = before?.[id];
      const now = previous ? comparedWith(figure, previous.value, inputs) : figure;
      ofYear.set(id, earlier.get(year)?.get(id) ?? now);
    }
    figures.set(year, ofYear);
  }
  return { assessment: { ...computed, figures }, differences: [] };
}

/** What was published, as an assessment like any other. */
export function asPublished(published: PublishedAssessment, behind: Behind): Assessment {
  const { figures: kept, framework: printedFramework, ...rest } = published;
  const framework = asFramework(printedFramework);
  const definitions = framework.axes.flatMap(({ indicators }) => indicators);
  const byYear = published.years.map((year) => {
    const ofYear = definitions.flatMap((definition) => {
      const parts = kept[year]?.[definition.id];
      return parts ? [[definition.id, figureOf(definition, year, parts, behind)] as const] : [];
    });
    return [year, new Map(ofYear)] as const;
  });
  return { ...rest, framework, figures: new Map(byYear) };
}

function figureOf(
  definition: IndicatorDefinition,
  year: number,
  parts: PublishedFigure,
  behind: Behind,
): Figure {
  const { id } = definition;
  return {
    ...{ id, year, definition },
    ...parts,
    get states() {
      return behind.states(year, id);
    },
    get quantities() {
      return behind.quantities(year, id);
    },
  };
}

/** A computed figure against the published value of the year before. */
function comparedWith(figure: Figure, previous: number | null, inputs: Inputs): Figure {
  const { definition, year, value, kind } = figure;
  const base =
    kind === "ratio"
      ? { numerator: figure.numerator, population: figure.population }
      : { numerator: null, population: null };
  const comparison = compare(definition, { year, value, previous, ...base }, inputs);
  const behind = { states: () => figure.states, quantities: () => figure.quantities };
  return figureOf(definition, year, { ...partsOf(figure), ...comparison }, behind);
}

function differencesOf(published: Assessment, computed: Assessment): Difference[] {
  const found: Difference[] = [];
  for (const [id, figure] of published.figures.get(published.year) ?? []) {
    const now = computed.figures.get(computed.year)?.get(id);
    if (!now) continue;
    const differs: Record<PrintedPart, boolean> = {
      value: !same(figure.value, now.value),
      base: !same(figure.numerator, now.numerator) || !same(figure.population, now.population),
      amount: !same(figure.valueByAmount, now.valueByAmount),
      coverage: !same(coverageOf(figure), coverageOf(now)),
    };
    for (const [part, is] of Object.entries(differs))
      if (is) found.push({ id, part: part as PrintedPart, now });
  }
  return found;
}

function same(one: number | null, other: number | null): boolean {
  return one === null || other === null ? one === other : difference(one, other) === 0;
}

/** The values that the register gives now, of the figures whose value differs: indicator → value. */
export function valuesNow(differences: readonly Difference[]): Record<string, number | null> {
  const values = differences
    .filter(({ part }) => part === "value")
    .map(({ id, now }) => [id, now.value] as const);
  return Object.fromEntries(values);
}
