/** What was recognised in a workbook, and what the user corrected: the types that recognition hands to everyone else. */
import type { FieldId, SheetKind } from "./fields";
import type { Finding } from "./finding";

/** Why something was recognised: a code and what belongs in its sentence; `text/` says it in the user's language. */
export interface RecognitionReason {
  code: RecognitionReasonCode;
  params: Record<string, string | number>;
}

export type RecognitionReasonCode =
  /** The header is one of the field's known wordings. */
  | "headerKnown"
  /** The header is close to a known wording ({wording}). */
  | "headerClose"
  /** The header's words and the values both fit. */
  | "headerAndValues"
  /** The values alone decided: {share} of them read as this kind. */
  | "valuesOnly"
  /** The group above the header gives the meaning ({group}). */
  | "groupHeader"
  /** The user chose it. */
  | "chosen"
  /** Remembered from an earlier choice. */
  | "remembered"
  /** Sheet reasons: a table with {columns} columns of a register; an own sheet; nothing like a header; too few fields. */
  | "sheetLooksLikeRegister"
  | "sheetLooksLikeRelated"
  /** Consultations to come, beside the register: {columns} columns of contracts, a date of launch or planned, no notification. */
  | "sheetLooksLikePlanning"
  | "sheetIsOurs"
  | "sheetEmpty"
  | "sheetNoHeader"
  | "sheetTooFewFields"
  | "sheetIgnored"
  /** Formulas of it have no result in the file ({cells}), which may be why nothing is recognised. */
  | "sheetNotComputed"
  /** A register of something else than contracts ({register}: see vocabulary/other-registers.ts). */
  | "sheetIsOtherKind"
  /** It looks like a related table ({table}), but doesn't say what would make it one. */
  | "sheetMayBeRelated"
  /** A table like a register, but another one than the register chosen ({sheet}). */
  | "sheetOtherRegister"
  /** The same cells as another sheet of the register ({sheet}). */
  | "sheetIsCopy";

/** A column matched to a field. */
export interface ColumnMatch {
  field: FieldId;
  /** For fields with one column per year. */
  year?: number;
  /** For a duration in three columns. */
  part?: "years" | "months" | "days";
  /** The decimal sign of its texts, where they give it away. */
  decimal?: "," | ".";
  /** Column in the sheet, from 0. */
  column: number;
  /** Further columns that go on with the list that begins here (« titulaires/1/nom »). */
  further?: number[];
  /** Columns that speak where this one is blank, in their order (« Montant min » beside « Montant max »). */
  standIns?: { column: number; header: string; decimal?: "," | "." }[];
  /** The header as it stands, in two-row headers « group › header ». */
  header: string;
  /** 0 to 1, calibrated: of the matches at 0.9 and more, 99 % are right. */
  confidence: number;
  reason: RecognitionReason;
  /** Up to five different values, as text. */
  sample: string[];
  /** False when the match is only proposed: nothing is read from it until the user accepts. */
  taken: boolean;
}

export interface RecognisedSheet {
  sheetId: string;
  sheetName: string;
  kind: SheetKind;
  /** Row of the (last) header row, from 0. */
  headerRow: number;
  /** 1, or 2 with a group row above. */
  headerRows: number;
  /** Rows that may hold data, from 0, both inside. */
  firstDataRow: number;
  lastDataRow: number;
  /** The header cells as they stand, and the column of the first. */
  firstColumn: number;
  headers: string[];
  /** Up to five different values of each of these columns, as text, whether it is read or not. */
  samples: string[][];
  columns: ColumnMatch[];
  confidence: number;
  reason: RecognitionReason;
  /** Fields that a framework asks for and that are not read otherwise. */
  asked?: readonly string[];
  /** The year that the sheet's name tells (« 2022 »), for a sheet without a date or year column. */
  yearFromName?: number;
}

/** Which sheets and columns are read. Sheets of kind "contracts" together are the register. */
export interface Recognition {
  sheets: RecognisedSheet[];
  /** Sheets that are left alone, with the reason. */
  others: { sheetId: string; sheetName: string; reason: RecognitionReason }[];
  /** What was noticed on the way (renamed column, low confidence…). */
  findings: Finding[];
}

/**
 * The user's corrections, kept in the workbook (one setting) and accepted by the headless run (`--columns`).
 * Sheets and columns are named as the user sees them, so that the file can be written by hand.
 */
export interface Choices {
  version: 1;
  sheets: {
    sheet: string;
    /** Excel's own id of the sheet, which stays when its tab gets another name; a file written by hand has none. */
    sheetId?: string;
    kind: SheetKind | "ignored";
    /** From 1, as in Excel. */
    headerRow?: number;
  }[];
  columns: {
    sheet: string;
    sheetId?: string;
    field: FieldId;
    year?: number;
    /** The header as it stood when chosen; null = this field is in no column. */
    header: string | null;
    /** Letters; decides between equal headers. */
    column?: string;
  }[];
  /** Findings that the user doesn't want to see again: kinds, or cases of a kind (see ignoring.ts). */
  ignoredFindings: string[];
}

export const NO_CHOICES: Choices = { version: 1, sheets: [], columns: [], ignoredFindings: [] };
