/** Puts the cells of a plan into a sheet: number formats, values, looks, merges, in as few calls as possible. */
import type { Area } from "../register/grid";
import type { CellStyle, PlannedCell, SheetPlan } from "../report/plan";
import { rangeAt } from "./areas";
import { content } from "./literals";
import { addLook, setFont } from "./looks";
import { rectanglesByKey } from "./rectangles";
import { bytesPerCall, small } from "./steps";
import type { Step } from "./steps";
import type { Target } from "./target";

/** Largest piece of values in one step; a request holds several. */
const blockBytes = 1_000_000;

/** Number formats go before values, or Excel would choose formats of its own for what looks like a date or percentage. */
export function cellSteps(plan: SheetPlan, target: Target): Step[] {
  return [
    ...numberFormatSteps(plan, target),
    ...valueSteps(plan, target),
    ...fontSteps(plan, target),
    // Before the looks: a merged cell keeps those of its first cell only, which has no right edge of its own.
    ...plan.merges.map((area) => small((context) => void rangeAt(target.sheet(context), area).merge())),
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

function numberFormatSteps(plan: SheetPlan, target: Target): Step[] {
  const formats = rectanglesByKey(plan.cells.length, plan.columnCount, (row, column) => {
    const cell = plan.cells[row]?.[column];
    return cell && styleOf(plan, cell).numberFormat;
  });
  return [...formats].flatMap(([format, areas]) =>
    areas.map((area) =>
      small((context) => {
        // One value for the whole range: Excel accepts it, the types know only the full grid.
        rangeAt(target.sheet(context), area).numberFormat = format as unknown as string[][];
      }),
    ),
  );
}

/** Values by slices of rows. Null in a grid means « leave this cell as it is ». */
function valueSteps(plan: SheetPlan, target: Target): Step[] {
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

function fontSteps(plan: SheetPlan, target: Target): Step[] {
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

function lookSteps(plan: SheetPlan, target: Target): Step[] {
  const areas = rectanglesByKey(
    plan.cells.length,
    plan.columnCount,
    (row, column) => plan.cells[row]?.[column]?.style,
  );
  return [...areas].map(([key, rectangles]) =>
    small(
      (context) => {
        const style = plan.styles[key];
        if (style) addLook(target.sheet(context), rectangles, style, plan.merges);
      },
      10 * Math.ceil(rectangles.length / 50),
    ),
  );
}
