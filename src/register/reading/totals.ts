/** Rows that add others up. A label alone makes no total: « TOTAL MARKETING », « SOMME ET FILS » are suppliers. */
import { parseAmountText } from "../cells/amounts";
import type { Cell } from "../grid";
import { isBlankText, plain } from "../cells/plain-text";

/** How the label of a total begins. */
const BEGINS =
  /^(?:(?:sous|s\/|grand|sub|ss)[- ]?)?tota(?:l|ux)\b|^(?:sommes?|sum|cumul|moyenne|average|recapitulatif|recap|bilan|montants? (?:total|cumule)|nombre (?:de|total)|nb (?:de|total)|count|report|a reporter)\b/;
/** Words of which nothing but a total's label is made: « Total général HT », « Sous-total lot 2 », « Total des marchés 2023 ». */
const WORD =
  /^(?:sous|ss|s|sub|grand|totale?s?|totaux|sommes?|sum|cumule?s?|moyennes?|average|recapitulatif|recap|bilan|count|montants?|nombre|nb|report|reporter|a|au|aux|de|des|du|la|le|les|l|d|pour|par|et|en|sur|of|the|for|generale?s?|generaux|annuel(?:le)?s?|partiel(?:le)?s?|final|ht|ttc|tva|hors|taxes?|euros?|eur|k|m|e|marches?|contrats?|contracts?|lots?|lignes?|annee|exercice|year|page|periode|trimestre|semestre|mois|n|no|\d+)$/;
/** Longer texts are sentences. */
const LONGEST = 60;

export type TotalLabel = "none" | "begins" | "only";

/** Whether a text is the label of a total ("only"), begins like one ("begins"), or neither. */
export function totalLabel(text: string): TotalLabel {
  if (text.length >= LONGEST) return "none";
  const key = plain(text);
  if (!BEGINS.test(key)) return "none";
  const words = key.split(/[^a-z0-9]+/).filter((word) => word !== "");
  return words.every((word) => WORD.test(word)) ? "only" : "begins";
}

/** What a row says that is no number: its first label of a total, and whether other words stand beside it. */
export interface Words {
  label: TotalLabel;
  /** Column (as in `columns`) of the label; −1 = none. */
  at: number;
  others: number;
}

/** The words of a row in these columns. Numbers written as texts are no words. */
export function wordsOf(row: readonly Cell[], columns: readonly number[]): Words {
  const words: Words = { label: "none", at: -1, others: 0 };
  for (const column of columns) {
    const cell = row[column];
    if (typeof cell !== "string" || isBlankText(cell)) continue;
    const label = totalLabel(cell);
    if (label !== "none" && words.label === "none") {
      words.label = label;
      words.at = column;
    } else if (label !== "only" && Number.isNaN(parseAmountText(cell))) words.others++;
  }
  return words;
}

/** Where contract numbers and names of companies stand, as in the columns given to `wordsOf`; −1 = nowhere. */
export interface Named {
  number: number;
  supplier: number;
}

/**
 * True when a row is a total: it says nothing but the label of one; or its words begin so and `addsUp` finds that its number is the
 * sum of rows above. A row that has a contract number and other words is a contract; a company may be called « TOTAL ».
 */
export function isTotal(
  { label, at, others }: Words,
  row: readonly Cell[],
  { number, supplier }: Named,
  addsUp: () => boolean,
): boolean {
  if (label === "none") return false;
  if (label === "only" && at === number) return true;
  if (others === 0 && at !== supplier) return true;
  const numbered = number >= 0 && at !== number && !isEmpty(row[number]);
  return (
    !numbered &&
    (addsUp() || (others === 0 && label === "only" && row.some((cell) => typeof cell === "number")))
  );
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell === "" || (typeof cell === "string" && isBlankText(cell));
}
