/** The words of « Référentiel », where a team writes its own framework; loaded with its screens. */
import { scheme as english } from "./en/scheme";
import { scheme as french, type SchemeTexts } from "./fr/scheme";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

const frenchTypeset = typesetDictionary<SchemeTexts>(french);

export function schemeTexts(language: Language): SchemeTexts {
  return language === "fr" ? frenchTypeset : english;
}
