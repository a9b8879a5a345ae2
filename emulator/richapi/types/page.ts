/** Page layout, headers and footers, page breaks, freeze panes. */
import {
  type HeaderFooter,
  MAX_COLUMNS,
  MAX_ROWS,
  ModelError,
  type PageLayout,
  rect,
  type Worksheet,
} from "../../model";
import {
  collectionMethods,
  invalid,
  missing,
  type Node,
  node,
  plain,
  readOnly,
  type Scalar,
  type TypeTable,
} from "../table";
import { areaOf, block, blockFrom } from "./area";
import { rangeAreasNodeOf, rangeNodeOf } from "./links";

const headerFooterType: TypeTable<HeaderFooter> = {
  name: "HeaderFooter",
  scalars: plain(
    "LeftHeader:text",
    "CenterHeader:text",
    "RightHeader:text",
    "LeftFooter:text",
    "CenterFooter:text",
    "RightFooter:text",
  ),
};

const headersType: TypeTable<PageLayout> = {
  name: "HeaderFooterGroup",
  scalars: plain("State:text:headersState", "UseSheetMargins:flag", "UseSheetScale:flag"),
  parts: {
    DefaultForAllPages: (self) => node(headerFooterType, self.defaultForAllPages),
    FirstPage: (self) => node(headerFooterType, self.firstPage),
    EvenPages: (self) => node(headerFooterType, self.evenPages),
    OddPages: (self) => node(headerFooterType, self.oddPages),
  },
};

function layout(scalars: Record<string, Scalar<PageLayout>>): Record<string, Scalar<Worksheet>> {
  return Object.fromEntries(
    Object.entries(scalars).map(([name, { get, set }]) => [
      name,
      {
        get: (self: Worksheet, context) => get(self.pageLayout, context),
        ...(set
          ? { set: (self: Worksheet, value: unknown, context) => set(self.pageLayout, value, context) }
          : {}),
      } satisfies Scalar<Worksheet>,
    ]),
  );
}

const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGINS: Readonly<
  Record<
    string,
    "topMargin" | "bottomMargin" | "leftMargin" | "rightMargin" | "headerMargin" | "footerMargin"
  >
> = {
  top: "topMargin",
  bottom: "bottomMargin",
  left: "leftMargin",
  right: "rightMargin",
  header: "headerMargin",
  footer: "footerMargin",
};

function numberOf(value: unknown, low: number, high: number, what: string): number {
  if (typeof value !== "number" || value < low || value > high) throw invalid(`${what} is out of range.`);
  return value;
}

const zoom: Scalar<Worksheet> = {
  get: (self) => self.pageLayout.zoom,
  set: (self, value) => {
    const given = (value ?? {}) as Record<string, unknown>;
    const out: PageLayout["zoom"] = {};
    const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = given;
    if (self.workbook.habits.has("fitToPagesRefused") && (wide ?? tall ?? null) !== null)
      throw new ModelError("GeneralException", "There was an internal error while processing the request.");
    if (scale !== undefined && scale !== null) out.scale = numberOf(scale, 10, 400, "The scale");
    if (wide !== undefined && wide !== null)
      out.horizontalFitToPages = numberOf(wide, 0, 32_767, "Pages across");
    if (tall !== undefined && tall !== null) out.verticalFitToPages = numberOf(tall, 0, 32_767, "Pages down");
    if (out.scale !== undefined && (wide ?? tall ?? null) !== null)
      throw invalid("Either a scale or a fit to pages.");
    self.pageLayout.zoom = out;
    self.workbook.touch();
  },
};

const titles = {
  rows: (self: Worksheet): Node | null =>
    self.printTitleRows && rangeNodeOf(block(self, self.printTitleRows)),
  columns: (self: Worksheet): Node | null =>
    self.printTitleColumns && rangeNodeOf(block(self, self.printTitleColumns)),
  area: (self: Worksheet): Node | null =>
    self.printArea.length > 0 ? rangeAreasNodeOf({ sheet: self, areas: self.printArea }) : null,
};

function must(found: Node | null): Node {
  if (!found) throw missing();
  return found;
}

