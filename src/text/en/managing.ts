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
};
