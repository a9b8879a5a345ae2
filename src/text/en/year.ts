/** English words of where the year is going and of what would happen if. */
import type { YearTexts } from "../fr/year";
import { formatCount } from "../numbers";

const many = (count: number) => Math.abs(count) !== 1;
const n = (count: number) => formatCount(count, "en");
const procurements = (count: number) => `${n(count)} ${many(count) ? "procurements" : "procurement"}`;
const lacking = (missing: number, procedures: boolean) =>
  `${n(missing)} more ${procedures ? (many(missing) ? "procedures" : "procedure") : many(missing) ? "contracts" : "contract"} needed`;

export const year: YearTexts = {
  trajectory: {
    title: "Trajectory",
    intro: "Where the year is going: what is counted so far, and what the planned procurements would give.",
    heading: (year, day) => `Trajectory ${year}, on ${day}`,
    on: "Situation on",
    toDate: "So far",
    sameDay: (day) => `On ${day}`,
    wholeYear: (year) => `Year ${year}`,
    withPlan: "With the plan",
    target: "Target",
    indicator: "Indicator",
    range: (low, high) => `${low} to ${high}`,
    planned: (count, year) =>
      count === 0
        ? `No procurement planned by the end of ${year}`
        : `${procurements(count)} planned by the end of ${year}`,
    between: "; ",
    overdue: (count) => `${n(count)} of them past their date`,
    later: (count) => `${n(count)} after the year`,
    undated: (count) => `${n(count)} without a date`,
    lapsed: (count) => `${n(count)} more than a year past their date, not counted`,
    takes: (days, observed) =>
      `Without a planned notification date, ${n(days)} days after the launch (${observed ? "median of the register" : "assumption"}).`,
    working: "Calculating…",
    becomes: (plan) => `→ ${plan} with the plan`,
    expectedOnes: "Expected procurements",
    withoutTarget: "Indicators without a target",
    answered: {
      open: (count) => `${procurements(count)} without an answer`,
      met: (count) => `${procurements(count)} with “yes”`,
      notMet: (count) => `${procurements(count)} with “no”`,
    },
    ofYear: (year, value, target) =>
      target === "" ? `${year}: ${value}` : `${year}: ${value}, target ${target}`,
    inProgress: "so far",
    hollow: "Hollow point: year in progress, or fewer than 5 contracts.",
    matterIntro: "First those that, without an answer so far, would move most indicators below their target.",
    none: "The register announces no procurement. One is: a row with a launch date or a planned notification date, and no notification; or a planning sheet.",
    noDay: "No legible notification date: the trajectory takes dates.",
    reach: {
      plan: "The target is met if these procurements take place as planned.",
      open: (missing, open, procedures) =>
        missing < open
          ? `${lacking(missing, procedures)}: ${n(missing)} of ${procurements(open)} without an answer would do.`
          : `${lacking(missing, procedures)}: it takes ${many(open) ? `all ${procurements(open)}` : "the only procurement"} without an answer.`,
      family: (name, open) => `The segment “${name}” has ${n(open)} of them.`,
      withNo: (missing, open) =>
        `${lacking(missing, false)}: ${open === 0 ? "no procurement is without an answer" : `the ${n(open)} without an answer won’t do`}, ${n(missing - open)} “no” must be reconsidered.`,
      never: (best) => `Out of reach with these procurements: ${best} at best.`,
    },
    matter: "Procurements that matter",
    answer: { met: "yes", open: "no answer", notMet: "no" },
    expected: (day, overdue) => (overdue ? `planned for ${day}, date past` : `planned for ${day}`),
    trend: "Change over time",
    few: "fewer than 5 contracts: interpret with caution",
  },
  simulation: {
    title: "What if",
    intro:
      "Tick facts on contracts or on planned procurements: all indicators are calculated again at once. Nothing is written.",
    year: "Year",
    reset: "Remove all",
    nothing: "No supposition: the figures are today’s.",
    result: (supposed, changed) =>
      `${n(supposed)} ${many(supposed) ? "suppositions" : "supposition"}: ${changed === 0 ? "no indicator changes" : `${n(changed)} ${many(changed) ? "indicators change" : "indicator changes"}`}.`,
    all: "All indicators",
    unchanged: "Unchanged indicators",
    from: (value) => `${value} →`,
    reach: "Which contracts would do? Target to reach",
    with: { contracts: "With contracts notified", consultations: "With planned procurements" },
    suffice: {
      contracts: (count) =>
        `${n(count)} ${many(count) ? "contracts would do: they are" : "contract would do: it is"} ticked below.`,
      consultations: (count) =>
        `${procurements(count)} would do: ${many(count) ? "they are" : "it is"} ticked below.`,
    },
    noneSuffices: {
      contracts: "Even all contracts concerned would not do.",
      consultations: "Even all planned procurements would not do.",
    },
    kept: "Simulations kept",
    keptIntro: "In the settings of this workbook: neither the register nor any sheet changes.",
    name: "Name",
    keep: "Keep",
    takeUp: "Take up",
    rename: "Rename to this name",
    drop: "Delete",
    tickedNow: (value) => `ticked: ${value}`,
    suppose: "Suppositions",
    supposes: (fact, answer) => `${fact}: ${answer}`,
    remove: "Remove",
    takeBack: (name) => `Remove: ${name}`,
    fact: "Fact",
    consultation: (day) => `procurement expected on ${day}`,
    says: (answer) => `today: ${answer}`,
    heading: (name, year) => `Simulation ${year}: ${name}`,
    notFigures: "Simulation: these figures are neither those of the register nor published ones.",
    indicator: "Indicator",
    today: "Today",
    simulated: "Simulated",
    change: "Change",
    target: "Target",
    supposed: (count) =>
      `${n(count)} ${many(count) ? "contracts or procurements" : "contract or procurement"} changed`,
    unknown: (count) =>
      many(count)
        ? `${n(count)} suppositions were not found in the register, or name several contracts.`
        : "One supposition was not found in the register, or names several contracts.",
  },
};
