/** Columns of typed numbers that grow with the rows: one entry per contract row read. */

export type NumberArray = Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

export class Track<T extends NumberArray = NumberArray> {
  array: T;

  /** `fill` stands where nothing is written; whoever takes an entry into use writes it (see `ContractRows.blank`). */
  constructor(
    private readonly make: (length: number) => T,
    readonly fill: number,
    capacity: number,
  ) {
    this.array = make(capacity);
  }

  grow(capacity: number): void {
    const larger = this.make(capacity);
    larger.set(this.array);
    this.array = larger;
  }

  /** An empty array of the same kind. */
  fresh(length: number): T {
    return this.make(length);
  }
}

export const bytes = (length: number) => new Uint8Array(length);
export const shorts = (length: number) => new Int16Array(length);
export const sheetNumbers = (length: number) => new Uint16Array(length);
/** Days, and hashes of texts. */
export const int32s = (length: number) => new Int32Array(length);
export const rowNumbers = (length: number) => new Uint32Array(length);
export const doubles = (length: number) => new Float64Array(length);
