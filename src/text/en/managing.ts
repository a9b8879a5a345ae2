/** English words of managing the year. */
import type { ManagingTexts } from "../fr/managing";
import { formatCount } from "../numbers";

const many = (count: number) => count !== 1;
const n = (count: number) => formatCount(count, "en");

export const managing: ManagingTexts = {
  contracts: (count) => `${n(count)} ${many(count) ? "contracts" : "contract"}`,
  whole: "Whole",
  dimension: {
    buyer: "Buyer",
    department: "Department",
    nature: "Type of contract",
    procedure: "Procedure",
    segment: "Procurement segment",
    sme: "Size of the contractor",
    amount: "Amount excl. tax",
    cpv: "CPV division",
    quarter: "Quarter of notification",
  },
  value: {
    none: "Not filled in",
    sme: "SME",
    notSme: "Not an SME",
    below: (most) => `Below ${most}`,
    between: (least, most) => `${least} to ${most}`,
    from: (least) => `${least} and more`,
    quarter: (number) => `Q${number}`,
    division: (number) => `CPV ${number}`,
  },
  cut: {
    title: (dimension, year) => `By ${dimension.toLowerCase()}, ${year}`,
  },
  duties: {
    title: "Duties",
    name: {
      environmentalCriterion: "Environmental award criterion",
      environmentalCondition: "Environmental performance condition",
      socialCondition: "Social or employment performance condition",
      payment: "Time for paying each invoice",
      reservedDuration: "Duration of contracts reserved to the social economy",
    },
    answer: { met: "Met", notMet: "Not met", cantTell: "Can’t tell" },
    count: {
      met: (count) => `${n(count)} met`,
      notMet: (count) => `${n(count)} not met`,
      cantTell: (count) => `${n(count)} can’t be told`,
    },
    nobody: "No contract concerned.",
    launchedFrom: (day) => `consultations launched from ${day}`,
    missing: (what) => `missing: ${what}`,
    body: "type of public body",
    invoiceDates: "dates of receipt or payment",
    reservedGround: "ground of the reservation",
    invoices: (paid, late, longest) =>
      `${n(late)} of ${n(paid)} ${many(paid) ? "invoices" : "invoice"} beyond the time; the longest: ${n(longest)} days`,
  },
  todo: {
    title: "To do",
    toComplete: "Contracts to complete",
    notCounting: "Contracts concerned that don’t count",
    withoutSourcing: "Procedures without sourcing",
    lateInvoices: "Invoices paid late",
    ending: "Contracts that end",
    hoursMissing: "Insertion hours missing",
    none: "Nothing to do.",
    indicators: (ids) => `indicators ${ids}`,
    late: (days, late) => `${n(days)} days, ${n(late)} of them late`,
    ofMean: (days) => `${days} d on the mean`,
    ends: (day, months) => `${day} (within ${n(months)} months)`,
    noContract: "invoice without a contract",
  },
};
