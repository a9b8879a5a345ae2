/** Which conditional formats hold for a cell, and what they lay over it. */
import { contains, rect } from "../../emulator/model/address";
import type { ConditionalFormat, ConditionalLook, DataBarBound } from "../../emulator/model/objects";
import { CellError, type CellValue } from "../../emulator/model/values";
import type { Worksheet } from "../../emulator/model/worksheet";
import type { Place } from "./selection";

/** Computes a formula that was written for `from` at a cell; given from outside since the grid has no engine. */
export type FormulaReader = (formula: string, sheet: Worksheet, cell: Place, from: Place) => CellValue;

export interface Bar {
  /** Share of the cell that is filled, 0 to 1. */
  readonly share: number;
  readonly colour: string;
  readonly barOnly: boolean;
  readonly gradient: boolean;
}

export interface Overlay {
  readonly look: ConditionalLook;
  readonly bar: Bar | null;
}

/** What a rule holds as text; anything else is nothing. */
const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

const NONE: Overlay = { look: {}, bar: null };

function compare(
  value: CellValue,
  operator: string,
  first: CellValue,
  second: CellValue | undefined,
): boolean {
  const order = (a: CellValue, b: CellValue): number | null => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    if (typeof a === "string" && typeof b === "string")
      return a.localeCompare(b, "fr", { sensitivity: "accent" });
    if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
    return null;
  };
  const one = order(value, first);
  if (one === null) return operator === "NotEqualTo";
  const two = second === undefined ? null : order(value, second);
  switch (operator) {
    case "EqualTo":
      return one === 0;
    case "NotEqualTo":
      return one !== 0;
    case "GreaterThan":
      return one > 0;
    case "LessThan":
      return one < 0;
    case "GreaterThanOrEqual":
    case "GreaterThanOrEqualTo":
      return one >= 0;
    case "LessThanOrEqual":
    case "LessThanOrEqualTo":
      return one <= 0;
    case "Between":
      return two !== null && one >= 0 && two <= 0;
    case "NotBetween":
      return two !== null && (one < 0 || two > 0);
    default:
      return false;
  }
}

function textHolds(value: CellValue, operator: string, text: string): boolean {
  const own = value === null || value instanceof CellError ? "" : String(value).toLowerCase();
  const wanted = text.toLowerCase();
  if (operator === "NotContains") return !own.includes(wanted);
  if (operator === "BeginsWith") return own.startsWith(wanted);
  return operator === "EndsWith" ? own.endsWith(wanted) : own.includes(wanted);
}

export class ConditionalFormats {
  private readonly extremes = new Map<ConditionalFormat, { low: number; high: number }>();
  private readonly byRank: readonly ConditionalFormat[];

  constructor(
    private readonly sheet: Worksheet,
    private readonly evaluate: FormulaReader,
  ) {
    this.byRank = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  }

  /** What shows over the cell; the first rule in rank wins where two say different things. */
  at(row: number, column: number, value: CellValue): Overlay {
    if (this.byRank.length === 0) return NONE;
    const cell = rect(row, column);
    let look: ConditionalLook = {};
    let bar: Bar | null = null;
    for (const format of this.byRank) {
      const area = format.areas.find((a) => contains(a, cell));
      if (!area) continue;
      if (format.type === "DataBar") bar ??= this.bar(format, value);
      else if (format.type === "ColorScale") look = { ...this.scale(format, value), ...look };
      else if (this.holds(format, { row, column }, value)) {
        look = { ...format.look, ...look };
        if (format.stopIfTrue) break;
      }
    }
    return bar === null && Object.keys(look).length === 0 ? NONE : { look, bar };
  }

