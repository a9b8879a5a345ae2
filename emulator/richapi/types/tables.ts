/** Tables and their columns, and the filter of a sheet. */
import { type Rect, rect, type Table, type Workbook, type Worksheet } from "../../model";
import {
  checked,
  collectionMethods,
  invalid,
  missing,
  type Node,
  node,
  plain,
  readOnly,
  type TypeTable,
} from "../table";
import { areaOf, type Block, block, blockFrom } from "./area";
import { readGrid, toWire, writeGrid } from "./cells";
import { rangeNodeOf, worksheetNode } from "./links";

interface TableSelf {
  readonly sheet: Worksheet;
  readonly table: Table;
}

interface ColumnSelf extends TableSelf {
  /** Place in the table, from 0. */
  readonly index: number;
}

function body({ table }: TableSelf): Rect {
  const top = table.showHeaders ? 1 : 0;
  const rows = table.area.rows - top - (table.showTotals ? 1 : 0);
  return rect(table.area.row + top, table.area.column, Math.max(1, rows), table.area.columns);
}

const slice = (self: ColumnSelf, area: Rect): Rect => rect(area.row, area.column + self.index, area.rows, 1);
const range = (self: TableSelf, area: Rect): Node => rangeNodeOf(block(self.sheet, area));

function headerOf({ sheet, table }: TableSelf, index: number): string {
  return String(toWire(sheet.value(table.area.row, table.area.column + index)));
}

function header(self: TableSelf): Rect {
  if (!self.table.showHeaders) throw missing();
  return rect(self.table.area.row, self.table.area.column, 1, self.table.area.columns);
}

function totals(self: TableSelf): Rect {
  if (!self.table.showTotals) throw missing();
  const { area } = self.table;
  return rect(area.row + area.rows - 1, area.column, 1, area.columns);
}

const columnType: TypeTable<ColumnSelf> = {
  name: "TableColumn",
  identity: (self) => ({ Id: self.index + 1 }),
  scalars: {
    Id: readOnly((self) => self.index + 1),
    Index: readOnly((self) => self.index),
    Name: {
      get: (self) => headerOf(self, self.index),
      set: (self, value) => {
        const name = checked("text", value, "Name") as string;
        self.sheet.setValue(self.table.area.row, self.table.area.column + self.index, name);
      },
    },
    Values: {
      get: (self) =>
        readGrid(block(self.sheet, slice(self, self.table.area)), (sheet, r, c) => toWire(sheet.value(r, c))),
      set: (self, value) => writeGrid(block(self.sheet, slice(self, self.table.area)), value),
    },
  },
  methods: {
    GetRange: (self) => range(self, slice(self, self.table.area)),
    GetDataBodyRange: (self) => range(self, slice(self, body(self))),
    GetHeaderRowRange: (self) => range(self, slice(self, header(self))),
    GetTotalRowRange: (self) => range(self, slice(self, totals(self))),
  },
};

const columnItems = (self: TableSelf): Node[] =>
  Array.from({ length: self.table.area.columns }, (_, index) => node(columnType, { ...self, index }));
const columnItem = (self: TableSelf, key: unknown): Node | null => {
  for (let index = 0; index < self.table.area.columns; index++) {
    if (key === index + 1 || headerOf(self, index) === key) return node(columnType, { ...self, index });
  }
  return null;
};

const columnsType: TypeTable<TableSelf> = {
  name: "TableColumnCollection",
  scalars: { Count: readOnly((self) => self.table.area.columns) },
  items: columnItems,
  item: columnItem,
  methods: {
    ...collectionMethods(columnItems, columnItem),
    Add: (self, args) => {
      const { table, sheet } = self;
      if (args.has(0) && args.number(0) !== -1) throw invalid("Columns are only added at the end here.");
      const index = table.area.columns;
      table.area = rect(table.area.row, table.area.column, table.area.rows, index + 1);
      const column: ColumnSelf = { ...self, index };
      if (args.has(1)) writeGrid(block(sheet, slice(column, table.area)), args.any(1));
      if (args.has(2)) sheet.setValue(table.area.row, table.area.column + index, args.text(2));
      else if (!args.has(1)) sheet.setValue(table.area.row, table.area.column + index, `Colonne${index + 1}`);
      return node(columnType, column);
    },
  },
};

