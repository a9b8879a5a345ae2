/** Gives areas the look of a style. All rectangles of a style are told together, as one multiple range. */
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

/** Adds a style to cells without any format but the plan's font. */
export function addLook(
  sheet: Excel.Worksheet,
  areas: Area[],
  style: CellStyle,
  merges: readonly Area[] = [],
): void {
  for (const format of formatsOf(sheet, areas)) {
    if (style.bold) format.font.bold = true;
    if (style.italic) format.font.italic = true;
    if (style.size !== undefined) format.font.size = style.size;
    if (style.colour !== undefined) format.font.color = style.colour;
    if (style.fill !== undefined) format.fill.color = style.fill;
    if (style.horizontal) format.horizontalAlignment = horizontals[style.horizontal];
    if (style.vertical) format.verticalAlignment = verticals[style.vertical];
    if (style.wrap) format.wrapText = true;
    if (style.indent) format.indentLevel = style.indent;
    if (style.unlocked) format.protection.locked = false;
  }
  addBorders(sheet, areas, style, merges);
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
  for (const tall of [false, true]) {
    for (const wide of [false, true]) {
      const alike = apart.filter((area) => area.rowCount > 1 === tall && area.columnCount > 1 === wide);
      for (const { borders } of formatsOf(sheet, alike)) {
        drawEdges(borders, border);
        if (tall) draw(borders, "InsideHorizontal", border.bottom ?? border.top);
        if (wide) draw(borders, "InsideVertical", border.right ?? border.left);
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
