/** Numbers different texts, very many of them: a hash table without an object or a copied key per entry. */

/** Gives each text an id, from 0, in the order in which they come. */
export class TextIds {
  /** How many different texts there are. */
  size = 0;
  private readonly texts: string[] = [];
  /**
   * 0 is free. Else the id + 1 in the lower bits, and above them the upper bits of the text's hash, so that seldom another text
   * is looked at.
   */
  private slots: Int32Array;

  /** `expected`: about how many different texts will come; more are taken as well. */
  constructor(expected: number) {
    let capacity = 16;
    while (capacity < expected * 1.5) capacity *= 2;
    this.slots = new Int32Array(capacity);
    this.texts.length = expected;
  }

  /** The id of a text; the former `size` when it is new. `hash`: its `hashOf`, where that is known already. */
  idOf(text: string, hash = hashOf(text)): number {
    const { slots, texts } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = slots[slot] as number;
      if (entry === 0) break;
      const id = (entry & mask) - 1;
      if (((entry ^ hash) & ~mask) === 0 && texts[id] === text) return id;
      slot = (slot + 1) & mask;
    }
    const id = this.size++;
    texts[id] = text;
    slots[slot] = (hash & ~mask) | (id + 1);
    if (this.size * 1.25 > mask) this.grow();
    return id;
  }

  private grow(): void {
    const capacity = this.slots.length * 2;
    const mask = capacity - 1;
    const slots = new Int32Array(capacity);
    for (let id = 0; id < this.size; id++) {
      const hash = hashOf(this.texts[id] as string);
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = (hash & ~mask) | (id + 1);
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
