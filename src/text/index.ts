/** Every word that the command line says. The pane and the sheets take their own dictionaries, to load no more than they need. */
import { figures as englishFigures } from "./en/figures";
import { headless as englishHeadless } from "./en/headless";
import { figures as frenchFigures, type FigureTexts } from "./fr/figures";
import { headless as frenchHeadless, type HeadlessTexts } from "./fr/headless";
import type { Language } from "./language";
import { sentences, type Sentences } from "./sentences";
import { typesetDictionary } from "./typography";

export interface Texts extends Sentences {
  figures: FigureTexts;
  headless: HeadlessTexts;
}

const french: Texts = {
  ...typesetDictionary<Omit<Texts, keyof Sentences>>({ figures: frenchFigures, headless: frenchHeadless }),
  ...sentences("fr"),
};
const english: Texts = { figures: englishFigures, headless: englishHeadless, ...sentences("en") };

/** The dictionaries of a language. */
export function texts(language: Language): Texts {
  return language === "fr" ? french : english;
}
