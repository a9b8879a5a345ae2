/** Formulas: computing a workbook, or one formula at a cell. */
export { calculate, evaluateFormula, withFormulas } from "./evaluate";
export { FUNCTIONS } from "./functions";
