/** The Excel tables of a file: read from its parts, since the cell reader passes over them. */
import type { TableArea } from "../register/grid";

/** Tables by the name of their sheet. `text` gives the text of a part, "" when it is missing. */
export function tablesBySheet(
  parts: readonly string[],
  text: (part: string) => string,
): Map<string, TableArea[]> {
  const found = new Map<string, TableArea[]>();
  if (!parts.some((part) => /^xl\/tables\//i.test(part))) return found;
  const targets = relations(text("xl/_rels/workbook.xml.rels"), "xl/");
  for (const sheet of elements(text("xl/workbook.xml"), "sheet")) {
    const part = targets.get(attribute(sheet, "r:id"));
    if (part === undefined) continue;
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const rels = text(`${folder}_rels/${part.slice(folder.length)}.rels`);
    const tables = [...relations(rels, folder).values()]
      .filter((target) => /\/tables\//i.test(target))
      .flatMap((target) => tableOf(text(target)));
    if (tables.length > 0) found.set(attribute(sheet, "name"), tables);
  }
  return found;
}

function tableOf(xml: string): TableArea[] {
  const [table] = elements(xml, "table");
  const range = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(table === undefined ? "" : attribute(table, "ref"));
  if (table === undefined || !range) return [];
  const [, left = "", top = "", right = "", bottom = ""] = range;
  const area = {
    row: Number(top) - 1,
    column: columnIndex(left),
    rowCount: Number(bottom) - Number(top) + 1,
    columnCount: columnIndex(right) - columnIndex(left) + 1,
  };
  return [{ name: attribute(table, "displayName") || attribute(table, "name"), area }];
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Relation id → part, with targets resolved from a folder. */
function relations(xml: string, folder: string): Map<string, string> {
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
function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, "g"))].map(([tag]) => tag);
}

function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return unescape(match?.[1] ?? match?.[2] ?? "");
}

function unescape(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, "&");
}
