/** The words of where the year is going and of what would happen if; loaded with the screens that show them. */
import { year as english } from "./en/year";
import { year as french, type YearTexts } from "./fr/year";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

const frenchTypeset = typesetDictionary<YearTexts>(french);

export function yearTexts(language: Language): YearTexts {
  return language === "fr" ? frenchTypeset : english;
}
