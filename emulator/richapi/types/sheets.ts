/** Worksheets. */
import { copySheet, rect, type Visibility, type Workbook, type Worksheet } from "../../model";
import {
  checked,
  collectionMethods,
  invalid,
  missing,
  type Node,
  node,
  plain,
  readOnly,
  type Args,
  type Context,
  type TypeTable,
} from "../table";
import { type Block, block, blockAt, bounded, LONGEST_ADDRESS } from "./area";
import { chartsType } from "./chart";
import { eventMethods } from "./events";
import { link, rangeAreasNodeOf, rangeNodeOf } from "./links";
import { namesNode } from "./names";
import { freezePanesType, pageBreaks, pageLayoutType } from "./page";
import { autoFilterType, tablesNode } from "./tables";
import "./range";

const protectionType: TypeTable<Worksheet> = {
  name: "WorksheetProtection",
  scalars: {
    Protected: readOnly((self) => self.protection !== null),
    Options: readOnly((self) => self.protection?.options ?? null),
  },
  methods: {
    Protect: (self, args) => {
      if (self.protection) throw invalid("The sheet is protected already.");
      self.protection = { options: args.has(0) ? args.record(0) : {}, password: args.textOr(1, null) };
      self.workbook.touch();
    },
    Unprotect: (self, args) => {
      const password = self.protection?.password ?? null;
      if (password !== null && password !== args.any(0)) throw invalid("The password is wrong.");
      self.protection = null;
      self.workbook.touch();
    },
  },
};

function usedOf(self: Worksheet, args: Args): Node | null {
  const used = self.used(args.flag(0));
  return used && rangeNodeOf(block(self, used));
}

function neighbour(self: Worksheet, step: 1 | -1, visibleOnly: boolean): Node | null {
  const { sheets } = self.workbook;
  for (let i = self.position + step; i >= 0 && i < sheets.length; i += step) {
    const sheet = sheets[i];
    if (sheet && (!visibleOnly || sheet.visibility === "Visible")) return worksheet(sheet);
  }
  return null;
}

function must(found: Node | null): Node {
  if (!found) throw missing();
  return found;
}

const byId = (self: Worksheet, args: Args): Node | null => {
  const found = self.workbook.sheetById(args.text(0));
  return found && worksheet(found);
};

const gridlines = {
  get: (self: Worksheet): boolean => self.showGridlines,
  set: (self: Worksheet, value: unknown): void => {
    self.showGridlines = checked("flag", value, "ShowGridlines") as boolean;
    self.workbook.touch();
  },
};

const headings = {
  get: (self: Worksheet): boolean => self.showHeadings,
  set: (self: Worksheet, value: unknown): void => {
    self.showHeadings = checked("flag", value, "ShowHeadings") as boolean;
    self.workbook.touch();
  },
};

