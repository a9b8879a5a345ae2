/** Conditional formats and data validation of a plan. */
import { FIRST_DATE, LONGEST_LIST, promptOf } from "../report/limits";
import type { Rule, SheetPlan, Validation } from "../report/plan";
import { rangeAt } from "./areas";
import { rangesAt } from "./formats";

/** Sets the conditional formats, in place of those that were there; the newest counts first, so the first is made last. */
export function setRules(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const rule of plan.rules) rangeAt(sheet, rule.range).conditionalFormats.clearAll();
  for (const rule of plan.rules.toReversed()) {
    const formats = rangeAt(sheet, rule.range).conditionalFormats;
    if (rule.kind === "dataBar") addDataBar(formats, rule);
    else addTextRule(formats, rule);
  }
}

function addDataBar(
  formats: Excel.ConditionalFormatCollection,
  rule: Extract<Rule, { kind: "dataBar" }>,
): void {
  const bar = formats.add("DataBar").dataBar;
  bar.barDirection = "LeftToRight";
  bar.lowerBoundRule = { type: "Number", formula: String(rule.min) };
  bar.upperBoundRule = { type: "Number", formula: String(rule.max) };
  bar.positiveFormat.fillColor = rule.colour;
  bar.positiveFormat.gradientFill = false;
}

/** « The cell equals this text » as a comparison of values, so that « Atteint » doesn't fit « Non atteint » too. */
function addTextRule(
  formats: Excel.ConditionalFormatCollection,
  rule: Extract<Rule, { kind: "textEquals" }>,
): void {
  const cellValue = formats.add("CellValue").cellValue;
  const { font, fill } = cellValue.format;
  if (rule.style.colour !== undefined) font.color = rule.style.colour;
  if (rule.style.bold !== undefined) font.bold = rule.style.bold;
  if (rule.style.fill !== undefined) fill.color = rule.style.fill;
  cellValue.rule = { formula1: `="${rule.text.replaceAll('"', '""')}"`, operator: "EqualTo" };
}

/** Sets the data validation of the input cells; cells that take the same are told together. */
export function setValidations(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const alike = new Map<string, Validation[]>();
  for (const validation of plan.validations) {
    const said = JSON.stringify({ ...validation, range: null });
    alike.set(said, [...(alike.get(said) ?? []), validation]);
  }
  for (const validations of alike.values()) {
    const [first] = validations;
    if (!first) continue;
    const { rule, prompt, error, lenient } = first;
    const areas = validations.map(({ range }) => range);
    for (const { dataValidation } of rangesAt(sheet, areas)) {
      dataValidation.ignoreBlanks = true;
      dataValidation.rule = validationRule(rule);
      dataValidation.prompt = { showPrompt: true, ...promptOf(prompt) };
      dataValidation.errorAlert = {
        showAlert: true,
        style: lenient ? "Warning" : "Stop",
        ...promptOf(error),
      };
    }
  }
}

/** Excel's rule for one of ours. Formulas are en-US: a point in numbers, commas between the entries of a list. */
function validationRule(rule: Validation["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "decimal":
      return { decimal: decimalBounds(rule.min, rule.max) };
    case "date":
      return { date: { formula1: FIRST_DATE.iso, operator: "GreaterThanOrEqualTo" } };
    case "textLength":
      return { textLength: { formula1: rule.max, operator: "LessThanOrEqualTo" } };
    case "list":
      return { list: { inCellDropDown: true, source: listSource(rule.values) } };
  }
}

function decimalBounds(min: number | null, max: number | null): Excel.BasicDataValidation {
  if (min !== null && max !== null) return { formula1: min, formula2: max, operator: "Between" };
  if (min !== null) return { formula1: min, operator: "GreaterThanOrEqualTo" };
  if (max !== null) return { formula1: max, operator: "LessThanOrEqualTo" };
  return { formula1: -1e15, formula2: 1e15, operator: "Between" };
}

/** The entries of a list within the rule itself: Excel separates them by commas and takes 255 characters at most. */
export function listSource(values: string[]): string {
  const source = values.join(",");
  if (source.length > LONGEST_LIST || values.some((value) => value.includes(","))) {
    throw new Error("These choices do not fit a list within a validation rule");
  }
  return source;
}
