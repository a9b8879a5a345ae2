/** What was edited since the figures were computed: counted from the workbook's events, so that the pane can say it. */
import type { Recognition } from "../register/recognition";
import type { Staleness } from "./moments";
import type { WorkbookEvent } from "./workbook";

/** An edit over more rows than this is not counted row by row. */
const COUNTED_ROWS = 10_000;

/** What some events told. */
class Noted {
  readonly rows = new Map<string, Set<number>>();
  /** Something else was changed than rows that can be named. */
  unknown = false;
  remote = false;
  inputs = false;
  /** Sheets came, went or were calculated: nothing that makes figures old by itself, but rows alone don't tell it. */
  elsewhere = false;

  add(other: Noted): void {
    for (const [sheet, rows] of other.rows) this.addRows(sheet, rows);
    this.unknown ||= other.unknown;
    this.remote ||= other.remote;
    this.inputs ||= other.inputs;
    this.elsewhere ||= other.elsewhere;
  }

  addRows(sheetId: string, rows: Iterable<number>): void {
    const known = this.rows.get(sheetId) ?? new Set();
    for (const row of rows) known.add(row);
    this.rows.set(sheetId, known);
  }

  get count(): number {
    return [...this.rows.values()].reduce((sum, rows) => sum + rows.size, 0);
  }
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
    if (!sheet) return false;
    if (event.kind === "calculated") {
      noted.elsewhere = true;
      return false;
    }
    noted.remote ||= event.remote;
    const { area } = event;
    if (event.structure || !area || area.rowCount > COUNTED_ROWS || area.row <= sheet.headerRow)
      noted.unknown = true;
    else
      noted.addRows(
        event.sheetId,
        Array.from({ length: area.rowCount }, (_, index) => area.row + index),
      );
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

  /** Per sheet of the register the rows that were edited; null when more may differ than these. */
  get rows(): ReadonlyMap<string, ReadonlySet<number>> | null {
    const { unknown, elsewhere, rows } = this.#all;
    return unknown || elsewhere ? null : rows;
  }

  get #all(): Noted {
    const all = new Noted();
    all.add(this.#before);
    all.add(this.#since);
    return all;
  }
}
