/** A condition as a buyer would write it: what `parse.ts` understands as the same condition again. */
import { civilOf } from "../../register/cells/days";
import type { OwnFact } from "../../register/own-facts";
import type { Label } from "../label";
import type { Condition } from "./condition";
import { operandOf, type OperandId } from "./operands";

type Language = keyof Label;

const WORDS = {
  fr: {
    ...{ any: "OU", all: "ET", not: "NON", startsWith: "commence par", contains: "contient" },
    ...{ oneOf: "parmi", filled: "renseigné", blank: "non renseigné" },
  },
  en: {
    ...{ any: "OR", all: "AND", not: "NOT", startsWith: "starts with", contains: "contains" },
    ...{ oneOf: "one of", filled: "filled in", blank: "not filled in" },
  },
} as const;

/** The condition in one line. */
export function printCondition(
  condition: Condition,
  language: Language = "fr",
  own: readonly OwnFact[] = [],
): string {
  const words = WORDS[language];
  const name = (id: OperandId) => nameOf(id, language, own);
  const print = (one: Condition): string => {
    switch (one.kind) {
      case "any":
      case "all":
        return one.of
          .map((part) => (groups(part) ? `(${print(part)})` : print(part)))
          .join(` ${words[one.kind]} `);
      case "not":
        if (one.of.kind === "filled") return `${name(one.of.field)} ${words.blank}`;
        return `${words.not} ${groups(one.of) ? `(${print(one.of)})` : print(one.of)}`;
      case "fact":
        return name(one.fact);
      case "filled":
        return `${name(one.field)} ${words.filled}`;
      case "oneOf":
        return `${name(one.field)} ${words.oneOf} (${one.values.map(quoted).join(", ")})`;
      case "compare":
        return `${name(one.field)} ${one.sign} ${valueText(one.value, isDate(one.field, own), language)}`;
      default:
        return `${name(one.field)} ${words[one.kind]} ${quoted(one.text)}`;
    }
  };
  return print(condition);
}

function groups({ kind }: Condition): boolean {
  return kind === "any" || kind === "all";
}

function isDate(id: OperandId, own: readonly OwnFact[]): boolean {
  return operandOf(id, own)?.kind === "date";
}

/** In brackets where a word of it would be taken for one of the language of conditions. */
function nameOf(id: OperandId, language: Language, own: readonly OwnFact[]): string {
  const name = operandOf(id, own)?.names[language][0] ?? id;
  return NEEDS_BRACKETS.test(name) || !PLAIN.test(name) ? `[${name}]` : name;
}

const NEEDS_BRACKETS =
  /(?:^|\s)(?:ou|or|et|and|non|not|commencent?|starts|contien(?:t|nent)|contains|parmi|one|renseignée?s?|filled|vide|blank|est|is)(?![\p{L}\p{N}\p{M}_])/iu;
const PLAIN = /^[\p{L}_][\p{L}\p{N}\p{M}_'’./°-]*(?: [\p{L}_][\p{L}\p{N}\p{M}_'’./°-]*)*$/u;

function quoted(text: string): string {
  if (!text.includes('"')) return `"${text}"`;
  return text.includes("»") ? `“${text}”` : `« ${text} »`;
}

function valueText(value: number | string, date: boolean, language: Language): string {
  if (typeof value === "string") return quoted(value);
  return date ? dayText(value, language) : numberText(value, language);
}

/** 21/08/2026; 2026-08-21. */
export function dayText(serial: number, language: Language): string {
  const { year, month, day } = civilOf(serial);
  const two = (part: number) => String(part).padStart(2, "0");
  const parts = [String(year).padStart(4, "0"), two(month), two(day)];
  return language === "fr" ? parts.reverse().join("/") : parts.join("-");
}

/** 40 000,5; 40,000.5. */
export function numberText(value: number, language: Language): string {
  const [whole = "", decimals] = plainNumber(value).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+(?!\d))/g, language === "fr" ? " " : ",");
  return decimals === undefined ? grouped : `${grouped}${language === "fr" ? "," : "."}${decimals}`;
}

/** Without an exponent. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}