export const pageLayoutType: TypeTable<Worksheet> = {
  name: "PageLayout",
  scalars: {
    ...layout(
      plain(
        "Orientation:text", "PaperSize:text", "BlackAndWhite:flag", "PrintErrors:text", "CenterHorizontally:flag",
        "CenterVertically:flag", "PrintHeadings:flag", "PrintGridlines:flag", "LeftMargin:number", "RightMargin:number",
        "TopMargin:number", "BottomMargin:number", "HeaderMargin:number", "FooterMargin:number", "PrintComments:text",
        "DraftMode:flag", "FirstPageNumber:numberOrEmpty", "PrintOrder:text",
      ), // prettier-ignore
    ),
    Zoom: zoom,
  },
  parts: { HeadersFooters: (self) => node(headersType, self.pageLayout) },
  methods: {
    SetPrintArea: (self, args, context) => {
      self.printArea = [...blockFrom(args.any(0), context.book, self).areas];
      self.workbook.touch();
    },
    SetPrintTitleRows: (self, args, context) => {
      const area = areaOf(blockFrom(args.any(0), context.book, self));
      self.printTitleRows = rect(area.row, 0, area.rows, MAX_COLUMNS);
      self.workbook.touch();
    },
    SetPrintTitleColumns: (self, args, context) => {
      const area = areaOf(blockFrom(args.any(0), context.book, self));
      self.printTitleColumns = rect(0, area.column, MAX_ROWS, area.columns);
      self.workbook.touch();
    },
    SetPrintMargins: (self, args) => {
      const factor = UNITS[args.text(0)];
      if (factor === undefined) throw invalid("Margins are given in points, inches or centimetres.");
      for (const [name, value] of Object.entries(args.record(1))) {
        const key = MARGINS[name];
        if (key && typeof value === "number") self.pageLayout[key] = value * factor;
      }
      self.workbook.touch();
    },
    GetPrintArea: (self) => must(titles.area(self)),
    GetPrintAreaOrNullObject: titles.area,
    GetPrintTitleRows: (self) => must(titles.rows(self)),
    GetPrintTitleRowsOrNullObject: titles.rows,
    GetPrintTitleColumns: (self) => must(titles.columns(self)),
    GetPrintTitleColumnsOrNullObject: titles.columns,
  },
};

interface BreakSelf {
  readonly sheet: Worksheet;
  readonly axis: "row" | "column";
  readonly at: number;
}

const breaksOf = (self: Omit<BreakSelf, "at">): number[] =>
  self.axis === "row" ? self.sheet.rowBreaks : self.sheet.columnBreaks;

const breakType: TypeTable<BreakSelf> = {
  name: "PageBreak",
  identity: (self) => ({ _Id: String(self.at) }),
  scalars: {
    RowIndex: readOnly((self) => (self.axis === "row" ? self.at : 0)),
    ColumnIndex: readOnly((self) => (self.axis === "column" ? self.at : 0)),
  },
  methods: {
    Delete: (self) => {
      const list = breaksOf(self);
      list.splice(list.indexOf(self.at), 1);
      self.sheet.workbook.touch();
    },
    GetCellAfterBreak: (self) =>
      rangeNodeOf(block(self.sheet, self.axis === "row" ? rect(self.at, 0) : rect(0, self.at))),
  },
};

type BreaksSelf = Omit<BreakSelf, "at">;
const breakItems = (self: BreaksSelf): Node[] => breaksOf(self).map((at) => node(breakType, { ...self, at }));
const breakItem = (self: BreaksSelf, key: unknown): Node | null => {
  const at = Number(key);
  return breaksOf(self).includes(at) ? node(breakType, { ...self, at }) : null;
};

const breaksType: TypeTable<BreaksSelf> = {
  name: "PageBreakCollection",
  items: breakItems,
  item: breakItem,
  methods: {
    ...collectionMethods(breakItems, breakItem),
    Add: (self, args, context) => {
      const area = areaOf(blockFrom(args.any(0), context.book, self.sheet));
      const at = self.axis === "row" ? area.row : area.column;
      if (at === 0) throw invalid("There is no page before the first row or column.");
      const list = breaksOf(self);
      if (!list.includes(at)) list.push(at);
      list.sort((a, b) => a - b);
      self.sheet.workbook.touch();
      return node(breakType, { ...self, at });
    },
    RemovePageBreaks: (self) => {
      breaksOf(self).length = 0;
      self.sheet.workbook.touch();
    },
  },
};

/** The page breaks between rows or columns of a sheet. */
export function pageBreaks(sheet: Worksheet, axis: "row" | "column"): Node {
  return node(breaksType, { sheet, axis });
}

const frozenAt = (self: Worksheet): Node | null => {
  const { rows, columns } = self.frozen;
  if (rows === 0 && columns === 0) return null;
  return rangeNodeOf(
    block(self, rect(0, 0, rows === 0 ? MAX_ROWS : rows, columns === 0 ? MAX_COLUMNS : columns)),
  );
};

function freeze(self: Worksheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalid("A count of rows or columns is not negative.");
  self.frozen = { rows, columns };
  self.workbook.touch();
}

export const freezePanesType: TypeTable<Worksheet> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (self, args) => freeze(self, args.numberOr(0, 0), 0),
    FreezeColumns: (self, args) => freeze(self, 0, args.numberOr(0, 0)),
    FreezeAt: (self, args, context) => {
      const area = areaOf(blockFrom(args.any(0), context.book, self));
      freeze(
        self,
        area.rows === MAX_ROWS ? 0 : area.row + area.rows,
        area.columns === MAX_COLUMNS ? 0 : area.column + area.columns,
      );
    },
    Unfreeze: (self) => freeze(self, 0, 0),
    GetLocation: (self) => must(frozenAt(self)),
    GetLocationOrNullObject: frozenAt,
  },
};
