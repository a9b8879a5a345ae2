/** The words of a figure explained; loaded with that screen. */
import { explanation as english } from "./en/explanation";
import { explanation as french, type ExplanationTexts } from "./fr/explanation";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

const frenchTypeset = typesetDictionary<ExplanationTexts>(french);

export function explanationTexts(language: Language): ExplanationTexts {
  return language === "fr" ? frenchTypeset : english;
}
