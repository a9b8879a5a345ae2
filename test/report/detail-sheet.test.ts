/** « Détail »: its rows are the contracts of the populations, its formulas compute every figure again. */
import { detailFigures } from "../../src/report/detail-columns";
import { planDetailSheet } from "../../src/report/detail-sheet";
import { parseMarker } from "../../src/report/keys";
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
