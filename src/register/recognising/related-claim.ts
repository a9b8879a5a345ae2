/** Whether a sheet is the related table that it looks like: what it is called, what its headers say, and what stands in it. */
import type { RelatedTableKind } from "../fields";
import type { Cell } from "../grid";
import { plain } from "../cells/plain-text";
import type { SheetCandidate } from "./sheet-candidate";
import { hasTaken, namedAs } from "./sheet-candidate";
import type { Tried } from "./sheet-choice";
import { isRegister } from "./sheet-choice";
import { sampledRows } from "./sheet-rows";
import { ABOUT_RESPONSIBLE_PURCHASING } from "./topics";

/** "is": it is counted; "may": it looks like one but doesn't say what makes it one, so that the user is asked. */
export type Claim = "is" | "may" | null;

/** Publicity of contracts, which is published as well. */
const NOTICES =
  /\bboamp\b|\bjoue\b|\bjal\b|\bted\b|\bavis\b|annonces? legales?|publicite|profil d'?acheteur|appels? d'offres|dematerialis|tender notice|contract notice/;
/** Published for everybody, not in the space for colleagues. */
const OUTSIDE =
  /\bpresse\b|facebook|linkedin|instagram|reseaux sociaux|site internet|open ?data|scientifique|deliberation/;
/** Hours that are not those of people in insertion. */
const OTHER_HOURS =
  /supplementaire|maintenance|intervention|astreinte|formation|machine|regie|agents?\b|conges?|menage|ouverture|main d'?oeuvre|vacation|overtime/;
/** Invoices that the body sends, not those that it pays. */
const ISSUED = /\bemises?\b|clients?\b|recettes?\b|titres? de recette|loyers?|ventes?\b|issued|sales/;
const SOURCING = /sourc|market sounding/;
const WITH_SUPPLIERS =
  /fournisseur|entreprise|societe|operateur|prestataire|candidat|supplier|company|compan/;
/** A topic is told by so many of the titles. */
const MOSTLY = 2 / 3;

/** What a sheet claims to be as one kind of related table, by its columns, its name, its titles, headers and values. */
export function claimOf(kind: RelatedTableKind, tried: Tried): Claim {
  const sheet = tried.related[kind]?.sheet;
  if (!sheet) return null;
  const has = (field: string) => hasTaken(sheet, field);
  const names = [sheet.sheetName, ...titlesOf(tried, sheet.headerRow)].map(plain);
  const headers = sheet.headers.map(beginning);
  const says = (words: RegExp) => [...names, ...headers].some((text) => words.test(text));
  const called =
    names.some((name) => namedAs(kind, name)) || headers.some((text) => HEADERS_SAY[kind].test(text));
  const dated = has("date");
  switch (kind) {
    case "invoices": {
      const paid = has("received") && has("paid");
      if (!paid && !(called && has("contractNumber") && (has("paid") || has("received"))))
        return called && (has("paid") || has("received")) ? "may" : null;
      return says(ISSUED) ? "may" : "is";
    }
    case "insertionHours": {
      if (!has("hours")) return null;
      const insertion = says(/insertion|clause sociale/);
      if (!has("contractNumber")) return insertion && (dated || has("year")) ? "may" : null;
      if (!dated && !has("year") && !called) return null;
      return !insertion && says(OTHER_HOURS) ? "may" : "is";
    }
    case "sourcing":
      if (!called || !dated) return null;
      return says(SOURCING) || says(WITH_SUPPLIERS) || has("procedureNumber") ? "is" : "may";
    case "trainings":
      if (!called || !dated) return null;
      return says(ABOUT_RESPONSIBLE_PURCHASING) ||
        has("responsible") ||
        shareOfRows(tried, sheet.headerRow, ABOUT_RESPONSIBLE_PURCHASING) >= MOSTLY
        ? "is"
        : "may";
    case "publications":
      if (!called || !dated) return null;
      if (says(NOTICES) || shareOfRows(tried, sheet.headerRow, NOTICES) > 0.3) return null;
      return (says(OUTSIDE) || shareOfRows(tried, sheet.headerRow, OUTSIDE) > 0.3) && !says(/intranet|intern/)
        ? "may"
        : "is";
  }
}

const HEADERS_SAY: Record<RelatedTableKind, RegExp> = {
  invoices: /factur|invoice/,
  insertionHours: /insertion/,
  sourcing: /sourc|rencontr/,
  trainings: /formation|training/,
  publications: /intranet|(?:titre|theme|objet|lien) (?:de |de la |de l'|d')?(?:publi|article)/,
};

/** The lines above the header, without underscores that words would hide behind. */
function titlesOf({ sample }: Tried, headerRow: number): string[] {
  return sampledRows(sample)
    .filter(({ row }) => row < headerRow)
    .flatMap(({ cells }) => cells)
    .filter((cell): cell is string => typeof cell === "string" && cell.length < 120);
}

/** The share of the filled rows below the header of which a cell says it. */
function shareOfRows({ sample }: Tried, headerRow: number, words: RegExp): number {
  const texts = sampledRows(sample)
    .filter(({ row }) => row > headerRow)
    .map(({ cells }) => cells.filter((cell) => typeof cell === "string" && cell !== "").map(beginning))
    .filter((cells) => cells.length > 0);
  if (texts.length === 0) return 0;
  return texts.filter((cells) => cells.some((text) => words.test(text))).length / texts.length;
}

/** Plain, and no more of it than is looked at. */
function beginning(text: Cell): string {
  return plain(String(text).slice(0, 160));
}

/**
 * A sheet that could be both is a related table when its contracts repeat what only such a table has and it lacks what
 * describes a contract.
 */
export function prefersRelated(
  contracts: SheetCandidate,
  kind: RelatedTableKind,
  related: SheetCandidate,
): boolean {
  const { sheet } = contracts;
  const describes = ["object", "procedure", "amount", "cpv", "nature", "socialClause", "sme"].filter(
    (field) => hasTaken(sheet, field),
  ).length;
  if (kind === "invoices")
    return hasTaken(related.sheet, "paid") && !(hasTaken(sheet, "object") && hasTaken(sheet, "procedure"));
  const named = namedAs(kind, sheet.sheetName);
  if (kind === "insertionHours")
    return !isRegister(sheet) || describes <= (named ? 1 : 0) || (describes <= 2 && numbersRepeat(related));
  // A list of events has a date and a title, but neither suppliers nor amounts.
  const awards = ["contractNumber", "supplierName", "amount", "procedure"].filter((field) =>
    hasTaken(sheet, field),
  ).length;
  return named ? awards <= 2 || !isRegister(sheet) : awards <= 1;
}

/** A row a month and contract: each number stands on several rows. */
function numbersRepeat({ sheet, columns }: SheetCandidate): boolean {
  const at = sheet.columns.find(({ field, taken }) => taken && field === "contractNumber")?.column;
  const profile = columns.find(({ cell }) => cell.column === at)?.profile;
  return profile !== undefined && profile.filled >= 4 && profile.distinct <= profile.filled * 0.6;
}
