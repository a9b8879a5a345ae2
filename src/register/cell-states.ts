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
]);

/** True for what people type when they don't know: « NC », « N/A », « n.d. », « ? », « Non renseigné », « à compléter ». */
export const saysNothing = rememberingLast((text: string): boolean => {
  if (isBlankText(text)) {
    return true;
  }
  const key = plain(text);
  return (
    PLACEHOLDERS.has(key) ||
    /^(donnee )?non (renseigne|communique|connu|precise|disponible|defini|fourni|determine|saisi)/.test(key)
  );
});
