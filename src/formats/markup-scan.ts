/** Markup, tag by tag as its text comes: never held whole, and no document type, whose entities could grow without end. */

export interface MarkupReader {
  /** An element opens, `tag` being all of its tag; false: nothing within it is wanted. */
  open(name: string, tag: string): boolean;
  /** The same element closes; of those that weren't wanted too. */
  close(name: string): void;
  /** Text, with its references resolved. */
  text(text: string): void;
}

/** Elements within elements; a spreadsheet has some fifteen, drawings in it some more. */
const MOST_DEPTH = 200;
/** A tag, a comment: what is longer is none. */
const LONGEST = 1_000_000;
/** Attribute values may hold « > ». */
const TAG = /<[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/y;
const NAME = /[^\s/>]+/y;

export class MarkupScan {
  readonly #reader: MarkupReader;
  readonly #open: string[] = [];
  #rest = "";
  /** How many elements were open when one came that isn't wanted; −1: all are. */
  #unwanted = -1;
  #sawRoot = false;

  constructor(reader: MarkupReader) {
    this.#reader = reader;
  }

  /** Takes the next piece of text; false when it is no markup. */
  push(piece: string): boolean {
    const text = this.#rest + piece;
    let at = 0;
    while (at < text.length) {
      const next = text[at] === "<" ? this.#markup(text, at) : this.#characters(text, at);
      if (next === null) return false;
      if (next < 0) break;
      at = next;
    }
    this.#rest = text.slice(at);
    return this.#rest.length < LONGEST;
  }

  /** True when the text ended with all its elements closed. */
  finish(): boolean {
    return this.#sawRoot && this.#open.length === 0 && this.#rest.trim() === "";
  }

  /** Where the tag at this place ends; −1: not yet there; null: it is none. */
  #markup(text: string, at: number): number | null {
    if (text.startsWith("<!--", at)) return after(text, "-->", at);
    if (text.startsWith("<![CDATA[", at)) {
      const end = after(text, "]]>", at);
      if (end >= 0 && this.#unwanted < 0) this.#reader.text(text.slice(at + 9, end - 3));
      return end;
    }
    if (text.startsWith("<?", at)) return after(text, "?>", at);
    if (text[at + 1] === "!") return text.length - at < 9 ? -1 : null;
    TAG.lastIndex = at;
    const tag = TAG.exec(text)?.[0];
    if (tag === undefined) return -1;
    return this.#tag(tag) ? at + tag.length : null;
  }

  #tag(tag: string): boolean {
    const closes = tag[1] === "/";
    NAME.lastIndex = closes ? 2 : 1;
    const name = NAME.exec(tag)?.[0];
    if (name === undefined) return false;
    if (closes) return this.#close(name);
    if (this.#open.length === 0 && this.#sawRoot) return false;
    this.#sawRoot = true;
    if (this.#unwanted < 0 && !this.#reader.open(name, tag)) this.#unwanted = this.#open.length;
    this.#open.push(name);
    return tag.endsWith("/>") ? this.#close(name) : this.#open.length <= MOST_DEPTH;
  }

  #close(name: string): boolean {
    if (this.#open.pop() !== name) return false;
    if (this.#unwanted === this.#open.length) this.#unwanted = -1;
    if (this.#unwanted < 0) this.#reader.close(name);
    return true;
  }

  /** Text up to the next tag; it waits for the tag, so that no reference is cut in two. */
  #characters(text: string, at: number): number | null {
    const end = text.indexOf("<", at);
    if (end < 0) return -1;
    if (this.#open.length === 0) return text.slice(at, end).trim() === "" ? end : null;
    if (this.#unwanted < 0) this.#reader.text(resolved(text.slice(at, end)));
    return end;
  }
}

function after(text: string, end: string, at: number): number {
  const found = text.indexOf(end, at);
  return found < 0 ? -1 : found + end.length;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text with its references resolved; what stands for no character is left as it is. */
function resolved(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#x([\da-f]{1,6})|#(\d{1,7}));/gi,
    (whole, name?: string, hex?: string, decimal?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const ATTRIBUTES = new Map<string, RegExp>();

/** The value of an attribute of a tag, by its whole name; null when it isn't there. */
export function attributeOf(tag: string, name: string): string | null {
  let pattern = ATTRIBUTES.get(name);
  if (!pattern) ATTRIBUTES.set(name, (pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  const found = pattern.exec(tag);
  return found ? resolved(found[1] ?? found[2] ?? "") : null;
}
