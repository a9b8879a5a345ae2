/** Finds equal texts among very many: a hash table over one list, without an object or a copied key per entry. */

/** Rows by their contract number. The list must not change while the table is in use. */
export class NumberTable {
  private readonly mask: number;
  private readonly slots: Int32Array;
  private readonly hashes: Int32Array;

  constructor(
    private readonly texts: readonly string[],
    expected: number,
  ) {
    let capacity = 16;
    while (capacity < expected * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.slots = new Int32Array(capacity).fill(-1);
    this.hashes = new Int32Array(capacity);
  }

  /** The first row with the text of `row`, −1 when `row` is the first, which is then entered. */
  enter(row: number): number {
    const { mask, slots, hashes, texts } = this;
    const text = texts[row] as string;
    let hash = text.length;
    for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    hash ^= hash >>> 15;
    let slot = hash & mask;
    for (;;) {
      const other = slots[slot] as number;
      if (other < 0) {
        slots[slot] = row;
        hashes[slot] = hash;
        return -1;
      }
      if (hashes[slot] === hash && texts[other] === text) return other;
      slot = (slot + 1) & mask;
    }
  }
}
