/**
 * Number formats of cells, in Excel's en-US writing: Excel shows them in the reader's own habits. Where the value is known, the
 * format has the decimals that it needs and no more, so that a cell says what the screens say: 31,25 % beside 25 %.
 */
import type { Unit } from "../spaser/framework";
import { roundHalfUp } from "../spaser/rounding";
import { euroScale } from "../spaser/euro-scale";
import type { Language } from "../text/language";

const NBSP = "\u00a0";

function decimalsOf(decimals: number): string {
  return decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
}

function grouped(decimals: number): string {
  return `#,##${decimalsOf(decimals)}`;
}

/** The decimals that a number needs, of so many at most. */
function needed(value: number, most: number): number {
  let decimals = 0;
  while (decimals < most && roundHalfUp(value, decimals) !== roundHalfUp(value, most)) decimals++;
  return decimals;
}

function percent(decimals: number, language: Language): string {
  return language === "fr" ? `${decimalsOf(decimals)}"${NBSP}"%` : `${decimalsOf(decimals)}%`;
}

/** The format of a value, a target, a share; of one that is still to be typed where there is none. */
export function valueFormat(
  unit: Unit,
  decimals: number,
  language: Language,
  value?: number | string | null,
): string {
  const known = typeof value === "number" ? value : null;
  const shown = known === null ? decimals : needed(unit === "percent" ? known * 100 : known, decimals);
  switch (unit) {
    case "percent":
      return percent(shown, language);
    case "hours":
      return `${grouped(shown)}"${NBSP}h"`;
    case "days":
      return `${grouped(shown)}"${NBSP}${daysWord(known, language)}"`;
    case "euros":
      return euros(known, language);
    case "date":
      return language === "fr" ? "dd/mm/yyyy" : "dd mmm yyyy";
    default:
      return grouped(shown);
  }
}

function daysWord(days: number | null, language: Language): string {
  const size = Math.abs(days ?? 2);
  if (language === "fr") return size < 2 ? "jour" : "jours";
  return size === 1 ? "day" : "days";
}

/** Thousands and millions are told by commas behind the number. */
function euros(value: number | null, language: Language): string {
  const { scale, decimals } = euroScale(value ?? 0);
  const needs = value === null ? 0 : needed(value / scale, decimals);
  const [commas, letter] = scale === 1 ? ["", ""] : scale === 1_000 ? [",", "k"] : [",,", "M"];
  const number = grouped(needs) + commas;
  return language === "fr"
    ? `${number}"${NBSP}${letter}€"`
    : `"€"${number}${letter && `"${letter.toLowerCase()}"`}`;
}

/** A share of the contracts or of an amount: whole percents are enough. */
export function shareFormat(language: Language): string {
  return percent(0, language);
}

/** A share that is marked when it is under nine tenths. */
export function coverageFormat(language: Language): string {
  return `[<0.9]"!${NBSP}"${percent(0, language)};${percent(0, language)}`;
}

/** A bound: « ≥ 60 % », « ≤ 30 jours ». */
export function boundFormat(direction: "atLeast" | "atMost", format: string): string {
  return `"${direction === "atLeast" ? "≥" : "≤"}${NBSP}"${format}`;
}

/** A difference with its sign, in the unit as shown; percentages are told in points, so that « + 3 % » can't be misread. */
export function differenceFormat(
  unit: Unit,
  decimals: number,
  language: Language,
  difference: number,
  arrows: boolean,
): string {
  const [up, down, same] = arrows ? [`▲${NBSP}+`, `▼${NBSP}−`, "="] : ["+", "−", ""];
  const format =
    unit === "percent"
      ? `${decimalsOf(needed(difference, decimals))}"${NBSP}${language === "fr" ? "pts" : "pp"}"`
      : valueFormat(unit, decimals, language, difference);
  return `"${up}"${format};"${down}"${format};"${same}${same && NBSP}"${format}`;
}
