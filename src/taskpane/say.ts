/** Sentences about fields, reasons and findings. For the screens that load later: the first one does without. */
import { sentences, type Sentences } from "../text/sentences";
import { figureTexts } from "../text/figures";
import type { FigureTexts } from "../text/fr/figures";
import type { Language } from "../text/language";
import type { Explanation, LeftOutReason } from "../workbook/moments";
import type { OwnFact } from "../register/own-facts";
import { printCondition } from "../workbook/shown";
import { useLanguage, usePane } from "./context";
import type { Pane } from "./pane";

export function useSentences(): Sentences {
  return sentences(useLanguage(), ownFactsOf(usePane().frameworks));
}

const ownFacts = new WeakMap<Pane["frameworks"], readonly OwnFact[]>();

/** The facts that the frameworks at hand add to those that the product knows. */
export function ownFactsOf(frameworks: Pane["frameworks"]): readonly OwnFact[] {
  let facts = ownFacts.get(frameworks);
  if (!facts) ownFacts.set(frameworks, (facts = frameworks.flatMap(({ facts: own = [] }) => own)));
  return facts;
}

/** The vocabulary of figures. For the screens that load later, too. */
export function useFigureWords(): ReturnType<typeof figureTexts> {
  return figureTexts(useLanguage());
}

/** Why contracts are left out; where a condition does it, which one. */
export function leftOutTitle(
  reason: LeftOutReason,
  condition: Explanation["condition"],
  { leftOut, leftOutBy }: FigureTexts,
  language: Language,
): string {
  const byCondition = reason === "notInCondition" || reason === "conditionUnknown";
  return condition && byCondition
    ? leftOutBy(leftOut[reason], printCondition(condition.is, language, condition.facts))
    : leftOut[reason];
}
