/** The words of « Ce marché »; loaded with that screen. */
import { contract as english } from "./en/contract";
import { contract as french, type ContractTexts } from "./fr/contract";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

const frenchTypeset = typesetDictionary<ContractTexts>(french);

export function contractTexts(language: Language): ContractTexts {
  return language === "fr" ? frenchTypeset : english;
}
