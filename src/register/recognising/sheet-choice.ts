/** Which sheets are the register, which are related tables, and which are left alone. */
import type { RelatedTableKind } from "../fields";
import type { SheetSample } from "../grid";
import { headerWords } from "./header-words";
import type { RecognisedSheet, RecognitionReason } from "../recognition";
import type { SheetCandidate } from "./sheet-candidate";
import { hasTaken, namedOtherwise } from "./sheet-candidate";
import type { OtherRegister } from "./vocabulary/other-registers";

/** Everything a sheet was tried as. */
export interface Tried {
  sample: SheetSample;
  contracts: SheetCandidate | null;
  related: Partial<Record<RelatedTableKind, SheetCandidate>>;
  /** The register of something else that it is. */
  other: OtherRegister | null;
}

/** Tells the year of notification by itself. */
export function isDated(sheet: RecognisedSheet): boolean {
  return (
    hasTaken(sheet, "notificationDate") ||
    hasTaken(sheet, "notificationYear") ||
    sheet.yearFromName !== undefined
  );
}

/** A year that stands in the sheet's name and nowhere else (« 2022 », « Marchés 2022 »); undefined when there are several. */
export function yearInName(name: string): number | undefined {
  const years = name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return years.length === 1 ? Number(years[0]) : undefined;
}

function count(sheet: RecognisedSheet): number {
  return sheet.columns.filter((match) => match.taken).length;
}

/** Enough of a contract to count it: something that names it, something that dates it, something more. */
export function isRegister(sheet: RecognisedSheet): boolean {
  const named = hasTaken(sheet, "object") || hasTaken(sheet, "contractNumber");
  const more =
    hasTaken(sheet, "supplierName") ||
    hasTaken(sheet, "amount") ||
    hasTaken(sheet, "procedure") ||
    count(sheet) >= 5;
  return named && more && isDated(sheet) && count(sheet) >= 3;
}

/** A register that nobody dated: still worth showing when there is nothing better, so that the columns can be corrected. */
export function isUndatedRegister(sheet: RecognisedSheet): boolean {
  return (
    (hasTaken(sheet, "object") || hasTaken(sheet, "contractNumber")) &&
    hasTaken(sheet, "supplierName") &&
    count(sheet) >= 4
  );
}

/** The dates of this sheet are those of invoices: with suppliers, objects and amounts it still is no register. */
export function datesInvoices({ related }: Tried): boolean {
  const columns = related.invoices?.sheet.columns ?? [];
  return columns.some(
    ({ field, confidence }) => (field === "received" || field === "paid") && confidence >= 0.8,
  );
}

/** Header words in common, as a share of the smaller header. */
export function headerLikeness(a: RecognisedSheet, b: RecognisedSheet): number {
  const words = (sheet: RecognisedSheet) =>
    new Set(sheet.headers.map((header) => headerWords(header).words.join(" ")).filter((text) => text !== ""));
  const first = words(a);
  const second = words(b);
  let common = 0;
  for (const text of first) if (second.has(text)) common++;
  return common / Math.max(1, Math.min(first.size, second.size));
}

/** Whether a second register-like sheet belongs to the register of the first: the same header, or nearly, and no other theme. */
export function belongsTo(base: RecognisedSheet, other: RecognisedSheet): boolean {
  if (namedOtherwise(other.sheetName) && !namedOtherwise(base.sheetName)) return false;
  const fields = (sheet: RecognisedSheet) =>
    new Set(sheet.columns.filter((m) => m.taken).map((m) => m.field));
  const mine = fields(base);
  const theirs = fields(other);
  let common = 0;
  for (const field of mine) if (theirs.has(field)) common++;
  const shared = common / Math.max(mine.size, theirs.size);
  const likeness = headerLikeness(base, other);
  const sameSeries = yearInName(base.sheetName) !== undefined && yearInName(other.sheetName) !== undefined;
  return likeness >= 0.8 || (shared >= 0.7 && likeness >= 0.5) || (sameSeries && shared >= 0.6);
}

/** True when two sheets hold the same sampled cells: a copy that must not be counted twice. */
export function isCopy(a: SheetSample, b: SheetSample): boolean {
  const cells = (sample: SheetSample) =>
    JSON.stringify(sample.blocks.map((block) => [block.firstRow, block.cells]));
  const first = a.shape.used;
  const second = b.shape.used;
  return (
    !!first && !!second && first.rowCount > 3 && first.rowCount === second.rowCount && cells(a) === cells(b)
  );
}

export function otherwise(
  sheetId: string,
  sheetName: string,
  code: RecognitionReason["code"],
  params: Record<string, string | number> = {},
) {
  return { sheetId, sheetName, reason: { code, params } };
}
