/** « Feuille de calcul XML 2003 » (SpreadsheetML), one of the formats in which Excel and LibreOffice save. */
import { LONGEST_CELL_TEXT, SHEET_COLUMNS, SHEET_ROWS, type Cell } from "../register/grid";
import { attributeOf, MarkupScan, type MarkupReader } from "./markup-scan";
import {
  MOST_SHEETS,
  noteUnvalued,
  serialOf,
  type RowTaker,
  type TakenSheet,
  type TakingProblem,
} from "./sheet-rows";

/** Elements that hold what is read, without their prefix. */
const WANTED = new Set([
  "Workbook",
  "Worksheet",
  "WorksheetOptions",
  "Visible",
  "Table",
  "Row",
  "Cell",
  "Data",
]);

/** True when a text is such a workbook. */
export function looksLikeXml2003(text: string): boolean {
  return /^\s*<\?xml[^>]*>\s*(?:<\?mso-application[^>]*>\s*)?<(?:\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(
    text,
  );
}

export class Xml2003Scan<Rows extends RowTaker> implements MarkupReader {
  readonly sheets: TakenSheet<Rows>[] = [];
  readonly #scan = new MarkupScan(this);
  readonly #newRows: () => Rows;
  #problem: TakingProblem | null = null;
  /** The row and the column that come next, from 0. */
  #row = 0;
  #column = 0;
  /** Of the cell that is open. */
  #type: string | null = null;
  #text = "";
  #tag = "";
  #isValued = false;
  #isVisible = false;

  /** `newRows` makes what takes the rows of a sheet. */
  constructor(newRows: () => Rows) {
    this.#newRows = newRows;
  }

  /** Takes the next piece of the document; false when nothing more of it is wanted. */
  push(piece: string): boolean {
    if (this.#problem === null && !this.#scan.push(piece)) this.#problem = "markup";
    return this.#problem === null;
  }

  /** What is wrong with the document, at its end; null when nothing is. */
  finish(): TakingProblem | null {
    return this.#problem ?? (this.#scan.finish() ? null : "markup");
  }

  open(prefixed: string, tag: string): boolean {
    const name = localName(prefixed);
    // Bold and coloured pieces of a text are text.
    if (this.#type !== null) return true;
    if (!WANTED.has(name) || this.#problem !== null) return false;
    const sheet = this.sheets.at(-1);
    if (name === "Worksheet") {
      if (this.sheets.length === MOST_SHEETS) this.#problem = "tooLarge";
      this.#row = 0;
      this.sheets.push({
        name: said(tag, "Name") ?? "",
        isHidden: false,
        rows: this.#newRows(),
        hidden: [],
        merged: [],
        unvalued: [],
      });
    } else if (name === "Visible") {
      this.#isVisible = true;
      this.#text = "";
    } else if (name === "Row") {
      this.#row = this.#place(said(tag, "Index"), this.#row, SHEET_ROWS);
      this.#column = 0;
      if (said(tag, "Hidden") === "1") sheet?.hidden.push(this.#row);
    } else if (name === "Cell") {
      this.#column = this.#place(said(tag, "Index"), this.#column, SHEET_COLUMNS);
      const down = Number(said(tag, "MergeDown") ?? 0);
      const across = Number(said(tag, "MergeAcross") ?? 0);
      if (down > 0 && down < SHEET_ROWS && across >= 0 && across < SHEET_COLUMNS)
        sheet?.merged.push({
          row: this.#row,
          column: this.#column,
          rowCount: down + 1,
          columnCount: across + 1,
        });
      this.#tag = tag;
      this.#isValued = false;
    } else if (name === "Data") {
      this.#type = said(tag, "Type") ?? "String";
      this.#text = "";
    }
    return true;
  }

  close(prefixed: string): void {
    const name = localName(prefixed);
    const sheet = this.sheets.at(-1);
    if (!sheet || this.#problem !== null) return;
    if (name === "Data" && this.#type !== null) {
      sheet.rows.set(this.#column, valueOf(this.#type, this.#text));
      this.#type = null;
      this.#isValued = true;
    } else if (name === "Cell") {
      if (!this.#isValued && said(this.#tag, "Formula") !== null)
        noteUnvalued(sheet, this.#row, this.#column);
      const across = Number(said(this.#tag, "MergeAcross") ?? 0);
      this.#column += 1 + (across > 0 && across < SHEET_COLUMNS ? across : 0);
    } else if (name === "Row") {
      sheet.rows.close(this.#row);
      this.#row++;
    } else if (name === "Visible") {
      sheet.isHidden = this.#text.trim().startsWith("Sheet");
      this.#isVisible = false;
    }
  }

  text(text: string): void {
    if ((this.#type !== null || this.#isVisible) && this.#text.length < LONGEST_CELL_TEXT) this.#text += text;
  }

  /** Where something stands: as it says, counted from 1, or after what was before it; rows and columns only go forward. */
  #place(index: string | null, next: number, most: number): number {
    const place = index === null ? next : Number(index) - 1;
    if (!(Number.isInteger(place) && place >= next && place < most)) this.#problem ??= "outside";
    return place;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function said(tag: string, name: string): string | null {
  return attributeOf(tag, `(?:\\w+:)?${name}`);
}

function valueOf(type: string, text: string): Cell {
  if (type === "Number") return text.trim() === "" || !Number.isFinite(Number(text)) ? "" : Number(text);
  if (type === "Boolean") return text.trim() === "1";
  if (type === "DateTime") return serialOf(text.trim()) ?? text;
  return text.slice(0, LONGEST_CELL_TEXT);
}
