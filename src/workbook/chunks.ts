/** How many rows to ask for at once, from the bytes of the rows seen so far. */
import type { Cell, RowBlock } from "../register/grid";

/**
 * What one response should weigh: far from the 5 MB that Excel on the web refuses, since rows further down may be heavier, and
 * little enough to be taken in without blocking the pane.
 */
const CHUNK_BYTES = 830_000;
const MAX_CHUNK_ROWS = 50_000;
/** Rows looked at in each block. */
const SAMPLED = 200;

/** Chooses the size of each chunk of a sheet. */
export class Chunks {
  #heaviest = 0;
  #last = 0;

  /** `seen`: what is known of the sheet before its first chunk. */
  constructor(
    private readonly columns: readonly number[],
    seen: readonly RowBlock[],
  ) {
    for (const block of seen) this.note(block);
  }

  /** Takes note of rows that were read. */
  note(block: RowBlock): void {
    this.#last = bytesPerRow(block, this.columns);
    this.#heaviest = Math.max(this.#heaviest, this.#last);
  }

  /** Rows of the next chunk: rows as heavy as the heaviest so far may come again, so that they count for half at least. */
  get rows(): number {
    const expected = Math.max(1, this.#last, this.#heaviest / 2);
    return Math.max(1, Math.min(MAX_CHUNK_ROWS, Math.floor(CHUNK_BYTES / expected)));
  }
}

/** Bytes of JSON that a row of this block takes on average, in these columns. */
function bytesPerRow({ cells, firstColumn }: RowBlock, columns: readonly number[]): number {
  const step = Math.max(1, Math.floor(cells.length / SAMPLED));
  let bytes = 0;
  let rows = 0;
  for (let index = 0; index < cells.length; index += step) {
    const row = cells[index] ?? [];
    for (const column of columns) bytes += jsonBytes(row[column - firstColumn] ?? "") + 1;
    rows++;
  }
  return rows === 0 ? 0 : bytes / rows;
}

/** Bytes of a value in JSON, in UTF-8. */
function jsonBytes(value: Cell): number {
  if (typeof value !== "string") return JSON.stringify(value).length;
  let bytes = 2;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    // A control character is written \u001f, a quote or backslash with one before it; each half of a pair takes two bytes.
    if (code < 0x20) bytes += 6;
    else if (code < 0x80) bytes += code === 0x22 || code === 0x5c ? 2 : 1;
    else bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
