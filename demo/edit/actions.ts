/** What the user can do to the selected cells: the operations behind keys, ribbon and menus. */
import type { Language } from "../../src/text/language";
import { intersection, MAX_COLUMNS, MAX_ROWS, type Rect, rect } from "../../emulator/model/address";
import { ModelError } from "../../emulator/model/errors";
import { copyCells, deleteCells, insertCells, sortRows } from "../../emulator/model/structure";
import type { CellStyle } from "../../emulator/model/styles";
import { typeInto } from "../../emulator/model/user";
import type { Workbook } from "../../emulator/model/workbook";
import type { Worksheet } from "../../emulator/model/worksheet";
import { shownText } from "../display/shown";
import { History } from "./history";
import { formatTable, parseTable } from "./table-text";

/** A refusal to show to the user. */
export interface Refusal {
  readonly title: string;
  readonly message: string;
}

export class Actions {
  readonly history: History;
  /** What was copied here, with its formats; used when the clipboard still holds the same text. */
  private copied: { sheet: Worksheet; area: Rect; text: string; cut: boolean } | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly language: () => Language,
    private readonly refuse: (refusal: Refusal) => void,
  ) {
    this.history = new History(workbook);
  }

  private get sheet(): Worksheet {
    return this.workbook.active;
  }

  /** The dashed frame, if it is on this sheet. */
  copiedArea(sheet: Worksheet): Rect | null {
    return this.copied?.sheet === sheet ? this.copied.area : null;
  }

  forgetCopied(): void {
    this.copied = null;
    this.workbook.touch();
  }

  /** Runs an operation; what the model refuses is said to the user. */
  private attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      this.refuse({ title: "", message: messageOf(error, this.language()) });
    }
  }

  /** Whole rows and columns cut down to what is in use, so that no million cells are walked. */
  private inUse(area: Rect): Rect | null {
    if (area.rows < MAX_ROWS && area.columns < MAX_COLUMNS) return area;
    const used = this.sheet.used();
    return used && intersection(area, used);
  }

  /** Types a text into a cell. False when it was refused. */
  type(row: number, column: number, text: string): boolean {
    const sheet = this.sheet;
    const block = sheet.mergeAt(row, column) ?? rect(row, column);
    const outcome = this.history.record(sheet, rect(block.row, block.column), () =>
      typeInto(sheet, row, column, text, { habit: this.language() }),
    );
    if (outcome.accepted) return true;
    this.history.undo();
    this.refuse({ title: outcome.title.replace("Microsoft Excel", ""), message: outcome.message });
    return false;
  }

  clear(area: Rect): void {
    const target = this.inUse(area);
    if (!target || !this.unlocked(target)) return;
    this.history.record(this.sheet, target, () => {
      this.sheet.clear(target, "Contents");
      this.changed(target);
    });
  }

  format(area: Rect, patch: Partial<CellStyle> | ((old: CellStyle) => Partial<CellStyle>)): void {
    if (!this.unlocked(area)) return;
    const sheet = this.sheet;
    const whole = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
    if (whole) this.history.forget();
    const work = (): void => {
      sheet.format(area, patch);
      this.workbook.emit({ type: "formatChanged", sheet, area, source: "Local" });
    };
    if (whole) work();
    else this.history.record(sheet, area, work);
  }

  merge(area: Rect): void {
    if (!this.unlocked(area)) return;
    this.history.forget();
    this.attempt(() => {
      if (this.sheet.merges.some((m) => m.row === area.row && m.column === area.column))
        this.sheet.unmerge(area);
      else this.sheet.merge(area);
      this.workbook.touch();
    });
  }

  insert(what: "rows" | "columns", area: Rect): void {
    this.history.forget();
    this.attempt(() => {
      if (what === "rows") insertCells(this.sheet, rect(area.row, 0, area.rows, MAX_COLUMNS), "down");
      else insertCells(this.sheet, rect(0, area.column, MAX_ROWS, area.columns), "right");
    });
  }

  remove(what: "rows" | "columns", area: Rect): void {
    this.history.forget();
    this.attempt(() => {
      if (what === "rows") deleteCells(this.sheet, rect(area.row, 0, area.rows, MAX_COLUMNS), "up");
      else deleteCells(this.sheet, rect(0, area.column, MAX_ROWS, area.columns), "left");
    });
  }

  /** Hides or shows rows or columns. */
  setHidden(what: "rows" | "columns", area: Rect, hidden: boolean): void {
    const [from, count] = what === "rows" ? [area.row, area.rows] : [area.column, area.columns];
    this.sheet.grid.setLines(what === "rows" ? "row" : "column", from, Math.min(count, 20_000), { hidden });
    this.workbook.touch();
  }

  /** Sets the size of rows or columns, in points. */
  resize(what: "row" | "column", from: number, count: number, points: number): void {
    this.sheet.grid.setLines(what, from, Math.min(count, 20_000), {
      size: Math.max(0, points),
      hidden: points <= 0,
    });
    this.workbook.touch();
  }

  /** Sorts by the active column: the block itself, or the table around the cell when only one is selected. */
  sort(area: Rect, column: number, descending: boolean): void {
    const single = area.rows === 1 && area.columns === 1;
    const region = single ? this.region(area.row, column) : this.inUse(area);
    if (!region || region.rows < 2) return;
    const header = single && looksLikeHeader(this.sheet, region);
    this.attempt(() => {
      this.history.record(this.sheet, region, () => {
        sortRows(this.sheet, region, [{ column: column - region.column, descending }], header);
      });
      this.workbook.select(this.sheet, region);
    });
  }

  /** The filled block around a cell, bounded by empty rows and columns; a table or filter wins. */
  private region(row: number, column: number): Rect {
    const { sheet } = this;
    const cell = rect(row, column);
    const table = sheet.tables.find((t) => intersection(t.area, cell));
    if (table) return table.area;
    if (sheet.autoFilter && intersection(sheet.autoFilter.area, cell)) return sheet.autoFilter.area;
    const used = sheet.used(true) ?? cell;
    const empty = (area: Rect): boolean => {
      let found = false;
      sheet.grid.each(area, (c) => (found ||= c.value !== null));
      return !found;
    };
    let { row: top, column: left } = cell;
    let [bottom, right] = [top, left];
    for (let grown = true; grown;) {
      const before = [top, left, bottom, right].join();
      if (top > used.row && !empty(rect(top - 1, left, 1, right - left + 1))) top--;
      if (left > used.column && !empty(rect(top, left - 1, bottom - top + 1, 1))) left--;
      if (!empty(rect(bottom + 1, left, 1, right - left + 1))) bottom++;
      if (!empty(rect(top, right + 1, bottom - top + 1, 1))) right++;
      grown = before !== [top, left, bottom, right].join();
    }
    return rect(top, left, bottom - top + 1, right - left + 1);
  }

  /** The block as text for the clipboard. */
  copy(area: Rect, cut = false): string {
    const { sheet } = this;
    const taken = this.inUse(area) ?? rect(area.row, area.column);
    const rows = Array.from({ length: taken.rows }, (_, r) =>
      Array.from({ length: taken.columns }, (__, c) => {
        const [row, column] = [taken.row + r, taken.column + c];
        return shownText(sheet.value(row, column), sheet.style(row, column).numberFormat, this.language());
      }),
    );
    const text = formatTable(rows);
    this.copied = { sheet, area: taken, text, cut };
    this.workbook.touch();
    return text;
  }

  /** Puts clipboard text at a place: with formats when it was copied here, as typed text otherwise. */
  paste(text: string, at: Rect): void {
    const { sheet, copied } = this;
    const known = copied?.text === text.replace(/\r?\n$/, "") && this.workbook.sheets.includes(copied.sheet);
    const same = known ? copied : null;
    const table = parseTable(text);
    const width = Math.max(...table.map((row) => row.length));
    const target = same
      ? rect(at.row, at.column, same.area.rows, same.area.columns)
      : rect(at.row, at.column, table.length, width);
    if (!this.unlocked(target)) return;
    this.attempt(() => {
      this.history.record(sheet, target, () => {
        if (same) {
          copyCells(same.sheet, same.area, sheet, at.row, at.column);
          if (same.cut) same.sheet.clear(same.area, "Contents");
        } else {
          this.workbook.batch(() => {
            table.forEach((row, r) => {
              row.forEach((field, c) =>
                typeInto(sheet, at.row + r, at.column + c, field, { habit: this.language() }),
              );
            });
          });
        }
      });
      if (same?.cut) this.copied = null;
      this.workbook.select(sheet, target);
    });
  }

  private unlocked(area: Rect): boolean {
    if (!this.sheet.locks(area)) return true;
    this.attempt(() => {
      throw new ModelError("AccessDenied", "");
    });
    return false;
  }

  private changed(area: Rect): void {
    this.workbook.emit({ type: "changed", sheet: this.sheet, area, change: "RangeEdited", source: "Local" });
  }
}

