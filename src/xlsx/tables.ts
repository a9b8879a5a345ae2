/** The Excel tables of a file: read from its parts, since the cell reader passes over them. */
import type { TableArea } from "../register/grid";
import { areaNamed } from "./addresses";
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
  const area = table === undefined ? null : areaNamed(attribute(table, "ref"));
  if (table === undefined || !area) return [];
  return [{ name: attribute(table, "displayName") || attribute(table, "name"), area }];
}
