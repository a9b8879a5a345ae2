/** What goes wrong around « Détail », for the actions that write it. */
import {
  deleteCells,
  insertCells,
  MAX_COLUMNS,
  MAX_ROWS,
  rect,
  sortRows,
  type Worksheet,
} from "../../emulator";
import { NUMBER } from "./counted";
import { commentInside, noteBeside, NOTES } from "./detail";
import { moveLast, protect, rename, somebody, unprotect, type Kind } from "./kinds";
import { cellHolding, detailSheet } from "./sheets";

/** The second contract's row, and the column of the objects. */
function insideOf(sheet: Worksheet): { row: number; column: number } {
  const { row, column } = cellHolding(sheet, NUMBER);
  return { row: row + 2, column: column + 2 };
}

export const DETAIL_KINDS: readonly Kind[] = [
  somebody(
    "Détail deleted",
    (book) => {
      const sheet = detailSheet(book);
      if (sheet && !book.structureProtected) book.deleteSheet(sheet);
    },
    { takesAway: true, codes: ["sheetGone"] },
  ),
  somebody("Détail renamed", (book) => rename(book, detailSheet(book), "Contrôle")),
  somebody("Détail protected", (book) => protect(book, detailSheet(book)), {
    mend: unprotect,
    codes: ["sheetProtected"],
  }),
  somebody("Détail hidden", (book) => {
    const sheet = detailSheet(book);
    if (sheet) sheet.visibility = "Hidden";
  }),
  somebody("Détail moved among the tabs", (book) => moveLast(book, detailSheet(book))),
  somebody("row inserted into the Détail", (book) => {
    const sheet = detailSheet(book);
    if (sheet) insertCells(sheet, rect(insideOf(sheet).row, 0, 1, MAX_COLUMNS), "down", "Remote");
  }),
  somebody("column inserted into the Détail", (book) => {
    const sheet = detailSheet(book);
    if (sheet) insertCells(sheet, rect(0, insideOf(sheet).column, MAX_ROWS, 1), "right", "Remote");
  }),
  somebody(
    "row deleted from the Détail",
    (book) => {
      const sheet = detailSheet(book);
      if (sheet) deleteCells(sheet, rect(insideOf(sheet).row, 0, 1, MAX_COLUMNS), "up", "Remote");
    },
    { takesAway: true },
  ),
  somebody(
    "Détail sorted by its arrows",
    (book) => {
      const sheet = detailSheet(book);
      const area = sheet?.autoFilter?.area;
      if (sheet && area) sortRows(sheet, area, [{ column: 2, descending: true }], true, "Remote");
    },
    { takesAway: true },
  ),
  somebody("a colleague comments in the Détail", (book) => commentInside(book, NOTES.meanwhile, 3)),
  somebody("a colleague notes beside the Détail", (book) => noteBeside(book, NOTES.meanwhile, 3)),
];
