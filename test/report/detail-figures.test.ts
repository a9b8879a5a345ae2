/** « Détail » and the figures agree, whatever the register: blanks, negative delays and spend, lots, weights of nothing. */
import fc from "fast-check";
import { planDetailSheet } from "../../src/report/detail-sheet";
import type { SheetPlan } from "../../src/report/plan";
import { assess } from "../../src/spaser/assess";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { workbookFrom, type CellSpec } from "../../emulator";
import { withFormulas } from "../../emulator/formulas";
import { buildRegister, type Row, type Tables } from "../../method-pages/build-register";
import { anyRow, anyRows, anyTables } from "../spaser/random-registers";
import { SAMPLE_CONTEXT } from "./sample";

/** What the formulas give, beside what they must: only where they differ. */
function differing(plan: SheetPlan): { checked: number; wrong: unknown[] } {
  const rows = plan.cells.map((cells): CellSpec[] =>
    Array.from({ length: plan.columnCount }, (_, column) => {
      const cell = cells[column];
      if (!cell || cell.value === "") return null;
      return cell.formula === undefined ? { value: cell.value } : { formula: cell.formula };
    }),
  );
  const [sheet] = withFormulas(workbookFrom({ sheets: [{ name: plan.name, rows }] })).sheets;
  const wrong: unknown[] = [];
  let checked = 0;
  plan.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell?.formula === undefined) return;
      checked++;
      const value = sheet?.value(row, column);
      const right = Number(cell.value);
      const near =
        typeof value === "number" && Math.abs(value - right) <= 1e-9 * Math.max(1, Math.abs(right));
      if (!near) wrong.push([plan.cells[0]?.[column]?.value, cell.formula, right, String(value)]);
    }),
  );
  return { checked, wrong };
}

function plansOf(rows: readonly Row[], tables: Tables): SheetPlan[] {
  const register = buildRegister(rows, tables);
  return FRAMEWORKS.map((framework) =>
    planDetailSheet(
      register,
      assess(register, framework, { year: 2023, years: [2022, 2023] }, NO_INPUTS),
      SAMPLE_CONTEXT,
    ),
  );
}

/** Registers in which what is counted often lies below zero, as in corrections of invoices and of accounts. */
const signed = fc.option(
  fc.integer({ min: -9_000, max: 9_000 }).map((cents) => cents / 100),
  { nil: null },
);
const signedRows = fc.array(
  fc.tuple(
    anyRow,
    fc.record({ amount: signed, cumulative: signed, delay: signed }),
    fc.record({ hours: signed, spend: signed, invoices: fc.option(fc.integer({ min: -1, max: 9 })) }),
  ),
  { maxLength: 20 },
);

test("every formula gives the figure, for every kind of measure", () => {
  let checked = 0;
  fc.assert(
    fc.property(anyRows, anyTables, (rows, tables) => {
      for (const plan of plansOf(rows, tables)) {
        const found = differing(plan);
        checked += found.checked;
        expect(found.wrong).toEqual([]);
      }
    }),
    { numRuns: Number(process.env["DETAIL_RUNS"] ?? 60) },
  );
  fc.assert(
    fc.property(signedRows, anyTables, (list, tables) => {
      const rows = list.map(([row, one, { hours, spend, invoices }]) => ({
        ...row,
        ...one,
        hours: { 2022: hours, 2023: hours },
        spend: { 2023: spend },
        invoices,
      }));
      for (const plan of plansOf(rows, tables)) expect(differing(plan).wrong).toEqual([]);
    }),
    { numRuns: Number(process.env["DETAIL_RUNS"] ?? 60) },
  );
  expect(checked).toBeGreaterThan(500);
});

test("a delay below zero counts with its weight, one without invoices doesn't", () => {
  const active = { notified: "2023-02-01", end: "2024-02-01", awarded: true };
  const rows: Row[] = [
    { ...active, delay: -4, invoices: 3 },
    { ...active, delay: 31, invoices: 1 },
    { ...active, delay: 90, invoices: 0 },
    { ...active, delay: 60, invoices: null },
    { ...active, delay: null, invoices: 5 },
  ];
  const plans = plansOf(rows, {});
  const means = plans.flatMap(({ cells }) =>
    cells.flatMap((row) =>
      row.flatMap((cell) => (/SUMPRODUCT\([^=]*,/.test(cell?.formula ?? "") ? [cell?.value] : [])),
    ),
  );
  expect(means.length).toBeGreaterThan(0);
  for (const mean of means) expect(mean).toBeCloseTo((-4 * 3 + 31) / 4, 12);
  for (const plan of plans) expect(differing(plan).wrong).toEqual([]);
});
