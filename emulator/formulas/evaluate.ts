/** Computes the formulas of a workbook: ratios, counts and sums over other cells and sheets. */
import {
  CellError,
  type CellValue,
  intersection,
  offsetFormula,
  MAX_COLUMNS,
  MAX_ROWS,
  rect,
  type Rect,
  splitSheet,
  type Workbook,
  type Worksheet,
  parseRect,
} from "../model";
import { ELEMENTWISE, FUNCTIONS } from "./functions";
import { type Expression, FormulaError, parseFormula } from "./parse";
import {
  compare,
  DIV0,
  type Grid,
  isGrid,
  NA,
  NAME,
  NUM,
  numeric,
  REF,
  scalar,
  textual,
  Thrown,
  truth,
  type Value,
} from "./values";

const trees = new Map<string, Expression | null>();

function treeOf(formula: string): Expression | null {
  let tree = trees.get(formula);
  if (tree === undefined) {
    try {
      tree = parseFormula(formula);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      tree = null;
    }
    if (trees.size > 20_000) trees.clear();
    trees.set(formula, tree);
  }
  return tree;
}

interface Place {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
}

/** One computation of a workbook: every formula cell at most once. */
class Computation {
  private readonly recalculated = new Set<Worksheet>();
  private readonly done = new Set<object>();
  private readonly doing = new Set<object>();
  /** Inside SUMPRODUCT, where what takes one value takes the cells of a range one by one. */
  private byElement = false;

  constructor(private readonly book: Workbook) {}

  all(): ReadonlySet<Worksheet> {
    for (const sheet of this.book.sheets) {
      sheet.grid.each(rect(0, 0, MAX_ROWS, MAX_COLUMNS), (cell, row, column) => {
        if (cell.formula !== null) this.cell(sheet, row, column);
      });
    }
    return this.recalculated;
  }

  /** The value of a cell, computed when it has a formula. */
  cell(sheet: Worksheet, row: number, column: number): CellValue {
    const cell = sheet.grid.peek(row, column);
    if (!cell) return null;
    if (cell.formula === null || this.done.has(cell)) return cell.value;
    // A circle counts as 0, as in Excel after its warning.
    if (this.doing.has(cell)) return 0;
    this.doing.add(cell);
    const { byElement } = this;
    this.byElement = false;
    const value = this.formula(cell.formula, { sheet, row, column });
    this.byElement = byElement;
    if (value !== cell.value) this.recalculated.add(sheet);
    cell.value = value;
    this.doing.delete(cell);
    this.done.add(cell);
    return cell.value;
  }

  /** What a formula gives at a place; an empty result shows as 0. */
  formula(formula: string, place: Place): CellValue {
    const tree = treeOf(formula);
    if (!tree) return NAME;
    try {
      const value = this.evaluate(tree, place);
      return (isGrid(value) ? (value[0]?.[0] ?? null) : value) ?? 0;
    } catch (error) {
      if (error instanceof Thrown) return error.error;
      throw error;
    }
  }

  private evaluate(tree: Expression, place: Place): Value {
    switch (tree.kind) {
      case "value":
        return tree.value;
      case "error":
        throw new Thrown(CellError.of(tree.text));
      case "range":
        return this.range(tree.sheet === null ? place.sheet : this.book.sheetNamed(tree.sheet), tree.area);
      case "name":
        return this.name(tree.name, place);
      case "percent":
        return each(this.evaluate(tree.of, place), (value) => numeric(value) / 100);
      case "prefix": {
        const value = this.evaluate(tree.of, place);
        return tree.operator === "-" ? each(value, (one) => -numeric(one)) : value;
      }
      case "binary":
        return pairwise(this.evaluate(tree.left, place), this.evaluate(tree.right, place), (a, b) =>
          operate(tree.operator, a, b),
        );
      case "call":
        return this.call(tree.name, tree.args, place);
    }
  }

  private range(sheet: Worksheet | null, area: Rect): Value {
    if (!sheet) throw new Thrown(REF);
    if (area.rows === 1 && area.columns === 1) return this.cell(sheet, area.row, area.column);
    // Whole rows and columns end where the sheet does, so that all ranges of a call keep one size.
    const limit = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS ? this.limits(sheet, area) : area;
    const out: CellValue[][] = [];
    for (let r = limit.row; r < limit.row + limit.rows; r++) {
      const line: CellValue[] = [];
      for (let c = limit.column; c < limit.column + limit.columns; c++) line.push(this.cell(sheet, r, c));
      out.push(line);
    }
    return out;
  }

