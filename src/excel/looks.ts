/** Gives areas the looks of a plan. All rectangles of one bold, one fill, one border are told together, as one multiple range. */
import type { Area } from "../register/grid";
import type { BorderLine, CellStyle, SheetPlan } from "../report/plan";
import { holds } from "./areas";
import { formatsOf } from "./formats";
import { rectanglesByKey } from "./rectangles";

/** The plan's font for all its cells, whatever the workbook's own is; before the looks, some of which say another size. */
export function setFont(sheet: Excel.Worksheet, areas: Area[], font: SheetPlan["font"]): void {
  for (const format of formatsOf(sheet, areas)) {
    format.font.name = font.name;
    format.font.size = font.size;
  }
}

/** What a look is made of, one by one: cells that share a fill may differ in their font, and Excel is told each fill once. */
interface Trait<Value> {
  of: (style: CellStyle) => Value | undefined;
  tell: (format: Excel.RangeFormat, value: Value) => void;
}

/** The looks of a plan for cells without any format but the plan's font: for each trait its values, and where they are. */
export function looksOf(plan: SheetPlan, styleAt: StyleAt): Look[] {
  return [
    ...traitLooks(plan, styleAt, {
      of: ({ bold }) => bold,
      tell: ({ font }, bold) => void (font.bold = bold),
    }),
    ...traitLooks(plan, styleAt, {
      of: ({ italic }) => italic,
      tell: ({ font }, italic) => void (font.italic = italic),
    }),
    ...traitLooks(plan, styleAt, {
      of: ({ size }) => (size === plan.font.size ? undefined : size),
      tell: ({ font }, size) => void (font.size = size),
    }),
    ...traitLooks(plan, styleAt, {
      of: ({ colour }) => colour,
      tell: ({ font }, colour) => void (font.color = colour),
    }),
    ...traitLooks(plan, styleAt, {
      of: ({ fill }) => fill,
      tell: (format, fill) => void (format.fill.color = fill),
    }),
    ...traitLooks(plan, styleAt, {
      of: ({ horizontal }) => horizontal,
      tell: (format, horizontal) => void (format.horizontalAlignment = horizontals[horizontal]),
    }),
    ...traitLooks(plan, styleAt, {
      of: ({ vertical }) => vertical,
      tell: (format, vertical) => void (format.verticalAlignment = verticals[vertical]),
    }),
    ...traitLooks(plan, styleAt, {
      of: ({ wrap }) => wrap,
      tell: (format, wrap) => void (format.wrapText = wrap),
    }),
    ...traitLooks(plan, styleAt, {
      of: ({ indent }) => indent,
      tell: (format, indent) => void (format.indentLevel = indent),
    }),
    ...traitLooks(plan, styleAt, {
      of: ({ unlocked }) => unlocked,
      tell: (format, unlocked) => void (format.protection.locked = !unlocked),
    }),
    ...borderLooks(plan, styleAt),
  ];
}

export type StyleAt = (row: number, column: number) => CellStyle | undefined;

/** One thing to tell Excel of many areas. */
export interface Look {
  areas: Area[];
  tell: (sheet: Excel.Worksheet) => void;
}

function traitLooks<Value>(plan: SheetPlan, styleAt: StyleAt, { of, tell }: Trait<Value>): Look[] {
  const found = rectanglesByKey(plan.cells.length, plan.columnCount, (row, column) => {
    const style = styleAt(row, column);
    return style && of(style);
  });
  return [...found].map(([value, areas]) => ({
    areas,
    tell: (sheet) => {
      for (const format of formatsOf(sheet, areas)) tell(format, value);
    },
  }));
}

