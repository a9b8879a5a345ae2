/** Headings are of Excel's built-in heading styles, in Excel and in a file, and look as the plan says. */
import { strFromU8, unzipSync } from "fflate";
import { planIndicatorSheet } from "../../src/report/indicator-sheet";
import type { SheetPlan } from "../../src/report/plan";
import { areaAddress } from "../../src/register/grid";
import { renderXlsx } from "../../src/xlsx/write";
import { open, whole } from "../excel/booted";
import { sampleAssessment, SAMPLE_CONTEXT, SAMPLE_INPUTS } from "../report/sample";

type Headings = [string, string][];

async function inExcel(plan: SheetPlan): Promise<Headings> {
  const excel = await open();
  await excel.workbook.write([whole({ plan })]);
  const sheet = excel.sheet(plan.name);
  return plan.cells.flatMap((cells, row) =>
    cells.flatMap((_, column): Headings => {
      const { named } = sheet.style(row, column);
      const address = areaAddress({ row, column, rowCount: 1, columnCount: 1 });
      // Merged cells are one.
      const merge = sheet.mergeAt(row, column);
      const covered = merge && (merge.row !== row || merge.column !== column);
      return covered || named === "Normal" ? [] : [[address, named.replace(/(?=\d)/, " ")]];
    }),
  );
}

/** As ECMA-376 has it: a cell's format names its style's format, which a named style of that number stands for. */
async function inFile(plan: SheetPlan): Promise<Headings> {
  const parts = unzipSync(await renderXlsx([plan]));
  const text = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  const styles = text("xl/styles.xml");
  const names = new Map(
    [...styles.matchAll(/<cellStyle name="([^"]*)" xfId="(\d+)" builtinId="(\d+)"/g)].map(
      ([, name, id, builtin]) => {
        expect(name).toBe(builtin === "0" ? "Normal" : `Heading ${Number(builtin) - 15}`);
        return [id, name ?? ""];
      },
    ),
  );
  const list = (name: string) =>
    new RegExp(`<${name} count="(\\d+)">(.*?)</${name}>`, "s").exec(styles)?.slice(1) ?? [];
  const [count, formats = ""] = list("cellXfs");
  const ofFormat = [...formats.matchAll(/<xf [^>]*xfId="(\d+)"/g)].map(([, id]) => names.get(id));
  expect(ofFormat).toHaveLength(Number(count));
  const [named, namedFormats = ""] = list("cellStyleXfs");
  expect(namedFormats.match(/<xf /g)).toHaveLength(Number(named));
  expect(names.size).toBe(Number(named));
  return [...text("xl/worksheets/sheet1.xml").matchAll(/<c r="([A-Z]+\d+)"[^>]* s="(\d+)"/g)].flatMap(
    ([, address = "", format]): Headings => {
      const name = ofFormat[Number(format)] ?? "?";
      return name === "Normal" ? [] : [[address, name]];
    },
  );
}

const PLANS: Record<string, () => SheetPlan> = {
  indicators: () => planIndicatorSheet(sampleAssessment(), SAMPLE_INPUTS, SAMPLE_CONTEXT),
  "a shared copy": () =>
    planIndicatorSheet(sampleAssessment(), SAMPLE_INPUTS, { ...SAMPLE_CONTEXT, copy: true }),
};

describe.each(Object.keys(PLANS))("%s", (name) => {
  const plan = PLANS[name]!();

  test("has the same headings in Excel and in a file", async () => {
    const headings = await inExcel(plan);
    expect(await inFile(plan)).toEqual(headings);
    expect(headings.filter(([, level]) => level === "Heading 1")).toHaveLength(1);
  });

  test("no level is left out, and no heading is empty", async () => {
    let above = 0;
    for (const [address, named] of await inExcel(plan)) {
      const level = Number(named.at(-1));
      expect(level).toBeLessThanOrEqual(above + 1);
      above = level;
      const [, letters = "", row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      expect(plan.cells[Number(row) - 1]?.[column]?.value).not.toBe("");
    }
  });
});

test("each axis, each part of the head and each free text of the indicators sheet is a heading", async () => {
  const plan = PLANS.indicators!();
  const axes = sampleAssessment().framework.axes;
  const levels = (await inExcel(plan)).map(([, named]) => named);
  const count = (level: number) => levels.filter((named) => named === `Heading ${level}`).length;
  // Key figures, charts and method beside the axes' tables.
  expect(count(2)).toBe(axes.length + 3);
  expect(count(3)).toBe(2 * axes.filter(({ freeTexts }) => freeTexts).length);
});
