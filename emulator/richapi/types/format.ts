/** RangeFormat and what hangs on it: fill, font, borders, protection, sizes. */
import {
  type Border,
  BUILT_IN_STYLES,
  type BorderEdge,
  type CellStyle,
  display,
  type LineStyle,
  type LineWeight,
  MAX_COLUMNS,
  MAX_ROWS,
  normaliseColour,
  type Rect,
  rect,
  type Worksheet,
} from "../../model";
import {
  checked,
  collectionMethods,
  invalid,
  type Node,
  node,
  readOnly,
  type Scalar,
  type TypeTable,
} from "../table";
import { type Block, mayFormat } from "./area";
import { commonStyle } from "./cells";

/** Lays a patch over all areas of a block and tells the listeners. */
function apply(self: Block, patch: Partial<CellStyle> | ((old: CellStyle) => Partial<CellStyle>)): void {
  mayFormat(self);
  for (const area of self.areas) {
    self.sheet.format(area, patch);
    self.sheet.workbook.emit({ type: "formatChanged", sheet: self.sheet, area, source: "Local" });
  }
}

function colour(value: unknown): string {
  const found = typeof value === "string" ? normaliseColour(value) : null;
  if (found === null) throw invalid(`"${String(value)}" is not a colour.`);
  return found;
}

function styled(
  key: keyof CellStyle,
  kind: "text" | "number" | "flag",
  choices?: readonly string[],
): Scalar<Block> {
  return {
    get: (self) => commonStyle(self, (style) => style[key]),
    set: (self, value) => {
      if (value === null) return;
      const good = checked(kind, value, key);
      if (choices && !choices.includes(good as string))
        throw invalid(`"${String(good)}" is not allowed for ${key}.`);
      apply(self, { [key]: good });
    },
  };
}

/** The named style of a block: laid over it with all that it brings along. Custom styles are not played. */
export const namedStyle: Scalar<Block> = {
  get: (self) => commonStyle(self, (style) => style.named),
  set: (self, value) => {
    const name = checked("text", value, "style") as string;
    const brought = BUILT_IN_STYLES[name];
    if (!brought) throw invalid(`There is no style "${name}".`);
    apply(self, { ...brought, named: name });
  },
};

const fontType: TypeTable<Block> = {
  name: "RangeFont",
  scalars: {
    Name: styled("fontName", "text"),
    Size: styled("fontSize", "number"),
    Color: {
      get: (self) => commonStyle(self, (style) => style.fontColor) ?? "",
      set: (self, value) => apply(self, { fontColor: colour(value) }),
    },
    Bold: styled("bold", "flag"),
    Italic: styled("italic", "flag"),
    Underline: styled("underline", "text", [
      "None",
      "Single",
      "Double",
      "SingleAccountant",
      "DoubleAccountant",
    ]),
    Strikethrough: styled("strikethrough", "flag"),
    Subscript: styled("subscript", "flag"),
    Superscript: styled("superscript", "flag"),
  },
};

const fillType: TypeTable<Block> = {
  name: "RangeFill",
  scalars: {
    Color: {
      get: (self) => commonStyle(self, (style) => style.fill ?? "#FFFFFF") ?? "",
      set: (self, value) => apply(self, { fill: colour(value) }),
    },
  },
  methods: { Clear: (self) => apply(self, { fill: null }) },
};

const protectionType: TypeTable<Block> = {
  name: "FormatProtection",
  scalars: { Locked: styled("locked", "flag"), FormulaHidden: styled("formulaHidden", "flag") },
};

type Side =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideVertical"
  | "InsideHorizontal"
  | "DiagonalDown"
  | "DiagonalUp";
const SIDES: readonly Side[] = [
  "EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp",
]; // prettier-ignore

interface BorderSelf {
  readonly block: Block;
  readonly side: Side;
}

