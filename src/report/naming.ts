/** Names of sheets and of cells: what Excel accepts, unique per framework and year. */
import type { Framework } from "../spaser/framework";
import { reportTexts } from "../text/report";
import type { Language } from "../text/language";
import { LONGEST_SHEET_NAME } from "./limits";

/** A name that Excel takes for a sheet: no []:*?/\ in it, no apostrophe at the ends, 31 characters at most. */
function sheetNameOf(text: string): string {
  const plain = text
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, " ")
    .trim()
    .slice(0, LONGEST_SHEET_NAME);
  return plain.replace(/^'+|'+$/g, "").trim();
}

/** The framework whose sheets and names are simply « SPASER » : « SPASER_2023_2_1 » is what people type. */
const PRINCIPAL_FRAMEWORK = "asp-2023";

/** The name of a framework on tabs and strips; the year and « Détail » need room behind it. */
export function tabName(framework: Framework, language: Language): string {
  if (framework.id === PRINCIPAL_FRAMEWORK) return "SPASER";
  return framework.shortName[language].slice(0, 17).trim();
}

/** « SPASER 2023 ». */
export function indicatorSheetName(framework: Framework, year: number, language: Language): string {
  return sheetNameOf(reportTexts(language).sheetName(tabName(framework, language), year));
}

/** « SPASER 2023 - Détail ». */
export function detailSheetName(framework: Framework, year: number, language: Language): string {
  return sheetNameOf(reportTexts(language).detailSheetName(tabName(framework, language), year));
}

/** « SPASER 2023 - Ventilation ». */
export function cutSheetName(framework: Framework, year: number, language: Language): string {
  return sheetNameOf(
    reportTexts(language).cut.sheetName(tabName(framework, language).slice(0, 12).trim(), year),
  );
}

/** `SPASER_2023_2_1`: points at the value of an indicator; `SPASER_NATIONAL_2023_C1` in another framework. */
export function definedName(framework: Framework, year: number, indicator: string): string {
  const words = [
    "SPASER",
    ...(framework.id === PRINCIPAL_FRAMEWORK ? [] : [framework.id.toUpperCase()]),
    year,
    indicator,
  ];
  return words.join("_").replace(/[^A-Za-z0-9_]/g, "_");
}
