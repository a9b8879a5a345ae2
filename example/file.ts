/** The example as the bytes of an .xlsx file: the register, and the SPASER sheets that the product computes from it. */
import packageJson from "../package.json" with { type: "json" };
import { planIndicatorSheet } from "../src/report/indicator-sheet";
import type { SheetPlan } from "../src/report/plan";
import { assess } from "../src/spaser/assess";
import { ASP } from "../src/spaser/frameworks/asp";
import { Session } from "../src/workbook/session";
import { FileWorkbook } from "../src/xlsx/file-workbook";
import { renderXlsx } from "../src/xlsx/write";
import { buildExample } from "./build";
import { INPUTS } from "./inputs";
import { BODY } from "./places";
import { EXPORTED, exampleSheets } from "./sheets";

const FILE_NAME = "registre-exemple.xlsx";
const COMPUTED_AT = { day: EXPORTED, minutes: 9 * 60 };

export async function exampleFile(): Promise<Uint8Array> {
  const register = exampleSheets(buildExample());
  return rendered([...register, ...(await indicatorSheets(await rendered(register)))]);
}

function rendered(plans: SheetPlan[]): Promise<Uint8Array> {
  const { title = "", subject = "", keywords = "" } = plans[0]?.document ?? {};
  return renderXlsx(plans, { title, subject, keywords, author: BODY });
}

/** « SPASER 2022 » and « SPASER 2023 », computed from the file itself, with what the buyer typed in. */
async function indicatorSheets(file: Uint8Array): Promise<SheetPlan[]> {
  const session = new Session(FileWorkbook.read(file, FILE_NAME), {
    language: "fr",
    now: () => COMPUTED_AT,
    productVersion: packageJson.version,
    renderFile: (plans) => renderXlsx(plans),
    columnFor: (field) => ({ header: field, allowed: [] }),
  });
  const { register, recognition } = await session.open();
  if (register === null) throw new Error("The example holds no register that the product recognises.");
  const sources = recognition.sheets
    .filter(({ kind }) => kind === "contracts")
    .map(({ sheetName }) => sheetName);
  return [2022, 2023].map((year) => {
    const assessment = assess(register, ASP, { year, years: [year - 1, year] }, INPUTS);
    const context = { language: "fr" as const, body: "", sources, computedAt: COMPUTED_AT };
    return planIndicatorSheet(assessment, INPUTS, { ...context, productVersion: packageJson.version });
  });
}
