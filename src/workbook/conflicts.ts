/** Somebody was quicker: the same is tried again over what is there by then. */
import { WorkbookError } from "./workbook";

/** How often what somebody else changes at the same moment is written anew. */
export const ATTEMPTS = 3;

export function isConflict(failure: unknown): boolean {
  return failure instanceof WorkbookError && failure.code === "conflict";
}
