/** The merged cells of a sheet: read from what stands after the cells, which the cell reader doesn't see. */
import type { Area } from "../register/grid";
import { areaNamed } from "./addresses";
import { attribute, elements } from "./parts";

/** Merged areas that lie on the sheet, from what a sheet part holds after its rows. */
export function mergesIn(afterCells: Uint8Array): Area[] {
  const tags = elements(new TextDecoder("latin1").decode(afterCells), "mergeCell");
  return tags.flatMap((tag) => areaNamed(attribute(tag, "ref")) ?? []);
}
