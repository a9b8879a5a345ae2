/** « Détail »: its rows are the contracts of the populations, its formulas compute every figure again. */
import { detailFigures } from "../../src/report/detail-columns";
import { planDetailSheet } from "../../src/report/detail-sheet";
import { withRemarkFields } from "../../src/report/detail-remarks";
import { parseMarker } from "../../src/report/keys";
import { columnPoints, MARGINS } from "../../src/report/page";
import { lineCount } from "../../src/report/text-width";
import { COUNTED, NO_INPUTS } from "../../src/spaser/assessment";
import { renderXlsx } from "../../src/xlsx/write";
import { loadWorkbook } from "../../emulator/files";
import { withFormulas } from "../../emulator/formulas";
import { columnOf, gridOf, rowOf } from "./grid";
import { computedByOffice, hasOffice } from "./office";
import { sampleAssessment, SAMPLE_CONTEXT, sampleRegister } from "./sample";

const register = sampleRegister();
const assessment = sampleAssessment(NO_INPUTS);
const plan = planDetailSheet(register, assessment, SAMPLE_CONTEXT);
const grid = gridOf(plan);
const figures = detailFigures(register, assessment);

test("one row per contract of the populations, its part in every figure", () => {
  expect(parseMarker(grid[0]![0]!)).toMatchObject({ kind: "detail", year: 2023 });
  const rows = grid.filter((row) => String(row[0]).startsWith("row:"));
  const members = [...register.contractNumber.keys()].filter((i) =>
    figures.some(({ states }) => states[i] !== 0),
  );
  expect(rows).toHaveLength(members.length);
  for (const { states, keys, byProcedure, figure } of figures) {
    const words = rows.map((row) => row[columnOf(grid, keys.state)]);
    const counted = words.filter((word) => word === "compté").length;
    expect(counted).toBe([...states].filter((state) => state === COUNTED).length);
    if (!byProcedure) expect(counted).toBe(figure.numerator);
  }
});

test("every figure with contracts behind it has its column, those that repeat another share it", () => {
  const shown = figures.flatMap(({ ids }) => ids);
  const known = [...assessment.figures.get(2023)!.values()].filter(({ states }) => states !== null);
  expect(new Set(shown)).toEqual(new Set(known.map(({ id }) => id)));
  expect(figures.find(({ ids }) => ids.includes("C2"))!.ids).toContain("3.3");
});

test("filters, frozen panes, header on every page", () => {
  const header = rowOf(grid, "header:1");
  expect(plan.autoFilter).toMatchObject({ row: header, column: 1 });
  expect(plan.freezeRows).toBe(header + 1);
  expect(plan.print.titleRows).toEqual({ first: header, last: header });
  expect(plan.print.titleColumns).toEqual({ first: 1, last: columnOf(grid, "object") });
  // As many pages beside each other as it takes to read it.
  expect(plan.print.pagesWide).toBeGreaterThan(1);
  expect(plan.name).toBe("SPASER 2023 - Détail");
});

test("a year without contracts still makes a sheet", () => {
  const empty = sampleAssessment(NO_INPUTS, [2030]);
  expect(planDetailSheet(register, empty, SAMPLE_CONTEXT).rows.length).toBeGreaterThan(5);
});

const withOffice = hasOffice ? test : test.skip;

withOffice(
  "another spreadsheet program and the emulated Excel compute the same from every formula",
  async () => {
    const file = await renderXlsx([plan]);
    const byOffice = computedByOffice(file);
    const [emulated] = withFormulas(await loadWorkbook(file, "detail.xlsx")).sheets;
    const compared = new Map<string, number>();
    plan.cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell?.formula === undefined) return;
        expect(byOffice[r]![c]).toBeCloseTo(Number(cell.value), 9);
        expect(emulated!.value(r, c)).toBeCloseTo(Number(byOffice[r]![c]), 9);
        for (const [name] of cell.formula.matchAll(/[A-Z]+(?=\()/g))
          compared.set(name, (compared.get(name) ?? 0) + 1);
      }),
    );
    expect(compared.get("COUNTIF")).toBeGreaterThan(50);
    // Of procedures: lots that share one are counted once.
    expect(compared.get("MATCH")).toBeGreaterThan(4);
  },
  120_000,
);

describe("looks", () => {
  const kept = planDetailSheet(register, assessment, { ...SAMPLE_CONTEXT, kept: [] });

  test.each(["fr", "en"] as const)(
    "%s: printed, no text is under 8 points, and no word of a header is cut",
    (language) => {
      const { columns, print, cells, rows, styles, font } = planDetailSheet(register, assessment, {
        ...SAMPLE_CONTEXT,
        language,
      });
      const points = columns.slice(1).map(({ width }) => columnPoints(width ?? 8));
      const titles = print.titleColumns!.last;
      const paper = 841.9 - MARGINS.left - MARGINS.right;
      // Columns are laid on the pages as they come, none torn, at the smallest scale that keeps 9 points at 8.
      let pages = 1;
      const repeated = points.slice(0, titles).reduce((sum, one) => sum + one, 0);
      let used = repeated;
      for (const one of points.slice(titles)) {
        if (used + one > (paper * 9) / 8) {
          pages++;
          used = repeated;
        }
        used += one;
      }
      expect(print.pagesWide).toBe(pages);
      const header = print.titleRows!.first;
      for (const cell of cells.slice(1).flatMap((line) => line.slice(1)))
        if (cell && cell.value !== "")
          expect(styles[cell.style]?.size ?? font.size).toBeGreaterThanOrEqual(9);
      cells[header]!.forEach((cell, c) => {
        if (c === 0 || !cell) return;
        const lines = lineCount(String(cell.value), columns[c]!.width!, 9.5);
        expect([cell.value, lines * 13 <= rows[header]!.height!]).toEqual([cell.value, true]);
        for (const word of String(cell.value).split(/[ \n]/))
          expect([word, lineCount(word, columns[c]!.width!, 9.5)]).toEqual([word, 1]);
      });
    },
  );

  test("remarks look like inputs where none were, and what people wrote or coloured stays as it is", () => {
    const column = columnOf(gridOf(kept), "remarks");
    const first = rowOf(gridOf(kept), "header:1") + 1;
    expect(kept.cells[first]![column]).toBeUndefined();
    const fresh = withRemarkFields(kept, null);
    for (let row = first; row < kept.cells.length; row++)
      expect(fresh.cells[row]![column]).toEqual({ value: "", style: "inputRemark" });
    expect(fresh.styles.inputRemark).toMatchObject({ wrap: true, unlocked: true, fill: "#FFFDF3" });
    expect(fresh.cells[0]![0]).toEqual(kept.cells[0]![0]);

    // Two contracts are new since the sheet was written; beside the last one stands something already.
    const there = gridOf(kept).slice(0, -2);
    there.push([], []);
    there.at(-1)![column] = "à relire";
    const width = there[0]!.length;
    const cells = there.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ""));
    const again = withRemarkFields(kept, { firstRow: 0, firstColumn: 0, cells });
    const styled = again.cells.flatMap((row, r) => (row[column]?.style === "inputRemark" ? [r] : []));
    expect(styled).toEqual([kept.cells.length - 2]);
  });

  test("the register's own numbers are seen whole, on every page beside the object", () => {
    const { print, columns } = kept;
    expect(print.titleColumns).toEqual({ first: 1, last: columnOf(gridOf(kept), "object") });
    const longest = register.contractNumber.toSorted((a, b) => b.length - a.length)[0]!;
    expect(lineCount(longest, columns[1]!.width! - 1, 9)).toBe(1);
  });
});
