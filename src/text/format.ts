/** Figures as people read them: a value, a gap, an evolution, in the unit and the decimals of the indicator. */
import type { Figure } from "../spaser/assessment";
import type { IndicatorDefinition, Target, Unit } from "../spaser/framework";
import { roundHalfUp } from "../spaser/rounding";
import { shownChange, shownDifference } from "../spaser/shown";
import { figures as english } from "./en/figures";
import { figures as french } from "./fr/figures";
import type { Language } from "./language";
import {
  formatCount,
  formatDay,
  formatEurosShort,
  formatNumber,
  formatPercent,
  formatSigned,
} from "./numbers";
import { typesetDictionary } from "./typography";

const NBSP = "\u00a0";
const words = { fr: typesetDictionary(french), en: english };

/** « 31,25 % », « 15 891 h », « 30,64 jours », « 130 M€ », « 16/02/2023 », « 47 »; « n.d. » where there is no value. */
export function formatValue(unit: Unit, decimals: number, value: number | null, language: Language): string {
  if (value === null) return words[language].notAvailable;
  switch (unit) {
    case "percent":
      return formatPercent(value, decimals, language);
    case "hours":
      return formatNumber(value, decimals, language) + NBSP + words[language].hours;
    case "days":
      return (
        formatNumber(value, decimals, language) + NBSP + words[language].days(roundHalfUp(value, decimals))
      );
    case "euros":
      return formatEurosShort(value, language);
    case "date":
      return formatDay(value, language);
    default:
      return formatNumber(value, decimals, language);
  }
}

/** A difference of two values, signed; of two percentages in points: « +3,75 pts », « −13 931 h ». */
export function formatGap(unit: Unit, decimals: number, gap: number | null, language: Language): string {
  const { notAvailable, points, hours, days } = words[language];
  if (gap === null) return notAvailable;
  switch (unit) {
    case "percent":
      return signed(gap * 100, decimals, () => points, language);
    case "hours":
      return signed(gap, decimals, () => hours, language);
    case "days":
      return signed(gap, decimals, days, language);
    case "date":
      return formatDaysApart(gap, language);
    case "euros":
      return (gap > 0 ? "+" : "") + formatEurosShort(gap, language);
    default:
      return formatSigned(gap, decimals, language);
  }
}

/** « 14 jours plus tôt », « 1 jour plus tard », « le même jour ». */
function formatDaysApart(days: number, language: Language): string {
  const { earlier, later, sameDay } = words[language];
  if (days === 0) return sameDay;
  const apart = formatCount(Math.abs(days), language) + NBSP + words[language].days(days);
  return days < 0 ? earlier(apart) : later(apart);
}

/** Singular or plural follows the number as it is shown: −1,96 shown as −2 is « −2 pts ». */
function signed(
  value: number,
  decimals: number,
  word: (count: number) => string,
  language: Language,
): string {
  return formatSigned(value, decimals, language) + NBSP + word(roundHalfUp(value, decimals));
}

/** The evolution since Y−1, or "" when there is none. */
export function formatEvolution(figure: Figure, language: Language): string {
  if (!figure.evolution) return "";
  return formatChange(figure.definition, figure.value, figure.previous, language);
}

/** From a value to another, as they are shown. */
export function formatChange(
  definition: Pick<IndicatorDefinition, "unit" | "decimals">,
  value: number | null,
  previous: number | null,
  language: Language,
): string {
  if (value === null || previous === null) return "";
  const change = shownChange(definition, value, previous);
  return formatGap(definition.unit, definition.decimals, change, language);
}

/** How far the figure is from its target, as both are shown; "" without a target or a value. */
export function formatTargetGap(figure: Figure, language: Language): string {
  const { definition, value, target } = figure;
  if (value === null || target === null) return "";
  const gap = shownDifference(definition, value, target);
  return formatGap(definition.unit, definition.decimals, gap, language);
}

/** The value of a figure with what the framework prints beside it: « 14 (sur 33 mises en concurrence) ». */
export function formatFigure(figure: Figure, language: Language): string {
  const text = formatValue(figure.definition.unit, figure.definition.decimals, figure.value, language);
  const withPopulation =
    figure.definition.unit === "procedures" && figure.value !== null && figure.population !== null;
  return withPopulation ? words[language].ofProcedures(text, figure.population ?? 0) : text;
}

/** « ≥ 25 % », « ≤ 30 jours », or "" without a target. */
export function formatTarget(figure: Figure, language: Language): string {
  const { definition, target, targetDirection } = figure;
  if (target === null || targetDirection === null) return "";
  return formatBound(definition, { direction: targetDirection, value: target }, language);
}

/** The same of any bound: a target, a national reference point. */
export function formatBound(
  { unit, decimals }: Pick<IndicatorDefinition, "unit" | "decimals">,
  { direction, value }: Pick<Target, "direction" | "value">,
  language: Language,
): string {
  return words[language][direction](formatValue(unit, decimals, value, language));
}

/** The base of a figure: « 35 / 112 », or "" when no population is behind it. */
export function formatBase(numerator: number | null, population: number | null, language: Language): string {
  if (numerator === null || population === null) return "";
  return `${formatCount(numerator, language)}${NBSP}/${NBSP}${formatCount(population, language)}`;
}
