/** Conditional formats and the checks of what is typed. */
import { group } from "./check";
import type { Seen } from "./check";

export const rules = group([
  {
    id: "ruleFormula",
    expected: ["=$B2>1", "#C00000"],
    ask: (bench) =>
      bench.look((sheet) => {
        const { custom } = sheet.getRange("B2:B4").conditionalFormats.add("Custom");
        custom.rule.formula = "=$B2>1";
        custom.format.font.color = "#C00000";
        custom.rule.load("formula");
        custom.format.font.load("color");
        return () => [custom.rule.formula, custom.format.font.color];
      }),
  },
  {
    id: "dataBarBounds",
    expected: ["Number", "Number"],
    ask: (bench) =>
      bench.look((sheet) => {
        const { dataBar } = sheet.getRange("B2:B4").conditionalFormats.add("DataBar");
        dataBar.lowerBoundRule = { type: "Number", formula: "0" };
        dataBar.upperBoundRule = { type: "Number", formula: "1" };
        dataBar.load("lowerBoundRule,upperBoundRule");
        return () => [dataBar.lowerBoundRule.type, dataBar.upperBoundRule.type];
      }),
  },
  {
    id: "rulesCleared",
    expected: 0,
    ask: (bench) =>
      bench.look((sheet) => {
        const formats = sheet.getRange("B2:B4").conditionalFormats;
        formats.add("Custom").custom.rule.formula = "=TRUE";
        formats.clearAll();
        const count = formats.getCount();
        return () => count.value;
      }),
  },
  {
    id: "list",
    expected: ["List", "Oui,Non"],
    ask: (bench) =>
      bench.look((sheet) => {
        const { dataValidation } = sheet.getRange("B2:B4");
        dataValidation.rule = { list: { inCellDropDown: true, source: "Oui,Non" } };
        dataValidation.load("type,rule");
        return () => [dataValidation.type, (dataValidation.rule.list?.source ?? null) as Seen];
      }),
  },
  {
    id: "warning",
    expected: ["Warning", "Une valeur est attendue."],
    ask: (bench) =>
      bench.look((sheet) => {
        const { dataValidation } = sheet.getRange("B2:B4");
        dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
        dataValidation.errorAlert = {
          ...{ showAlert: true, style: "Warning", title: "SPASER" },
          message: "Une valeur est attendue.",
        };
        dataValidation.load("errorAlert");
        return () => [dataValidation.errorAlert.style, dataValidation.errorAlert.message];
      }),
  },
]);
