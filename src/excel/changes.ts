/** Writes single cells into a sheet that has the plan's layout already; what stood there is read in the same request. */
import type { Area, Cell, RowBlock } from "../register/grid";
import type { CellChange, SheetPlan } from "../report/plan";
import { rangeAt } from "./areas";
import { BeforeWriting } from "./before-writing";
import { askIfWritten } from "./done-check";
import { styleOf } from "./cells";
import type { Job } from "./jobs";
import { asItWas, content } from "./literals";
import { changeLook } from "./looks";
import { rectanglesByKey } from "./rectangles";
import { small } from "./steps";
import type { Step } from "./steps";
import { TargetSheet } from "./target";

/** A rectangle of changes and what was there. */
interface Changed {
  area: Area;
  cells: CellChange[][];
  before: Excel.Range | null;
}

/** The job of writing changes: values first, looks afterwards, and the former values kept at hand. */
export function changesJob(
  plan: SheetPlan,
  sheetId: string,
  changes: CellChange[],
  { seen, keyColumn }: { seen?: RowBlock; keyColumn?: number } = {},
): Job {
  const target = new TargetSheet(sheetId);
  const before = seen && changes.length > 0 ? new BeforeWriting(seen) : null;
  const blocks = changedBlocks(changes);
  return {
    target,
    prepare: [],
    swap: blocks.map((block, index) => ({
      bytes: JSON.stringify(block.cells).length * 2,
      queue: (context) => {
        const sheet = target.sheet(context);
        if (index === 0) before?.askKeys(sheet, keyColumn);
        before?.ask(sheet, block.area);
        writeBlock(sheet, block, plan);
      },
    })),
    conflicts: before && (() => before.differs()),
    finish: () => lookSteps(plan, target, changes),
    tidy: [],
    undo: (context) => {
      for (const block of blocks) putBack(target.sheet(context), block);
    },
    check: (context) => {
      const answers = blocks.map(({ area, cells }) =>
        askIfWritten(target.sheet(context), area, (row, column) => cells[row]?.[column]?.cell),
      );
      return () => answers.every((answer) => answer());
    },
  };
}

function writeBlock(sheet: Excel.Worksheet, block: Changed, plan: SheetPlan): void {
  block.before = rangeAt(sheet, block.area).load("formulas,values,numberFormat");
  const range = rangeAt(sheet, block.area);
  const formats = block.cells.map((line) =>
    line.map(({ cell }) => styleOf(plan, cell).numberFormat ?? "General"),
  );
  range.numberFormat = formats;
  range.values = block.cells.map((line) => line.map(({ cell }) => content(cell)));
}

function putBack(sheet: Excel.Worksheet, { area, before }: Changed): void {
  const was = before && contentsOf(before);
  if (!was) return;
  const range = rangeAt(sheet, area);
  range.numberFormat = was.formats;
  range.values = was.cells;
}

/** Null when the request failed before Excel came to this block. */
function contentsOf(before: Excel.Range): { cells: Cell[][]; formats: string[][] } | null {
  try {
    const values = before.values as unknown[][];
    const formulas = before.formulas as unknown[][];
    const cells = formulas.map((line, row) =>
      line.map((formula, column) => asItWas(formula, values[row]?.[column])),
    );
    return { cells, formats: before.numberFormat as string[][] };
  } catch {
    return null;
  }
}

function lookSteps(plan: SheetPlan, target: TargetSheet, changes: CellChange[]): Step[] {
  const keys = [...new Set(changes.map(({ cell }) => cell.style))];
  return keys.map((key) => {
    const areas = changedBlocks(changes.filter(({ cell }) => cell.style === key)).map(({ area }) => area);
    return small((context) => {
      const style = plan.styles[key];
      if (style) changeLook(target.sheet(context), areas, style, plan.font);
    }, 12);
  });
}

/** Changes gathered into rectangles, each with its cells. */
function changedBlocks(changes: CellChange[]): Changed[] {
  const byPlace = new Map(changes.map((change) => [`${change.row},${change.column}`, change]));
  const rowCount = Math.max(0, ...changes.map(({ row }) => row + 1));
  const columnCount = Math.max(0, ...changes.map(({ column }) => column + 1));
  const areas = rectanglesByKey(rowCount, columnCount, (row, column) =>
    byPlace.has(`${row},${column}`) ? true : undefined,
  );
  return (areas.get(true) ?? []).map((area) => ({
    area,
    before: null,
    cells: Array.from({ length: area.rowCount }, (_, row) =>
      Array.from({ length: area.columnCount }, (__, column) =>
        byPlace.get(`${area.row + row},${area.column + column}`),
      ).filter((change) => change !== undefined),
    ),
  }));
}
