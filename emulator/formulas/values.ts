/** Values inside a computation: single ones and grids, and how Excel turns one kind into another. */
import { CellError, type CellValue, readEntry } from "../model";

/** A block of values, rows first. */
export type Grid = readonly (readonly CellValue[])[];
export type Value = CellValue | Grid;

export const DIV0 = CellError.of("#DIV/0!");
export const VALUE = CellError.of("#VALUE!");
export const REF = CellError.of("#REF!");
export const NAME = CellError.of("#NAME?");
export const NA = CellError.of("#N/A");
export const NUM = CellError.of("#NUM!");

/** An error on its way up. */
export class Thrown extends Error {
  constructor(readonly error: CellError) {
    super(error.text);
  }
}

export function isGrid(value: Value): value is Grid {
  return Array.isArray(value);
}

/** The value of a single cell; errors are thrown. */
export function scalar(value: Value): CellValue {
  const single = isGrid(value) ? (value[0]?.[0] ?? null) : value;
  if (single instanceof CellError) throw new Thrown(single);
  return single;
}

/** As a number: empty is 0, TRUE is 1, a text is read; else #VALUE!. */
export function numeric(value: Value): number {
  const single = scalar(value);
  if (single === null) return 0;
  if (typeof single === "number") return single;
  if (typeof single === "boolean") return single ? 1 : 0;
  const read = typeof single === "string" ? readEntry(single, "en").value : null;
  if (typeof read === "number") return read;
  throw new Thrown(VALUE);
}

/** As a truth value. */
export function truth(value: Value): boolean {
  const single = scalar(value);
  if (typeof single === "string") {
    if (/^(true|vrai)$/i.test(single)) return true;
    if (/^(false|faux)$/i.test(single)) return false;
    throw new Thrown(VALUE);
  }
  return typeof single === "number" ? single !== 0 : single === true;
}

/** As text. */
export function textual(value: Value): string {
  const single = scalar(value);
  if (single === null) return "";
  return typeof single === "boolean" ? (single ? "TRUE" : "FALSE") : String(single);
}

/** All single values in reading order. */
export function flat(value: Value): readonly CellValue[] {
  return isGrid(value) ? value.flat() : [value];
}

/** Excel's order for = < >: numbers before texts before truth values; empty like 0, "" or FALSE; texts without case. */
export function compare(a: CellValue, b: CellValue): number {
  if (a instanceof CellError) throw new Thrown(a);
  if (b instanceof CellError) throw new Thrown(b);
  const left = a ?? (typeof b === "string" ? "" : typeof b === "boolean" ? false : 0);
  const right = b ?? (typeof left === "string" ? "" : typeof left === "boolean" ? false : 0);
  const rank = (v: number | string | boolean): number =>
    typeof v === "number" ? 0 : typeof v === "string" ? 1 : 2;
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string") {
    const [l, r] = [left.toLowerCase(), right.toLowerCase()];
    return l < r ? -1 : l > r ? 1 : 0;
  }
  return Number(left) - Number(right);
}

/** The test behind COUNTIF's criterion: ">=5", "<>Oui", "a*", a plain value. */
export function criterion(value: CellValue): (cell: CellValue) => boolean {
  if (typeof value !== "string") {
    if (value === null) return (cell) => cell === 0;
    return (cell) => cell === value;
  }
  const [, operator = "=", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(value) ?? [];
  const explicit = /^(<=|>=|<>|<|>|=)/.test(value);
  const wanted = readEntry(operand, "en").value;
  if (operator === "=" || operator === "<>") {
    const matches = equality(operand, wanted, explicit);
    return operator === "=" ? matches : (cell) => !matches(cell);
  }
  const sides: Record<string, (n: number) => boolean> = {
    "<": (n) => n < 0,
    ">": (n) => n > 0,
    "<=": (n) => n <= 0,
    ">=": (n) => n >= 0,
  };
  const side = sides[operator] ?? (() => false);
  return (cell) => {
    if (cell === null || cell instanceof CellError || typeof cell !== typeof wanted) return false;
    return side(compare(cell, wanted));
  };
}

function equality(operand: string, wanted: CellValue, explicit: boolean): (cell: CellValue) => boolean {
  // "=" and "<>" alone look for (non-)empty cells, "" for empty cells and texts.
  if (operand === "") return (cell) => cell === null || (!explicit && cell === "");
  if (typeof wanted === "number" || typeof wanted === "boolean") {
    return (cell) => cell === wanted || (typeof cell === "string" && readEntry(cell, "en").value === wanted);
  }
  return likeText(operand);
}

/** Texts that are a pattern of * and ?, in capitals or not; ~ before a sign takes it as it is. */
export function likeText(text: string): (cell: CellValue) => boolean {
  const pattern = text
    .split(/(~[*?~]|[*?])/)
    .map((part) => {
      if (part === "*") return ".*";
      if (part === "?") return ".";
      return part.replace(/^~([*?~])$/, "$1").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    })
    .join("");
  const test = new RegExp(`^${pattern}$`, "isu");
  return (cell) => typeof cell === "string" && test.test(cell);
}

/** Rounds half away from zero on the 15 digits that Excel keeps. */
export function round(value: number, digits: number, how: (n: number) => number = Math.round): number {
  const factor = 10 ** Math.trunc(digits);
  const shifted = Number((Math.abs(value) * factor).toPrecision(15));
  return (Math.sign(value) * how(shifted)) / factor;
}
