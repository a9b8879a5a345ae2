/** The words of « Vérifier cette installation »; loaded with it. */
import { verification as english } from "./en/verification";
import { verification as french, type VerificationTexts } from "./fr/verification";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

const frenchTypeset = typesetDictionary<VerificationTexts>(french);

export function verificationTexts(language: Language): VerificationTexts {
  return language === "fr" ? frenchTypeset : english;
}
