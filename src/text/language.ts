/** The languages of the product. French first: it is the language of the registers and of the law. */
export const LANGUAGES = ["fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language for a locale such as "fr-FR": English for anything that is not French. */
export function languageOf(locale: string): Language {
  return /^fr\b/i.test(locale) ? "fr" : "en";
}
