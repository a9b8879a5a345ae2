/** The words of « Réglages » and of the dialogs; loaded with them. */
import { settings as english } from "./en/settings";
import { settings as french, type SettingsTexts } from "./fr/settings";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

const frenchTypeset = typesetDictionary<SettingsTexts>(french);

export function settingsTexts(language: Language): SettingsTexts {
  return language === "fr" ? frenchTypeset : english;
}
