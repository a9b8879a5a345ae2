/** Formulas: computing a workbook, or one formula at a cell. */
export { evaluateFormula, withFormulas } from "./evaluate";
