/** Whether a sheet is about consultations to come: described as contracts are, with the days on which they are launched or planned. */
import type { RecognisedSheet } from "../recognition";
import type { SheetCandidate } from "./sheet-candidate";
import { hasTaken, namedAs } from "./sheet-candidate";

/** The least that describes a consultation: its object, its day, and something more. */
const FEWEST_COLUMNS = 3;

/**
 * A sheet that says when consultations are launched or planned, and not when contracts were notified. One that is called a planning may
 * name suppliers (of the contracts that end), and give a year only.
 */
export function isPlanning({ sheet }: SheetCandidate): boolean {
  const has = (field: string) => hasTaken(sheet, field);
  const columns = sheet.columns.filter(({ taken }) => taken).length;
  if (!has("object") || has("notificationDate") || columns < FEWEST_COLUMNS) return false;
  const dated = has("plannedDate") || has("launchDate");
  if (namedAs("planning", sheet.sheetName))
    return dated || has("notificationYear") || sheet.yearFromName !== undefined;
  return dated && !has("notificationYear") && !has("supplierName");
}

/** The same sheet as a planning; its year, if it has one, is the one in which its consultations are planned. */
export function asPlanning(candidate: SheetCandidate): SheetCandidate {
  const sheet: RecognisedSheet = { ...candidate.sheet, kind: "planning" };
  if (sheet.reason.code === "sheetLooksLikeRegister")
    sheet.reason = { ...sheet.reason, code: "sheetLooksLikePlanning" };
  return { ...candidate, sheet };
}
