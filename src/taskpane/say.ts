/** Sentences about fields, reasons and findings. For the screens that load later: the first one does without. */
import { sentences, type Sentences } from "../text/sentences";
import { useLanguage } from "./context";

export function useSentences(): Sentences {
  return sentences(useLanguage());
}
