/** A life of « Détail »: people write beside its rows, sort it, add rows and columns; every remark stays with its contract. */
import fc from "fast-check";
import { layoutOf } from "../../src/report/sheet-layout";
import type { Session } from "../../src/workbook/session";
import {
  copyCells,
  deleteCells,
  insertCells,
  rect,
  sortRows,
  typeInto,
  type Worksheet,
} from "../../emulator";
import type { CellValue } from "../../emulator/model/values";
import { contentOf, type Desk } from "../moments/desk";
import { blockOf } from "./sheet-at";
import { FACT_COLUMNS, REGISTER, registerRows } from "./small-desk";

export type DetailAct =
  | { do: "remark" | "far"; pick: number; column: number }
  | { do: "addRow" | "addColumn" | "merge" | "overwrite" | "copyRow"; pick: number }
  | { do: "arrows" | "sortAll"; pick: number; descending: boolean }
  | { do: "editRegister" | "renumber" | "removeContract" | "addContract" | "sortRegister"; pick: number }
  | { do: "refresh" | "refreshAutomatically" | "reopen" };

const pick = fc.nat(10_000);
export const detailAct: fc.Arbitrary<DetailAct> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom("remark" as const, "remark" as const, "far" as const),
      pick,
      column: fc.nat(3),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "addRow" as const,
        "addColumn" as const,
        "merge" as const,
        "overwrite" as const,
        "copyRow" as const,
      ),
      pick,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom("arrows" as const, "arrows" as const, "sortAll" as const),
      pick,
      descending: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "editRegister" as const,
        "renumber" as const,
        "removeContract" as const,
        "addContract" as const,
        "sortRegister" as const,
      ),
      pick,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom("refresh" as const, "refreshAutomatically" as const, "reopen" as const),
    }),
  },
);

const DETAIL = "SPASER 2023 - Détail";
const WIDE = 16_384;
const HIGH = 1_048_576;

interface Note {
  text: string;
  /** Of the contract beside which it was written; null = in a row or column that people added. */
  number: string | null;
  /** Right of what the filter sorts: sorting leaves it behind, so it isn't written while the rows are sorted. */
  far: boolean;
}

