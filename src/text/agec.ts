/** The words of the AGEC declaration. */
import { agec as english } from "./en/agec";
import { agec as french, type AgecTexts } from "./fr/agec";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

const frenchTypeset = typesetDictionary<AgecTexts>(french);

export function agecTexts(language: Language): AgecTexts {
  return language === "fr" ? frenchTypeset : english;
}
