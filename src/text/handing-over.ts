/** The words of the places that make files: « Rapport annuel », « Publier »; loaded with them. */
import { handingOver as english } from "./en/handing-over";
import { handingOver as french, type HandingOverTexts } from "./fr/handing-over";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

const frenchTypeset = typesetDictionary<HandingOverTexts>(french);

export function handingOverTexts(language: Language): HandingOverTexts {
  return language === "fr" ? frenchTypeset : english;
}
