/** English words of the command line. */
import { formatCount } from "../numbers";
import type { HeadlessTexts } from "../fr/headless";

const many = (count: number) => count !== 1;
const n = (count: number) => formatCount(count, "en");

export const headless: HeadlessTexts = {
  title: (framework, year) => `${framework} ${year}`,
  found: (sheets, size, recognised, headed) =>
    `${sheets}: ${n(size)} ${many(size) ? "contracts" : "contract"}, ${n(recognised)} of ${n(headed)} columns recognised.`,
  table: {
    id: "No.",
    indicator: "Indicator",
    target: "Target",
    evolution: "Evolution",
    gap: "Gap",
    status: "Status",
    base: "Base",
    byAmount: "In value",
    coverage: "Coverage",
    keyFigures: "Key figures",
    axis: (id, title) => `Axis ${id}. ${title}`,
  },
  recognition: {
    title: "Recognition",
    field: "Field",
    column: "Column",
    confidence: "Confidence",
    reason: "Why",
    proposed: "proposed, not read",
    otherSheets: "Sheets left alone",
  },
  findings: {
    title: "To check",
    none: "Nothing to check.",
    error: "error",
    warning: "to check",
    info: "for information",
    more: (count) => `and ${n(count)} more`,
  },
  written: (file) => `Written: ${file}`,
  errors: {
    noFile: "Name a file.",
    missingFile: (file) => `${file}: this file does not exist.`,
    emptyFile: (file) => `${file}: this file is empty.`,
    unreadableFile: (file) => `${file}: this file cannot be read as an Excel workbook.`,
    truncatedFile: (file) => `${file}: this file is incomplete or damaged; copy or download it again.`,
    encryptedFile: (file) => `${file}: this workbook is protected by a password; save a copy without one.`,
    tooLarge: (file) => `${file}: this file is too large to be read safely; keep only the register in it.`,
    noRegister: (file) => `${file}: no contract register was recognised in it.`,
    noYear: (file) => `${file}: no readable notification date.`,
    unknownYear: (year) => `“${year}” is not a year.`,
    unknownFramework: (framework) => `The framework “${framework}” does not exist.`,
    unknownOption: (option) => `The option “${option}” does not exist.`,
    badColumns: (file) => `${file}: this file of choices is not valid.`,
    cannotWrite: (file) => `${file}: this file cannot be written.`,
    unexpected: "Something unexpected went wrong.",
  },
};
