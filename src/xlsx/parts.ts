/** The parts of a file and what their tags say: for the little that the cell reader passes over. */

/** Sheet name → its part. `text` gives the text of a part, "" when it is missing. */
export function sheetParts(text: (part: string) => string): Map<string, string> {
  const targets = relations(text("xl/_rels/workbook.xml.rels"), "xl/");
  const parts = new Map<string, string>();
  for (const sheet of elements(text("xl/workbook.xml"), "sheet")) {
    const part = targets.get(attribute(sheet, "r:id"));
    if (part !== undefined) parts.set(attribute(sheet, "name"), part);
  }
  return parts;
}

/** Relation id → part, with targets resolved from a folder. */
export function relations(xml: string, folder: string): Map<string, string> {
  return new Map(
    elements(xml, "Relationship").map((tag) => [
      attribute(tag, "Id"),
      resolve(folder, attribute(tag, "Target")),
    ]),
  );
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = folder.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** The opening tags of an element, whatever its namespace prefix. Stops at the next "<": a tag without end is no tag. */
export function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, "g"))].map(([tag]) => tag);
}

export function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return unescape(match?.[1] ?? match?.[2] ?? "");
}

/** The text of XML, its references resolved. */
export function unescape(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, "&");
}
