/** Long loops in pieces. */

/** Entries of a piece. */
const PIECE = 4096;

/**
 * Does the work for the entries 0 to `size` (outside), a piece `from` to `to` (outside) at a time: a short loop that is called
 * often is compiled sooner than a long one that is called once.
 */
export function inPieces(size: number, work: (from: number, to: number) => void): void {
  for (let from = 0; from < size; from += PIECE) work(from, Math.min(size, from + PIECE));
}
