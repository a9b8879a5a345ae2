/** Checks an entry against a data validation. Rules with formulas that only an engine could judge pass. */
import { parseRect, splitSheet } from "./address";
import type { Validation } from "./objects";
import type { CellValue } from "./values";
import type { Worksheet } from "./worksheet";

function bound(sheet: Worksheet, raw: unknown): number | null {
  if (typeof raw === "number") return raw;
  if (typeof raw !== "string" || raw === "") return null;
  if (!raw.startsWith("=")) return Number.isFinite(Number(raw)) ? Number(raw) : null;
  const area = parseRect(raw.slice(1));
  const value = area ? sheet.value(area.row, area.column) : Number(raw.slice(1));
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function within(n: number, operator: unknown, a: number | null, b: number | null): boolean {
  if (a === null) return true;
  const upper = b ?? a;
  switch (operator) {
    case 'Between': return n >= a && n <= upper;
    case 'NotBetween': return n < a || n > upper;
    case 'EqualTo': return n === a;
    case 'NotEqualTo': return n !== a;
    case 'GreaterThan': return n > a;
    case 'LessThan': return n < a;
    case 'GreaterThanOrEqualTo':
    case 'GreaterThanOrEqual': return n >= a;
    case 'LessThanOrEqualTo':
    case 'LessThanOrEqual': return n <= a;
    default: return true;
  }
} // prettier-ignore

/** The choices of a list rule: its literal texts or the cells that it points at. */
export function listChoices(sheet: Worksheet, source: unknown): string[] | null {
  if (typeof source !== "string") return null;
  if (!source.startsWith("=")) return source.split(",").map((s) => s.trim());
  const { sheet: name, rest } = splitSheet(source.slice(1));
  let home: Worksheet | null = name === null ? sheet : sheet.workbook.sheetNamed(name);
  let area = parseRect(rest);
  if (!area) {
    const defined = sheet.workbook.findName(rest, sheet);
    const target = defined && splitSheet(defined.formula.slice(1));
    home = target ? (target.sheet === null ? sheet : sheet.workbook.sheetNamed(target.sheet)) : null;
    area = target && parseRect(target.rest);
  }
  if (!home || !area) return null;
  const out: string[] = [];
  home.grid.each(area, (cell) => {
    if (cell.value !== null) out.push(String(cell.value));
  });
  return out;
}

/** True when the value may stand in the cell. */
export function checkValidation(
  sheet: Worksheet,
  validation: Validation,
  value: CellValue,
  _row: number,
  _column: number,
): boolean {
  if (value === null) return true;
  const [kind, rule] = Object.entries(validation.rule)[0] ?? [];
  if (kind === undefined || rule === undefined) return true;
  const a = bound(sheet, rule["formula1"]);
  const b = bound(sheet, rule["formula2"]);
  switch (kind) {
    case "list": {
      const choices = listChoices(sheet, rule["source"]);
      const text = typeof value === "boolean" ? (value ? "VRAI" : "FAUX") : String(value);
      return choices === null || choices.some((choice) => choice.toLowerCase() === text.toLowerCase());
    }
    case "wholeNumber":
      return typeof value === "number" && Number.isInteger(value) && within(value, rule["operator"], a, b);
    case "decimal":
    case "date":
    case "time":
      return typeof value === "number" && within(value, rule["operator"], a, b);
    case "textLength":
      return within(String(value).length, rule["operator"], a, b);
    default:
      return true;
  }
}
