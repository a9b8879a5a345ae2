/** Cells that say nothing: blanks, placeholders people type for « not known », and Excel's error values. */
import { isBlankText, plain, rememberingLast } from "./plain-text";

const ERROR_VALUES = new Set([
  "#N/A",
  "#REF!",
  "#VALUE!",
  "#NAME?",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#GETTING_DATA",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#CONNECT!",
  "#BUSY!",
  "#PYTHON!",
  "#N/D",
  "#VALEUR!",
  "#NOM?",
  "#NOMBRE!",
  "#NUL!",
  "#PROPAGATION!",
  "#CHAMP!",
  "#EQUIVALENCE!",
]);

/** True for Excel's error values, under their English and French names. */
export function isErrorValue(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERROR_VALUES.has(text.trim().toUpperCase());
}

const PLACEHOLDERS = new Set([
  "nc",
  "n.c",
  "n.c.",
  "n/c",
  "na",
  "n/a",
  "n.a.",
  "n.a",
  "nd",
  "n.d",
  "n.d.",
  "n/d",
  "nr",
  "n.r.",
  "n/r",
  "ns",
  "n.s.",
  "?",
  "??",
  "???",
  "...",
  "…",
  "xxx",
  "inconnu",
  "inconnue",
  "unknown",
  "not available",
  "not known",
  "tbd",
  "tbc",
  "to be completed",
  "null",
  "nan",
  "none",
  "vide",
  "(vide)",
  "en attente",
  "en cours",
  "a voir",
  "a definir",
  "a preciser",
  "a verifier",
  "a confirmer",
  "a completer",
  "a renseigner",
  "a saisir",
  "a determiner",
  "indetermine",
  "indeterminee",
  // In the ministry's open data.
  "mq",
  "cdl",
  "manquant",
  "manquante",
  "<na>",
  "nat",
  "undefined",
]);

/** Longer texts say something. */
const LONGEST_PLACEHOLDER = 40;
/** « [] », « {} », « [""] », « ['NC'] »: what is around a placeholder says nothing either. */
const WRAPPING = /^[[({"'«“<`\s]+|[\])}"'»”>`,\s]+$/g;
/** « INX 2924-07-10 »: the ministry's mark of a value that is known to be wrong. */
const NOT_TO_BE_TRUSTED = /^inx\b/;

/** « N. C. », « N.S.P. », however they are dotted. */
const INITIALS = new Set(["nc", "na", "nd", "nr", "ns", "nsp"]);
const NOT_KNOWN =
  /^(?:donnees? |information )?non (?:renseigne|communique|connu|precise|disponible|defini|fourni|determine|saisi)/;

/** True for what people type when they don't know: « NC », « N/A », « n.d. », « ? », « Non renseigné », « à compléter ». */
export const saysNothing = rememberingLast((text: string): boolean => {
  if (isBlankText(text)) {
    return true;
  }
  const key = plain(text);
  if (PLACEHOLDERS.has(key) || NOT_TO_BE_TRUSTED.test(key)) return true;
  if (key.length > LONGEST_PLACEHOLDER) return NOT_KNOWN.test(key);
  const bare = key.replace(WRAPPING, "");
  if (key.length <= 8 && INITIALS.has(key.replace(/[ ./]/g, ""))) return true;
  return bare === "" || PLACEHOLDERS.has(bare) || NOT_KNOWN.test(bare);
});
