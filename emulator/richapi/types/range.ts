/** Range and RangeAreas. */
import {
  copyCells,
  deleteCells,
  insertCells,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  ModelError,
  rect,
  type Rect,
  sortRows,
  union,
  wholeLines,
} from "../../model";
import {
  type Args,
  checked,
  collectionMethods,
  type Context,
  invalid,
  missing,
  type Node,
  node,
  readOnly,
  type Scalar,
  type TypeTable,
} from "../table";
import { addressOf, areaOf, type Block, block, blockFrom, bounded, mayChange, mayFormat } from "./area";
import { formulaAt, readGrid, respelled, textAt, toWire, valueType, writeFormats, writeGrid } from "./cells";
import { conditionalFormatsType } from "./conditional";
import { namedStyle, rangeFormatType } from "./format";
import { dataValidationType } from "./validation";
import { link, worksheetNode } from "./links";

/** The node of one rectangle. */
export function rangeNode(self: Block): Node {
  return node(rangeType, self);
}

function within(self: Block, area: Rect): Node {
  return rangeNode(block(self.sheet, area));
}

const grid = <V>(
  read: (self: Block, row: number, column: number, context: Context) => V,
): ((self: Block, context: Context) => V[][] | null) => {
  return (self, context) => readGrid(self, (_sheet, r, c) => read(self, r, c, context));
};

function formatAt(sheet: Block["sheet"], row: number, column: number): string {
  const { numberFormat } = sheet.style(row, column);
  return sheet.workbook.habits.has("formatsRespelled") ? respelled(numberFormat) : numberFormat;
}