  private limits(sheet: Worksheet, area: Rect): Rect {
    const used = sheet.used() ?? rect(0, 0);
    const reach = rect(0, 0, used.row + used.rows, used.column + used.columns);
    const rows = area.rows === MAX_ROWS ? reach.rows : area.rows;
    const columns = area.columns === MAX_COLUMNS ? reach.columns : area.columns;
    return intersection(area, rect(area.row, area.column, rows, columns)) ?? rect(area.row, area.column);
  }

  private name(name: string, place: Place): Value {
    const bang = splitSheet(name);
    const sheet = bang.sheet === null ? place.sheet : this.book.sheetNamed(bang.sheet);
    const defined = this.book.findName(bang.rest, sheet);
    if (!defined) {
      const table = this.book.sheets
        .flatMap((s) => s.tables.map((t) => ({ s, t })))
        .find(({ t }) => t.name.toLowerCase() === name.toLowerCase());
      if (table) return this.range(table.s, table.t.area);
      throw new Thrown(NAME);
    }
    const target = splitSheet(defined.formula.slice(1));
    const area = parseRect(target.rest);
    if (area)
      return this.range(target.sheet === null ? place.sheet : this.book.sheetNamed(target.sheet), area);
    const tree = treeOf(defined.formula);
    if (!tree) throw new Thrown(NAME);
    return this.evaluate(tree, place);
  }

  private call(name: string, args: readonly Expression[], place: Place): Value {
    const compute = (index: number): Value => {
      const arg = args[index];
      return arg ? this.evaluate(arg, place) : null;
    };
    switch (name) {
      case "SUMPRODUCT":
        return this.elementByElement(() => FUNCTIONS["SUMPRODUCT"]?.(args.map((_, i) => compute(i))) ?? null);
      case "IF":
        if (this.byElement) return this.chosenByElement(compute, args.length);
        if (truth(compute(0))) return args[1] ? compute(1) : true;
        return args[2] ? compute(2) : false;
      case "IFERROR":
      case "IFNA":
        return this.caught(
          () => compute(0),
          name === "IFNA",
          () => compute(1),
        );
      case "ISERROR":
      case "ISNA":
      case "ISNUMBER":
      case "ISTEXT":
      case "ISBLANK":
        return lifted(
          [this.caught(() => compute(0), false)],
          this.byElement ? "all" : [],
          (values) => FUNCTIONS[name]?.(values) ?? false,
        );
      case "ROW":
      case "COLUMN": {
        const of = args[0]?.kind === "range" ? args[0].area : rect(place.row, place.column);
        const count = name === "ROW" ? of.rows : of.columns;
        const first = (name === "ROW" ? of.row : of.column) + 1;
        if (!this.byElement || count === 1) return first;
        const numbers = Array.from({ length: count }, (_, i) => first + i);
        return name === "ROW" ? numbers.map((number) => [number]) : [numbers];
      }
      case "NA":
        throw new Thrown(NA);
      default: {
        const work = FUNCTIONS[name];
        if (!work) throw new Thrown(NAME);
        const values = args.map((_, i) => compute(i));
        const single = ELEMENTWISE[name];
        return this.byElement && single ? lifted(values, single, work) : work(values);
      }
    }
  }

  private elementByElement(compute: () => Value): Value {
    const { byElement } = this;
    this.byElement = true;
    try {
      return compute();
    } finally {
      this.byElement = byElement;
    }
  }

  private chosenByElement(compute: (index: number) => Value, count: number): Value {
    const [then, otherwise] = [count > 1 ? compute(1) : true, count > 2 ? compute(2) : false];
    return lifted([compute(0), then, otherwise], "all", ([test = null, yes = null, no = null]) =>
      truth(test) ? yes : no,
    );
  }

  /** The value, or what `otherwise` gives for an error (the error itself without it). */
  private caught(compute: () => Value, onlyNa: boolean, otherwise?: () => Value): Value {
    let failed: CellError;
    try {
      const value = compute();
      if (this.byElement && isGrid(value)) return otherwise ? replaced(value, onlyNa, otherwise) : value;
      const single = isGrid(value) ? (value[0]?.[0] ?? null) : value;
      if (!(single instanceof CellError)) return value;
      failed = single;
    } catch (error) {
      if (!(error instanceof Thrown)) throw error;
      failed = error.error;
    }
    if (onlyNa && failed !== NA) throw new Thrown(failed);
    return otherwise ? otherwise() : failed;
  }
}

