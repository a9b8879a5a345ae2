/** The merged cells of a file's sheets: read from what stands after the cells, which the cell reader doesn't see. */
import type { Area } from "../register/grid";
import { areaNamed } from "./addresses";
import { attribute, elements } from "./parts";
import { afterCells } from "./sheet-guard";

/** Merged areas that lie on the sheet, by the name of the sheet. */
export function mergesBySheet(
  sheets: ReadonlyMap<string, string>,
  parts: Readonly<Record<string, Uint8Array>>,
): Map<string, Area[]> {
  const found = new Map<string, Area[]>();
  for (const [name, part] of sheets) {
    const bytes = parts[part];
    const tags = bytes ? elements(new TextDecoder("latin1").decode(afterCells(bytes)), "mergeCell") : [];
    const areas = tags.flatMap((tag) => areaNamed(attribute(tag, "ref")) ?? []);
    if (areas.length > 0) found.set(name, areas);
  }
  return found;
}
