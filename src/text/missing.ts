/** What is missing for an answer about a duty, in words: mostly a column of the register. */
import type { MissingField } from "../spaser/duties/duty";
import type { Language } from "./language";
import { managingTexts } from "./managing";
import { sentences } from "./sentences";

/** « date de lancement de la consultation », « type d’organisme ». */
export function missingName(field: MissingField, language: Language): string {
  const { duties: words } = managingTexts(language);
  switch (field) {
    case "body":
      return words.body;
    case "invoices":
      return words.invoiceDates;
    case "reservedGround":
      return words.reservedGround;
    default:
      return sentences(language).field(field);
  }
}
