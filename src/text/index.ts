/** Every word a person reads that is not loaded with the pane's first screen: errors, figures, command line. */
import { errors as englishErrors } from "./en/errors";
import { figures as englishFigures } from "./en/figures";
import { headless as englishHeadless } from "./en/headless";
import { errors as frenchErrors, type ErrorTexts } from "./fr/errors";
import { figures as frenchFigures, type FigureTexts } from "./fr/figures";
import { headless as frenchHeadless, type HeadlessTexts } from "./fr/headless";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

export interface Texts {
  errors: ErrorTexts;
  figures: FigureTexts;
  headless: HeadlessTexts;
}

const french = typesetDictionary<Texts>({
  errors: frenchErrors,
  figures: frenchFigures,
  headless: frenchHeadless,
});
const english: Texts = { errors: englishErrors, figures: englishFigures, headless: englishHeadless };

/** The dictionaries of a language. */
export function texts(language: Language): Texts {
  return language === "fr" ? french : english;
}