function each(value: Value, work: (one: CellValue) => CellValue): Value {
  return isGrid(value) ? value.map((line) => line.map((one) => guarded(() => work(one)))) : work(value);
}

function guarded(work: () => CellValue): CellValue {
  try {
    return work();
  } catch (error) {
    if (error instanceof Thrown) return error.error;
    throw error;
  }
}

/** Applies an operator to two values; grids meet cell by cell, a single value meets every cell. */
function pairwise(a: Value, b: Value, work: (a: CellValue, b: CellValue) => CellValue): Value {
  if (!isGrid(a) && !isGrid(b)) return work(a, b);
  const left: Grid = isGrid(a) ? a : [[a]];
  const right: Grid = isGrid(b) ? b : [[b]];
  const rows = Math.max(left.length, right.length);
  const columns = Math.max(left[0]?.length ?? 0, right[0]?.length ?? 0);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => guarded(() => work(pick(left, r, c), pick(right, r, c)))),
  );
}

/** A grid with another value in the place of each error. */
function replaced(grid: Grid, onlyNa: boolean, otherwise: () => Value): Value {
  const other = otherwise();
  return lifted([grid, other], "all", ([one = null, instead = null]) =>
    one instanceof CellError && (!onlyNa || one === NA) ? instead : one,
  );
}

/** A function applied to each cell of those of its arguments that take one value; the others are given whole. */
function lifted(
  args: readonly Value[],
  single: "all" | readonly number[],
  work: (args: readonly Value[]) => Value,
): Value {
  const grids = args.filter((arg, i): arg is Grid => isGrid(arg) && (single === "all" || single.includes(i)));
  if (grids.length === 0) return work(args);
  const rows = Math.max(...grids.map((grid) => grid.length));
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) =>
      guarded(() =>
        scalar(work(args.map((arg) => (isGrid(arg) && grids.includes(arg) ? pick(arg, r, c) : arg)))),
      ),
    ),
  );
}

/** The cell of a grid that meets another of more rows or columns: a single row or column meets each. */
function pick(grid: Grid, r: number, c: number): CellValue {
  const line = grid[grid.length === 1 ? 0 : r];
  return line ? (line[line.length === 1 ? 0 : c] ?? null) : NA;
}

function operate(operator: string, a: CellValue, b: CellValue): CellValue {
  switch (operator) {
    case "&":
      return textual(a) + textual(b);
    case "=":
      return compare(a, b) === 0;
    case "<>":
      return compare(a, b) !== 0;
    case "<":
      return compare(a, b) < 0;
    case ">":
      return compare(a, b) > 0;
    case "<=":
      return compare(a, b) <= 0;
    case ">=":
      return compare(a, b) >= 0;
    default:
      return arithmetic(operator, numeric(scalar(a)), numeric(scalar(b)));
  }
}

function arithmetic(operator: string, a: number, b: number): number {
  if (operator === "/" && b === 0) throw new Thrown(DIV0);
  const result =
    operator === "+"
      ? a + b
      : operator === "-"
        ? a - b
        : operator === "*"
          ? a * b
          : operator === "/"
            ? a / b
            : a ** b;
  if (!Number.isFinite(result)) throw new Thrown(NUM);
  return result;
}

/** Computes every formula of a workbook; give it to `workbook.calculator`. */
export function calculate(book: Workbook): ReadonlySet<Worksheet> {
  return new Computation(book).all();
}

/** Makes a workbook compute its formulas. */
export function withFormulas(book: Workbook): Workbook {
  book.calculator = calculate;
  book.touch();
  return book;
}

/**
 * What a formula gives at a cell: for rules of conditional formats and validations. With `from`, the formula is written
 * for that cell and its relative references move along.
 */
export function evaluateFormula(
  formula: string,
  sheet: Worksheet,
  row: number,
  column: number,
  from?: { readonly row: number; readonly column: number },
): CellValue {
  sheet.workbook.refreshFormulas();
  const moved = from ? offsetFormula(formula, row - from.row, column - from.column) : formula;
  return new Computation(sheet.workbook).formula(moved, { sheet, row, column });
}
