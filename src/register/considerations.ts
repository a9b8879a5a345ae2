/** Multi-valued columns of considerations (« Clause sociale, Critère social ») → what they name, as bits. */
import { saysNothing } from "./cell-states";
import { parseFactText } from "./facts";
import { NO, YES } from "./contracts";
import { plain } from "./plain-text";

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

const SEPARATORS = /;#|[,;|\n\r\u2028]+|\/(?!\d)| \+ | & /;

/** Which side of a mixed column (« sociales et environnementales ») is asked for; null = the column has one side only. */
export type Side = "social" | "environmental" | null;

const SOCIAL = /\b(?:socia(?:le?s?|ux)|soc|insertion|reserve|handicap|esat|siae|emploi|egalite|iae)/;
const ENVIRONMENTAL =
  /\b(?:env|environ|environnement|ecolog|ecolabel|carbone|dechet|durable|climat|energ|vert|recycl)/;

/**
 * Reads one cell. Separators are , ; / | line break and « ;# ». A phrase that denies (« Pas de considération sociale », « Sans
 * objet ») is never a yes. Blank and placeholders give 0.
 */
export function parseConsiderations(text: string, side: Side): number {
  let bits = 0;
  for (const piece of text.split(SEPARATORS)) {
    if (saysNothing(piece)) {
      continue;
    }
    const key = plain(piece).replace(/^[-•*–.\s]+/, "");
    if (key === "") {
      // A lone dash is the typist's « none ».
      bits |= STATED;
      continue;
    }
    if (side !== null && !belongs(key, side)) {
      bits |= STATED;
      continue;
    }
    bits |= bitsOf(key);
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
  if (fact === NO) {
    return STATED;
  }
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
  if (
    bits === 0 &&
    fact !== YES &&
    !/\bconsideration|\bdispo|\bsocia|\benvironn|\bdurable|\blabel|\becolog|\brse\b|\begalite|\bhandicap/.test(
      key,
    )
  ) {
    return UNCLEAR;
  }
  return bits | STATED | CONSIDERED;
}
