/** A condition as a method says it: « d’au moins 40 000 € HT, avec une clause sociale ou une clause d’insertion ». It follows « marchés ». */
import type { OwnFact } from "../../register/own-facts";
import type { Label } from "../label";
import type { Condition, Sign } from "./condition";
import { operandOf, type OperandId } from "./operands";
import { dayText, numberText } from "./print";

type Language = keyof Label;

/** The words of a condition, in one language. */
export function sayCondition(condition: Condition, language: Language, own: readonly OwnFact[] = []): string {
  const words = WORDS[language];
  const say = (one: Condition) => sayCondition(one, language, own);
  const inner = (one: Condition) => (one.kind === "any" || one.kind === "all" ? `(${say(one)})` : say(one));
  switch (condition.kind) {
    case "any": {
      const things = condition.of.map((part) => thingOf(part, language, own));
      const [first, ...others] = things;
      // « avec une clause sociale ou une clause d’insertion »: « avec » stands once.
      if (first && others.every((thing) => thing !== null))
        return `${words.with} ${listed([first, ...others], words.or)}`;
      return listed(condition.of.map(inner), words.or);
    }
    case "all":
      return condition.of.map(inner).join(words.and);
    case "not":
      return denied(condition.of, language, own, inner);
    case "fact":
      return saidOf(condition.fact, language, own, true);
    case "filled":
      return words.filled(nameOf(condition.field, language, own));
    case "compare":
      return compared(condition, language, own);
    case "oneOf":
      return words.oneOf(
        nameOf(condition.field, language, own),
        condition.values.map(words.quoted).join(", "),
      );
    default:
      return words[condition.kind](nameOf(condition.field, language, own), words.quoted(condition.text));
  }
}

/** « une clause sociale », of a fact that is a thing; null of anything else. */
function thingOf(condition: Condition, language: Language, own: readonly OwnFact[]): string | null {
  const said = condition.kind === "fact" ? operandOf(condition.fact, own)?.said : undefined;
  return said && "has" in said ? said.has[language] : null;
}

function saidOf(id: OperandId, language: Language, own: readonly OwnFact[], yes: boolean): string {
  const words = WORDS[language];
  const said = operandOf(id, own)?.said;
  if (said === undefined) return words.answers(nameOf(id, language, own), yes);
  if ("has" in said)
    return yes ? `${words.with} ${said.has[language]}` : `${words.without} ${said.bare[language]}`;
  return (yes ? said.is : said.isNot)[language];
}

function denied(
  condition: Condition,
  language: Language,
  own: readonly OwnFact[],
  inner: (one: Condition) => string,
): string {
  if (condition.kind === "fact") return saidOf(condition.fact, language, own, false);
  if (condition.kind === "filled") return WORDS[language].blank(nameOf(condition.field, language, own));
  const things = condition.kind === "any" ? condition.of.map((part) => bareOf(part, language, own)) : [];
  // « sans clause sociale ni clause d’insertion »
  if (things.length > 0 && things.every((thing) => thing !== null))
    return `${WORDS[language].without} ${listed(things, WORDS[language].nor)}`;
  return WORDS[language].except(inner(condition));
}

function bareOf(condition: Condition, language: Language, own: readonly OwnFact[]): string | null {
  const said = condition.kind === "fact" ? operandOf(condition.fact, own)?.said : undefined;
  return said && "bare" in said ? said.bare[language] : null;
}

function compared(
  { field, sign, value }: Extract<Condition, { kind: "compare" }>,
  language: Language,
  own: readonly OwnFact[],
): string {
  const words = WORDS[language];
  const name = nameOf(field, language, own);
  if (typeof value === "string") return (sign === "=" ? words.is : words.isNot)(name, words.quoted(value));
  if (field === "amount") return words.amount(sign, spaced(numberText(value, language), language));
  const text =
    operandOf(field, own)?.kind === "date" ? dayText(value, language) : numberText(value, language);
  return words.compares(name, sign, spaced(text, language));
}

/** Digits of one number stay on one line. */
function spaced(text: string, language: Language): string {
  return language === "fr" ? text.replaceAll(" ", "\u202f") : text;
}

function nameOf(id: OperandId, language: Language, own: readonly OwnFact[]): string {
  return operandOf(id, own)?.names[language][0] ?? id;
}

function listed(parts: readonly string[], last: string): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1) ?? ""}`;
}

const AMOUNT_FR: Record<Sign, string> = {
  ...{ "=": "de", "≠": "d’un autre montant que", "<": "de moins de" },
  ...{ "≤": "d’au plus", ">": "de plus de", "≥": "d’au moins" },
};
const AMOUNT_EN: Record<Sign, string> = {
  ...{ "=": "of", "≠": "of another amount than", "<": "below" },
  ...{ "≤": "of at most", ">": "above", "≥": "of at least" },
};

const WORDS = {
  fr: {
    ...{ with: "avec", without: "sans", or: "ou", nor: "ni", and: " et " },
    quoted: (text: string) => `« ${text} »`,
    answers: (name: string, yes: boolean) => `pour lesquels « ${name} » est « ${yes ? "oui" : "non"} »`,
    filled: (name: string) => `dont « ${name} » est renseigné`,
    blank: (name: string) => `dont « ${name} » n’est pas renseigné`,
    is: (name: string, value: string) => `dont « ${name} » est ${value}`,
    isNot: (name: string, value: string) => `dont « ${name} » n’est pas ${value}`,
    startsWith: (name: string, value: string) => `dont « ${name} » commence par ${value}`,
    contains: (name: string, value: string) => `dont « ${name} » contient ${value}`,
    oneOf: (name: string, values: string) => `dont « ${name} » est l’une de ces valeurs : ${values}`,
    compares: (name: string, sign: Sign, value: string) => `dont « ${name} » ${sign} ${value}`,
    amount: (sign: Sign, value: string) => `${AMOUNT_FR[sign]} ${value} € HT`,
    except: (what: string) => `hors marchés ${what}`,
  },
  en: {
    ...{ with: "with", without: "without", or: "or", nor: "or", and: " and " },
    quoted: (text: string) => `“${text}”`,
    answers: (name: string, yes: boolean) => `for which “${name}” is “${yes ? "yes" : "no"}”`,
    filled: (name: string) => `whose “${name}” is filled in`,
    blank: (name: string) => `whose “${name}” is not filled in`,
    is: (name: string, value: string) => `whose “${name}” is ${value}`,
    isNot: (name: string, value: string) => `whose “${name}” is not ${value}`,
    startsWith: (name: string, value: string) => `whose “${name}” starts with ${value}`,
    contains: (name: string, value: string) => `whose “${name}” contains ${value}`,
    oneOf: (name: string, values: string) => `whose “${name}” is one of ${values}`,
    compares: (name: string, sign: Sign, value: string) => `whose “${name}” ${sign} ${value}`,
    amount: (sign: Sign, value: string) => `${AMOUNT_EN[sign]} €${value} excluding tax`,
    except: (what: string) => `other than contracts ${what}`,
  },
} as const;
