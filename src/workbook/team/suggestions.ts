/** What may be written next in a condition: names of what a contract says, signs and words between them, values of a list. */
import { plain } from "../../register/cells/plain-text";
import type { OwnFact } from "../../register/own-facts";
import { OPERANDS, ownOperand, type Operand, type OperandKind } from "../../spaser/conditions/operands";

type Language = "fr" | "en";

export interface Suggestion {
  /** What takes the place of the word that is being written. */
  text: string;
  /** A fact of the team's own. */
  own: boolean;
  kind: OperandKind | "sign" | "value";
}

const SIGNS: Record<Language, Record<OperandKind, readonly string[]>> = {
  fr: {
    fact: ["OU", "ET"],
    number: ["≥", "≤", "=", "renseigné"],
    amount: ["≥", "≤", "=", "renseigné"],
    date: ["≥", "≤", "renseigné"],
    text: ["=", "commence par", "contient", "parmi", "renseigné"],
  },
  en: {
    fact: ["OR", "AND"],
    number: ["≥", "≤", "=", "filled in"],
    amount: ["≥", "≤", "=", "filled in"],
    date: ["≥", "≤", "filled in"],
    text: ["=", "starts with", "contains", "one of", "filled in"],
  },
};
/** What ends a name in a condition. */
const BETWEEN = /\s(?:OU|ET|OR|AND)\s|^\s*(?:NON|NOT)\s|\s(?:NON|NOT)\s|[()]/g;
const SIGN = /\s*(?:=|≠|<|≤|>|≥|commence par|contient|parmi|starts with|contains|one of)\s*/;
/** More would have to be read. */
const MOST = 8;

/**
 * What can follow up to the caret, the team's own facts first. `from`: where the part begins that a suggestion takes the place of.
 */
export function suggestions(
  text: string,
  caret: number,
  own: readonly OwnFact[],
  language: Language,
): { from: number; entries: Suggestion[] } {
  const before = text.slice(0, caret);
  const separators = [...before.matchAll(BETWEEN)];
  const last = separators.at(-1);
  const from = last ? last.index + last[0].length : 0;
  const part = before.slice(from);
  const start = from + (part.length - part.trimStart().length);
  const written = part.trimStart();
  const operands = [...own.map((one) => [ownOperand(one), true] as const), ...known()];
  const sign = SIGN.exec(written);
  const name = plain((sign ? written.slice(0, sign.index) : written).replaceAll(/[[\]]/g, "").trim());
  const named = operands.find(([{ names }]) => [...names.fr, ...names.en].some((one) => plain(one) === name));
  if (sign && named?.[0].values) {
    const after = start + sign.index + sign[0].length;
    return { from: after, entries: valuesOf(named[0].values, before.slice(after)) };
  }
  if (sign) return { from: start, entries: [] };
  if (named && /\s$/.test(before)) {
    const entries = SIGNS[language][named[0].kind].map((one) => ({
      text: one,
      own: false,
      kind: "sign" as const,
    }));
    return { from: caret, entries };
  }
  const entries = operands
    .map(([operand, isOwn]) => ({
      ...entryOf(operand, isOwn, language),
      rank: rankOf(operand, name, language),
    }))
    .filter(({ rank }) => rank < Infinity)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(({ rank: _, ...entry }) => entry);
  return { from: start, entries };
}

function known(): (readonly [Operand, boolean])[] {
  return OPERANDS.map((one) => [one, false] as const);
}

function entryOf(operand: Operand, own: boolean, language: Language): Suggestion {
  return { text: nameOf(operand, language), own, kind: operand.kind };
}

function nameOf({ names }: Operand, language: Language): string {
  return names[language][0] ?? names.fr[0] ?? "";
}

/** 0: begins like this; 1: one of its words does; 2: it is called otherwise, but also like this. */
function rankOf(operand: Operand, name: string, language: Language): number {
  if (name === "") return operand.kind === "fact" ? 1 : 2;
  const shown = plain(nameOf(operand, language));
  if (shown.startsWith(name)) return 0;
  if (shown.split(/[\s'’-]+/).some((word) => word.startsWith(name))) return 1;
  const { fr, en } = operand.names;
  return [...fr, ...en].some((one) => plain(one).startsWith(name)) ? 2 : Infinity;
}

function valuesOf(values: readonly string[], written: string): Suggestion[] {
  const begun = plain(written.replaceAll(/["«»“”]/g, "").trim());
  return values
    .filter((value) => plain(value).startsWith(begun))
    .slice(0, MOST)
    .map((value) => ({ text: `"${value}"`, own: false, kind: "value" }));
}

/** The names of what can be added up. */
export function namesOfKind(
  kinds: readonly OperandKind[],
  own: readonly OwnFact[],
  language: Language,
): { name: string; shown: string; own: boolean }[] {
  const all = [...own.map((one) => [ownOperand(one), true] as const), ...known()];
  return all
    .filter(([{ kind }]) => kinds.includes(kind))
    .map(([operand, isOwn]) => ({
      name: operand.names.fr[0] ?? operand.id,
      shown: nameOf(operand, language),
      own: isOwn,
    }));
}
