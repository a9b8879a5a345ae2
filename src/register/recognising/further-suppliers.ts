/** Suppliers beside the first in columns of their own: « Cotraitant 1 », « Titulaire B », « Second titulaire », the same header again. */
import type { Column } from "./column-candidate";
import { withGroup } from "./header-layout";
import { plain } from "../cells/plain-text";
import { valueFit } from "./value-fit";

/** Suppliers that are another than the first by what they are called. */
const BESIDE_THE_FIRST =
  /\bco[- ]?(?:traitant|titulaire|contractant|attributaire|prestataire|contractor|supplier)|\bmembres? du groupement/;
/** What tells one of several from the next. */
const RANK =
  /(?<!\d|\d[.,])\d{1,2}(?:ers?|ere|eme|nde?|[re]e|e)?(?![\d.,]*\d)|\b(?:premi(?:er|ere)|deuxieme|seconde?|troisieme|quatrieme|principale?|secondaire|autre|supplementaire|suivant|first|second|third|other)s?\b|\bn ?[°º]|(?<= )[a-h]$/g;
/** Of a supplier, but not its name. */
const NOT_A_NAME =
  /\bsous[- ]?traitan|\b(?:siren|siret|id|identifiant|adresse|ville|commune|code|cp|e?-?mail|courriel|tel|telephone|pays|pme|taille|categorie|part|montant|nombre|nb|statut|forme|rcs|naf|ape|date|contact|representant|interlocuteur|signataire|type|role)\b/;
/** The values are names, as far as they go. */
const FITS = 0.15;

/** Indices of the columns that hold further suppliers, beside the one (`first`) that holds the first; `isRead` says which are read already. */
export function furtherSuppliers(
  columns: readonly Column[],
  first: number,
  isRead: (at: number) => boolean,
): number[] {
  const textOf = (at: number) => plain(withGroup((columns[at] as Column).cell));
  const bare = (text: string) => text.replace(RANK, " ").replace(/\s+/g, " ").trim();
  const main = bare(textOf(first));
  return columns.flatMap(({ cell, profile }, at) => {
    if (at === first || isRead(at) || cell.own === "" || profile.filled === 0) return [];
    const text = textOf(at);
    if (NOT_A_NAME.test(text) || valueFit("supplierName", profile) < FITS) return [];
    return BESIDE_THE_FIRST.test(text) || bare(text) === main ? [at] : [];
  });
}
