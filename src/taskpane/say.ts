/** Sentences about fields, reasons and findings. For the screens that load later: the first one does without. */
import { sentences, type Sentences } from "../text/sentences";
import { figureTexts } from "../text/figures";
import { useLanguage } from "./context";

export function useSentences(): Sentences {
  return sentences(useLanguage());
}

/** The vocabulary of figures. For the screens that load later, too. */
export function useFigureWords(): ReturnType<typeof figureTexts> {
  return figureTexts(useLanguage());
}
