/** The plan of the indicators sheet keeps its promises: names, anchors, inputs, pages, no text that becomes a formula. */
import { planIndicatorSheet } from "../../src/report/indicator-sheet";
import { parseMarker } from "../../src/report/keys";
import { readIndicatorSheet } from "../../src/report/read-sheet";
import type { Area } from "../../src/register/grid";
import type { SheetPlan } from "../../src/report/plan";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { FRAMEWORKS } from "../../src/spaser/frameworks";
import { blockOf, columnOf, gridOf, rowOf } from "./grid";
import { sampleAssessment, SAMPLE_CONTEXT, SAMPLE_INPUTS } from "./sample";

const plan = planIndicatorSheet(sampleAssessment(), SAMPLE_INPUTS, SAMPLE_CONTEXT);
const grid = gridOf(plan);
const text = (of: SheetPlan) =>
  of.cells.flat().flatMap((cell) => (typeof cell?.value === "string" ? cell.value : []));

test("the sheet says what it is in A1 and anchors every row and column once", () => {
  expect(parseMarker(grid[0]![0]!)).toMatchObject({
    frameworkId: "asp-2023",
    year: 2023,
    kind: "indicators",
  });
  const rows = grid.slice(1).map((row) => String(row[0]).split("|")[0]);
  expect(new Set(rows).size).toBe(rows.length);
  expect(new Set(grid[0]).size).toBe(plan.columnCount);
  expect(plan.rows[0]?.hidden).toBe(true);
  expect(plan.columns[0]?.hidden).toBe(true);
});

test.each([
  ["a foreign marker", "SPASER|asp|2023"],
  ["another kind", "SPASER|asp|2023|other|1.x"],
  ["no year", "SPASER|asp|deux|indicators|1.x"],
  ["a formula", '=HYPERLINK("x")'],
  ["a number", 12],
])("%s is no marker", (_, cell) => {
  expect(parseMarker(cell)).toBeNull();
});

test("every indicator, its value exact, and its inputs stand in the sheet", () => {
  const assessment = sampleAssessment();
  for (const { id } of assessment.framework.axes.flatMap(({ indicators }) => indicators)) {
    const row = rowOf(grid, `ind:${id}`);
    const { value } = assessment.figures.get(2023)!.get(id)!;
    const shown = grid[row]![columnOf(grid, "value")];
    const typed = plan.cells[row]![columnOf(grid, "value")]!.input;
    expect(shown).toBe(value ?? (typed ? "" : "n.d."));
    expect(grid[row]![columnOf(grid, "id")]).toBe(id);
  }
  expect(readIndicatorSheet(blockOf(grid), false)).toMatchObject({ inputs: SAMPLE_INPUTS, notes: [] });
});

test("names are valid, unique, and point at the values", () => {
  const names = plan.names.map(({ name }) => name);
  expect(names).toContain("SPASER_2023_2_1");
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const { name, row, column } of plan.names) {
    expect(name).toMatch(/^SPASER_[A-Za-z0-9_]+$/);
    expect(column).toBe(columnOf(grid, "value"));
    expect(String(grid[row]![0])).toMatch(/^ind:/);
  }
});

test("names and tabs of the frameworks and years don't meet", () => {
  const plans = FRAMEWORKS.flatMap(({ id }) =>
    [2022, 2023].map((year) =>
      planIndicatorSheet(sampleAssessment(NO_INPUTS, [year - 1, year], id), NO_INPUTS, SAMPLE_CONTEXT),
    ),
  );
  const names = plans.flatMap((one) => one.names.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(plans.map(({ name }) => name)).size).toBe(plans.length);
  for (const { name } of plans) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  expect(plans.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["SPASER 2023", "Repères nationaux 2023"]),
  );
});

test("no page begins inside an axis, and the strip is repeated", () => {
  for (const row of plan.print.breaksBefore) expect(String(grid[row]![0])).toMatch(/^gap:/);
  expect(plan.print.titleRows).toEqual({ first: 1, last: 1 });
  expect(plan.freezeRows).toBe(2);
  const { area } = plan.print;
  expect([area.row, area.column]).toEqual([1, 1]);
});

