/** Yes/no facts as people type them → yes, no or not filled in. */
import { parseQuantityText } from "./amounts";
import {
  AFFIRMS_AT_END,
  AFFIRMS_FIRST,
  BOXES,
  DENIES,
  DENIES_AT_END,
  DESCRIBES,
  DOUBTFUL,
  EXCEPT,
  FARES_BADLY,
  HARMLESS,
  HELD_THERE,
  NO_ANSWER,
  NO_WORDS,
  PARTS,
  PLACE,
  REFERS,
  REMOVED,
  TICKED,
  UNDECIDED,
  YES_WORDS,
} from "./answers";
import { saysNothing } from "./cell-states";
import { NO, NOT_FILLED, YES } from "../contracts";
import { isPartialDate, parseDateText } from "./dates";
import { plain, rememberingLast } from "./plain-text";
import { isWrapped, writtenValues } from "./written-values";

/** The cell says something, but neither yes nor no can be made of it. */
export const FACT_UNREADABLE = 3;

/** Longer than any answer: a clause that was pasted in whole, say. */
const LONGEST_ANSWER = 400;

/**
 * A yes/no cell written as text → NOT_FILLED, NO, YES, or FACT_UNREADABLE. A count of at least one and a date are a yes, since
 * they say that it took place; zero is a no. An answer for some lots is a yes. Whatever is not understood is FACT_UNREADABLE,
 * never a yes: two answers at once (« Oui/Non »), an answer in doubt (« oui ? »), a reference to another document.
 */
export const parseFactText = rememberingLast((text: string): number => {
  if (text.length > LONGEST_ANSWER) {
    return FACT_UNREADABLE;
  }
  const key = plain(text).replace(/(?<=[a-z])[.!]+$/, "");
  if (YES_WORDS.has(key)) {
    return YES;
  }
  if (NO_WORDS.has(key)) {
    return NO;
  }
  if (saysNothing(text)) {
    return NOT_FILLED;
  }
  if (BOXES.test(key)) {
    return ticked(key);
  }
  return isWrapped(text) ? together(writtenValues(text)) : answerOf(key);
});

/**
 * The same where the column asks whether something took place (a negotiation, a meeting, a review): what is planned did not take
 * place yet, so « prévue » is not filled in.
 */
export function parseEventText(text: string): number {
  return PLANNED.test(plain(text)) ? NOT_FILLED : parseFactText(text);
}

const PLANNED =
  /^(?!.*\b(?:non|pas|sans|tenue?s?|realis\w*|effectu\w*|faite?s?)\b).*\b(?:prevue?s?|programmee?s?|planifiee?s?)\b/;

/** The answer of a form: exactly one box is ticked. */
function ticked(key: string): number {
  const answers = new Set([...key.matchAll(TICKED)].map(([, word]) => /^(?:oui|yes)$/.test(word as string)));
  if (answers.size === 1) return answers.has(true) ? YES : NO;
  if (answers.size === 2) return FACT_UNREADABLE;
  // « ✓ clause », or a form that nobody filled in.
  return /\boui\b.*\bnon\b/.test(key) ? NOT_FILLED : /[☑☒✓✔✅■]/.test(key) ? YES : FACT_UNREADABLE;
}

/** Several values in a cell: yes if one says yes, else unreadable if one is, else no if one says no. */
function together(values: readonly string[]): number {
  const states = values.map((value) => {
    const bare = value.replace(/^[a-z ]{1,40}: (?=\S)/, "");
    return YES_WORDS.has(bare)
      ? YES
      : NO_WORDS.has(bare)
        ? NO
        : saysNothing(bare)
          ? NOT_FILLED
          : answerOf(bare);
  });
  for (const state of [YES, FACT_UNREADABLE, NO]) if (states.includes(state)) return state;
  return NOT_FILLED;
}

/** True for a plain text that sends elsewhere, or has a word that keeps it from being a plain description. */
export function isDoubtful(key: string): boolean {
  return (
    (REFERS.test(key) && !PLACE.test(key)) || DOUBTFUL.test(key.replace(REFERS, "").replace(HARMLESS, ""))
  );
}

/** « lot 1 : non, lot 2 : 300 h »: an answer for each. */
const LOT_BY_LOT = /\blots? ?\S{1,6} ?[:=(]/g;
/** « pas possible », « n'a pas été possible », « pas d'insertion possible ». */
const NOT_POSSIBLE = /\b(?:pas|non|aucune?)\b.{0,20}\bpossible/;

/** The answer of a phrase, in plain text. */
function answerOf(key: string): number {
  if (NO_ANSWER.test(key)) return NOT_FILLED;
  const lots = key.match(LOT_BY_LOT);
  if (lots && lots.length > 1) return together(key.split(/[,;/]| et (?=lot)/));
  const says = /\b(?:oui|yes)\b/.test(key);
  const denies = DENIES.test(key) || DENIES_AT_END.test(key);
  // « oui sauf lot 3 », « non (lot 1) / oui (lot 2) », « aucune, hormis le lot 4 »
  if (PARTS.test(key) && (says || EXCEPT.test(key))) return YES;
  if (
    says &&
    /\b(?:oui|yes) ?(?:[/|\\-]|ou|et|puis|or) ?(?:non|no)\b|\b(?:non|no)\b.*\b(?:oui|yes)\b/.test(key)
  )
    return FACT_UNREADABLE;
  if (/^o ?\/ ?n$|^y ?\/ ?n$/.test(key)) return FACT_UNREADABLE;
  if (UNDECIDED.test(key.replace(NOT_POSSIBLE, ""))) {
    const answered =
      says ||
      /^(?:non|no)\b/.test(key) ||
      /\?$/.test(key) ||
      /\b(?:a priori|probablement|sans doute) (?:oui|non)/.test(key);
    return answered ? FACT_UNREADABLE : NOT_FILLED;
  }
  if (AFFIRMS_FIRST.test(key)) return YES;
  if (FARES_BADLY.test(key)) return FACT_UNREADABLE;
  if (REMOVED.test(key) || denies || /^0+(?:[.,]0+)? [a-z]/.test(key)) return NO;
  if (/^[-+(]?[\d]/.test(key)) {
    const number = parseQuantityText(key.replace(/ ?%$/, ""));
    if (!Number.isNaN(number)) return factOfNumber(number);
  }
  const date = parseDateText(key);
  if (date > 0 || isPartialDate(date)) return YES;
  if (isDoubtful(key)) return FACT_UNREADABLE;
  return AFFIRMS_AT_END.test(key) ||
    PLACE.test(key) ||
    HELD_THERE.test(key) ||
    DESCRIBES.test(key) ||
    /^\d+ /.test(key)
    ? YES
    : FACT_UNREADABLE;
}

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
