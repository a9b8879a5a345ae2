/** The texts of cells, from the bytes of markup. */
import { LONGEST_CELL_TEXT } from "../register/grid";
import { hasOnlyCharacters, isSheet } from "./sheet-guard";
import { withoutStruck } from "./struck";

const [AMPERSAND, UNDERSCORE, RETURN, LESS] = [38, 95, 13, 60];
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Texts that are met again: the bytes of the last one that fell into each place, and the text. */
const PLACES = 4096;
/** Longer texts are rarely met twice. */
const LONGEST_KNOWN = 64;

/** Markup's text as a cell shows it: references resolved, « _x000D_ » and its like, line ends. */
export function shown(text: string): string {
  return text
    .replace(
      /&(?:(amp|lt|gt|quot|apos)|#x([\da-f]+)|#(\d+));/gi,
      (whole, name?: string, hex?: string, decimal?: string) =>
        name === undefined
          ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16))
          : (NAMED[name] ?? whole),
    )
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n/g, "\n");
}

const PHONETIC = /<(?:\w+:)?rPh\b[^<>]*>[^]*?<\/(?:\w+:)?rPh>/g;
const PLAIN = /^\s*<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</;
const TEXT = /<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?t>/g;

/** The text of an element « si » or « is » whatever is in it, without how it is pronounced and what is struck; null: not understood. */
export function textOfElement(bytes: Uint8Array, start: number, end: number): string | null {
  const content = bytes.subarray(start, end);
  const xml = decoder.decode(content);
  if (/<[!?]/.test(xml) || isSheet(content) || !hasOnlyCharacters(bytes.subarray(start, end + 1)))
    return null;
  const plain = PLAIN.exec(xml);
  if (plain) return shown(plain[1] ?? "").slice(0, LONGEST_CELL_TEXT);
  const all = [...xml.replace(PHONETIC, "").matchAll(TEXT)].map(([, text = ""]) => text).join("");
  return (withoutStruck(xml) ?? shown(all)).slice(0, LONGEST_CELL_TEXT);
}

export class CellTexts {
  /** Where the text that was read last ends: at a "<". */
  end = 0;
  readonly #bytes = new Array<Uint8Array | undefined>(PLACES).fill(undefined);
  readonly #texts = new Array<string>(PLACES).fill("");

  /** The text from here to the next "<", kept once where it is short; null when a reference in it names no character. */
  read(bytes: Uint8Array, start: number): string | null {
    let at = start;
    let all = 0;
    let hash = 0;
    let marked = false;
    for (let byte = bytes[at] as number; byte !== LESS; byte = bytes[++at] as number) {
      all |= byte;
      hash = (Math.imul(hash, 31) + byte) | 0;
      if (byte === AMPERSAND || byte === UNDERSCORE || byte === RETURN) marked = true;
    }
    this.end = at;
    const length = at - start;
    if (length === 0) return "";
    if (length > LONGEST_KNOWN) return decoded(bytes, start, at, all, marked);
    const place = (hash ^ (hash >>> 12)) & (PLACES - 1);
    const known = this.#bytes[place];
    if (known?.length === length && isAt(known, bytes, start)) return this.#texts[place] as string;
    const text = decoded(bytes, start, at, all, marked);
    if (text === null) return null;
    this.#bytes[place] = bytes.slice(start, at);
    this.#texts[place] = text;
    return text;
  }

  /** The same for texts that the file itself holds once. */
  readOnce(bytes: Uint8Array, start: number): string | null {
    let at = start;
    let all = 0;
    let marked = false;
    for (let byte = bytes[at] as number; byte !== LESS; byte = bytes[++at] as number) {
      all |= byte;
      if (byte === AMPERSAND || byte === UNDERSCORE || byte === RETURN) marked = true;
    }
    this.end = at;
    return at === start ? "" : decoded(bytes, start, at, all, marked);
  }
}

function isAt(known: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let i = 0; i < known.length; i++) if (known[i] !== bytes[start + i]) return false;
  return true;
}

/** `all`: the bits that any of the bytes has; `marked`: there may be references or escapes among them. */
function decoded(bytes: Uint8Array, start: number, end: number, all: number, marked: boolean): string | null {
  const part = bytes.subarray(start, end);
  const text =
    all < 128 && part.length <= LONGEST_KNOWN ? String.fromCharCode(...part) : decoder.decode(part);
  if (!marked) return text.slice(0, LONGEST_CELL_TEXT);
  return hasOnlyCharacters(bytes.subarray(start, end + 1)) ? shown(text).slice(0, LONGEST_CELL_TEXT) : null;
}
