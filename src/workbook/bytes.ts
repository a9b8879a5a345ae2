/** Bytes as text that any setting can hold, and whole numbers as few bytes. */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** Grows as it is written to. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  byte(value: number): void {
    this.#bytes.push(value & 255);
  }

  /** A whole number from 0 to 2⁵³; those under 128 take one byte. */
  number(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.#bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.#bytes.push(rest);
  }

  /** Units of UTF-16, those of plain text as one byte each. */
  text(units: string): void {
    for (let i = 0; i < units.length; i++) this.number(units.charCodeAt(i));
  }

  /** Six bits a character, all of which stand for themselves in JSON and XML. */
  toText(): string {
    const parts: string[] = [];
    const bytes = this.#bytes;
    for (let i = 0; i < bytes.length; i += 3) {
      const [one = 0, two = 0, three = 0] = [bytes[i], bytes[i + 1], bytes[i + 2]];
      const all = (one << 16) | (two << 8) | three;
      const text = [18, 12, 6, 0].map((shift) => DIGITS[(all >> shift) & 63]).join("");
      parts.push(text.slice(0, Math.min(3, bytes.length - i) + 1));
    }
    return parts.join("");
  }
}

/** Reads what a ByteWriter wrote. Throws a RangeError where the text ends early or holds anything else. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(text: string) {
    this.#bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
    for (let i = 0, at = 0; i < text.length; i += 4) {
      let all = 0;
      const size = Math.min(4, text.length - i);
      for (let k = 0; k < 4; k++) {
        const value = k < size ? VALUES.get(text.charAt(i + k)) : 0;
        if (value === undefined) throw new RangeError("not a packed text");
        all = (all << 6) | value;
      }
      for (const shift of [16, 8, 0].slice(0, size - 1)) this.#bytes[at++] = (all >> shift) & 255;
    }
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError("the packed text ends early");
    return byte;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      if (scale > 2 ** 49) throw new RangeError("not a packed number");
    }
  }

  text(length: number): string {
    let units = "";
    for (let i = 0; i < length; i++) units += String.fromCharCode(this.number());
    return units;
  }
}
