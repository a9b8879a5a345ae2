/** English words of the AGEC declaration. */
import type { AgecTexts } from "../fr/agec";
import { formatCount } from "../numbers";

export const agec: AgecTexts = {
  written: (file, count) =>
    `Written: ${file} (${formatCount(count, "en")} ${count === 1 ? "category" : "categories"})`,
  noStep: "rate to be checked in decree 2024‑134",
  step: (part, reached, step) =>
    `${part === "reuse" ? "reuse " : part === "recycled" ? "recycled " : ""}${reached} for ${step}`,
  missing: (euros) => `${euros} excl. tax missing`,
  reached: "step reached",
  check:
    "To be declared before 30 June of the year after (AGEC act, article 58). Check the amounts before you send them.",
  problems: {
    noTable: () => "No table of spend was recognised.",
    unknownCategory: (cell, typed) =>
      `Cell ${cell}: “${typed}” is no category of the decree; the row is ignored.`,
    unreadableAmount: (cell, typed) => `Cell ${cell}: “${typed}” is no amount; the row is ignored.`,
    partsOverTotal: (cell) => `Cell ${cell}: the total is less than one of its parts; the row is ignored.`,
    negative: (cell, typed) => `Cell ${cell}: “${typed}” is negative; the row is ignored.`,
  },
};
