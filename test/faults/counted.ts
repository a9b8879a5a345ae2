/** What the figures of 2023 must be, counted in the register's cells as they are; knows nothing of the product. */
import { rect, type Workbook, type Worksheet } from "../../emulator";

export const NUMBER = "N° de marché";
export const CLAUSE = "Clause sociale";
export const ANNEX = "Annexe sociale";
export const DATE = "Date de notification";

/** A contract as « Détail » lists it: its number, and what it is for 2.1 and 2.2. */
export type ListedContract = [number: string, clause: string, annex: string];

interface Header {
  row: number;
  columns: Map<string, number>;
}

export function registerOf(book: Workbook): Worksheet | null {
  return book.sheets.find(({ grid }) => headerOf(grid) !== null) ?? null;
}

export function headerOf(grid: Worksheet["grid"]): Header | null {
  const columns = new Map<string, number>();
  let row = -1;
  grid.each(rect(0, 0, 20, 20), (cell, at, column) => {
    if (typeof cell.value !== "string" || ![NUMBER, CLAUSE, ANNEX, DATE].includes(cell.value)) return;
    columns.set(cell.value, column);
    row = at;
  });
  return columns.size === 4 ? { row, columns } : null;
}

/** The contracts notified in 2023 as « Détail » must list them, in the order of the register; null without a register. */
export function countedContracts(book: Workbook): ListedContract[] | null {
  const sheet = registerOf(book);
  const header = sheet && headerOf(sheet.grid);
  if (!sheet || !header) return null;
  const at = (row: number, name: string) => sheet.value(row, header.columns.get(name) ?? -1);
  const rows = Array.from({ length: 60 }, (_, index) => header.row + 1 + index).filter((row) => {
    const date = at(row, DATE);
    return typeof date === "number" && date >= 44_927 && date < 45_292;
  });
  const word = (row: number, name: string) => (at(row, name) === "Oui" ? "compté" : "non compté");
  return rows.map((row) => [String(at(row, NUMBER)), word(row, CLAUSE), word(row, ANNEX)]);
}

/** « 3 / 8 » of 2.1 and 2.2 for 2023. */
export function countedBases(book: Workbook): Record<string, string> | null {
  const contracts = countedContracts(book);
  if (!contracts) return null;
  const base = (of: 1 | 2) =>
    `${contracts.filter((contract) => contract[of] === "compté").length} / ${contracts.length}`;
  return { "2.1": base(1), "2.2": base(2) };
}
