/** Formulas of ours follow the cells that they mean when people inserted rows or columns. */
import fc from "fast-check";
import { cellAddress, columnLetters, columnOf } from "../../src/register/grid";
import { formulaAt, type Places } from "../../src/report/formula-places";

const nowhereElse: Places = { row: (at) => at, column: (at) => at };
const twoRowsAboveTheThird: Places = { row: (at) => (at < 2 ? at : at + 2), column: (at) => at };
const aColumnBeforeZ: Places = { row: (at) => at, column: (at) => (at < 25 ? at : at + 1) };

test.each<[why: string, planned: string, places: Places, now: string]>([
  [
    "a range below the inserted rows moves whole",
    "=SUM($C$7:$C$9)",
    twoRowsAboveTheThird,
    "=SUM($C$9:$C$11)",
  ],
  ["a range around them grows", "=SUM($C$1:$C$9)", twoRowsAboveTheThird, "=SUM($C$1:$C$11)"],
  ["a range above them stays", "=SUM($C$1:$C$2)", twoRowsAboveTheThird, "=SUM($C$1:$C$2)"],
  ["letters go on after Z", "=$Y$1/$Z$1+$AA$1", aColumnBeforeZ, "=$Y$1/$AA$1+$AB$1"],
  [
    "a word that is compared with stays",
    '=COUNTIF($B$7:$B$9,"compté")',
    twoRowsAboveTheThird,
    '=COUNTIF($B$9:$B$11,"compté")',
  ],
  ["numbers stay", "=ROW($A$3)-1+10", twoRowsAboveTheThird, "=ROW($A$5)-1+10"],
])("%s", (_, planned, places, now) => {
  expect(formulaAt(planned, places)).toBe(now);
});

test("a formula stays as it is where nothing was inserted", () => {
  const at = fc.nat(16_383);
  fc.assert(
    fc.property(at, fc.nat(1_048_575), at, (column, row, other) => {
      const formula = `=SUMIF($${columnLetters(column)}$${row + 1}:$${columnLetters(other)}$${row + 1},">=0")`;
      expect(formulaAt(formula, nowhereElse)).toBe(formula);
    }),
  );
});

test("columns are read as they are written", () => {
  fc.assert(
    fc.property(fc.nat(16_383), (column) => {
      expect(columnOf(columnLetters(column))).toBe(column);
      expect(columnOf(columnLetters(column).toLowerCase())).toBe(column);
      expect(cellAddress(0, column)).toBe(`${columnLetters(column)}1`);
    }),
  );
});
