/** What goes wrong in a trial, and what a person does about it before trying again. */
import {
  deleteCells,
  insertCells,
  typeInto,
  type Effect,
  type Workbook,
  type Worksheet,
} from "../../emulator";
import { MAX_COLUMNS, MAX_ROWS, OFFICE_ERRORS, rect } from "../../emulator";
import { MEMORY_KEY } from "../../src/workbook/memory";
import type { WorkbookErrorCode } from "../../src/workbook/workbook";
import { REGISTER, REMOTE_ROW } from "./register";
import { cellHolding, cellOf, contentOf, indicatorSheet } from "./sheets";
import { editRegister } from "./starts";

/** An act of somebody in the workbook, at the moment of a request. */
export interface Act {
  act: (book: Workbook) => void;
  /** What a person does so that the next try can succeed. */
  mend?: (book: Workbook) => void;
  /** One more contract has the clause, for whoever reads afterwards. */
  clause?: true;
  /** What was asked for may have gone with it: it is asked for once more. */
  takesAway?: true;
}

/** What the buyer may be told: these are the sentences that fit. Nothing may need to be told. */
interface Told {
  name: string;
  codes: readonly WorkbookErrorCode[];
}

export type Kind = Told &
  (
    | { effect: (actions: number) => Effect; unanswered?: true }
    | { somebody: Act }
    /** The page itself: handled by the trial. */
    | { page: "reload" | "secondClick" | "cancel" }
  );

const office = (name: string, code: number, told: WorkbookErrorCode): Kind => ({
  name,
  codes: [told],
  effect: () => ({ kind: "office", code }),
});
const api = (
  name: string,
  code: string,
  after: (actions: number) => number,
  codes: readonly WorkbookErrorCode[],
): Kind => ({
  name,
  codes,
  effect: (actions) => ({ kind: "api", code, afterActions: after(actions) }),
});
const unanswered = (name: string, effect: Effect): Kind => ({
  name,
  codes: ["timeout"],
  effect: () => effect,
  unanswered: true,
});
export const somebody = (
  name: string,
  act: Act["act"],
  { codes = [], ...rest }: Omit<Act, "act"> & Partial<Pick<Told, "codes">> = {},
): Kind => ({ name, codes, somebody: { act, ...rest } });

const register = (book: Workbook): Worksheet | undefined =>
  book.sheets.find(
    (sheet) => !sheet.name.startsWith("~") && contentOf(sheet).includes("Registre des marchés"),
  );

export function protect(book: Workbook, sheet: Worksheet | null | undefined): void {
  if (sheet && book.sheets.includes(sheet)) sheet.protection = { options: {}, password: null };
}

export function unprotect(book: Workbook): void {
  book.structureProtected = false;
  for (const sheet of book.sheets) sheet.protection = null;
}

/** A colleague's paste of the deleted register, from a copy. */
let binned: Worksheet | null = null;

function deleteRegister(book: Workbook): void {
  const sheet = register(book);
  if (!sheet || book.structureProtected) return;
  binned = sheet;
  book.deleteSheet(sheet);
}

function bringRegisterBack(book: Workbook): void {
  if (!binned || register(book)) return;
  const sheet = book.addSheet(REGISTER);
  binned.grid.each(rect(0, 0, 200, 40), (cell, row, column) => sheet.grid.put(row, column, { ...cell }));
}

export function rename(book: Workbook, sheet: Worksheet | null | undefined, name: string): void {
  if (sheet) book.renameSheet(sheet, name);
}

/** A column cut from where it is and inserted elsewhere; `to` counts without it. */
function moveColumn(sheet: Worksheet | null | undefined, from: number, to: number): void {
  if (!sheet || sheet.protection) return;
  const cells: [number, unknown][] = [];
  sheet.grid.each(rect(0, from, 200, 1), (cell, row) => cells.push([row, { ...cell }]));
  deleteCells(sheet, rect(0, from, MAX_ROWS, 1), "left");
  insertCells(sheet, rect(0, to, MAX_ROWS, 1), "right");
  for (const [row, cell] of cells) sheet.grid.put(row, to, cell as Parameters<typeof sheet.grid.put>[2]);
}

function moveComments(sheet: Worksheet | null): void {
  if (!sheet) return;
  moveColumn(sheet, cellOf(sheet, "2.1", "comment").column, cellOf(sheet, "2.1", "value").column);
}

export function moveLast(book: Workbook, sheet: Worksheet | null | undefined): void {
  if (sheet && !book.structureProtected) book.moveSheet(sheet, book.sheets.length - 1);
}

/** Beside the last column, header and all, as somebody does who needs one more. */
function typeColumn(sheet: Worksheet | undefined): void {
  const used = sheet?.used();
  if (!sheet || !used || sheet.protection) return;
  const column = used.column + used.columns;
  const { row } = cellHolding(sheet, "N° de marché");
  const texts = ["Rapporteur", ...Array.from({ length: 4 }, (_, index) => `Agent ${index}`)];
  texts.forEach((text, index) => typeInto(sheet, row + index, column, text, { source: "Remote" }));
}

function typeComment(book: Workbook): void {
  const sheet = indicatorSheet(book);
  if (!sheet || sheet.protection) return;
  const { row, column } = cellOf(sheet, "2.2", "comment");
  typeInto(sheet, row, column, COLLEAGUE, { source: "Remote" });
}

