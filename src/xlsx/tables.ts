/** The Excel tables of a file: read from its parts, since the cell reader passes over them. */
import type { TableArea } from "../register/grid";
import { attribute, elements, relations } from "./parts";

/** Tables by the name of their sheet, from the part of each. `text` gives the text of a part, "" when it is missing. */
export function tablesBySheet(
  sheets: ReadonlyMap<string, string>,
  text: (part: string) => string,
): Map<string, TableArea[]> {
  const found = new Map<string, TableArea[]>();
  for (const [name, part] of sheets) {
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const rels = text(`${folder}_rels/${part.slice(folder.length)}.rels`);
    const tables = [...relations(rels, folder).values()]
      .filter((target) => /\/tables\//i.test(target))
      .flatMap((target) => tableOf(text(target)));
    if (tables.length > 0) found.set(name, tables);
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
