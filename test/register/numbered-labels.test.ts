/** Columns of labels, of each row of which only a number is noted until what they mean is written. */
import fc from "fast-check";
import { NO, NOT_FILLED, YES } from "../../src/register/contracts";
import type { Cell } from "../../src/register/grid";
import { MEMORY } from "../../src/register/reading/column-readers";
import { noteLabels, NumberedLabels } from "../../src/register/reading/numbered-labels";
import { SLICE } from "../../src/register/reading/step-context";

const states: Record<string, number> = { oui: YES, non: NO };
const stateOf = (cell: Cell) =>
  typeof cell === "string" ? (states[cell] ?? NOT_FILLED) : cell === true ? YES : NOT_FILLED;
const lengthOf = (cell: Cell) => String(cell).length;

/** Columns that answer one question, into tracks that all share; what they said, and of which cells they told an error. */
function readColumns(count: number, rows: readonly Cell[][], from = 0, slice = SLICE) {
  const state = { array: new Uint8Array(from + rows.length) };
  const values = Array.from({ length: count }, () => ({ array: new Uint16Array(from + rows.length) }));
  const errors: [number, Cell][] = [];
  const columns = values.map(
    (value, column) =>
      new NumberedLabels(
        column + 3,
        [{ track: state, parse: stateOf, other: stateOf }],
        [{ track: value, parse: lengthOf, other: lengthOf }],
        (entry, cell) => errors.push([entry, cell]),
      ),
  );
  for (let start = 0; start < rows.length; start += slice) {
    const end = Math.min(rows.length, start + slice);
    for (let r = start; r < end; r++) noteLabels(columns, rows[r] as Cell[], 3, from + r);
    for (const one of columns) one.settle(from + start, from + end);
  }
  return {
    states: [...state.array.slice(from)],
    values: values.map(({ array }) => [...array.slice(from)]),
    errors,
  };
}

const anyCell = fc.oneof(
  fc.constantFrom<Cell>("oui", "non", "", "oux", "oui ", "#N/A", true, false, 7, 0),
  fc.string({ maxLength: 4 }),
);

test("each cell is answered by itself, and of two columns a yes holds", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyCell, anyCell), { maxLength: 40 }),
      fc.nat({ max: 2 * SLICE }),
      fc.integer({ min: 1, max: 9 }),
      (rows, from, slice) => {
        const said = readColumns(2, rows, from, slice);
        const isError = (cell: Cell) => cell === "#N/A";
        const isSilent = (cell: Cell) => cell === "" || isError(cell);
        const answer = (cell: Cell) => (isSilent(cell) ? NOT_FILLED : stateOf(cell));
        expect(said.states).toEqual(rows.map(([one, other]) => Math.max(answer(one), answer(other))));
        expect(said.values).toEqual(
          [0, 1].map((c) => rows.map((row) => (isSilent(row[c] ?? "") ? 0 : lengthOf(row[c] ?? "")))),
        );
        expect(said.errors).toEqual(
          rows.flatMap((row, r) => row.filter(isError).map((cell) => [from + r, cell])),
        );
      },
    ),
  );
});

test("a column of more texts than are kept is read as well", () => {
  const cells = Array.from({ length: MEMORY + 700 }, (_, i): Cell[] => [`${i} texte`]);
  const twice = [...cells, ...cells];
  expect(readColumns(1, twice, 0, 512).values[0]).toEqual(twice.map(([cell]) => lengthOf(cell ?? "")));
});

test("a row that is shorter than the columns says nothing, whatever stood there before", () => {
  const { states: said } = readColumns(2, [["oui", "non"], ["non"], []], 0, 1);
  expect(said).toEqual([YES, NO, NOT_FILLED]);
});
