/** Language and theme of the page: from its address, else as chosen last, else as the browser says. */
import { type Language, languageOf } from "../src/text/language";

export interface Preferences {
  language: Language;
  dark: boolean;
}

const LANGUAGE_KEY = "demo.language";
const THEME_KEY = "demo.theme";

/** `?lang=en&theme=dark` wins. */
export function readPreferences(): Preferences {
  const query = new URLSearchParams(location.search);
  const language = query.get("lang") ?? localStorage.getItem(LANGUAGE_KEY) ?? "fr";
  const theme = query.get("theme") ?? localStorage.getItem(THEME_KEY);
  return {
    language: languageOf(language),
    dark: theme === null ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark",
  };
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(LANGUAGE_KEY, language);
}

export function keepTheme(dark: boolean): void {
  localStorage.setItem(THEME_KEY, dark ? "dark" : "light");
}
