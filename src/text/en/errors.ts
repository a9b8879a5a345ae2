/** English: what happened, what was kept, what to do; for everything a workbook may refuse. */
import type { ErrorTexts } from "../fr/errors";

const the = (sheet: string) => (sheet ? `The sheet “${sheet}”` : "A sheet");

export const errors: ErrorTexts = {
  cellEdit: () => "A cell is being edited. Nothing was changed. Press Enter to finish it, then try again.",
  tooLarge: () =>
    "Excel does not accept that much data at once. Nothing was changed. Close other workbooks, then try again.",
  busy: () => "Excel is busy. Nothing was changed. Try again in a few seconds.",
  readOnly: () => "The workbook is read-only. Nothing was written. Save a copy of it, then try again.",
  sheetProtected: ({ sheet }) =>
    `${the(sheet)} is protected and stays as it is. Remove its protection (Review › Unprotect Sheet), then try again.`,
  structureProtected: () =>
    "The structure of the workbook is protected. No sheet was added. Remove the protection (Review › Protect Workbook), then try again.",
  tableInTheWay: ({ sheet }) =>
    `${the(sheet)} was turned into a table: Excel no longer lets us write there. Nothing was changed. Convert the table to a range (Table Design › Convert to Range), then try again.`,
  sheetGone: ({ sheet }) =>
    `${the(sheet)} was deleted or renamed in the meantime. Nothing else was changed. Refresh.`,
  permission: () =>
    "Excel does not allow this in this workbook. Nothing was changed. Check that you may edit it.",
  timeout: () =>
    "Excel did not answer. What you typed is kept. Try again and, if it happens again, reopen the workbook.",
  cancelled: () => "Calculation cancelled. The workbook was not changed.",
  unsupported: () =>
    "This version of Excel cannot do this. Nothing was changed. Update Excel or use Excel on the web.",
  unreadableFile: () =>
    "This file cannot be read as an Excel workbook. Nothing was changed. Open it in Excel and save it as .xlsx.",
  openDataUnreadable: ({ sheet, cell = "" }) =>
    `“${sheet}” cannot be read as open data of contracts${cell === "" ? "" : `: error in line ${cell}`}. Nothing has been changed. Download the file again, or choose another.`,
  noOpenData: ({ sheet }) =>
    `No contract has been recognised in “${sheet}”. Nothing has been changed. Choose the published file: JSON, XML or CSV.`,
  conflict: () =>
    "Somebody was changing this workbook at the same moment. Their changes are kept, nothing else was written. Try again in a few seconds.",
  newerVersion: () =>
    "The settings of this workbook come from a newer version of the add-in. They stay untouched, nothing was saved. Update the add-in.",
  settingsFull: () =>
    "Excel has no more room for what the add-in saves in this workbook. Nothing was saved; your sheets and entries stay as they are. Reopen the figures of a final year, then try again.",
  doneNotRead: () =>
    "It is done, but Excel did not let the workbook be read or refreshed afterwards. Reopen the pane; do not repeat the action.",
  notLoaded: () =>
    "A part of the add-in could not be loaded. Nothing was changed. Check the network connection, then try again and, if it happens again, reopen the pane.",
  noRegister: () =>
    "No contract register was recognised in this workbook. Nothing was changed. Point to its sheet under “Columns”.",
  listOutdated: () =>
    "This list is out of date: rows were moved or changed since the calculation. Nothing was changed. Refresh, then click again.",
  entryNotRead: ({ sheet, cell = "", typed = "" }) =>
    `${the(sheet)}, cell ${cell}: “${typed}” cannot be read. Nothing was changed. Correct or clear it, then finalise the figures.`,
  frameworkPublished: () =>
    "The figures of a year are finalised with this framework. It stays in the workbook, nothing was deleted. Reopen the figures of that year first.",
  unknown: () =>
    "Something unexpected went wrong. Your register and what you typed are kept. Try again and, if it happens again, reopen the workbook.",
};