  /** A literal or a formula of a rule. Formulas are written for the first cell of the rule's first block. */
  private constant(formula: unknown, format: ConditionalFormat, cell?: Place): CellValue {
    if (typeof formula === "number" || typeof formula === "boolean") return formula;
    const text = (typeof formula === "string" ? formula : "").replace(/^=/, "");
    const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
    if (quoted) return (quoted[1] ?? "").replace(/""/g, '"');
    if (text !== "" && !Number.isNaN(Number(text))) return Number(text);
    const [first] = format.areas;
    const from = { row: first?.row ?? 0, column: first?.column ?? 0 };
    return text === "" ? null : this.evaluate(`=${text}`, this.sheet, cell ?? from, from);
  }

  private holds(format: ConditionalFormat, cell: Place, value: CellValue): boolean {
    const { rule } = format;
    switch (format.type) {
      case "CellValue": {
        if (value === null) return false;
        const first = this.constant(rule["formula1"], format, cell);
        const second =
          rule["formula2"] === undefined ? undefined : this.constant(rule["formula2"], format, cell);
        return compare(value, String(rule["operator"]), first, second);
      }
      case "ContainsText":
        return textHolds(value, textOf(rule["operator"]) || "Contains", textOf(rule["text"]));
      case "Custom":
        return this.constant(rule["formula"], format, cell) === true;
      case "PresetCriteria":
        return rule["criterion"] === "Blanks"
          ? value === null
          : rule["criterion"] === "NonBlanks" && value !== null;
      default:
        return false;
    }
  }

  private extremesOf(format: ConditionalFormat): { low: number; high: number } {
    const known = this.extremes.get(format);
    if (known) return known;
    let low = Infinity;
    let high = -Infinity;
    for (const area of format.areas) {
      this.sheet.grid.each(area, (cell) => {
        if (typeof cell.value !== "number") return;
        low = Math.min(low, cell.value);
        high = Math.max(high, cell.value);
      });
    }
    const found = { low, high };
    this.extremes.set(format, found);
    return found;
  }

  private bound(format: ConditionalFormat, bound: DataBarBound, end: "low" | "high"): number {
    const { low, high } = this.extremesOf(format);
    const given = this.constant(bound.formula, format);
    const number = typeof given === "number" ? given : NaN;
    if (bound.type === "Number" || bound.type === "Formula") return number;
    if (bound.type === "Percent" || bound.type === "Percentile") return low + ((high - low) * number) / 100;
    if (bound.type === "Automatic") return end === "low" ? Math.min(0, low) : Math.max(0, high);
    return end === "low" ? low : high;
  }

  private bar(format: ConditionalFormat, value: CellValue): Bar | null {
    const bar = format.dataBar;
    if (!bar || typeof value !== "number") return null;
    const low = this.bound(format, bar.lower, "low");
    const high = this.bound(format, bar.upper, "high");
    if (!(high > low)) return null;
    return {
      share: Math.max(0, Math.min(1, (value - low) / (high - low))),
      colour: value < 0 && low < 0 ? bar.negative.fillColor : bar.positive.fillColor,
      barOnly: bar.showDataBarOnly,
      gradient: bar.positive.gradientFill,
    };
  }

  private scale(format: ConditionalFormat, value: CellValue): ConditionalLook {
    if (typeof value !== "number" || !format.colorScale) return {};
    const { low, high } = this.extremesOf(format);
    const { minimum, midpoint, maximum } = format.colorScale as Record<
      string,
      { color?: string } | undefined
    >;
    const colours = [minimum, midpoint, maximum].flatMap((stop) => (stop?.color ? [stop.color] : []));
    const at = high > low ? ((value - low) / (high - low)) * (colours.length - 1) : 0;
    const from = colours[Math.floor(at)];
    const to = colours[Math.ceil(at)];
    return from && to ? { fill: mix(from, to, at % 1) } : {};
  }
}

/** The colour `share` of the way from one to the other. */
export function mix(from: string, to: string, share: number): string {
  const part = (at: number): string => {
    const a = parseInt(from.slice(at, at + 2), 16);
    const b = parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`.toUpperCase();
}
