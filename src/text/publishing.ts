/** The words of what is published: the report, the page, the data. Loaded when something is. */
import { publishing as english } from "./en/publishing";
import { publishing as french, type PublishingTexts } from "./fr/publishing";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

const frenchTypeset = typesetDictionary(french);

export function publishingTexts(language: Language): PublishingTexts {
  return language === "fr" ? frenchTypeset : english;
}
