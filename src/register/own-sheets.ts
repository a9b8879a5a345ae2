/** The sheets that this product writes say so in A1, so that none is ever taken for a register. */
import type { Cell } from "./grid";

/** The first part of that text; what follows it behind a bar is told by `report/keys.ts`. */
export const OWN_MARK = "SPASER";

export function isMarkedOwn(a1: Cell | undefined): boolean {
  return typeof a1 === "string" && a1.startsWith(`${OWN_MARK}|`);
}
