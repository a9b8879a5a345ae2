/** Words written without anything between them, as interfaces of open data name their fields: « dureemois », « codecpv ». */
import { plain } from "../cells/plain-text";
import { CONTRACT_WORDINGS, RELATED_WORDINGS } from "./vocabulary";
import { SCHEMA_NAMES } from "./vocabulary/schema-names";
import { SPELLED } from "./vocabulary/spellings";

/** Shorter ones would be found in any word. */
const SHORTEST = 3;
const SHORT_WORDS = ["id", "ht", "nb", "ue"];
/** Say nothing, and stand between two words only: « datedenotification ». */
const BETWEEN_WORDS = new Set(["de", "du", "des", "la", "le", "d", "l"]);
/** A token of fewer letters is a word or an abbreviation; one of more is no header. */
const FEWEST = 6;
const MOST = 60;

let known: Set<string> | null = null;

/** Every word of the vocabulary and of the national schema, as people write them. */
function dictionary(): Set<string> {
  if (known) return known;
  const texts = [...CONTRACT_WORDINGS, ...Object.values(RELATED_WORDINGS).flat()].flatMap((wordings) => [
    ...wordings.known,
    ...(wordings.fallback ?? []),
    ...(wordings.byValues ?? []),
    ...(wordings.weak ?? []),
    wordings.not ?? "",
  ]);
  const words = [...texts, ...SCHEMA_NAMES].flatMap((text) =>
    plain(text.replace(/([a-zà-ÿ])([A-Z])/g, "$1 $2")).split(/[^a-z]+/),
  );
  known = new Set([
    ...words.filter((word) => word.length >= SHORTEST),
    ...Object.keys(SPELLED).filter((word) => word.length > SHORTEST),
    ...SHORT_WORDS,
  ]);
  return known;
}

/** The words of a token that is nothing but known words; the token itself otherwise. */
export function apart(token: string): string[] {
  if (token.length < FEWEST || token.length > MOST || dictionary().has(token)) return [token];
  return split(token, 0, false, new Set()) ?? [token];
}

/** Longest words first. `dead` remembers from where nothing fits. */
function split(token: string, from: number, inside: boolean, dead: Set<number>): string[] | null {
  if (dead.has(from)) return null;
  for (let to = token.length; to > from; to--) {
    const word = token.slice(from, to);
    const silent = inside && to < token.length && BETWEEN_WORDS.has(word);
    if (!silent && !dictionary().has(word)) continue;
    if (to === token.length) return [word];
    const rest = split(token, to, !silent, dead);
    if (rest) return silent ? rest : [word, ...rest];
  }
  dead.add(from);
  return null;
}
