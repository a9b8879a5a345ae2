/** One indicator as it is published: each part of its figure written once, in the words and decimals of the sheet. */
import type { Figure } from "../spaser/assessment";
import { coverageOf } from "../spaser/coverage";
import {
  formatBase,
  formatBound,
  formatEvolution,
  formatFigure,
  formatTarget,
  formatTargetGap,
  formatValue,
} from "../text/format";
import type { Language } from "../text/language";
import { formatPercent } from "../text/numbers";
import { publishingTexts } from "../text/publishing";
import { reportTexts } from "../text/report";
import { figureNote } from "../text/short-notes";
import type { Line } from "./publication";

/** The figure of an indicator as a line of the axis that it stands in. */
export function lineOf(figure: Figure, axis: string, language: Language): Line {
  const { definition, previous, value, target, status, valueByAmount } = figure;
  const { unit, decimals } = definition;
  const coverage = coverageOf(figure);
  const share = (fraction: number | null) => (fraction === null ? "" : formatPercent(fraction, 0, language));
  return {
    id: definition.id,
    axis,
    figure,
    label: definition.label[language],
    shortLabel: definition.shortLabel[language],
    target: formatTarget(figure, language),
    previous: previous === null ? "" : formatValue(unit, decimals, previous, language),
    value: formatFigure(figure, language),
    change: formatEvolution(figure, language),
    gap: formatTargetGap(figure, language),
    status: { code: status, text: publishingTexts(language).status[status] },
    note: figureNote(figure, language),
    base: formatBase(figure.numerator, figure.population, language),
    amount: share(valueByAmount),
    coverage: share(coverage),
    method: methodOf(figure, language),
    bar: unit === "percent" && value !== null ? { value, previous, target } : null,
  };
}

function methodOf({ definition, references }: Figure, language: Language): string[] {
  const { reference } = reportTexts(language).method;
  return [
    definition.method[language],
    ...references.map((one) =>
      reference(formatBound(definition, one, language), one.note[language], one.source[language]),
    ),
  ];
}
