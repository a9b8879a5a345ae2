/** What was edited since the figures were computed: counted from the workbook's events, so that the pane can say it. */
import type { Area } from "../register/grid";
import type { Recognition } from "../register/recognition";
import type { Staleness } from "./moments";
import type { WorkbookEvent } from "./workbook";

/** An edit over more rows than this is not counted row by row. */
const COUNTED_ROWS = 10_000;

/** What some events told. */
class Noted {
  /** Of the register's sheets. */
  readonly rows = new Map<string, Set<number>>();
  /** Of sheets that are left alone: no figure is old, but they may have become what they were not. */
  readonly asideRows = new Map<string, Set<number>>();
  /** Sheets that are left alone and whose formulas gave other results. */
  readonly asideCalculated = new Set<string>();
  /** Something else was changed than rows that can be named. */
  unknown = false;
  remote = false;
  inputs = false;
  /** Sheets came, went or were calculated: nothing that makes figures old by itself, but rows alone don't tell it. */
  elsewhere = false;

  add(other: Noted): void {
    for (const [sheet, rows] of other.rows) addRows(this.rows, sheet, rows);
    for (const [sheet, rows] of other.asideRows) addRows(this.asideRows, sheet, rows);
    for (const sheet of other.asideCalculated) this.asideCalculated.add(sheet);
    this.unknown ||= other.unknown;
    this.remote ||= other.remote;
    this.inputs ||= other.inputs;
    this.elsewhere ||= other.elsewhere;
  }

  get count(): number {
    return [...this.rows.values()].reduce((sum, rows) => sum + rows.size, 0);
  }
}

function addRows(to: Map<string, Set<number>>, sheetId: string, rows: Iterable<number>): void {
  const known = to.get(sheetId) ?? new Set();
  for (const row of rows) known.add(row);
  to.set(sheetId, known);
}

/** What must be read again to know what the workbook holds now. */
export interface EditedRows {
  /** Sheet id → rows that were edited, in the register and in sheets that are left alone. */
  rows: ReadonlyMap<string, ReadonlySet<number>>;
  /** Sheets that are left alone, of which anything may show something else. */
  calculated: ReadonlySet<string>;
}

/**
 * Events come at any time: what is edited while the register is being read may or may not be among what was read, and counts
 * as edited after it. What was edited before counts until the figures that were computed from it stand in the sheet.
 */
export class Edits {
  /** Edited before the reading that is going on, or that failed. */
  #before = new Noted();
  #since = new Noted();

  /** Takes note of an event; true when it concerns the figures. */
  note(event: WorkbookEvent, recognition: Recognition, ownSheetIds: ReadonlySet<string>): boolean {
    if (event.kind === "selected") return false;
    const noted = this.#since;
    if (event.kind === "sheets") {
      noted.elsewhere = true;
      return false;
    }
    if (event.kind === "changed" && ownSheetIds.has(event.sheetId)) return (noted.inputs = true);
    const sheet = recognition.sheets.find(({ sheetId }) => sheetId === event.sheetId);
    if (!sheet) {
      if (event.kind === "calculated") noted.asideCalculated.add(event.sheetId);
      else if (!rowsAreKnown(event)) noted.elsewhere = true;
      else addRows(noted.asideRows, event.sheetId, rowsOf(event.area));
      return false;
    }
    if (event.kind === "calculated") {
      noted.elsewhere = true;
      return false;
    }
    noted.remote ||= event.remote;
    if (!rowsAreKnown(event) || event.area.row <= sheet.headerRow) noted.unknown = true;
    else addRows(noted.rows, event.sheetId, rowsOf(event.area));
    return true;
  }

  /** From now on the workbook is read. */
  reading(): void {
    this.#before.add(this.#since);
    this.#since = new Noted();
  }

  /** The figures show what was read. */
  settled(): void {
    this.#before = new Noted();
  }

  /** What the figures don't show yet; null = nothing. */
  get staleness(): Staleness | null {
    const { unknown, inputs, remote, count } = this.#all;
    if (!unknown && !inputs && count === 0) return null;
    return { rows: unknown || count === 0 ? -1 : count, remote, inputs };
  }

  /** What was edited, row by row; null when more may differ than rows that can be named. */
  get rows(): EditedRows | null {
    const { unknown, elsewhere, rows, asideRows, asideCalculated } = this.#all;
    return unknown || elsewhere
      ? null
      : { rows: new Map([...rows, ...asideRows]), calculated: asideCalculated };
  }

  /** Sheet id → rows of the register that were edited; null when more of it may differ than rows that can be named. */
  get ofRegister(): ReadonlyMap<string, ReadonlySet<number>> | null {
    const { unknown, rows } = this.#all;
    return unknown ? null : rows;
  }

  get #all(): Noted {
    const all = new Noted();
    all.add(this.#before);
    all.add(this.#since);
    return all;
  }
}

type Changed = Extract<WorkbookEvent, { kind: "changed" }>;

function rowsAreKnown(event: Changed): event is Changed & { area: Area } {
  return !event.structure && event.area !== null && event.area.rowCount <= COUNTED_ROWS;
}

function rowsOf({ row, rowCount }: Area): number[] {
  return Array.from({ length: rowCount }, (_, index) => row + index);
}
