/** The result of the checks in words: as rows of a sheet and as a text to copy. */
import type { CheckResult, Seen, Verification } from "../../excel/verification/verify";
import type { VerificationTexts } from "../../text/fr/verification";

type Rows = (string | number)[][];

/** A value as it is shown: Excel's own, not a sentence. */
export function shown(value: Seen): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What Excel this is, one line each. */
function aboutRows(
  { platform, version, languages, excelApi }: Verification,
  product: string,
  { about }: VerificationTexts,
): Rows {
  return [
    [about.platform, platform],
    [about.version, version],
    [about.excelApi, excelApi],
    [about.languages, languages.join(", ")],
    [about.product, product],
  ];
}

/** The rows of the sheet, and which of them is the header. */
export function sheetRows(
  result: Verification,
  product: string,
  texts: VerificationTexts,
): { rows: Rows; headerRow: number } {
  const { columns } = texts;
  const head = [[texts.title], ...aboutRows(result, product, texts), []];
  const header = [
    columns.subject,
    columns.check,
    columns.outcome,
    columns.expected,
    columns.seen,
    columns.ms,
  ];
  return {
    rows: [...head, header, ...result.results.map((one) => rowOf(one, texts))],
    headerRow: head.length,
  };
}

function rowOf(
  { id, subject, outcome, expected, seen, needs, ms }: CheckResult,
  texts: VerificationTexts,
): (string | number)[] {
  const isAsked = outcome === "passed" || outcome === "differs";
  return [
    texts.subjects[subject],
    texts.checks[id],
    needs === null ? texts.outcome[outcome] : `${texts.outcome[outcome]} (ExcelApi ${needs})`,
    shown(expected),
    isAsked ? shown(seen) : "",
    isAsked ? ms : "",
  ];
}

/** Fields parted by tabs: it pastes into a sheet and is read in a message. */
export function copiedText(result: Verification, product: string, texts: VerificationTexts): string {
  const { rows } = sheetRows(result, product, texts);
  return rows
    .map((row) => row.map((field) => String(field).replace(/[\t\r\n]+/g, " ")).join("\t"))
    .join("\n");
}
