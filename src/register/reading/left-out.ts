/** Rows of a sheet of contracts that are none: totals, headers that repeat, examples, sections, notes. Each is said, once. */
import { parseAmountText } from "../cells/amounts";
import type { Cell } from "../grid";
import type { FindingLog } from "./finding-log";
import { quoted } from "./finding-log";
import type { KeyColumns } from "./key-columns";
import { rowKind } from "./row-kind";
import type { SheetReading } from "./sheet-reading";

export class LeftOut {
  constructor(
    private readonly log: FindingLog,
    /** The amounts of the rows that were read. */
    private readonly amount: { array: Float64Array },
  ) {}

  /** Says of a row that it is none of a contract; what stands alone is told once it is known what follows it. */
  leave(
    reading: SheetReading,
    kind: "total" | "header" | "example" | "lone" | "continues",
    row: number,
    cells: readonly Cell[],
    keys: KeyColumns,
  ): void {
    const text = quoted(
      keys.all.map((at) => cells[at]).find((cell) => cell !== undefined && cell !== "") ?? "",
    );
    if (kind === "total") this.log.add("totalRow", "info", reading.sheet.sheetName, row, null, { text });
    else if (kind === "header")
      this.log.add("repeatedHeader", "info", reading.sheet.sheetName, row, null, {});
    else if (kind === "example")
      this.log.add("exampleRow", "info", reading.sheet.sheetName, row, null, { text });
    else if (reading.lone.length < 2000) reading.lone.push({ row, text });
  }

  /** Whether an amount is the sum of the rows of the sheet since the last total, or of all up to the entry (outside). */
  addsUp(reading: SheetReading, cell: Cell | undefined, entry: number): boolean {
    reading.hasSums = true;
    const total = typeof cell === "number" ? cell : typeof cell === "string" ? parseAmountText(cell) : NaN;
    if (!(Math.abs(total) > 0)) return false;
    const amounts = this.amount.array;
    const isSumFrom = (from: number) => {
      let sum = 0;
      let stated = 0;
      for (let i = from; i < entry; i++) {
        const amount = amounts[i] as number;
        if (Number.isNaN(amount)) continue;
        sum += amount;
        stated++;
      }
      // To the cent, as each of the rows is rounded.
      return stated > 1 && Math.abs(sum - total) <= 0.01 * stated;
    };
    return isSumFrom(reading.summedFrom) || isSumFrom(reading.firstEntry);
  }

  /** A row beside merged cells that is a total or a header of its own, or says nothing. */
  underMerged(
    reading: SheetReading,
    row: readonly Cell[],
    at: number,
    keys: KeyColumns,
    entry: number,
  ): void {
    const kind = rowKind(row, keys, at - reading.sheet.headerRow, (amount) =>
      this.addsUp(reading, amount, entry),
    );
    if (kind !== "blank" && kind !== "contract") this.leave(reading, kind, at, row, keys);
    if (kind === "total") reading.summedFrom = entry;
  }

  /** Rows that stood alone above a contract head a section. */
  sections(reading: SheetReading): void {
    for (const { row, text } of reading.lone)
      this.log.add("sectionRow", "info", reading.sheet.sheetName, row, null, { text });
    reading.lone.length = 0;
  }

  /** Rows that stood alone below all contracts are notes. */
  notes(reading: SheetReading): void {
    for (const { row, text } of reading.lone)
      this.log.add("noteRow", "info", reading.sheet.sheetName, row, null, { text });
    reading.lone.length = 0;
  }
}
