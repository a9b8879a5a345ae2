/** English words of “This contract”. */
import type { ContractTexts } from "../fr/contract";

export const contract: ContractTexts = {
  title: "This contract",
  intro: "Select a row of the register: its card is shown here and follows the selection.",
  place: {
    several: "Several contracts are selected. Select one only.",
    header: "The selection is in the headers. Select the row of a contract.",
    blank: "There is no contract in this row: it is blank, or a total or a title.",
    otherSheet: "The selection is not in the register. Select the row of a contract there.",
    edited: "The register has changed since the last calculation. Refresh to see the card of this row.",
  },
  shown: (number) => `Contract ${number}`,
  unnumbered: "without number",
  noObject: "No subject filled in",
  parts: {
    counted: "Counted in",
    notCounted: "Concerned, not counted",
    notFilledIn: "To be filled in for",
    outside: "Don’t concern this contract",
  },
  oneMore: (before, after) => `with one more “Yes”: ${before} → ${after}`,
  decides: (header, cell) => `decided by “${header}”, cell ${cell}`,
  noColumn: "no column of the register says so",
  show: "Show the cell",
  outside: {
    otherYear: "notified in another year",
    noYear: "without a readable notification date",
    notAwarded: "not awarded (discontinued, unsuccessful, cancelled)",
    notCompeted: "concluded without a call for competition",
    competitionUnknown: "competition not filled in",
    notDigital: "not “digital and information system”",
    notActive: "not under performance in that year",
    notSpent: "no spend in that year",
    launchUnknown: "launch date not filled in",
    otherLaunch: "consultation launched in another year",
    notInCondition: "doesn’t meet the condition",
    conditionUnknown: "condition can’t be told: something is not filled in",
  },
  duties: "What the law asks of it",
  noDuties: "Nothing of what the add-in checks.",
  today: "Final figures: this card is of today’s register.",
};
