/** Conditional formats and data validations of the model, as a file has them. */
import type { CellStyle as FileStyle, ConditionalRule, DataValidation, ValidationOperator } from "hucre";
import { columnName, formatRect } from "../model/address";
import type { ConditionalFormat, ConditionalLook, DataBarBound, Validation } from "../model/objects";

const OPERATORS: Readonly<Record<string, ValidationOperator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

const TEXT_TYPES: Readonly<Record<string, ConditionalRule["type"]>> = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};

/** What a rule holds as text; anything else is nothing. */
const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";

const bare = (formula: unknown): string => textOf(formula).replace(/^=/, "");

function lookToFile(look: ConditionalLook): FileStyle {
  const style: FileStyle = {};
  if (look.fontColor || look.bold || look.italic || look.strikethrough) {
    style.font = {
      ...(look.fontColor ? { color: { rgb: look.fontColor.slice(1) } } : {}),
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(look.strikethrough ? { strikethrough: true } : {}),
    };
  }
  if (look.fill) {
    const rgb = { rgb: look.fill.slice(1) };
    style.fill = { type: "pattern", pattern: "solid", fgColor: rgb, bgColor: rgb };
  }
  if (look.numberFormat) style.numFmt = look.numberFormat;
  return style;
}

function boundToFile(
  bound: DataBarBound,
  end: "min" | "max",
): { type: "min" | "max" | "num" | "percent"; value?: string } {
  const value = bare(bound.formula);
  if (bound.type === "Number" && value) return { type: "num", value };
  if (bound.type === "Percent" && value) return { type: "percent", value };
  return { type: end };
}

/** The test that Excel wants beside a text rule: it evaluates this formula, not the text. */
function textFormula(operator: string, text: string, cell: string): string {
  const quoted = `"${text.replace(/"/g, '""')}"`;
  if (operator === "NotContains") return `ISERROR(SEARCH(${quoted},${cell}))`;
  if (operator === "BeginsWith") return `LEFT(${cell},${String(text.length)})=${quoted}`;
  if (operator === "EndsWith") return `RIGHT(${cell},${String(text.length)})=${quoted}`;
  return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
}

/** The rule for the file; nothing for kinds that the writer has no word for. */
export function saveRule(format: ConditionalFormat): ConditionalRule[] {
  const first = format.areas[0];
  if (!first) return [];
  const range = format.areas.map((area) => formatRect(area)).join(" ");
  const place = {
    priority: format.priority + 1,
    range,
    stopIfTrue: format.stopIfTrue,
  };
  const common = { ...place, style: lookToFile(format.look) };
  const { rule } = format;
  if (format.type === "CellValue") {
    const formulas = [
      bare(rule["formula1"]),
      ...(rule["formula2"] === undefined ? [] : [bare(rule["formula2"])]),
    ];
    return [
      {
        ...common,
        type: "cellIs",
        operator: OPERATORS[textOf(rule["operator"])] ?? "equal",
        formula: formulas,
      },
    ];
  }
  if (format.type === "Custom") return [{ ...common, type: "expression", formula: bare(rule["formula"]) }];
  if (format.type === "ContainsText") {
    const operator = textOf(rule["operator"]) || "Contains";
    const text = textOf(rule["text"]);
    const cell = `${columnName(first.column)}${String(first.row + 1)}`;
    return [
      {
        ...common,
        type: TEXT_TYPES[operator] ?? "containsText",
        text,
        formula: textFormula(operator, text, cell),
      },
    ];
  }
  if (format.type === "DataBar" && format.dataBar) {
    const { lower, upper, positive } = format.dataBar;
    const dataBar = {
      cfvo: [boundToFile(lower, "min"), boundToFile(upper, "max")],
      color: `FF${positive.fillColor.replace("#", "")}`,
    };
    return [{ ...place, type: "dataBar", dataBar }];
  }
  return [];
}

const KINDS: Readonly<Record<string, DataValidation["type"]>> = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
  list: "list",
};

/** The validation for the file: one entry per block. */
export function saveValidation(validation: Validation): DataValidation[] {
  const [kind, rule] = Object.entries(validation.rule)[0] ?? [];
  const type = kind === undefined ? undefined : KINDS[kind];
  if (!type || !rule) return [];
  const parts: Partial<DataValidation> = {};
  if (type === "list") {
    const source = textOf(rule["source"]);
    if (source.startsWith("=")) parts.formula1 = bare(source);
    else parts.values = source.split(",");
  } else if (type === "custom") parts.formula1 = bare(rule["formula"]);
  else {
    parts.operator = OPERATORS[textOf(rule["operator"])] ?? "between";
    parts.formula1 = bare(rule["formula1"]);
    if (rule["formula2"] !== undefined) parts.formula2 = bare(rule["formula2"]);
  }
  return validation.areas.map((area) => ({
    type,
    ...parts,
    allowBlank: validation.ignoreBlanks,
    showInputMessage: validation.prompt.showPrompt,
    showErrorMessage: validation.errorAlert.showAlert,
    inputTitle: validation.prompt.title,
    inputMessage: validation.prompt.message,
    errorTitle: validation.errorAlert.title,
    errorMessage: validation.errorAlert.message,
    errorStyle: validation.errorAlert.style.toLowerCase() as "stop",
    range: formatRect(area),
  }));
}
