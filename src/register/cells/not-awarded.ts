/** « Infructueux », « Sans suite »…, where people say it when there is no column of statuses: in place of a supplier, an amount, a remark. */
import { normaliseNumber } from "./joining";
import { bounded, plain } from "./plain-text";

/** Before the word: which lot it is, and that it was declared. */
const LEAD =
  "(?:(?:neant|aucun|rien|nc|n/a)\\b ?[-,:;/(]+ ?)?" +
  "(?:(?:le |ce |la )?(?:lots?|marche|procedure|consultation|dossier|appel d'offres|ao|mapa)(?: n ?[°o]?)? ?(?<lot>\\d{1,3}|[a-z])?\\b ?[:,-]? ?)?" +
  "(?:(?:declaration|classement|decision|avis|constat)(?: de| d')? ?)?" +
  "(?:est |a ete |ete )?(?:(?:declaree?s?|classee?s?|rendue?s?|relancee?s?)(?: en)? )?";
const LABEL =
  "(?:infructueu(?:x|ses?)|infructuosite|infr(?:uct)?\\b\\.?|sans suite|annulee?s?|annulation|abandonnee?s?|abandon(?: de (?:la )?(?:procedure|consultation))?|(?:non|pas) (?:attribuee?s?|notifiee?s?)|pas d'(?:attributaire|offres?|attribution)|aucun (?:attributaire|titulaire|candidat|plis?|soumissionnaire)(?: recue?s?)?|aucune (?:offres?|attribution|candidature|reponse)(?: recue?s?)?|sans (?:attributaire|titulaire|offres?|candidat(?:ure)?)|absence d'offres?|unsuccessful|cancell?ed|withdrawn|not awarded|no award|no bids?)";
/** After it: nothing, or why and when. « Annulé par avenant », « Sans suite donnée à la réserve » say something else. */
const TAIL =
  "(?=[ \"'»*)\\]-]*$| ?[-,:;(/.[]| (?:pour (?:motif|raison|cause|absence)|au motif|faute|(?:le|du|en date du) \\d|en date|art|et (?:re|non)|car\\b|motif|absence))";
const SAYS = new RegExp(`^[("'«*\\[ -]*${LEAD}${LABEL}${TAIL}`);
/** The same within the name of a contract: set off by a bracket, a dash, a colon, and at its end. */
const SAYS_WITHIN = new RegExp(`(?:^|[([:–-] ?)${LEAD}${LABEL} ?(?:[)\\]]|$|[:–-] )`);
/** Texts that can say it, told without a copy of the text. */
const MAY_SAY =
  /^[\s("'«*[-]*(?:n[ée]ant\b|rien |nc\b|n\/a|lots?\b|le |la |ce |march|proc[ée]d|consult|dossier|appel|ao\b|mapa|est |[ée]t[ée]|a [ée]t|d[ée]clar|d[ée]cision|avis |constat|class|rendu|relanc|infr|sans |annul|abandon|non |pas |aucun|absence|unsucc|cancel|withdr|not? )/i;
/** The first two letters of those words. */
const BEGINNINGS = new Set(
  "ne ri nc lo le la ce ma pr co do ap ao es et te de av cl re in sa an ab no pa au un ca wi".split(" "),
);
const LETTERS = 26;
/** By the places of two letters in the alphabet: 1 where a word of `MAY_SAY` begins with them. */
const BEGINS = Uint8Array.from({ length: LETTERS * LETTERS }, (_, place) =>
  Number(BEGINNINGS.has(String.fromCharCode(97 + Math.floor(place / LETTERS), 97 + (place % LETTERS)))),
);

/** « infr » is the shortest of `LABEL`. */
const SHORTEST = 4;

/** False for nearly every text that can't say it: it is blank, begins with a digit, or with two letters of no word that does. */
function mayBegin(text: string): boolean {
  if (text.length < SHORTEST) return false;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return false;
  // A letter is moved to its place in the alphabet, whatever its case; anything else falls outside.
  const one = (first | 32) - 97;
  const two = (text.charCodeAt(1) | 32) - 97;
  const areLetters = one >= 0 && one < LETTERS && two >= 0 && two < LETTERS;
  return !areLetters || BEGINS[one * LETTERS + two] === 1;
}

/** It was awarded after all. */
const AWARDED_SINCE = /\brelanc|\brepubli|\battribuee? (?:a|le|en)\b|nouvelle (?:consultation|procedure)/;

/** Longer remarks tell a story. */
const LONGEST = 300;

/**
 * True when a cell says of its own row that nothing was awarded: « Infructueux », « Déclaré sans suite », « Lot 2 : infructueux »
 * (`lot` being the row's). Not when a sentence merely mentions it, or says it of another lot.
 */
export function saysNotAwarded(text: string, lot = ""): boolean {
  if (!mayBegin(text) || text.length > LONGEST || !MAY_SAY.test(text)) return false;
  const found = SAYS.exec(plain(text));
  const named = found?.groups?.lot;
  return found !== null && (named === undefined || lot === "" || sameLot(named, lot));
}

/** The same of a remark: of a row without a lot, « Lot 2 infructueux » says that the others are not. */
export function remarksNotAwarded(text: string, lot: string, hasSupplier: boolean): boolean {
  if (!saysNotAwarded(text, lot)) return false;
  const key = plain(text);
  if (lot === "" && SAYS.exec(key)?.groups?.lot !== undefined) return false;
  return !(hasSupplier && AWARDED_SINCE.test(key));
}

/** The same of the name of a contract that has neither supplier nor amount: « Mobilier (lot infructueux) ». */
export function namesNotAwarded(text: string): boolean {
  return (
    /infruct|sans suite|annul|abandon|attribu|offre|unsucc|cancel/i.test(bounded(text)) &&
    SAYS_WITHIN.test(plain(text))
  );
}

function sameLot(one: string, other: string): boolean {
  const bare = (text: string) => normaliseNumber(text).replace(/^(?:lot|l)-?/, "");
  return bare(one) === bare(other);
}

/** Headers of the remarks that people keep beside a contract. */
const REMARKS = /^(?:observations?|remarques?|commentaires?|notes?|remarks?|comments?)\b/;

/** True for a header that announces free remarks. */
export function isRemarksHeader(header: string): boolean {
  return REMARKS.test(plain(header));
}
