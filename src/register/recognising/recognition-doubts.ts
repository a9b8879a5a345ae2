/** What is doubtful about a sheet that is read: columns left out, headers that the values deny, cells that hold nothing readable. */
import { unitOfHeader } from "../cells/amounts";
import type { Finding, FindingCode, Severity } from "../finding";
import type { SheetSample } from "../grid";
import type { RecognisedSheet } from "../recognition";
import type { SheetCandidate } from "./sheet-candidate";
import { cellOf, sampledRows } from "./sheet-rows";

/** The findings of a recognised sheet, in the order of what they are about: columns, the file, the columns that are read. */
export function doubtsOf(candidate: SheetCandidate, sample: SheetSample): Finding[] {
  const { sheet } = candidate;
  return [
    ...columnDoubts(candidate),
    ...fileDoubts(sheet, sample),
    ...matchDoubts(sheet),
    ...yearDoubt(sheet, sample),
  ];
}

function doubt(
  { sheetName }: RecognisedSheet,
  severity: Severity,
  code: FindingCode,
  place: { row?: number; column?: number },
  params: Finding["params"],
): Finding {
  return { severity, code, sheet: sheetName, row: place.row ?? null, column: place.column ?? null, params };
}

function columnDoubts({ sheet, dropped }: SheetCandidate): Finding[] {
  const findings: Finding[] = [];
  const row = sheet.headerRow;
  const isChosen = (column: number) =>
    sheet.columns.some((match) => match.column === column && match.confidence === 1);
  for (const { column, header, field } of dropped.contradictions) {
    if (isChosen(column)) continue;
    const read = sheet.columns.find((match) => match.column === column && match.taken)?.field ?? "";
    findings.push(doubt(sheet, "warning", "headerContradicted", { row, column }, { header, field, read }));
  }
  for (const { column, header, field, read } of dropped.doubled) {
    const chosen = sheet.columns.some(
      (match) => (match.column === column || match.field === field) && match.confidence === 1,
    );
    if (!chosen)
      findings.push(doubt(sheet, "info", "columnDoubled", { row, column }, { header, field, read }));
  }
  for (const { column, header, field } of dropped.withoutYear)
    if (!isChosen(column))
      findings.push(doubt(sheet, "warning", "columnWithoutYear", { row, column }, { header, field }));
  return findings;
}

function fileDoubts(sheet: RecognisedSheet, { shape }: SheetSample): Finding[] {
  const findings: Finding[] = [];
  const hidden = shape.hiddenRows ?? 0;
  if (hidden > 0) findings.push(doubt(sheet, "info", "hiddenRows", {}, { rows: hidden }));
  for (const { row, column, line } of shape.unclosedQuotes ?? [])
    findings.push(doubt(sheet, "warning", "unclosedQuote", { row, column }, { line }));
  for (const { column, cells, firstRow, lastRow } of shape.unvaluedFormulas ?? []) {
    const header = sheet.headers[column - sheet.firstColumn] ?? "";
    if (header === "" || lastRow < sheet.firstDataRow || firstRow > sheet.lastDataRow) continue;
    const row = Math.max(firstRow, sheet.firstDataRow);
    findings.push(doubt(sheet, "warning", "formulaWithoutValue", { row, column }, { header, cells }));
  }
  return findings;
}

function matchDoubts(sheet: RecognisedSheet): Finding[] {
  const findings: Finding[] = [];
  const row = sheet.headerRow;
  for (const { field, header, column, taken, confidence, standIns = [] } of sheet.columns) {
    const factor = field === "amount" || field === "spend" ? unitOfHeader(header) : 1;
    if (factor !== 1 && taken)
      findings.push(doubt(sheet, "info", "amountUnit", { row, column }, { header, factor }));
    for (const other of taken ? standIns : [])
      findings.push(
        doubt(
          sheet,
          "info",
          "amountStandsIn",
          { row, column: other.column },
          { header, other: other.header },
        ),
      );
    if (confidence >= 0.8) continue;
    const params = { header, field, confidence: Math.round(confidence * 100), taken: taken ? 1 : 0 };
    findings.push(doubt(sheet, taken ? "warning" : "info", "lowConfidence", { row, column }, params));
  }
  return findings;
}

function yearDoubt(sheet: RecognisedSheet, sample: SheetSample): Finding[] {
  const { yearFromName, firstColumn } = sheet;
  if (yearFromName === undefined || !sampledRows(sample).some((row) => cellOf(row, firstColumn) !== ""))
    return [];
  return [doubt(sheet, "info", "yearFromSheetName", {}, { year: yearFromName })];
}
