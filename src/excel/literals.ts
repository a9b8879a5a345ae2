/** What is handed to Excel so that a cell holds exactly the value that is meant: text stays text. */
import type { Cell } from "../register/grid";
import type { PlannedCell } from "../report/plan";

/**
 * Excel reads a text that it is given as if somebody had typed it: "=1+1" and "@sum" become formulas, "1/2" and
 * "mars 2023" dates, "12 %" and "1 500 €" numbers, "VRAI" a boolean, in whatever language it runs. A leading apostrophe
 * is taken as « this is text » and is not part of the value. A format "@" would say the same but would turn what people
 * type later in that cell into text too. So every text gets the apostrophe, save words that can't be misread in any
 * language: letters first, no digit anywhere, and more than a boolean's name.
 */
export function literal(value: Cell): Cell {
  if (typeof value === "number") return Number.isFinite(value) ? value : "";
  if (typeof value !== "string" || value === "") return value;
  return harmless.test(value) && !booleans.has(value.trim().toUpperCase()) ? value : `'${value}`;
}

/** What a planned cell is given: its own formula, or its value. */
export function content(cell: PlannedCell): Cell {
  return cell.formula ?? literal(cell.value);
}

/**
 * What brings a cell back as it was read. The formulas that Excel returns for a text lack its apostrophe: a text
 * "=1+1" looks like a formula there, and only its value shows that it is none.
 */
export function asItWas(formula: unknown, value: unknown): Cell {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
  return literal(isCell(value) ? value : "");
}

const harmless = /^\p{L}[^\d]*$/u;
const booleans = new Set(["TRUE", "FALSE", "VRAI", "FAUX"]);

function isCell(value: unknown): value is Cell {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