export const worksheetType: TypeTable<Worksheet> = {
  name: "Worksheet",
  identity: (self) => ({ Id: self.id }),
  scalars: {
    ...plain<Worksheet>(
      "Id",
      "TabColor:colour",
      "StandardWidth:number",
      "EnableCalculation:flag:calculationOn",
    ),
    Name: {
      get: (self) => self.name,
      set: (self, value) => self.workbook.renameSheet(self, checked("text", value, "Name") as string),
    },
    Position: {
      get: (self) => self.position,
      set: (self, value) => self.workbook.moveSheet(self, checked("number", value, "Position") as number),
    },
    Visibility: {
      get: (self) => self.visibility,
      set: (self, value) => {
        if (!["Visible", "Hidden", "VeryHidden"].includes(value as string))
          throw invalid("No such visibility.");
        self.workbook.setVisibility(self, value as Visibility);
      },
    },
    StandardHeight: readOnly(() => 15),
    ShowGridlines: gridlines,
    ShowHeadings: headings,
    // The client reads these two under one name and writes them under another.
    Gridlines: gridlines,
    Headings: headings,
  },
  parts: {
    Charts: (self) => node(chartsType, self),
    FreezePanes: (self) => node(freezePanesType, self),
    HorizontalPageBreaks: (self) => pageBreaks(self, "row"),
    VerticalPageBreaks: (self) => pageBreaks(self, "column"),
    Names: (self) => namesNode(self.workbook, self),
    PageLayout: (self) => node(pageLayoutType, self),
    Protection: (self) => node(protectionType, self),
    Tables: (self) => tablesNode(self.workbook, self),
    AutoFilter: (self) => node(autoFilterType, self),
  },
  methods: {
    ...eventMethods<Worksheet>((self) => self.id),
    Activate: (self, _args, context) => context.book.activate(self),
    Calculate: (_self, _args, context) => context.book.calculate(),
    Delete: (self) => self.workbook.deleteSheet(self),
    Copy: (self, args) => {
      const where = args.textOr(0, "None");
      const relative = args.any(1) as Node | null;
      const anchor = relative ? (relative.self as Worksheet).position : self.position;
      const count = self.workbook.sheets.length;
      const positions: Record<string, number> = {
        None: count,
        End: count,
        Beginning: 0,
        Before: anchor,
        After: anchor + 1,
      };
      return worksheet(copySheet(self, undefined, positions[where] ?? count));
    },
    GetCell: (self, args) => rangeNodeOf(block(self, bounded(args.number(0), args.number(1), 1, 1))),
    GetRange: (self, args) => rangeNodeOf(rangeArgument(self, args)),
    GetRangeByIndexes: (self, args) =>
      rangeNodeOf(block(self, bounded(args.number(0), args.number(1), args.number(2), args.number(3)))),
    GetRanges: (self, args, { book }) => {
      if (args.textOr(0, "").length > LONGEST_ADDRESS && book.habits.has("longAddressesRefused"))
        throw invalid("The address is too long.");
      const parts = args
        .textOr(0, "")
        .split(",")
        .filter((p) => p !== "");
      return rangeAreasNodeOf({
        sheet: self,
        areas: parts.flatMap((p) => blockAt(self.workbook, self, p.trim()).areas),
      });
    },
    GetUsedRange: (self, args) => usedOf(self, args) ?? rangeNodeOf(block(self, rect(0, 0))),
    GetUsedRangeOrNullObject: usedOf,
    GetNext: (self, args) => must(neighbour(self, 1, args.flag(0))),
    GetNextOrNullObject: (self, args) => neighbour(self, 1, args.flag(0)),
    GetPrevious: (self, args) => must(neighbour(self, -1, args.flag(0))),
    GetPreviousOrNullObject: (self, args) => neighbour(self, -1, args.flag(0)),
    _GetSheetById: byId,
    _GetAnotherWorksheetById: byId,
  },
};

function rangeArgument(self: Worksheet, args: Args): Block {
  if (!args.has(0) || args.text(0) === "") return block(self, bounded(0, 0, 1_048_576, 16_384));
  const found = blockAt(self.workbook, self, args.text(0));
  if (found.sheet !== self) throw invalid("The address is on another sheet.");
  return found;
}

/** A sheet's node. */
export function worksheet(sheet: Worksheet): Node {
  return node(worksheetType, sheet);
}
link("worksheet", worksheet);

const items = (book: Workbook): Node[] => book.sheets.map(worksheet);
const item = (book: Workbook, key: unknown): Node | null => {
  const found = book.sheetById(String(key)) ?? book.sheetNamed(String(key));
  return found && worksheet(found);
};

const shown = (book: Workbook, args: Args): Worksheet[] =>
  book.sheets.filter((sheet) => !args.flag(0) || sheet.visibility === "Visible");

export const worksheetsType: TypeTable<Workbook> = {
  name: "WorksheetCollection",
  items,
  item,
  methods: {
    ...collectionMethods(items, item),
    ...eventMethods<Workbook>(() => "Workbook"),
    Add: (book, args) => worksheet(book.addSheet(args.textOr(0, null) ?? undefined)),
    GetActiveWorksheet: (book) => worksheet(book.active),
    GetCount: (book: Workbook, args: Args, _context: Context) => shown(book, args).length,
    GetFirst: (book, args) => worksheet(shown(book, args)[0] ?? book.active),
    GetLast: (book, args) => worksheet(shown(book, args).at(-1) ?? book.active),
  },
};
