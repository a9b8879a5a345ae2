/** The words of managing the year: cuts, duties, work lists; loaded with the screens that show them. */
import { managing as english } from "./en/managing";
import { managing as french, type ManagingTexts } from "./fr/managing";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

const frenchTypeset = typesetDictionary<ManagingTexts>(french);

export function managingTexts(language: Language): ManagingTexts {
  return language === "fr" ? frenchTypeset : english;
}
