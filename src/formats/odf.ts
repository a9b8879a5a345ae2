/**
 * Spreadsheets of OpenDocument (.ods, .fods; ISO/IEC 26300), as LibreOffice and Excel write them. A few letters of such a file
 * repeat a row a million times: what is repeated is counted before it is made.
 */
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

/** Cells, rows with a value and hidden rows that repetitions may make. */
const MOST_CELLS = 30_000_000;

/** Elements that hold what is read; whatever else there is (drawings with tables of their own, comments, changes) isn't looked at. */
const WANTED = new Set([
  "office:document-content",
  "office:document",
  "office:automatic-styles",
  "style:style",
  "style:table-properties",
  "office:body",
  "office:spreadsheet",
  "table:table",
  "table:table-header-rows",
  "table:table-rows",
  "table:table-row-group",
  "table:table-row",
  "table:table-cell",
  "table:covered-table-cell",
]);
/** Of the text in a cell: what stands beside it. */
const NO_TEXT = new Set(["text:ruby-text", "text:note", "text:tracked-changes"]);

/** True when a text is a spreadsheet of OpenDocument in one file. */
export function looksLikeFlatOdf(text: string): boolean {
  return (
    /^\s*<\?xml[^>]*>\s*(?:<!--[\s\S]{0,1000}?-->\s*)?<office:document\s/.test(text) &&
    /office:mimetype\s*=\s*["']application\/vnd\.oasis\.opendocument\.spreadsheet/.test(text.slice(0, 20_000))
  );
}

export class OdfScan<Rows extends RowTaker> implements MarkupReader {
  readonly sheets: TakenSheet<Rows>[] = [];
  readonly #scan = new MarkupScan(this);
  readonly #newRows: () => Rows;
  #problem: TakingProblem | null = null;
  /** Styles of sheets that aren't shown. */
  readonly #unshown = new Set<string>();
  #style = "";
  #cellsLeft = MOST_CELLS;
  #row = 0;
  #column = 0;
  /** Of the row that is open: its values, how often it stands there, whether it is hidden. */
  #line: { column: number; value: Cell }[] = [];
  #times = 1;
  #isHidden = false;
  /** Of the cell that is open. */
  #tag: string | null = null;
  #paragraphs: string[] = [];
  #inParagraph = 0;

  /** `newRows` makes what takes the rows of a sheet. */
  constructor(newRows: () => Rows) {
    this.#newRows = newRows;
  }

  /** Takes the next piece of the document; false when nothing more of it is wanted (see `problem`). */
  push(piece: string): boolean {
    if (this.#problem === null && !this.#scan.push(piece)) this.#problem = "markup";
    return this.#problem === null;
  }

  /** What is wrong with the document, at its end; null when nothing is. */
  finish(): TakingProblem | null {
    return this.#problem ?? (this.#scan.finish() ? null : "markup");
  }

  open(name: string, tag: string): boolean {
    if (this.#tag !== null) return this.#openText(name, tag);
    if (!WANTED.has(name) || this.#problem !== null) return false;
    if (name === "style:style") this.#style = attributeOf(tag, "style:name") ?? "";
    else if (name === "style:table-properties") {
      if (attributeOf(tag, "table:display") === "false") this.#unshown.add(this.#style);
    } else if (name === "table:table") this.#openSheet(tag);
    else if (name === "table:table-row") {
      this.#column = 0;
      this.#line = [];
      this.#times = repeats(tag, "table:number-rows-repeated");
      this.#isHidden = /\stable:visibility\s*=\s*["'](?:collapse|filter)/.test(tag);
    } else if (name === "table:table-cell") {
      this.#tag = tag;
      this.#paragraphs = [];
      this.#inParagraph = 0;
    } else if (name === "table:covered-table-cell") {
      this.#column += repeats(tag, "table:number-columns-repeated");
      return false;
    }
    return true;
  }

  close(name: string): void {
    if (name === "text:p" || name === "text:h") this.#inParagraph--;
    else if (name === "table:table-cell") this.#closeCell();
    else if (name === "table:table-row") this.#closeRow();
  }

  text(text: string): void {
    if (this.#inParagraph > 0) this.#add(text.replace(/[ \t\r\n]+/g, " "));
  }

  #openText(name: string, tag: string): boolean {
    if (!name.startsWith("text:") || NO_TEXT.has(name)) return false;
    if (name === "text:p" || name === "text:h") {
      this.#inParagraph++;
      this.#paragraphs.push("");
    } else if (name === "text:s") {
      const count = Number(attributeOf(tag, "text:c") ?? 1);
      this.#add(" ".repeat(count > 0 && count <= LONGEST_CELL_TEXT ? count : 1));
    } else if (name === "text:tab") this.#add("\t");
    else if (name === "text:line-break") this.#add("\n");
    return true;
  }

  #add(text: string): void {
    const last = this.#paragraphs.length - 1;
    const before = this.#paragraphs[last] ?? "";
    if (before.length < LONGEST_CELL_TEXT) this.#paragraphs[last] = before + text;
  }

  #openSheet(tag: string): void {
    if (this.sheets.length === MOST_SHEETS) this.#problem = "tooLarge";
    this.#row = 0;
    this.sheets.push({
      name: attributeOf(tag, "table:name") ?? "",
      isHidden: this.#unshown.has(attributeOf(tag, "table:style-name") ?? ""),
      rows: this.#newRows(),
      hidden: [],
      merged: [],
      unvalued: [],
    });
  }

  #closeCell(): void {
    const tag = this.#tag ?? "";
    this.#tag = null;
    const value = valueOf(tag, this.#paragraphs);
    const times = repeats(tag, "table:number-columns-repeated");
    const sheet = this.sheets.at(-1);
    if (value !== "") {
      if (this.#column + times > SHEET_COLUMNS) this.#problem = "outside";
      else for (let i = 0; i < times; i++) this.#line.push({ column: this.#column + i, value });
    } else if (sheet && /\stable:formula\s*=/.test(tag) && attributeOf(tag, "office:value-type") === null)
      noteUnvalued(sheet, this.#row, this.#column);
    const rowCount = Number(attributeOf(tag, "table:number-rows-spanned") ?? 1);
    const columnCount = Number(attributeOf(tag, "table:number-columns-spanned") ?? 1);
    if (rowCount > 1 && rowCount <= SHEET_ROWS && columnCount >= 1 && columnCount <= SHEET_COLUMNS)
      sheet?.merged.push({ row: this.#row, column: this.#column, rowCount, columnCount });
    this.#column = Math.min(this.#column + times, SHEET_COLUMNS);
  }

  #closeRow(): void {
    const sheet = this.sheets.at(-1);
    const [row, times] = [this.#row, this.#times];
    this.#row = Math.min(row + times, SHEET_ROWS);
    const width = (this.#line.at(-1)?.column ?? -1) + 1;
    const isKept = width > 0 || (this.#isHidden && times < SHEET_ROWS - row);
    if (!sheet || !isKept || this.#problem !== null) return;
    if (width > 0 && row + times > SHEET_ROWS) this.#problem = "outside";
    this.#cellsLeft -= times * Math.max(1, width);
    if (this.#cellsLeft < 0) this.#problem = "tooLarge";
    if (this.#problem !== null) return;
    for (let r = row; r < row + times; r++) {
      if (this.#isHidden) sheet.hidden.push(r);
      for (const { column, value } of this.#line) sheet.rows.set(column, value);
      if (width > 0) sheet.rows.close(r);
    }
  }
}

function repeats(tag: string, attribute: string): number {
  const times = Number(attributeOf(tag, attribute) ?? 1);
  return times >= 1 && times <= SHEET_ROWS ? Math.floor(times) : 1;
}

/** A cell's value: by its type, or its text. */
function valueOf(tag: string, paragraphs: readonly string[]): Cell {
  const said = (name: string) => attributeOf(tag, `office:${name}`);
  switch (said("value-type")) {
    case "float":
    case "percentage":
    case "currency": {
      const value = said("value");
      return value === null || value === "" || !Number.isFinite(Number(value)) ? "" : Number(value);
    }
    case "boolean":
      return said("boolean-value") === "true";
    case "date":
      return serialOf(said("date-value") ?? "") ?? paragraphs.join("\n");
    case "time":
      return timeOf(said("time-value") ?? "") ?? paragraphs.join("\n");
    default: {
      const text = said("string-value");
      return (text === null || text === "" ? paragraphs.join("\n") : text).slice(0, LONGEST_CELL_TEXT);
    }
  }
}

const TIME = /^(-?)P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

function timeOf(text: string): number | null {
  const time = TIME.exec(text);
  if (!time) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = time
    .slice(2)
    .map((part: string | undefined) => Number(part ?? 0));
  return (time[1] === "-" ? -1 : 1) * (days + (hours * 3600 + minutes * 60 + seconds) / 86_400);
}