/** What a colleague writes into the SPASER sheet. */
export const COLLEAGUE = "Relu par une collègue";
export const NEWER = { version: 7, something: { else: true } };

/** A row above the indicators, or a column before the values. */
function insertIntoOurs(book: Workbook, what: "row" | "column"): void {
  const sheet = indicatorSheet(book);
  if (!sheet) return;
  const at = cellOf(sheet, "1.1", "value");
  if (what === "row") insertCells(sheet, rect(at.row, 0, 1, MAX_COLUMNS), "down");
  else insertCells(sheet, rect(0, at.column, MAX_ROWS, 1), "right");
}

export const KINDS: readonly Kind[] = [
  office("cell in edit mode", OFFICE_ERRORS.cellEditMode, "cellEdit"),
  office("request too large", OFFICE_ERRORS.requestTooLarge, "tooLarge"),
  office("response too large", OFFICE_ERRORS.responseTooLarge, "tooLarge"),
  office("activity limit", OFFICE_ERRORS.activityLimit, "busy"),
  office("no permission", OFFICE_ERRORS.noPermission, "permission"),
  office("internal error", OFFICE_ERRORS.internal, "unknown"),
  api("general exception at once", "GeneralException", () => 0, ["unknown"]),
  api("general exception half-way", "GeneralException", (actions) => Math.floor(actions / 2), ["unknown"]),
  api("general exception at the end", "GeneralException", (actions) => actions - 1, ["unknown"]),
  api("access denied half-way", "AccessDenied", (actions) => Math.floor(actions / 2), [
    "sheetProtected",
    "structureProtected",
    "permission",
  ]),
  {
    name: "done but reported as failed",
    codes: ["unknown"],
    effect: () => ({ kind: "doneButFailed", code: "GeneralException" }),
  },
  { name: "null instead of values", codes: ["unknown"], effect: () => ({ kind: "nulls" }) },
  unanswered("no answer, not done", { kind: "silence" }),
  unanswered("done after the time-out", { kind: "delay", milliseconds: 40 }),
  unanswered("no answer, done", { kind: "silence", done: true }),
  somebody("register protected", (book) => protect(book, register(book)), {
    mend: unprotect,
    codes: ["sheetProtected"],
  }),
  somebody("SPASER sheet protected", (book) => protect(book, indicatorSheet(book)), {
    mend: unprotect,
    codes: ["sheetProtected"],
  }),
  somebody("structure protected", (book) => void (book.structureProtected = true), {
    mend: unprotect,
    codes: ["structureProtected"],
  }),
  somebody("register deleted", deleteRegister, {
    mend: bringRegisterBack,
    codes: ["noRegister", "sheetGone"],
  }),
  somebody(
    "SPASER sheet deleted",
    (book) => {
      const sheet = indicatorSheet(book);
      if (sheet) book.deleteSheet(sheet);
    },
    { codes: ["sheetGone"] },
  ),
  somebody("register renamed", (book) => rename(book, register(book), "Marchés publics")),
  somebody("SPASER sheet renamed", (book) => rename(book, indicatorSheet(book), "Notre SPASER")),
  somebody("register moved among the tabs", (book) => moveLast(book, register(book))),
  somebody("SPASER sheet moved among the tabs", (book) => {
    const sheet = indicatorSheet(book);
    if (sheet && !book.structureProtected) book.moveSheet(sheet, 0);
  }),
  somebody("row inserted above the register's header", (book) => {
    const sheet = register(book);
    if (sheet) insertCells(sheet, rect(1, 0, 1, MAX_COLUMNS), "down", "Remote");
  }),
  somebody("column inserted into the register", (book) => {
    const sheet = register(book);
    if (sheet) insertCells(sheet, rect(0, 2, MAX_ROWS, 1), "right", "Remote");
  }),
  somebody("a colleague adds a column to the register", (book) => typeColumn(register(book))),
  somebody("columns of the register moved", (book) => moveColumn(register(book), 1, 4)),
  somebody("row inserted into the SPASER sheet", (book) => insertIntoOurs(book, "row")),
  somebody("column inserted into the SPASER sheet", (book) => insertIntoOurs(book, "column")),
  somebody("columns of the SPASER sheet moved", (book) => moveComments(indicatorSheet(book))),
  somebody("a colleague edits the register", (book) => editRegister(book, REMOTE_ROW, "Remote"), {
    clause: true,
  }),
  somebody("a colleague comments in the SPASER sheet", typeComment),
  somebody("settings corrupted", (book) => void book.settings.set(MEMORY_KEY, { version: 1, choices: 3 }), {
    takesAway: true,
  }),
  somebody("settings written by a newer version", (book) => void book.settings.set(MEMORY_KEY, NEWER), {
    codes: ["newerVersion"],
  }),
  somebody("settings refused: no more room", (book) => void (book.settings.mostBytes = 1), {
    mend: (book) => void (book.settings.mostBytes = 2_000_000),
    codes: ["settingsFull"],
  }),
  { name: "pane reloaded", codes: [], page: "reload" },
  { name: "second click", codes: [], page: "secondClick" },
  { name: "cancelled", codes: ["cancelled"], page: "cancel" },
];
