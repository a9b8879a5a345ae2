/** A .docx read back from its XML, as plain paragraphs and tables. */
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { strFromU8, unzipSync } from "fflate";

export interface WordTable {
  caption: string;
  description: string;
  /** Of each row: is it repeated as a header, and the texts of its cells. */
  rows: { header: boolean; cells: string[] }[];
  merged: boolean;
}

export interface WordFile {
  paragraphs: { style: string; text: string; inTable: boolean }[];
  tables: WordTable[];
  parts: Record<string, string>;
}

export function readWord(file: Uint8Array): WordFile {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const { root } = parseXml(parts["word/document.xml"] ?? "");
  if (!root) throw new Error("no document");
  const body = root;
  const inTables = new Set(all(body, "w:tbl").flatMap((table) => all(table, "w:p")));
  return {
    parts,
    paragraphs: all(body, "w:p").map((paragraph) => ({
      style: all(paragraph, "w:pStyle")[0]?.attributes["w:val"] ?? "Normal",
      text: textOf(paragraph),
      inTable: inTables.has(paragraph),
    })),
    tables: all(body, "w:tbl").map((table) => ({
      caption: all(table, "w:tblCaption")[0]?.attributes["w:val"] ?? "",
      description: all(table, "w:tblDescription")[0]?.attributes["w:val"] ?? "",
      merged: all(table, "w:gridSpan").length + all(table, "w:vMerge").length > 0,
      rows: all(table, "w:tr").map((row) => ({
        header: all(row, "w:tblHeader").length > 0,
        cells: all(row, "w:tc").map(textOf),
      })),
    })),
  };
}

/** Every element of a name below another. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    child instanceof XmlElement ? [...(child.name === name ? [child] : []), ...all(child, name)] : [],
  );
}

function textOf(element: XmlElement): string {
  return all(element, "w:t")
    .map((text) => text.text)
    .join("")
    .replace(/[\u2007]/g, "")
    .trim();
}