/** Texts above numbers, or bold above plain: a header, as Excel guesses it. */
function looksLikeHeader(sheet: Worksheet, region: Rect): boolean {
  const texts = Array.from({ length: region.columns }, (_, c) => sheet.value(region.row, region.column + c));
  if (!texts.every((value) => typeof value === "string" || value === null)) return false;
  return Array.from({ length: region.columns }, (_, c) => region.column + c).some((c) => {
    const below = sheet.value(region.row + 1, c);
    const bolder = sheet.style(region.row, c).bold && !sheet.style(region.row + 1, c).bold;
    return bolder || (below !== null && typeof below !== "string");
  });
}

const MESSAGES: Readonly<Record<string, { fr: string; en: string }>> = {
  AccessDenied: {
    fr: "La feuille est protégée : ôtez la protection avant de modifier ces cellules.",
    en: "The sheet is protected: remove the protection before changing these cells.",
  },
  InvalidOperation: {
    fr: "Cette opération n’est pas possible ici (cellules fusionnées ou partie d’un tableau).",
    en: "This is not possible here (merged cells or part of a table).",
  },
  ItemAlreadyExists: { fr: "Ce nom est déjà pris.", en: "That name is taken already." },
};

/** The sentence for a refusal of the model. */
export function messageOf(error: ModelError, language: Language): string {
  return MESSAGES[error.code]?.[language] ?? error.message;
}
