/** English words about figures. */
import { formatCount } from "../numbers";
import type { FigureTexts } from "../fr/figures";

const many = (count: number) => count !== 1;
const n = (count: number) => formatCount(count, "en");
const contracts = (count: number) => `${n(count)} ${many(count) ? "contracts" : "contract"}`;

export const figures: FigureTexts = {
  notes: {
    computedCellRestored: (count) =>
      `${many(count) ? `${n(count)} calculated cells had been overwritten: they are restored` : "A calculated cell had been overwritten: it is restored"}.`,
    inputOtherBound: (count) =>
      `${many(count) ? `${n(count)} entries say` : "An entry says"} the opposite of how the indicator is read: only the number is taken into account.`,
    inputRefused: (count) =>
      `${many(count) ? `${n(count)} entries could not be read: left as they are, they do not count` : "An entry could not be read: left as it is, it does not count"}.`,
    inputsBroughtBack: (count) =>
      `${many(count) ? `${n(count)} entries of a deleted sheet were` : "The entry of a deleted sheet was"} brought back.`,
    remarksApart: (count) =>
      count === 1
        ? "One contract left “Détail”: your comments on it are kept at the end of that sheet."
        : `${n(count)} contracts left “Détail”: your comments on them are kept at the end of that sheet.`,
    rowCopied: (count) =>
      `${many(count) ? `${n(count)} rows of the sheet are copies: what is typed into them` : "A row of the sheet is a copy: what is typed into it"} stays in place and does not count.`,
    sheetRecreated: () => "The sheet had been deleted: it was created again.",
    publishedCellRestored: (count) =>
      `The figures of this year are final: ${many(count) ? `${n(count)} entries were` : "an entry was"} not taken into account. Reopen them to make changes.`,
    inputsNotSaved: () =>
      "Your entries are in the sheet, but Excel could not save a copy of them: if the sheet is deleted, they go with it.",
  },
  results: {
    title: (framework, year) => `${framework} ${year}`,
    written: (sheet, time) => `Sheet “${sheet}”, calculated at ${time}`,
    basis: (notified, year, size) =>
      `${contracts(notified)} notified in ${year} (${n(size)} in the register)`,
    reference: (value) => `${value} (reference)`,
    missingTargets: (count) => `${n(count)} without a figure`,
    near: (count) => `${n(count)} close`,
    missed: (count) => `${n(count)} missed`,
    met: (count) => `${n(count)} met`,
    keyFigures: "Key figures",
    axis: (id) => `Axis ${id}`,
    since: (year) => `since ${year}`,
    evolutionSince: (year) => `change since ${year}`,
    before: "before",
    after: "after",
    changed: (count) => `${n(count)} ${many(count) ? "figures have" : "figure has"} changed`,
    sameFigures: "The sheet is up to date; no figure has changed.",
    unchanged: "Nothing has changed: the sheet is up to date.",
    frozen: (year) => `The figures of ${year} are final: they no longer change.`,
    frozenDiffers: (count) =>
      `${n(count)} ${many(count) ? "figures calculated today differ" : "figure calculated today differs"} from the final ${many(count) ? "ones" : "one"}`,
    part: {
      base: "Counted / total",
      amount: "In value",
      coverage: "Filled in",
    },
    published: (value) => `final ${value}`,
    recomputed: (value) => `today ${value}`,
  },
  notAvailable: "not available",
  status: {
    met: "Target met",
    near: "Close to target",
    missed: "Target missed",
    noTarget: "No target",
    notAvailable: "Not available",
  },
  trend: { up: "up", stable: "stable", down: "down" },
  better: "improvement",
  worse: "deterioration",
  points: "pp",
  days: (count) => (Math.abs(count) === 1 ? "day" : "days"),
  hours: "h",
  earlier: (days) => `${days} earlier`,
  later: (days) => `${days} later`,
  sameDay: "the same day",
  atLeast: (value) => `≥\u00a0${value}`,
  atMost: (value) => `≤\u00a0${value}`,
  ofProcedures: (value, procedures) =>
    `${value} (of ${n(procedures)} ${many(procedures) ? "calls" : "call"} for competition)`,
  population: {
    notified: (count, year) => `${contracts(count)} notified in ${year}`,
    competed: (count, year) => `${contracts(count)} notified in ${year} after a call for competition`,
    digital: (count, year) => `${contracts(count)} for digital and information systems notified in ${year}`,
    active: (count, year) => `${contracts(count)} under performance in ${year}`,
    awarded: (count) => `${contracts(count)} awarded`,
    spent: (count, year) => `${contracts(count)} with spend in ${year}`,
    launched: (count, year) => `${contracts(count)} whose consultation was launched in ${year}`,
  },
  populationName: {
    notified: "contracts notified in the year",
    competed: "contracts notified after a call for competition",
    digital: "contracts for digital and information systems",
    active: "contracts under performance",
    awarded: "awarded contracts",
    spent: "contracts with spend in the year",
    launched: "contracts whose consultation was launched in the year",
  },
  procedures: (count, year) =>
    `${n(count)} ${many(count) ? "procedures" : "procedure"} with a call for competition in ${year}`,
  unavailable: {
    noColumn: ({ fields }) => (fields ? `no column for: ${fields}` : "no column shows it"),
    emptyPopulation: ({ population }) =>
      population ? `no contract concerned (${population})` : "no contract concerned",
    ofWhole: () => "a figure of the whole: nothing tells the share of these contracts",
    notEntered: () => "to be typed into the sheet",
    yearNotInRegister: ({ year }) =>
      year ? `the register does not hold ${year}` : "year absent from the register",
    nothingFilledIn: () => "nothing is filled in in the column",
  },
  leftOutBy: (reason, condition) => `${reason} (${condition})`,
  leftOut: {
    otherYear: "Notified in another year",
    noYear: "Without a readable notification date",
    notAwarded: "Not awarded (discontinued, unsuccessful, cancelled)",
    notCompeted: "Awarded without a call for competition",
    competitionUnknown: "Call for competition not filled in",
    notDigital: "Not digital or information systems",
    notActive: "Not under performance that year",
    notSpent: "Without spend that year",
    launchUnknown: "Launch date not filled in",
    otherLaunch: "Consultation launched in another year",
    notInCondition: "Not meeting the condition",
    conditionUnknown: "Condition can’t be told: something is not filled in",
  },
};
