/** Conditional formats and data validations of a file, as the model has them. */
import type { CellStyle as FileStyle, ConditionalRule, DataValidation } from "hucre";
import type { ConditionalFormat, ConditionalLook, DataBarBound, Validation } from "../model/objects";
import type { Worksheet } from "../model/worksheet";
import { Palette } from "./colours";
import { parseAreas } from "./references";

const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};

const PRESETS: Readonly<Record<string, string>> = {
  duplicateValues: "DuplicateValues",
  uniqueValues: "UniqueValues",
  containsBlanks: "Blanks",
  notContainsBlanks: "NonBlanks",
  aboveAverage: "AboveAverage",
};

const BOUNDS: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  autoMin: "Automatic",
  autoMax: "Automatic",
  formula: "Formula",
};

const withEquals = (text: string): string => (text.startsWith("=") ? text : `=${text}`);

function lookOf(style: FileStyle | undefined, palette: Palette): ConditionalLook {
  const look: ConditionalLook = {};
  if (!style) return look;
  const colour = palette.resolve(style.font?.color);
  if (colour) look.fontColor = colour;
  if (style.font?.bold) look.bold = true;
  if (style.font?.italic) look.italic = true;
  if (style.font?.strikethrough) look.strikethrough = true;
  // Differential fills put their colour in the background, unlike those of cells.
  const fill =
    style.fill?.type === "pattern"
      ? (palette.resolve(style.fill.bgColor) ?? palette.resolve(style.fill.fgColor))
      : null;
  if (fill) look.fill = fill;
  if (style.numFmt) look.numberFormat = style.numFmt;
  return look;
}

function bound(from: { type: string; value?: string } | undefined): DataBarBound {
  const type = BOUNDS[from?.type ?? ""] ?? "Automatic";
  return from?.value === undefined ? { type } : { type, formula: withEquals(from.value) };
}

function fill(format: ConditionalFormat, rule: ConditionalRule): void {
  const formulas =
    rule.formula === undefined ? [] : Array.isArray(rule.formula) ? rule.formula : [rule.formula];
  const [first = "", second] = formulas.map(withEquals);
  if (format.type === "CellValue") {
    format.rule = { formula1: first, operator: OPERATORS[rule.operator ?? "equal"] ?? "EqualTo" };
    if (second !== undefined) format.rule["formula2"] = second;
  } else if (format.type === "Custom") format.rule = { formula: first };
  else if (format.type === "ContainsText")
    format.rule = { operator: TEXT_OPERATORS[rule.type] ?? "Contains", text: rule.text ?? "" };
  else if (format.type === "PresetCriteria") format.rule = { criterion: PRESETS[rule.type] ?? "Blanks" };
  else if (format.type === "DataBar" && format.dataBar && rule.dataBar) {
    format.dataBar.lower = bound(rule.dataBar.cfvo[0]);
    format.dataBar.upper = bound(rule.dataBar.cfvo[1]);
    format.dataBar.positive = {
      fillColor: Palette.plain(rule.dataBar.color),
      borderColor: "",
      gradientFill: false,
    };
  } else if (format.type === "ColorScale" && rule.colorScale) {
    const { cfvo, colors } = rule.colorScale;
    const stop = (i: number): Record<string, unknown> => ({
      ...bound(cfvo[i]),
      color: Palette.plain(colors[i] ?? "FFFFFF"),
    });
    const last = cfvo.length - 1;
    format.colorScale = {
      minimum: stop(0),
      ...(last === 2 ? { midpoint: stop(1) } : {}),
      maximum: stop(last),
    };
  }
}

function typeOf(rule: ConditionalRule): ConditionalFormat["type"] | null {
  if (rule.type === "cellIs") return "CellValue";
  if (rule.type === "expression") return "Custom";
  if (rule.type in TEXT_OPERATORS) return "ContainsText";
  if (rule.type in PRESETS) return "PresetCriteria";
  if (rule.type === "dataBar") return "DataBar";
  return rule.type === "colorScale" ? "ColorScale" : null;
}

/** Adds the rules to the sheet, the most important first. */
export function loadRules(rules: readonly ConditionalRule[], sheet: Worksheet, palette: Palette): void {
  // The sheet puts each new rule first, so the last in rank goes in first.
  for (const rule of [...rules].sort((a, b) => b.priority - a.priority)) {
    const type = typeOf(rule);
    const areas = parseAreas(rule.range);
    if (!type || areas.length === 0) continue;
    const format = sheet.addConditionalFormat(type, areas);
    format.stopIfTrue = rule.stopIfTrue ?? false;
    format.look = lookOf(rule.style, palette);
    fill(format, rule);
  }
}

const NUMBER_RULES: Readonly<Record<string, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
};

const literal = (text: string | undefined): string | number => {
  const number = Number(text);
  return text !== undefined && text !== "" && !Number.isNaN(number) ? number : withEquals(text ?? "");
};

function validationRule(from: DataValidation): Validation["rule"] {
  if (from.type === "list") {
    const source = from.values ? from.values.join(",") : withEquals(from.formula1 ?? "");
    return { list: { source, inCellDropDown: true } };
  }
  if (from.type === "custom") return { custom: { formula: withEquals(from.formula1 ?? "") } };
  const kind = NUMBER_RULES[from.type];
  if (!kind) return {};
  const rule: Record<string, unknown> = {
    formula1: literal(from.formula1),
    // Validations say « …OrEqualTo » where conditional formats say « …OrEqual ».
    operator: OPERATORS[from.operator ?? "between"]?.replace(/OrEqual$/, "OrEqualTo"),
  };
  if (from.formula2 !== undefined) rule["formula2"] = literal(from.formula2);
  return { [kind]: rule };
}

/** Adds the validations to the sheet. */
export function loadValidations(list: readonly DataValidation[], sheet: Worksheet): void {
  for (const from of list) {
    const areas = parseAreas(from.range);
    if (areas.length === 0) continue;
    const style = from.errorStyle ?? "stop";
    sheet.validations.push({
      areas,
      rule: validationRule(from),
      prompt: {
        showPrompt: from.showInputMessage ?? true,
        title: from.inputTitle ?? "",
        message: from.inputMessage ?? "",
      },
      errorAlert: {
        showAlert: from.showErrorMessage ?? true,
        style: style[0]?.toUpperCase() + style.slice(1),
        title: from.errorTitle ?? "",
        message: from.errorMessage ?? "",
      },
      ignoreBlanks: from.allowBlank ?? true,
    });
  }
}
