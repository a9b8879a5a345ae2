/** The vocabulary of figures: status, change, populations, reasons; loaded with the screens that show figures. */
import { figures as english } from "./en/figures";
import { figures as french, type FigureTexts } from "./fr/figures";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

const frenchTypeset = typesetDictionary<FigureTexts>(french);

export function figureTexts(language: Language): FigureTexts {
  return language === "fr" ? frenchTypeset : english;
}