function hiddenScalar(axis: "row" | "column"): Scalar<Block> {
  return {
    get: (self) => {
      const area = areaOf(self);
      const lines = axis === "row" ? self.sheet.grid.rowLines : self.sheet.grid.columnLines;
      const [from, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
      let hidden = 0;
      for (let i = from; i < Math.min(from + count, lines.length); i++) if (lines[i]?.hidden) hidden++;
      return hidden === 0 ? false : hidden === count ? true : null;
    },
    set: (self, value) => {
      const hidden = checked("flag", value, "Hidden") as boolean;
      mayFormat(self);
      const area = areaOf(self);
      const [from, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
      self.sheet.grid.setLines(axis, from, Math.min(count, 100_000), { hidden });
      self.sheet.workbook.touch();
    },
  };
}

const rangeScalars: TypeTable<Block>["scalars"] = {
  Address: readOnly(addressOf),
  AddressLocal: readOnly(addressOf),
  RowIndex: readOnly((self) => areaOf(self).row),
  ColumnIndex: readOnly((self) => areaOf(self).column),
  RowCount: readOnly((self) => areaOf(self).rows),
  ColumnCount: readOnly((self) => areaOf(self).columns),
  CellCount: readOnly((self) => {
    const count = areaOf(self).rows * areaOf(self).columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }),
  Values: { get: grid((self, r, c) => toWire(self.sheet.grid.peek(r, c)?.value ?? null)), set: writeGrid },
  Formulas: { get: grid((self, r, c) => formulaAt(self.sheet, r, c)), set: writeGrid },
  FormulasLocal: { get: grid((self, r, c) => formulaAt(self.sheet, r, c)) },
  Text: readOnly(grid((self, r, c, context) => textAt(self.sheet, r, c, context.locale))),
  ValueTypes: readOnly(grid((self, r, c) => valueType(self.sheet.grid.peek(r, c)?.value ?? null))),
  NumberFormat: { get: grid((self, r, c) => formatAt(self.sheet, r, c)), set: writeFormats },
  Style: namedStyle,
  RowHidden: hiddenScalar("row"),
  ColumnHidden: hiddenScalar("column"),
  Hidden: readOnly((self) => {
    const area = areaOf(self);
    return self.sheet.rowTop(area.row + area.rows) === self.sheet.rowTop(area.row);
  }),
  IsEntireColumn: readOnly((self) => areaOf(self).rows === MAX_ROWS),
  IsEntireRow: readOnly((self) => areaOf(self).columns === MAX_COLUMNS),
};

function usedOf(self: Block, args: Args): Node | null {
  const used = self.sheet.used(args.flag(0));
  const shared = used && intersection(used, areaOf(self));
  return shared && within(self, shared);
}

/** Where the block of filled cells around this one ends (Ctrl+*). */
function region(self: Block): Rect {
  let area = areaOf(self);
  const filled = (r: Rect): boolean => {
    let found = false;
    self.sheet.grid.each(r, (cell) => {
      found ||= cell.value !== null || cell.formula !== null;
    });
    return found;
  };
  for (;;) {
    const top = Math.max(0, area.row - 1);
    const left = Math.max(0, area.column - 1);
    let next = area;
    if (top < area.row && filled(rect(top, left, 1, area.columns + 2)))
      next = union(next, rect(top, area.column, 1, 1));
    if (filled(rect(area.row + area.rows, left, 1, area.columns + 2)))
      next = union(next, rect(area.row + area.rows, area.column));
    if (left < area.column && filled(rect(top, left, area.rows + 2, 1)))
      next = union(next, rect(area.row, left));
    if (filled(rect(top, area.column + area.columns, area.rows + 2, 1)))
      next = union(next, rect(area.row, area.column + area.columns));
    if (next === area || (next.rows === area.rows && next.columns === area.columns)) return area;
    area = next;
  }
}

function lastOf(area: Rect): { row: number; column: number } {
  return { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
}

const geometry: NonNullable<TypeTable<Block>["methods"]> = {
  GetCell: (self, args) => {
    const { row, column } = areaOf(self);
    return within(self, bounded(row + args.number(0), column + args.number(1), 1, 1));
  },
  GetRow: (self, args) => {
    const area = areaOf(self);
    return within(self, bounded(area.row + args.number(0), area.column, 1, area.columns));
  },
  GetColumn: (self, args) => {
    const area = areaOf(self);
    return within(self, bounded(area.row, area.column + args.number(0), area.rows, 1));
  },
  GetEntireRow: (self) => within(self, rect(areaOf(self).row, 0, areaOf(self).rows, MAX_COLUMNS)),
  GetEntireColumn: (self) => within(self, rect(0, areaOf(self).column, MAX_ROWS, areaOf(self).columns)),
  GetLastCell: (self) => within(self, rect(lastOf(areaOf(self)).row, lastOf(areaOf(self)).column)),
  GetLastRow: (self) =>
    within(self, rect(lastOf(areaOf(self)).row, areaOf(self).column, 1, areaOf(self).columns)),
  GetLastColumn: (self) =>
    within(self, rect(areaOf(self).row, lastOf(areaOf(self)).column, areaOf(self).rows, 1)),
  GetOffsetRange: (self, args) => {
    const area = areaOf(self);
    return within(
      self,
      bounded(area.row + args.number(0), area.column + args.number(1), area.rows, area.columns),
    );
  },
  GetResizedRange: (self, args) => {
    const area = areaOf(self);
    return within(
      self,
      bounded(area.row, area.column, area.rows + args.number(0), area.columns + args.number(1)),
    );
  },
  GetAbsoluteResizedRange: (self, args) => {
    const area = areaOf(self);
    return within(self, bounded(area.row, area.column, args.number(0), args.number(1)));
  },
  GetRowsAbove: (self, args) => {
    const area = areaOf(self);
    const count = args.numberOr(0, 1);
    return within(self, bounded(area.row - count, area.column, count, area.columns));
  },
  GetRowsBelow: (self, args) => {
    const area = areaOf(self);
    return within(self, bounded(area.row + area.rows, area.column, args.numberOr(0, 1), area.columns));
  },
  GetColumnsAfter: (self, args) => {
    const area = areaOf(self);
    return within(self, bounded(area.row, area.column + area.columns, area.rows, args.numberOr(0, 1)));
  },
  GetColumnsBefore: (self, args) => {
    const area = areaOf(self);
    const count = args.numberOr(0, 1);
    return within(self, bounded(area.row, area.column - count, area.rows, count));
  },
  GetBoundingRect: (self, args, context) => {
    const other = blockFrom(args.any(0), context.book, self.sheet);
    if (other.sheet !== self.sheet) throw invalid("The ranges are on different sheets.");
    return within(self, union(areaOf(self), areaOf(other)));
  },
  GetIntersection: (self, args, context) => {
    const shared = intersection(areaOf(self), areaOf(blockFrom(args.any(0), context.book, self.sheet)));
    if (!shared) throw missing();
    return within(self, shared);
  },
  GetIntersectionOrNullObject: (self, args, context) => {
    const other = blockFrom(args.any(0), context.book, self.sheet);
    const shared = other.sheet === self.sheet ? intersection(areaOf(self), areaOf(other)) : null;
    return shared && within(self, shared);
  },
  GetUsedRange: (self, args) => {
    const found = usedOf(self, args);
    if (!found) throw missing();
    return found;
  },
  GetUsedRangeOrNullObject: usedOf,
  GetMergedAreasOrNullObject: (self) => {
    const areas = self.sheet.merges.filter((merge) => intersection(merge, areaOf(self)));
    self.sheet.workbook.forgetUndo();
    // As documented.
    if (areas.length > 512) throw invalid("There are more than 512 merged areas.");
    return areas.length === 0 ? null : node(rangeAreasType, { sheet: self.sheet, areas, multi: true });
  },
  GetSurroundingRegion: (self) => within(self, region(self)),
  GetVisibleView: (self) => {
    areaOf(self);
    return node(rangeViewType, self);
  },
};

/** What `clear` may be told. */
function clear(self: Block, args: Args): void {
  const what = args.textOr(0, "All");
  if (what !== "All" && what !== "Contents" && what !== "Formats")
    throw invalid(`clear("${what}") is not emulated.`);
  if (what === "Formats") mayFormat(self);
  else mayChange(self);
  for (const area of self.areas) {
    self.sheet.clear(area, what);
    if (what !== "Formats") {
      self.sheet.workbook.emit({
        type: "changed",
        sheet: self.sheet,
        area,
        change: "RangeEdited",
        source: "Local",
      });
    }
  }
}

const edits: NonNullable<TypeTable<Block>["methods"]> = {
  Clear: clear,
  Delete: (self, args) => {
    const area = areaOf(self);
    const whole = wholeLines(area);
    deleteCells(
      self.sheet,
      area,
      whole === "rows" ? "up" : whole === "columns" ? "left" : args.text(0) === "Left" ? "left" : "up",
    );
  },
  Insert: (self, args) => {
    const area = areaOf(self);
    const whole = wholeLines(area);
    const right = whole === "columns" || (whole === null && args.text(0) === "Right");
    insertCells(self.sheet, area, right ? "right" : "down");
    return within(self, area);
  },
  Merge: (self, args, { book }) => {
    mayChange(self);
    if (book.habits.has("mergeRefusedByChart") && book.selectedChart !== null)
      throw new ModelError("GeneralException", "There was an internal error while processing the request.");
    self.sheet.merge(areaOf(self), args.flag(0));
  },
  Unmerge: (self) => {
    mayChange(self);
    self.sheet.unmerge(areaOf(self));
  },
  Select: (self, _args, context) => context.book.select(self.sheet, areaOf(self)),
  CopyFrom: (self, args, context) => {
    const from = blockFrom(args.any(0), context.book, self.sheet);
    const kind = args.textOr(1, "All");
    const source = areaOf(from);
    const target = areaOf(self);
    if (kind === "All") return copyCells(from.sheet, source, self.sheet, target.row, target.column);
    if (kind === "Formats") {
      mayFormat(self);
      for (let r = 0; r < source.rows; r++) {
        for (let c = 0; c < source.columns; c++) {
          const style = from.sheet.style(source.row + r, source.column + c);
          self.sheet.format(rect(target.row + r, target.column + c), style);
        }
      }
      return;
    }
    if (kind === "Values") {
      const values = readGrid(from, (sheet, r, c) => sheet.value(r, c)) ?? [];
      mayChange(self);
      values.forEach((line, r) =>
        line.forEach((v, c) => self.sheet.setValue(target.row + r, target.column + c, v)),
      );
      return;
    }
    throw invalid(`copyFrom("${kind}") is not emulated.`);
  },
  Calculate: (_self, _args, context) => context.book.calculate(),
  SetDirty: (self) => self.sheet.workbook.touch(),
  _ValidateArraySize: (self, args) => {
    const area = areaOf(self);
    if (area.rows === args.number(0) && area.columns === args.number(1)) return;
    throw invalid(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  },
};

const sortType: TypeTable<Block> = {
  name: "RangeSort",
  methods: {
    Apply: (self, args) => {
      const fields = args.any(0);
      if (!Array.isArray(fields)) throw invalid("Sort fields are a list.");
      const keys = (fields as { key: number; ascending?: boolean }[]).map((field) => ({
        column: field.key,
        descending: field.ascending === false,
      }));
      sortRows(self.sheet, areaOf(self), keys, args.flag(2));
    },
  },
};

const sharedParts: NonNullable<TypeTable<Block>["parts"]> = {
  Format: (self) => node(rangeFormatType, self),
  Worksheet: (self) => worksheetNode(self.sheet),
  ConditionalFormats: (self) => node(conditionalFormatsType, self),
  DataValidation: (self) => node(dataValidationType, self),
};

export const rangeType: TypeTable<Block> = {
  name: "Range",
  scalars: rangeScalars,
  parts: { ...sharedParts, Sort: (self) => node(sortType, self) },
  methods: { ...geometry, ...edits },
};

const areaItems = (self: Block): Node[] => self.areas.map((area) => within(self, area));

const areasCollectionType: TypeTable<Block> = {
  name: "RangeCollection",
  items: areaItems,
  methods: collectionMethods(areaItems),
};

export const rangeAreasType: TypeTable<Block> = {
  name: "RangeAreas",
  scalars: {
    Address: readOnly(addressOf),
    AddressLocal: readOnly(addressOf),
    Style: namedStyle,
    AreaCount: readOnly((self) => self.areas.length),
    CellCount: readOnly((self) => self.areas.reduce((sum, area) => sum + area.rows * area.columns, 0)),
    IsEntireColumn: readOnly((self) => self.areas.every((area) => area.rows === MAX_ROWS)),
    IsEntireRow: readOnly((self) => self.areas.every((area) => area.columns === MAX_COLUMNS)),
  },
  parts: { ...sharedParts, Areas: (self) => node(areasCollectionType, self) },
  methods: {
    Clear: clear,
    SetDirty: (self) => self.sheet.workbook.touch(),
    GetEntireRow: (self) =>
      node(rangeAreasType, {
        sheet: self.sheet,
        areas: self.areas.map((a) => rect(a.row, 0, a.rows, MAX_COLUMNS)),
        multi: true,
      }),
    GetEntireColumn: (self) =>
      node(rangeAreasType, {
        sheet: self.sheet,
        areas: self.areas.map((a) => rect(0, a.column, MAX_ROWS, a.columns)),
        multi: true,
      }),
  },
};

const shownLines = (axis: "row" | "column") => (self: Block) => {
  const area = areaOf(self);
  const lines = axis === "row" ? self.sheet.grid.rowLines : self.sheet.grid.columnLines;
  const [from, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
  let shown = count;
  for (let i = from; i < Math.min(from + count, lines.length); i++) if (lines[i]?.hidden) shown--;
  return shown;
};

/** What is not hidden of a rectangle; only its size is emulated. */
const rangeViewType: TypeTable<Block> = {
  name: "RangeView",
  scalars: { RowCount: readOnly(shownLines("row")), ColumnCount: readOnly(shownLines("column")) },
};

link("range", rangeNode);
link("rangeAreas", (self) => node(rangeAreasType, self));
