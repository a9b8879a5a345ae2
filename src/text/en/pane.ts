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
    results: "Results",
    columns: "Columns",
    check: "To check",
    settings: "Settings",
    toCheck: (count) => `To check, ${n(count)} ${many(count) ? "points" : "point"}`,
  },
  actions: {
    compute: "Compute SPASER",
    refresh: "Refresh",
    cancel: "Cancel",
    retry: "Try again",
    close: "Close",
    detail: "Detail by contract",
    share: "Share",
    freeze: "Freeze",
    unfreeze: "Unfreeze",
    reviewColumns: "Review columns",
    addExample: "Add an example register",
    chooseSheet: "Choose a sheet",
    lookAgain: "Look again",
    more: (count) => `Show ${n(count)} more`,
  },
  year: "Year",
  framework: "Framework",
  progress: {
    looking: () => "Looking for the register…",
    reading: (sheet) => (sheet ? `Reading “${sheet}”…` : "Reading the register…"),
    computing: () => "Computing the indicators…",
    writing: (sheet) => (sheet ? `Writing “${sheet}”…` : "Writing the sheet…"),
    sharing: () => "Preparing the workbook to share…",
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
    existing: (sheet, stale) =>
      `The sheet “${sheet}” exists already${stale ? " and the register has changed since" : ""}: it will be updated, what you typed is kept.`,
  },
  empty: {
    title: "No contract register in this workbook",
    why: "A register is a sheet with a header row and one row per contract: at least its object or number, and its notification date.",
    sheets: "What was looked at",
    tryIt: "To try it without preparing anything, an example register can be added in a new sheet.",
    noSheet: "The workbook is empty.",
  },
  intro: "The indicators are written to a sheet of their own. The computation does not change the register.",
  stale: {
    rows: (count) => `${rows(count)} edited since the computation`,
    unknown: "The register has changed since the computation",
    remote: "Somebody else has edited the workbook since the computation",
    inputs: "An entry has changed in the SPASER sheet",
    automatic: "Refreshing automatically in a moment…",
  },
  results: {
    title: (framework, year) => `${framework} ${year}`,
    written: (sheet, time) => `Sheet “${sheet}”, computed at ${time}`,
    basis: (notified, year, size) =>
      `${contracts(notified)} notified in ${year} (${n(size)} in the register)`,
    summary: (met, targets) => `${n(met)} of ${n(targets)} targets met`,
    noTargets: "No indicator has a target",
    near: (count) => `${n(count)} close`,
    missed: (count) => `${n(count)} missed`,
    met: (count) => `${n(count)} met`,
    missing: (count) => `${n(count)} n/a`,
    partial: (count) =>
      `${n(count)} ${many(count) ? "indicators have" : "indicator has"} no figure for want of a column.`,
    keyFigures: "Key figures",
    axis: (id) => `Axis ${id}`,
    target: (target) => `target ${target}`,
    since: (year) => `since ${year}`,
    evolutionSince: (year) => `change since ${year}`,
    before: "before",
    after: "after",
    changed: (count) => `${n(count)} ${many(count) ? "figures have" : "figure has"} changed`,
    unchanged: "Nothing has changed: the sheet is up to date.",
    frozen: (year) => `The year ${year} is frozen: its published figures no longer move.`,
    frozenDiffers: (count) =>
      `${n(count)} recomputed ${many(count) ? "figures differ" : "figure differs"} from what was published`,
    published: (value) => `published ${value}`,
    recomputed: (value) => `recomputed ${value}`,
  },
  notes: {
    computedCellRestored: (count) =>
      `${many(count) ? `${n(count)} computed cells had been overwritten: they are restored` : "A computed cell had been overwritten: it is restored"}.`,
    inputRefused: (count) =>
      `${many(count) ? `${n(count)} entries could not be read: left as they are, they do not count` : "An entry could not be read: left as it is, it does not count"}.`,
    inputsBroughtBack: (count) =>
      `${many(count) ? `${n(count)} entries of a deleted sheet were` : "The entry of a deleted sheet was"} brought back.`,
    sheetRecreated: () => "The sheet had been deleted: it was created again.",
  },
  notices: {
    cancelled: "Cancelled. The workbook is as it was.",
    detailed:
      "One row per contract, and each figure computed again by Excel: the sheet will follow every refresh.",
    shared: "The workbook to share is ready.",
    frozen: (year) => `Year ${year} frozen.`,
    unfrozen: (year) => `Year ${year} unfrozen.`,
    corrected: "Correction kept.",
    columnsAdded: "Columns added to the register.",
    exampleAdded: "Example register added.",
  },
  problem: "That did not work",
  corruptedSettings:
    "The settings remembered in this workbook cannot be read: they are not applied. Check the columns, then compute.",
  newerVersion:
    "This workbook was set up with a newer version of the add-in: its settings are left untouched and are not applied. Update the add-in.",
  computedAnnouncement: (sheet, summary) => `Done, sheet “${sheet}”. ${summary}.`,
  loading: "Opening…",
  outsideExcel: "This pane works in Excel: open a workbook, then Home › SPASER Pane.",
  withoutOfficeJs:
    "Office.js, the Microsoft library that connects this pane to Excel, could not be loaded. Check that this computer can reach appsforoffice.microsoft.com, then close the pane and open it again.",
};
