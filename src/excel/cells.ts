/** Puts the cells of a plan into a sheet: number formats, values, looks, merges, in as few calls as possible. */
import type { Area } from "../register/grid";
import type { CellStyle, PlannedCell, SheetPlan } from "../report/plan";
import { rangeAt, union } from "./areas";
import { headingSteps } from "./headings";
import { content } from "./literals";
import { looksOf, setFont } from "./looks";
import { rectanglesByKey } from "./rectangles";
import { bytesPerCall, small } from "./steps";
import type { Step } from "./steps";
import type { TargetSheet } from "./target";

/** Largest piece of values in one step; a request holds several. */
const blockBytes = 1_000_000;

/** Number formats go before values, or Excel would choose formats of its own for what looks like a date or percentage. */
export function cellSteps(plan: SheetPlan, target: TargetSheet): Step[] {
  return [
    ...headingSteps(plan, target),
    ...numberFormatSteps(plan, target),
    ...valueSteps(plan, target),
    ...fontSteps(plan, target),
    // Before the looks: a merged cell keeps those of its first cell only, which has no right edge of its own.
    ...mergeSteps(plan, target),
    ...lookSteps(plan, target),
  ];
}

/** The rectangles that hold the plan's own cells; the rest of its block belongs to others. */
export function ownAreas(plan: SheetPlan): Area[] {
  const own = rectanglesByKey(plan.cells.length, plan.columnCount, (row, column) =>
    plan.cells[row]?.[column] ? true : undefined,
  );
  return own.get(true) ?? [];
}

/** The style of a planned cell; an unknown key is an error of the plan. */
export function styleOf(plan: SheetPlan, cell: PlannedCell): CellStyle {
  const style = plan.styles[cell.style];
  if (!style) throw new Error(`The plan has no style "${cell.style}"`);
  return style;
}

/** What it takes to tell Excel the format of one rectangle, and the null of a cell that has none in a grid. */
const perRectangle = 400;
const perNull = 5;

/** A rectangle of each format at a time, or all of them as one grid where they alternate so much that it says less. */
function numberFormatSteps(plan: SheetPlan, target: TargetSheet): Step[] {
  const formatAt = (row: number, column: number) => {
    const cell = plan.cells[row]?.[column];
    return cell && styleOf(plan, cell).numberFormat;
  };
  const formats = rectanglesByKey(plan.cells.length, plan.columnCount, formatAt);
  const rectangles = [...formats].flatMap(([format, areas]) => areas.map((area) => ({ format, area })));
  const whole = rectangles
    .map(({ area }) => area)
    .reduce<Area | null>((all, one) => (all ? union(all, one) : one), null);
  if (whole && whole.rowCount * whole.columnCount * perNull < rectangles.length * perRectangle) {
    const grid = Array.from({ length: whole.rowCount }, (_, row) =>
      Array.from(
        { length: whole.columnCount },
        (_, column) => formatAt(whole.row + row, whole.column + column) ?? null,
      ),
    );
    return [
      {
        bytes: JSON.stringify(grid).length * escaping,
        queue: (context) => {
          // Null in a grid means « leave this cell as it is »; the types know only texts.
          rangeAt(target.sheet(context), whole).numberFormat = grid as string[][];
        },
      },
    ];
  }
  return rectangles.map(({ format, area }) =>
    small((context) => {
      // One value for the whole range: Excel accepts it, the types know only the full grid.
      rangeAt(target.sheet(context), area).numberFormat = format as unknown as string[][];
    }),
  );
}

/** Values by slices of rows. Null in a grid means « leave this cell as it is ». */
function valueSteps(plan: SheetPlan, target: TargetSheet): Step[] {
  const steps: Step[] = [];
  let firstRow = 0;
  let values: (string | number | boolean | null)[][] = [];
  let bytes = 0;
  const finish = () => {
    if (values.length === 0) return;
    const block = values;
    const area = { row: firstRow, column: 0, rowCount: block.length, columnCount: plan.columnCount };
    const queue = (context: Excel.RequestContext) => {
      rangeAt(target.sheet(context), area).values = block;
    };
    steps.push({ bytes: bytes + bytesPerCall * (1 + (block.length * plan.columnCount) / 500), queue });
    firstRow += block.length;
    values = [];
    bytes = 0;
  };
  for (const line of plan.cells) {
    const row = Array.from({ length: plan.columnCount }, (_, column) => {
      const cell = line[column];
      return cell ? content(cell) : null;
    });
    values.push(row);
    bytes += JSON.stringify(row).length * escaping;
    if (bytes > blockBytes) finish();
  }
  finish();
  return steps;
}

/** A request is JSON within JSON, and accents take two bytes. */
const escaping = 1.2;

function fontSteps(plan: SheetPlan, target: TargetSheet): Step[] {
  const { font } = plan;
  const areas = ownAreas(plan);
  if (areas.length === 0) return [];
  return [
    small(
      (context) => {
        setFont(target.sheet(context), areas, font);
      },
      Math.ceil(areas.length / 50),
    ),
  ];
}

function lookSteps(plan: SheetPlan, target: TargetSheet): Step[] {
  const looks = looksOf(plan, (row, column) => {
    const cell = plan.cells[row]?.[column];
    return cell && styleOf(plan, cell);
  });
  return looks.map(({ areas, tell }) =>
    small(
      (context) => {
        tell(target.sheet(context));
      },
      10 * Math.ceil(areas.length / 50),
    ),
  );
}

/** Rows that are merged across the same columns, one below the other, are told together. */
function mergeSteps(plan: SheetPlan, target: TargetSheet): Step[] {
  const across = plan.merges.filter(({ rowCount }) => rowCount === 1);
  const joined: Area[] = [];
  for (const area of across.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    const above = joined.at(-1);
    const continues =
      above?.column === area.column &&
      above.columnCount === area.columnCount &&
      above.row + above.rowCount === area.row;
    if (continues) above.rowCount++;
    else joined.push({ ...area });
  }
  const merge = (area: Area, isAcross: boolean) =>
    small((context) => {
      rangeAt(target.sheet(context), area).merge(isAcross);
    });
  return [
    ...joined.map((area) => merge(area, area.rowCount > 1)),
    ...plan.merges.filter(({ rowCount }) => rowCount > 1).map((area) => merge(area, false)),
  ];
}
