/** The words of « Colonnes » and « À vérifier »; loaded with those screens. */
import { corrections as english } from "./en/corrections";
import { corrections as french, type CorrectionTexts } from "./fr/corrections";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

const frenchTypeset = typesetDictionary<CorrectionTexts>(french);

export function correctionTexts(language: Language): CorrectionTexts {
  return language === "fr" ? frenchTypeset : english;
}
