/** English words of the pane's frame and of “Results”. */
import { formatCount } from "../numbers";
import type { PaneTexts } from "../fr/pane";

const many = (count: number) => count !== 1;
const n = (count: number) => formatCount(count, "en");
const contracts = (count: number) => `${n(count)} ${many(count) ? "contracts" : "contract"}`;
const rows = (count: number) => `${n(count)} ${many(count) ? "rows" : "row"}`;
const list = new Intl.ListFormat("en", { type: "conjunction" });

export const pane: PaneTexts = {
  places: {
    label: "Sections",
    more: "More",
    moreLabel: "More sections",
    names: {
      results: "Results",
      columns: "Columns",
      check: "To check",
      cut: "Breakdown",
      contract: "This contract",
      todo: "To do",
      duties: "Duties",
      trajectory: "Trajectory",
      simulate: "What if",
      report: "Yearly report",
      publish: "Publish",
      openData: "Published data",
      scheme: "Framework",
      settings: "Settings",
      verification: "Verification",
    },
    groups: { managing: "Manage", reporting: "Report", settingUp: "Set up" },
    counted: (place, count) => `${place}, ${n(count)} ${many(count) ? "points" : "point"}`,
  },
  actions: {
    compute: "Calculate SPASER",
    refresh: "Refresh",
    cancel: "Cancel",
    retry: "Try again",
    close: "Close",
    detail: "Detail by contract",
    share: "Share",
    freeze: "Finalise the figures…",
    unfreeze: "Reopen the figures…",
    reviewColumns: "Review columns",
    addExample: "Add an example register",
    chooseSheet: "Choose a sheet",
    lookAgain: "Look again",
    more: (count) => `Show ${n(count)} more`,
    undoColumns: "Undo the addition",
    others: "Other actions",
  },
  year: "Year",
  framework: "Framework",
  progress: {
    looking: () => "Looking for the register…",
    reading: (sheet) => (sheet ? `Reading “${sheet}”…` : "Reading the register…"),
    computing: () => "Calculating the indicators…",
    writing: (sheet) => (sheet ? `Writing “${sheet}”…` : "Writing the sheet…"),
    publishing: () => "Preparing the publication…",
    sharing: () => "Preparing the workbook to share…",
    comparing: () => "Comparing with the published data…",
  },
  progressOf: (done, total) => `${n(done)} of ${rows(total)}`,
  finishCell: "If a cell is being edited, press Enter to finish it.",
  cancelling: "Cancelling…",
  found: {
    sentence: (sheets, size, recognised, headed) =>
      `${sheets.length > 1 ? "Sheets" : "Sheet"} ${list.format(sheets.map((sheet) => `“${sheet}”`))}, ${contracts(size)}, ${n(recognised)} of ${n(headed)} columns recognised.`,
    hiddenRows: (count) =>
      `${many(count) ? `The ${rows(count)} that are hidden count` : "The hidden row counts"} too.`,
    proposed: (count) => `${n(count)} ${many(count) ? "columns remain" : "column remains"} to be confirmed.`,
    noYear: "No readable notification date: name its column to choose a year.",
    ready: (ready, total) => `These data allow ${n(ready)} of ${n(total)} indicators.`,
    lackingColumn: (fields, several) =>
      `${several ? "any one of these columns" : "column to add"}: ${fields}`,
    lackingValues: (fields) => `empty column: ${fields}`,
    typed: (count) => `${n(count)} more ${many(count) ? "are" : "is"} typed into the sheet.`,
    existing: (sheet, stale) =>
      `The sheet “${sheet}” exists already${stale ? " and the register has changed since" : ""}: it will be refreshed, what you typed is kept.`,
  },
  empty: {
    title: "No contract register in this workbook",
    why: "A register is a sheet with a header row and one row per contract: at least its subject-matter or number, and its notification date.",
    sheets: "What was looked at",
    tryIt: "To try it without preparing anything, an example register can be added in a new sheet.",
    noSheet: "The workbook is empty.",
  },
  intro:
    "SPASER: the scheme for socially and environmentally responsible public procurement. Its indicators are written to a sheet of their own; the calculation does not change the register.",
  stale: {
    rows: (count) => `${rows(count)} edited since the calculation`,
    unknown: "The register has changed since the calculation",
    remote: "Somebody else has edited the workbook since the calculation",
    inputs: "An entry has changed in the SPASER sheet",
    automatic: "Refreshing automatically in a moment…",
  },
  results: {
    summary: (met, targets) => `${n(met)} of ${n(targets)} targets met`,
    waiting: (count) => `${n(count)} ${many(count) ? "indicators lack" : "indicator lacks"} a column`,
    noTargetAtAll: "No indicator has a target",
    noTargets: "No target can be assessed: the figures are missing",
  },
  notices: {
    detailed:
      "One row per contract, and each figure calculated again by Excel: the sheet will follow every refresh.",
    brokenDown: "The sheet “Breakdown” is in the workbook: it will follow every refresh.",
    shared: "The workbook to share is ready.",
    frozen: (year) => `Figures of ${year} finalised.`,
    frozenWithoutContracts: (year) =>
      `Figures of ${year} finalised. The workbook has no room for the list of their contracts: differences will be told, without the contracts behind them.`,
    unfrozen: (year) => `Figures of ${year} reopened.`,
    corrected: "Correction saved.",
    columnsAdded: "Columns added to the register.",
    columnsRemoved: (kept: string[]) =>
      kept.length === 0
        ? "The added columns were removed from the register."
        : `${kept.map((header) => `“${header}”`).join(", ")}: ${many(kept.length) ? "something was typed in these columns, they stay" : "something was typed in this column, it stays"} in the register.`,
    exampleAdded: "Example register added.",
  },
  cancelled: {
    open: "Reading cancelled. The workbook was not changed.",
    show: "Jump cancelled. The workbook was not changed.",
    compute: "Calculation cancelled. The workbook was not changed.",
    refresh: "Refresh cancelled. The workbook was not changed.",
    correct: "Correction cancelled. The workbook was not changed.",
    ignore: "Choice cancelled. The workbook was not changed.",
    share: "Sharing cancelled. The workbook was not changed.",
    publish: "Publishing cancelled. The workbook was not changed.",
    compare: "Comparison cancelled. The workbook has not been changed.",
    detail: "Adding the detail cancelled. The workbook was not changed.",
    cut: "Adding the breakdown cancelled. The workbook was not changed.",
    freeze: "Finalising or reopening the figures cancelled. The workbook was not changed.",
    columns: "Adding the columns cancelled. The workbook was not changed.",
    columnsAway: "Removing the columns cancelled. The workbook was not changed.",
    simulations: "Saving cancelled. The workbook was not changed.",
    body: "Saving the public body cancelled. The workbook was not changed.",
    scheme: "Saving the framework cancelled. The workbook was not changed.",
    example: "Adding the example register cancelled. The workbook was not changed.",
  },
  problem: {
    show: "The jump did not succeed",
    ignore: "The choice was not saved",
    open: "Reading the workbook did not succeed",
    compute: "The calculation did not succeed",
    refresh: "Refreshing did not succeed",
    correct: "The correction did not succeed",
    share: "Sharing did not succeed",
    publish: "Publishing did not succeed",
    compare: "The comparison could not be completed",
    detail: "Adding the detail did not succeed",
    cut: "Adding the breakdown did not succeed",
    freeze: "Finalising or reopening the figures did not succeed",
    columns: "Adding the columns did not succeed",
    columnsAway: "Removing the columns did not succeed",
    simulations: "Saving the simulation did not succeed",
    body: "The public body was not saved",
    scheme: "The framework was not saved",
    example: "Adding the example register did not succeed",
  },
  corruptedSettings:
    "The settings saved in this workbook cannot be read: they are not applied. Check the columns, then calculate.",
  newerVersion:
    "This workbook was set up with a newer version of the add-in: its settings are left untouched and are not applied. Update the add-in.",
  computedAnnouncement: (sheet, summary) => `Calculation finished, sheet “${sheet}”. ${summary}.`,
  loading: "Opening…",
  outsideExcel: "This pane works in Excel. Open a workbook, then Home › SPASER Pane.",
  withoutOfficeJs:
    "Office.js, the Microsoft library that connects this pane to Excel, could not be loaded. Check that this computer can reach appsforoffice.microsoft.com, then close the pane and open it again.",
};
