/** A new layout for a sheet that exists: same sheet, people's own things kept, nothing of the old layout left. */
import { codeOf, open, snapshot, tripsOf, whole } from "./booted";
import type { Open } from "./booted";
import { samplePlan } from "./sample-plan";

/** Another layout: fewer rows, other merges, rules and names. */
function otherPlan() {
  const plan = samplePlan();
  return samplePlan({
    cells: [
      [
        { value: "SPASER|national|2023", style: "key" },
        { value: "Repères", style: "title" },
        undefined,
        undefined,
      ],
      ...plan.cells.slice(2, 4),
    ],
    merges: [],
    rules: plan.rules.slice(1),
    validations: [],
    names: [{ name: "SPASER_2023_2_1", row: 1, column: 2 }],
    charts: plan.charts.map((chart) => ({ ...chart, title: "Autre", series: chart.series.slice(0, 1) })),
  });
}

const cleared = { row: 3, column: 0, rowCount: 3, columnCount: 4 };

async function started(): Promise<Open & { sheetId: string }> {
  const excel = await open();
  const [sheetId = ""] = await excel.workbook.write([whole()]);
  return { ...excel, sheetId };
}

describe("a rewritten sheet", () => {
  it("keeps its id, its name, notes beside and charts of others, in two round trips", async () => {
    const excel = await started();
    const target = excel.sheet("SPASER 2023");
    excel.book.renameSheet(target, "Mon SPASER");
    target.setValue(2, 6, "note de Paul");
    target.addChart("Line", null, "Auto").name = "graphique de Paul";
    const chartId = target.charts[0]!.id;
    const trips = await tripsOf(excel, async () => {
      const ids = await excel.workbook.write([
        whole({ plan: otherPlan(), sheetId: excel.sheetId, clear: cleared }),
      ]);
      expect(ids).toEqual([excel.sheetId]);
    });
    expect(trips).toBe(2);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Marchés", "Mon SPASER"]);
    expect(target.value(2, 6)).toBe("note de Paul");
    expect(target.charts.map(({ name }) => name)).toEqual(["SPASER résultats", "graphique de Paul"]);
    expect(target.charts[0]!.id).toBe(chartId);
    expect(target.charts[0]!.series).toHaveLength(1);
  });

  it("has the new layout and nothing of the old one", async () => {
    const excel = await started();
    const target = excel.sheet("SPASER 2023");
    await excel.workbook.write([whole({ plan: otherPlan(), sheetId: excel.sheetId, clear: cleared })]);
    expect(target.value(0, 1)).toBe("Repères");
    expect(target.value(1, 2)).toBe(0.275);
    expect(target.value(4, 3)).toBeNull();
    expect(target.style(4, 3)).toMatchObject({ fill: null, locked: true, numberFormat: "General" });
    expect(target.style(1, 1)).toMatchObject({ fill: null, bold: false });
    expect(target.merges).toEqual([]);
    // D3 is not the new plan's: the old rule stays on that cell alone.
    expect(target.conditionalFormats.map(({ type, areas }) => [type, areas])).toEqual([
      ["DataBar", [expect.objectContaining({ row: 2, column: 2 })]],
      ["CellValue", [{ row: 2, column: 3, rows: 1, columns: 1 }]],
    ]);
    expect(target.validationAt(4, 3)).toBeNull();
    expect(excel.book.names.map(({ name, formula }) => [name, formula])).toEqual([
      ["SPASER_2023_2_1", "='SPASER 2023'!$C$2"],
    ]);
  });

  it("leaves cells alone that the plan doesn't claim", async () => {
    const excel = await started();
    const target = excel.sheet("SPASER 2023");
    target.setValue(2, 3, "à Paul");
    target.format({ row: 2, column: 3, rows: 1, columns: 1 }, { fill: "#123456" });
    await excel.workbook.write([whole({ sheetId: excel.sheetId })]);
    expect(target.value(2, 3)).toBe("à Paul");
    expect(target.style(2, 3).fill).toBe("#123456");
  });

  it("is the same after the same plan, written directly or by way of a hidden sheet", async () => {
    const excel = await started();
    const target = excel.sheet("SPASER 2023");
    const before = snapshot(target);
    await excel.workbook.write([whole({ sheetId: excel.sheetId })]);
    expect(snapshot(target)).toBe(before);

    const big = bigPlan();
    await excel.workbook.write([whole({ plan: { ...big, name: "Grand" } })]);
    const fresh = excel.sheet("Grand");
    await excel.workbook.write([whole({ plan: big, sheetId: excel.sheetId })]);
    expect(excel.book.sheets).toHaveLength(3);
    const cells = (text: string) => JSON.stringify((JSON.parse(text) as { cells: unknown }).cells);
    expect(cells(snapshot(target))).toBe(cells(snapshot(fresh)));
    expect(target.value(4_000, 9)).toBe("Marché de travaux 4000, colonne 9");
  });

  it("is refused before anything is written when the sheet is protected or gone", async () => {
    const excel = await started();
    const target = excel.sheet("SPASER 2023");
    target.protection = { options: {}, password: null };
    const before = snapshot(target);
    expect(await codeOf(excel.workbook.write([whole({ sheetId: excel.sheetId })]))).toBe("sheetProtected");
    expect(snapshot(target)).toBe(before);
    excel.book.deleteSheet(target);
    expect(await codeOf(excel.workbook.write([whole({ sheetId: excel.sheetId })]))).toBe("sheetGone");
    expect(excel.book.sheets).toHaveLength(1);
  });
});

function bigPlan() {
  const sample = samplePlan();
  const cells = Array.from({ length: 4_500 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => ({
      value: `Marché de travaux ${row}, colonne ${column}`,
      style: "text",
    })),
  );
  return samplePlan({ cells: [...sample.cells.slice(0, 2), ...cells.slice(2)], columnCount: 10 });
}
