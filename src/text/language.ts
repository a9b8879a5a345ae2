/** The languages of the product. French first: it is the language of the registers and of the law. */
export type Language = "fr" | "en";

/** The language for a locale such as "fr-FR": English for anything that is not French. */
export function languageOf(locale: string): Language {
  return /^fr\b/i.test(locale) ? "fr" : "en";
}
