/** One plan, two renderers: what the real Office.js puts into the emulated Excel is what stands in the file, in every respect. */
import { unzipSync } from "fflate";
import { exampleRegister } from "../../example/register";
import { planCutSheet } from "../../src/report/cut-sheet";
import { planDetailSheet } from "../../src/report/detail-sheet";
import { planIndicatorSheet } from "../../src/report/indicator-sheet";
import type { SheetPlan } from "../../src/report/plan";
import { NO_INPUTS } from "../../src/spaser/assessment";
import { renderXlsx } from "../../src/xlsx/write";
import { open, whole } from "../excel/booted";
import { samplePlan } from "../excel/sample-plan";
import { loadWorkbook } from "../../emulator/files";
import { jointCut, sampleCut } from "../report/sample-cuts";
import { sampleAssessment, SAMPLE_CONTEXT, SAMPLE_INPUTS, sampleRegister } from "../report/sample";
import { chartInExcel, chartsInFile } from "./charts";
import { described } from "./described";

const years = [2019, 2020, 2021, 2022, 2023];
const english = { ...SAMPLE_CONTEXT, language: "en" as const };

const PLANS: Record<string, () => SheetPlan> = {
  "one of everything": () => samplePlan(),
  "the indicators": () => planIndicatorSheet(sampleAssessment(), SAMPLE_INPUTS, SAMPLE_CONTEXT),
  "five years": () =>
    planIndicatorSheet(sampleAssessment(SAMPLE_INPUTS, years), SAMPLE_INPUTS, SAMPLE_CONTEXT),
  "the national reference points": () =>
    planIndicatorSheet(
      sampleAssessment(NO_INPUTS, [2022, 2023], "reperes-nationaux"),
      NO_INPUTS,
      SAMPLE_CONTEXT,
    ),
  English: () => planIndicatorSheet(sampleAssessment(), SAMPLE_INPUTS, english),
  "a year without contracts": () =>
    planIndicatorSheet(sampleAssessment(NO_INPUTS, [2029, 2030]), NO_INPUTS, SAMPLE_CONTEXT),
  "the example register": () => {
    const plan = exampleRegister();
    // Its first rows have all its looks.
    return { ...plan, name: "Exemple", cells: plan.cells.slice(0, 30), rows: plan.rows.slice(0, 30) };
  },
  "the breakdown": () => planCutSheet(sampleCut("quarter"), SAMPLE_CONTEXT),
  "the breakdown by body of a joint scheme": () => planCutSheet(jointCut(), english),
  "the detail": () => planDetailSheet(sampleRegister(60), sampleAssessment(), SAMPLE_CONTEXT),
};

type Sheet = Record<string, unknown>;

/** The same plan by both ways. */
async function bothWays(plan: SheetPlan): Promise<{ inExcel: Sheet; inFile: Sheet }> {
  const excel = await open();
  await excel.workbook.write([whole({ plan })]);
  const bytes = await renderXlsx([plan]);
  const file = await loadWorkbook(bytes, "feuille.xlsx");
  const rowCount = plan.cells.length + 2;
  const columnCount = plan.columnCount + 2;
  const written = excel.sheet(plan.name);
  const [read] = file.sheets;
  if (!read) throw new Error("no sheet in the file");
  return {
    inExcel: {
      ...described(written, rowCount, columnCount),
      charts: written.charts.map((chart) => chartInExcel(chart, written)),
    },
    inFile: { ...described(read, rowCount, columnCount), charts: chartsInFile(unzipSync(bytes), 1) },
  };
}

describe.each(Object.keys(PLANS))("%s", (name) => {
  test("is the same sheet in Excel and in a file", async () => {
    const { inExcel, inFile } = await bothWays(PLANS[name]!());
    for (const part of Object.keys(inExcel))
      expect({ [part]: inFile[part] }).toEqual({ [part]: inExcel[part] });
  });
});