/** The cells and edges of them that make one side of a block. */
function edges(area: Rect, side: Side): { area: Rect; edge: BorderEdge }[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop":
      return [{ area: rect(row, column, 1, columns), edge: "top" }];
    case "EdgeBottom":
      return [{ area: rect(row + rows - 1, column, 1, columns), edge: "bottom" }];
    case "EdgeLeft":
      return [{ area: rect(row, column, rows, 1), edge: "left" }];
    case "EdgeRight":
      return [{ area: rect(row, column + columns - 1, rows, 1), edge: "right" }];
    case "InsideHorizontal":
      if (rows === 1) return [];
      return [
        { area: rect(row, column, rows - 1, columns), edge: "bottom" },
        { area: rect(row + 1, column, rows - 1, columns), edge: "top" },
      ];
    case "InsideVertical":
      if (columns === 1) return [];
      return [
        { area: rect(row, column, rows, columns - 1), edge: "right" },
        { area: rect(row, column + 1, rows, columns - 1), edge: "left" },
      ];
    case "DiagonalDown":
      return [{ area, edge: "diagonalDown" }];
    case "DiagonalUp":
      return [{ area, edge: "diagonalUp" }];
  }
}

function borderValue<V>(self: BorderSelf, read: (border: Border | undefined) => V): V | null {
  let found: V | undefined;
  for (const area of self.block.areas) {
    for (const part of edges(area, self.side).slice(0, 1)) {
      const value = commonStyle({ sheet: self.block.sheet, areas: [part.area] }, (style) => {
        const border = style.borders[part.edge];
        return border ? JSON.stringify(border) : "";
      });
      if (value === null) return null;
      const read1 = read(value === "" ? undefined : (JSON.parse(value) as Border));
      if (found !== undefined && found !== read1) return null;
      found = read1;
    }
  }
  return found === undefined ? read(undefined) : found;
}

function changeBorder(self: BorderSelf, change: (old: Border | undefined) => Border | undefined): void {
  mayFormat(self.block);
  for (const area of self.block.areas) {
    for (const part of edges(area, self.side)) {
      self.block.sheet.format(part.area, (old) => {
        const { [part.edge]: was, ...others } = old.borders;
        const next = change(was);
        return { borders: next ? { ...others, [part.edge]: next } : others };
      });
    }
  }
}

const THIN: Border = { style: "Continuous", weight: "Thin", color: "#000000" };
const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];

const borderType: TypeTable<BorderSelf> = {
  name: "RangeBorder",
  identity: (self) => ({ Id: self.side }),
  scalars: {
    SideIndex: readOnly((self) => self.side),
    Style: {
      get: (self) => borderValue(self, (border) => border?.style ?? "None"),
      set: (self, value) => {
        if (!LINE_STYLES.includes(value as string)) throw invalid(`"${String(value)}" is not a line style.`);
        changeBorder(self, (old) =>
          value === "None" ? undefined : { ...(old ?? THIN), style: value as LineStyle },
        );
      },
    },
    Weight: {
      get: (self) => borderValue(self, (border) => border?.weight ?? "Thin"),
      set: (self, value) => {
        if (!WEIGHTS.includes(value as string)) throw invalid(`"${String(value)}" is not a line weight.`);
        changeBorder(self, (old) => ({ ...(old ?? THIN), weight: value as LineWeight }));
      },
    },
    Color: {
      get: (self) => borderValue(self, (border) => border?.color ?? "#000000") ?? "",
      set: (self, value) => {
        const good = colour(value);
        changeBorder(self, (old) => ({ ...(old ?? THIN), color: good }));
      },
    },
  },
};

const borderItems = (self: Block): Node[] => SIDES.map((side) => node(borderType, { block: self, side }));
const borderItem = (self: Block, key: unknown): Node | null => {
  if (!SIDES.includes(key as Side)) throw invalid(`"${String(key)}" is not a side of a range.`);
  return node(borderType, { block: self, side: key as Side });
};

const bordersType: TypeTable<Block> = {
  name: "RangeBorderCollection",
  scalars: { Count: readOnly(() => SIDES.length) },
  items: borderItems,
  item: borderItem,
  methods: collectionMethods(borderItems, borderItem),
};

function common(numbers: Iterable<number>): number | null {
  let found: number | null = null;
  for (const n of numbers) {
    if (found !== null && found !== n) return null;
    found = n;
  }
  return found;
}

function* lineSizes(self: Block, axis: "row" | "column"): Generator<number> {
  for (const area of self.areas) {
    const [from, count] =
      axis === "row" ? [area.row, Math.min(area.rows, 5000)] : [area.column, area.columns];
    for (let i = from; i < from + count; i++)
      yield axis === "row" ? self.sheet.rowHeight(i) : self.sheet.columnWidth(i);
  }
}

