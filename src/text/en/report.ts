/** English words of the sheets “SPASER” and “Detail”. */
import type { Status } from "../../spaser/assessment";
import type { ReportTexts } from "../fr/report";
import { formatCount } from "../numbers";

const n = (count: number) => formatCount(count, "en");
const contracts = (count: number) => `${n(count)} ${count === 1 ? "contract" : "contracts"}`;

export const report: ReportTexts = {
  sheetName: (framework, year) => `${framework} ${year}`,
  detailSheetName: (framework, year) => `${framework} ${year} - Detail`,
  title: (year) => `Responsible procurement indicators ${year}`,
  strip: (framework, year) => `${framework} ${year}`,
  frozen: (day) => `Figures finalised on ${day}`,
  conclusion: (targets, count) =>
    [
      `${n(count.met)} of ${n(targets)} ${targets === 1 ? "target" : "targets"} met`,
      ...(count.near > 0 ? [`${n(count.near)} close`] : []),
      ...(count.missed > 0 ? [`${n(count.missed)} missed`] : []),
      ...(count.missing > 0 ? [`${n(count.missing)} not available`] : []),
    ].join("  ·  "),
  facts: {
    notified: (count, year) => `${contracts(count)} notified in ${year}`,
    contracts: (count) => `${contracts(count)} read`,
    sources: (sheets) =>
      `${sheets.length === 1 ? "sheet" : "sheets"} ${sheets.map((sheet) => `“${sheet}”`).join(", ")}`,
    computedAt: (day, time) => `Calculated on ${day} at ${time}`,
    framework: (name, version) => `${name}, version ${version}`,
  },
  dayFormat: "dd mmm yyyy",
  footer: (sheet, version) => `${sheet} · SPASER for Excel ${version}`,
  keyFigures: "Key figures",
  keyFiguresTable: "Key figures in detail",
  waiting: (count) =>
    count === 1
      ? "1 indicator is waiting for a column or a typed value → “Key figures in detail”"
      : `${n(count)} indicators are waiting for a column or a typed value → “Key figures in detail”`,
  tile: {
    base: (counted, concerned, unit) =>
      `${n(counted)} of ${n(concerned)} ${unit === "procedures" ? "procedures" : "contracts"}`,
    change: (change, year) => `${change} since ${year}`,
    previous: (year, value) => `${year}: ${value}`,
    target: (target) => `target ${target}`,
    reference: (reference) => `reference ${reference}`,
  },
  axis: (id, title) => `Axis ${id} · ${title}`,
  columns: {
    id: "No.",
    label: "Indicator",
    target: "Target",
    reference: "National reference",
    evolution: (year) => `Change since ${year}`,
    gap: "Gap to target",
    status: "Status",
    base: "Counted / total",
    amount: "In value",
    coverage: "Filled in",
    comment: "Comment",
  },
  status: {
    met: "✔ Met",
    near: "≈ Close",
    missed: "✖ Missed",
    noTarget: "",
    notAvailable: "not available",
  } satisfies Record<Status, string>,
  notAvailable: "not available",
  reason: (reason) => `not available: ${reason}`,
  effort: (count) =>
    `with ${n(count)} more ${count === 1 ? "contract" : "contracts"} meeting the condition, the target would have been met`,
  actions: (year) => `Significant actions ${year}`,
  outlook: (year) => `Outlook ${year + 1}`,
  charts: {
    heading: "Results and change",
    results: (year) => `Results ${year}, targets as ticks`,
    resultsDescription: (year) =>
      `Bars: for each percentage indicator, the result of ${year}; a tick marks the target. The same numbers stand in the tables of the axes.`,
    evolution: (first, last) => `Change from ${first} (light) to ${last} (dark)`,
    evolutionDescription: (first, last) =>
      `For each percentage indicator, a band goes from the result of ${first}, a light tick, to that of ${last}, a dark tick. The same numbers stand in the tables of the axes.`,
    target: (value) => `target ${value}`,
  },
  method: {
    heading: "Method",
    reading: "How to read",
    ratio:
      "Percentage: contracts counted over contracts concerned (“Counted / total”). A contract whose information is not filled in stays in the total; “Filled in” shows how many are, “!” marks less than 90%. When none is, the figure is not available, never zero. “In value”: the same ratio in amounts excluding tax, for contracts whose amount is known.",
    contracts:
      "Contracts notified: awarded, not discontinued, unsuccessful, cancelled or abandoned. Under performance: awarded and performed at any time in the year; the end is the end date, else the start plus the duration, else 31 December of the year of notification. “Either one”, “any one”: one column is enough; an absent column is ignored; when none says yes and one is blank, the contract is “not filled in”.",
    competition:
      "Purchases through a central purchasing body: the law takes them as satisfying the duty to call for competition (article L2113‑4); excluding them from the indicators on competition is the add-in’s choice. A supplementary table counts only for the years between its first and its last date; there it can give 0.",
    status:
      "Status: ✔ target met; ≈ close, by no more than 5 points (10% of the target unless a percentage); ✖ missed; blank without a target. Change and gap: difference of the figures as shown, in percentage points (pp) for a percentage, else in the unit of the indicator.",
    inputs:
      "Underlined cells with a cream fill are yours to type in: targets, reference points, values, comments, actions, outlook. They are kept at every refresh.",
    reference: (value, note, source) => `National reference ${value}: ${note} (${source}).`,
    source: (source) => `Source of the framework: ${source}.`,
  },
  input: {
    target: (example) => ({
      title: "Target",
      message: `Type the target of the year, for example ${example}. Leave it empty if there is none.`,
    }),
    targetError: (example) => ({
      title: "Unreadable target",
      message: `Type a positive number, for example ${example}.`,
    }),
    reference: (example) => ({
      title: "National reference",
      message: `The framework’s reference point, shown beside the target. You may type another one, for example ${example}, or empty it.`,
    }),
    referenceError: (example) => ({
      title: "Unreadable reference",
      message: `Type a positive number, for example ${example}.`,
    }),
    entry: {
      title: "Value to type",
      message: "No contract of the register holds this value: type it here, it will be kept.",
    },
    entryError: { title: "Unreadable value", message: "Type a positive number." },
    date: { title: "Date to type", message: "Type a date, for example 16/02/2023." },
    dateError: { title: "Unreadable date", message: "Type a date, for example 16/02/2023." },
    comment: { title: "Comment", message: "Free text, kept at every refresh." },
    text: {
      title: "Free text",
      message: "One action per line (Alt + Enter for a new line). Kept at every refresh.",
    },
    body: {
      title: "Body",
      message: "Name of the public body, as it should stand on the sheet. It holds for all years.",
    },
    bodyError: { title: "Name too long", message: "Type a name of 255 characters at most." },
    textError: { title: "Text too long", message: "Excel keeps 32,000 characters in a cell." },
  },
  noBody: "Name of the body",
  document: {
    title: (framework, year) => `${framework} ${year}: responsible procurement indicators`,
    subject: (body) => (body ? `Responsible procurement, ${body}` : "Responsible procurement"),
    keywords: "SPASER, responsible procurement, indicators",
  },
  cut: {
    sheetName: (framework, year) => `${framework} ${year} - Breakdown`,
    title: (framework, year, dimension) => `${framework} ${year} · Breakdown: ${dimension.toLowerCase()}`,
    intro: (few) =>
      `Each group is counted as the whole is: “contracts counted / contracts concerned = result”. Contracts without a value are “Not filled in”. In grey: fewer than ${n(few)} contracts, read with caution. “–”: a figure of the whole, which can’t be broken down.`,
    notCut: {
      noValues: "The register no longer says anything to break its contracts down by in this way.",
      tooMany: "This field has more than 100 values: it is not broken down.",
    },
    contracts: "Contracts, of all years",
    result: "Result",
    ofWhole: "–",
    chart: (indicator, year) => `${indicator}, ${year}, target as a tick`,
    chartDescription: (indicator) =>
      `Bars: ${indicator}, for the whole and for each value; a tick marks the target. The same numbers are in the table.`,
  },
  detail: {
    title: (framework, year) => `${framework} ${year}: contract by contract`,
    intro: (count) =>
      `${n(count)} ${count === 1 ? "contract is" : "contracts are"} in the calculation of at least one indicator. The formulas at the top calculate each indicator again from the rows.`,
    since: (published, today, gone, more) => {
      const others = more > 0 ? ` and ${n(more)} more` : "";
      const left = gone === "" ? "" : ` No longer in the register: ${gone}${others}.`;
      return `Figures finalised on ${published}; texts, amounts and quantities of the register on ${today}.${left}`;
    },
    unnumbered: "no number",
    number: "Contract no.",
    procedure: "Procedure no.",
    object: "Subject-matter",
    supplier: "Contractor",
    date: "Notification",
    amount: "Amount excl. tax",
    quantity: (label) => `${label} (quantity)`,
    weight: (label) => `${label} (weight)`,
    counted: "counted",
    inPopulation: "not counted",
    notFilledIn: "not filled in",
    outside: "outside",
    recomputed: "Recalculated here",
    shown: "Indicators sheet",
    countedRow: "Counted",
    populationRow: "Concerned",
    remarks: "Comments",
    gone: (count) =>
      count === 1
        ? "One contract is no longer in this list: its comments are kept here."
        : `${n(count)} contracts are no longer in this list: their comments are kept here.`,
  },
};
