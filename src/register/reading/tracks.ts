/** A column of typed numbers that grows with the rows: one entry per contract row read. */
import type { Column, NumberArray } from "./column";

export class Track<T extends NumberArray = NumberArray> {
  array: T;

  /** The blank stands where nothing is written; whoever takes an entry into use writes it (see `ContractRows.blank`). */
  constructor(
    readonly column: Column<T>,
    capacity: number,
  ) {
    this.array = column.make(capacity);
  }

  grow(capacity: number): void {
    const larger = this.column.make(capacity);
    larger.set(this.array);
    this.array = larger;
  }
}
