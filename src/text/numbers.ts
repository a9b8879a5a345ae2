/** Numbers and days as each language writes them; no words, so that dictionaries may use it. */
import { utcOf } from "../spaser/calendar";
import { roundHalfUp } from "../spaser/rounding";
import { euroScale } from "../spaser/euro-scale";
import type { Language } from "./language";

const LOCALES: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/** A true minus sign: a hyphen breaks away from its number at the end of a line. */
const MINUS = "\u2212";
const NBSP = "\u00a0";

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(decimals: number, language: Language): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALES[language], {
      maximumFractionDigits: decimals,
      minimumFractionDigits: 0,
    });
    formats.set(key, format);
  }
  return format;
}

/** « 15 891 », « 31,25 »: rounded half up, without zeros at the end. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  const rounded = roundHalfUp(value, decimals);
  const text = numberFormat(decimals, language).format(Math.abs(rounded));
  return rounded < 0 ? MINUS + text : text;
}

/** The same with its sign: « +3,75 », « −13 931 », « 0 ». */
export function formatSigned(value: number, decimals: number, language: Language): string {
  const text = formatNumber(value, decimals, language);
  return roundHalfUp(value, decimals) > 0 ? `+${text}` : text;
}

/** A count of things: « 1 204 ». */
export function formatCount(count: number, language: Language): string {
  return formatNumber(count, 0, language);
}

/** A fraction as a percentage: « 31,25 % », “31.25%”. */
export function formatPercent(fraction: number, decimals: number, language: Language): string {
  // Rounded as a fraction first: 0.285 × 100 is a hair under 28.5.
  const percentage = formatNumber(roundHalfUp(fraction, decimals + 2) * 100, decimals, language);
  return language === "fr" ? `${percentage}${NBSP}%` : `${percentage}%`;
}

/** Euros in full: « 130 000 000 € », “€130,000,000”. */
export function formatEuros(euros: number, decimals: number, language: Language): string {
  const amount = formatNumber(euros, decimals, language);
  if (language === "fr") return `${amount}${NBSP}€`;
  return amount.startsWith(MINUS) ? `${MINUS}€${amount.slice(1)}` : `€${amount}`;
}

/** Euros where there is little room: « 130 M€ », « 4,2 M€ », « 815 k€ ». */
export function formatEurosShort(euros: number, language: Language): string {
  const { scale, decimals } = euroScale(euros);
  if (scale === 1) return formatEuros(euros, 0, language);
  const unit = scale === 1_000 ? "k" : "M";
  const amount = formatNumber(euros / scale, decimals, language);
  if (language === "en" && amount.startsWith(MINUS))
    return `${MINUS}€${amount.slice(1)}${unit.toLowerCase()}`;
  return language === "fr" ? `${amount}${NBSP}${unit}€` : `€${amount}${unit.toLowerCase()}`;
}

/** A civil day from its serial: « 16/02/2023 », “16 Feb 2023”. UTC on both sides, so that no time zone can shift it. */
export function formatDay(serial: number, language: Language): string {
  return utcOf(Math.floor(serial)).toLocaleDateString(LOCALES[language], {
    timeZone: "UTC",
    day: "2-digit",
    month: language === "fr" ? "2-digit" : "short",
    year: "numeric",
  });
}

/** The time on the wall: « 14:02 ». */
export function formatTime(moment: Date, language: Language): string {
  return moment.toLocaleTimeString(LOCALES[language], { hour: "2-digit", minute: "2-digit" });
}
