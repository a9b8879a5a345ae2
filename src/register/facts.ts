/** Yes/no facts as people type them → yes, no or not filled in. */
import { saysNothing } from "./cell-states";
import { NO, NOT_FILLED, YES } from "./contracts";
import { isPartialDate, parseDateText } from "./dates";
import { parseQuantityText } from "./amounts";
import { plain, rememberingLast } from "./plain-text";

/** The cell says something, but neither yes nor no can be made of it. */
export const FACT_UNREADABLE = 3;

const YES_WORDS = new Set([
  "oui",
  "o",
  "yes",
  "y",
  "vrai",
  "true",
  "x",
  "xx",
  "✓",
  "✔",
  "✔️",
  "☑",
  "☒",
  "✅",
  "ok",
  "fait",
  "faite",
  "realise",
  "realisee",
  "presence",
  "present",
  "presente",
  "avec",
  "obligatoire",
  "ui",
]);
const NO_WORDS = new Set([
  "non",
  "n",
  "no",
  "faux",
  "false",
  "-",
  "--",
  "---",
  "/",
  "\\",
  "ø",
  "∅",
  "✗",
  "✘",
  "❌",
  "☐",
  "nul",
  "nulle",
  "absence",
  "absent",
  "absente",
  "facultatif",
]);

/** A phrase that denies: « Pas de considération sociale », « Sans objet », « Aucune », « Néant », « Non concerné ». */
const NEGATIVE =
  /^(?:non\b|no\b|not\b|n'|pas\b|aucune?s?\b|sans\b|neant\b|ni\b|without\b|absence\b|hors\b|s\.?o\.?$|so$|rien$|zero\b|jamais\b)/;
/** The same at the end, after what it is about: « clause sociale : non ». */
const NEGATIVE_END = /(?:[:=(-]|\s) ?(?:non|no|neant|aucune?|sans objet|faux|false)\)?\.?$/;
const POSITIVE = /^(?:oui|yes|vrai|true|x)\b/;
const POSITIVE_END = /[:=(-] ?(?:oui|yes|vrai|true|x)\)?\.?$/;
/** Not decided yet: neither yes nor no. */
const UNDECIDED =
  /^(?:a (?:voir|definir|preciser|verifier|confirmer|completer|renseigner|venir|determiner|etudier|saisir)|en (?:cours|attente|reflexion)|peut[- ]etre|possible|eventuel|prevue?s?$|envisage|to be\b|pending|maybe)/;
/** Describing what is there is saying that it is there: « annexe 3 », « clause d'insertion 5 % », « art. 12 du CCAP », « ESAT ». */
const DESCRIBES =
  /\b(?:clauses?|criteres?|annexes?|articles?|art|ccap|cctp|rc|ae|insertion|sociale?s?|sociaux|environnement|environnementa(?:le?s?|ux)|rse|reservee?s?|esat|ea|siae|iae|ess|handicap|heures?|conditions?|execution|labels?|ecolabels?|dechets?|recyclage|carbone|negociations?|reunions?|rencontres?|rdv|entretiens?|sourcing|sourcage|bilans?|planifiee?s?|programmee?s?|performance|attribution|specifications?|obligatoires?|conditionnelle|annual|clause|criterion|annex|reserved|session|meeting)\b|%/;

/**
 * A yes/no cell written as text → NOT_FILLED, NO, YES, or FACT_UNREADABLE. A count of at least one and a date are a yes, since
 * they say that it took place; zero is a no.
 */
export const parseFactText = rememberingLast((text: string): number => {
  if (text.length > 400) {
    return FACT_UNREADABLE;
  }
  const key = plain(text);
  if (key === "") {
    return NOT_FILLED;
  }
  if (YES_WORDS.has(key)) {
    return YES;
  }
  if (NO_WORDS.has(key)) {
    return NO;
  }
  if (saysNothing(text) || UNDECIDED.test(key)) {
    return NOT_FILLED;
  }
  if (POSITIVE.test(key) || POSITIVE_END.test(key)) {
    return YES;
  }
  if (NEGATIVE.test(key) || NEGATIVE_END.test(key)) {
    return NO;
  }
  const number = parseQuantityText(key.replace(/ ?%$/, ""));
  if (!Number.isNaN(number)) {
    return factOfNumber(number);
  }
  const date = parseDateText(text);
  if (date > 0 || isPartialDate(date)) {
    return YES;
  }
  return DESCRIBES.test(key) || /^\d+ /.test(key) ? YES : FACT_UNREADABLE;
});

/** A number in a yes/no column: a count (or the weight of a criterion, or a date) is a yes, zero a no. */
export function factOfNumber(value: number): number {
  if (value > 0) {
    return YES;
  }
  return value === 0 ? NO : FACT_UNREADABLE;
}

const SME =
  /\b(?:pme|tpe|mpme|tpe\/pme|micro(?:[- ]?entreprises?)?|petites? (?:et moyennes? )?entreprises?|moyennes? entreprises?|petite|moyenne|smes?|small|medium|auto[- ]?entrepreneur|independant|artisan|association|scop|startup|start-up)\b/;
const NOT_SME =
  /\b(?:eti|ge|grande?s? (?:entreprises?|groupes?)|grand compte|entreprises? de taille intermediaire|large|grande?|groupe)\b/;

/**
 * The size of a supplier → SME (YES), larger (NO), NOT_FILLED or FACT_UNREADABLE: « PME », « TPE », « ETI », « Grande
 * entreprise », or yes/no. TPE count as SME, as in the European definition.
 */
export function parseSizeText(text: string): number {
  const key = plain(text);
  if (/^(?:non|hors|pas|not)[ -].*(?:pme|sme)/.test(key)) {
    return NO;
  }
  const small = SME.test(key);
  const large = NOT_SME.test(key);
  if (small !== large) {
    return small ? YES : NO;
  }
  if (small) {
    // « PME/ETI » is no answer.
    return FACT_UNREADABLE;
  }
  return parseFactText(text);
}
