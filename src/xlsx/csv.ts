/** Text files with separated values → cells, for registers that were exported rather than saved. */
import { SHEET_ROWS, LONGEST_CELL_TEXT } from "../register/grid";
import type { Cell, UnclosedQuote } from "../register/grid";
import { separatorOf } from "./csv-separator";

/** The text of a file in UTF-8, UTF-16 with its mark, or else Windows-1252; null when it is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  }
  if (bytes.includes(0)) return null;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder("windows-1252").decode(bytes);
  }
  // Control characters besides tab and line ends: some binary file.
  return /[\u0001-\u0008\u000b\u000e-\u001f]/.test(text.slice(0, 4096)) ? null : text;
}

export interface Csv {
  rows: Cell[][];
  unclosed: UnclosedQuote[];
}

/** Lines that a cell of Excel holds: a quote that is open for longer was forgotten, or for more characters. */
const MOST_LINES_IN_CELL = 253;

/** The first line by which a file names its separator to Excel, which shows the lines below it only. */
const NAMED_SEPARATOR = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/i;

/** The rows of a text, at most one more than a sheet holds; null when no separator makes it a table. */
export function parseCsv(text: string): Csv | null {
  const named = NAMED_SEPARATOR.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const found = separatorOf(body);
  const separator = named?.[1] ?? found?.separator;
  if (separator === undefined) return null;
  const width = found?.separator === separator ? found.width : 0;
  return new CsvReader(body, separator, width, named ? 2 : 1).read();
}

interface Row {
  cells: Cell[];
  /** Where the next row begins. */
  end: number;
  /** A quoted value of it goes over several lines. */
  spans: boolean;
  unclosed: number[];
}

interface Field {
  value: string;
  quoted: boolean;
  end: number;
}

class CsvReader {
  /** After a value: the separator of this file alone. */
  private readonly isEnd: (letter: string | undefined) => boolean;
  /** Columns with a « 45.000 », and the decimals of each column as they are written: see `keepDecimals`. */
  private readonly undecided = new Set<number>();
  private readonly decimals = new Map<number, { cells: Cell[]; text: string }[]>();

  constructor(
    private readonly text: string,
    private readonly separator: string,
    /** Values in most rows; 0 = not known. */
    private readonly width: number,
    private line: number,
  ) {
    this.isEnd = (letter) =>
      letter === undefined || letter === separator || letter === "\n" || letter === "\r";
  }

  read(): Csv {
    const rows: Cell[][] = [];
    const unclosed: UnclosedQuote[] = [];
    for (let at = 0; at < this.text.length && rows.length <= SHEET_ROWS;) {
      const row = this.rowAt(at);
      for (const column of row.unclosed) unclosed.push({ row: rows.length, column, line: this.line });
      rows.push(row.cells);
      this.line += row.spans ? linesIn(this.text.slice(at, row.end)) : 1;
      at = row.end;
    }
    this.keepDecimals();
    return { rows, unclosed };
  }

  private rowAt(start: number): Row {
    const row = this.row(start, true);
    if (!row.spans || this.width < 2) return row;
    // A quote that was forgotten runs on to the next one, some rows further down. It shows by the rows on the way.
    const single = this.row(start, false);
    if (single.unclosed.length === 0 || single.cells.length !== this.width) return row;
    const swallows = row.cells.length !== this.width || this.hasRow(this.text.slice(single.end, row.end));
    return swallows ? single : row;
  }

  /** True when a line of this piece is a row by itself. */
  private hasRow(piece: string): boolean {
    const lines = piece.split(/\r\n|\r|\n/);
    return (
      this.width > 2 && lines.slice(0, -2).some((line) => line.split(this.separator).length === this.width)
    );
  }

  /** The row that begins here; `across`: quoted values may go over several lines. */
  private row(start: number, across: boolean): Row {
    const { text, separator } = this;
    const row: Row = { cells: [], end: start, spans: false, unclosed: [] };
    for (let at = start; ; at++) {
      const field = text[at] === '"' ? this.quoted(at, across) : this.plain(at);
      if (field === null) {
        const rest = this.plain(at + 1);
        // With as many quotes as open and close, the last one is in the wrong place.
        const pieces = rest.value.split('"');
        if (pieces.length % 2 === 1) row.unclosed.push(row.cells.length);
        row.cells.push(pieces.join("").trim());
        at = rest.end;
      } else {
        row.spans ||= field.quoted && /[\r\n]/.test(field.value);
        row.cells.push(field.quoted ? field.value : this.cellOf(field.value.trim(), row.cells));
        at = field.end;
      }
      if (text[at] !== separator || at >= text.length) {
        if (text[at] === "\r") at++;
        if (text[at] === "\n") at++;
        row.end = at;
        return row;
      }
    }
  }

  /** A value without quotes that stands next in `cells`: plain numbers become numbers, the rest stays text. */
  private cellOf(text: string, cells: Cell[]): Cell {
    const number = NUMBER.exec(text);
    if (!number) return text;
    const column = cells.length;
    if (number[2] === undefined) return Number(text);
    if (EITHER.test(text)) {
      this.undecided.add(column);
      return text;
    }
    const known = this.decimals.get(column);
    if (known) known.push({ cells, text });
    else this.decimals.set(column, [{ cells, text }]);
    return Number(text.replace(",", "."));
  }

  /** « 45.000 » stays text, to be read by what its column does; there the decimals must be seen as they are written, too. */
  private keepDecimals(): void {
    for (const column of this.undecided)
      for (const { cells, text } of this.decimals.get(column) ?? []) cells[column] = text;
  }

  private plain(start: number): Field {
    let end = start;
    while (!this.isEnd(this.text[end])) end++;
    return { value: this.text.slice(start, end), quoted: false, end };
  }

  /**
   * A quoted value; null when its quote isn't closed. It ends at a quote that a separator or the end of the line follows; other
   * quotes in it should be written twice, but not every program does.
   */
  private quoted(start: number, across: boolean): Field | null {
    const { text } = this;
    let value = "";
    let lines = 0;
    for (let at = start + 1; ;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) return null;
      const piece = text.slice(at, quote);
      lines += linesIn(piece);
      value += piece;
      if (lines > (across ? MOST_LINES_IN_CELL : 0) || value.length > LONGEST_CELL_TEXT) return null;
      const end = this.afterBlanks(quote + 1);
      const before = quote > start + 1 ? text[quote - 1] : "";
      if (text[quote + 1] === '"') {
        // Between two separators it is an empty value of its own: the quote before it was forgotten.
        if (!across && before === this.separator && this.isEnd(text[quote + 2])) return null;
        value += '"';
        at = quote + 2;
      } else if (this.isEnd(text[end])) {
        return { value, quoted: true, end };
      } else if (before === this.separator || before === "\n" || before === "\r") {
        return null;
      } else {
        value += '"';
        at = quote + 1;
      }
    }
  }

  /** Blanks between a closing quote and the separator are a slip. */
  private afterBlanks(start: number): number {
    let end = start;
    while (this.text[end] === " " || (this.text[end] === "\t" && this.separator !== "\t")) end++;
    return end;
  }
}

function linesIn(piece: string): number {
  let count = 0;
  for (let at = 0; at < piece.length; at++) {
    if (piece[at] === "\n" || (piece[at] === "\r" && piece[at + 1] !== "\n")) count++;
  }
  return count;
}

/** Unless it is a code (007, more digits than a number keeps). */
const NUMBER = /^-?(0|[1-9]\d{0,14})([.,]\d+)?$/;
/** A thousand, or three decimals? */
const EITHER = /^-?[1-9]\d{0,2}[.,]\d{3}$/;
