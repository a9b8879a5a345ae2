/** The texts that the cells of a file share, read piece by piece. */
import { ByteWindow } from "./byte-window";
import { CellTexts, textOfElement } from "./cell-texts";
import { hasOnlyCharacters, isSheet, tagNamed } from "./sheet-guard";
import { endOfLast, namePrefix, startsWith, tagEnd } from "./tags";

const [LESS, MORE, SLASH] = [60, 62, 47];

/** Takes a part in pieces; `texts` is complete once `finish` says so. False anywhere: this part is for the library. */
export class SharedStringsScan {
  readonly texts: string[] = [];
  readonly #window = new ByteWindow();
  readonly #reader = new CellTexts();
  #state: "head" | "texts" | "done" = "head";
  #names = { open: new Uint8Array(), close: new Uint8Array(), end: new Uint8Array(), text: new Uint8Array() };

  push(piece: Uint8Array): boolean {
    return this.#window.push(piece, this.#read);
  }

  finish(): boolean {
    return this.#window.flush(this.#read) && this.#state === "done";
  }

  readonly #read = (bytes: Uint8Array, length: number): number => {
    let at = 0;
    if (this.#state === "head") {
      at = this.#head(bytes, length);
      if (at <= 0) return at;
    }
    if (this.#state === "texts") {
      const limit = endOfLast(bytes, at, length, ["si", "sst"]);
      at = this.#list(bytes, at, limit);
    }
    // Nothing may stand behind the list.
    if (this.#state === "done")
      for (; at >= 0 && at < length; at++) if ((bytes[at] as number) > 32) return -1;
    return at;
  };

  /** Goes behind the opening tag of the list, once it is there. */
  #head(bytes: Uint8Array, length: number): number {
    const seen = bytes.subarray(0, length);
    const open = tagNamed(seen, "sst", 0);
    const more = open < 0 ? -1 : seen.indexOf(MORE, open);
    if (more < 0) return 0;
    const head = seen.subarray(0, more + 1);
    const prefix = namePrefix(seen, open);
    if (prefix === null || isSheet(head) || !hasOnlyCharacters(head)) return -1;
    const name = (text: string) => new TextEncoder().encode(text);
    this.#names = {
      open: name(`<${prefix}si>`),
      close: name(`</${prefix}si>`),
      end: name(`</${prefix}sst>`),
      text: name(`<${prefix}t`),
    };
    this.#state = bytes[more - 1] === SLASH ? "done" : "texts";
    return more + 1;
  }

  /** The texts up to the limit; where they end, or −1. */
  #list(bytes: Uint8Array, from: number, limit: number): number {
    const { open, close, end, text } = this.#names;
    let at = from;
    while (at < limit) {
      if (bytes[at] !== LESS) {
        if ((bytes[at++] as number) > 32) return -1;
        continue;
      }
      if (startsWith(bytes, at, end)) {
        this.#state = "done";
        return at + end.length;
      }
      if (!startsWith(bytes, at, open)) return -1;
      const start = at + open.length;
      at = this.#plain(bytes, start, text, close);
      if (at >= 0) continue;
      const closing = this.#closing(bytes, start, limit, close);
      const whole = closing < 0 ? null : textOfElement(bytes, start, closing);
      if (whole === null) return -1;
      this.texts.push(whole);
      at = closing + close.length;
    }
    return at;
  }

  /** A text of one piece and nothing beside it; −1 for all others. */
  #plain(bytes: Uint8Array, start: number, text: Uint8Array, close: Uint8Array): number {
    if (!startsWith(bytes, start, text)) return -1;
    const open = tagEnd(bytes, start + text.length);
    if (open < 0) return -1;
    let at = open;
    let value: string | null = "";
    if (bytes[open - 2] !== SLASH) {
      value = this.#reader.readOnce(bytes, open);
      // "</t>", with the prefix of "<t".
      at = this.#reader.end;
      if (value === null || bytes[at + 1] !== SLASH || !startsWith(bytes, at + 2, text.subarray(1)))
        return -1;
      at += text.length + 1;
      if (bytes[at++] !== MORE) return -1;
    }
    if (!startsWith(bytes, at, close)) return -1;
    this.texts.push(value);
    return at + close.length;
  }

  #closing(bytes: Uint8Array, start: number, limit: number, close: Uint8Array): number {
    for (let at = bytes.indexOf(LESS, start); at >= 0 && at < limit; at = bytes.indexOf(LESS, at + 1))
      if (startsWith(bytes, at, close)) return at;
    return -1;
  }
}
