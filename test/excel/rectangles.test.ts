import fc from "fast-check";
import { rectanglesByKey } from "../../src/excel/rectangles";

describe("rectangles", () => {
  it("joins equal neighbours", () => {
    const grid = ["aab", "aab", "ccb"];
    const found = rectanglesByKey(3, 3, (row, column) => grid[row]?.[column]);
    expect(Object.fromEntries(found)).toEqual({
      a: [{ row: 0, column: 0, rowCount: 2, columnCount: 2 }],
      b: [{ row: 0, column: 2, rowCount: 3, columnCount: 1 }],
      c: [{ row: 2, column: 0, rowCount: 1, columnCount: 2 }],
    });
  });

  it("covers each cell with a key once, and no other", () => {
    const keys = fc.array(fc.array(fc.constantFrom("a", "b", undefined), { minLength: 5, maxLength: 5 }), {
      maxLength: 7,
    });
    fc.assert(
      fc.property(keys, (grid) => {
        const covered = grid.map((line) => line.map((): string | undefined => undefined));
        for (const [key, areas] of rectanglesByKey(grid.length, 5, (row, column) => grid[row]?.[column])) {
          for (const { row, column, rowCount, columnCount } of areas) {
            for (let r = row; r < row + rowCount; r++) {
              for (let c = column; c < column + columnCount; c++) {
                expect(covered[r]![c]).toBeUndefined();
                covered[r]![c] = key;
              }
            }
          }
        }
        expect(covered).toEqual(grid);
      }),
    );
  });
});
