/** What the painter needs to know about one cell: its value, how it looks with rules and table styles over it, its text. */
import type { Language } from "../../src/text/language";
import { display } from "../../emulator/model/display";
import type { CellStyle } from "../../emulator/model/styles";
import type { CellValue } from "../../emulator/model/values";
import type { Worksheet } from "../../emulator/model/worksheet";
import { formatColour, localeOf, shownText } from "../display/shown";
import { type Bar, ConditionalFormats, type FormulaReader } from "./conditional";
import { TableStyles } from "./table-styles";

export interface CellView {
  readonly value: CellValue;
  readonly style: CellStyle;
  readonly text: string;
  readonly fill: string | null;
  readonly colour: string;
  readonly bar: Bar | null;
  /** A hairline that a table's style draws under the cell. */
  readonly rule: string | null;
}

/** Looks at the cells of one sheet as they are now; made anew for every repaint after a change. */
export class CellViews {
  private readonly rules: ConditionalFormats;
  private readonly tables: TableStyles;
  private readonly cache = new Map<number, CellView>();

  constructor(
    private readonly sheet: Worksheet,
    private readonly language: Language,
    evaluate: FormulaReader,
  ) {
    this.rules = new ConditionalFormats(sheet, evaluate);
    this.tables = new TableStyles(sheet);
  }

  at(row: number, column: number): CellView {
    const key = row * 16_384 + column;
    const known = this.cache.get(key);
    if (known) return known;
    const made = this.look(row, column);
    this.cache.set(key, made);
    return made;
  }

  /** True when nothing shows in the cell, so that a neighbour's text may run over it. */
  isBlank(row: number, column: number): boolean {
    const cell = this.sheet.grid.peek(row, column);
    return (cell?.value ?? "") === "";
  }

  private look(row: number, column: number): CellView {
    const value = this.sheet.value(row, column);
    let style = this.sheet.style(row, column);
    const table = this.tables.at(row, column);
    const { look, bar } = this.rules.at(row, column, value);
    if (
      look.bold !== undefined ||
      look.italic !== undefined ||
      look.numberFormat !== undefined ||
      table?.bold
    ) {
      style = this.sheet.workbook.styles.derive(style, {
        ...(table?.bold ? { bold: true } : {}),
        ...(look.bold === undefined ? {} : { bold: look.bold }),
        ...(look.italic === undefined ? {} : { italic: look.italic }),
        ...(look.numberFormat === undefined ? {} : { numberFormat: look.numberFormat }),
      });
    }
    const ownColour = style.fontColor === "#000000" ? (table?.colour ?? style.fontColor) : style.fontColor;
    return {
      value,
      style,
      text: bar?.barOnly ? "" : shownText(value, style.numberFormat, this.language),
      fill: look.fill ?? style.fill ?? table?.fill ?? null,
      colour: look.fontColor ?? formatColour(value, style.numberFormat) ?? ownColour,
      bar,
      rule: table?.rule ?? null,
    };
  }

  /** The number in the General format, for the painter to shorten. */
  general(value: number): string {
    return display(value, "General", localeOf(this.language));
  }
}
