/** Text files with separated values → cells, for registers that were exported rather than saved. */
import type { Cell } from "../register/grid";

const SEPARATORS = [";", ",", "\t"] as const;

/** The text of a file in UTF-8, UTF-16 with its mark, or else Windows-1252; null when it is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  }
  if (bytes.includes(0)) return null;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder("windows-1252").decode(bytes);
  }
  // Control characters besides tab and line ends: some binary file.
  return /[\u0001-\u0008\u000b\u000e-\u001f]/.test(text.slice(0, 4096)) ? null : text;
}

/** The rows of a text; null when no separator makes it a table. */
export function parseCsv(text: string): Cell[][] | null {
  const separator = separatorOf(text);
  if (separator === null) return null;
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, separator);
    row.push(field.quoted ? field.value : asCell(field.value));
    at = field.end;
    if (text[at] === separator) {
      at++;
      // A separator at the very end still opens a field.
      if (at === text.length) row.push("");
      continue;
    }
    if (text[at] === "\r") at++;
    if (text[at] === "\n") at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

interface Field {
  value: string;
  quoted: boolean;
  end: number;
}

function quotedField(text: string, start: number): Field {
  let value = "";
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: value + text.slice(at), quoted: true, end: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      let end = quote + 1;
      // What stands between the closing quote and the separator is a slip: passed over.
      while (end < text.length && !/[;,\t\r\n]/.test(text[end] ?? "")) end++;
      return { value, quoted: true, end };
    }
    value += '"';
    at = quote + 2;
  }
}

function plainField(text: string, start: number, separator: string): Field {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  return { value: text.slice(start, end), quoted: false, end };
}

/** The separator that stands most often in the first lines, outside quotes. */
function separatorOf(text: string): string | null {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, "");
  let best: string | null = null;
  let most = 0;
  for (const separator of SEPARATORS) {
    const count = head.split(separator).length - 1;
    if (count > most) [best, most] = [separator, count];
  }
  return best;
}

/** Plain numbers become numbers, unless they are codes (007, more digits than a number keeps); the rest stays text. */
function asCell(text: string): Cell {
  const trimmed = text.trim();
  return /^-?(0|[1-9]\d{0,14})([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(",", ".")) : trimmed;
}
