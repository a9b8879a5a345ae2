/** The words of the sheets, in the language asked for: apart from the others, since only writing a sheet needs them. */
import { report as english } from "./en/report";
import { report as french } from "./fr/report";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

const frenchTypeset = typesetDictionary(french);

/** The dictionary of the sheets. */
export function reportTexts(language: Language): typeof french {
  return language === "fr" ? frenchTypeset : english;
}
