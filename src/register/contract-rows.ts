/** The rows that were read, by column: what merging and the register are made of. */
import type { FactId } from "./contracts";
import { NO_DAY } from "./contracts";
import type { NumberArray } from "./tracks";
import { bytes, days, doubles, hashes, rowNumbers, sheetNumbers, shorts, Track } from "./tracks";

export const TEXT_FIELDS = [
  "contractNumber",
  "procedureNumber",
  "lot",
  "object",
  "supplierName",
  "buyer",
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** The track of what a fact's own column says, where other columns fill in what it leaves blank. */
export function statedName(fact: string): string {
  return `stated:${fact}`;
}

/** The row is an outdated version of its contract. */
export const OUTDATED = 1;
/** The row goes on with the contract of the row above (a second supplier under a merged number). */
export const CONTINUES = 2;
/** The end date that stands there is before the start date that stands there. */
export const ENDS_TOO_EARLY = 4;
/** Neither an end date nor a duration was readable. */
export const END_UNKNOWN = 8;

/**
 * Entries that have room from the start: those of a full sheet. Tracks take memory only where something is written, so that a
 * sheet of a million formatted rows costs none before it is read; a list of texts takes it at once, and has room for fewer.
 */
const FIRST_ROOM = 1_048_576;
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
    this.capacity = Math.min(expected, FIRST_ROOM);
    this.makeRoomForTexts(Math.min(expected, FIRST_TEXTS));
    this.sheetOf = this.track("sheetOf", sheetNumbers, 0);
    this.rowOf = this.track("rowOf", rowNumbers, 0);
    this.flags = this.track("flags", bytes, 0);
    this.numberHash = this.track("numberHash", hashes, 0);
    this.awarded = this.track("awarded", bytes, 1);
    this.notificationDay = this.track("notificationDay", days, NO_DAY);
    this.notificationYear = this.track("notificationYear", shorts, 0);
    this.startDay = this.track("startDay", days, NO_DAY);
    this.endDay = this.track("endDay", days, NO_DAY);
    this.endKnown = this.track("endKnown", bytes, 0);
    this.amount = this.track("amount", doubles, NaN);
  }

  /** The track of that name, made when it is asked for first. */
  track<T extends NumberArray>(name: string, make: (length: number) => T, fill: number): Track<T> {
    let track = this.tracks.get(name) as Track<T> | undefined;
    if (!track) {
      track = new Track(make, fill, this.capacity);
      if (fill !== 0) track.array.fill(fill, 0, this.ready);
      this.tracks.set(name, track);
    }
    return track;
  }

  fact(fact: FactId): Track<Uint8Array> {
    return this.track(`fact:${fact}`, bytes, 0);
  }

  /** Numbers per row, NaN where not filled in. */
  numbers(name: string): Track<Float64Array> {
    return this.track(name, doubles, NaN);
  }

  /** Makes room for the entries `from` to `to` (outside) and blanks them, whatever stands there. */
  blank(from: number, to: number): void {
    this.reserve(to);
    for (const { array, fill } of this.tracks.values()) array.fill(fill, from, to);
  }

  /**
   * Makes room for entries up to `to` (outside) that nothing was written into yet. Done shortly before they are written: the
   * memory is then touched once, and never for rows that don't come.
   */
  extend(to: number): void {
    if (to <= this.ready) return;
    this.reserve(to);
    for (const { array, fill } of this.tracks.values()) if (fill !== 0) array.fill(fill, this.ready, to);
    this.ready = to;
  }

  /** Gives back the room that no row took. */
  trim(): void {
    for (const field of TEXT_FIELDS) this.texts[field].length = this.size;
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
