/** The worksheet functions that our sheets use, and their near relatives. */
import { CellError, type CellValue, civilOf, display, serialOf } from "../model";
import {
  compare,
  criterion,
  DIV0,
  flat,
  type Grid,
  likeText,
  isGrid,
  NA,
  numeric,
  round,
  scalar,
  textual,
  Thrown,
  truth,
  type Value,
  VALUE,
} from "./values";

/** A function over computed arguments. Texts in a grid are ignored where Excel ignores texts in cells. */
export type WorksheetFunction = (args: readonly Value[]) => Value;

function numbers(args: readonly Value[]): number[] {
  const out: number[] = [];
  for (const arg of args) {
    if (!isGrid(arg)) {
      out.push(numeric(arg));
      continue;
    }
    for (const value of flat(arg)) {
      if (value instanceof CellError) throw new Thrown(value);
      if (typeof value === "number") out.push(value);
    }
  }
  return out;
}

const sum = (list: readonly number[]): number => list.reduce((total, n) => total + n, 0);

function mean(list: readonly number[]): number {
  if (list.length === 0) throw new Thrown(DIV0);
  return sum(list) / list.length;
}

/** The least or greatest; 0 without any number, as in Excel. */
function extreme(list: readonly number[], pick: (a: number, b: number) => number): number {
  return list.length === 0 ? 0 : list.reduce((a, b) => pick(a, b));
}

function at(args: readonly Value[], index: number): Value {
  return args[index] ?? null;
}

const grid = (value: Value): Grid => (isGrid(value) ? value : [[value]]);

/** Places where all pairs of (range, criterion) hold. */
function matching(pairs: readonly Value[]): boolean[] {
  const ranges: (readonly CellValue[])[] = [];
  const tests: ((cell: CellValue) => boolean)[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    ranges.push(flat(at(pairs, i)));
    const wanted = at(pairs, i + 1);
    tests.push(criterion(isGrid(wanted) ? (wanted[0]?.[0] ?? null) : wanted));
  }
  const length = ranges[0]?.length ?? 0;
  if (ranges.some((range) => range.length !== length)) throw new Thrown(VALUE);
  return Array.from({ length }, (_, k) => tests.every((test, i) => test(ranges[i]?.[k] ?? null)));
}

function chosen(values: Value, keep: readonly boolean[]): number[] {
  return flat(values).flatMap((value, i) => {
    if (!keep[i]) return [];
    if (value instanceof CellError) throw new Thrown(value);
    return typeof value === "number" ? [value] : [];
  });
}

function sumProduct(args: readonly Value[]): number {
  const lists = args.map(flat);
  const length = lists[0]?.length ?? 0;
  if (lists.some((list) => list.length !== length)) throw new Thrown(VALUE);
  let total = 0;
  for (let i = 0; i < length; i++) {
    let product = 1;
    for (const list of lists) {
      const value = list[i] ?? null;
      if (value instanceof CellError) throw new Thrown(value);
      product *= typeof value === "number" ? value : 0;
    }
    total += product;
  }
  return total;
}

function lookup(needle: CellValue, list: readonly CellValue[], exact: boolean): number {
  if (exact) {
    if (typeof needle === "string" && /[*?~]/.test(needle)) return list.findIndex(likeText(needle));
    return firstPlaces(list).get(placeKey(needle)) ?? -1;
  }
  let best = -1;
  list.forEach((value, i) => {
    if (value !== null && typeof value === typeof needle && compare(value, needle) <= 0) best = i;
  });
  return best;
}

/** Texts are the same in capitals; a number is not the text that looks like it. */
function placeKey(value: CellValue): string {
  return `${typeof value} ${String(value).toLowerCase()}`;
}

const places = new WeakMap<readonly CellValue[], Map<string, number>>();

/** Where each value stands first. Remembered, since SUMPRODUCT looks for every value of a list in it. */
function firstPlaces(list: readonly CellValue[]): Map<string, number> {
  let known = places.get(list);
  if (known) return known;
  known = new Map();
  for (const [i, value] of list.entries()) {
    const key = placeKey(value);
    if (value !== null && !known.has(key)) known.set(key, i);
  }
  places.set(list, known);
  return known;
}