export class DetailLife {
  acts = 0;
  checks = 0;
  #session: Session;
  #notes: Note[] = [];
  #count = 0;
  /** Rows stand in another order than they were written in. */
  #sorted = false;
  /** Rows were copied, and not told from their originals yet. */
  #copied = false;
  /** Numbers that « Détail » shows → those that the register has now. */
  readonly #renumbered = new Map<string, string>();
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#session = desk.reopened();
  }

  get #sheet(): Worksheet {
    return this.#desk.sheet(DETAIL);
  }

  get #register(): Worksheet {
    return this.#desk.sheet(REGISTER);
  }

  /** A workbook as new, in the Excel that is open. */
  async begin(): Promise<void> {
    const { book } = this.#desk;
    for (const sheet of [...book.sheets]) if (sheet !== this.#register) book.deleteSheet(sheet);
    for (const name of [...book.names]) book.deleteName(name);
    book.settings.clear();
    const used = this.#register.used();
    const rows = registerRows();
    if (used && used.rows > rows.length + 1)
      deleteCells(this.#register, rect(rows.length + 1, 0, used.rows - rows.length - 1, WIDE), "up");
    rows.forEach((cells, row) => {
      cells.forEach((spec, column) => {
        const value = spec !== null && typeof spec === "object" && "value" in spec ? spec.value : spec;
        const plain = value instanceof Date ? serialOf(value) : (value ?? null);
        this.#register.setValue(row + 1, column, plain as CellValue);
      });
    });
    await this.#session.open();
    await this.#session.compute({ year: 2023, frameworkId: "asp-2023" });
    await this.#session.addDetail();
    this.#check();
  }

  async perform(act: DetailAct): Promise<void> {
    this.acts++;
    switch (act.do) {
      case "refresh":
      case "refreshAutomatically":
        return this.#refresh(act.do === "refreshAutomatically");
      case "reopen":
        this.#session = this.#desk.reopened();
        await this.#session.open();
        return;
      case "remark":
      case "far":
        return this.#remark(act);
      case "addRow":
      case "addColumn":
      case "merge":
      case "overwrite":
      case "copyRow":
        return this.#reshape(act);
      case "arrows":
      case "sortAll":
        return this.#sort(act);
      default:
        this.#toRegister(act);
    }
  }

  /** Row → number of the contract that stands there, as a reader sees it. */
  #listed(): Map<number, string> {
    const sheet = this.#sheet;
    const { rows, columns } = layoutOf(blockOf(sheet));
    const header = rows.get("header:1") ?? 0;
    const number = columns.get("number") ?? 0;
    const inner = columns.get("contract") ?? 0;
    const used = sheet.used();
    const listed = new Map<number, string>();
    for (let row = header + 1; row < (used ? used.row + used.rows : 0); row++) {
      const isContract = /^row:/.test(String(sheet.value(row, inner) ?? ""));
      if (isContract) listed.set(row, String(sheet.value(row, number) ?? ""));
    }
    return listed;
  }

  #note(row: number, column: number, number: string | null, far = false): void {
    if ((this.#sheet.value(row, column) ?? "") !== "" || this.#sheet.mergeAt(row, column)) return;
    const text = `note ${this.#count++}`;
    typeInto(this.#sheet, row, column, text);
    // « Détail » shows the number that the contract had when it was refreshed last.
    this.#notes.push({
      text,
      number: number === null ? null : (this.#renumbered.get(number) ?? number),
      far,
    });
  }

  #remark({ do: what, pick: choice, column }: { do: "remark" | "far"; pick: number; column: number }): void {
    const listed = [...this.#listed()];
    const [row, number] = listed[choice % listed.length] ?? [];
    if (row === undefined || number === undefined) return;
    const last = Math.max(...layoutOf(blockOf(this.#sheet)).columns.values());
    if (what === "far") {
      if (!this.#sorted) this.#note(row, last + 8 + column, number, true);
    } else this.#note(row, last + column, number);
  }

  #reshape({ do: what, pick: choice }: { do: string; pick: number }): void {
    const sheet = this.#sheet;
    const { columns } = layoutOf(blockOf(sheet));
    const rows = [...this.#listed().keys()];
    const row = rows[choice % rows.length] ?? 0;
    const last = Math.max(...columns.values());
    const column = 2 + (choice % (last - 2));
    switch (what) {
      case "addRow":
        insertCells(sheet, rect(row, 0, 1, WIDE), "down");
        return this.#note(row, 3, null);
      case "addColumn":
        insertCells(sheet, rect(0, column, HIGH, 1), "right");
        return this.#note(row, column, this.#listed().get(row) ?? null);
      case "merge":
        if (!rows.includes(row + 1) || sheet.merges.length > 0) return;
        if (/^note/.test(String(sheet.value(row + 1, column) ?? ""))) return;
        sheet.merge(rect(row, column, 2, 1), false);
        return;
      case "copyRow":
        return this.#copy(row, rows[(choice * 7) % rows.length] ?? 0);
      default:
        if (/^note/.test(String(sheet.value(row, column) ?? "")) || column === columns.get("contract"))
          return;
        if (![...columns.values()].includes(column) || column === columns.get("number")) return;
        typeInto(sheet, row, column, "tapé par-dessus");
    }
  }

  /** Copies a row without notes elsewhere, and writes into the copy. */
  #copy(from: number, before: number): void {
    const sheet = this.#sheet;
    const used = sheet.used();
    if (!used || this.#sorted || sheet.merges.some(({ row, rows }) => row <= from && from < row + rows))
      return;
    // Directly above itself nobody can tell a copy from the original.
    if (from === before) return;
    const area = rect(from, 0, 1, used.column + used.columns);
    const noted = Array.from({ length: area.columns }, (_, c) => String(sheet.value(from, c) ?? ""));
    if (noted.some((text) => /^note/.test(text))) return;
    insertCells(sheet, rect(before, 0, 1, WIDE), "down");
    copyCells(sheet, { ...area, row: from >= before ? from + 1 : from }, sheet, before, 0);
    this.#copied = true;
    this.#note(before, Math.max(...layoutOf(blockOf(sheet)).columns.values()), null);
  }

  #sort({ do: what, pick: choice, descending }: { do: string; pick: number; descending: boolean }): void {
    const sheet = this.#sheet;
    const area = sheet.autoFilter?.area;
    if (!area || this.#copied || sheet.merges.some((merge) => merge.row > area.row)) return;
    const keys = [{ column: choice % area.columns, descending }];
    if (what === "arrows") sortRows(sheet, area, keys, true);
    else
      sortRows(sheet, rect(area.row + 1, 0, area.rows - 1, 60), [{ column: 1 + (choice % 20), descending }]);
    this.#sorted = true;
  }

  #toRegister({ do: what, pick: choice }: { do: string; pick: number }): void {
    const sheet = this.#register;
    const used = sheet.used();
    const count = (used?.rows ?? 1) - 1;
    const row = 1 + (choice % count);
    const number = String(sheet.value(row, 0));
    switch (what) {
      case "editRegister":
        typeInto(sheet, row, FACT_COLUMNS[choice % FACT_COLUMNS.length] ?? 7, choice % 2 ? "Oui" : "Non");
        return;
      case "renumber": {
        const next = `${number.slice(0, 5)}9${this.#count++}`;
        typeInto(sheet, row, 0, next);
        for (const note of this.#notes) if (note.number === number) note.number = next;
        const shown = [...this.#renumbered].find(([, now]) => now === number)?.[0] ?? number;
        this.#renumbered.set(shown, next);
        return;
      }
      case "removeContract":
        if (count <= 12) return;
        // « Détail » never saw the number that it was given since.
        for (const [shown, now] of this.#renumbered)
          for (const note of this.#notes) if (now === number && note.number === now) note.number = shown;
        deleteCells(sheet, rect(row, 0, 1, WIDE), "up");
        return;
      case "addContract": {
        insertCells(sheet, rect(row, 0, 1, WIDE), "down");
        const [cells = []] = registerRows();
        for (let column = 0; column < cells.length; column++)
          sheet.setValue(row, column, sheet.value(row + 1, column));
        const added = this.#count++;
        sheet.setValue(row, 0, `2023-8${added}`);
        sheet.setValue(row, 1, `Fourniture de plants, lot ${added}`);
        return;
      }
      default:
        sortRows(sheet, rect(1, 0, count, 14), [{ column: choice % 6, descending: choice % 2 === 0 }]);
    }
  }

  async #refresh(automatic: boolean): Promise<void> {
    const before = contentOf(this.#register);
    await this.#session.refresh({ automatic });
    expect(contentOf(this.#register)).toBe(before);
    this.#sorted = false;
    this.#copied = false;
    this.#renumbered.clear();
    this.#check();
    const again = await this.#session.refresh({ automatic });
    expect(again.written).toBe(false);
  }

  /** Every remark stands once, beside its contract; the rows are the contracts in the order of the register, each once. */
  #check(): void {
    this.checks++;
    const sheet = this.#sheet;
    const { columns, rows } = layoutOf(blockOf(sheet));
    const number = columns.get("number") ?? 0;
    const found = new Map<string, number[]>();
    const used = sheet.used();
    if (used)
      sheet.grid.each(used, (cell, row) => {
        const text = String(cell.value ?? "");
        if (/^note \d/.test(text)) found.set(text, [...(found.get(text) ?? []), row]);
      });
    for (const note of this.#notes) {
      const places = found.get(note.text) ?? [];
      expect([note.text, places.length]).toEqual([note.text, 1]);
      if (note.number !== null)
        expect([note.text, String(sheet.value(places[0] ?? 0, number))]).toEqual([note.text, note.number]);
    }
    const listed = [...this.#listed().values()];
    const inRegister = Array.from({ length: (this.#register.used()?.rows ?? 1) - 1 }, (_, i) =>
      String(this.#register.value(i + 1, 0)),
    );
    expect(listed).toEqual(inRegister.filter((one) => listed.includes(one)));
    expect(new Set(listed).size).toBe(listed.length);
    const [shown, recomputed] = ["check:shown", "check:recomputed"].map((id) => rows.get(id) ?? 0);
    for (const [key, column] of columns) {
      const value = sheet.value(shown ?? 0, column);
      if (key.startsWith("s:") && typeof value === "number")
        expect(sheet.value(recomputed ?? 0, column)).toBeCloseTo(value, 9);
    }
  }
}

function serialOf(date: Date): number {
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000) + 25_569;
}
