/** What the trials look at in « Détail »: which contracts it lists, whether its formulas agree, what people wrote beside it. */
import { rect, typeInto, type Workbook, type Worksheet } from "../../emulator";
import { NUMBER, type ListedContract } from "./counted";
import { cellHolding, contentOf, detailSheet, sheetsOf } from "./sheets";

/** What an auditor wrote beside the first contract before anything goes wrong, and a colleague meanwhile. */
export const NOTES = { before: "Vu avec l’auditeur", meanwhile: "Pièce jointe au dossier" };

/** Right of everything that the product writes. */
const BESIDE = 25;

/** Writes a note at a contract of « Détail », so many rows below the header. */
export function noteBeside(book: Workbook, text: string, below: number): void {
  const sheet = detailSheet(book);
  if (!sheet || sheet.protection) return;
  const { row } = cellHolding(sheet, NUMBER);
  typeInto(sheet, row + below, BESIDE + below, text, { source: "Remote" });
}

/** Writes into the column that is there for it. */
export function commentInside(book: Workbook, text: string, below: number): void {
  const sheet = detailSheet(book);
  if (!sheet || sheet.protection) return;
  const { row, column } = cellHolding(sheet, COMMENTS);
  typeInto(sheet, row + below, column, text, { source: "Remote" });
}

const COMMENTS = "Commentaires";

/** The contracts that the sheet shows, with their words for 2.1 and 2.2: what a reader sees, wherever it was moved. */
export function listedIn(sheet: Worksheet): ListedContract[] {
  const header = cellHolding(sheet, NUMBER);
  const columns = ["2.1", "2.2"].map((id) => columnHeaded(sheet, header.row, id));
  const used = sheet.used();
  const end = used ? used.row + used.rows : 0;
  const listed: ListedContract[] = [];
  for (let row = header.row + 1; row < end; row++) {
    const [number = "", clause = "", annex = ""] = [header.column, ...columns].map((column) =>
      String(sheet.value(row, column) ?? ""),
    );
    // Those that left are kept below, for the sake of what is written beside them.
    if (/^(gone|apart):/.test(String(sheet.value(row, 0)))) continue;
    if (number + clause + annex !== "") listed.push([number, clause, annex]);
  }
  return listed;
}

/** The column of an indicator; those that count the same contracts alike share one, « 2.1, 2.2 ». */
function columnHeaded(sheet: Worksheet, row: number, id: string): number {
  const columns = Array.from({ length: BESIDE }, (_, column) => column);
  return columns.findIndex((column) => {
    const [ids = "", ...label] = String(sheet.value(row, column) ?? "").split("\n");
    return label.length > 0 && ids.split(", ").includes(id);
  });
}

/** The rows of the product's own formulas: those by which an auditor checks the figures. */
function disagreeing(sheet: Worksheet): string[] {
  const shown = cellHolding(sheet, "Feuille des indicateurs").row;
  const recomputed = cellHolding(sheet, "Recalculé ici").row;
  const differing: string[] = [];
  sheet.grid.each(rect(shown, 0, 1, BESIDE), (cell, _, column) => {
    const again = sheet.value(recomputed, column);
    if (typeof cell.value !== "number" || Math.abs(cell.value - Number(again)) < 1e-9) return;
    differing.push(`« Détail » shows ${cell.value} and computes ${String(again)}`);
  });
  return differing;
}

/**
 * What is wrong in « Détail »: it must list exactly the contracts of one of `right`, its formulas must give the figures, and
 * there is one at most.
 */
export function wrongDetail(book: Workbook, right: readonly (ListedContract[] | null)[]): string[] {
  const sheet = detailSheet(book);
  if (!sheet) return [];
  const listed = JSON.stringify(listedIn(sheet));
  const count = sheetsOf(book, "detail").length;
  return [
    ...(right.some((contracts) => JSON.stringify(contracts) === listed)
      ? []
      : [`« Détail » lists ${listed}`]),
    ...disagreeing(sheet),
    ...(count > 1 ? [`${count} sheets « Détail »`] : []),
  ];
}

/** The notes that are no longer in « Détail »; none when there is no such sheet. */
export function lostNotes(book: Workbook, notes: readonly string[]): string[] {
  const sheet = detailSheet(book);
  const content = sheet ? contentOf(sheet) : "";
  return sheet ? notes.filter((note) => !content.includes(note)).map((note) => `« ${note} » is lost`) : [];
}
