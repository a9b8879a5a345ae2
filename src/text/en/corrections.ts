/** English words of “Columns” and “To check”. */
import { formatCount, formatPercent } from "../numbers";
import type { CorrectionTexts } from "../fr/corrections";

const many = (count: number) => count !== 1;
const n = (count: number) => formatCount(count, "en");
const columns = (count: number) => `${n(count)} ${many(count) ? "columns" : "column"}`;

export const corrections: CorrectionTexts = {
  columns: {
    title: "Columns",
    intro:
      "What was recognised in the register. Every correction applies at once and is saved in this workbook.",
    sheets: "Sheets",
    sheetKind: {
      contracts: "Contract register",
      planning: "Planned procurements",
      invoices: "Invoices",
      insertionHours: "Insertion hours",
      sourcing: "Sourcing meetings",
      trainings: "Training courses",
      publications: "Publications",
    },
    sheetIgnored: "Ignored",
    sheetRole: (sheet) => `Role of the sheet “${sheet}”`,
    headerRow: "Header row",
    header: (row) => `headers in row ${n(row)}`,
    theme: {
      identity: "Identity",
      award: "Award",
      social: "Social",
      environment: "Environment",
      economy: "Economy and follow-up",
    },
    ownFacts: "The framework’s own data",
    related: (kind) => `Table: ${kind}`,
    read: (found, all) => `${n(found)} of ${n(all)}`,
    proposedTitle: (count) => `${columns(count)} to confirm`,
    proposedIntro: "To be confirmed before being read.",
    accept: "Accept",
    refuse: "Ignore",
    acceptOf: (field, header) => `Accept “${header}” for ${field}`,
    refuseOf: (field, header) => `Ignore “${header}” for ${field}`,
    none: "no column",
    noneOption: "(none)",
    place: (sheet, letters) => `“${sheet}”, column ${letters}`,
    blankHeader: "no header",
    usedFor: (fields) => `read for ${fields}`,
    taken: (column, fields, field) =>
      `Column ${column} is already read for ${fields}. Read it for ${field} instead?`,
    takeIt: "Read it here",
    keepIt: "Leave it",
    automatic: "Back to the automatic choice",
    automaticOf: (field) => `Back to the automatic choice for ${field}`,
    allAutomatic: "Back to all automatic choices",
    choose: (field) => `Column for ${field}`,
    chooseIn: (field, sheet) => `Column for ${field} in “${sheet}”`,
    yearFor: (field) => `Year for ${field}`,
    sample: "Examples",
    noSample: "no value",
    samples: (values) => `Examples: ${values.join(" · ")}`,
    sure: (confidence) => `confidence ${formatPercent(confidence, 0, "en")}`,
    unused: (count) => `${columns(count)} ignored`,
    unusedIntro: "No effect on the indicators.",
    addMissing: "Add the missing columns…",
    addTitle: "Add columns to the register",
    addWarning: (sheet) =>
      `These columns will be added, empty, to the right of the register “${sheet}”, with a Yes / No list. It is the only action that changes the register.`,
    nothingToAdd: "No indicator lacks a Yes / No column.",
    addConfirm: (count) => `Add ${columns(count)}`,
    cancel: "Cancel",
  },
  check: {
    title: "To check",
    nothing: "Nothing to check.",
    nothingMore: "Every row of the register was read without reservation.",
    intro: "These points do not prevent the calculation. Click to go to the cell.",
    severity: {
      error: "Rows or values ignored",
      warning: "Read, but check",
      info: "Good to know",
    },
    ignore: "Ignore these",
    ignoreOf: (kind) => `Ignore: ${kind}`,
    ignored: "Ignored",
    restore: "Restore",
    restoreOf: (kind) => `Restore: ${kind}`,
    workbook: "Workbook",
    place: (sheet, address) => `${sheet}, ${address}`,
    row: (row) => `row ${n(row)}`,
    more: (count) => `Show ${n(count)} more`,
  },
};
