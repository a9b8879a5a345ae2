/** What is said in one line of a whole year, and of one figure. */
import type { Assessment, Figure } from "../spaser/assessment";
import type { ReferencePoint } from "../spaser/framework";
import { targetsOf } from "../spaser/key-figures";
import { formatBound, formatChange, formatTarget, formatValue } from "./format";
import type { Language } from "./language";
import { reportTexts } from "./report";

/** « 5 cibles atteintes sur 6 · 1 proche »; "" where nothing has a target. */
export function conclusion(assessment: Assessment, language: Language): string {
  const { targets, count } = targetsOf(assessment);
  if (targets === 0) return "";
  return reportTexts(language).conclusion(targets, {
    met: count("met"),
    near: count("near"),
    missed: count("missed"),
    missing: count("notAvailable"),
  });
}

/** The reference point that is shown beside the target: the first that holds in the year. */
export function shownReference(figure: Figure | undefined): ReferencePoint | undefined {
  return figure?.references[0];
}

/** What a reader compares the figure with: « 97 sur 112 marchés · repère ≥ 60 % · +9 pts depuis 2022 ». */
export function figureNote(figure: Figure, language: Language): string {
  const { tile } = reportTexts(language);
  const { definition, numerator, population, value, previous, year } = figure;
  const { unit, decimals } = definition;
  const reference = shownReference(figure);
  const change = unit === "date" ? "" : formatChange(definition, value, previous, language);
  const target = formatTarget(figure, language);
  const parts = [
    // A mean is taken over invoices, not over contracts.
    numerator === null || population === null || unit === "days"
      ? ""
      : tile.base(numerator, population, unit),
    target === "" ? "" : tile.target(target),
    reference ? tile.reference(formatBound(definition, reference, language)) : "",
    change === "" ? "" : tile.change(change, year - 1),
    previous !== null && change === ""
      ? tile.previous(year - 1, formatValue(unit, decimals, previous, language))
      : "",
  ];
  return parts.filter((part) => part !== "").join("  ·  ");
}
