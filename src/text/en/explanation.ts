/** English words of a figure explained. */
import { formatCount } from "../numbers";
import type { ExplanationTexts } from "../fr/explanation";

const many = (count: number) => count !== 1;
const n = (count: number) => formatCount(count, "en");
const contracts = (count: number) => `${n(count)} ${many(count) ? "contracts" : "contract"}`;

export const explanation: ExplanationTexts = {
  back: "All results",
  indicator: (id) => `Indicator ${id}`,
  counted: (numerator, population) => `${contracts(numerator)} of ${population}`,
  countedProcedures: (numerator, population) =>
    `${n(numerator)} ${many(numerator) ? "procedures" : "procedure"} of ${population}`,
  over: (population) => `Over ${population}`,
  effort: (count) =>
    `With ${n(count)} more ${many(count) ? "contracts" : "contract"} meeting the condition, the target would have been met.`,
  facts: "In figures",
  target: "Target",
  gap: "Gap to target",
  previous: (year) => `In ${year}`,
  byAmount: "In value",
  amounts: (numerator, population) => `${numerator} of ${population} excl. tax`,
  coverage: "Filled in",
  coverageOf: (filled, population) => `${n(filled)} of ${n(population)}`,
  lowCoverage: "Less than 90% of the contracts are filled in: interpret the figure with care.",
  overFilled: "Over the filled ones only",
  references: "National reference points",
  origin: {
    entry: "Typed into the sheet by hand",
    table: "Calculated from a table of the workbook",
  },
  history: "Over the years",
  method: "Method",
  contracts: "Contracts behind this figure",
  behind: "What is behind this figure",
  noLines: {
    entry: "This figure is typed into the sheet: no row of the workbook is counted.",
    zero: "No row of the workbook is to be counted for this year.",
  },
  rows: {
    invoices: "Invoices",
    insertionHours: "Rows of insertion hours",
    sourcing: "Sourcing meetings",
    trainings: "Training courses",
    publications: "Publications",
  },
  rowGroups: {
    counted: "counted",
    notCounted: "of the year, not counted",
    undated: "without a readable date",
    unusable: "without one of the two dates, or paid before receipt",
  },
  rowOf: (table, group) => `${table}: ${group}`,
  days: (count) => `${n(count)} ${many(count) ? "days" : "day"}`,
  late: (count) => `${n(count)} too many`,
  hours: (count) => `${count} h`,
  unnamed: "Row without a title",
  readOn: "Read the rest of the method",
  gapToReference: (gap) => `Gap to the reference point: ${gap}`,
  gone: (numbers) => `No longer in the register since the figures were finalised: ${numbers}`,
  groups: {
    changed: "Counted otherwise since the figures were finalised",
    counted: "Counted",
    notCounted: "Concerned, not counted",
    notFilledIn: "Not filled in",
  },
  line: (sheet, row) => `${sheet}, row ${n(row)}`,
  row: (row) => `row ${n(row)}`,
  unnumbered: "No number",
  noObject: "No subject-matter filled in",
  show: "Show in the register",
  nothing: "None",
};