function borderLooks(plan: SheetPlan, styleAt: StyleAt): Look[] {
  const found = rectanglesByKey(plan.cells.length, plan.columnCount, (row, column) => {
    const border = styleAt(row, column)?.border;
    return border && JSON.stringify([border.top, border.bottom, border.left, border.right]);
  });
  return [...found.values()].map((areas) => ({
    areas,
    tell: (sheet) => {
      const [first] = areas;
      const style = first && styleAt(first.row, first.column);
      if (style) addBorders(sheet, areas, style, plan.merges);
    },
  }));
}

/** Gives a style to cells that have another: what the style doesn't say goes back to Excel's default. */
export function changeLook(
  sheet: Excel.Worksheet,
  areas: Area[],
  style: CellStyle,
  font: SheetPlan["font"],
): void {
  for (const format of formatsOf(sheet, areas)) {
    format.font.name = font.name;
    format.font.size = style.size ?? font.size;
    format.font.bold = style.bold ?? false;
    format.font.italic = style.italic ?? false;
    format.font.color = style.colour ?? "#000000";
    if (style.fill === undefined) format.fill.clear();
    else format.fill.color = style.fill;
    format.horizontalAlignment = style.horizontal ? horizontals[style.horizontal] : "General";
    format.verticalAlignment = style.vertical ? verticals[style.vertical] : "Bottom";
    format.wrapText = style.wrap ?? false;
    format.indentLevel = style.indent ?? 0;
    format.protection.locked = !style.unlocked;
  }
  addBorders(sheet, areas, style, []);
}

/**
 * The edges of a style are those of each cell: between two cells of a rectangle they are its inside lines. Cells that are
 * merged are one cell. Areas with the same inside lines are told together.
 */
function addBorders(sheet: Excel.Worksheet, areas: Area[], style: CellStyle, merges: readonly Area[]): void {
  const border = style.border;
  if (!border) return;
  const whole = merges.filter((merge) => areas.some((area) => holds(area, merge)));
  const apart = areas.flatMap((area) => outside(area, whole));
  for (const { borders } of formatsOf(sheet, whole)) drawEdges(borders, border);
  const across = border.bottom ?? border.top;
  const down = border.right ?? border.left;
  for (const tall of [false, true]) {
    for (const wide of [false, true]) {
      const alike = apart.filter(
        (area) =>
          (across !== undefined && area.rowCount > 1) === tall &&
          (down !== undefined && area.columnCount > 1) === wide,
      );
      for (const { borders } of formatsOf(sheet, alike)) {
        drawEdges(borders, border);
        if (tall) draw(borders, "InsideHorizontal", across);
        if (wide) draw(borders, "InsideVertical", down);
      }
    }
  }
}

/** What is left of an area beside the holes in it. */
function outside(area: Area, holes: readonly Area[]): Area[] {
  const within = holes.filter((hole) => holds(area, hole));
  if (within.length === 0) return [area];
  const left = rectanglesByKey(area.rowCount, area.columnCount, (row, column) => {
    const cell = { row: area.row + row, column: area.column + column, rowCount: 1, columnCount: 1 };
    return within.some((hole) => holds(hole, cell)) ? undefined : true;
  });
  return (left.get(true) ?? []).map((part) => ({
    ...part,
    row: area.row + part.row,
    column: area.column + part.column,
  }));
}

function drawEdges(borders: Excel.RangeBorderCollection, border: NonNullable<CellStyle["border"]>): void {
  draw(borders, "EdgeTop", border.top);
  draw(borders, "EdgeBottom", border.bottom);
  draw(borders, "EdgeLeft", border.left);
  draw(borders, "EdgeRight", border.right);
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

function draw(borders: Excel.RangeBorderCollection, edge: Edge, line: BorderLine | undefined): void {
  if (!line) return;
  const drawn = borders.getItem(edge);
  drawn.style = "Continuous";
  drawn.weight = weights[line.style];
  drawn.color = line.colour;
}

const weights = { thin: "Thin", medium: "Medium", hair: "Hairline" } as const;
const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
const verticals = { top: "Top", center: "Center", bottom: "Bottom" } as const;
