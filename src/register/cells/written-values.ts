/**
 * The values of a cell without what programs wrap them in: lists of Python and JSON, quotes, brackets, labels, numbering, tags.
 * « ['Clause sociale'] », « {"considerationSociale": ["Clause sociale"]} » and « 1 - Clause sociale » all hold one value.
 */
import { saysNothing } from "./cell-states";
import { bounded, decodeEntities, plain } from "./plain-text";

/** Something a person seldom types, and a program often: looked for before anything is cut. */
const WRAPPED = /^\s*[[{("'«“<`]|["'\]})>;]\s*$|;#|\\u?|[{<]|:\s*["'[{]/;
const SEPARATORS = /;#|[,;|\n\r\u2028]+|\/(?!\d)| \+ | & /;
/** What ends a value that stands in brackets or quotes. */
const LIST_MARKS = /[[\]{}]|<[^<>]{0,200}>/g;
const QUOTE = "[\"“”«»`]|(?<![\\p{L}\\d])'|'(?![\\p{L}\\d])";
const BETWEEN_QUOTED = new RegExp(`(?:${QUOTE})\\s+(?:${QUOTE})`, "gu");
const QUOTES = new RegExp(QUOTE, "gu");
/** « a:1:{i:0;s:14:"… »: the lengths and types of PHP. */
const PHP = /\b[abdiOs]:\d{1,6}(?=[:;])[:;]?|\b(?:array|list|set|tuple)\s*\(|\bdtype=\w+\)?/g;
/** « 1 - », « 2) », « (3) », « n° 4 : », « a) », « - », « • ». */
const NUMBERING =
  /^\s*(?:(?:n\s*°\s*)?\(?\d{1,2}\s*(?:[.):]|[-–—](?!\d)|\/(?!\d))(?!\d)|[a-e]\)|[-–—•●▪◦*·>]+(?=\s*\S))\s*/i;
/** Keys that name the value rather than say something about it. */
const LABEL =
  /^\s*(?:(?:les? |la )?(?:(?:considerations?|dispositions?|dispo|clauses? et criteres?)(?: (?:sociales?|soc|environnementales?|env|marche))* ?)+|valeurs?|values?|libelles?|labels?|noms?|names?|intitules?|textes?|items?|types?)(?: \d+)?\s*[:=]\s*/;
/** Keys of values that are no more than a code. */
const CODE =
  /^\s*(?:codes?|id|identifiants?|uid|num(?:ero)?|ordre|rang|index|position|key|cle)(?: \d+)?\s*[:=]/;

/** A cell as one text whose values are set off by « ; »; the same text where nothing wraps it. */
function unwrapped(text: string): string {
  // Entities first: the « ; » that ends them separates nothing.
  const raw = decodeEntities(bounded(text));
  if (!WRAPPED.test(raw)) return raw;
  return raw
    .replace(/\\+u\{?([0-9a-fA-F]{4})\}?/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\+[nrt]/g, ";")
    .replace(/\\+/g, "")
    .replace(/[/.](?=[A-Za-z_]{1,60}["']?\s*:)/g, " ")
    .replace(PHP, ";")
    .replace(BETWEEN_QUOTED, ";")
    .replace(LIST_MARKS, ";")
    .replace(QUOTES, "");
}

/** The brackets around the whole of a value: « (Pas de clause) », but not those of « Clause (insertion) ». */
function withoutBrackets(text: string): string {
  const inside = /^\s*\(([^()]*)\)\s*,?\s*$/.exec(text);
  return inside ? (inside[1] as string) : text;
}

/** « considerationSociale » → « consideration Sociale ». */
function inWords(text: string): string {
  return text.replace(/([a-zà-ÿ])([A-ZÀ-Þ])/g, "$1 $2").replace(/_+/g, " ");
}

/**
 * The values of a cell, plain (lower case, no accents), in order; blank ones are left out. A number among others is a position
 * or a code, not a value.
 */
export function writtenValues(text: string): string[] {
  const values: string[] = [];
  for (const line of unwrapped(text).split(/;#|[;|\n\r\u2028]+/)) {
    for (const piece of withoutBrackets(line).replace(NUMBERING, "").split(SEPARATORS)) {
      const bare = withoutBrackets(piece).replace(NUMBERING, "");
      const key = plain(inWords(bare));
      if (key === "" || key === ":" || CODE.test(key)) continue;
      const value = key.replace(LABEL, "").replace(NUMBERING, "").replace(/^:\s*/, "");
      const answer = /^[^:=]{1,60}[:=](.*)$/.exec(value);
      if (value === "" || (answer && saysNothing(answer[1] as string))) continue;
      if (!/^(?:\d+|[•●▪◦*·]+)$/.test(value)) values.push(value);
    }
  }
  const count = values.length === 0 ? /^["'\s[]*(\d+)["'\s\]]*$/.exec(bounded(text)) : null;
  return count ? [count[1] as string] : values;
}

/** True when the text is written as programs write lists: « ["Oui"] », « {…} », « <a>…</a> ». */
export function isWrapped(text: string): boolean {
  return /^\s*(?:[[{"«“'`<]|\((?=[^()]*\)\s*$))/.test(bounded(text)) && !/^\s*\[[ xX✓✔]?\]\s*\S/.test(text);
}
