/** The words of « Données essentielles »; loaded with it. */
import { comparing as english } from "./en/comparing";
import { comparing as french, type ComparingTexts } from "./fr/comparing";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

const frenchTypeset = typesetDictionary<ComparingTexts>(french);

export function comparingTexts(language: Language): ComparingTexts {
  return language === "fr" ? frenchTypeset : english;
}
