/** The rows that were read, by column: what merging and the register are made of. */
import { SHEET_ROWS } from "../grid";
import type { AskedText } from "../fields";
import type { Column, NumberArray } from "./column";
import type { ArrayOf, KnownName, TextField } from "./columns";
import { columnNamed, factColumnOf, TEXT_FIELDS } from "./columns";
import type { FactId } from "../contracts";
import { Track } from "./tracks";
import { ValueLabels } from "./value-labels";

/**
 * A full sheet has room from the start. Tracks take memory only where something is written, so that a sheet of a million formatted
 * rows costs none before it is read; a list of texts takes it at once, and has room for fewer entries.
 */
const FIRST_TEXTS = 131_072;

export class ContractRows {
  size = 0;
  capacity: number;
  private roomForTexts = 0;
  /** Up to here (outside) entries are blank or in use. */
  private ready = 0;
  readonly texts: Record<TextField, string[]> = {
    contractNumber: [],
    procedureNumber: [],
    lot: [],
    object: [],
    supplierName: [],
    buyer: [],
  };
  /** Everything else, by name. */
  readonly tracks = new Map<string, Track>();
  /** The different values of the fields that have few, of all sheets together. */
  readonly labels = new Map<AskedText, ValueLabels>();

  readonly sheetOf: Track<Uint16Array>;
  readonly rowOf: Track<Uint32Array>;
  readonly flags: Track<Uint8Array>;
  /** Hash of the contract number. */
  readonly numberHash: Track<Int32Array>;
  readonly awarded: Track<Uint8Array>;
  readonly notificationDay: Track<Int32Array>;
  readonly notificationYear: Track<Int16Array>;
  readonly startDay: Track<Int32Array>;
  readonly endDay: Track<Int32Array>;
  readonly endKnown: Track<Uint8Array>;
  readonly amount: Track<Float64Array>;

  constructor(private readonly expected: number) {
    this.capacity = Math.min(expected, SHEET_ROWS);
    this.makeRoomForTexts(Math.min(expected, FIRST_TEXTS));
    this.sheetOf = this.track("sheetOf");
    this.rowOf = this.track("rowOf");
    this.flags = this.track("flags");
    this.numberHash = this.track("numberHash");
    this.awarded = this.track("awarded");
    this.notificationDay = this.track("notificationDay");
    this.notificationYear = this.track("notificationYear");
    this.startDay = this.track("startDay");
    this.endDay = this.track("endDay");
    this.endKnown = this.track("endKnown");
    this.amount = this.track("amount");
  }

  /** The track of that name, made when it is asked for first. */
  track<N extends KnownName>(name: N): Track<ArrayOf<N>> {
    return (this.tracks.get(name) as Track<ArrayOf<N>> | undefined) ?? this.trackOf(columnNamed(name));
  }

  trackOf<T extends NumberArray>(column: Column<T>): Track<T> {
    let track = this.tracks.get(column.name) as Track<T> | undefined;
    if (!track) {
      track = new Track(column, this.capacity);
      if (column.blank !== 0) track.array.fill(column.blank, 0, this.ready);
      this.tracks.set(column.name, track);
    }
    return track;
  }

  fact(fact: FactId): Track<Uint8Array> {
    return this.trackOf(factColumnOf(fact));
  }

  labelsOf(field: AskedText): ValueLabels {
    let labels = this.labels.get(field);
    if (!labels) this.labels.set(field, (labels = new ValueLabels()));
    return labels;
  }

  /** Makes room for the entries `from` to `to` (outside) and blanks them, whatever stands there. */
  blank(from: number, to: number): void {
    this.reserve(to);
    for (const { array, column } of this.tracks.values()) array.fill(column.blank, from, to);
  }

  /**
   * Makes room for entries up to `to` (outside) that nothing was written into yet. Done shortly before they are written: the
   * memory is then touched once, and never for rows that don't come.
   */
  extend(to: number): void {
    if (to <= this.ready) return;
    this.reserve(to);
    for (const { array, column } of this.tracks.values())
      if (column.blank !== 0) array.fill(column.blank, this.ready, to);
    this.ready = to;
  }

  /** Gives back the room that no row took. */
  trim(): void {
    for (const field of TEXT_FIELDS) this.texts[field].length = this.size;
  }

  /** The entry of a row of a sheet, −1 when it has none. */
  entryOf(sheet: number, row: number): number {
    const entry = this.firstFrom(sheet, row);
    const isThere =
      entry < this.size && this.sheetOf.array[entry] === sheet && this.rowOf.array[entry] === row;
    return isThere ? entry : -1;
  }

  /** The entries of the rows `from` to `to` (outside) of a sheet. */
  entriesIn(sheet: number, from: number, to: number): number[] {
    const first = this.firstFrom(sheet, from);
    return Array.from({ length: this.firstFrom(sheet, to) - first }, (_, i) => first + i);
  }

  /** The first entry that is not before a row of a sheet: rows are entered in order, sheet after sheet. */
  private firstFrom(sheet: number, row: number): number {
    const sheets = this.sheetOf.array;
    const rows = this.rowOf.array;
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = (sheets[middle] as number) - sheet || (rows[middle] as number) - row;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private reserve(rows: number): void {
    // So many rows are real: the others probably are too, and every growth copies all that was read.
    if (rows > this.capacity) {
      this.capacity = Math.max(rows, this.expected);
      for (const track of this.tracks.values()) track.grow(this.capacity);
    }
    if (rows > this.roomForTexts) this.makeRoomForTexts(this.capacity);
  }

  private makeRoomForTexts(rows: number): void {
    this.roomForTexts = rows;
    for (const field of TEXT_FIELDS) this.texts[field].length = rows;
  }
}
