/** English: what happened, what was kept, what to do; for everything a workbook may refuse. */
import type { ErrorTexts } from "../fr/errors";

const the = (sheet: string) => (sheet ? `The sheet “${sheet}”` : "A sheet");

export const errors: ErrorTexts = {
  cellEdit: () => "A cell is being edited: press Enter to finish it, then try again. Nothing was changed.",
  tooLarge: () =>
    "Excel does not accept that much data at once. Nothing was changed: close other workbooks, then try again.",
  busy: () => "Excel is busy. Nothing was changed: try again in a few seconds.",
  readOnly: () => "The workbook is read-only: nothing was written. Save a copy of it, then start again.",
  sheetProtected: ({ sheet }) =>
    `${the(sheet)} is protected and stays as it is. Remove its protection (Review › Unprotect Sheet), then try again.`,
  structureProtected: () =>
    "The structure of the workbook is protected: no sheet was added. Remove the protection (Review › Protect Workbook), then try again.",
  sheetGone: ({ sheet }) =>
    `${the(sheet)} was deleted or renamed in the meantime. Nothing else was changed: compute again.`,
  permission: () =>
    "Excel does not allow this in this workbook. Nothing was changed: check that you may edit it.",
  timeout: () =>
    "Excel did not answer. What you typed is kept: try again and, if it happens again, reopen the workbook.",
  cancelled: () => "You cancelled. The workbook is as it was.",
  unsupported: () =>
    "This version of Excel cannot do this. Nothing was changed: update Excel or use Excel on the web.",
  unreadableFile: () =>
    "This file cannot be read as an Excel workbook. Nothing was changed: open it in Excel and save it as .xlsx.",
  conflict: () =>
    "Somebody was changing this workbook at the same moment: their changes are kept and nothing else was written. Try again in a few seconds.",
  newerVersion: () =>
    "The settings of this workbook come from a newer version of the add-in: they stay untouched and nothing was saved. Update the add-in.",
  doneNotRead: () =>
    "It is done, but Excel did not let the workbook be read or refreshed afterwards. Reopen the pane; do not repeat the action.",
  notLoaded: () =>
    "A part of the add-in could not be loaded. Nothing was changed: check the network connection, then try again and, if it happens again, reopen the pane.",
  noRegister: () =>
    "No contract register was recognised in this workbook. Nothing was changed: point to its sheet under “Columns”.",
  unknown: () =>
    "Something unexpected went wrong. Your register and what you typed are kept: try again and, if it happens again, reopen the workbook.",
};
