/** Number formats of cells, in Excel's en-US writing: Excel shows them in the reader's own habits. */
import type { Unit } from "../spaser/framework";
import type { Language } from "../text/language";

const NBSP = "\u00a0";

function decimalsOf(decimals: number): string {
  return decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
}

function grouped(decimals: number): string {
  return `#,##${decimalsOf(decimals)}`;
}

function percent(decimals: number, language: Language): string {
  return language === "fr" ? `${decimalsOf(decimals)}"${NBSP}"%` : `${decimalsOf(decimals)}%`;
}

/** The format of a value, a target, a share. */
export function valueFormat(unit: Unit, decimals: number, language: Language): string {
  switch (unit) {
    case "percent":
      return percent(decimals, language);
    case "hours":
      return `${grouped(decimals)}"${NBSP}h"`;
    case "days":
      return `${grouped(decimals)}"${NBSP}${language === "fr" ? "j" : "d"}"`;
    case "euros":
      return language === "fr"
        ? `[>=1000000]#,##0.0,,"${NBSP}M€";#,##0"${NBSP}€"`
        : `[>=1000000]"€"#,##0.0,,"m";"€"#,##0`;
    case "date":
      return language === "fr" ? "dd/mm/yyyy" : "dd mmm yyyy";
    default:
      return grouped(decimals);
  }
}

/** A share of a population or of an amount: whole percents are enough. */
export function shareFormat(language: Language): string {
  return percent(0, language);
}

/** A share that is marked when it is under nine tenths. */
export function coverageFormat(language: Language): string {
  return `[<0.9]"!${NBSP}"${percent(0, language)};${percent(0, language)}`;
}

/** A bound: « ≥ 60 % », « ≤ 30 j ». */
export function boundFormat(direction: "atLeast" | "atMost", format: string): string {
  return `"${direction === "atLeast" ? "≥" : "≤"}${NBSP}"${format}`;
}

/** A difference with its sign; percentages are told in points, so that « + 3 % » can't be misread. */
export function differenceFormat(unit: Unit, decimals: number, language: Language, arrows: boolean): string {
  const [up, down, same] = arrows ? [`▲${NBSP}+`, `▼${NBSP}−`, "="] : ["+", "−", ""];
  const signed = (number: string, suffix: string) =>
    `"${up}"${number}${suffix};"${down}"${number}${suffix};"${same}${same && NBSP}"${number}${suffix}`;
  switch (unit) {
    case "percent":
      return signed(decimalsOf(decimals), `"${NBSP}${language === "fr" ? "pt" : "pp"}"`);
    case "hours":
      return signed(grouped(decimals), `"${NBSP}h"`);
    case "days":
    case "date":
      return signed(grouped(unit === "date" ? 0 : decimals), `"${NBSP}${language === "fr" ? "j" : "d"}"`);
    case "euros":
      return signed("#,##0.0,,", `"${NBSP}M€"`);
    default:
      return signed(grouped(decimals), "");
  }
}