const lists = new WeakMap<Grid, readonly CellValue[]>();

/** All cells of a range, the same list each time. */
function listOf(value: Value): readonly CellValue[] {
  if (!isGrid(value)) return flat(value);
  const list = lists.get(value) ?? flat(value);
  lists.set(value, list);
  return list;
}

function found(index: number): number {
  if (index < 0) throw new Thrown(NA);
  return index;
}

function subtotal(args: readonly Value[]): Value {
  const [kind, ...rest] = args;
  const list = numbers(rest);
  switch (numeric(kind ?? null) % 100) {
    case 1:
      return mean(list);
    case 2:
      return list.length;
    case 3:
      return FUNCTIONS["COUNTA"]?.(rest) ?? 0;
    case 4:
      return extreme(list, Math.max);
    case 5:
      return extreme(list, Math.min);
    case 9:
      return sum(list);
    default:
      throw new Thrown(VALUE);
  }
}

const datePart =
  (part: "year" | "month" | "day"): WorksheetFunction =>
  (args) =>
    civilOf(numeric(at(args, 0)))[part];

/** Those of which arguments (all, or by place) take one value: inside SUMPRODUCT they take the cells of a range one by one. */
export const ELEMENTWISE: Readonly<Record<string, "all" | readonly number[]>> = {
  ...Object.fromEntries(
    "ROUND,ROUNDUP,ROUNDDOWN,INT,ABS,SQRT,MOD,NOT,N,ISBLANK,ISNUMBER,ISTEXT,LEN,LEFT,RIGHT,MID,TRIM,UPPER,LOWER,REPT,SEARCH,SUBSTITUTE,TEXT,VALUE,EXACT,DATE,YEAR,MONTH,DAY"
      .split(",")
      .map((name) => [name, "all" as const]),
  ),
  MATCH: [0],
  VLOOKUP: [0],
  COUNTIF: [1],
  SUMIF: [1],
  AVERAGEIF: [1],
};

