/** The workbooks that actions start from, made once by the product itself. */
import { deleteCells, MAX_COLUMNS, rect, typeInto, type Workbook, type Worksheet } from "../../emulator";
import { NUMBER } from "./counted";
import { noteBesideCut } from "./cut";
import { noteBeside, NOTES } from "./detail";
import { type Desk, settled } from "./desk";
import { CLAUSE_COLUMN, EDITED_ROW, FRAMEWORK, INVOICE_ROWS, INVOICES, REGISTER, YEAR } from "./register";
import { cellHolding, cellOf, detailSheet, indicatorSheet, textsCell } from "./sheets";
import { restore, stateOf, type State } from "./state";

export type Start =
  "bare" | "edited" | "invoiced" | "relaid" | "frozen" | "detailed" | "detailRelaid" | "brokenDown";

export const REQUEST = { year: YEAR, frameworkId: FRAMEWORK.id };

/** What the buyer typed into the sheet before anything goes wrong. */
export const TYPED = {
  target: 0.9,
  entry: 7,
  comment: "Vu avec la direction",
  actions: "Deux ateliers avec les acheteurs",
};

function type(sheet: Worksheet | null, at: { row: number; column: number }, text: string): void {
  if (!sheet) throw new Error("No sheet");
  const typed = typeInto(sheet, at.row, at.column, text);
  if (!typed.accepted) throw new Error(`Refused: ${typed.message}`);
}

/** One contract gets the social clause. */
export function editRegister(book: Workbook, row = EDITED_ROW, source: "Local" | "Remote" = "Local"): void {
  const sheet = book.sheets.find(({ name }) => name === REGISTER);
  if (sheet) typeInto(sheet, row, CLAUSE_COLUMN, "Oui", { source });
}

function addInvoices(book: Workbook): void {
  const sheet = book.addSheet(INVOICES);
  INVOICE_ROWS.forEach((line, row) => {
    line.forEach((value, column) => sheet.setValue(row, column, value));
  });
  sheet.format(rect(1, 2, 3, 2), { numberFormat: "dd/mm/yyyy" });
}

/**
 * bare: the register alone. edited: a SPASER sheet with inputs, computed again since, then a row of the register edited; the
 * sheet keeps its layout. invoiced: edited, with a table of invoices. relaid: the same, and a text that asks for another layout. frozen: edited, with the year published.
 * detailed: edited, with a « Détail » of before the edit and a note beside it. detailRelaid: the same, a row of it deleted.
 * brokenDown: edited, with a « Ventilation » of before the edit and a note beside it.
 */
export async function makeStarts(desk: Desk): Promise<Record<Start, State>> {
  const { book } = desk;
  const bare = stateOf(book);
  const session = desk.session();
  await session.open();
  await session.compute(REQUEST);
  const sheet = indicatorSheet(book);
  if (!sheet) throw new Error("Nothing was computed");
  type(sheet, cellOf(sheet, "2.1", "target"), "90 %");
  type(sheet, cellOf(sheet, "1.1", "value"), String(TYPED.entry));
  type(sheet, cellOf(sheet, "2.1", "comment"), TYPED.comment);
  type(sheet, textsCell(sheet), TYPED.actions);
  await session.refresh();
  await settled();
  const computed = stateOf(book);
  editRegister(book);
  const edited = stateOf(book);
  addInvoices(book);
  const invoiced = stateOf(book);
  restore(book, edited);
  await session.freeze(YEAR, true);
  const frozen = stateOf(book);
  restore(book, edited);
  type(
    indicatorSheet(book),
    cellOf(sheet, "2.2", "comment"),
    "Un commentaire qui demande une ligne plus haute. ".repeat(8),
  );
  const relaid = stateOf(book);
  restore(book, computed);
  return {
    bare,
    edited,
    invoiced,
    relaid,
    frozen,
    ...(await detailStarts(desk)),
    brokenDown: await cutStart(desk, computed),
  };
}

async function cutStart(desk: Desk, computed: State): Promise<State> {
  const { book } = desk;
  restore(book, computed);
  const session = desk.session();
  await session.open();
  await session.addCut("quarter");
  await settled();
  noteBesideCut(book);
  editRegister(book);
  return stateOf(book);
}

async function detailStarts(desk: Desk): Promise<Pick<Record<Start, State>, "detailed" | "detailRelaid">> {
  const { book } = desk;
  const session = desk.session();
  await session.open();
  await session.addDetail();
  await settled();
  noteBeside(book, NOTES.before, 1);
  editRegister(book);
  const detailed = stateOf(book);
  const sheet = detailSheet(book);
  if (!sheet) throw new Error("No « Détail » was written");
  deleteCells(sheet, rect(cellHolding(sheet, NUMBER).row + 2, 0, 1, MAX_COLUMNS), "up");
  return { detailed, detailRelaid: stateOf(book) };
}
