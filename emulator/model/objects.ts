/** What lives on a sheet beside its cells, as plain data with Excel's defaults. */
import type { Rect } from "./address";

export * from "./charts";

/** A defined name. `formula` starts with "="; `sheetId` null means the whole workbook. */
export interface DefinedName {
  readonly id: string;
  name: string;
  formula: string;
  sheetId: string | null;
  comment: string;
  visible: boolean;
}

/** A table ("mettre sous forme de tableau"). `area` includes the header and totals rows. */
export interface Table {
  readonly id: string;
  name: string;
  area: Rect;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  style: string;
}

export type ConditionalType =
  | 'Custom' | 'CellValue' | 'ContainsText' | 'DataBar' | 'IconSet' | 'ColorScale' | 'TopBottom' | 'PresetCriteria'; // prettier-ignore

/** What a conditional format lays over a cell. Absent = as it is. */
export interface ConditionalLook {
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  fill?: string;
  numberFormat?: string;
  borders?: Record<string, { style: string; color: string }>;
}

/** A conditional format. `rule` has the shape that its type needs (see the fields' names). */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalType;
  areas: Rect[];
  priority: number;
  stopIfTrue: boolean;
  look: ConditionalLook;
  /** Custom: {formula}; CellValue: {formula1, formula2?, operator}; ContainsText: {operator, text}; … */
  rule: Record<string, unknown>;
  dataBar: DataBar | null;
  iconSet: IconSet | null;
  colorScale: Record<string, unknown> | null;
}

export interface DataBarBound {
  type: string;
  formula?: string;
}

export interface DataBar {
  showDataBarOnly: boolean;
  barDirection: string;
  axisColor: string;
  axisFormat: string;
  lower: DataBarBound;
  upper: DataBarBound;
  positive: { fillColor: string; borderColor: string; gradientFill: boolean };
  negative: {
    fillColor: string;
    borderColor: string;
    matchPositiveFillColor: boolean;
    matchPositiveBorderColor: boolean;
  };
}

export interface IconSet {
  style: string;
  reverseIconOrder: boolean;
  showIconOnly: boolean;
  criteria: { type: string; formula: string; operator: string; customIcon?: unknown }[];
}

/** Data validation of a block of cells. `rule` is one of the documented shapes, e.g. {list:{source,inCellDropDown}}. */
export interface Validation {
  areas: Rect[];
  rule: Record<string, Record<string, unknown>>;
  prompt: { showPrompt: boolean; title: string; message: string };
  errorAlert: { showAlert: boolean; style: string; title: string; message: string };
  ignoreBlanks: boolean;
}

/** Headers and footers of one kind of page, with Excel's codes (&P, &D, &A…). */
export interface HeaderFooter {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

const headerFooter = (): HeaderFooter => ({
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** How a sheet prints. Margins are points; `zoom` is {scale} or {horizontalFitToPages, verticalFitToPages}. */
export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  firstPageNumber: number | "";
  printGridlines: boolean;
  printHeadings: boolean;
  printComments: string;
  printErrors: string;
  printOrder: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  headersState: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  defaultForAllPages: HeaderFooter;
  firstPage: HeaderFooter;
  evenPages: HeaderFooter;
  oddPages: HeaderFooter;
}

/** A page layout with Excel's defaults for France. */
export function newPageLayout(): PageLayout {
  return {
    orientation: "Portrait",
    paperSize: "A4",
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    draftMode: false,
    firstPageNumber: "",
    printGridlines: false,
    printHeadings: false,
    printComments: "NoComments",
    printErrors: "AsDisplayed",
    printOrder: "DownThenOver",
    zoom: { scale: 100 },
    headersState: "Default",
    useSheetMargins: true,
    useSheetScale: true,
    defaultForAllPages: headerFooter(),
    firstPage: headerFooter(),
    evenPages: headerFooter(),
    oddPages: headerFooter(),
  };
}
