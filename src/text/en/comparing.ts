/** English words of « Published data ». */
import type { ComparingTexts } from "../fr/comparing";
import { formatCount } from "../numbers";

const n = (count: number) => formatCount(count, "en");
const contracts = (count: number) => `${n(count)} ${count === 1 ? "contract" : "contracts"}`;

export const comparing: ComparingTexts = {
  title: "Published data",
  intro:
    "Compare the register with the file of open data (DECP) that you published: JSON, XML or CSV, compressed or not. The file stays on this computer; nothing is sent or changed.",
  first: "Calculate the SPASER of the chosen year first.",
  choose: "Choose the published file",
  chooseOther: "Choose another file",
  matched: (file, matched, inRegister, published) =>
    `“${file}”: ${contracts(matched)} in common, of ${n(inRegister)} in the register and ${n(published)} published.`,
  likely: (count) =>
    count === 1
      ? "1 pair is likely, not certain: the number alone, or date and amount alone, agree."
      : `${n(count)} pairs are likely, not certain: the number alone, or date and amount alone, agree.`,
  outdated: "The figures have changed since this comparison. Choose the file again.",
  noDifference: "The contracts in common say the same on both sides.",
  differences: "Differences",
  onlyInRegister: "In the register only",
  onlyPublished: "In the published file only",
  figures: (year) => `Figures ${year}, on both sides`,
  figure: "Indicator",
  inRegister: "Register",
  published: "Published",
  moves: "What the differences change",
  movesIntro: "Each figure if the register said what is published.",
  yes: "yes",
  no: "no",
  said: (register, published) => `${register} in the register, ${published} published`,
  show: "Show in the register",
  corrections: "Corrections",
  correctionsIntro: (count) =>
    `What would have to be published for ${contracts(count)}, in the words of the national schema, if the register is right.`,
  correctionsFile: "corrections-decp.json",
};
