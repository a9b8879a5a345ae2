/** Multi-valued columns of considerations (« Clause sociale, Critère social ») → what they name, as bits. */
import { saysNothing } from "./cell-states";
import { NO, NOT_FILLED } from "../contracts";
import { FACT_UNREADABLE, isDoubtful, parseFactText } from "./facts";
import { writtenValues } from "./written-values";

/** The cell is filled in. Without CONSIDERED it says that there is none. */
export const STATED = 1;
/** There is a consideration of some kind. */
export const CONSIDERED = 2;
export const NAMES_CRITERION = 4;
export const NAMES_CLAUSE = 8;
export const NAMES_RESERVED = 16;
export const NAMES_INSERTION = 32;
/** The cell says something that cannot be understood as a consideration or its absence. */
export const UNCLEAR = 64;
/** Any of the bits that tell which kind of consideration it is. */
export const NAMES_KIND = NAMES_CRITERION | NAMES_CLAUSE | NAMES_RESERVED;

/** Which side of a mixed column (« sociales et environnementales ») is asked for; null = the column has one side only. */
export type Side = "social" | "environmental" | null;

const SOCIAL = /\b(?:socia(?:le?s?|ux)|soc|insertion|reserve|handicap|esat|siae|emploi|egalite|iae)/;
const ENVIRONMENTAL =
  /\b(?:env|environ|environnement|ecolog|ecolabel|carbone|dechet|durable|climat|energ|vert|recycl)/;

/** « Pas de clause, critère ou annexe », « Pas de clause sociale / environnementale »: what goes on with a denial. */
const STILL_DENIED =
  /\b(?:ou|ni)\b|^(?:et )?(?:sociale?s?|sociaux|environnementale?s?|environnementaux|(?:d')?insertion)$/;

/**
 * Reads one cell, in whatever a program or a list wrapped its values (see `writtenValues`). A phrase that denies (« Pas de
 * considération sociale », « Sans objet ») is never a yes. Blanks, placeholders, empty lists and what is not decided give 0.
 */
export function parseConsiderations(text: string, side: Side): number {
  // « N/A » is not an « N » and an « A ».
  if (saysNothing(text)) return 0;
  let bits = 0;
  let denied = false;
  for (const value of writtenValues(text)) {
    if (saysNothing(value)) continue;
    if (side !== null && !belongs(value, side)) {
      bits |= STATED;
      continue;
    }
    const found: number = denied && STILL_DENIED.test(value) ? STATED : bitsOf(value);
    denied = found === STATED;
    bits |= found;
  }
  return bits;
}

/** True when the piece speaks of this side, or of neither (« Oui », « Aucune »), in which case it counts for both. */
function belongs(key: string, side: "social" | "environmental"): boolean {
  const social = SOCIAL.test(key);
  const environmental = ENVIRONMENTAL.test(key);
  return social === environmental || (side === "social" ? social : environmental);
}

function bitsOf(key: string): number {
  const fact = parseFactText(key);
  if (fact === NO) return STATED;
  if (fact === NOT_FILLED) return 0;
  if (fact === FACT_UNREADABLE && (isDoubtful(key) || !SPEAKS_OF_IT.test(key))) return UNCLEAR;
  let bits = 0;
  if (/\bcrit(?:eres?|eria|erion|\.)?(?: |$)/.test(key)) {
    bits |= NAMES_CRITERION;
  }
  if (/\bclauses?\b|\bclse?\b|\bconditions? d'?\s?execution|\bexecution\b/.test(key)) {
    bits |= NAMES_CLAUSE;
  }
  if (/\breserve/.test(key)) {
    bits |= NAMES_RESERVED;
  }
  if (/\binsertion\b|\biae\b|\bsiae\b/.test(key)) {
    bits |= NAMES_INSERTION;
  }
  if (bits === NAMES_INSERTION) {
    bits |= NAMES_CLAUSE;
  }
  return bits | STATED | CONSIDERED;
}

/** Names a consideration, if not which kind. */
const SPEAKS_OF_IT =
  /\bclauses?\b|\bcrit|\bconsideration|\bdispo|\bsocia|\benvironn|\bdurable|\blabel|\becolog|\brse\b|\begalite|\bhandicap/;
