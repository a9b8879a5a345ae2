/** How many figures met their target, were near it, missed it or are not available: counts of what is shown. */
import type { Assessment, Figure, Status } from "../../spaser/assessment";
import type { Words } from "../frame/sentences";

export interface Summary {
  count: Record<Status, number>;
  /** Figures that have a target, with a value or without. */
  targets: number;
  /** Those of them that have no value. */
  targetsMissing: number;
  /** Figures without a value for want of a column. */
  noColumn: number;
  sentence(words: Words): string;
}

/** The figures of a year, in the order of the framework. */
export function figuresOf(assessment: Assessment, year: number): Figure[] {
  const figures = assessment.figures.get(year);
  return assessment.framework.axes.flatMap((axis) =>
    axis.indicators.flatMap((indicator) => figures?.get(indicator.id) ?? []),
  );
}

/** An indicator that repeats another is shown twice, but counts once. */
function counts(figure: Figure): boolean {
  return figure.definition.measures[0]?.counting.over !== "indicator";
}

export function summarise(assessment: Assessment, year: number): Summary {
  const count: Record<Status, number> = { met: 0, near: 0, missed: 0, noTarget: 0, notAvailable: 0 };
  let noColumn = 0;
  let targets = 0;
  let targetsMissing = 0;
  for (const figure of figuresOf(assessment, year).filter(counts)) {
    count[figure.status]++;
    if (figure.target !== null) targets++;
    if (figure.target !== null && figure.value === null) targetsMissing++;
    if (figure.reason?.code === "noColumn") noColumn++;
  }
  return {
    count,
    targets,
    targetsMissing,
    noColumn,
    sentence: ({ pane: { results } }) =>
      targets === 0
        ? results.noTargetAtAll
        : targetsMissing === targets
          ? results.noTargets
          : results.summary(count.met, targets),
  };
}