/** Functions by name. IF, IFERROR and their like are the evaluator's: they do not compute all arguments. */
export const FUNCTIONS: Readonly<Record<string, WorksheetFunction>> = {
  SUM: (args) => sum(numbers(args)),
  PRODUCT: (args) => numbers(args).reduce((total, n) => total * n, 1),
  AVERAGE: (args) => mean(numbers(args)),
  MIN: (args) => extreme(numbers(args), Math.min),
  MAX: (args) => extreme(numbers(args), Math.max),
  COUNT: (args) => args.flatMap((arg) => flat(arg)).filter((value) => typeof value === "number").length,
  COUNTA: (args) => args.flatMap((arg) => flat(arg)).filter((value) => value !== null).length,
  COUNTBLANK: (args) => flat(at(args, 0)).filter((value) => value === null || value === "").length,
  COUNTIF: (args) => matching(args).filter(Boolean).length,
  COUNTIFS: (args) => matching(args).filter(Boolean).length,
  SUMIF: (args) => sum(chosen(args[2] ?? at(args, 0), matching(args.slice(0, 2)))),
  SUMIFS: (args) => sum(chosen(at(args, 0), matching(args.slice(1)))),
  AVERAGEIF: (args) => mean(chosen(args[2] ?? at(args, 0), matching(args.slice(0, 2)))),
  AVERAGEIFS: (args) => mean(chosen(at(args, 0), matching(args.slice(1)))),
  SUMPRODUCT: sumProduct,
  SUBTOTAL: subtotal,
  ROUND: (args) => round(numeric(at(args, 0)), numeric(at(args, 1))),
  ROUNDUP: (args) => round(numeric(at(args, 0)), numeric(at(args, 1)), Math.ceil),
  ROUNDDOWN: (args) => round(numeric(at(args, 0)), numeric(at(args, 1)), Math.floor),
  INT: (args) => Math.floor(numeric(at(args, 0))),
  ABS: (args) => Math.abs(numeric(at(args, 0))),
  SQRT: (args) => Math.sqrt(numeric(at(args, 0))),
  MOD: (args) => {
    const [a, b] = [numeric(at(args, 0)), numeric(at(args, 1))];
    if (b === 0) throw new Thrown(DIV0);
    return a - b * Math.floor(a / b);
  },
  AND: (args) => args.flatMap((arg) => flat(arg)).every((value) => value === null || truth(value)),
  OR: (args) => args.flatMap((arg) => flat(arg)).some((value) => value !== null && truth(value)),
  NOT: (args) => !truth(at(args, 0)),
  TRUE: () => true,
  FALSE: () => false,
  N: (args) => {
    const value = scalar(at(args, 0));
    return typeof value === "number" ? value : value === true ? 1 : 0;
  },
  ISBLANK: (args) => flat(at(args, 0))[0] === null,
  ISNUMBER: (args) => typeof flat(at(args, 0))[0] === "number",
  ISTEXT: (args) => typeof flat(at(args, 0))[0] === "string",
  ISERROR: (args) => flat(at(args, 0))[0] instanceof CellError,
  ISNA: (args) => flat(at(args, 0))[0] === NA,
  LEN: (args) => textual(at(args, 0)).length,
  LEFT: (args) => textual(at(args, 0)).slice(0, args[1] === undefined ? 1 : numeric(args[1])),
  RIGHT: (args) => textual(at(args, 0)).slice(-(args[1] === undefined ? 1 : numeric(args[1])) || Infinity),
  MID: (args) =>
    textual(at(args, 0)).slice(numeric(at(args, 1)) - 1, numeric(at(args, 1)) - 1 + numeric(at(args, 2))),
  TRIM: (args) => textual(at(args, 0)).trim().replace(/ +/g, " "),
  UPPER: (args) => textual(at(args, 0)).toUpperCase(),
  LOWER: (args) => textual(at(args, 0)).toLowerCase(),
  CONCATENATE: (args) => args.map(textual).join(""),
  CONCAT: (args) => args.flatMap((arg) => flat(arg).map(textual)).join(""),
  REPT: (args) => textual(at(args, 0)).repeat(Math.max(0, numeric(at(args, 1)))),
  SEARCH: (args) => {
    const index = textual(at(args, 1))
      .toLowerCase()
      .indexOf(textual(at(args, 0)).toLowerCase());
    if (index < 0) throw new Thrown(VALUE);
    return index + 1;
  },
  SUBSTITUTE: (args) =>
    textual(at(args, 0))
      .split(textual(at(args, 1)))
      .join(textual(at(args, 2))),
  TEXT: (args) => display(scalar(at(args, 0)), textual(at(args, 1)), "fr-FR"),
  VALUE: (args) => numeric(at(args, 0)),
  EXACT: (args) => textual(at(args, 0)) === textual(at(args, 1)),
  DATE: (args) => serialOf(numeric(at(args, 0)), numeric(at(args, 1)), numeric(at(args, 2))),
  YEAR: datePart("year"),
  MONTH: datePart("month"),
  DAY: datePart("day"),
  MATCH: (args) =>
    found(lookup(scalar(at(args, 0)), listOf(at(args, 1)), args[2] !== undefined && numeric(args[2]) === 0)) +
    1,
  INDEX: (args) => {
    const table = grid(at(args, 0));
    const single = table.length === 1 && args[2] === undefined;
    const [row, column] = single
      ? [1, numeric(at(args, 1))]
      : [numeric(at(args, 1)), args[2] === undefined ? 1 : numeric(args[2])];
    return table[Math.max(1, row) - 1]?.[Math.max(1, column) - 1] ?? null;
  },
  VLOOKUP: (args) => {
    const table = grid(at(args, 1));
    const exact = args[3] !== undefined && !truth(args[3]);
    const row = found(
      lookup(
        scalar(at(args, 0)),
        table.map((line) => line[0] ?? null),
        exact,
      ),
    );
    return table[row]?.[numeric(at(args, 2)) - 1] ?? null;
  },
};
