/** What a name in a column of buyers names: a legal body, a part of one, or a person. */
import { plain } from "./plain-text";

/** "surname": one capitalised word, which may be anything else's name as well. */
export type NameKind = "body" | "unit" | "person" | "surname" | "unclear";

/** What public bodies are called. Looked for anywhere, except where a part of a body is named first. */
const BODY =
  /\b(?:villes?|communes?|mairies?|metropoles?|communautes?|agglo(?:meration)?|departement(?:al)?|regions?|regional|syndicat|sivom|sivu|smictom|sictom|sitcom|centre (?:hospitalier|communal|intercommunal|de gestion)|ccas|cias|chu|chru|chi|ght|hopita(?:l|ux)|ehpad|universite|ecoles?|lycees?|colleges?|prefecture|ministeres?|agence|office|opac|oph|habitat|chambre|cci|cma|sdis|gip|etablissement public|epci|epf|epa|caisse|cpam|urssaf|caf|parc n\w+|regie|societe|spl|sem|sa|smur|collectivite|groupement|crous|institut|inserm|cnrs|inrae|conservatoire|bibliotheque nationale|conseil (?:departemental|regional|general)|pays d\w*|cc|ca|cu|city|town|county|council|university|hospital|authority)\b/;
const UNIT =
  /^(?:(?:sous-?|sous |grande )?direction|services?|poles?|departement (?:des|informatique|technique|juridique|achats?|marches|finances|ressources|communication)|bureau|division|secteur|unite|cellule|mission|secretariat|cabinet|delegation|atelier|dir\b|dga\b|dgs\b|dsi\b|dsin\b|drh\b|daf\b|dst\b|dirco\b|ctm\b|department|office of|team|equipe|informatique|voirie|espaces verts|batiments?|patrimoine|finances|ressources humaines|communication|culture|sports?|education|scolaire|restauration|achats?|marches publics|juridique|logistique|travaux|urbanisme|environnement|proprete|eau|moyens generaux|affaires\b)/;
const TITLE = /^(?:m|mr|mme|mlle|melle|monsieur|madame|mademoiselle|ms|mrs)\b\.? ./;
/** « Julie MARTIN », « MARTIN Julie », « J. Martin », « Martin J. », « Anne-Marie Le Goff ». */
const PERSON =
  /^(?:\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?(?: (?:de |du |d')?(?:\p{Lu}[\p{Ll}’'-]+|\p{Lu}{2,}(?:-\p{Lu}+)*|\p{Lu}\.)){1,2}|\p{Lu}{2,}(?:-\p{Lu}+)* \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|(?:\p{Lu}\.? ?-?){1,2}\. ?\p{Lu}[\p{L}-]+|\p{Lu}{2,}(?: \p{Lu}\.))$/u;
const SURNAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
const MAIL = /^[\w.+-]+@[\w-]+\.[\w.]+$/;

/** `text` as it stands in its cell: people are told by their capitals. */
export function kindOfName(text: string): NameKind {
  const key = plain(text);
  if (key.length > 120) return "unclear";
  if (TITLE.test(key) || MAIL.test(key)) return "person";
  if (UNIT.test(key)) return "unit";
  if (BODY.test(key) || /^(?:\d{14}|\d{9})$/.test(key.replace(/ /g, ""))) return "body";
  const name = text.trim();
  return PERSON.test(name) ? "person" : SURNAME.test(name) ? "surname" : "unclear";
}
