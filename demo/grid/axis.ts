/** Where rows and columns lie on the screen: pixels for indexes and back, in constant or logarithmic time. */

/** One direction of a sheet. Lines beyond the known ones all have the default size. */
export class Axis {
  /** Start of each known line, and the end of the last. */
  private starts = new Float64Array(1);
  private known = 0;

  constructor(
    readonly defaultSize: number,
    readonly limit: number,
  ) {}

  /** Takes the sizes of the first `known` lines anew. */
  rebuild(known: number, sizeOf: (index: number) => number): void {
    if (this.starts.length !== known + 1) this.starts = new Float64Array(known + 1);
    this.known = known;
    let at = 0;
    for (let i = 0; i < known; i++) {
      this.starts[i] = at;
      at += sizeOf(i);
    }
    this.starts[known] = at;
  }

  start(index: number): number {
    if (index <= this.known) return this.starts[index] ?? 0;
    return (this.starts[this.known] ?? 0) + (index - this.known) * this.defaultSize;
  }

  size(index: number): number {
    return index < this.known ? (this.starts[index + 1] ?? 0) - (this.starts[index] ?? 0) : this.defaultSize;
  }

  end(index: number): number {
    return this.start(index + 1);
  }

  /** The line under a pixel; hidden lines are never under one. */
  indexAt(pixel: number): number {
    const knownEnd = this.starts[this.known] ?? 0;
    if (pixel >= knownEnd) {
      return Math.min(this.limit - 1, this.known + Math.floor((pixel - knownEnd) / this.defaultSize));
    }
    let low = 0;
    let high = this.known - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= pixel) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  /** The next line in a direction that is not hidden; the same line at the edge of the sheet. */
  step(index: number, by: 1 | -1): number {
    for (let i = index + by; i >= 0 && i < this.limit; i += by) if (this.size(i) > 0) return i;
    return index;
  }
}
