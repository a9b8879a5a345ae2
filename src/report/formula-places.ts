/** Formulas of ours in a sheet where rows and columns stand elsewhere than planned, since people inserted some. */
import { columnLetters, columnOf } from "../register/grid";

/** Where a planned row and a planned column stand, from 0. */
export interface Places {
  row: (planned: number) => number;
  column: (planned: number) => number;
}

/** The formula with its references ("$C$7") led to where the cells that they mean stand now; Excel does the same to those it has. */
export function formulaAt(formula: string, { row, column }: Places): string {
  return formula.replace(
    /\$([A-Z]+)\$(\d+)/g,
    (_, letters: string, number: string) =>
      `$${columnLetters(column(columnOf(letters)))}$${row(Number(number) - 1) + 1}`,
  );
}