/** True = no size of their own. Setting false changes nothing, as in Excel. */
function standardSize(axis: "row" | "column"): Scalar<Block> {
  const lines = (self: Block) => {
    const own = axis === "row" ? self.sheet.grid.rowLines : self.sheet.grid.columnLines;
    return self.areas.flatMap((area) =>
      axis === "row"
        ? own.slice(area.row, area.row + area.rows)
        : own.slice(area.column, area.column + area.columns),
    );
  };
  return {
    get: (self) => lines(self).every((line) => line?.size === undefined),
    set: (self, value) => {
      if (checked("flag", value, axis === "row" ? "UseStandardHeight" : "UseStandardWidth") !== true) return;
      mayFormat(self);
      for (const line of lines(self)) if (line) delete line.size;
      self.sheet.workbook.touch();
    },
  };
}

function lineSize(axis: "row" | "column"): Scalar<Block> {
  return {
    get: (self) => common(lineSizes(self, axis)),
    set: (self, value) => {
      if (value === null) return;
      const size = checked("number", value, axis === "row" ? "RowHeight" : "ColumnWidth") as number;
      if (size < 0 || (axis === "row" && size > 409)) throw invalid("The size is out of range.");
      mayFormat(self);
      for (const area of self.areas) {
        const [from, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
        const limit =
          axis === "row" ? (area.rows === MAX_ROWS ? 0 : count) : count === MAX_COLUMNS ? 256 : count;
        self.sheet.grid.setLines(axis, from, limit, size === 0 ? { hidden: true } : { size, hidden: false });
      }
      self.sheet.workbook.touch();
    },
  };
}

/** About the width of a text in points: real metrics are the renderer's, this only has to be sensible. */
function textWidth(text: string, size: number, bold: boolean): number {
  const longest = text.split("\n").reduce((most, line) => Math.max(most, line.length), 0);
  return longest * size * (bold ? 0.56 : 0.52) + 8;
}

function autofit(sheet: Worksheet, area: Rect, axis: "row" | "column"): void {
  const best = new Map<number, number>();
  const used = sheet.used();
  if (!used) return;
  sheet.grid.each(
    axis === "column" ? rect(area.row, area.column, area.rows, area.columns) : area,
    (cell, r, c) => {
      if (cell.value === null || sheet.mergeAt(r, c)) return;
      const style = sheet.style(r, c);
      const text = display(cell.value, style.numberFormat, sheet.workbook.locale);
      const width = textWidth(text, style.fontSize, style.bold);
      if (axis === "column") {
        if (!style.wrap) best.set(c, Math.max(best.get(c) ?? 0, width + style.indent * 9));
      } else {
        const lines = style.wrap
          ? Math.max(1, Math.ceil(width / Math.max(10, sheet.columnWidth(c))))
          : text.split("\n").length;
        best.set(r, Math.max(best.get(r) ?? 15, lines * style.fontSize * 1.36));
      }
    },
  );
  for (const [index, size] of best) sheet.grid.setLines(axis, index, 1, { size: Math.round(size * 4) / 4 });
  sheet.workbook.touch();
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"];

export const rangeFormatType: TypeTable<Block> = {
  name: "RangeFormat",
  scalars: {
    WrapText: styled("wrap", "flag"),
    HorizontalAlignment: styled("horizontal", "text", HORIZONTAL),
    VerticalAlignment: styled("vertical", "text", VERTICAL),
    IndentLevel: styled("indent", "number"),
    TextOrientation: styled("rotation", "number"),
    ShrinkToFit: styled("shrink", "flag"),
    ColumnWidth: lineSize("column"),
    RowHeight: lineSize("row"),
    UseStandardWidth: standardSize("column"),
    UseStandardHeight: standardSize("row"),
  },
  parts: {
    Fill: (self) => node(fillType, self),
    Font: (self) => node(fontType, self),
    Borders: (self) => node(bordersType, self),
    Protection: (self) => node(protectionType, self),
  },
  methods: {
    AutofitColumns: (self) => {
      mayFormat(self);
      for (const area of self.areas) autofit(self.sheet, area, "column");
    },
    AutofitRows: (self) => {
      mayFormat(self);
      for (const area of self.areas) autofit(self.sheet, area, "row");
    },
  },
};
