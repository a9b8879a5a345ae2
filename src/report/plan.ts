/**
 * A sheet described as data: what stands in which cell, how it looks, and what Excel adds to it. No Excel call in it.
 * Two renderers write it: `excel/` through Office.js, `xlsx/` as a file. Rows and columns count from 0.
 */
import type { Area } from "../register/grid";

/** A colour as "#RRGGBB". */
export type Colour = string;

/** What a style doesn't say is Excel's default, the font and its size excepted: those are the plan's. */
export interface CellStyle {
  /** en-US number format. */
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  /** Points. */
  size?: number;
  colour?: Colour;
  fill?: Colour;
  horizontal?: "left" | "center" | "right";
  vertical?: "top" | "center" | "bottom";
  wrap?: boolean;
  indent?: number;
  border?: { top?: BorderLine; bottom?: BorderLine; left?: BorderLine; right?: BorderLine };
  /** The user may type here on a protected sheet. */
  unlocked?: boolean;
  /** A heading of this level, see `headings.ts`; its looks are those that stand here. */
  heading?: 1 | 2 | 3;
}

export interface BorderLine {
  style: "thin" | "medium" | "hair";
  colour: Colour;
}

export interface PlannedCell {
  /** "" = empty on purpose. Text is always written as text, never as a formula. */
  value: string | number | boolean;
  /** A formula of our own ("=SUM($A$1:$A$3)", en-US, absolute references only); `value` is then its result. */
  formula?: string;
  /** Key into `SheetPlan.styles`. */
  style: string;
  /** Says when something was done: it differs at every run, and alone is no reason to write. */
  volatile?: true;
  /** What is typed here is kept: see `InputKey`. */
  input?: InputKey;
  /** Where the input whose value this is stands before the write: a formula typed there goes on computing it. */
  typedAt?: { row: number; column: number };
  /** Somebody's own cell, which moves here from there: its formula and its looks come along; `value` is what it showed. */
  from?: { row: number; column: number };
}

/** Which input a cell holds: indicator or axis, and what. Found again by the hidden keys of its row and column. */
export interface InputKey {
  what: "target" | "reference" | "entry" | "comment" | "actions" | "outlook" | "body";
  /** Indicator or axis; "" for the name of the body, which belongs to the whole workbook. */
  of: string;
  year: number;
}

export type Rule =
  /** Style by the text of the cell itself (a status word). */
  | {
      kind: "textEquals";
      range: Area;
      text: string;
      style: { colour?: Colour; fill?: Colour; bold?: boolean };
    }
  /** A data bar with fixed bounds. */
  | { kind: "dataBar"; range: Area; min: number; max: number; colour: Colour };

export type Validation = {
  range: Area;
  /** decimal: between min and max (null = open); date: any date; list: choose among. */
  rule:
    | { kind: "decimal"; min: number | null; max: number | null }
    | { kind: "date" }
    | { kind: "textLength"; max: number }
    | { kind: "list"; values: string[] };
  prompt: { title: string; message: string };
  error: { title: string; message: string };
  /** Excel asks before it takes another entry, instead of refusing it: people's numbers and dates know more habits than its own. */
  lenient?: true;
};

/** Stacked horizontal bars from 0 to 1, without axis and legend: the categories say the numbers. */
export interface Chart {
  /** Unique in the sheet; finds the chart again. */
  name: string;
  title: string;
  /** Ranges in this sheet; contiguous, one column (or one row) each. A category may have several lines. */
  categories: Area;
  /** From the left; each begins where the one before ends. */
  series: { name: string; values: Area; colour: Colour }[];
  /** What the chart shows, for people who don't see it; a renderer that can't attach it leaves it out. */
  description: string;
  /** Top-left cell and size in cells. */
  anchor: Area;
}

export interface SheetPlan {
  /** Name of the sheet, 31 characters at most, unique in the workbook. */
  name: string;
  tabColour: Colour;
  /** Of every cell of the plan; size in points. */
  font: { name: string; size: number };
  styles: Record<string, CellStyle>;
  /** `cells[row][column]`; undefined = not ours, left alone. Every row has `columnCount` entries at most. */
  cells: (PlannedCell | undefined)[][];
  columnCount: number;
  /** In characters of the standard font; null = default. `hidden` columns carry keys, or have nothing to say. */
  columns: { width: number | null; hidden?: true }[];
  /** In points; null = default. */
  rows: { height: number | null; hidden?: true }[];
  merges: Area[];
  rules: Rule[];
  validations: Validation[];
  charts: Chart[];
  /** Defined names of the workbook → one cell of this sheet. */
  names: { name: string; row: number; column: number }[];
  freezeRows: number;
  freezeColumns: number;
  showGridlines: boolean;
  autoFilter: Area | null;
  print: {
    orientation: "landscape" | "portrait";
    /** Rows repeated on each page, both inside; null = none. */
    titleRows: { first: number; last: number } | null;
    /** Columns repeated on each page, likewise. */
    titleColumns: { first: number; last: number } | null;
    area: Area;
    /** A page begins at each of these rows. */
    breaksBefore: number[];
    /** « &P / &N » style codes are the renderer's business: the parts are said here. */
    footer: { left: string; centre: "pageOfPages"; right: "date" };
    /** How many pages its columns take; its rows take as many as they need. */
    pagesWide: number;
  };
  /** Title, subject and so on of the document when the sheet is shared as a file. */
  document: {
    title: string;
    subject: string;
    keywords: string;
    /** When the figures were computed, as a serial with its fraction of a day: the only date the file carries. */
    moment: number;
  };
}

/** One value to be written into a sheet that has the plan's layout already. */
export interface CellChange {
  row: number;
  column: number;
  cell: PlannedCell;
}
