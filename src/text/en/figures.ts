/** English words about figures. */
import { formatCount } from "../numbers";
import type { FigureTexts } from "../fr/figures";

const many = (count: number) => count !== 1;
const n = (count: number) => formatCount(count, "en");
const contracts = (count: number) => `${n(count)} ${many(count) ? "contracts" : "contract"}`;

export const figures: FigureTexts = {
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
