/** Blocks of cells as the object model hands them around: a sheet and one or more rectangles. */
import {
  type Anchor,
  formatRect,
  MAX_COLUMNS,
  MAX_ROWS,
  ModelError,
  parseRect,
  type Rect,
  rect,
  splitSheet,
  type Workbook,
  type Worksheet,
} from "../../model";
import { invalid, isNode, missing, type Node } from "../table";

/** What a Range or RangeAreas is about. `multi` marks RangeAreas. */
export interface Block extends Anchor {
  readonly multi?: boolean;
}

/** A block of one rectangle. */
export function block(sheet: Worksheet, area: Rect): Block {
  return { sheet, areas: [area] };
}

/** The rectangle of a range. */
export function areaOf(self: Block): Rect {
  const area = self.areas[0];
  if (!area || !self.sheet.workbook.sheets.includes(self.sheet)) throw missing();
  return area;
}

/** The block behind a Range or RangeAreas node, else null. */
export function areasOf(target: Node): Block | null {
  return target.type.name === "Range" || target.type.name === "RangeAreas" ? (target.self as Block) : null;
}

/** "Feuil1!A1:B2". */
export function addressOf(self: Block): string {
  return self.areas.map((area) => `${self.sheet.quotedName}!${formatRect(area)}`).join(",");
}

/** A rectangle, checked against the sheet's limits. */
export function bounded(row: number, column: number, rows: number, columns: number): Rect {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (
    !whole ||
    row < 0 ||
    column < 0 ||
    rows < 1 ||
    columns < 1 ||
    row + rows > MAX_ROWS ||
    column + columns > MAX_COLUMNS
  ) {
    throw invalid("The range lies outside of the sheet.");
  }
  return rect(row, column, rows, columns);
}

/** Excel takes no longer one. */
export const LONGEST_ADDRESS = 8_192;

/** Reads an address or a name on a sheet ("A1:B2", "Feuil1!A1", "MonNom"). */
export function blockAt(book: Workbook, home: Worksheet | null, text: string): Block {
  if (text.length > LONGEST_ADDRESS && book.habits.has("longAddressesRefused"))
    throw invalid("The address is too long.");
  const { sheet: named, rest } = splitSheet(text.startsWith("=") ? text.slice(1) : text);
  const sheet = named === null ? home : book.sheetNamed(named);
  if (!sheet) throw missing();
  const area = parseRect(rest);
  if (area) return block(sheet, area);
  const defined = book.findName(rest, sheet);
  if (defined && /!/.test(defined.formula)) return blockAt(book, sheet, defined.formula);
  const table = book.sheets
    .flatMap((s) => s.tables.map((t) => ({ s, t })))
    .find(({ t }) => t.name.toLowerCase() === rest.toLowerCase());
  if (table) return block(table.s, table.t.area);
  throw new ModelError("InvalidArgument", `"${text}" is not an address.`);
}

/** A block given as an argument: a Range object or an address. */
export function blockFrom(value: unknown, book: Workbook, home: Worksheet | null): Block {
  if (isNode(value)) {
    const found = areasOf(value);
    if (found) return found;
  }
  if (typeof value === "string") return blockAt(book, home, value);
  throw invalid("A range or an address is needed.");
}

/** Refuses a change of locked cells on a protected sheet. */
export function mayChange(self: Block): void {
  for (const area of self.areas) {
    if (self.sheet.locks(area)) {
      throw new ModelError(
        "AccessDenied",
        "You do not have permission to modify this sheet: it is protected.",
      );
    }
  }
}

/** Refuses a change of formats on a protected sheet. */
export function mayFormat(self: Block): void {
  if (self.sheet.protection && self.sheet.protection.options["allowFormatCells"] !== true) mayChange(self);
}
