/** Every figure of the published report, looked for in whatever was written: values, what stands beside them, targets. */
import { roundHalfUp } from "../../src/spaser/rounding";
import { PRINTED, PRINTED_TARGETS } from "./asp-2023";

/** What a report, a page or a file of data says, as it says it. */
export interface ReadBack {
  value: (indicator: string, year: number) => string;
  /** The words beside the value: « 55 sur 250 marchés ». */
  beside: (indicator: string) => string;
  target: (indicator: string) => string;
}

/** The figures that are not there, or are others; and how many were looked for. */
export function missingFrom(said: ReadBack): { looked: number; missing: unknown[] } {
  const missing: unknown[] = [];
  let looked = 0;
  const check = (what: unknown[], found: unknown, expected: unknown) => {
    looked++;
    if (found !== expected) missing.push([...what, { found, expected }]);
  };
  for (const { indicator, year, value, step, population, numerator } of PRINTED) {
    const text = said.value(indicator, year);
    const shown =
      typeof value === "string" ? dayIn(text) : roundHalfUp(roundHalfUp(numberIn(text) / step, 0) * step, 2);
    check([indicator, year, text], shown, value);
    const beside = said.beside(indicator);
    if (population !== undefined)
      check([indicator, year, beside], numbersIn(beside).includes(population), true);
    if (numerator !== undefined)
      check([indicator, year, beside], numbersIn(beside).includes(numerator), true);
  }
  for (const [indicator, target] of Object.entries(PRINTED_TARGETS))
    check([indicator, "target"], numberIn(said.target(indicator)), target);
  return { looked, missing };
}

/** « 31,25 % », “€130m”, « 15 891 h », 31.25. */
export function numberIn(text: string): number {
  return numbersIn(text)[0] ?? NaN;
}

function numbersIn(text: string): number[] {
  return [
    ...text.matchAll(/(\d+(?:[\s\u00a0\u202f,](?=\d{3}(?!\d))\d{3})*)(?:[,.](\d+))?\s*(M€|m\b)?/gu),
  ].map(
    ([, whole = "", decimals, million]) =>
      Number(`${whole.replace(/[^\d]/g, "")}.${decimals ?? 0}`) * (million ? 1_000_000 : 1),
  );
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept?", "Oct", "Nov", "Dec"];

/** « 16/02/2023 », “16 Feb 2023”, 2023-02-16 → 2023-02-16. */
function dayIn(text: string): string {
  const [, day, month, year] = /(\d\d)\/(\d\d)\/(\d{4})/.exec(text) ?? [];
  if (year) return `${year}-${month}-${day}`;
  const [, of, name = "", at] = /(\d\d) (\w+) (\d{4})/.exec(text) ?? [];
  const place = MONTHS.findIndex((one) => new RegExp(`^${one}$`).test(name));
  return at ? `${at}-${String(place + 1).padStart(2, "0")}-${of}` : text;
}
