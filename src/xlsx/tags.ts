/** Tags in the bytes of markup. A byte "<" stands behind the last one (see ByteWindow), so that every search ends. */
const [LESS, MORE, SLASH, COLON, QUOTE, APOSTROPHE] = [60, 62, 47, 58, 34, 39];

/** True when these very bytes stand here; `skipped`: without so many of the first. */
export function startsWith(bytes: Uint8Array, at: number, what: Uint8Array, skipped = 0): boolean {
  for (let i = skipped; i < what.length; i++) if (bytes[at + i - skipped] !== what[i]) return false;
  return true;
}

/** Where the tag ends whose name ends here; −1 when it isn't one, or a bracket stands in a value. */
export function tagEnd(bytes: Uint8Array, from: number): number {
  const first = bytes[from] as number;
  if (first > 32 && first !== MORE && first !== SLASH) return -1;
  let quote = 0;
  for (let at = from; ; at++) {
    const byte = bytes[at];
    if (byte === undefined || byte === LESS) return -1;
    if (byte === MORE) return quote === 0 ? at + 1 : -1;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
  }
}

/** The prefix of a tag with its colon, "" when it has none; null when it is made of other signs than plain letters and digits. */
export function namePrefix(bytes: Uint8Array, tag: number): string | null {
  let text = "";
  for (let at = tag + 1; ; at++) {
    const byte = bytes[at] as number;
    if (byte === COLON) return /^\w+$/.test(text) ? `${text}:` : null;
    if (byte <= 32 || byte === MORE || byte === SLASH || byte === LESS) return "";
    text += String.fromCharCode(byte);
  }
}

/** Behind the last closing tag of one of these names, whatever its prefix; `from` when there is none. */
export function endOfLast(bytes: Uint8Array, from: number, length: number, names: readonly string[]): number {
  if (length === 0) return from;
  for (let at = bytes.lastIndexOf(LESS, length - 1); at >= from; at = bytes.lastIndexOf(LESS, at - 1)) {
    if (bytes[at + 1] !== SLASH) {
      if (at === 0) break;
      continue;
    }
    let name = "";
    let end = at + 2;
    for (; end < length && end < at + 40 && bytes[end] !== MORE; end++)
      name += String.fromCharCode(bytes[end] as number);
    if (bytes[end] === MORE && end < length && names.includes(name.slice(name.indexOf(":") + 1)))
      return end + 1;
    if (at === 0) break;
  }
  return from;
}
