/** French typography: dictionaries are written with ordinary spaces, and the ones that must not break are set here. */

const NBSP = "\u00a0";

/** « Marchés » : 25 % — spaces inside guillemets and before high punctuation, %, € don't break. */
export function typesetFrench(text: string): string {
  return text.replace(/« /g, `«${NBSP}`).replace(/ (?=[»:;!?%€])/g, NBSP);
}

/** A name or a clause at the start of a line: « date de fin » → « Date de fin ». */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Sets every text of a dictionary, also for those that are functions of what they speak about. */
export function typesetDictionary<T>(dictionary: T): T {
  return typesetEntry(dictionary) as T;
}

function typesetEntry(entry: unknown): unknown {
  if (typeof entry === "string") return typesetFrench(entry);
  if (typeof entry === "function") {
    const sentence = entry as (...given: unknown[]) => unknown;
    return (...given: unknown[]) => typesetEntry(sentence(...given));
  }
  if (Array.isArray(entry)) return entry.map(typesetEntry);
  if (entry !== null && typeof entry === "object") {
    return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, typesetEntry(value)]));
  }
  return entry;
}
