/** A doubt about the register, said to the user instead of a console. Findings never block figures. */

export type Severity = "error" | "warning" | "info";

export interface Finding {
  /** error: a row is left out or a figure is not available; warning: read, but check; info: good to know. */
  severity: Severity;
  code: FindingCode;
  /** Sheet name; "" when it concerns the workbook. */
  sheet: string;
  /** Row and column from 0; null when it concerns the sheet or the whole row. */
  row: number | null;
  column: number | null;
  /** What was read, what was done: filled into the sentence of `text/`. */
  params: Record<string, string | number>;
}

export type FindingCode =
  | "unreadableDate"
  | "impossibleDate"
  | "unreadableNumber"
  | "negativeNumber"
  | "unreadableFact"
  | "errorCell"
  | "amountOutlier"
  | "endBeforeStart"
  | "endUnknown"
  | "noNotification"
  | "notAwardedElsewhere"
  | "reservedContradiction"
  | "hoursWithoutClause"
  | "duplicateNumber"
  | "rowsMerged"
  | "outdatedRow"
  | "totalRow"
  | "sectionRow"
  | "repeatedHeader"
  | "exampleRow"
  | "concessionRow"
  | "amendmentRow"
  | "lotOfAbove"
  | "mergedQuantity"
  | "noteRow"
  | "hiddenRows"
  | "unclosedQuote"
  | "inputRefused"
  | "inputImplausible"
  | "inputOtherBound"
  | "formulaWithoutValue"
  | "amountUnit"
  | "amountStandsIn"
  | "relatedNotJoined"
  | "relatedAmbiguous"
  | "relatedPrecedence"
  | "relatedProposed"
  | "lowConfidence"
  | "columnRenamed"
  | "columnMoved"
  | "columnMissing"
  | "sheetMissing"
  /** A choice that fits the sheet no more: of a column ({field}, {header}), or of the sheet itself ({kind}). */
  | "choiceLeftAside"
  | "headerMoved"
  | "yearFromSheetName"
  | "headerContradicted"
  | "columnDoubled"
  | "columnWithoutYear"
  | "lowCoverage";
