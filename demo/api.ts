/** What tests can ask the page: `window.host`. Addresses are "B3" (sheet in front) or "'Feuille 1'!B3". */
import type { Host } from "../emulator/host";
import { formatRect, parseRect, type Rect, splitSheet } from "../emulator/model/address";
import type { CellStyle } from "../emulator/model/styles";
import { CellError } from "../emulator/model/values";
import type { Workbook } from "../emulator/model/workbook";
import type { Worksheet } from "../emulator/model/worksheet";
import type { App } from "./app";
import { shownText } from "./display/shown";

export interface CellReport {
  /** Errors as their text. */
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  /** As shown in the grid. */
  readonly text: string;
  readonly style: CellStyle;
}

export interface SheetReport {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly used: string | null;
}

export class PageApi {
  constructor(private readonly app: App) {}

  /** The model of the document in front. */
  get workbook(): Workbook {
    return this.app.document.workbook;
  }

  /** The emulated host of the document in front: traffic, faults, unknown members. */
  get emulator(): Host {
    return this.app.document.host;
  }

  /** Closes the pane and opens it again over the workbook as it is now. */
  restart(): void {
    this.app.document.restart();
  }

  private find(address: string): { sheet: Worksheet; area: Rect } {
    const { sheet: name, rest } = splitSheet(address);
    const sheet = name === null ? this.workbook.active : this.workbook.sheetNamed(name);
    const area = parseRect(rest);
    if (!sheet || !area) throw new Error(`No such cell: ${address}`);
    return { sheet, area };
  }

  cell(address: string): CellReport {
    const { sheet, area } = this.find(address);
    const value = sheet.value(area.row, area.column);
    const style = sheet.style(area.row, area.column);
    return {
      value: value instanceof CellError ? value.text : value,
      formula: sheet.grid.peek(area.row, area.column)?.formula ?? null,
      text: shownText(value, style.numberFormat, this.app.language()),
      style,
    };
  }

  /** The texts that a block shows, row by row. */
  texts(address: string): string[][] {
    const { sheet, area } = this.find(address);
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => {
        const [row, column] = [area.row + r, area.column + c];
        return shownText(
          sheet.value(row, column),
          sheet.style(row, column).numberFormat,
          this.app.language(),
        );
      }),
    );
  }

  sheets(): SheetReport[] {
    return this.workbook.sheets.map((sheet) => {
      const used = sheet.used(true);
      return {
        id: sheet.id,
        name: sheet.name,
        visible: sheet.visibility === "Visible",
        used: used && formatRect(used),
      };
    });
  }

  /** Types as a person would, events and all. False when the entry was refused. */
  type(address: string, text: string): boolean {
    this.select(address);
    const { active } = this.app.grid.selection;
    return this.app.actions.type(active.row, active.column, text);
  }

  select(address: string): void {
    const { sheet, area } = this.find(address);
    this.workbook.activate(sheet);
    this.app.grid.selection.block(area);
    this.app.grid.focus();
  }

  selection(): string {
    return `${this.workbook.active.quotedName}!${formatRect(this.app.grid.selection.area)}`;
  }

  /** Where a cell is on the screen, for real clicks; scrolls to it. */
  place(address: string): { x: number; y: number; width: number; height: number } {
    const { sheet, area } = this.find(address);
    this.workbook.activate(sheet);
    const { grid } = this.app;
    grid.reveal({ row: area.row, column: area.column });
    const box = grid.viewport.boxOf(area);
    const frame = grid.scrollArea.getBoundingClientRect();
    return { x: frame.left + box.x, y: frame.top + box.y, width: box.width, height: box.height };
  }

  /** Round trips so far, and their bytes. */
  traffic(): { trips: number; requestBytes: number; responseBytes: number } {
    const { trips, requestBytes, responseBytes } = this.emulator.since(0);
    return { trips, requestBytes, responseBytes };
  }
}