const inside = (range: Area, of: SheetPlan) =>
  range.row > 0 &&
  range.column > 0 &&
  range.row + range.rowCount <= of.rows.length &&
  range.column + range.columnCount <= of.columnCount;

test("ranges lie in the sheet, merged areas hold one value and don't overlap", () => {
  const covered = new Set<string>();
  for (const range of plan.merges) {
    for (let r = range.row; r < range.row + range.rowCount; r++) {
      for (let c = range.column; c < range.column + range.columnCount; c++) {
        expect(covered.has(`${r},${c}`)).toBe(false);
        covered.add(`${r},${c}`);
        if (r !== range.row || c !== range.column) expect(grid[r]![c]).toBe("");
      }
    }
  }
  const ranges = [
    ...plan.rules.map(({ range }) => range),
    ...plan.validations.map(({ range }) => range),
    ...plan.charts.flatMap(({ categories, series }) => [categories, ...series.map(({ values }) => values)]),
  ];
  for (const range of [...ranges, ...plan.merges]) expect(inside(range, plan)).toBe(true);
});

test("every cell has its style, every input its validation", () => {
  plan.cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!cell) return;
      expect(plan.styles).toHaveProperty([cell.style]);
      if (!cell.input) return;
      expect(plan.styles[cell.style]).toMatchObject({ unlocked: true });
      const validated = plan.validations.some(
        ({ range }) => r >= range.row && r < range.row + range.rowCount && c === range.column,
      );
      expect(validated).toBe(true);
    }),
  );
});

test("no cell of the indicators sheet is a formula, whatever was typed", () => {
  const comments = { 2023: { "2.1": "=1+1", "2.2": "@somme", "3.1": "-3", "3.2": "+4" } };
  const hostile = planIndicatorSheet(
    sampleAssessment(),
    { ...NO_INPUTS, comments },
    { ...SAMPLE_CONTEXT, body: "=cmd()" },
  );
  expect(hostile.cells.flat().every((cell) => cell?.formula === undefined)).toBe(true);
  expect(text(hostile)).toEqual(expect.arrayContaining(["=1+1", "=cmd()"]));
});

test("French is set as French is", () => {
  const ours = planIndicatorSheet(sampleAssessment(NO_INPUTS), NO_INPUTS, SAMPLE_CONTEXT);
  for (const sentence of text(ours).filter((one) => !/[|]/.test(one))) {
    expect(sentence).not.toMatch(/[^\s\u00a0\d] [:;!?%»]|« |[a-z]'[a-z]/i);
  }
});

test("a figure without contracts says why, an entry waits for its value", () => {
  const empty = planIndicatorSheet(sampleAssessment(NO_INPUTS), NO_INPUTS, SAMPLE_CONTEXT);
  const cells = gridOf(empty);
  const row = rowOf(cells, "ind:4.3");
  const cell = empty.cells[row]![columnOf(cells, "value")]!;
  expect(cell).toMatchObject({ value: "", input: { what: "entry", of: "4.3", year: 2023 } });
  expect(cells[row]![columnOf(cells, "status")]).toBe("n.d.");
});

test("nothing is typed among the figures of a published year; comments and free texts are", () => {
  const context = { ...SAMPLE_CONTEXT, frozen: { day: 45_400, minutes: 600 } };
  const plan = planIndicatorSheet(sampleAssessment(), SAMPLE_INPUTS, context);
  const inputs = new Set(plan.cells.flat().flatMap((cell) => cell?.input?.what ?? []));
  expect([...inputs].sort()).toEqual(["actions", "comment", "outlook"]);
});

test.each(["fr", "en"] as const)(
  "the same arguments give the same plan (%s), one to five years of history",
  (language) => {
    for (const years of [[2023], [2022, 2023], [2019, 2020, 2021, 2022, 2023]]) {
      const make = () =>
        planIndicatorSheet(sampleAssessment(SAMPLE_INPUTS, years), SAMPLE_INPUTS, {
          ...SAMPLE_CONTEXT,
          language,
        });
      expect(make()).toEqual(make());
      expect(make().charts).toHaveLength(years.length > 1 ? 2 : 1);
    }
  },
);
