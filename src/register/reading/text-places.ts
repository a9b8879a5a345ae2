/** Finds equal texts among very many: a hash table without an object or a copied key per entry. */

/** The places of different texts in a list. */
export class TextPlaces {
  /** How many different texts there are. */
  size = 0;
  /**
   * 0 is free. Else the place + 1 in the lower bits, and above them the upper bits of the text's hash, so that seldom another
   * text is looked at.
   */
  private slots: Int32Array;

  /** `texts` may go on growing; `expected`: about how long it becomes. */
  constructor(
    private readonly texts: readonly string[],
    expected: number,
  ) {
    let capacity = 16;
    while (capacity < expected * 1.5) capacity *= 2;
    this.slots = new Int32Array(capacity);
  }

  /**
   * The place of the text at `place` that was given first; `place` itself when it is new. `hash`: the text's `hashOf`, where that
   * is known already.
   */
  firstOf(place: number, hash = hashOf(this.texts[place] as string)): number {
    while (place + 1 >= this.slots.length - 1 || this.size * 1.25 > this.slots.length - 1) this.grow();
    const { slots, texts } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = slots[slot] as number;
      if (entry === 0) break;
      const first = (entry & mask) - 1;
      if (((entry ^ hash) & ~mask) === 0 && texts[first] === texts[place]) return first;
      slot = (slot + 1) & mask;
    }
    this.size++;
    slots[slot] = (hash & ~mask) | (place + 1);
    return place;
  }

  private grow(): void {
    const before = this.slots;
    const capacity = before.length * 2;
    const mask = capacity - 1;
    const slots = new Int32Array(capacity);
    for (const entry of before) {
      if (entry === 0) continue;
      const place = (entry & (before.length - 1)) - 1;
      const hash = hashOf(this.texts[place] as string);
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = (hash & ~mask) | (place + 1);
    }
    this.slots = slots;
  }
}

/** A 32-bit hash of a text. Two chains, since each step waits for the one before it. */
export function hashOf(text: string): number {
  const { length } = text;
  let even = length;
  let odd = 0;
  for (let i = 1; i < length; i += 2) {
    even = (Math.imul(even, 31) + text.charCodeAt(i - 1)) | 0;
    odd = (Math.imul(odd, 37) + text.charCodeAt(i)) | 0;
  }
  if ((length & 1) === 1) even = (Math.imul(even, 31) + text.charCodeAt(length - 1)) | 0;
  const hash = even ^ Math.imul(odd, 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}
