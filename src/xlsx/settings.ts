/** What add-ins keep in a file: Excel writes their settings as properties of a part « webextension », each as JSON. */
import { attribute } from "./parts";

const PART = /^\/?xl\/webextensions\/webextension\d*\.xml$/i;
/** A tag with its attributes; a value may hold any sign but its own quote. */
const PROPERTY = /<(?:\w+:)?property((?:\s+[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))+)\s*\/?>/g;

/** Key → what was saved, of all add-ins that the file knows; what is no JSON is left out. `text` gives the text of a part. */
export function fileSettings(
  names: readonly string[],
  text: (part: string) => string,
): Record<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const name of names) {
    if (!PART.test(name)) continue;
    for (const [, attributes = ""] of text(name).matchAll(PROPERTY)) {
      try {
        settings.set(attribute(attributes, "name"), JSON.parse(attribute(attributes, "value")));
      } catch {
        // Another add-in's own way of writing.
      }
    }
  }
  return Object.fromEntries(settings);
}
