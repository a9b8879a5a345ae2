/** Text as it is compared: entities decoded, accents and case gone, apostrophes and every kind of space alike. */

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  deg: "°",
  euro: "€",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  agrave: "à",
  acirc: "â",
  ccedil: "ç",
  ocirc: "ô",
  icirc: "î",
  ugrave: "ù",
  ucirc: "û",
  Eacute: "É",
  rsquo: "'",
  lsquo: "'",
  laquo: "«",
  raquo: "»",
  ndash: "-",
  mdash: "-",
  oelig: "œ",
};

/**
 * No question about a text needs more of it than this. A cell of Excel holds 32,767 characters, one of a file any number: every
 * text is cut before an expression sees it, so that none takes long whatever stands in a cell.
 */
export const LONGEST_READ = 2000;

/** The text, cut at `LONGEST_READ` characters. */
export function bounded(text: string): string {
  return text.length > LONGEST_READ ? text.slice(0, LONGEST_READ) : text;
}

/** Text with its HTML entities (« &amp;#8211; », « &amp;eacute; ») decoded, as web exports leave them. Unknown ones stay. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) {
    return text;
  }
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) {
        return ENTITIES[name as string] ?? whole;
      }
      const code = decimal !== undefined ? Number(decimal) : parseInt(hex as string, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/**
 * Lower case, without accents, typographic apostrophes straight, dashes « - », every run of spaces (NBSP, line breaks,
 * zero-width) one space, no space at the ends. Of a longer text the first `LONGEST_READ` characters.
 */
export function plain(text: string): string {
  let known = memo.get(text);
  if (known === undefined) {
    known = flatten(text);
    if (memo.size >= REMEMBERED) memo.clear();
    if (text.length < 200) memo.set(text, known);
  }
  return known;
}

/** The same few texts are asked for by one question after the other. */
const REMEMBERED = 2000;
const memo = new Map<string, string>();

function flatten(text: string): string {
  return decodeEntities(bounded(text))
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[\u2018\u2019\u02bc\u00b4\u0060]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/œ/gi, "oe")
    .replace(/[\s\u00a0\u200b-\u200d\u202f\u2060\ufeff]+/g, " ")
    .trim()
    .toLowerCase();
}

/** The same question, which is answered at once when it is asked about the same text again: many begin with it. */
export function rememberingLast<T>(ask: (text: string) => T): (text: string) => T {
  let answer = ask("");
  let about = "";
  return (text) => {
    if (text !== about) {
      answer = ask(text);
      about = text;
    }
    return answer;
  };
}

/** True when nothing but spaces (of any kind) stands in the text. */
export function isBlankText(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (
      code > 32 &&
      code !== 160 &&
      code !== 0x202f &&
      code !== 0x200b &&
      code !== 0xfeff &&
      code !== 0x2009
    ) {
      return false;
    }
  }
  return true;
}