function plainTable(): TypeTable<TableSelf>["scalars"] {
  const inner = plain<Table>(
    "ShowHeaders:flag", "ShowTotals:flag", "ShowFilterButton:flag", "ShowBandedRows:flag", "ShowBandedColumns:flag",
    "HighlightFirstColumn:flag", "HighlightLastColumn:flag", "Style:text",
  ); // prettier-ignore
  return Object.fromEntries(
    Object.entries(inner).map(([name, { get, set }]) => [
      name,
      {
        get: (self: TableSelf, context) => get(self.table, context),
        ...(set
          ? { set: (self: TableSelf, value: unknown, context) => set(self.table, value, context) }
          : {}),
      },
    ]),
  );
}

const tableType: TypeTable<TableSelf> = {
  name: "Table",
  identity: (self) => ({ Id: self.table.id }),
  scalars: {
    ...plainTable(),
    Id: readOnly((self) => self.table.id),
    LegacyId: readOnly((self) => self.table.id),
    Name: {
      get: (self) => self.table.name,
      set: (self, value) => {
        const name = checked("text", value, "Name") as string;
        if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) throw invalid(`"${name}" is not a valid table name.`);
        self.table.name = name;
      },
    },
  },
  parts: {
    Columns: (self) => node(columnsType, self),
    Worksheet: (self) => worksheetNode(self.sheet),
  },
  methods: {
    GetRange: (self) => range(self, self.table.area),
    GetDataBodyRange: (self) => range(self, body(self)),
    GetHeaderRowRange: (self) => range(self, header(self)),
    GetTotalRowRange: (self) => range(self, totals(self)),
    Delete: (self) => {
      self.sheet.clear(self.table.area, "All");
      self.sheet.tables = self.sheet.tables.filter((t) => t !== self.table);
    },
    ConvertToRange: (self) => {
      self.sheet.tables = self.sheet.tables.filter((t) => t !== self.table);
      return range(self, self.table.area);
    },
    ClearFilters: () => undefined,
  },
};

interface TablesSelf {
  readonly book: Workbook;
  readonly sheet: Worksheet | null;
}

const tableItems = (self: TablesSelf): Node[] =>
  (self.sheet ? [self.sheet] : self.book.sheets).flatMap((sheet) =>
    sheet.tables.map((table) => node(tableType, { sheet, table })),
  );
const tableItem = (self: TablesSelf, key: unknown): Node | null =>
  tableItems(self).find((candidate) => {
    const { table } = candidate.self as TableSelf;
    return table.id === String(key) || table.name.toLowerCase() === String(key).toLowerCase();
  }) ?? null;

const tablesType: TypeTable<TablesSelf> = {
  name: "TableCollection",
  scalars: { Count: readOnly((self) => tableItems(self).length) },
  items: tableItems,
  item: tableItem,
  methods: {
    ...collectionMethods(tableItems, tableItem),
    Add: (self, args, context) => {
      const where: Block = blockFrom(args.any(0), context.book, self.sheet ?? context.book.active);
      const area = areaOf(where);
      const headers = args.flag(1);
      const table = where.sheet.addTable(
        headers ? area : rect(area.row, area.column, area.rows, area.columns),
        true,
      );
      return node(tableType, { sheet: where.sheet, table });
    },
  },
};

/** The tables of a workbook or, given a sheet, the sheet's. */
export function tablesNode(book: Workbook, sheet: Worksheet | null): Node {
  return node(tablesType, { book, sheet });
}

const filterRange = (self: Worksheet): Node | null =>
  self.autoFilter && rangeNodeOf(block(self, self.autoFilter.area));

export const autoFilterType: TypeTable<Worksheet> = {
  name: "AutoFilter",
  scalars: {
    Enabled: readOnly((self) => self.autoFilter !== null),
    IsDataFiltered: readOnly((self) => (self.autoFilter?.criteria.size ?? 0) > 0),
    Criteria: readOnly((self) =>
      Array.from(
        { length: self.autoFilter?.area.columns ?? 0 },
        (_, i) => self.autoFilter?.criteria.get(i) ?? null,
      ),
    ),
  },
  methods: {
    Apply: (self, args, context) => {
      const area = areaOf(blockFrom(args.any(0), context.book, self));
      self.autoFilter = { area, criteria: new Map(), enabled: true };
      if (args.has(1) && args.has(2)) self.autoFilter.criteria.set(args.number(1), args.record(2));
      self.workbook.touch();
    },
    ClearCriteria: (self) => self.autoFilter?.criteria.clear(),
    Remove: (self) => {
      self.autoFilter = null;
      self.workbook.touch();
    },
    Reapply: () => undefined,
    GetRange: (self) => {
      const found = filterRange(self);
      if (!found) throw missing();
      return found;
    },
    GetRangeOrNullObject: filterRange,
  },
};
