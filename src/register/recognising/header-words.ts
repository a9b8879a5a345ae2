/** A header as the words that count: abbreviations spelled out, plurals and genders gone, words that say nothing left out. */
import { decodeEntities, plain } from "../cells/plain-text";
import { apart } from "./run-together";
import { SPELLED } from "./vocabulary/spellings";

export interface HeaderWords {
  /** Words in order, without those that say nothing. */
  words: string[];
  /** The years named (« Heures 2023 »), which are not words. */
  years: number[];
}

/** Two words that are one thing once spelled out. */
const PHRASES: [RegExp, string][] = [
  [/\bh\s*\.?\s*t\b\.?/g, " ht "],
  [/\bhors\s+taxes?\b|\bexcl(?:uding)?\.?\s+(?:vat|tax(?:es)?)\b|\bhtva\b/g, " ht "],
  [
    /\bt\s*\.?\s*t\s*\.?\s*c\b\.?|\btoutes\s+taxes\s+comprises\b|\bincl(?:uding)?\.?\s+(?:vat|tax(?:es)?)\b/g,
    " ttc ",
  ],
  // « Contractant n° 1 » is the first of several.
  [/(?<=\p{L}{4} )\bn\s*[°º]\s*(?=[01]$)/gu, " "],
  [/\b1(?:er|ere|re)\b|\bpremi(?:er|ere)\b/g, " "],
  [/\bn\s*[°º]|\bno\b\.?|№|#/g, " numero "],
  [/\bappels?\s+d'?\s*offres?\b/g, " procedure_ao "],
  [/\bpetites?\s+(?:et|&)\s+moyennes?\s+entreprises?\b|\bsmall\s+(?:and|&)\s+medium\b/g, " pme "],
  [/\bo\s*\/\s*n\b|\boui\s*\/\s*non\b|\by\s*\/\s*n\b|\byes\s*\/\s*no\b|\b[01]\s*\/\s*[01]\b/g, " "],
  [/\b(?:en )?(?:milliers?|millions?) (?:d'|de )?(?=euros?\b|€)/g, " "],
  [/\bk\s*€|\bk?€|\bkeuros?\b|\beuros?\b|\beur\b|\ben\s+k?eur\b/g, " "],
  [/\bd'?\s*effet\b/g, " effet "],
  [/\baujourd'hui\b/g, " "],
  [/\bc\.?\s?p\.?\s?v\b\.?/g, " cpv "],
  [/\br\.?\s?s\.?\s?e\b\.?/g, " rse "],
  [/\bp\.m\.e\b\.?/g, " pme "],
  // « Montant (hors avenants) » is about the contract, not about its amendments.
  [/\b(?:hors|sans|avant)\s+(?:les\s+)?(?:avenants?|modifications?|modifs?)\b/g, " "],
  // « Ann. soc. » is an annex; « Ann. » alone may be a year.
  [/\bann\b\.?(?=\s+(?:soc|env|rse)\b)/g, " annexe "],
  // « Date de lancement » is a day of its own; elsewhere, as in « avant le lancement », the word says little.
  [/\b(date\s+(?:prevue\s+)?)(?:de\s+|du\s+)?lancement\b/g, "$1lance "],
  [/\bsecteur\s+protege\b/g, " reserve "],
  // « Responsable du marché » is a person, « Marché responsable » is not.
  [/\bresp(?:onsables?)?\b\.?\s+(?:du|des|d'|de\s+la|de\s+l'|de)(?=[\s']|\b)/g, " referent "],
];

const SILENT = new Set(
  (
    "de du des d la le les l un une a au aux en et ou par sur pour dans avec est sont ce cet cette ces que qui se son sa ses y il elle the of and or for in is are to by on at was has " +
    "oui non yes if si dont e s vos nos leur lequel laquelle lors cas echeant afin ainsi selon via this with as from jj mm aaaa yyyy dd_ hh format txt ex qu c m mme"
  ).split(" "),
);

/** Words that end in s, x or e by nature. */
const KEPT = new Set([
  "cons",
  "mois",
  "pays",
  "avis",
  "cours",
  "siret",
  "temps",
  "prix",
  "taux",
  "choix",
  "bilan",
  "pme",
  "rse",
  "cpv",
  "ht",
  "ttc",
  "acces",
  "sourcing",
  "tiers",
  "process",
  "cis",
  "clos",
  "fois",
]);

function singular(word: string): string {
  if (word.length <= 3 || KEPT.has(word)) {
    return word;
  }
  let bare = word.replace(/[sx]$/, "");
  if (bare.endsWith("ee") && bare.length > 4) {
    bare = bare.slice(0, -1);
  }
  return bare;
}

function spell(word: string): string {
  const direct = Object.hasOwn(SPELLED, word) ? SPELLED[word] : undefined;
  if (direct !== undefined) {
    return direct;
  }
  const bare = singular(word);
  return (Object.hasOwn(SPELLED, bare) ? SPELLED[bare] : undefined) ?? bare;
}

/** Spellings that stand for a word, for finding misspelt ones: « environnementale » → « environnement ». */
export const SPELLINGS: readonly (readonly [string, string])[] = Object.entries(SPELLED).filter(
  ([spelling, word]) => spelling.length >= 5 && word !== "" && !word.includes(" "),
);

const memo = new Map<string, HeaderWords>();

/** The words of a header in any habit: « N° marché », « dateNotification », « MARCHE_OBJET », « Mt. &eacute;stim&eacute; ». */
export function headerWords(header: string): HeaderWords {
  const known = memo.get(header);
  if (known) {
    return known;
  }
  // « Réserves » are made when works are handed over; « réservés » are contracts. Who writes the first accent writes the last.
  const decoded = decodeEntities(header)
    .slice(0, 300)
    .replace(/(?<!\p{L})réserves?(?!\p{L})/giu, "reserves_reception");
  const split = decoded
    .replace(/([a-zà-ÿ])([A-ZÀ-Þ])/g, "$1 $2")
    .replace(/([A-ZÀ-Þ]{2,})([A-ZÀ-Þ][a-zà-ÿ]{2,})/g, "$1 $2");
  let text = plain(split).replace(/[_]+/g, " ");
  for (const [phrase, word] of PHRASES) {
    text = text.replace(phrase, word);
  }
  const words: string[] = [];
  const years: number[] = [];
  for (const token of text.split(/[^a-z0-9°]+/)) {
    if (token === "") {
      continue;
    }
    if (/^(?:19[89]\d|20\d\d)$/.test(token)) {
      years.push(Number(token));
      continue;
    }
    if (SILENT.has(token)) {
      continue;
    }
    for (const part of token.replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, "$1$2 ").split(" ")) {
      // The first of several (« titulaires/0/id », « Contractant 1 ») is the one that is meant.
      if (part === "0" || part === "1") continue;
      for (const word of apart(part).flatMap((one) => spell(one).split(" "))) {
        if (word !== "" && !SILENT.has(word)) {
          words.push(word);
        }
      }
    }
  }
  const result = { words, years };
  if (memo.size > 5000) {
    memo.clear();
  }
  memo.set(header, result);
  return result;
}
