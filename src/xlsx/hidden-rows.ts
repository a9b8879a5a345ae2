/** The hidden and filtered rows of a sheet: looked for in the bytes, since the cell reader keeps a record of every row. */
import { attribute, elements } from "./parts";

/** Bytes that are looked at as one text. */
const STEP = 1 << 20;
/** No row tag is longer. */
const LONGEST_TAG = 4096;

/** The rows of a sheet part that are hidden, counted from 0. */
export function rowsHiddenIn(bytes: Uint8Array): number[] {
  // Tags and numbers are plain letters in every encoding that a sheet may have.
  const decoder = new TextDecoder("latin1");
  const rows: number[] = [];
  let rest = "";
  for (let at = 0; at < bytes.length; at += STEP) {
    const text = rest + decoder.decode(bytes.subarray(at, at + STEP));
    const open = text.lastIndexOf("<");
    // A tag that the step cuts in two is looked at with the next one.
    const cut = open >= 0 && text.length - open < LONGEST_TAG && !text.includes(">", open);
    rest = cut ? text.slice(open) : "";
    if (!text.includes("hidden=")) continue;
    for (const tag of elements(cut ? text.slice(0, open) : text, "row")) {
      const row = Number(attribute(tag, "r"));
      if (/^(?:1|true)$/.test(attribute(tag, "hidden")) && row >= 1) rows.push(row - 1);
    }
  }
  return rows;
}
