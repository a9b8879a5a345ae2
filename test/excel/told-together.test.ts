/** What is told of many cells at once stands in each of them as if it had been told of it alone. */
import fc from "fast-check";
import type { CellStyle, PlannedCell, SheetPlan } from "../../src/report/plan";
import { planIndicatorSheet } from "../../src/report/indicator-sheet";
import type { CellStyle as Look, Worksheet } from "../../emulator";
import { SAMPLE_CONTEXT, SAMPLE_INPUTS, sampleAssessment } from "../report/sample";
import { open, whole } from "./booted";
import type { Open } from "./booted";
import { samplePlan } from "./sample-plan";

const LINE = { style: "thin", colour: "#C3D0DB" } as const;
const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const styles: fc.Arbitrary<CellStyle> = fc
  .record({
    numberFormat: maybe("0.0%", "#,##0", "dd/mm/yyyy"),
    bold: maybe(true),
    italic: maybe(true),
    size: maybe(8, 10, 16),
    colour: maybe("#1B6E53", "#808080"),
    fill: maybe("#FFF8DC", "#E6F0EC"),
    horizontal: maybe("left" as const, "center" as const, "right" as const),
    vertical: maybe("top" as const, "center" as const),
    wrap: maybe(true),
    indent: maybe(1, 2),
    border: maybe(
      { bottom: LINE },
      { top: LINE, bottom: LINE },
      { left: LINE, right: LINE },
      { top: LINE, bottom: LINE, left: LINE, right: LINE },
    ),
    unlocked: maybe(true),
  })
  .map((style) => JSON.parse(JSON.stringify(style)) as CellStyle);

const COLUMNS = 5;
const plans: fc.Arbitrary<SheetPlan> = fc
  .record({
    styles: fc.array(styles, { minLength: 1, maxLength: 4 }),
    places: fc.array(fc.array(fc.integer({ min: -1, max: 3 }), { minLength: COLUMNS, maxLength: COLUMNS }), {
      minLength: 1,
      maxLength: 12,
    }),
    merged: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    targets: fc.array(fc.tuple(fc.nat(11), fc.nat(COLUMNS - 1), fc.boolean()), { maxLength: 6 }),
  })
  .map(({ styles: some, places, merged, targets }) => {
    const cells = places.map((line, row) =>
      line.map((place): PlannedCell | undefined => {
        // A merged row is of one style, as in all our sheets.
        const at = merged[row] ? (line.find((one) => one >= 0) ?? 0) : place;
        return at < 0 ? undefined : { value: row, style: `s${at % some.length}` };
      }),
    );
    return samplePlan({
      styles: Object.fromEntries(some.map((style, index) => [`s${index}`, style])),
      cells,
      columnCount: COLUMNS,
      columns: cells[0]?.map(() => ({ width: null })) ?? [],
      rows: cells.map(() => ({ height: null })),
      merges: cells.flatMap((_, row) =>
        merged[row] ? [{ row, column: 1, rowCount: 1, columnCount: 3 }] : [],
      ),
      rules: [],
      charts: [],
      names: [],
      validations: [...new Map(targets.map((target) => [`${target[0]} ${target[1]}`, target])).values()].map(
        ([row, column, isText]) => ({
          range: { row, column, rowCount: 1, columnCount: 1 },
          rule: isText ? { kind: "textLength", max: 200 } : { kind: "decimal", min: 0, max: null },
          prompt: { title: isText ? "Texte" : "Cible", message: "…" },
          error: { title: "Saisie", message: "…" },
        }),
      ),
    });
  });

/** What is seen of a cell; a line between two cells is one line, whichever of them it was given to. */
function seen(sheet: Worksheet, row: number, column: number) {
  const { borders, ...look }: Look = sheet.style(row, column);
  const at = (r: number, c: number) => (r < 0 || c < 0 ? {} : sheet.style(r, c).borders);
  return {
    ...look,
    top: Boolean(borders.top ?? at(row - 1, column).bottom),
    bottom: Boolean(borders.bottom ?? at(row + 1, column).top),
    left: Boolean(borders.left ?? at(row, column - 1).right),
    right: Boolean(borders.right ?? at(row, column + 1).left),
  };
}

/** The same as a cell's own style says it, for the first cell of what is merged and every other one. */
function expected(plan: SheetPlan, row: number, column: number) {
  const styleAt = (r: number, c: number): CellStyle => plan.styles[plan.cells[r]?.[c]?.style ?? ""] ?? {};
  const style = styleAt(row, column);
  const capital = (word: string | undefined, usual: string) =>
    word === undefined ? usual : word.charAt(0).toUpperCase() + word.slice(1);
  const isOurs = plan.cells[row]?.[column] !== undefined;
  return {
    numberFormat: style.numberFormat ?? "General",
    fontName: "Calibri",
    fontSize: style.size ?? (isOurs ? plan.font.size : 11),
    fontColor: style.colour ?? "#000000",
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    fill: style.fill ?? null,
    horizontal: capital(style.horizontal, "General"),
    vertical: capital(style.vertical, "Bottom"),
    wrap: style.wrap ?? false,
    indent: style.indent ?? 0,
    locked: !style.unlocked,
    top: Boolean(style.border?.top ?? styleAt(row - 1, column).border?.bottom),
    bottom: Boolean(style.border?.bottom ?? styleAt(row + 1, column).border?.top),
    left: Boolean(style.border?.left ?? styleAt(row, column - 1).border?.right),
    right: Boolean(style.border?.right ?? styleAt(row, column + 1).border?.left),
  };
}

let excel: Open;
let sheets = 0;

async function write(plan: SheetPlan): Promise<Worksheet> {
  sheets++;
  const name = `Feuille ${sheets}`;
  await excel.workbook.write([whole({ plan: { ...plan, name } })]);
  return excel.sheet(name);
}

it("gives every cell the look, the format and the validation of its own", async () => {
  excel = await open();
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const sheet = await write(plan);
      expect(sheet.merges).toHaveLength(plan.merges.length);
      plan.cells.forEach((line, row) => {
        line.forEach((_, column) => {
          const merge = plan.merges.find((one) => one.row === row);
          // Lines within and around merged cells are drawn otherwise: see « one of everything » in test/fidelity.
          if ([row - 1, row, row + 1].some((near) => plan.merges.some((one) => one.row === near)) || merge)
            return;
          expect(seen(sheet, row, column)).toMatchObject(expected(plan, row, column));
        });
      });
      for (const { row, column, columnCount } of plan.merges)
        expect(sheet.mergeAt(row, column)).toMatchObject({ row, column, rows: 1, columns: columnCount });
      for (const { range, rule, prompt } of plan.validations) {
        const found = sheet.validationAt(range.row, range.column);
        expect(Object.keys(found?.rule ?? {})).toEqual([rule.kind]);
        expect(found?.prompt).toMatchObject(prompt);
      }
      const told = plan.validations.map(({ range }) => `${range.row} ${range.column}`);
      for (let row = 0; row < 12; row++)
        for (let column = 0; column < COLUMNS; column++)
          expect(sheet.validationAt(row, column) !== null).toBe(told.includes(`${row} ${column}`));
    }),
    { numRuns: 60 },
  );
});

it("takes little to say for the sheet of the indicators", async () => {
  excel = await open();
  const mark = excel.host.traffic.length;
  await write(planIndicatorSheet(sampleAssessment(), SAMPLE_INPUTS, SAMPLE_CONTEXT));
  const { requestBytes, actions } = excel.host.since(mark);
  expect(requestBytes).toBeLessThan(220_000);
  expect(actions).toBeLessThan(1200);
});
