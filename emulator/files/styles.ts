/** Cell formats of a file to those of the model and back. */
import type { BorderLineStyle, BorderSide, CellStyle as FileStyle } from "hucre";
import { type Border, type BorderEdge, type CellStyle, DEFAULT_STYLE } from "../model/styles";
import type { Palette } from "./colours";

const LINES: Readonly<Record<BorderLineStyle, Pick<Border, "style" | "weight">>> = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  hair: { style: "Continuous", weight: "Hairline" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

const EDGES = ["top", "bottom", "left", "right"] as const;

const HORIZONTAL: Readonly<Record<string, string>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

const VERTICAL: Readonly<Record<string, string>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

const UNDERLINE: Readonly<Record<string, string>> = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
};

function keyOf(map: Readonly<Record<string, string>>, value: string): string | undefined {
  return Object.keys(map).find((key) => map[key] === value);
}

function borderOf(side: BorderSide | undefined, palette: Palette): Border | null {
  if (!side) return null;
  return { ...LINES[side.style], color: palette.resolve(side.color) ?? "#000000" };
}

function underlineOf(value: NonNullable<FileStyle["font"]>["underline"]): string {
  if (!value) return "None";
  return value === true ? "Single" : (UNDERLINE[value] ?? "Single");
}

/** What a file's format says, over Excel's defaults. */
export function styleFromFile(style: FileStyle, palette: Palette): Partial<CellStyle> {
  const { font, fill, border, alignment, protection } = style;
  const borders: Partial<Record<BorderEdge, Border>> = {};
  for (const edge of EDGES) {
    const line = borderOf(border?.[edge], palette);
    if (line) borders[edge] = line;
  }
  const diagonal = borderOf(border?.diagonal, palette);
  if (diagonal && border?.diagonalDown) borders.diagonalDown = diagonal;
  if (diagonal && border?.diagonalUp) borders.diagonalUp = diagonal;
  let fillColour: string | null = null;
  if (fill?.type === "pattern" && fill.pattern !== "none") fillColour = palette.resolve(fill.fgColor);
  if (fill?.type === "gradient") fillColour = palette.resolve(fill.stops[0]?.color);
  return {
    numberFormat: style.numFmt ?? "General",
    fontName: font?.name ?? DEFAULT_STYLE.fontName,
    fontSize: font?.size ?? DEFAULT_STYLE.fontSize,
    fontColor: palette.resolve(font?.color) ?? DEFAULT_STYLE.fontColor,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: underlineOf(font?.underline),
    strikethrough: font?.strikethrough ?? false,
    subscript: font?.vertAlign === "subscript",
    superscript: font?.vertAlign === "superscript",
    fill: fillColour,
    borders,
    horizontal: HORIZONTAL[alignment?.horizontal ?? "general"] ?? "General",
    vertical: VERTICAL[alignment?.vertical ?? "bottom"] ?? "Bottom",
    wrap: alignment?.wrapText ?? false,
    indent: alignment?.indent ?? 0,
    rotation: alignment?.textRotation ?? 0,
    shrink: alignment?.shrinkToFit ?? false,
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
  };
}

function sideToFile(line: Border | undefined): BorderSide | null {
  if (!line) return null;
  const names = Object.keys(LINES) as BorderLineStyle[];
  const style =
    names.find((name) => LINES[name].style === line.style && LINES[name].weight === line.weight) ??
    names.find((name) => LINES[name].style === line.style) ??
    "thin";
  return { style, color: { rgb: line.color.slice(1) } };
}

function makeFileStyle(style: CellStyle): FileStyle {
  const made: FileStyle = {
    font: {
      // A font without name or size makes Excel offer a repair.
      name: style.fontName,
      size: style.fontSize,
      color: { rgb: style.fontColor.slice(1) },
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.strikethrough ? { strikethrough: true } : {}),
      ...(style.subscript ? { vertAlign: "subscript" as const } : {}),
      ...(style.superscript ? { vertAlign: "superscript" as const } : {}),
    },
    alignment: {
      wrapText: style.wrap,
      indent: style.indent,
      textRotation: style.rotation,
      shrinkToFit: style.shrink,
    },
    protection: { locked: style.locked, hidden: style.formulaHidden },
    numFmt: style.numberFormat,
  };
  const underline = keyOf(UNDERLINE, style.underline);
  if (underline && made.font) made.font.underline = underline as "single" | "double";
  const horizontal = keyOf(HORIZONTAL, style.horizontal);
  const vertical = keyOf(VERTICAL, style.vertical);
  if (horizontal && made.alignment) made.alignment.horizontal = horizontal as "left";
  if (vertical && made.alignment) made.alignment.vertical = vertical as "top";
  if (style.fill) made.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: style.fill.slice(1) } };
  const border: NonNullable<FileStyle["border"]> = {};
  for (const edge of EDGES) {
    const side = sideToFile(style.borders[edge]);
    if (side) border[edge] = side;
  }
  const diagonal = sideToFile(style.borders.diagonalDown ?? style.borders.diagonalUp);
  if (diagonal)
    Object.assign(border, {
      diagonal,
      diagonalDown: !!style.borders.diagonalDown,
      diagonalUp: !!style.borders.diagonalUp,
    });
  if (Object.keys(border).length > 0) made.border = border;
  return made;
}

const made = new WeakMap<CellStyle, FileStyle>();

/** A model's format for the file; one object per style, so that the writer can share it. */
export function styleToFile(style: CellStyle): FileStyle {
  let known = made.get(style);
  if (!known) made.set(style, (known = makeFileStyle(style)));
  return known;
}
