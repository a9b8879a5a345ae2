/** Names of the hidden sheets that exist only while something is being written, and how leftovers are known. */

const prefix = "~spaser ";
const oldAfterMs = 10 * 60 * 1000;

/** A name that no other draft has. The time in it tells a leftover from a colleague's draft of this minute. */
export function draftName(now: number, number: number): string {
  return `${prefix}${now.toString(36)} ${number}`;
}

/** True for our hidden sheets, which nobody is told about. */
export function isDraft(sheetName: string): boolean {
  return sheetName.startsWith(prefix);
}

/** True for a draft that a failure left behind. */
export function isLeftover(sheetName: string, now: number): boolean {
  if (!isDraft(sheetName)) return false;
  const made = Number.parseInt(sheetName.slice(prefix.length).split(" ")[0] ?? "", 36);
  return !(now - made < oldAfterMs);
}
